#include "kernel/oslo.hpp"
#include "plan/cut.hpp"
#include "plan/evaluation_form.hpp"
#include "plan/frame_page.hpp"
#include "plan/history_page.hpp"
#include "plan/order_page.hpp"
#include "plan/plan_page.hpp"
#include "plan/print_page.hpp"
#include "plan/sheets_form.hpp"
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
Words const& words(Language language = Language::nn)
{
    static Catalogues const catalogues{SAMTAK_BINARY_DIR "/i18n"};
    static std::map<Language, Words> each;
    return each.emplace(language, Words{catalogues, language, sunnfjord().terms.at(language)}).first->second;
}

constexpr PlanLinks everything{true, true, true, true, true, true, true, true};

PlanView view_of(Plan const& plan, Actor who, PlanLinks may = everything, Parts parts = Parts::all(), Language language = Language::nn)
{
    return {words(language), sunnfjord(), plan, std::move(who), may, parts, plan.running};
}

bool has(Html const& html, std::string_view text) { return html.text().find(text) != std::string::npos; }
constexpr std::string_view nasty = "<script>alert(1)</script> & \"x\" 'y'";

Plan full_plan(std::string const& text = "Trening")
{
    auto plan = a_plan()
                    .with_goal("health", text, text)
                    .with_sub_goal(text)
                    .with_measure(text, ane)
                    .with_goal("leisure", text)
                    .with_measure(text, mari)
                    .with_words(Topic::matters, text)
                    .with_words(Topic::resources, text + "\n" + text, WrittenBy::told)
                    .build();
    auto& measure = plan.measures[0].content;
    measure.place = measure.how = measure.extent = text;
    measure.deadline = today.plus_days(-10);
    measure.evaluate_on = today.plus_days(20);
    measure.grant_state = GrantState::applied;
    Evaluation evaluation{EvaluationId::fresh(), plan.goals[0].id, {}, today.plus_days(-5), Attainment::partly_reached, text, {}, {}, ane, text,
        ingvild, text, 3, now, "strong"};
    plan.evaluations = {evaluation, evaluation};
    evaluation.goal.reset();
    evaluation.measure = plan.measures[0].id;
    evaluation.outcome = Effect::helps;
    evaluation.by = mari;
    plan.evaluations.push_back(evaluation);
    plan.team[1].contributes = text;
    plan.frame.evaluate_on = today.plus_days(16);
    return plan;
}

TEST(PlanPage, F3_F4_F8_the_page_is_whole_in_every_language_and_for_every_reader)
{
    auto const plan = full_plan();
    for (auto const language : {Language::nb, Language::nn, Language::en})
        for (auto const& who : {the_person(), the_coordinator(), provider(ane)})
            EXPECT_EQ(part_faults(plan_page(view_of(plan, who, everything, Parts::all(), language)).text()), "");
}

TEST(PlanPage, F4_what_people_type_is_escaped_everywhere)
{
    auto const plan = full_plan(std::string{nasty});
    for (auto const& page : {plan_page(view_of(plan, the_coordinator())), print_page(view_of(plan, the_coordinator()), std::string{nasty}, now),
             version_page(view_of(plan, the_coordinator())), order_page(view_of(plan, the_person()), "csrf", {})}) {
        EXPECT_FALSE(has(page, "<script>"));
        EXPECT_TRUE(has(page, "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#39;y&#39;"));
    }
}

TEST(PlanPage, F2_the_owners_voice_stands_first)
{
    auto const text = plan_page(view_of(full_plan("Eg vil bestemme sjølv."), provider(ane))).text();
    auto const voice = text.find("<blockquote>"), area = text.find("st-area");
    ASSERT_NE(voice, std::string::npos);
    EXPECT_LT(voice, area);
    EXPECT_NE(text.find("Skrive av Mari sjølv"), std::string::npos) << "who wrote it is never left out";
    EXPECT_NE(text.find("Fortald til"), std::string::npos);
}

