// A session that holds at this moment. Made for one request, never kept: logout bites at the next click.
#pragma once
#include "access/viewer.hpp"

namespace samtak {

struct SignedIn {
    AccountId account;
    std::string session; // handle: SHA-256 of the cookie's token, hex. Never the token itself
    std::string csrf;    // for the hidden field `csrf` of every form (Call's last argument)
    Language language;   // the account's choice
    LoginLevel level;
    Instant ends_at;                 // absolute (R5.05): no extension moves it
    Instant idle_ends_at;            // moved by every request that a person makes
    std::vector<std::string> places; // municipality keys that the chooser shows; what counts is the member row
};

} // namespace samtak
