// What one is to do in all one's cases (L1): asked of one, accepted by one, promised by one; in groups by when. Pure.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

struct OwnThing {
    enum class State { asked, proposed, taken_on } state = State::taken_on;
    CoordinationId coordination;
    MeasureId measure;
    std::optional<TaskId> task; // none: promised in a meeting
    std::optional<PlanId> plan;
    std::string what, area, person; // `person`: whom it is about
    std::optional<Day> deadline;
    std::string said; // the last that one said of it: delayed, help; empty: nothing
    bool by_link = false;
    bool kept = false; // from this member (K8)
};

enum class ThingGroup { late, this_week, later, waiting };
// waiting: for an answer, one's own or the coordinator's. this_week: within seven days.
ThingGroup group_of(OwnThing const& thing, Day today);
// Those of one group, the nearest deadline first, those without one last.
std::vector<OwnThing> in_group(std::vector<OwnThing> const& all, ThingGroup group, Day today);

} // namespace samtak
