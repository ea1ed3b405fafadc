#include "home/looks.hpp"

#include "kernel/oslo.hpp"

#include <algorithm>

namespace samtak {

std::vector<Look> last_looks(std::vector<LogLine> const& lines, std::size_t most)
{
    std::vector<Look> looks;
    for (auto const& line : lines) {
        if (line.own || line.relation == "self" || line.relation == "allocation_office") continue; // that one never sees the plan
        auto const same = std::find_if(
            looks.begin(), looks.end(), [&](Look const& look) { return look.member == line.member && oslo_day(look.at) == oslo_day(line.at); });
        if (same != looks.end()) {
            same->whole |= line.parts == "all";
            same->changed |= line.is_change;
        } else if (looks.size() < most) {
            looks.push_back({line.member, line.name, line.title, line.parts == "all", line.is_change, line.at});
        }
    }
    return looks;
}

} // namespace samtak
