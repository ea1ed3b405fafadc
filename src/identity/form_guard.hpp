// CSRF before there is a session: the login form carries the keyed hash of a random cookie that only this browser has (double
// submit, signed). Without it another site could log a person in to an account of its own and read what they write there.
#pragma once
#include "identity/cookies.hpp"
#include "web/form.hpp"

namespace samtak {

class Secrets;

class FormGuard {
public:
    explicit FormGuard(Secrets const& secrets) : secrets_(secrets) {}
    struct Token {
        std::string cookie; // to set with the page
        std::string field;  // for the hidden field csrf
    };
    Token token(Request const& request) const; // the browser's own cookie again, if it has one: several tabs work
    bool ok(Request const& request, Form const& form) const;

private:
    std::string field_for(std::string_view cookie) const;
    Secrets const& secrets_;
};

// Browsers tell where a request comes from. One that says "another site" is refused whatever it carries; silence is for the token.
bool from_another_site(Request const& request);

} // namespace samtak
