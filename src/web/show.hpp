// A page in its frame, as the answer to a call: what is the same on all pages of a viewer is filled in here.
#pragma once
#include "web/call.hpp"
#include "web/frame.hpp"

namespace samtak {

// Which link of the main navigation is the present page's.
enum class NavPlace { none, home, people, overview, plan, access, notices };

// On the owner's and next of kin's pages the navigation is about one person.
struct OwnerNav {
    CoordinationId coordination;
    std::optional<PlanId> plan;
    bool access = true; // may they see who sees what?
};

struct ShownAt {
    NavPlace place = NavPlace::none;
    std::optional<OwnerNav> owner = {};
};

Response show(Call& call, ui::Page const& page, ShownAt const& at = {}, int status = 200);

} // namespace samtak
