#include "careteam/taking_part.hpp"

#include "kernel/codes.hpp"
#include "kernel/oslo.hpp"
#include "profiles/profile.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr std::pair<PartState, std::string_view> states[] = {
    {PartState::waiting, "waiting"}, {PartState::takes_part, "takes_part"}, {PartState::declined, "declined"}};
constexpr std::pair<LeaderAnswer, std::string_view> answers[] = {
    {LeaderAnswer::takes_part, "takes_part"}, {LeaderAnswer::another, "another"}, {LeaderAnswer::no, "no"}};

ProfileUnit const* unit_of(Profile const& profile, std::string_view key)
{
    for (auto const& unit : profile.units)
        if (unit.key == key) return &unit;
    return nullptr;
}

} // namespace

std::string_view code(PartState state) { return code_in(states, state); }
std::optional<PartState> parse_part_state(std::string_view code) { return parse_in(states, code); }
std::string_view code(LeaderAnswer answer) { return code_in(answers, answer); }
std::optional<LeaderAnswer> parse_leader_answer(std::string_view code) { return parse_in(answers, code); }

PartState part_state(std::optional<bool> answer, bool contributes)
{
    if (answer) return *answer ? PartState::takes_part : PartState::declined;
    return contributes ? PartState::takes_part : PartState::waiting;
}

int PartStanding::days(Day today) const { return oslo_day(asked_at).days_until(today); }

UnitLeader const* leader_above(
    Profile const& profile, std::string_view unit_key, std::vector<UnitLeader> const& leaders, std::vector<MemberId> const& not_these)
{
    for (auto const* unit = unit_of(profile, unit_key); unit; unit = unit_of(profile, unit->parent))
        for (auto const& one : leaders)
            if (one.unit_key == unit->key && std::find(not_these.begin(), not_these.end(), one.member) == not_these.end()) return &one;
    return nullptr;
}

// hpl § 4, sphlsl § 2-5, IP-f § 8 and the others that the profile names
TakePartDuty const* duty_of(Profile const& profile, std::string_view function, std::string_view unit_key)
{
    auto const* unit = unit_of(profile, unit_key);
    return taking_part(profile).duty_of(function, unit ? std::string_view{unit->sector} : std::string_view{});
}

std::optional<TextKey> raise_problem(PartStanding const& part, int answer_days, bool leader_is_here, Day today)
{
    if (part.state() == PartState::takes_part) return text_key("They have said yes to taking part, so there is nothing to raise.");
    bool const in_time = part.leader_asked_at && oslo_day(*part.leader_asked_at).days_until(today) < answer_days;
    if (in_time && leader_is_here) return text_key("It is raised already, and the leader hasn't answered yet.");
    return std::nullopt;
}

} // namespace samtak
