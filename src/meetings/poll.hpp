// When those who are to come can (G1): times are proposed, each says yes, if need be or no, and one of them is chosen. Rules are pure.
#pragma once
#include "meetings/meeting.hpp"

#include <set>

namespace samtak {

using MeetingPollId = Id<struct MeetingPollTag>;
using ProposedTimeId = Id<struct ProposedTimeTag>;

inline constexpr std::array<std::string_view, 3> time_answers{"yes", "maybe", "no"}; // maybe: if need be
inline constexpr int fewest_times = 2, most_times = 6, most_times_in_all = 10;       // asked at once; with those that are added

struct ProposedTime {
    ProposedTimeId id = ProposedTimeId::fresh();
    Day day{2000, 1, 1};
    std::string from, to; // HH:MM, Europe/Oslo
    bool is_same(ProposedTime const& other) const { return day == other.day && from == other.from && to == other.to; }
};
struct TimeAnswer {
    ProposedTimeId time;
    MemberId member;
    std::string answer; // one of time_answers
};
struct PollAsking { // when somebody was asked, and last asked anew
    MemberId member;
    Day first, last;
};

struct MeetingPoll {
    MeetingPollId id = MeetingPollId::fresh();
    bool is_open = true;
    std::string outcome = {}; // chosen, stopped, moved, called, held, cancelled; empty while it is open
    std::int64_t version = 1;
    Day since{2000, 1, 1};
    std::vector<ProposedTime> times = {}; // by day and hour
    std::vector<TimeAnswer> answers = {}; // the newest of each
    std::vector<PollAsking> askings = {};
    ProposedTime const* time(std::optional<ProposedTimeId> const& id) const;
    std::string answer_of(MemberId const& member, ProposedTimeId const& time) const; // empty: none
    PollAsking const* asking_of(MemberId const& member) const;
};

// What was typed as one of the times; the number stands behind the names of its fields.
struct TypedTime {
    int number = 1;
    std::optional<Day> day = {};
    std::string from = {}, to = {};
    bool is_empty() const { return !day && from.empty() && to.empty(); }
    ProposedTime proposed() const;
};
// A meeting that begins then still lies ahead.
bool lies_ahead(ProposedTime const& time, Instant now);
// `there`: those that are proposed already, none when it begins. `last_day`: of the coordination.
std::vector<FieldProblem> time_problems(
    std::vector<TypedTime> const& typed, std::vector<ProposedTime> const& there, std::optional<Day> last_day, Instant now);

// Who is asked: those who are to come and may read of meetings today; the person first. Whoever coordinates proposes and isn't asked. Of a
// meeting that is kept from the parents (K8) no parent is.
std::vector<MeetingPerson> asked_of(Meeting const& one, std::vector<MeetingPerson> const& people, bool kept, std::set<MemberId> const& parents);
// To every time that lies ahead. Where none does there is nothing to answer.
bool has_answered(MeetingPoll const& poll, MemberId const& member, Instant now);
// At most once a day, and who has answered isn't asked.
bool may_ask_anew(MeetingPoll const& poll, MemberId const& member, Instant now);

struct TimeCount {
    int yes = 0, maybe = 0, no = 0, silent = 0;
};
// Among those who are asked today; others' earlier answers count for nothing.
TimeCount count_of(MeetingPoll const& poll, ProposedTime const& time, std::vector<MeetingPerson> const& asked);
// What the person has answered; nothing when they aren't asked. `text`: empty when they haven't.
std::optional<std::string> persons_answer(MeetingPoll const& poll, ProposedTime const& time, std::vector<MeetingPerson> const& asked);
// The one ahead that suits most, among those that the person can; nothing before anybody can.
ProposedTime const* suits_best(MeetingPoll const& poll, std::vector<MeetingPerson> const& asked, Instant now);
// What is in `now` and not as it was in `before`.
std::vector<TimeAnswer> changed_answers(MeetingPoll const& before, std::vector<TimeAnswer> const& now);

} // namespace samtak
