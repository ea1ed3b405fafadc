// A13: what a coordinator and an individual plan are, who can get them and how to apply. Open to anybody, one address for each municipality
// ("/lund/information"), on paper too. Says nothing about anybody.
#pragma once
#include "identity/login_frame.hpp"
#include "kernel/clock.hpp"
#include "web/open_routes.hpp"

namespace samtak {

class InformationPages {
public:
    // All that is given must live as long as the routes. `all` in the order they are listed.
    InformationPages(LoginFrame frame, Clock const& clock, std::vector<Profile const*> all)
        : frame_(std::move(frame)), clock_(clock), all_(std::move(all))
    {
    }
    void add_routes(OpenRoutes& routes) const;

private:
    Response list(Request const& request) const;
    Response one(Request const& request, Fields const& params) const;
    LoginFrame frame_;
    Clock const& clock_;
    std::vector<Profile const*> all_;
};

ui::Page information_page(Words const& w, Profile const& profile, Day today);

} // namespace samtak
