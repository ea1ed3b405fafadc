#include "ending/ending.hpp"

#include "kernel/codes.hpp"

#include <algorithm>
#include <utility>

namespace samtak {
namespace {

constexpr std::pair<EndingStep, std::string_view> steps[] = {
    {EndingStep::proposed, "proposed"}, {EndingStep::announced, "announced"}, {EndingStep::ended, "ended"}, {EndingStep::goes_on, "goes_on"}};

void check_last_day(std::vector<FieldProblem>& problems, std::string field, Day day, Day today)
{
    if (day < today)
        problems.push_back({std::move(field), text_key("The day is over. Choose today or a later day."), 0});
    else if (today.days_until(day) > ends_ahead)
        problems.push_back({std::move(field), text_key("The day can be at most {limit} days ahead."), ends_ahead});
}

void check_view(std::vector<FieldProblem>& problems, std::string const& view)
{
    if (std::find(view_codes.begin(), view_codes.end(), view) == view_codes.end())
        problems.push_back({"view", text_key("Choose one of those in the list."), 0});
}

} // namespace

std::string_view code(EndingStep step) { return code_in(steps, step); }
std::optional<EndingStep> parse_ending_step(std::string_view code) { return parse_in(steps, code); }

bool is_own_will(Ending const& one) { return one.raised_by == "person" ? one.view != "disagrees" : one.view == "agrees"; }

bool may_say(Ending const& one, std::string_view as)
{
    if (one.view_from == "person") return as == "person";
    return as != "told" || (one.view_from != "parent" && one.view_from != "guardian");
}

Hindrance hindrance(Ending const& one, EndingGrounds const& grounds, Day today)
{
    if (is_own_will(one)) return Hindrance::none;
    if (one.step != EndingStep::announced) return Hindrance::announce_first;
    if (!one.answered && one.answer_by && today <= *one.answer_by) return Hindrance::wait_for_answer;
    return grounds.needs_letter && !grounds.has_letter ? Hindrance::decision_first : Hindrance::none;
}

std::vector<FieldProblem> proposal_problems(Ending const& one, Day today)
{
    std::vector<FieldProblem> problems;
    if (one.reason.empty()) problems.push_back({"reason", text_key("Write why the coordination can end."), 0});
    if (one.wanted_on) check_last_day(problems, "wanted_on", *one.wanted_on, today);
    if (one.raised_by == "person") return problems;
    if (one.view.empty() && one.unasked_why.empty())
        problems.push_back({"unasked_why", text_key("Ask the person first, or write why it couldn't be done."), 0});
    if (!one.view.empty()) check_view(problems, one.view);
    return problems;
}

std::vector<FieldProblem> view_problems(Ending const& one)
{
    std::vector<FieldProblem> problems;
    if (one.view.empty())
        problems.push_back({"view", text_key("Choose what is closest to what the person thinks."), 0});
    else
        check_view(problems, one.view);
    return problems;
}

std::vector<FieldProblem> announcement_problems(Ending const& one, Day today)
{
    std::vector<FieldProblem> problems;
    if (one.announcement.empty()) problems.push_back({"announcement", text_key("Write why the coordination may end."), 0});
    if (!one.answer_by)
        problems.push_back({"answer_by", text_key("Write the last day to answer."), 0});
    else if (today.days_until(*one.answer_by) < shortest_answer_days)
        problems.push_back({"answer_by", text_key("The person must have at least {limit} days to answer."), shortest_answer_days});
    else if (today.days_until(*one.answer_by) > longest_answer_days)
        problems.push_back({"answer_by", text_key("The day can be at most {limit} days ahead."), longest_answer_days});
    return problems;
}

std::vector<FieldProblem> ending_decision_problems(std::optional<bool> ends, Ending const& one, Day today)
{
    std::vector<FieldProblem> problems;
    if (!ends) problems.push_back({"outcome", text_key("Choose whether the coordination ends."), 0});
    if (one.grounds.empty()) problems.push_back({"grounds", text_key("Write the reason. The person reads it."), 0});
    if (ends != true) return problems;
    if (!one.last_day)
        problems.push_back({"last_day", text_key("Write the last day."), 0});
    else
        check_last_day(problems, "last_day", *one.last_day, today);
    return problems;
}

} // namespace samtak
