#include "meetings/promise.hpp"

#include "access/relations.hpp"

#include <algorithm>

namespace samtak {

std::vector<FieldProblem> promise_problems(MeasureContent const& one, Day today)
{
    std::vector<FieldProblem> problems;
    if (one.responsible.kind == ResponsibleKind::nobody) problems.push_back({"who", text_key("Choose who promises it."), 0});
    if (one.deadline && *one.deadline < today) problems.push_back({"deadline", text_key("The day has been. Choose today or later."), 0});
    return problems;
}

std::vector<FieldProblem> promise_answer_problems(PromiseAnswer const& one, Day today)
{
    std::vector<FieldProblem> problems;
    if (one.answer.empty())
        problems.push_back({"answer", text_key("Choose how it goes."), 0});
    else if (std::find(promise_answers.begin(), promise_answers.end(), one.answer) == promise_answers.end())
        problems.push_back({"answer", text_key("Choose one of those in the list."), 0});
    if (one.answer == "delayed" && !one.new_day) problems.push_back({"new_day", text_key("Write which day it will be."), 0});
    if (one.answer == "delayed" && one.new_day && *one.new_day < today)
        problems.push_back({"new_day", text_key("The day has been. Choose today or later."), 0});
    if (one.answer == "help" && one.words.empty()) problems.push_back({"words", text_key("Write what help is needed."), 0});
    return problems;
}

Measure answered(Measure measure, PromiseAnswer const& answer)
{
    if (answer.answer == "done")
        measure.content.status = MeasureStatus::done;
    else if (measure.is_closed())
        measure.content.status = MeasureStatus::in_progress;
    if (answer.answer == "delayed" && answer.new_day) measure.content.deadline = answer.new_day;
    return measure;
}

bool writes(Measure const& measure, PromiseAnswer const& answer) { return answer.answer == "done" || answer.new_day || measure.is_closed(); }

bool may_answer(Promise const& promise, Relation relation, MemberId const& by)
{
    bool const by_link_only = promise.measure.content.status == MeasureStatus::done && promise.answered && promise.answered->by_link;
    if (promise.measure.is_closed() && !by_link_only) return false;
    return promise.member == by || coordinates(relation);
}

std::vector<Promise> promised_before(Meeting const& now, std::vector<Promise> const& all)
{
    std::optional<Day> last;
    for (auto const& one : all)
        if (one.meeting != now.id && one.on <= now.day && (!last || *last < one.on)) last = one.on;
    std::vector<Promise> those;
    for (auto const& one : all)
        if (one.meeting != now.id && one.on <= now.day && (one.on == last || !one.measure.is_closed())) those.push_back(one);
    return those;
}

} // namespace samtak