TEST(PlanPage, L10_own_words_and_worked_wording_stand_side_by_side)
{
    auto const plan = a_plan().with_goal("leisure", "Use of bus 2", "Eg vil ta bussen åleine.").build();
    auto const page = plan_page(view_of(plan, the_coordinator()));
    EXPECT_TRUE(has(page, "<h3 class=\"st-goal__words\">«Eg vil ta bussen åleine.»</h3>"));
    EXPECT_TRUE(has(page, "Med fagord: Use of bus 2"));
    auto const worked = plan_page(view_of(a_plan().with_goal("leisure", "Use of bus 2").build(), the_coordinator()));
    EXPECT_FALSE(has(worked, "st-goal__words")) << "the serif is the owner's alone";
}

TEST(PlanPage, D2_areas_without_consent_are_not_there_at_all)
{
    auto plan = a_plan().with_goal("health", "Fewer headaches").build();
    plan.sees_about = false;
    auto const health = *sunnfjord().life_area("health");
    auto const page = plan_page(view_of(plan, provider(ane), {}, Parts::area(health)));
    for (auto const& area : sunnfjord().life_areas) EXPECT_EQ(has(page, "a-" + area.key + "\""), area.key == "health") << area.key;
    EXPECT_FALSE(has(page, "Det som er viktig for meg"));
    EXPECT_TRUE(has(page, "Fewer headaches"));
}

TEST(PlanPage, F8_links_stand_where_the_deed_would_be_allowed)
{
    auto const plan = full_plan();
    auto const reading = plan_page(view_of(plan, provider(sondre), {}));
    for (auto const* address : {"/edit", "/new", "/end", "/evaluations", "/print", "/history", "/activation"})
        EXPECT_FALSE(has(reading, address)) << address;
    PlanLinks const provides{false, false, false, true, false, true, true, true};
    auto const other = plan_page(view_of(plan, provider(sondre), provides));
    EXPECT_FALSE(has(other, "/evaluations/new")) << "answers for none of the measures";
    auto const own = plan_page(view_of(plan, provider(ane), provides));
    EXPECT_TRUE(has(own, "/measures/" + plan.measures[0].id.str() + "/evaluations/new"));
    EXPECT_FALSE(has(own, "/measures/" + plan.measures[1].id.str() + "/evaluations/new"));
}

TEST(PlanPage, F4_status_is_icon_word_and_colour_and_overdue_is_said)
{
    auto const page = plan_page(view_of(full_plan(), the_coordinator()));
    EXPECT_TRUE(has(page, "10 dagar over fristen"));
    EXPECT_TRUE(has(page, "#i-ExclamationmarkTriangle"));
    EXPECT_TRUE(has(page, "data-color=\"danger\""));
}

TEST(PlanPage, F10_L1_under_a_closed_goal_nothing_is_late_or_without_an_owner_until_it_is_opened_again)
{
    auto plan = full_plan();
    auto const* late = &plan.measures[0];
    for (auto const& one : plan.measures)
        if (one.is_overdue(today)) late = &one;
    auto const goal = late->content.goal.value();
    for (auto& one : plan.measures)
        if (one.content.goal == goal) one.content.responsible = {};
    for (auto& one : plan.goals)
        if (one.id == goal) one.content.status = GoalStatus::reached;
    auto const closed = plan_page(view_of(plan, the_coordinator()));
    EXPECT_FALSE(has(closed, "10 dagar over fristen"));
    for (auto& one : plan.goals)
        if (one.id == goal) one.content.status = GoalStatus::in_progress;
    auto const open = plan_page(view_of(plan, the_coordinator()));
    EXPECT_TRUE(has(open, "10 dagar over fristen"));
    auto const unowned = [](std::string const& page) {
        std::size_t times = 0;
        for (auto at = page.find("Ingen har teke"); at != std::string::npos; at = page.find("Ingen har teke", at + 1)) ++times;
        return times;
    };
    EXPECT_LT(unowned(std::string{closed.text()}), unowned(std::string{open.text()}));
}

