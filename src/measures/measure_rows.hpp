// Writes measures into a Change: the present row and its line in the history. Reading is the business of the stores that show them.
#pragma once
#include "access/grant.hpp"
#include "measures/measure.hpp"
#include "storage/change.hpp"

namespace samtak {

// An act that may write measures says so itself: `static constexpr bool writes_measures = true;`
template <class A>
concept WritesMeasures = Act<A> && A::writes_measures;

class MeasureRows {
public:
    template <WritesMeasures A> static void add(Change& change, Grant<A> const& grant, Measure const& measure, std::string const& reason)
    {
        insert(change, grant.coordination(), grant.by(), measure, reason);
    }
    // Only if the version is still the one that was seen; else the change is refused as a conflict.
    template <WritesMeasures A>
    static void save(Change& change, Grant<A> const& grant, Measure const& measure, std::int64_t seen, std::string const& reason)
    {
        update(change, grant.coordination(), grant.by(), measure, seen, reason);
    }

private:
    static void insert(Change&, CoordinationId const&, MemberId const& by, Measure const&, std::string const& reason);
    static void update(Change&, CoordinationId const&, MemberId const& by, Measure const&, std::int64_t seen, std::string const& reason);
};

} // namespace samtak
