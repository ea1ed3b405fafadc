// Goals, sub-goals and their evaluations. forskrift 2022-06-22-1110 § 9 a; rows F3, F5, F8, F10, L10.
#pragma once
#include "kernel/own_words.hpp"
#include "measures/changed.hpp"

#include <string_view>
#include <variant>

namespace samtak {

enum class GoalStatus { not_started, in_progress, reached, ended };
enum class WrittenBy { self, told, parent }; // told: said to the one who wrote it down

// What the person calls it and what the services made of it stand side by side; neither replaces the other (L10).
struct GoalContent {
    std::optional<GoalId> parent; // a sub-goal's goal
    std::string area;             // the profile's key of a life area
    std::string title;            // the worked wording
    OwnWords own_words;
    std::optional<WrittenBy> own_words_by;
    GoalStatus status = GoalStatus::not_started;
    std::int64_t rank = 0; // F5: the person's order, 1 first; 0 not ordered
    std::optional<Day> evaluate_on;
    bool operator==(GoalContent const&) const = default;
};

struct Goal {
    GoalId id = GoalId::fresh();
    GoalContent content;
    std::int64_t place = 0; // the order under its parent or area
    Changed changed;

    bool is_closed() const { return content.status == GoalStatus::reached || content.status == GoalStatus::ended; }
    // what it is called on a page: the person's own words when there are any
    std::string const& shown() const { return content.own_words.empty() ? content.title : content.own_words.text(); }
};

enum class Attainment { reached, partly_reached, not_reached, no_longer_wanted };
enum class Effect { helps, helps_partly, does_not_help, done };
using Outcome = std::variant<Attainment, Effect>; // of a goal, of a measure

// Signed when it is written and never changed: a correction is a new one that names the old (K7).
struct Evaluation {
    EvaluationId id = EvaluationId::fresh();
    std::optional<GoalId> goal; // one of the two
    std::optional<MeasureId> measure;
    Day on;
    Outcome outcome;
    std::string words;
    std::optional<Day> next_on;
    std::optional<EvaluationId> corrects;
    std::optional<MemberId> on_behalf_of; // F9: the provider who couldn't write it
    std::string on_behalf_of_name;
    MemberId by;
    std::string by_name;
    std::int64_t running = 0;
    Instant signed_at{};
    std::string signed_level;
};

std::string_view code(GoalStatus status);
std::string_view code(WrittenBy by);
std::string_view code(Attainment attainment);
std::string_view code(Effect effect);
std::string_view code(Outcome const& outcome);
std::optional<GoalStatus> parse_goal_status(std::string_view code);
std::optional<WrittenBy> parse_written_by(std::string_view code);
std::optional<Attainment> parse_attainment(std::string_view code);
std::optional<Effect> parse_effect(std::string_view code);

} // namespace samtak
