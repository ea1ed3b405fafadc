// Transitions ahead (F14 F17 L9): school start, 16, 18, leaving school, moving … worked out from the birth date and from what somebody
// noted, never kept by a job. What to ask, whom to invite and what to apply for is profile data.
#pragma once
#include "coordination/coordination_acts.hpp"
#include "profiles/profile_parts.hpp"

#include <optional>
#include <span>

namespace samtak {

struct ReadTransitions : ReadCoordination {
    static constexpr std::string_view name = "transition.read", reading = name;
};
struct NoteTransition : ReadTransitions {
    static constexpr std::string_view name = "transition.note";
};
struct PrepareTransition : ReadTransitions { // ticks what has been talked about and applied for
    static constexpr std::string_view name = "transition.prepare";
};

// One that somebody noted: of a kind that has no date by itself, or instead of the date that the birth date gives.
struct NotedTransition {
    TransitionId id;
    std::string kind; // a key of the profile's
    Day on;
    std::string words; // what it is about
    std::string by;    // who noted it
};

struct TransitionTick {
    std::string about; // ComingTransition::about
    std::string point; // "ask-0", "invite-1", "apply-0"
    bool done = false;
    std::string by;
    Instant at{};
};

struct ComingTransition {
    std::string about; // the kind's key, or the id of what was noted: ticks are kept under it
    TransitionKind const* kind = nullptr;
    Day on;
    NotedTransition const* noted = nullptr;
    std::size_t points() const { return kind->ask.size() + kind->invite.size() + kind->apply.size(); }
    // The last day to apply: so many months before.
    Day apply_by(TransitionKind::Application const& step) const { return on.plus_months(-step.months); }
};

inline constexpr int transition_months = 36;     // shown so long ahead
inline constexpr int transition_begin = 12;      // L9: begin to prepare
inline constexpr int transition_finish = 6;      // L9: be done with the points
inline constexpr int transition_after_days = 30; // stands so long after

// In time order, from `transition_after_days` ago to `transition_months` ahead. What was noted of a kind that has a date by itself takes its place.
// `kinds` and `noted` must outlive the result.
std::vector<ComingTransition> coming_transitions(
    std::vector<TransitionKind> const& kinds, std::optional<Day> born, std::vector<NotedTransition> const& noted, Day today);

// How many of its points are ticked, by the newest tick of each.
std::size_t ticked(ComingTransition const& one, std::vector<TransitionTick> const& ticks);
TransitionTick const* tick_of(std::string_view about, std::string_view point, std::vector<TransitionTick> const& ticks);

// L9: within twelve months and nothing begun, or within six and not all done.
bool wants_preparing(ComingTransition const& one, std::size_t done, Day today);

} // namespace samtak
