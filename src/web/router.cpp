#include "web/router.hpp"

#include "web/route_match.hpp"

#include <algorithm>

namespace samtak {

std::vector<std::string_view> path_segments(std::string_view path)
{
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        if (path.front() == '/') path.remove_prefix(1);
        auto const end = std::min(path.find('/'), path.size());
        segments.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return segments;
}

PathPattern::PathPattern(std::string_view text) : text_(text)
{
    for (auto const segment : path_segments(text)) segments_.emplace_back(segment);
}

std::optional<Fields> PathPattern::match(std::vector<std::string_view> const& segments) const
{
    if (segments.size() != segments_.size()) return std::nullopt;
    Fields params;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        std::string const& mine = segments_[i];
        bool const named = mine.starts_with('{');
        if (!named && mine != segments[i]) return std::nullopt;
        if (named) params.emplace_back(mine.substr(1, mine.size() - 2), std::string{segments[i]});
    }
    return params;
}

std::size_t PathPattern::literals() const
{
    return static_cast<std::size_t>(std::count_if(segments_.begin(), segments_.end(), [](auto const& one) { return !one.starts_with('{'); }));
}

void Router::add(Method method, std::string_view path, std::string_view act, std::function<Response(Call&)> run)
{
    routes_.push_back({method, PathPattern{path}, act, std::move(run)});
}

void Router::where(bool (*has)(Profile const&), void (*add_routes)(Router&))
{
    auto const first = routes_.size();
    add_routes(*this);
    for (auto i = first; i < routes_.size(); ++i)
        routes_[i].run = [has, run = std::move(routes_[i].run)](Call& call) {
            return has(call.profile()) ? run(call) : failure_page(call, {Problem::not_found, "This page isn't here."});
        };
}

std::vector<std::string> Router::upload_endings() const
{
    std::vector<std::string> endings;
    for (auto const& route : routes_)
        if (route.may_send) endings.push_back(route.path.text().substr(route.path.text().rfind('/')));
    return endings;
}

Router::Route const* Router::find(Method method, std::string_view path, Fields& params) const { return best_route(routes_, method, path, params); }

bool Router::knows(std::string_view path) const { return any_route(routes_, path); }

} // namespace samtak
