// Logins for the demo's cast: one password for all, code secrets made from the user names. Never in production.
#pragma once
#include "identity/account.hpp"
#include "identity/password.hpp"

namespace samtak {

class Database;
class Secrets;

inline constexpr std::string_view demo_password = "demo passord her";

// One of the cast in one municipality, for the accounts and for the list on the login page. Who takes part in several has several
// lines with the same account. The names come from the cast's file, never from the directory.
struct DemoLogin {
    AccountId account;
    std::string user_name;
    std::string name;
    std::string who;          // "coordinator for Mari"
    std::string municipality; // key
    Language language;
    bool resident = false;
};

// Those that are missing; call at every start in demo mode.
void create_demo_accounts(std::vector<DemoLogin> const& cast, Database& directory, Secrets const& secrets, PasswordChecker& passwords, Instant now);

// law.md R6.13: outside demo mode the program refuses to start with demo logins in the directory. Throws std::runtime_error with one
// clear sentence for the one who starts the program.
void refuse_demo_in_production(Database& directory, Secrets const& secrets, bool demo_mode);

} // namespace samtak
