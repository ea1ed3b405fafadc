#include "web/open_routes.hpp"

#include <algorithm>

namespace samtak {

OpenRoutes::Route const* OpenRoutes::find(Method method, std::string_view path, Fields& params) const
{
    auto const wanted = method == Method::head ? Method::get : method;
    auto const segments = path_segments(path);
    Route const* best = nullptr;
    for (auto const& route : routes_) {
        if (route.method != wanted) continue;
        auto found = route.path.match(segments);
        if (!found || (best && best->path.literals() >= route.path.literals())) continue;
        best = &route;
        params = std::move(*found);
    }
    return best;
}

bool OpenRoutes::knows(std::string_view path) const
{
    auto const segments = path_segments(path);
    return std::any_of(routes_.begin(), routes_.end(), [&](Route const& route) { return route.path.match(segments).has_value(); });
}

std::string OpenRoutes::listing() const
{
    std::vector<std::string> lines;
    for (auto const& route : routes_) lines.push_back((route.method == Method::post ? "POST " : "GET ") + route.path.text() + "\n");
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (auto const& line : lines) all += line;
    return all;
}

void OpenRoutes::add(Method method, std::string_view pattern, Handler handler)
{
    routes_.push_back({method, PathPattern{pattern}, std::move(handler)});
}

} // namespace samtak
