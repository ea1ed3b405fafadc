// B14: what there is, who it is for and what is realistic, who tells more, and where one applies. Open to anybody, one address for each
// municipality ("/lund/services"), with a search that needs no script. Says nothing about anybody.
#pragma once
#include "identity/login_frame.hpp"
#include "profiles/service_directory.hpp"
#include "text/name_keys.hpp"
#include "web/open_routes.hpp"

namespace samtak {

class ServiceDirectoryPages {
public:
    ServiceDirectoryPages(LoginFrame frame, ServiceDirectories directories) : frame_(std::move(frame)), directories_(std::move(directories)) {}
    void add_routes(OpenRoutes& routes) const; // must live as long as the routes

private:
    Response answer(Request const& request, Fields const& params) const;
    LoginFrame frame_;
    ServiceDirectories directories_;
    NameKeys keys_;
};

} // namespace samtak
