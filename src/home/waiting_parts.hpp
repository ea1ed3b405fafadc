// What waits for the viewer beside the needs of their own cases: turns, the desk, taking part. One item each.
#pragma once
#include "home/staff_home_pages.hpp"

namespace samtak {

std::vector<ui::Item> waiting_items(Call const& call, StaffHome const& home);

} // namespace samtak
