// What the handlers of login share. Made once by Identity; const calls and the stores may be used from all threads.
#pragma once
#include "identity/enrolment.hpp"
#include "identity/form_guard.hpp"
#include "identity/identity.hpp"
#include "identity/login.hpp"
#include "identity/login_frame.hpp"

namespace samtak {

struct LoginServices {
    explicit LoginServices(IdentitySettings given);

    IdentitySettings settings;
    PasswordChecker passwords;
    Login login;
    AccountStore accounts;
    SessionStore sessions;
    SessionViewers viewers;
    LoginFrame frame;
    FormGuard guard;
    Enrolments enrolments;

    Instant now() const { return settings.clock.now(); }
    std::optional<SignedIn> signed_in(Request const& request) { return viewers.signed_in(request, now()); }
};

LoginClient client_of(Request const& request);
Form posted_form(Request const& request); // empty when the body is no form
// Sets the cookies of a fresh session and goes to `next`, else home.
Response signed_in_response(Request const& request, OpenedSession const& opened, std::string const& next);
// "/" + the only municipality, or the chooser.
Url home_of(std::vector<std::string> const& places);

void login_routes(OpenRoutes& routes, LoginServices& services);
void session_routes(OpenRoutes& routes, LoginServices& services);
void enrolment_routes(OpenRoutes& routes, LoginServices& services);
void own_login_routes(OpenRoutes& routes, LoginServices& services);

} // namespace samtak
