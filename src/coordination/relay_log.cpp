#include "coordination/relay_log.hpp"

#include <algorithm>

namespace samtak {

RelayEntry const* RelayLog::find(std::optional<BtiEntryId> const& id) const
{
    auto const found = std::find_if(entries.begin(), entries.end(), [&](RelayEntry const& one) { return id == one.id; });
    return found == entries.end() ? nullptr : &*found;
}

OwnView const* RelayLog::find(std::optional<OwnViewId> const& id) const
{
    auto const found = std::find_if(views.begin(), views.end(), [&](OwnView const& one) { return id == one.id; });
    return found == views.end() ? nullptr : &*found;
}

OwnView const* RelayLog::view_since(RelayEntry const& entry) const
{
    return !views.empty() && views.front().at >= entry.at ? &views.front() : nullptr;
}

std::vector<FieldProblem> entry_problems(EntryForm const& form, Day today)
{
    std::vector<FieldProblem> problems;
    if (form.effort.empty()) problems.push_back({"effort", text_key("Write what is to be done.")});
    if (form.responsible.empty()) problems.push_back({"responsible", text_key("Write who answers for it.")});
    if (!form.evaluate_on)
        problems.push_back({"evaluate_on", text_key("Write when you will look at how it went.")});
    else if (*form.evaluate_on < today)
        problems.push_back({"evaluate_on", text_key("The day is over. Choose today or a later day.")});
    else if (today.days_until(*form.evaluate_on) > relay_evaluated_within)
        problems.push_back({"evaluate_on", text_key("Choose a day within half a year.")});
    return problems;
}

// R12.02: the child's own view first
std::vector<FieldProblem> evaluation_problems(RelayEvaluationForm const& form, bool said)
{
    std::vector<FieldProblem> problems;
    if (form.words.empty()) problems.push_back({"words", text_key("Write how it went.")});
    auto const known = std::find(std::begin(relay_nexts), std::end(relay_nexts), form.next) != std::end(relay_nexts);
    if (!known) problems.push_back({"next", text_key("Choose what happens next.")});
    bool const missing = form.view.empty() && form.view_missing.empty() && !said;
    if (missing) problems.push_back({"view", text_key("Write what the person says themselves, or below why that is missing.")});
    if (!form.view.empty() && !form.view_missing.empty())
        problems.push_back({"view_missing", text_key("You have written what the person says. Then leave this empty.")});
    return problems;
}

} // namespace samtak
