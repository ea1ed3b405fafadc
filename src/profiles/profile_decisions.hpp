// What a profile says of assessing and deciding: dated data, so that a letter follows the law of its day (A4-A7, law.md R3.01-R3.14).
#pragma once
#include "profiles/profile_parts.hpp"

namespace samtak {

// A service that may count when the need is assessed.
struct AssessedService {
    std::string key;
    Localised name;
    std::string counts; // health: a health and care service · primary: GP and public health nurse · other: another sector, weighed in
    Day from;
    std::optional<Day> to;
};

// How the municipality reads «two or more health and care services» (A4). It is shown, and refuses nothing by itself.
struct AssessmentRule {
    int services = 2;
    bool beyond_primary = false; // more than GP and public health nurse
    bool received = false;       // services that the person has; else also those that are needed
    bool weighs_other_sectors = true;
};

// A legal basis, and what follows from it (table A6).
struct DecisionRule {
    std::string code;                      // "hol-7-1"
    std::vector<std::string> kinds;        // plan, coordinator, child_coordinator
    std::vector<std::string> basis;        // codes of the references that are printed
    std::vector<std::string> appeal_basis; // … of the right of appeal
    std::string appeal_text;               // which of the AppealTexts
    int weeks = 4;
    std::string starts; // knowledge: from when they know enough · notification: from when the letter has come
    Localised receiver, body;
    Day from;
    std::optional<Day> to;
};

// The fixed words of a letter. [name], [municipality], [weeks], [receiver], [body], [basis], [appeal_basis], [phone] are filled in.
struct LetterTemplate {
    std::string kind, outcome; // granted, refused; preliminary: fvl § 11 a, kind "application", with [received] and [expected]
    Day from;
    std::optional<Day> to;
    Localised title;
    std::vector<Localised> opening, meaning;
    // Where those who act for the person get it and the person doesn't: about them, not to them. Empty: the same words.
    std::vector<Localised> title_family, meaning_family;
};
struct AppealText {
    std::string code; // the rules it is written for
    Day from;
    std::optional<Day> to;
    std::vector<Localised> paragraphs;
};

struct DecisionProfile {
    std::string form = "enkeltvedtak"; // or written: how a decision is named (R3.01)
    AssessmentRule assessment;
    std::vector<AssessedService> services;
    std::vector<DecisionRule> rules;
    std::vector<LetterTemplate> letters;
    std::vector<AppealText> appeal_texts;

    DecisionRule const* rule_on(std::string_view code, Day day) const;
    LetterTemplate const* letter_on(std::string_view kind, std::string_view outcome, Day day) const;
    AppealText const* appeal_text_on(std::string_view code, Day day) const;
};

} // namespace samtak
