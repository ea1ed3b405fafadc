#include "identity/identity.hpp"

#include "identity/login_services.hpp"
#include "identity/renew_login.hpp"
#include "web/posted_fields.hpp"

namespace samtak {
namespace {

SessionViewers::Profiles profiles_by(std::function<Place const*(std::string_view)> const& place)
{
    return [place](std::string_view municipality) {
        auto const* found = place(municipality);
        return found ? found->profile : nullptr;
    };
}

} // namespace

LoginServices::LoginServices(IdentitySettings given)
    : settings(std::move(given)),
      passwords(settings.password_cost),
      login(settings.directory, settings.secrets, passwords, settings.demo_mode),
      accounts(settings.directory, settings.secrets),
      sessions(settings.directory),
      viewers(settings.directory, profiles_by(settings.place)),
      frame(settings.catalogues, settings.assets, profiles_by(settings.place)),
      guard(settings.secrets),
      enrolments(settings.directory, settings.secrets, passwords, settings.demo_mode)
{
}

LoginClient client_of(Request const& request)
{
    return {request.client, read_cookie(request, Cookie::device), read_cookie(request, Cookie::session)};
}

Form posted_form(Request const& request)
{
    auto form = is_form(request) ? read_form(request) : std::nullopt; // no login page takes a file
    return form ? std::move(*form) : Form{};
}

Url home_of(std::vector<std::string> const& places) { return places.size() == 1 ? url("/{}/", places.front()) : url("/choose"); }

Response signed_in_response(Request const& request, OpenedSession const& opened, std::string const& next)
{
    std::vector<std::string> places;
    for (auto const& place : opened.account.places) places.push_back(place.municipality);
    auto response = see_other(next.empty() ? home_of(places) : Url::own_path(next));
    set_cookie(response, request, Cookie::session, opened.token);
    set_cookie(response, request, Cookie::device, opened.device_cookie, std::chrono::hours{24 * 365});
    clear_cookie(response, request, Cookie::ticket);
    // so that the pages after logout speak to the same reader
    set_cookie(response, request, Cookie::language, language_code(opened.account.language), std::chrono::hours{24 * 365});
    return response;
}

Identity::Identity(IdentitySettings settings) : services_(std::make_unique<LoginServices>(std::move(settings))) {}
Identity::~Identity() = default;
ViewerSource& Identity::viewers() { return services_->viewers; }
PasswordChecker& Identity::passwords() { return services_->passwords; }

void Identity::forget_login(AccountId const& account, std::string_view municipality, std::string_view client)
{
    LoginLog log{services_->settings.directory};
    samtak::forget_login(services_->accounts, services_->sessions, log, account, municipality, client, services_->now());
}

void Identity::add_routes(OpenRoutes& routes)
{
    login_routes(routes, *services_);
    session_routes(routes, *services_);
    enrolment_routes(routes, *services_);
    own_login_routes(routes, *services_);
}

} // namespace samtak
