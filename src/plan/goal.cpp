#include "plan/goal.hpp"

#include "kernel/codes.hpp"

namespace samtak {
namespace {

constexpr Codes<GoalStatus, 4> statuses = {
    {GoalStatus::not_started, "not_started"},
    {GoalStatus::in_progress, "in_progress"},
    {GoalStatus::reached, "reached"},
    {GoalStatus::ended, "ended"},
};
constexpr Codes<WrittenBy, 3> writers = {{WrittenBy::self, "self"}, {WrittenBy::told, "told"}, {WrittenBy::parent, "parent"}};
constexpr Codes<Attainment, 4> attainments = {
    {Attainment::reached, "reached"},
    {Attainment::partly_reached, "partly_reached"},
    {Attainment::not_reached, "not_reached"},
    {Attainment::no_longer_wanted, "no_longer_wanted"},
};
constexpr Codes<Effect, 4> effects = {
    {Effect::helps, "helps"},
    {Effect::helps_partly, "helps_partly"},
    {Effect::does_not_help, "does_not_help"},
    {Effect::done, "done"},
};

} // namespace

std::string_view code(GoalStatus status) { return code_in(statuses, status); }
std::string_view code(WrittenBy by) { return code_in(writers, by); }
std::string_view code(Attainment attainment) { return code_in(attainments, attainment); }
std::string_view code(Effect effect) { return code_in(effects, effect); }
std::string_view code(Outcome const& outcome)
{
    return std::visit([](auto one) { return code(one); }, outcome);
}
std::optional<GoalStatus> parse_goal_status(std::string_view code) { return parse_in(statuses, code); }
std::optional<WrittenBy> parse_written_by(std::string_view code) { return parse_in(writers, code); }
std::optional<Attainment> parse_attainment(std::string_view code) { return parse_in(attainments, code); }
std::optional<Effect> parse_effect(std::string_view code) { return parse_in(effects, code); }

} // namespace samtak
