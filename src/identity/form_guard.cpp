#include "identity/form_guard.hpp"

#include "identity/session.hpp"
#include "kernel/id.hpp"
#include "storage/secrets.hpp"

namespace samtak {

FormGuard::Token FormGuard::token(Request const& request) const
{
    auto cookie = read_cookie(request, Cookie::form);
    if (cookie.size() != 32) {
        auto const fresh = random_id_text();
        cookie.assign(fresh.data(), fresh.size());
    }
    auto field = field_for(cookie);
    return {std::move(cookie), std::move(field)};
}

bool FormGuard::ok(Request const& request, Form const& form) const
{
    auto const cookie = read_cookie(request, Cookie::form);
    return !from_another_site(request) && cookie.size() == 32 && same_secret(form.get("csrf"), field_for(cookie));
}

std::string FormGuard::field_for(std::string_view cookie) const { return secrets_.lookup_hash("form:" + std::string{cookie}); }

bool from_another_site(Request const& request)
{
    auto const site = request.header("sec-fetch-site");
    return !site.empty() && site != "same-origin" && site != "none";
}

} // namespace samtak
