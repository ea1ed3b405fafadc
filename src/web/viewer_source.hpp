// Where the site gets the one who asks. Implemented by identity/, the only folder that can make a Viewer.
#pragma once
#include "web/call.hpp"
#include "web/signed_in.hpp"

namespace samtak {

class ViewerSource {
public:
    virtual ~ViewerSource() = default;
    // Nothing: no cookie, an unknown one, or a session that has ended. Notes last-seen (at most once a minute, not waited for),
    // save for requests that no person made: those with the header `Sec-Purpose: prefetch` or `X-Samtak-Quiet` (live streams).
    virtual std::optional<SignedIn> signed_in(Request const& request, Instant now) = 0;
    // The member row in this municipality that holds on `today`, with the roles that hold. Nothing: no such page for them (404).
    virtual std::optional<Viewer> viewer(SignedIn const& who, Place const& place, Day today) = 0;
    // For every POST: the form's field `csrf` (or the header `X-Csrf`) against the session's, in constant time. False: 403.
    virtual bool csrf_ok(SignedIn const& who, Request const& request, Form const& form) = 0;
    // What to answer when nobody is signed in: for GET a redirect to the login page with `next`; for POST, and for a request by
    // htmx, on to the page that says the session has ended, and whether what was sent was kept (save it first: timed_out). It leads back to
    // `form_page`, the page whose form was sent, when that is known. `language` of a request without account is from its cookie.
    virtual Response sign_in_first(Request const& request, Instant now, std::string const& form_page = {}, bool kept = false) = 0;
    virtual Language language(Request const& request) = 0;
    // Whose session this was, when its time ran out less than a day ago and nobody logged out: only to keep what they had typed as
    // their own draft, seen again after login. Opens nothing.
    virtual std::optional<SignedIn> timed_out(Request const& request, Instant now) = 0;
};

} // namespace samtak
