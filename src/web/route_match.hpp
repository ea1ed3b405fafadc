// Which of several routes answers a path: the same for open pages and for those behind a grant.
#pragma once
#include "web/router.hpp"

#include <algorithm>

namespace samtak {

// The route with most literal segments that fits; HEAD finds GET. `params` are filled. Nothing: no such page under this method.
template <class Route> Route const* best_route(std::vector<Route> const& routes, Method method, std::string_view path, Fields& params)
{
    auto const wanted = method == Method::head ? Method::get : method;
    auto const segments = path_segments(path);
    Route const* best = nullptr;
    for (auto const& route : routes) {
        if (route.method != wanted) continue;
        auto found = route.path.match(segments);
        if (!found || (best && best->path.literals() >= route.path.literals())) continue;
        best = &route;
        params = std::move(*found);
    }
    return best;
}

// Under any method: for 405.
template <class Route> bool any_route(std::vector<Route> const& routes, std::string_view path)
{
    auto const segments = path_segments(path);
    return std::any_of(routes.begin(), routes.end(), [&](Route const& route) { return route.path.match(segments).has_value(); });
}

} // namespace samtak
