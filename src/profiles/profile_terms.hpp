// The words that a municipality has its own of, in every form and language.
#pragma once
#include "profiles/fields.hpp"

#include <array>

namespace samtak {

// Every term that a text may use. A profile must have each, in nb, nn and en; a text with another is a programming error.
constexpr std::array<std::string_view, 20> term_keys = {
    "group",
    "group_meeting",
    "coordinator",
    "child_coordinator",
    "deputy",
    "coordinating_unit",
    "allocation_office",
    "plan",
    "person",
    "participant",
    "provider",
    "next_of_kin",
    "guardian",
    "parent",
    "leader",
    "medical_coordinator",
    "minutes",
    "agenda",
    "start_talk",
    "relay_holder",
};

// The terms of one language: `shared` (may be absent) and over it `own`. A term in `own` replaces the whole shared one.
Terms read_terms(ProfileProblems& problems, Language language, std::string const& shared, std::string const& own);

} // namespace samtak
