// E7: who comes from a service with a duty to take part is asked to, and answers. Nobody answers, or the answer is no: it is raised with
// who leads the service. An answer opens nothing: consent decides what anybody sees.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/result.hpp"
#include "profiles/taking_part.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

using PartRaisingId = Id<struct PartRaisingTag>;
inline constexpr int most_part_words = 500;

enum class PartState { waiting, takes_part, declined };
std::string_view code(PartState state);
std::optional<PartState> parse_part_state(std::string_view code);

enum class LeaderAnswer { takes_part, another, no }; // they will · somebody else from the service will · no
std::string_view code(LeaderAnswer answer);
std::optional<LeaderAnswer> parse_leader_answer(std::string_view code);

// Who has evaluated, or said yes to a task, since they were asked needs no answer.
PartState part_state(std::optional<bool> answer, bool contributes);

// How it stands with one who is asked.
struct PartStanding {
    ParticipantId participant;
    MemberId member;
    std::string name, duty; // the profile's key
    std::string asked_by;
    Instant asked_at;
    std::optional<bool> answer; // the newest
    bool contributes = false;
    std::int64_t raised = 0;                 // so many times
    std::optional<Instant> leader_asked_at;  // the leader who was asked last hasn't answered
    std::optional<PartState> raised_as = {}; // … what was raised then
    std::optional<Instant> raised_last = {}; // … when, or when the leader answered

    PartState state() const { return part_state(answer, contributes); }
    int days(Day today) const; // since they were asked
};

struct PartAnswer {
    bool yes = false;
    std::string reason, by;
    Instant at;
};
struct PartRaising {
    PartRaisingId id;
    PartState what = PartState::waiting; // what was raised
    std::string unit_key, leader;        // whose leader is asked; empty: outside the program
    std::string with_whom;               // … and then with whom
    Day on;
    std::string by;
    Instant at;
    std::optional<LeaderAnswer> answer = {};
    std::string words = {}, answered_by = {};
    std::optional<Instant> answered_at = {};
};
struct Part : PartStanding {
    std::vector<PartAnswer> answers;   // oldest first
    std::vector<PartRaising> raisings; // likewise
};

// What the leader sees: who, the duty, and whether it is unanswered or declined. Nothing of whom it is about.
struct RaisedPart {
    PartRaisingId id;
    std::string name, title, duty, unit_key;
    PartState what = PartState::waiting, now = PartState::waiting;
    std::string by, by_phone; // who coordinates and raised it
    Day asked_on, on;
    std::optional<LeaderAnswer> answer = {};
    std::string words = {};
};

struct UnitLeader {
    UnitId unit;
    std::string unit_key, name;
    MemberId member;
};
// Who answers for the service: the leader of the unit, else of the one above it. Never one of `not_these`. Nothing: raised outside.
UnitLeader const* leader_above(
    Profile const& profile, std::string_view unit_key, std::vector<UnitLeader> const& leaders, std::vector<MemberId> const& not_these);

// The duty of somebody with this function from this unit (a key; empty: none). Nothing: none, so they aren't asked.
TakePartDuty const* duty_of(Profile const& profile, std::string_view function, std::string_view unit_key);

// May it be raised now? Nothing wrong: yes. A leader has the profile's days to answer; one who has left isn't waited for.
std::optional<TextKey> raise_problem(PartStanding const& part, int answer_days, bool leader_is_here, Day today);

} // namespace samtak
