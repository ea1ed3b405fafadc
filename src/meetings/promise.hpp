// What somebody promised in a meeting, and what they have said of it since (G3 G7). The promise is a measure (L4).
#pragma once
#include "measures/measure.hpp"
#include "meetings/meeting.hpp"

namespace samtak {

inline constexpr std::array<std::string_view, 3> promise_answers{"done", "delayed", "help"};

struct PromiseAnswer {
    std::string answer, words; // one of promise_answers
    std::optional<Day> new_day;
    std::string by;
    Instant at{};
    bool by_link = false; // in a mail, without a login: who pressed is unproven (L2)
};

struct Promise {
    Measure measure;
    MeetingId meeting = MeetingId::fresh();
    Day on{2000, 1, 1}; // of the meeting
    std::optional<AgendaItemId> item;
    std::string responsible;        // name; empty: nobody, or somebody who has left
    std::optional<MemberId> member; // who may answer for it
    std::optional<PromiseAnswer> answered;
    bool is_late(Day today) const { return measure.is_overdue(today); }
};

std::vector<FieldProblem> promise_problems(MeasureContent const& one, Day today);
std::vector<FieldProblem> promise_answer_problems(PromiseAnswer const& one, Day today);
// What was promised at the meeting before this one, and what is still open from earlier ones.
std::vector<Promise> promised_before(Meeting const& now, std::vector<Promise> const& all);
// The measure after the answer: done, or with the new day. What a link said was done, and isn't, is under way again.
Measure answered(Measure measure, PromiseAnswer const& answer);
// Does the answer write the measure?
bool writes(Measure const& measure, PromiseAnswer const& answer);
// Who promised, or who coordinates on their word. What is done is done, but for what only a link has said (L2): anybody may have got the mail.
bool may_answer(Promise const& promise, Relation relation, MemberId const& by);

} // namespace samtak
