// The demo's people, read from tests/cast/<municipality>.toml and written straight into an empty database. Synthetic numbers only.
// Ids are made from the cast's keys, so that a journey finds the same plan under the same address each time.
#pragma once
#include "kernel/ids.hpp"
#include "profiles/profile.hpp"

#include <memory>
#include <string>
#include <vector>

namespace samtak {

class Database;
class Secrets;

// One who can log in, for the list that bin/run prints and for the login page in demo mode.
struct CastLogin {
    AccountId account;
    std::string user_name;
    std::string name;
    std::string who; // "coordinator for Mari", as the cast file says
    std::string municipality;
    Language language;
    bool resident = false; // has a plan, or is next of kin
};

struct CastPlace {
    Profile const* profile;
    Database* database;
    Secrets const* secrets;
    Catalogues const* catalogues;
};

// 32 hexadecimal digits from the words; the same each time.
std::string cast_id_text(std::string_view municipality, std::string_view kind, std::string_view key);

// Fills a database that has no member yet; one that has is left as it is. The logins are the same either way. Throws std::runtime_error that names
// file and line when the file can't be used.
std::vector<CastLogin> load_cast(std::string const& file, CastPlace const& place, Instant now);

} // namespace samtak
