#include "identity/login_pages.hpp"
#include "identity/login_services.hpp"
#include "identity/next_path.hpp"
#include "kernel/oslo.hpp"

namespace samtak {
namespace {

Response home(LoginServices& services, Request const& request)
{
    auto const who = services.signed_in(request);
    return see_other(who ? home_of(who->places) : url("/login"));
}

// Only those where the member row holds today: the pair in the directory is not proof.
Response choose(LoginServices& services, Request const& request)
{
    auto const who = services.signed_in(request);
    if (!who) return services.viewers.sign_in_first(request, services.now());
    auto const visit = services.frame.visit(request, who->language);
    std::vector<PlaceLink> places;
    for (auto const& key : who->places) {
        auto const* place = services.settings.place(key);
        if (place && services.viewers.viewer(*who, *place, oslo_day(services.now()))) places.push_back({url("/{}/", key), place->profile->name});
    }
    return services.frame.answer(request, visit, choose_place_page(visit.words, places, who->csrf));
}

Response refused(LoginServices& services, Request const& request)
{
    auto const visit = services.frame.visit(request);
    return services.frame.answer(request, visit, refused_form_page(visit.words, url("/")), 403);
}

Response log_out(LoginServices& services, Request const& request)
{
    auto const who = services.signed_in(request);
    if (who && !services.viewers.csrf_ok(*who, request, posted_form(request))) return refused(services, request);
    if (who) services.login.log_out(who->session, who->account, client_of(request), services.now());
    auto response = see_other(url("/signed-out"));
    clear_cookie(response, request, Cookie::session);
    return response;
}

Response plain_text(int status, std::string text)
{
    Response response;
    response.status = status;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    response.with("Cache-Control", "no-store");
    return response;
}

// For the script of the warning: how many seconds are left now. WCAG 2.2.1. The absolute end doesn't move (R5.05).
Response extend(LoginServices& services, Request const& request)
{
    auto const now = services.now();
    auto const who = services.viewers.signed_in(request, now);
    if (!who) return plain_text(401, "0");
    if (!services.viewers.csrf_ok(*who, request, posted_form(request))) return plain_text(403, "0");
    auto change = Change::background(now);
    services.sessions.note_seen(change, who->session);
    if (!services.sessions.commit(std::move(change))) return plain_text(409, "0");
    auto const idle = services.sessions.find(who->session);
    if (!idle) return plain_text(401, "0");
    auto const end = std::min(idle_end(idle->session), who->ends_at);
    return plain_text(200, std::to_string(std::chrono::duration_cast<std::chrono::seconds>(end - now).count()));
}

// A preference, not a secret: GET, so that it is a link. Another site's link changes nothing.
Response choose_language(LoginServices& services, Request const& request, Fields const& params)
{
    auto const wanted = parse_language(params.empty() ? std::string_view{} : std::string_view{params.front().second});
    auto response = see_other(own_page(query_value(request, "next")).value_or(url("/")));
    if (!wanted || from_another_site(request)) return response;
    if (auto const who = services.signed_in(request)) {
        auto change = Change::background(services.now());
        services.accounts.choose_language(change, who->account, *wanted);
        if (!services.sessions.commit(std::move(change))) return refused(services, request);
    }
    set_cookie(response, request, Cookie::language, language_code(*wanted), std::chrono::hours{24 * 365});
    return response;
}

Response signed_out(LoginServices& services, Request const& request)
{
    auto const visit = services.frame.visit(request);
    return services.frame.answer(request, visit, signed_out_page(visit.words));
}

// Whether what was sent is kept as a draft; nothing: nothing was sent.
std::optional<bool> kept(Request const& request)
{
    Fields query;
    if (!parse_urlencoded(request.query, query)) return std::nullopt;
    for (auto const& [name, value] : query)
        if (name == "kept" && (value == "1" || value == "0")) return value == "1";
    return std::nullopt;
}

Response session_ended(LoginServices& services, Request const& request)
{
    auto const visit = services.frame.visit(request);
    return services.frame.answer(request, visit, session_ended_page(visit.words, visit.next, kept(request)));
}

} // namespace

void session_routes(OpenRoutes& routes, LoginServices& services)
{
    routes.get("/", [&](Request const& request, Fields const&) { return home(services, request); });
    routes.get("/choose", [&](Request const& request, Fields const&) { return choose(services, request); });
    routes.post("/logout", [&](Request const& request, Fields const&) { return log_out(services, request); });
    routes.get("/signed-out", [&](Request const& request, Fields const&) { return signed_out(services, request); });
    routes.get("/session-ended", [&](Request const& request, Fields const&) { return session_ended(services, request); });
    routes.post("/session/extension", [&](Request const& request, Fields const&) { return extend(services, request); });
    routes.get("/language/{code}", [&](Request const& request, Fields const& params) { return choose_language(services, request, params); });
}

} // namespace samtak
