// One request in a municipality, by somebody who is signed in.
#pragma once
#include "web/call.hpp"
#include "web/site.hpp"

namespace samtak {

struct Site::Visit {
    Place const& place;
    SignedIn const& signed_in;
    Viewer const& viewer;
    Call& call;
    std::string_view path; // after the municipality
    std::string_view route = "";
};

} // namespace samtak
