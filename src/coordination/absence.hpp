// When a coordinator is away, and who steps in (B8 L8). An absence is a row and its ending before time another; duties, notices and access
// follow the dates at each request, never a job.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

using AbsenceId = Id<struct AbsenceTag>;

struct Absence {
    AbsenceId id;
    Period period;           // as it stands now; always with an end
    std::string deputy = {}; // name; empty: the deputy of each case
    std::string noted_by = {};
    bool ended = false; // before its time; once
};

inline constexpr int absence_known_late = 14; // days back: an illness is noted when somebody gets to it
inline constexpr int absence_longest = 366;   // days; longer, and somebody else must be appointed

struct AbsenceForm {
    std::optional<Day> from, to;
    std::optional<MemberId> deputy; // for all their cases
};

// Problems at the fields from and to; none when it can be noted. `others`: what is noted already.
std::vector<FieldProblem> absence_problems(AbsenceForm const& form, std::vector<Absence> const& others, Day today);

// May still be ended before its time: it isn't over, and hasn't been ended before.
bool can_end(Absence const& absence, Day today);
// The last day away, of one who is back on `back`. invalid at the field back: before today, or after the absence anyway.
Result<Day> last_day_away(Absence const& absence, std::optional<Day> back, Day today);

// The absence that holds on that day, or the next that comes; nothing when neither.
Absence const* absence_to_show(std::vector<Absence> const& absences, Day today);

} // namespace samtak
