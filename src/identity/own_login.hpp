// One's own login: a new password, and out everywhere else. OWASP ASVS 2.1.5, 2.1.6, 3.3.3, 3.3.4.
#pragma once
#include "identity/login.hpp"
#include "web/signed_in.hpp"

namespace samtak {

enum class PasswordChange {
    changed,
    wrong,    // not the password they have now
    too_many, // 429: wait
    busy,     // 429: all password threads are taken
};

class OwnLogin {
public:
    OwnLogin(Database& directory, Secrets const& secrets, PasswordChecker& passwords);

    // The new password has been looked at (password_problem). Ends every session: whoever knew the old password, or has got hold of this one's
    // token, is out. The one who changes goes on as `next` (ASVS 7.2.4).
    PasswordChange change_password(
        SignedIn const& who, std::string_view now_used, std::string_view fresh, FreshToken const& next, LoginClient const& client, Instant now);
    void end_others(SignedIn const& who, LoginClient const& client, Instant now);

private:
    PasswordChecker& passwords_;
    AccountStore accounts_;
    SessionStore sessions_;
    Throttle throttle_;
    Devices devices_;
    LoginLog log_;
};

} // namespace samtak
