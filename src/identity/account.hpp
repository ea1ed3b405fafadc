// A login, as the directory keeps it: no name, no contact data, no health data.
#pragma once
#include "identity/totp.hpp"
#include "kernel/ids.hpp"
#include "text/words.hpp"

namespace samtak {

struct AccountPlace {
    std::string municipality; // the profile's key
    bool resident;            // has a plan, or is next of kin: the shorter sessions of R5.05
};

struct Account {
    AccountId id;
    std::string user_name_hash;
    std::string password_hash;
    CodeSecret code_secret;
    std::int64_t last_code_step = 0;
    Language language;
    bool demo = false;
    std::vector<AccountPlace> places = {};

    bool knows(std::string_view municipality) const
    {
        for (auto const& place : places)
            if (place.municipality == municipality) return true;
        return false;
    }
    bool resident() const
    {
        for (auto const& place : places)
            if (place.resident) return true;
        return false;
    }
};

} // namespace samtak
