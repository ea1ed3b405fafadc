// The coordination around one person: legal basis, record regime, who coordinates. It may live without a plan (C6).
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace samtak {

// The legal bases that can be chosen, and the record regime that follows (law.md R1.02, R4.01).
struct LegalBasis {
    std::string_view code;   // "hol-7-2"
    std::string_view regime; // journal, administration, child_welfare, social
    std::string_view kind;   // of the coordinator appointed under it
    std::string_view law;    // the profile's code of the reference that is printed
};
std::span<LegalBasis const> legal_bases();
LegalBasis const* legal_basis(std::string_view code);

struct Coordination {
    CoordinationId id;
    std::string case_number;
    std::string legal_basis;
    std::string regime;
    std::string tool; // undecided, plan, minutes (E4); see choose_tool.hpp
    Day opened_on;
    std::int64_t version = 1;
    std::optional<Day> ends_on = {}; // its last day (ending/); none: it goes on
    bool has_ended(Day today) const { return ends_on && *ends_on < today; }
};

// Who coordinates, as shown to everyone in the group (E6).
struct CoordinatorContact {
    MemberId member;
    std::string name, title, phone;
    std::string deputy_name, deputy_phone; // who steps in: today when away or missing, else when away
    std::string kind;
    bool away_today = false;
    bool missing = false;            // nobody holds the appointment today: name, title and phone are empty (B13)
    std::optional<Day> away_to = {}; // the last day away
};

// Who saved the version that stands, for the page of two versions (L15).
struct LastSaved {
    std::string by;
    Instant at{};
};

// L13: one page agreed in the first talk.
struct ExpectationCard {
    std::string coordinator_does, coordinator_does_not, person_does, contact;
    std::optional<Day> agreed_on;
    std::int64_t version = 0; // 0: not written yet
    LastSaved last = {};
};

struct StartTalkPoint {
    std::string key;
    bool done = false;
    std::string words;
    std::int64_t version = 0;
    LastSaved last = {};
};

// A case number that says nothing: year and six letters and digits that can't be mistaken for each other.
std::string fresh_case_number(Day today);

} // namespace samtak
