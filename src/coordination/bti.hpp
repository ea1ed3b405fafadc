// BTI (A12, law.md R12.01-R12.03): the level, who holds the relay, and the hand-over that both sign. Which levels there are is profile data.
#pragma once
#include "coordination/nomination.hpp"
#include "profiles/profile.hpp"

namespace samtak {

using BtiHolderId = Id<struct BtiHolderTag>;
using RelayHandOverId = Id<struct RelayHandOverTag>;

inline bool has_bti(Profile const& profile) { return !profile.bti_levels.empty(); }
// What the level asks for, as it is kept with the case: "nobody", "holder", "coordinator".
std::string_view needs_of(BtiLevel const& level);
bool may_have_coordinator(BtiLevel const& level);

// The case's level was set; the newest counts.
struct BtiStep {
    std::int64_t number = 0;
    std::string level, grounds, by;
    Instant at{};
};

struct RelayHolder {
    BtiHolderId id;
    MemberId member;
    std::string name, title, phone;
    Day from;
    std::optional<Day> to = {};
    bool active = false;
    std::string why_ended = {};       // handed_over, coordinator, level, left
    std::optional<Day> works_to = {}; // their own access here ends (pjf § 13)
    bool holds_on(Day day) const { return active && (!to || *to >= day) && (!works_to || *works_to >= day); }
};

// Offered by one, signed or refused by the other.
struct RelayHandOver {
    RelayHandOverId id;
    std::optional<BtiHolderId> holder = {}; // none: nobody held it, and the coordinating unit asks
    MemberId from, to;
    std::string from_name, to_name;
    std::string words; // what is handed over
    Instant at{};
    bool waits = false;
    std::string outcome = {}, reason = {}; // accepted, refused, taken_back
    std::optional<Instant> answered_at = {};
};

// All three: the newest first.
struct Bti {
    std::vector<BtiStep> steps;
    std::vector<RelayHolder> holders;
    std::vector<RelayHandOver> hand_overs;
    BtiStep const* now() const { return steps.empty() ? nullptr : &steps.front(); }
    std::int64_t number() const { return steps.empty() ? 0 : steps.front().number; }
    RelayHolder const* holder(Day today) const;
    RelayHandOver const* waiting() const;
};

// R12.05: the last day to decide what happens next on this level; none where the profile sets no limit.
std::optional<Day> decide_by(BtiLevel const& level, BtiStep const& since);

struct LevelForm {
    std::string level, grounds; // as typed
};
// The level that is chosen; invalid with fields: unknown, the same as now, or without grounds.
Result<BtiLevel const*> chosen_level(std::vector<BtiLevel> const& levels, BtiStep const* now, LevelForm const& form);

struct OfferForm {
    std::optional<MemberId> to;
    std::string words;
    bool handed = false; // somebody holds it: what is handed over must be said
};
std::vector<FieldProblem> offer_problems(OfferForm const& form, std::vector<Candidate> const& candidates);

inline constexpr int most_bti_words = 1000;

} // namespace samtak
