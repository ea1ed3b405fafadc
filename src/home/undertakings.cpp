#include "home/undertakings.hpp"

#include <algorithm>

namespace samtak {

ThingGroup group_of(OwnThing const& thing, Day today)
{
    constexpr int week = 7;
    if (thing.state != OwnThing::State::taken_on) return ThingGroup::waiting;
    if (!thing.deadline) return ThingGroup::later;
    if (*thing.deadline < today) return ThingGroup::late;
    return *thing.deadline < today.plus_days(week) ? ThingGroup::this_week : ThingGroup::later;
}

std::vector<OwnThing> in_group(std::vector<OwnThing> const& all, ThingGroup group, Day today)
{
    std::vector<OwnThing> some;
    for (auto const& one : all)
        if (group_of(one, today) == group) some.push_back(one);
    Day const last{9999, 12, 31};
    std::stable_sort(
        some.begin(), some.end(), [&](OwnThing const& a, OwnThing const& b) { return a.deadline.value_or(last) < b.deadline.value_or(last); });
    return some;
}

} // namespace samtak
