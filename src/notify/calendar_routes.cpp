#include "notify/calendar_routes.hpp"

#include "identity/session.hpp"
#include "identity/viewer_maker.hpp"
#include "kernel/oslo.hpp"
#include "net/rate_limit.hpp"
#include "notify/calendar_feed.hpp"

namespace samtak {
namespace {

// A program reads it, not somebody: one plain word.
Response told(int status, std::string words)
{
    Response response;
    response.status = status;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(words);
    return response.with("Cache-Control", "no-store");
}

std::string origin_of(Place const& place, Request const& request)
{
    return place.origin.empty() ? "http://" + std::string{request.header("host")} : place.origin;
}

struct CalendarFeeds {
    std::function<Place const*(std::string_view municipality)> place_of;
    Clock const& clock;
    RateLimit limit{{1.0 / 60, 20}}; // of one address: twenty at once, then one a minute
    Response answer(Request const& request, Fields const& params);
};

Response CalendarFeeds::answer(Request const& request, Fields const& params)
{
    auto const nothing = [] { return told(404, "Not found\n"); };
    auto const* place = place_of(params.at(0).second);
    std::string_view token = params.at(1).second;
    if (!place || !token.ends_with(calendar_ending)) return nothing();
    auto const hash = token_hash(token.substr(0, token.size() - calendar_ending.size()));
    if (auto const wait = limit.take(hash, std::chrono::steady_clock::now()); wait.count() > 0)
        return told(429, "Too many requests\n").with("Retry-After", std::to_string(wait.count()));
    auto const feed = CalendarStore{*place->database}.by_token(hash);
    auto const member = feed ? MemberStore{*place->database}.by_account(feed->account) : std::nullopt;
    if (!member || member->id != feed->member) return nothing(); // the login that made it is another's now, or closed
    auto const today = oslo_day(clock.now());
    auto const viewer = ViewerMaker::of_member(*member, feed->account, LoginLevel::program, *place->profile, today);
    if (!viewer) return nothing();
    auto const calendar = calendar_of({place->database, place->policy, place->profile, origin_of(*place, request)}, *feed, *viewer, today);
    if (!calendar) return nothing();
    auto response = told(200, *calendar);
    response.content_type = "text/calendar; charset=utf-8";
    return response;
}

} // namespace

void add_calendar_routes(OpenRoutes& routes, std::function<Place const*(std::string_view municipality)> place, Clock const& clock)
{
    auto const feeds = std::shared_ptr<CalendarFeeds>{new CalendarFeeds{std::move(place), clock}};
    routes.get("/{municipality}/calendar/{token}", [feeds](Request const& request, Fields const& params) { return feeds->answer(request, params); });
}

} // namespace samtak
