// Closes what was asked together with what it was about: nobody is asked for something that is over, and who was asked is told.
#pragma once
#include "access/grant.hpp"
#include "measures/measure.hpp"
#include "storage/change.hpp"

namespace samtak {

class TaskRows {
public:
    // The measure's open task: done when it was accepted and the measure is done, else taken back.
    template <Act A> static void close_with(Change& change, Grant<A> const& grant, Measure const& measure)
    {
        close_of_measure(change, grant.coordination(), grant.by(), measure);
    }
    // What nobody has said yes to under the goal and its sub-goals. What was accepted goes on until its measure is over.
    template <Act A> static void stop_asking_under(Change& change, Grant<A> const& grant, GoalId const& goal)
    {
        close_of_goal(change, grant.coordination(), grant.by(), goal);
    }

private:
    static void close_of_measure(Change&, CoordinationId const&, MemberId const& by, Measure const&);
    static void close_of_goal(Change&, CoordinationId const&, MemberId const& by, GoalId const&);
};

} // namespace samtak
