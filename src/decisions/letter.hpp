// The letter of a decision, made of the profile's dated words and the reasons (A7 K3 R3.08 R3.14). Pure.
#pragma once
#include "decisions/decision.hpp"
#include "profiles/profile.hpp"

namespace samtak {

struct LetterSetting {
    Profile const& profile;
    Words const& w;   // in the letter's language
    std::string name; // of the person
    std::string signer, signer_title;
    Day day;                // the references are those that hold on it
    bool to_family = false; // only those who act for the person get it
};

// Nothing when the profile has no rule, or no words, that hold on the day.
std::optional<Letter> letter(DecisionDraft const& one, LetterSetting const& setting);
// "Decision on an individual plan": what the page and the list call it.
std::string decision_name(Words const& w, std::string_view kind, std::string_view outcome);

// References as printed on a day: «A and B».
std::string printed_laws(Profile const& profile, std::vector<std::string> const& codes, Language language, Day day);

} // namespace samtak
