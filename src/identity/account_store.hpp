// Accounts in the directory.
#pragma once
#include "identity/account.hpp"
#include "storage/change.hpp"

#include <span>

namespace samtak {

class Database;
class Row;
class Secrets;

class AccountStore {
public:
    AccountStore(Database& directory, Secrets const& secrets) : directory_(directory), secrets_(secrets) {}

    std::string user_name_hash(std::string_view typed) const; // keyed; of anything that can be typed
    std::optional<Account> by_user_name(std::string_view typed);
    std::optional<Account> by_id(AccountId const& id);
    bool has_demo_accounts();

    void add(Change& change, Account const& account); // without its places
    void add_place(Change& change, AccountId const& account, AccountPlace const& place);
    // The municipality no longer knows this login. An account that is left without any place goes, with its sessions.
    void leave_place(Change& change, AccountId const& account, std::string_view municipality);
    // Conflict when the step, or a later one, is used already: two logins with one code, one of them is an attacker's.
    void use_code(Change& change, AccountId const& account, std::int64_t step);
    // Conflict when it was changed meanwhile.
    void change_password(Change& change, AccountId const& account, std::string_view old_hash, std::string_view hash);
    void choose_language(Change& change, AccountId const& account, Language language);

    Bytes sealed(AccountId const& account, CodeSecret const& secret) const;
    CodeSecret opened(AccountId const& account, std::span<unsigned char const> sealed) const;

private:
    std::optional<Account> read(Row const& row);
    Database& directory_;
    Secrets const& secrets_;
};

} // namespace samtak
