// What needs the viewer, as items with one deed each.
#pragma once
#include "home/needs.hpp"
#include "web/call.hpp"
#include "web/lists.hpp"

namespace samtak {

ui::Item need_item(Call const& call, Need const& need);
// The first eight, and the rest behind a link. Nothing: one quiet line.
Html need_list(Call const& call, std::vector<Need> const& needs, std::string const& when_none);
std::string first_word(std::string_view name); // what one is greeted by

} // namespace samtak
