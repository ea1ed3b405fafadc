#include "decisions/decision.hpp"

#include "people/care_rules.hpp"

#include <algorithm>

namespace samtak {
namespace {

// What the assessment must have come to for this decision.
bool agrees(DecisionDraft const& one, Assessment const& assessment)
{
    if (one.kind == "plan") return assessment.plan_result == one.outcome;
    if (one.outcome == "granted") return assessment.coordinator_result == one.kind;
    return assessment.coordinator_result == "refused";
}

Gets why(LetterReader const& one, AgeRule const& ages, bool taken_over)
{
    if (one.scope == RepresentationScope::economic) return Gets::money_only; // A12: economic only, nothing
    bool const is_parent = one.kind == RepresentationKind::parent;
    switch (acts_as(one.kind, one.scope, one.person_agrees, ages, taken_over)) {
    case ActsAs::parent: return is_parent ? Gets::parent : Gets::instead_of_parents;
    case ActsAs::guardian: return Gets::guardian;
    case ActsAs::nobody: break;
    }
    if (is_parent && taken_over) return Gets::care_taken_over;
    if (is_parent && ages.parents_sign_too) return Gets::signs_too;
    return is_parent ? Gets::person_decides : Gets::no_right;
}

} // namespace

std::vector<FieldProblem> decision_problems(DecisionDraft const& one, Assessment const& assessment, DecisionProfile const& profile, Day day)
{
    std::vector<FieldProblem> problems;
    auto const wrong = [&problems](std::string field, TextKey text) { problems.push_back({std::move(field), text, 0}); };
    bool const known_kind = std::find(std::begin(decision_kinds), std::end(decision_kinds), one.kind) != std::end(decision_kinds);
    if (!known_kind) wrong("kind", "Choose what is decided.");
    auto const* rule = profile.rule_on(one.basis, day);
    if (one.basis.empty())
        wrong("basis", "Choose the legal basis. Without it there is no decision.");
    else if (!rule)
        wrong("basis", "Choose one of those in the list.");
    else if (known_kind && std::find(rule->kinds.begin(), rule->kinds.end(), one.kind) == rule->kinds.end())
        wrong("basis", "This legal basis is for another kind of decision.");
    if (one.outcome != "granted" && one.outcome != "refused")
        wrong("outcome", "Choose yes or no.");
    else if (known_kind && !agrees(one, assessment))
        wrong("outcome", "The assessment has come to something else. Change the assessment first, or this answer.");
    if (one.language != "nb" && one.language != "nn") wrong("language", "Choose the language of the letter.");
    return problems;
}

std::vector<FieldProblem> missing_for_signature(DecisionDraft const& one)
{
    std::vector<FieldProblem> problems;
    if (one.rules.empty()) problems.push_back({"rules", "Write which rules you have used.", 0});
    if (one.facts.empty()) problems.push_back({"facts", "Write what the decision builds on.", 0});
    if (one.considerations.empty()) problems.push_back({"considerations", "Write what counted most.", 0});
    return problems;
}

bool LetterRecipient::gets_letter() const
{
    switch (gets) {
    case Gets::party:
    case Gets::parent:
    case Gets::instead_of_parents:
    case Gets::signs_too:
    case Gets::guardian: return true;
    case Gets::too_young:
    case Gets::person_decides:
    case Gets::money_only:
    case Gets::care_taken_over:
    case Gets::no_right: break;
    }
    return false;
}

bool LetterRecipient::in_portal() const { return gets_letter() && member && gets != Gets::signs_too; }

std::vector<LetterRecipient> recipients(LetterPeople const& people, std::string_view basis)
{
    auto const& ages = age_rule(track_of(basis).value_or(LegalTrack::health), people.age);
    bool taken_over = false;
    for (auto const& one : people.representations) taken_over |= takes_over_care(one.kind, one.scope);
    std::vector<LetterRecipient> all{{people.name, "person", people.member, ages.party ? Gets::party : Gets::too_young}};
    for (auto const& one : people.representations) {
        if (one.kind == RepresentationKind::next_of_kin) continue; // nobody's representative
        auto const gets = why(one, ages, taken_over);
        all.push_back({one.name, gets == Gets::guardian ? "guardian" : "parent", one.member, gets});
    }
    return all;
}

Day appeal_deadline(Day known, int weeks) { return known.plus_days(7 * weeks); }

} // namespace samtak
