// The decision: its kind, its legal basis and what follows from it, the reasons, and who gets the letter (A7, R3.01-R3.11). Pure.
#pragma once
#include "decisions/assessment.hpp"
#include "people/person.hpp"

namespace samtak {

using DecisionId = Id<struct DecisionTag>;

inline constexpr std::string_view decision_kinds[] = {"plan", "coordinator", "child_coordinator"};
inline constexpr int most_reasons = 4000;

struct DecisionDraft {
    DecisionId id;
    std::string kind = {}, basis = {}, outcome = {}, language = {};
    std::string rules = {}, facts = {}, considerations = {}; // R3.07
    std::int64_t version = 0;                                // 0: not written yet
    std::string last_by = {};
    Instant last_at{};
};

// What is wrong with a draft. The basis is mandatory (R1.02) and must be one for this kind; the assessment must have come to the same.
std::vector<FieldProblem> decision_problems(DecisionDraft const& one, Assessment const& assessment, DecisionProfile const& profile, Day day);
// R3.07: the three reasons; empty fields are named. Nothing: it can be signed.
std::vector<FieldProblem> missing_for_signature(DecisionDraft const& one);

// --- who gets the letter (R3.09) --------------------------------------------------------------------------------------------
struct LetterReader {
    RepresentationKind kind;
    RepresentationScope scope;
    std::string name;
    std::optional<MemberId> member;
    bool person_agrees = false;
};
struct LetterPeople {
    std::string name, called; // of the person
    std::optional<MemberId> member;
    std::optional<int> age;
    std::vector<LetterReader> representations; // that hold today
};
enum class Gets { party, parent, instead_of_parents, signs_too, guardian, too_young, person_decides, money_only, care_taken_over, no_right };
struct LetterRecipient {
    std::string name, role; // person, parent, guardian
    std::optional<MemberId> member;
    Gets gets;
    bool gets_letter() const;
    bool in_portal() const; // reads it when logged in; else on paper
};
// Everybody who could, with why or why not, the person first.
std::vector<LetterRecipient> recipients(LetterPeople const& people, std::string_view basis);

// --- the letter ----------------------------------------------------------------------------------------------------------------
struct LetterBlock {
    bool is_heading = false;
    std::string words;
};
struct Letter {
    std::string title;
    std::vector<LetterBlock> blocks;
};

// R3.04: the last day of the deadline that began on this day. A day on which it can't be counted to is none: weeks are whole.
Day appeal_deadline(Day known, int weeks);

} // namespace samtak
