// A page in its frame, as the answer to a call: what is the same on all pages of a viewer is filled in here.
#pragma once
#include "web/call.hpp"
#include "web/frame.hpp"

namespace samtak {

// Which link of the main navigation is the present page's.
enum class NavPlace { none, home, people, overview, plan, access, notices };

struct ShownAt {
    NavPlace place = NavPlace::none;
    std::optional<OwnerNav> owner = {}; // left out: asked of `Place::own_side`
};

Response show(Call& call, ui::Page const& page, ShownAt const& at = {}, int status = 200);

} // namespace samtak
