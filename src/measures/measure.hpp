// A measure (tiltak): what somebody does, for a goal or as promised in a meeting. forskrift 2022-06-22-1110 § 9 e and f.
#pragma once
#include "measures/changed.hpp"

#include <string_view>

namespace samtak {

enum class MeasureStatus { not_started, in_progress, done, ended };
// § 4: the plan gives no right to services, so a wish is never shown as granted (R1.18, F11).
enum class GrantState { none, wished, applied, granted, refused };
enum class ResponsibleKind { nobody, person, representative, participant, coordinator };

std::string_view code(MeasureStatus status);
std::string_view code(GrantState state);
std::string_view code(ResponsibleKind kind);
std::optional<MeasureStatus> parse_measure_status(std::string_view code);
std::optional<GrantState> parse_grant_state(std::string_view code);
std::optional<ResponsibleKind> parse_responsible_kind(std::string_view code);

// One who answers for it. `id` is a participant's or a representation's; empty for nobody, the person and whoever is coordinator.
struct Responsible {
    ResponsibleKind kind = ResponsibleKind::nobody;
    std::string id;
    std::string text() const;                                       // "participant:0f…": the value of a choice in a form
    static std::optional<Responsible> parse(std::string_view text); // nothing when it is not such a text
    bool operator==(Responsible const&) const = default;
};

// What people write in it; kept whole in every version.
struct MeasureContent {
    std::optional<GoalId> goal; // empty: promised in a meeting (L4)
    std::string area;           // the goal's, or its own
    std::string what, place, how, extent;
    Responsible responsible;
    std::optional<Day> deadline, evaluate_on;
    MeasureStatus status = MeasureStatus::not_started;
    GrantState grant_state = GrantState::none;
    bool operator==(MeasureContent const&) const = default;
};

struct Measure {
    MeasureId id = MeasureId::fresh();
    MeasureContent content;
    std::int64_t ordinal = 0; // the order under its goal
    Changed changed;

    bool is_closed() const { return content.status == MeasureStatus::done || content.status == MeasureStatus::ended; }
    bool is_overdue(Day today) const { return !is_closed() && content.deadline && *content.deadline < today; }
};

} // namespace samtak
