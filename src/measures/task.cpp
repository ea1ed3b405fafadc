#include "measures/task.hpp"

#include "measures/undertaking.hpp"

namespace samtak {
namespace {

constexpr std::pair<TaskState, std::string_view> states[] = {{TaskState::asked, "asked"}, {TaskState::accepted, "accepted"},
    {TaskState::declined, "declined"}, {TaskState::proposed, "proposed"}, {TaskState::taken_back, "taken_back"}, {TaskState::done, "done"}};

Failure invalid(std::vector<FieldProblem> fields) { return {Problem::invalid, "Something in the form must be corrected.", std::move(fields)}; }
Failure no_longer_open() { return {Problem::conflict, "This has been answered, or is no longer asked."}; }

Askable const* chosen(std::vector<Askable> const& people, std::optional<MemberId> const& whom)
{
    for (auto const& one : people)
        if (whom && one.member == *whom) return &one;
    return nullptr;
}

// A no needs a reason, another date needs the date: otherwise nobody knows what to do next.
std::vector<FieldProblem> answer_problems(AnswerTaskForm const& form, Day today)
{
    if (!form.answer) return {{"answer", "Choose one of the answers."}};
    if (form.answer == TaskAnswer::decline && form.reason.empty()) return {{"reason", "Write why, so that another way can be found."}};
    if (form.answer == TaskAnswer::propose && !form.other_due) return {{"other_due", "Choose the date that suits you."}};
    if (form.answer == TaskAnswer::propose && *form.other_due < today) return {{"other_due", "Choose a date that hasn't passed."}};
    return {};
}

} // namespace

std::string_view code(TaskState state)
{
    for (auto const& [one, text] : states)
        if (one == state) return text;
    return {};
}

std::optional<TaskState> parse_task_state(std::string_view code)
{
    for (auto const& [one, text] : states)
        if (text == code) return one;
    return std::nullopt;
}

bool is_open(TaskState state) { return state == TaskState::asked || state == TaskState::accepted || state == TaskState::proposed; }

std::string_view code(AskedAs as)
{
    switch (as) {
    case AskedAs::participant: return "participant";
    case AskedAs::person: return "person";
    case AskedAs::representative: return "representative";
    case AskedAs::coordinator: return "coordinator";
    }
    return {};
}

std::optional<TaskAnswer> parse_task_answer(std::string_view code)
{
    if (code == "accept") return TaskAnswer::accept;
    if (code == "decline") return TaskAnswer::decline;
    if (code == "propose") return TaskAnswer::propose;
    return std::nullopt;
}

// forskrift 2022-06-22-1110 § 9 e: who does what; § 9 i: nobody is told of an area that the consent does not give them.
Result<Task> asked(AskedMeasure const& measure, std::vector<Askable> const& people, AskMeasureForm const& form, MemberId by, Day today, Instant now)
{
    if (measure.is_closed()) return invalid({{"whom", "This measure is over, so nobody can be asked."}});
    std::vector<FieldProblem> problems;
    auto const* const whom = chosen(people, form.whom);
    if (!whom)
        problems.push_back({"whom", "Choose who to ask."});
    else if (!whom->sees)
        problems.push_back({"whom", "They can't see this part of the plan. Record a consent that covers it first."});
    if (form.due && *form.due < today) problems.push_back({"due", "Choose a date that hasn't passed."});
    if (!problems.empty()) return invalid(std::move(problems));

    Task task{TaskId::fresh(), measure.id, whom->member, by, whom->name, {}, now, form.due, TaskState::asked, {}, {}, {}, 1};
    if (whom->member == by) {
        task.state = TaskState::accepted;
        task.answered_at = now;
    }
    return task;
}

Result<Task> answered(Task task, AnswerTaskForm const& form, MemberId by, Day today, Instant now)
{
    if (task.asked_of != by) return Failure{Problem::not_yours, "Only the one who is asked can answer."};
    if (!is_open(task.state)) return no_longer_open();
    if (auto problems = answer_problems(form, today); !problems.empty()) return invalid(std::move(problems));
    task.answered_at = now;
    task.answer_words.clear();
    task.proposed_due.reset();
    switch (*form.answer) {
    case TaskAnswer::accept: task.state = TaskState::accepted; break;
    case TaskAnswer::decline:
        task.state = TaskState::declined;
        task.answer_words = form.reason;
        break;
    case TaskAnswer::propose:
        task.state = TaskState::proposed;
        task.answer_words = form.words;
        task.proposed_due = form.other_due;
        break;
    }
    return task;
}

Result<Task> settled(Task task, bool agrees)
{
    if (task.state != TaskState::proposed) return no_longer_open();
    if (agrees) task.due = task.proposed_due;
    task.proposed_due.reset();
    task.answer_words.clear();
    task.state = agrees ? TaskState::accepted : TaskState::asked;
    return task;
}

Result<Task> taken_back(Task task)
{
    if (!is_open(task.state)) return no_longer_open();
    task.state = TaskState::taken_back;
    return task;
}

Result<Task> said_how_it_goes(Task task, HowItGoes const& said, MemberId by, Instant now)
{
    if (!is_how_it_goes(said.answer)) return invalid({{"how", "Choose how it goes."}});
    if (said.answer == "help" && said.words.empty() && !said.by_link) return invalid({{"how_words", "Write what help is needed."}});
    if (said.answer == "done") return finished(std::move(task), by, now);
    if (task.asked_of != by) return Failure{Problem::not_yours, "Only the one who is asked can answer."};
    if (task.state != TaskState::accepted) return no_longer_open();
    return task;
}

Result<Task> finished(Task task, MemberId by, Instant now)
{
    if (task.asked_of != by) return Failure{Problem::not_yours, "Only the one who is asked can answer."};
    if (task.state != TaskState::accepted) return no_longer_open();
    task.state = TaskState::done;
    task.answered_at = now;
    return task;
}

} // namespace samtak
