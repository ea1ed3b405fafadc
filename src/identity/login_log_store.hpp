// The security log of logins (law.md R5.03): what happened is a line of its own; what was refused is folded per hour.
#pragma once
#include "storage/change.hpp"

namespace samtak {

class Database;

enum class LoginEvent { login, logout, enrolled, linked, replaced, renewed, password_changed, others_ended };
enum class LoginRefusal { password, code, throttled, busy, form };

class LoginLog {
public:
    explicit LoginLog(Database& directory) : directory_(directory) {}
    // In the same change as what happened. `municipality` is empty for login and logout.
    void happened(Change& change, AccountId const& account, LoginEvent what, std::string_view address, std::string_view municipality = {});
    // Not waited for. Nobody: there is no such account, or it isn't known yet.
    void refused(std::optional<AccountId> const& account, LoginRefusal what, std::string_view address, Instant now);

private:
    Database& directory_;
};

} // namespace samtak
