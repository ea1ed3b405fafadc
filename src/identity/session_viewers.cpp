#include "identity/session_viewers.hpp"

#include "identity/cookies.hpp"
#include "identity/form_guard.hpp"
#include "identity/next_path.hpp"
#include "identity/viewer_maker.hpp"
#include "web/router.hpp"

namespace samtak {
namespace {

// Requests that no person made keep no session alive.
bool made_by_a_person(Request const& request)
{
    return request.header("x-samtak-quiet").empty() && request.header("sec-purpose").find("prefetch") == std::string_view::npos;
}

SignedIn signed_in_by(SessionStore::Found found, Instant idle_ends_at)
{
    auto& session = found.session;
    return {session.account, std::move(session.token_hash), std::move(session.csrf), found.language, session.level, session.ends_at,
        std::min(idle_ends_at, session.ends_at), std::move(found.places)};
}

std::optional<Language> asked_by_browser(Request const& request)
{
    auto const wanted = request.header("accept-language");
    auto const at = wanted.find_first_not_of(' ');
    auto const first = at == std::string_view::npos ? wanted : wanted.substr(at, 2);
    return first == "no" ? Language::nb : parse_language(first);
}

} // namespace

std::optional<SignedIn> SessionViewers::signed_in(Request const& request, Instant now)
{
    auto const token = read_cookie(request, Cookie::session);
    if (token.empty()) return std::nullopt;
    auto found = sessions_.find(token_hash(token));
    if (!found || !holds(found->session, now)) return std::nullopt;
    if (!made_by_a_person(request) || !should_note_seen(found->session, now)) {
        auto const end = idle_end(found->session);
        return signed_in_by(std::move(*found), end);
    }
    auto change = Change::background(now);
    sessions_.note_seen(change, found->session.token_hash);
    sessions_.commit_later(std::move(change));
    auto const end = now + found->session.idle;
    return signed_in_by(std::move(*found), end);
}

std::optional<SignedIn> SessionViewers::timed_out(Request const& request, Instant now)
{
    auto const token = read_cookie(request, Cookie::session);
    if (token.empty()) return std::nullopt;
    auto found = sessions_.find(token_hash(token));
    if (!found || holds(found->session, now) || now >= found->session.ends_at + 24h) return std::nullopt;
    auto const end = idle_end(found->session);
    return signed_in_by(std::move(*found), end);
}

std::optional<Viewer> SessionViewers::viewer(SignedIn const& who, Place const& place, Day today)
{
    auto const member = MemberStore{*place.database}.by_account(who.account);
    return member ? ViewerMaker::of_member(*member, who.account, who.level, *place.profile, today) : std::nullopt;
}

bool SessionViewers::csrf_ok(SignedIn const& who, Request const& request, Form const& form)
{
    auto const field = form.get("csrf");
    return !from_another_site(request) && same_secret(who.csrf, field.empty() ? request.header("x-csrf") : field);
}

Response SessionViewers::sign_in_first(Request const& request, Instant, std::string const& form_page, bool kept)
{
    bool const reading = request.method == Method::get || request.method == Method::head;
    bool const fragment = !request.header("hx-request").empty();
    auto const home = "/" + first_segment(request.path) + "/";
    auto const next = reading && !fragment ? asked_page(request) : form_page.empty() ? home : form_page;
    if (reading && !fragment) return see_other(url("/login").with("next", next));
    auto ended = url("/session-ended").with("next", next);
    if (request.method == Method::post) ended = ended.with("kept", kept ? "1" : "0");
    if (!fragment) return see_other(ended);
    Response response;
    response.status = 401;
    response.with("HX-Redirect", ended.text()).with("Cache-Control", "no-store");
    return response;
}

Language SessionViewers::language(Request const& request) { return language_for(request, profiles_(first_segment(request.path))); }

Language language_for(Request const& request, Profile const* municipality)
{
    if (auto const chosen = parse_language(read_cookie(request, Cookie::language))) return *chosen;
    return municipality ? municipality->language : asked_by_browser(request).value_or(Language::nb);
}

Url language_link(Language language, Request const& request)
{
    return url("/language/{}", language_code(language)).with("next", asked_page(request));
}

std::string asked_page(Request const& request)
{
    std::string page;
    for (auto const segment : path_segments(request.path)) page += "/" + url_encoded(segment);
    return request.query.empty() ? page : page + "?" + request.query;
}

} // namespace samtak