TEST(PlanPage, A14_says_that_the_plan_gives_no_right_to_services)
{
    EXPECT_TRUE(has(plan_page(view_of(a_plan().build(), the_person())), "Planen gjev ikkje i seg sjølv rett til tenester."));
    EXPECT_TRUE(has(print_page(view_of(a_plan().build(), the_person()), "Mari", now), "Planen gjev ikkje i seg sjølv rett til tenester."));
}

TEST(PlanPage, F3_an_empty_area_says_so)
{
    auto const page = plan_page(view_of(a_plan().build(), the_coordinator()));
    EXPECT_TRUE(has(page, "Ingen mål her no."));
    EXPECT_TRUE(has(page, "/goals/new?area=health"));
}

TEST(PlanPage, L5_new_things_are_marked_and_listed_first)
{
    auto const plan = full_plan();
    auto view = view_of(plan, provider(sondre), {});
    EXPECT_FALSE(has(plan_page(view), "Nytt sidan du såg sist"));
    view.since = 1;
    EXPECT_TRUE(has(plan_page(view), "Nytt sidan du såg sist"));
}

TEST(EvaluationForm, F8_F10_asks_for_attainment_words_and_next_date_with_tied_labels)
{
    auto const plan = full_plan();
    auto const view = view_of(plan, the_coordinator());
    Form form;
    form.problem("words", "Write how it is going.");
    FormPage page{.w = view.w,
        .posted = form,
        .csrf = "t",
        .back = view.url("/{}/plans/{}"),
        .title = "Evaluer målet",
        .intro = evaluation_intro(view, plan.goals[0]),
        .save = "Lagre",
        .version = 1};
    auto const html = form_page(page, evaluation_sheet(view, plan.goals[0]));
    EXPECT_EQ(part_faults(html.text()), "");
    for (auto const* name : {"\"outcome\"", "\"words\"", "\"next_on\"", "\"on_behalf_of\"", "\"once\"", "\"version\""})
        EXPECT_TRUE(has(html, std::string{"name="} + name)) << name;
    EXPECT_TRUE(has(html, "Skriv korleis det går."));
    EXPECT_FALSE(has(html, "checked")) << "nothing is preselected";
    EXPECT_FALSE(has(form_page(page, evaluation_sheet(view_of(plan, provider(ane)), plan.goals[0])), "on_behalf_of"))
        << "F9: the coordinator's alone";
}

TEST(MeasureForm, F4_every_field_of_a_measure_is_there_and_typed_text_is_kept)
{
    auto const plan = full_plan();
    auto const view = view_of(plan, the_coordinator());
    Form form{Fields{{"what", std::string{nasty}}, {"deadline", "31.02.2026"}}};
    EXPECT_FALSE(form.day("deadline"));
    FormPage page{.w = view.w, .posted = form, .csrf = "t", .back = view.url("/{}/plans/{}"), .title = "Nytt tiltak", .save = "Lagre"};
    auto const html = form_page(page, measure_sheet(view, plan.measures[0].content));
    EXPECT_EQ(part_faults(html.text()), "");
    for (auto const* name : {"what", "responsible", "place", "how", "extent", "deadline", "evaluate_on", "status", "grant_state"})
        EXPECT_TRUE(has(html, "name=\"" + std::string{name} + "\"")) << name;
    EXPECT_TRUE(has(html, "31.02.2026")) << "what was typed is still there to correct";
    EXPECT_FALSE(has(html, "<script>"));
}

