// Logins being made: chosen on the first page, proved by a code on the second.
#pragma once
#include "identity/account_store.hpp"

namespace samtak {

struct PendingLogin {
    std::string token_hash;
    AccountId account; // that it becomes
    std::string municipality;
    std::string invitation_hash;
    std::string user_name_hash;
    std::string password_hash;
    CodeSecret code_secret;
    Language language;
    Instant ends_at;
};

class EnrolmentStore {
public:
    EnrolmentStore(Database& directory, Secrets const& secrets) : directory_(directory), accounts_(directory, secrets) {}
    std::optional<PendingLogin> find(std::string_view token_hash);
    void add(Change& change, PendingLogin const& pending); // also forgets those that are out of time
    void remove(Change& change, PendingLogin const& pending);

private:
    Database& directory_;
    AccountStore accounts_;
};

} // namespace samtak
