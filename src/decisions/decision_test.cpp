#include "decisions/appeal.hpp"
#include "decisions/letter.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samtak {
namespace {

Day const today{2026, 11, 2};

Profile const& profile(std::string_view municipality)
{
    static auto const all = read_profiles(SAMTAK_SOURCE_DIR "/municipalities");
    return all.find(municipality)->second;
}
Catalogues const& catalogues()
{
    static Catalogues const one{SAMTAK_BINARY_DIR "/i18n"};
    return one;
}

DecisionDraft draft(std::string kind, std::string basis, std::string outcome = "granted")
{
    return {DecisionId::fresh(), std::move(kind), std::move(basis), std::move(outcome), "nb", "REGLENE", "FAKTA", "VEKT"};
}
Assessment assessed(std::string plan, std::string coordinator)
{
    Assessment one{AssessmentId::fresh()};
    one.plan_result = std::move(plan);
    one.coordinator_result = std::move(coordinator);
    return one;
}

std::string text_of(DecisionDraft const& one, std::string_view municipality, Language language, Day day = today)
{
    auto const& where = profile(municipality);
    Words const w{catalogues(), language, where.terms_in(language)};
    auto const made = letter(one, {where, w, "Mari", "Kari Espeland", "Leiar", day});
    if (!made) return {};
    std::string all = made->title + "\n";
    for (auto const& block : made->blocks) all += block.words + "\n";
    return all;
}

std::string to_family(DecisionDraft const& one, Language language)
{
    auto const& where = profile("sunnfjord");
    Words const w{catalogues(), language, where.terms_in(language)};
    auto const made = letter(one, {where, w, "Oskar", "Kari Espeland", "Leiar", today, true});
    std::string all = made ? made->title + "\n" : "";
    for (auto const& block : made ? made->blocks : std::vector<LetterBlock>{}) all += block.words + "\n";
    return all;
}

bool says(std::string const& text, std::string_view words) { return text.find(words) != std::string::npos; }

bool complains(DecisionDraft const& one, Assessment const& assessment, std::string_view field)
{
    auto const problems = decision_problems(one, assessment, profile("lund").decisions, today);
    return std::any_of(problems.begin(), problems.end(), [&](FieldProblem const& problem) { return problem.field == field; });
}

Gets gets_of(LetterPeople const& people, std::string_view basis, std::size_t which) { return recipients(people, basis).at(which).gets; }

LetterPeople child(int age)
{
    return {"Oskar", "Oskar", std::nullopt, age,
        {{RepresentationKind::parent, RepresentationScope::personal, "Silje", MemberId::fresh()},
            {RepresentationKind::guardian, RepresentationScope::economic, "Verge", std::nullopt}}};
}

TEST(Decision, A7_without_a_legal_basis_there_is_no_decision)
{
    auto const assessment = assessed("granted", "coordinator");
    EXPECT_FALSE(complains(draft("plan", "hol-7-1"), assessment, "basis"));
    EXPECT_TRUE(complains(draft("plan", ""), assessment, "basis"));
    EXPECT_TRUE(complains(draft("plan", "finst-ikkje"), assessment, "basis"));
    EXPECT_TRUE(complains(draft("plan", "hol-7-2"), assessment, "basis")) << "of another kind";
}

TEST(Decision, A7_the_answer_is_what_the_assessment_came_to)
{
    EXPECT_TRUE(complains(draft("plan", "hol-7-1"), assessed("refused", "coordinator"), "outcome"));
    EXPECT_FALSE(complains(draft("plan", "hol-7-1", "refused"), assessed("refused", "coordinator"), "outcome"));
    EXPECT_TRUE(complains(draft("child_coordinator", "hol-7-2a"), assessed("granted", "coordinator"), "outcome"));
}

TEST(Decision, K2_R3_02_the_basis_selects_deadline_and_body)
{
    auto const& decisions = profile("lund").decisions;
    for (auto const* health : {"hol-7-1", "hol-7-2", "hol-7-2a"}) EXPECT_EQ(decisions.rule_on(health, today)->weeks, 4) << health;
    for (auto const* other : {"sotjl-28", "nav-15", "bvl-15-9"}) EXPECT_EQ(decisions.rule_on(other, today)->weeks, 3) << other;
    EXPECT_EQ(decisions.rule_on("hol-7-2", today)->body.nb, "Statsforvalteren");
    EXPECT_EQ(decisions.rule_on("bvl-15-9", Day{2022, 12, 31}), nullptr) << "the act of 2021 took effect on 1 January 2023";
    EXPECT_EQ(appeal_deadline(today, 4), (Day{2026, 11, 30}));
    EXPECT_EQ(appeal_deadline(today, 3), (Day{2026, 11, 23}));
}

TEST(Decision, A7_R3_07_an_empty_reason_cannot_be_signed)
{
    auto one = draft("plan", "hol-7-1");
    EXPECT_TRUE(missing_for_signature(one).empty());
    for (auto field : {&DecisionDraft::rules, &DecisionDraft::facts, &DecisionDraft::considerations}) {
        auto without = one;
        (without.*field).clear();
        EXPECT_EQ(missing_for_signature(without).size(), 1U);
    }
}

TEST(Decision, A7_A14_K2_the_letter_has_reasons_and_right_of_appeal_in_both_written_languages)
{
    auto const one = draft("plan", "hol-7-1");
    auto const nb = text_of(one, "lund", Language::nb);
    for (auto const* words : {"Du får individuell plan", "REGLENE", "FAKTA", "VEKT", "4 uker", "Statsforvalteren", "ikke større rett til tjenester",
             "pasient- og brukerrettighetsloven", "se dokumentene", "enkeltvedtak"})
        EXPECT_TRUE(says(nb, words)) << words << "\n" << nb;
    auto const nn = text_of(one, "sunnfjord", Language::nn);
    for (auto const* words : {"4 veker", "Statsforvaltaren", "ikkje større rett til tenester", "sjå dokumenta", "Reglane vi har brukt"})
        EXPECT_TRUE(says(nn, words)) << words << "\n" << nn;
}

TEST(Decision, A7_R3_08_the_other_tracks_also_tell_of_deferred_effect_and_free_legal_aid)
{
    auto const nb = text_of(draft("plan", "bvl-15-9"), "lund", Language::nb);
    for (auto const* words : {"3 uker", "barneverntjenesten", "satt i verk", "fri rettshjelp"}) EXPECT_TRUE(says(nb, words)) << words;
}

TEST(Decision, A7_R3_09_a_letter_that_only_the_family_gets_speaks_of_the_person_and_not_to_them)
{
    for (auto const* kind : {"plan", "coordinator"})
        for (auto const* outcome : {"granted", "refused"}) {
            auto const nb = to_family(draft(kind, "hol-7-2", outcome), Language::nb), nn = to_family(draft(kind, "hol-7-2", outcome), Language::nn);
            ASSERT_FALSE(nb.empty()) << kind << " " << outcome;
            EXPECT_FALSE(says(nb, "Du får")) << nb;
            EXPECT_TRUE(says(nb, "Oskar")) << nb;
            EXPECT_FALSE(says(nb, "for deg.") || says(nb, "enn du ellers har")) << nb;
            EXPECT_FALSE(says(nn, "Du får") || says(nn, "enn du elles har")) << nn;
            EXPECT_NE(nb, nn);
        }
}

TEST(Decision, A7_every_kind_and_outcome_has_a_letter_without_holes)
{
    for (auto const& rule : profile("lund").decisions.rules)
        for (auto const& kind : rule.kinds)
            for (auto const* outcome : {"granted", "refused"})
                for (auto const language : {Language::nb, Language::nn}) {
                    auto const text = text_of(draft(kind, rule.code, outcome), "lund", language);
                    EXPECT_TRUE(says(text, "VEKT")) << kind << " " << rule.code;
                    EXPECT_EQ(text.find('['), std::string::npos) << text;
                }
}

TEST(Decision, K3_a_letter_prints_the_reference_of_its_own_day)
{
    std::vector<std::string> const codes{"school-cooperation"};
    EXPECT_TRUE(says(printed_laws(profile("lund"), codes, Language::nb, Day{2024, 7, 31}), "15-8"));
    EXPECT_TRUE(says(printed_laws(profile("lund"), codes, Language::nb, Day{2024, 8, 1}), "24-1"));
    EXPECT_TRUE(text_of(draft("plan", "hol-7-1"), "lund", Language::nb, Day{2022, 7, 31}).empty()) << "no words hold before their first day";
}

TEST(Decision, A7_R3_09_who_gets_the_letter_follows_age_and_representation)
{
    EXPECT_EQ(gets_of(child(8), "hol-7-2a", 0), Gets::too_young);
    EXPECT_EQ(gets_of(child(8), "hol-7-2a", 1), Gets::parent);
    EXPECT_EQ(gets_of(child(8), "hol-7-2a", 2), Gets::money_only);
    EXPECT_EQ(gets_of(child(12), "hol-7-2a", 0), Gets::party) << "health: party from 12";
    EXPECT_EQ(gets_of(child(14), "bvl-15-9", 0), Gets::too_young) << "child welfare: party from 15";
    EXPECT_EQ(gets_of(child(15), "bvl-15-9", 0), Gets::party);
    EXPECT_EQ(gets_of(child(16), "hol-7-2", 1), Gets::person_decides);
    EXPECT_EQ(gets_of(child(16), "sotjl-28", 1), Gets::signs_too);
    auto taken = child(8);
    taken.representations.push_back({RepresentationKind::child_welfare, RepresentationScope::personal, "Barnevernet", std::nullopt});
    EXPECT_EQ(gets_of(taken, "hol-7-2a", 1), Gets::care_taken_over);
    EXPECT_EQ(gets_of(taken, "hol-7-2a", 3), Gets::instead_of_parents);
}

TEST(Appeal, A7_R3_05_a_late_appeal_is_never_refused_by_the_program)
{
    Day const deadline{2026, 11, 30};
    Appeal late{AppealId::fresh(), deadline.plus_days(40), "portal", "Mari", {}, "Eg klagar"};
    EXPECT_TRUE(is_late(late, deadline));
    EXPECT_EQ(next_steps(late, deadline), (std::vector<std::string_view>{"taken_late", "not_taken_late"})) << "a person decides";
    EXPECT_FALSE(step_problems(late, {"not_taken_late", late.received, "", {}}, deadline, late.received).empty()) << "not without a reason";
    late.steps.push_back({"not_taken_late", late.received, "Grunn", "Kari"});
    EXPECT_EQ(next_steps(late, deadline), (std::vector<std::string_view>{"forwarded"})) << "the appeal body has the last word";
}

TEST(Appeal, A7_R3_03_reassessed_then_forwarded_then_the_result)
{
    Day const deadline{2026, 11, 30};
    Appeal one{AppealId::fresh(), deadline, "paper", "Mari", {}, "Eg klagar"};
    EXPECT_FALSE(is_late(one, deadline)) << "on the last day";
    EXPECT_FALSE(step_problems(one, {"forwarded", deadline, "", {}}, deadline, deadline).empty()) << "not before it is assessed again";
    one.steps.push_back({"upheld", deadline, "Grunn", "Kari"});
    EXPECT_TRUE(step_problems(one, {"forwarded", deadline, "", {}}, deadline, deadline).empty());
    one.steps.push_back({"forwarded", deadline, "", "Kari"});
    EXPECT_FALSE(step_problems(one, {"result_upheld", deadline.plus_days(-1), "x", {}}, deadline, deadline).empty()) << "before what came before";
    EXPECT_EQ(next_steps(one, deadline), (std::vector<std::string_view>{"result_changed", "result_upheld"}));
}

} // namespace
} // namespace samtak
