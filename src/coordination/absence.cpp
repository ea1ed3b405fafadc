#include "coordination/absence.hpp"

namespace samtak {
namespace {

bool meet(Period const& a, Period const& b) { return a.from <= *b.to && b.from <= *a.to; }

} // namespace

std::vector<FieldProblem> absence_problems(AbsenceForm const& form, std::vector<Absence> const& others, Day today)
{
    std::vector<FieldProblem> problems;
    if (!form.from) problems.push_back({"from", text_key("Write the first day away.")});
    if (!form.to) problems.push_back({"to", text_key("Write the last day away.")});
    if (!problems.empty()) return problems;
    if (*form.from < today.plus_days(-absence_known_late))
        problems.push_back({"from", text_key("The first day can be at most {limit} days ago."), absence_known_late});
    if (*form.to < *form.from)
        problems.push_back({"to", text_key("The last day is before the first.")});
    else if (*form.to < today)
        problems.push_back({"to", text_key("The last day is over. An absence is noted while it lasts or before.")});
    else if (form.from->days_until(*form.to) >= absence_longest)
        problems.push_back({"to", text_key("An absence can be at most {limit} days. For longer, somebody else must be appointed."), absence_longest});
    if (!problems.empty()) return problems;
    for (auto const& other : others)
        if (*other.period.to >= other.period.from && meet({*form.from, form.to}, other.period))
            return {{"from", text_key("An absence is noted for some of these days already. End that one first.")}};
    return {};
}

bool can_end(Absence const& absence, Day today) { return !absence.ended && *absence.period.to >= today; }

// Somebody who is back today was away until yesterday. Who never went has a last day before the first: it holds on no day.
Result<Day> last_day_away(Absence const& absence, std::optional<Day> back, Day today)
{
    auto const refused = [](TextKey text) { return Failure{Problem::invalid, "Something in the form must be corrected.", {{"back", text}}}; };
    if (!back) return refused(text_key("Write the first day back."));
    if (*back < today) return refused(text_key("The day is over. Choose today or a later day."));
    if (*back > *absence.period.to) return refused(text_key("That is after the absence is over anyway."));
    return back->plus_days(-1);
}

Absence const* absence_to_show(std::vector<Absence> const& absences, Day today)
{
    Absence const* next = nullptr;
    for (auto const& one : absences) {
        if (*one.period.to < today || *one.period.to < one.period.from) continue;
        if (!next || one.period.from < next->period.from) next = &one;
    }
    return next;
}

} // namespace samtak