TEST(ConflictPage, L15_both_texts_stand_side_by_side_and_are_put_together)
{
    auto const plan = full_plan();
    auto const view = view_of(plan, the_coordinator());
    auto base = plan.measures[0].content, mine = base, theirs = base;
    mine.how = "Svømming annankvar fredag";
    theirs.deadline = Day{2027, 3, 1};
    Conflict const conflict{measure_sheet(view, mine), measure_sheet(view, theirs), measure_sheet(view, base), "Ane Kleppe", now, 7};
    auto const both = merged(conflict);
    EXPECT_EQ(both[3].value, "Svømming annankvar fredag");
    EXPECT_EQ(both[5].value, "2027-03-01");
    Form const posted{Fields{{"version", "6"}}};
    FormPage page{.w = view.w, .posted = posted, .csrf = "t", .back = view.url("/{}/plans/{}"), .title = "Endre tiltaket"};
    auto const html = conflict_page(page, conflict);
    EXPECT_EQ(part_faults(html.text()), "");
    EXPECT_TRUE(has(html, "Svømming annankvar fredag"));
    EXPECT_TRUE(has(html, "1. mars 2027"));
    EXPECT_TRUE(has(html, "name=\"version\" value=\"7\"")) << "saving again stands on their version";
    EXPECT_FALSE(has(html, "name=\"version\" value=\"6\""));
}

TEST(ConflictPage, L15_texts_that_both_changed_are_both_in_the_merge_and_a_line_says_what_the_others_is)
{
    auto const plan = full_plan();
    auto const view = view_of(plan, the_coordinator());
    auto base = plan.measures[0].content, mine = base, theirs = base;
    mine.how = "Mitt";
    theirs.how = "Deira";
    mine.what = "Mi linje";
    theirs.what = "Deira linje";
    Conflict const conflict{measure_sheet(view, mine), measure_sheet(view, theirs), measure_sheet(view, base), "Ane Kleppe", now, 7};
    EXPECT_EQ(merged(conflict)[3].value, "Deira\n\nMitt");
    Form const posted;
    FormPage page{.w = view.w, .posted = posted, .csrf = "t", .back = view.url("/{}/plans/{}"), .title = "Endre tiltaket"};
    auto const html = conflict_page(page, conflict);
    EXPECT_EQ(part_faults(html.text()), "");
    EXPECT_TRUE(has(html, "Her står endringa di. Den andre si er «Deira linje»."));
}

TEST(HistoryPage, F13_lists_changes_by_date_and_never_by_number)
{
    auto plan = full_plan();
    plan.running = 4711;
    PlanHistory const history{plan, {plan.frame}, plan.words, plan.goals, plan.measures};
    auto const html = history_page({view_of(plan, the_coordinator()), history, "csrf"});
    EXPECT_EQ(part_faults(html.text()), "");
    EXPECT_FALSE(has(html, "4711")) << "running numbers would show gaps";
    EXPECT_TRUE(has(html, "/versions/2026-"));
}

TEST(ActivationPage, F1_K1_shows_what_is_filled_and_what_is_missing)
{
    auto const plan = full_plan();
    auto const view = view_of(plan, the_coordinator());
    auto const checks = content_checks(plan, sunnfjord(), 17, {true, false}, today);
    Form const none;
    auto const html = activation_page({view, checks, none, "csrf"});
    EXPECT_EQ(part_faults(html.text()), "");
    EXPECT_TRUE(has(html, "name=\"gap-i\""));
    EXPECT_FALSE(has(html, "name=\"gap-b\"")) << "filled";
    EXPECT_TRUE(has(html, "name=\"gap-k\""));
}

TEST(PrintPage, F15_is_dated_and_holds_no_more_than_the_screen)
{
    ASSERT_TRUE(use_oslo_time());
    auto plan = full_plan();
    plan.goals.erase(plan.goals.begin() + 2); // as if cut
    plan.measures.pop_back();
    auto const html = print_page(view_of(plan, provider(ane)), "Ane Kleppe", now);
    EXPECT_EQ(part_faults(html.text()), "");
    EXPECT_TRUE(has(html, "Skrive ut 02.11.2026 kl. 10.00"));
    EXPECT_TRUE(has(html, "av Ane Kleppe"));
    EXPECT_TRUE(has(html, "Versjon frå"));
    EXPECT_FALSE(has(html, sunnfjord().life_areas[*sunnfjord().life_area("leisure")].name.nn));
}

} // namespace
} // namespace samtak
