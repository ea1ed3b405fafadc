// Logging in: first user name and password, then the one-time code, then a session. The same for real and demo accounts.
#pragma once
#include "identity/account_store.hpp"
#include "identity/device.hpp"
#include "identity/login_log_store.hpp"
#include "identity/password.hpp"
#include "identity/session_store.hpp"
#include "identity/throttle.hpp"

#include <variant>

namespace samtak {

// What the browser tells about itself.
struct LoginClient {
    std::string address;
    std::string device_cookie;
    std::string session_token; // of a session that the new one replaces; may be empty
};

enum class LoginFailure {
    wrong,    // says neither what was wrong nor whether there is such an account
    too_many, // 429: wait. Said alike whether the account exists or not
    busy,     // 429: all password threads are taken
    expired,  // the ticket from the first step is too old
};

// What the first step gives: sealed, ten minutes, kept in a cookie. Opens nothing but the second step.
using LoginTicket = std::string;

struct OpenedSession {
    std::string token; // for the cookie
    std::string device_cookie;
    Account account;
};

class Login {
public:
    Login(Database& directory, Secrets const& secrets, PasswordChecker& passwords, bool demo_mode);

    std::variant<LoginTicket, LoginFailure> with_password(
        std::string_view user_name, std::string_view password, LoginClient const& client, Instant now);
    std::variant<OpenedSession, LoginFailure> with_code(LoginTicket const& ticket, std::string_view code, LoginClient const& client, Instant now);
    // For one who has just proved both (enrolment).
    OpenedSession open(Account account, LoginClient const& client, Change change);
    void log_out(std::string_view token_hash, AccountId const& account, LoginClient const& client, Instant now);

    // Demo mode and a demo account: the next code that hasn't been used. Otherwise nothing.
    std::optional<std::string> demo_code(LoginTicket const& ticket, Instant now);
    std::optional<Account> account_of(LoginTicket const& ticket, Instant now);

private:
    LoginTicket ticket_for(Account const& account, Instant now) const;
    Origin origin(std::string_view user_name_hash, LoginClient const& client) const;
    bool demo(Account const& account) const { return demo_mode_ && account.demo; }
    CodeWindow window(Account const& account, Instant now) const;
    void put_session(Change& change, OpenedSession& opened, LoginClient const& client);

    Secrets const& secrets_;
    PasswordChecker& passwords_;
    bool demo_mode_;
    AccountStore accounts_;
    SessionStore sessions_;
    Throttle throttle_;
    Devices devices_;
    LoginLog log_;
};

} // namespace samtak
