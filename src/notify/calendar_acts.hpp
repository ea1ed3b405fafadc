// One's own calendar feed (G9).
#pragma once
#include "access/grant.hpp"

namespace samtak {

struct OwnCalendar { // to make its address, and to take it back
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::own;
    static constexpr std::string_view name = "calendar.own", reading = name;
};
struct ReadCalendar { // by the address alone: when one's own meetings are
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::own;
    static constexpr std::string_view name = "calendar.read", reading = name;
};

} // namespace samtak
