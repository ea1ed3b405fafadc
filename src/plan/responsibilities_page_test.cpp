// «Who does what» as it is shown (F18): cut as the plan is, the links that are one's own, nothing typed becomes markup.
#include "plan/responsibilities_page.hpp"
#include "plan/trouble_form.hpp"
#include "plan/trouble_parts.hpp"
#include "tests/page_rules.hpp"
#include "tests/plan_builder.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {
using namespace test;

Profile const& sunnfjord()
{
    static Profile const profile = read_profile(SAMTAK_SOURCE_DIR "/municipalities/sunnfjord");
    return profile;
}
Words const& words(Language language)
{
    static Catalogues const catalogues{SAMTAK_BINARY_DIR "/i18n"};
    static std::map<Language, Words> each;
    return each.emplace(language, Words{catalogues, language, sunnfjord().terms.at(language)}).first->second;
}

PlanLinks reads_and_says()
{
    PlanLinks may;
    may.says = may.answers = true;
    return may;
}

std::string shown(Plan const& plan, Actor who, PlanLinks may = reads_and_says(), Language language = Language::nn)
{
    PlanView const view{words(language), sunnfjord(), plan, std::move(who), may, Parts::all(), plan.running};
    return responsibilities_page(view).text();
}

bool has(std::string const& html, std::string_view text) { return html.find(text) != std::string::npos; }

Plan a_full_plan()
{
    auto plan = a_plan()
                    .with_goal("health", "Færre dagar med hovudpine", "Eg vil ha færre dagar med vondt i hovudet.")
                    .with_measure("Trening og avspenning", ane)
                    .with_measure("Dagbok", mari)
                    .with_measure("Ny time hos lege")
                    .build();
    plan.measures[0].content.deadline = today.plus_days(30);
    Trouble trouble{TroubleId::fresh(), plan.measures[0].id, {}, {}};
    trouble.lines.push_back({TroubleStep::said, "Det blir avlyst <b>kvar</b> gong", "Ei fast tid", mari, "Mari Haugvik", now, 9});
    plan.troubles = {trouble};
    return plan;
}

TEST(ResponsibilitiesPage, F18_the_person_first_nobody_last_and_each_measure_with_goal_deadline_and_how_it_goes)
{
    auto const html = shown(a_full_plan(), the_person());
    EXPECT_LT(html.find("Dagbok"), html.find("Trening og avspenning"));
    EXPECT_LT(html.find("Trening og avspenning"), html.find("Ny time hos lege"));
    EXPECT_TRUE(has(html, "Mål: Eg vil ha færre dagar med vondt i hovudet."));
    EXPECT_TRUE(has(html, "2. desember 2026"));
    EXPECT_TRUE(has(html, "fysioterapeut"));
    EXPECT_TRUE(has(html, "Ingen har ansvaret for dette enno."));
}

TEST(ResponsibilitiesPage, F18_what_is_said_stands_there_and_nothing_typed_becomes_markup)
{
    auto const html = shown(a_full_plan(), the_person());
    EXPECT_TRUE(has(html, "Det blir avlyst &lt;b&gt;kvar&lt;/b&gt; gong"));
    EXPECT_TRUE(has(html, "Ei fast tid"));
    EXPECT_FALSE(has(html, "/answers/new")) << "whoever said it doesn't answer it";
}

TEST(ResponsibilitiesPage, F18_who_answers_for_it_finds_the_answer_and_once_it_is_answered_it_can_be_said_again)
{
    auto plan = a_full_plan();
    EXPECT_TRUE(has(shown(plan, provider(ane)), "/answers/new"));
    EXPECT_FALSE(has(shown(plan, provider(sondre)), "/answers/new"));
    EXPECT_TRUE(has(shown(plan, the_coordinator(), reads_and_says(), Language::nb), "Svar på det som ikke virker"));
    plan.troubles[0].lines.push_back({TroubleStep::answered, "No er det måndagar", {}, ane, "Ane Kleppe", now, 10});
    EXPECT_FALSE(has(shown(plan, the_coordinator()), "/answers/new"));
    EXPECT_TRUE(has(shown(plan, the_person()), "/repeats/new"));
    EXPECT_FALSE(has(shown(plan, the_person(), PlanLinks{}), "/troubles/")) << "no link that leads nowhere";
}

TEST(ResponsibilitiesPage, F18_what_is_over_stands_behind_a_summary_and_nothing_new_is_said_of_it)
{
    auto plan = a_full_plan();
    plan.measures[1].content.status = MeasureStatus::done;
    auto const html = shown(plan, the_person());
    EXPECT_TRUE(has(html, "1 avslutta tiltak"));
    EXPECT_FALSE(has(html, plan.measures[1].id.str() + "/troubles/new"));
}

TEST(Trouble, F18_only_who_coordinates_is_asked_whose_word_it_is)
{
    auto const plan = a_full_plan();
    PlanView const staff{words(Language::nb), sunnfjord(), plan, the_coordinator(), reads_and_says(), Parts::all(), plan.running};
    PlanView const own{words(Language::nb), sunnfjord(), plan, the_person(), reads_and_says(), Parts::all(), plan.running};
    ASSERT_EQ(trouble_sheet(staff).size(), 3U);
    EXPECT_EQ(trouble_sheet(staff)[2].choices.size(), 3U) << "the person and two who take part, not oneself";
    EXPECT_EQ(trouble_sheet(own).size(), 2U);
    EXPECT_EQ(trouble_sheet(own)[0].kind, SheetField::Kind::own_words);
}

} // namespace
} // namespace samtak
