// Our cookies. HttpOnly, SameSite=Lax, whole site; over https with the prefix __Host-, so that no neighbour can set them.
#pragma once
#include "net/http.hpp"

#include <chrono>
#include <optional>

namespace samtak {

enum class Cookie {
    session,  // token of a session, until the browser closes
    ticket,   // between password and code
    device,   // this browser has logged in before (device.hpp), one year
    form,     // ties the login form to this browser (form_guard.hpp)
    language, // chosen before login, one year
};

std::string read_cookie(Request const& request, Cookie cookie); // empty when absent
// Without `life` until the browser closes.
void set_cookie(
    Response& response, Request const& request, Cookie cookie, std::string_view value, std::optional<std::chrono::seconds> life = std::nullopt);
void clear_cookie(Response& response, Request const& request, Cookie cookie);

} // namespace samtak
