// The coordination itself evaluated, by who coordinates and by the person (B15): does it work, is there contact often enough, is the tool right,
// is it still needed. What is answered leads on: to another coordinator, another tool, or the end (B11). Pure.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/own_words.hpp"
#include "kernel/result.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samtak {

using CoordinationEvaluationId = Id<struct CoordinationEvaluationTag>;

// Codes as they are kept, in the order of the form.
inline constexpr std::array<std::string_view, 3> works_codes{"well", "partly", "badly"};
inline constexpr std::array<std::string_view, 3> contact_codes{"right", "too_seldom", "too_often"};
inline constexpr std::array<std::string_view, 3> tool_codes{"right", "wrong", "unsure"};
inline constexpr std::array<std::string_view, 4> needed_codes{"yes", "another", "no", "unsure"};
inline constexpr int most_evaluation_words = 1500;

struct CoordinationEvaluation {
    std::string said_by = {}; // coordinator, person, parent, guardian
    std::string works = {}, contact = {}, tool = {}, needed = {};
    OwnWords words = {};
    std::string by = {}; // name, when read
    Instant at{};
};

// What is missing or was never offered, with the field.
std::vector<FieldProblem> evaluation_problems(CoordinationEvaluation const& one);

// What the newest answers of each side lead on to.
struct LeadsOn {
    bool another_coordinator = false, another_tool = false, ending = false;
};
LeadsOn leads_on(std::vector<CoordinationEvaluation> const& newest_first);

} // namespace samtak
