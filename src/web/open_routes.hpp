// The pages that anybody may ask for: login, language, health … There is no Viewer and no Grant behind them, so they are few, and
// the list is held against tests/access/open_routes.txt. Tried before the municipality's routes.
#pragma once
#include "web/router.hpp"

namespace samtak {

class OpenRoutes {
public:
    // `params` are the named segments of the pattern
    using Handler = std::function<Response(Request const& request, Fields const& params)>;

    // The pattern is the whole path: "/login", "/{municipality}/invitations/{token}"
    void get(std::string_view pattern, Handler handler) { add(Method::get, pattern, std::move(handler)); }
    void post(std::string_view pattern, Handler handler) { add(Method::post, pattern, std::move(handler)); }

    struct Route {
        Method method;
        PathPattern path;
        Handler run;
    };
    // Nothing: no open page here under this method. HEAD finds GET.
    Route const* find(Method method, std::string_view path, Fields& params) const;
    bool knows(std::string_view path) const; // under some method: 405
    std::vector<Route> const& routes() const { return routes_; }
    std::string listing() const; // "GET /login\n…", sorted: what the approved file says

private:
    void add(Method method, std::string_view pattern, Handler handler);
    std::vector<Route> routes_;
};

} // namespace samtak
