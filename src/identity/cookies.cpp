#include "identity/cookies.hpp"

namespace samtak {
namespace {

std::string name_of(Cookie cookie, bool secure)
{
    std::string prefix = secure ? "__Host-samtak-" : "samtak-"; // plain only on http://localhost and the like
    switch (cookie) {
    case Cookie::session: return prefix + "session";
    case Cookie::ticket: return prefix + "ticket";
    case Cookie::device: return prefix + "device";
    case Cookie::form: return prefix + "form";
    case Cookie::language: return prefix + "language";
    }
    return prefix;
}

} // namespace

std::string read_cookie(Request const& request, Cookie cookie) { return request.cookie(name_of(cookie, request.secure)); }

// Lax, not Strict: who follows a link in a notice shall arrive logged in. Every change is a POST with a CSRF token besides.
void set_cookie(Response& response, Request const& request, Cookie cookie, std::string_view value, std::optional<std::chrono::seconds> life)
{
    std::string text = name_of(cookie, request.secure) + "=" + std::string{value} + "; Path=/; HttpOnly; SameSite=Lax";
    if (request.secure) text += "; Secure";
    if (life) text += "; Max-Age=" + std::to_string(life->count());
    response.with("Set-Cookie", std::move(text));
}

void clear_cookie(Response& response, Request const& request, Cookie cookie) { set_cookie(response, request, cookie, "", std::chrono::seconds{0}); }

} // namespace samtak
