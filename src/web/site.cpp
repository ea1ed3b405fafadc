#include "web/site.hpp"

#include "kernel/log.hpp"
#include "kernel/oslo.hpp"
#include "web/draft_store.hpp"
#include "web/drafts.hpp"
#include "web/errors.hpp"
#include "web/posted_fields.hpp"
#include "web/site_visit.hpp"

#include <chrono>
#include <cxxabi.h>
#include <memory>
#include <typeinfo>

namespace samtak {
namespace {

Terms const no_terms;

std::string type_name(std::exception const& thrown)
{
    int status = 0;
    std::unique_ptr<char, decltype(&std::free)> const name{abi::__cxa_demangle(typeid(thrown).name(), nullptr, nullptr, &status), &std::free};
    return status == 0 ? name.get() : typeid(thrown).name();
}

// The type of what was thrown, never its words: they may hold what somebody typed.
std::string noted(std::exception const& thrown, std::string_view route)
{
    auto reference = fresh_reference();
    log_event(LogLevel::error, "request failed",
        {{"reference", LogValue::code(reference)}, {"kind", LogValue::code(type_name(thrown))}, {"route", LogValue::code(route)}});
    return reference;
}

} // namespace

Site::Site(Parts parts, SiteSettings settings)
    : parts_(std::move(parts)), limit_({settings.requests_per_second, settings.burst}), uploads_(settings.uploads, std::max(1, settings.uploads / 4))
{
}

bool Site::quick(Request const& request) { return request.path.starts_with("/assets/") || request.path == "/hello" || request.path == "/health"; }

Response Site::handle(Request const& request)
{
    auto response = [&] {
        try {
            return answer(request);
        } catch (std::exception const& thrown) {
            Words const words{*parts_.catalogues, parts_.viewers->language(request), no_terms};
            return open_error_page(words, nullptr, *parts_.assets, 500, noted(thrown, "open"));
        }
    }();
    add_security_headers(response, request.secure);
    return response;
}

Response Site::refusal(int status, Request const& request) const
{
    Words const words{*parts_.catalogues, parts_.viewers->language(request), no_terms};
    auto response = open_error_page(words, nullptr, *parts_.assets, status);
    add_security_headers(response, request.secure);
    return response;
}

std::optional<Response> Site::limited(Request const& request, std::string_view who)
{
    auto const wait = limit_.take(who, std::chrono::steady_clock::now());
    if (wait.count() == 0) return std::nullopt;
    auto response = refusal(429, request);
    response.with("Retry-After", std::to_string(wait.count()));
    return response;
}

Response Site::answer(Request const& request)
{
    if (request.path.starts_with("/assets/")) return asset_response(*parts_.assets, request);
    Fields params;
    if (auto const* open = parts_.open->find(request.method, request.path, params)) {
        if (!quick(request))
            if (auto wait = limited(request, request.client)) return std::move(*wait);
        return open->run(request, params);
    }
    if (parts_.open->knows(request.path)) return refusal(405, request);
    auto const segments = path_segments(request.path);
    auto const place = segments.empty() ? parts_.places.end() : parts_.places.find(segments.front());
    if (place == parts_.places.end()) return refusal(404, request);
    if (request.method == Method::other) return refusal(405, request);
    return in_municipality(request, place->second);
}

Response Site::in_municipality(Request const& request, Place const& place)
{
    auto const now = parts_.clock->now();
    auto const signed_in = parts_.viewers->signed_in(request, now);
    if (auto wait = limited(request, signed_in ? signed_in->session : request.client)) return std::move(*wait);
    if (!signed_in) return nobody_signed_in(request, place, now);
    auto const viewer = parts_.viewers->viewer(*signed_in, place, oslo_day(now));
    if (!viewer) return refusal(404, request);

    Call call{request, place, *viewer, signed_in->language, now, signed_in->csrf};
    call.set_signed_in(*signed_in);
    auto const path = std::string_view{request.path}.substr(place.profile->key.size() + 1);
    Visit visit{place, *signed_in, *viewer, call, path};
    if (path.empty()) return see_other(call.url("/"));
    try {
        if (request.method == Method::post) return posted(visit);
        call.set_drafts([&](std::string const& page) { return DraftStore{*place.database}.find(viewer->member(), page); });
        return visited(visit);
    } catch (std::exception const& thrown) {
        return error_page(call, 500, noted(thrown, visit.route));
    }
}

Response Site::visited(Visit& visit)
{
    // Somebody who tries one door after the other is stopped for a while; what they have open in other tabs too.
    if (visit.place.policy->too_many_refusals(visit.viewer)) return error_page(visit.call, 429);
    return routed(visit);
}

Response Site::posted(Visit& visit)
{
    auto const& request = visit.call.request();
    Fields ignored;
    auto const* route = parts_.router->find(request.method, visit.path, ignored);
    bool const upload = is_multipart(request) && route && route->may_send;
    if (!upload && !is_form(request)) return error_page(visit.call, 415);
    auto form = read_form(request);
    if (!form) return error_page(visit.call, 400);
    visit.call.set_form(std::move(*form));
    bool const trusted = parts_.viewers->csrf_ok(visit.signed_in, request, visit.call.form());
    // A form from before the login of today: not done, but what was typed is kept when the browser says that the form is ours.
    if (!trusted && request.header("sec-fetch-site") != "same-origin") return error_page(visit.call, 403);
    if (!trusted || visit.path == "/drafts") {
        auto kept = keep_draft(visit);
        return trusted ? std::move(kept) : error_page(visit.call, 403);
    }
    if (auto sent = already_sent(visit)) return std::move(*sent);
    auto response = [&] {
        try {
            return visited(visit);
        } catch (std::exception const& thrown) {
            return error_page(visit.call, 500, noted(thrown, visit.route));
        }
    }();
    // 403 and 404 too: a deed may take away what its own page stood on (an answer, a departure)
    if (response.status == 403 || response.status == 404 || response.status == 409 || response.status == 422)
        if (auto sent = already_sent(visit)) response = std::move(*sent); // the same form twice at the same moment
    if (response.status == 303)
        forget_sent_draft(visit);
    else if (response.status >= 400)
        keep_draft(visit);
    return response;
}

Response Site::routed(Visit& visit)
{
    Fields params;
    auto const* route = parts_.router->find(visit.call.request().method, visit.path, params);
    if (!route) return nothing_there(visit);
    visit.route = route->path.text();
    visit.call.set_params(std::move(params));
    visit.call.set_act(route->act);
    return route->run(visit.call);
}

// Who asks anew for the address that a form was sent to (reload, Enter in the address bar, another language) gets the form's own page.
Response Site::nothing_there(Visit const& visit) const
{
    if (!parts_.router->knows(visit.path)) return error_page(visit.call, 404);
    if (visit.call.request().method != Method::get) return error_page(visit.call, 405);
    Fields ignored;
    auto const there = [&](std::string const& path) { return parts_.router->find(Method::get, path, ignored) != nullptr; };
    std::string path{visit.path};
    for (auto const* form : {"/edit", "/new"})
        if (there(path + form)) return see_other(Url::own_path("/" + visit.place.profile->key + path + form));
    while (!path.empty() && !there(path)) path.erase(path.rfind('/'));
    return see_other(Url::own_path("/" + visit.place.profile->key + (path.empty() ? "/" : path)));
}

} // namespace samtak
