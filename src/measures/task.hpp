// What a measure asks of one named person (L1): asked, and then that person's own yes, no or another date. Until the yes it is
// visible that nobody has taken it. Rules are pure: task in, task out.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samtak {

enum class TaskState { asked, accepted, declined, proposed, taken_back, done };
std::string_view code(TaskState state);
std::optional<TaskState> parse_task_state(std::string_view code);
bool is_open(TaskState state); // asked, accepted, proposed: the measure can't be asked of anybody else meanwhile

struct Task {
    TaskId id = TaskId::fresh();
    MeasureId measure = MeasureId::fresh();
    MemberId asked_of, asked_by;
    std::string asked_of_name, asked_by_name;
    Instant asked_at{};
    std::optional<Day> due;
    TaskState state = TaskState::asked;
    std::string answer_words; // reason of a no, words to another date; empty else
    std::optional<Day> proposed_due;
    std::optional<Instant> answered_at;
    std::int64_t version = 1;

    bool waits_for_answer() const { return state == TaskState::asked; }
};

// As what somebody is asked: their place around the person, which the measure then names as responsible.
enum class AskedAs { participant, person, representative, coordinator };
std::string_view code(AskedAs as);

struct Askable {
    MemberId member;
    AskedAs as;
    std::string place; // participant's or representation's id; empty for the person and the coordinator
    std::string name, title;
    bool sees = false; // today's consent covers the measure's life area
};

// The measure as far as its tasks need it.
struct AskedMeasure {
    MeasureId id;
    std::string area, what, place, how, extent, goal_title;
    std::optional<Day> deadline;
    std::string status, responsible_kind, responsible_place;
    bool goal_is_over = false; // closed, or the main goal above it is (F10)
    bool is_closed() const { return status == "done" || status == "ended" || goal_is_over; }
    bool is_answered_for_by(Askable const& one) const { return responsible_kind == code(one.as) && responsible_place == one.place; }
};

struct AskMeasureForm {
    OnceId once = OnceId::fresh();
    std::optional<MemberId> whom;
    std::optional<Day> due;
};
enum class TaskAnswer { accept, decline, propose };
std::optional<TaskAnswer> parse_task_answer(std::string_view code);
struct AnswerTaskForm {
    OnceId once = OnceId::fresh();
    std::int64_t seen = 0;
    std::optional<TaskAnswer> answer;
    std::string reason;           // with a no
    std::optional<Day> other_due; // with a proposal
    std::string words;            // with a proposal; may be empty
};

// invalid with fields: nobody chosen, one who can't see the area, a date that has passed, a measure that is over.
// Who asks themself has said yes by doing so; everybody else says it themself, the coordinator too (I1).
Result<Task> asked(AskedMeasure const& measure, std::vector<Askable> const& people, AskMeasureForm const& form, MemberId by, Day today, Instant now);
// not_yours for all but the one who is asked; conflict when the task is no longer open.
Result<Task> answered(Task task, AnswerTaskForm const& form, MemberId by, Day today, Instant now);
// The coordinator agrees to the date that was proposed (then it is accepted), or keeps the first one (then it is asked anew).
Result<Task> settled(Task task, bool agrees);
Result<Task> taken_back(Task task);
// By the one who said yes, since then. A link in a mail has no words (L2).
struct HowItGoes {
    std::string answer, words; // one of how_it_goes (undertaking.hpp); with help: what is needed
    bool by_link = false;
};
// The task after it: done, or as it was. invalid with fields: no answer, or help without words; conflict when it isn't theirs to do any more.
Result<Task> said_how_it_goes(Task task, HowItGoes const& said, MemberId by, Instant now);
// By the one who said yes: it is done.
Result<Task> finished(Task task, MemberId by, Instant now);

} // namespace samtak
