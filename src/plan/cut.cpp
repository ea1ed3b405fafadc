#include "plan/cut.hpp"

namespace samtak {

bool sees_area(Parts parts, Profile const& profile, std::string_view area)
{
    if (area.empty()) return parts.covers(Parts::meetings()); // a promise from a meeting that has no area yet
    auto const place = profile.life_area(area);
    return place ? parts.covers(Parts::area(*place)) : parts.covers(Parts::all());
}

} // namespace samtak
