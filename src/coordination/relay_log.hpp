// The relay log (stafettlogg; law.md R12.02): what is done, who answers for it, what was decided, and how it went. It is written only with
// consent, never changed, and nothing is closed without what the person says themselves, or why that is missing.
#pragma once
#include "coordination/bti_acts.hpp"
#include "kernel/day.hpp"
#include "kernel/own_words.hpp"
#include "kernel/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

using BtiEntryId = Id<struct BtiEntryTag>;
using OwnViewId = Id<struct OwnViewTag>;

// What the person says, written by them, or told to who wrote it down.
struct OwnView {
    OwnViewId id;
    OwnWords words;
    bool told = false;
    bool kept_from_parents = false; // pbrl § 3-4
    std::string by = {};            // who wrote it
    Instant at{};
};

struct RelayEvaluation {
    std::string words;
    std::string next;                   // goes_on, changed, ended
    std::optional<OwnViewId> view = {}; // what the person said
    std::string view_missing = {};      // why they said nothing
    std::string by = {};
    Instant at{};
};
inline constexpr std::string_view relay_nexts[] = {"goes_on", "changed", "ended"};

struct RelayEntry {
    BtiEntryId id;
    std::string level; // the profile's key, when it was written
    std::string effort, responsible, decision;
    Day evaluate_on;
    bool kept_from_parents = false;
    std::string by = {};
    Instant at{};
    std::optional<RelayEvaluation> evaluation = {};
};

struct RelayLog {
    std::vector<RelayEntry> entries; // newest first
    std::vector<OwnView> views;      // newest first
    RelayEntry const* find(std::optional<BtiEntryId> const& id) const;
    OwnView const* find(std::optional<OwnViewId> const& id) const;
    // What the person has said since the entry was written: the newest.
    OwnView const* view_since(RelayEntry const& entry) const;
};

struct EntryForm {
    std::string effort, responsible, decision;
    std::optional<Day> evaluate_on;
};
std::vector<FieldProblem> entry_problems(EntryForm const& form, Day today);
inline constexpr int relay_evaluated_within = 183; // days

struct RelayEvaluationForm {
    std::string words, next;
    OwnWords view;            // as told now
    std::string view_missing; // or why not
};
// `said`: the person has said something since the entry was written, so that nothing more is needed.
std::vector<FieldProblem> evaluation_problems(RelayEvaluationForm const& form, bool said);

} // namespace samtak
