#include "web/open_routes.hpp"

#include "web/route_match.hpp"

#include <algorithm>

namespace samtak {

OpenRoutes::Route const* OpenRoutes::find(Method method, std::string_view path, Fields& params) const
{
    return best_route(routes_, method, path, params);
}

bool OpenRoutes::knows(std::string_view path) const { return any_route(routes_, path); }

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
