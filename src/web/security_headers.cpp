#include "web/site.hpp"

#include <algorithm>

namespace samtak {
namespace {

// No inline script or style anywhere; `data:` is for Designsystemet's icon masks.
constexpr char const* content_policy = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; "
                                       "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
constexpr char const* permissions = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                                    "microphone=(), midi=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()";

} // namespace

void add_security_headers(Response& response, bool secure)
{
    auto const add = [&](char const* name, char const* value) {
        bool const there = std::any_of(response.headers.begin(), response.headers.end(), [&](auto const& one) { return one.first == name; });
        if (!there) response.with(name, value);
    };
    add("Content-Security-Policy", content_policy);
    add("X-Content-Type-Options", "nosniff");
    add("X-Frame-Options", "DENY");
    add("Referrer-Policy", "no-referrer");
    add("Permissions-Policy", permissions);
    add("Cross-Origin-Opener-Policy", "same-origin");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Cache-Control", "no-store");
    if (secure) add("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

} // namespace samtak
