// For tests of login: a fresh directory on SQLite with a key file, and one account whose password and codes the test knows.
#pragma once
#include "identity/login.hpp"
#include "identity/viewer_maker.hpp"
#include "storage/secrets.hpp"
#include "storage/sqlite_database.hpp"

#include <filesystem>

namespace samtak::test {

inline constexpr std::string_view good_password = "hest kaffi fjord 7";

class Directory {
public:
    Directory();
    ~Directory();
    Directory(Directory const&) = delete;

    Account add_account(std::string_view user_name, std::vector<AccountPlace> places, bool demo = false);
    std::string code(Account const& account, Instant now) const { return code_at(account.code_secret, code_step(now)); }
    LoginClient client(std::string address = "192.0.2.1") const { return {std::move(address), {}, {}}; }

    static constexpr Instant nine{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours{8}};
    std::filesystem::path folder;
    std::unique_ptr<SqliteDatabase> database;
    std::unique_ptr<Secrets> secrets;
    PasswordChecker passwords{PasswordCost::of_tests()};
};

} // namespace samtak::test
