#include "coordination/departure.hpp"

namespace samtak {
namespace {

Failure ending_problem(std::string field, TextKey text, int limit = 0)
{
    return {Problem::invalid, "Something in the form must be corrected.", {{std::move(field), text, limit}}};
}

} // namespace

std::string_view code(EndingKind kind)
{
    switch (kind) {
    case EndingKind::leaves: return "leaves";
    case EndingKind::relieved: return "relieved";
    case EndingKind::replaced: return "replaced";
    }
    return {};
}

Result<Departure> departure(DepartureForm const& form, std::vector<CoordinatedCase> const& cases, Day today)
{
    if (!form.from) return ending_problem("from", text_key("Write the first day without them."));
    if (*form.from < today) return ending_problem("from", text_key("The day is over. Choose today or a later day."));
    if (today.days_until(*form.from) > ending_known_ahead)
        return ending_problem("from", text_key("The day can be at most {limit} days ahead."), ending_known_ahead);
    Departure found{form.one ? EndingKind::relieved : EndingKind::leaves, form.from->plus_days(-1), {}};
    for (auto const& one : cases) {
        if (form.one && *form.one != one.appointment) continue;
        if (!one.last_day || *one.last_day > found.last) found.cases.push_back(one);
    }
    if (found.cases.empty()) return ending_problem("from", text_key("It ends before that day already."));
    return found;
}

} // namespace samtak
