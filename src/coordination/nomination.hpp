// How a coordinator is found (B1-B6 B9 B10): the unit, the person, the answer. Who picks what is profile data; nothing counts before the
// one who is asked has said yes, and nobody is appointed without consent (B5).
#pragma once
#include "coordination/coordination.hpp"
#include "kernel/result.hpp"

#include <vector>

namespace samtak {

using NominationId = Id<struct NominationTag>;

enum class NominationStep { unit, person, answer, appointed, dropped };
std::string_view code(NominationStep step);
std::optional<NominationStep> parse_nomination_step(std::string_view code);

// Profile setting `appointment`: in how many steps, and whose (B1 B2 B7).
struct AppointingSteps {
    bool unit_first = false;       // the coordinating unit points out a unit, and its leader the person
    bool asks_the_service = false; // the coordinating unit picks the person, with the service
    bool weighs_criteria = false;  // time span, focus and continuity are written down
    bool any_unit = false;         // candidates from all units of the municipality, not only the case's
};
AppointingSteps appointing_steps(std::string_view appointment);

// Whose wish was asked (B4).
inline constexpr std::string_view wish_codes[] = {"person", "family", "both", "none"};

struct NominationWords {
    std::string wish, wish_from, wish_unmet, grounds, agreed_with, time_span, focus, continuity, load_reason;
    bool operator==(NominationWords const&) const = default;
};

struct Nomination {
    NominationId id;
    NominationStep step = NominationStep::person;
    std::string kind = "coordinator"; // A11
    std::optional<UnitId> unit = {};
    std::string unit_key = {};
    std::optional<MemberId> unit_leader = {};
    std::optional<MemberId> member = {}; // who is asked
    std::string member_name = {};
    std::optional<MemberId> deputy = {};
    std::string deputy_name = {};
    std::optional<Day> from = {}, former_to = {};
    NominationWords words = {};
    std::string refusal = {}; // the reason of the last no
    std::int64_t version = 0; // 0: nothing is under way
    LastSaved last = {};
};

// Somebody who could be coordinator, and how many they have (B6).
struct Candidate {
    MemberId id;
    std::string name, title, unit_key;
    std::optional<MemberId> leader = {}; // nearest; none when they lead the unit themselves
    std::string leader_name = {};
    int load = 0;
};

struct UnitWithLeader {
    UnitId id;
    std::string key, leader_name;
};

// As typed. `deputy`: "leader", or a member's id.
struct NomineeForm {
    std::optional<MemberId> member, deputy;
    bool deputy_is_leader = false;
    std::optional<Day> from, former_to;
    std::optional<bool> wish_met;
    NominationWords words;
};

struct NomineeSetting {
    std::vector<Candidate> const& candidates;
    AppointingSteps steps;
    int recommended_load = 5;
    bool has_former = false; // somebody coordinates today, and could overlap
    Day today;
    MemberId asker;                       // never the one who is asked
    std::optional<Day> consented_to = {}; // the last day that a consent to a coordinator reaches
};

inline constexpr int nominated_ahead = 180; // days

Candidate const* find(std::vector<Candidate> const& candidates, std::optional<MemberId> const& id);
// The whole nomination after the form, at the step of the answer; invalid with fields.
Result<Nomination> nominated(Nomination const& before, NomineeForm const& form, NomineeSetting const& setting);
// The former one's last day when the new one begins: never after what it is already.
Day last_day_of_former(Day from, std::optional<Day> former_to);

} // namespace samtak
