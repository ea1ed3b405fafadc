// What needs me now: overdue first, one item a thing, nothing that is nobody's business.
#include "home/needs.hpp"
#include "kernel/oslo.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};
MemberId const me = MemberId::fresh();

Case a_case()
{
    Case one{OwnCase{CoordinationId::fresh(), Relation::coordinator, Parts::all(), false}};
    one.plan = PlanId::fresh();
    one.name = "Mari Haugvik";
    one.called = "Mari";
    one.tool = "plan";
    one.consents = {{"coordinator", std::nullopt, std::nullopt}, {"plan", std::nullopt, std::nullopt}};
    return one;
}

CaseMeasure a_measure(std::string what)
{
    CaseMeasure measure{MeasureId::fresh(), std::nullopt, std::move(what), "participant", "Sondre Lyngstad", false, false, {}, {}, {}};
    return measure;
}

CaseParticipant a_participant(std::string name)
{
    return {ParticipantId::fresh(), MemberId::fresh(), std::move(name), "", "nav", "", "", true, Parts::about()};
}

CaseTask a_task(std::string state, Day asked_on, MemberId of = MemberId::fresh())
{
    return {TaskId::fresh(), of, "Tor-Erik Vassdal", std::move(state), asked_on, {}, {}};
}

std::vector<Need> needs_of(Case const& one) { return coordinator_needs({&one}, NeedLimits{}, me, today); }

std::vector<NeedKind> kinds(std::vector<Need> const& needs)
{
    std::vector<NeedKind> all;
    all.reserve(needs.size());
    for (auto const& need : needs) all.push_back(need.kind);
    return all;
}

TEST(Needs, G12_a_case_in_order_needs_nothing)
{
    auto one = a_case();
    one.measures = {a_measure("Kvilerom")};
    one.participants = {a_participant("Sondre Lyngstad")};
    EXPECT_TRUE(needs_of(one).empty());
}

TEST(Needs, G1_an_invitation_that_did_not_come_through_is_a_need_with_a_day)
{
    auto one = a_case();
    one.lost = {{"m1", "a", "Tor-Erik Vassdal", today.plus_days(9)}, {"m1", "b", "Ane Kleppe", today.plus_days(9)}};
    auto const needs = needs_of(one);
    EXPECT_EQ(kinds(needs), (std::vector{NeedKind::invitation_lost, NeedKind::invitation_lost}));
    EXPECT_EQ(needs.at(0).who, "Tor-Erik Vassdal");
    EXPECT_EQ(needs.at(0).day, today.plus_days(9));
    EXPECT_EQ(needs.at(0).id, "m1");
}

TEST(Needs, F18_what_does_not_work_waits_for_who_coordinates_and_for_who_answers_for_the_measure)
{
    auto one = a_case();
    one.troubles = {{"t1", "m1", "Kvilerom", false, today.plus_days(-2)}};
    auto const needs = needs_of(one);
    ASSERT_EQ(kinds(needs), std::vector{NeedKind::trouble});
    EXPECT_EQ(needs.at(0).count, 2);
    EXPECT_EQ(needs.at(0).id, "t1");
    EXPECT_TRUE(participant_needs({&one}, NeedLimits{}, me, today).empty()) << "another answers for it";
    one.troubles.front().mine = true;
    EXPECT_EQ(kinds(participant_needs({&one}, NeedLimits{}, me, today)), std::vector{NeedKind::trouble});
}

TEST(Needs, E7_no_answer_about_taking_part_waits_for_the_profiles_days_and_a_no_does_not)
{
    auto one = a_case();
    PartStanding part{ParticipantId::fresh(), MemberId::fresh(), "Nora Haugen", "health", "", oslo_midnight(today.plus_days(-6)), std::nullopt, false,
        0, std::nullopt};
    one.parts = {part};
    EXPECT_TRUE(needs_of(one).empty()) << "six days of seven";
    one.parts[0].asked_at = oslo_midnight(today.plus_days(-7));
    auto needs = needs_of(one);
    ASSERT_EQ(kinds(needs), (std::vector{NeedKind::part_unanswered}));
    EXPECT_EQ(needs[0].count, 7);
    EXPECT_TRUE(participant_needs({&one}, NeedLimits{}, me, today).empty()) << "not others' to do";
    one.parts[0].answer = false;
    one.parts[0].asked_at = oslo_midnight(today);
    EXPECT_EQ(kinds(needs_of(one)), (std::vector{NeedKind::part_declined}));
    one.parts[0].raised = 1;
    one.parts[0].leader_asked_at = oslo_midnight(today.plus_days(-3));
    EXPECT_TRUE(needs_of(one).empty()) << "the leader has some days";
    one.parts[0].leader_asked_at = oslo_midnight(today.plus_days(-8));
    EXPECT_EQ(kinds(needs_of(one)), (std::vector{NeedKind::part_leader_silent}));
    one.parts[0].answer = true;
    EXPECT_TRUE(needs_of(one).empty());
}

TEST(Needs, E7_what_was_raised_surfaces_again_when_nothing_comes_of_it)
{
    auto one = a_case();
    one.parts = {{ParticipantId::fresh(), MemberId::fresh(), "Nora Haugen", "health", "", oslo_midnight(today.plus_days(-30)), std::nullopt, false, 1,
        std::nullopt, PartState::waiting, oslo_midnight(today.plus_days(-3))}};
    EXPECT_TRUE(needs_of(one).empty()) << "raised outside, or the leader has answered: some days";
    one.parts[0].answer = false;
    EXPECT_EQ(kinds(needs_of(one)), (std::vector{NeedKind::part_declined})) << "a no that nobody has raised";
    one.parts[0].raised_as = PartState::declined;
    EXPECT_TRUE(needs_of(one).empty());
    one.parts[0].raised_last = oslo_midnight(today.plus_days(-7));
    EXPECT_EQ(kinds(needs_of(one)), (std::vector{NeedKind::part_declined})) << "nobody has joined since";
    one.parts[0].answer.reset();
    EXPECT_EQ(kinds(needs_of(one)), (std::vector{NeedKind::part_unanswered}));
}

TEST(Needs, F14_L9_a_transition_that_nobody_prepares_is_the_coordinators_to_do_and_no_participants)
{
    auto one = a_case();
    one.unprepared = {{"eighteen", today.plus_months(5)}, {"moving", today.plus_months(11)}};
    auto const needs = needs_of(one);
    ASSERT_EQ(needs.size(), 2U);
    EXPECT_EQ(needs[0].kind, NeedKind::transition_unprepared);
    EXPECT_EQ(needs[0].what, "eighteen") << "the nearest first";
    EXPECT_FALSE(is_overdue(needs[0], today));
    EXPECT_TRUE(participant_needs({&one}, NeedLimits{}, me, today).empty());
}

TEST(Needs, G12_overdue_first_and_oldest_of_them_first_then_by_day_then_the_rest)
{
    auto one = a_case();
    auto late = a_measure("Eksamen");
    late.deadline = today.plus_days(-2);
    auto later = a_measure("Buss");
    later.deadline = today.plus_days(-10);
    auto unowned = a_measure("Timeplan");
    unowned.responsible_kind = "nobody";
    one.measures = {unowned, late, later};
    one.plan_evaluation = today.plus_days(3);
    auto const needs = needs_of(one);
    EXPECT_EQ(
        kinds(needs), (std::vector{NeedKind::measure_overdue, NeedKind::measure_overdue, NeedKind::plan_evaluation, NeedKind::measure_unowned}));
    EXPECT_EQ(needs[0].what, "Buss");
    EXPECT_EQ(needs[1].what, "Eksamen");
}

TEST(Needs, G12_one_item_for_a_measure_that_is_late_in_several_ways)
{
    auto one = a_case();
    auto measure = a_measure("Eksamen");
    measure.deadline = today.plus_days(-2);
    measure.evaluate_on = today.plus_days(-1);
    measure.task = a_task("declined", today.plus_days(-20));
    one.measures = {measure};
    auto const needs = needs_of(one);
    ASSERT_EQ(needs.size(), 1u);
    EXPECT_EQ(needs[0].kind, NeedKind::measure_overdue);
}

TEST(Needs, G12_what_is_done_needs_nobody)
{
    auto one = a_case();
    auto done = a_measure("Ferdig");
    done.closed = true;
    done.deadline = today.plus_days(-100);
    done.responsible_kind = "nobody";
    one.measures = {done};
    one.goals = {{GoalId::fresh(), std::nullopt, "Nådd", OwnWords{}, "reached", today.plus_days(-5)}};
    EXPECT_TRUE(needs_of(one).empty());
}

TEST(Needs, F10_L1_a_sub_goal_under_a_closed_goal_is_not_to_be_evaluated_until_it_is_opened_again)
{
    auto one = a_case();
    one.goals = {{GoalId::fresh(), std::nullopt, "Nådd", OwnWords{}, "reached", {}}};
    one.goals.push_back({GoalId::fresh(), one.goals[0].id, "Delmål", OwnWords{}, "in_progress", today.plus_days(-5)});
    EXPECT_TRUE(needs_of(one).empty());
    EXPECT_FALSE(one.next_evaluation());
    one.goals[0].status = "in_progress";
    EXPECT_EQ(kinds(needs_of(one)), std::vector{NeedKind::goal_evaluation});
}

TEST(Needs, G12_the_last_day_of_a_deadline_is_not_over_it)
{
    auto one = a_case();
    auto measure = a_measure("I dag");
    measure.deadline = today;
    one.measures = {measure};
    EXPECT_TRUE(needs_of(one).empty());
    EXPECT_EQ(kinds(coordinator_needs({&one}, NeedLimits{}, me, today.plus_days(1))), std::vector{NeedKind::measure_overdue});
}

TEST(Needs, G12_evaluations_are_shown_fourteen_days_ahead)
{
    auto one = a_case();
    one.goals = {{GoalId::fresh(), std::nullopt, "Bussen", OwnWords{}, "in_progress", today.plus_days(14)},
        {GoalId::fresh(), std::nullopt, "Vg2", OwnWords{}, "in_progress", today.plus_days(15)}};
    auto const needs = needs_of(one);
    ASSERT_EQ(needs.size(), 1u);
    EXPECT_EQ(needs[0].what, "Bussen");
}

TEST(Needs, G12_a_question_may_wait_some_days_before_it_is_shown)
{
    auto one = a_case();
    auto measure = a_measure("Eksamen");
    measure.responsible_kind = "nobody";
    measure.task = a_task("asked", today.plus_days(-2));
    one.measures = {measure};
    EXPECT_TRUE(needs_of(one).empty());
    one.measures[0].task->asked_on = today.plus_days(-3);
    EXPECT_EQ(kinds(needs_of(one)), std::vector{NeedKind::measure_unanswered});
}

TEST(Needs, G12_a_no_and_another_date_come_back_to_the_coordinator)
{
    auto one = a_case();
    auto no = a_measure("Eksamen");
    no.responsible_kind = "nobody";
    no.task = a_task("declined", today);
    auto other = a_measure("Kvilerom");
    other.responsible_kind = "nobody";
    other.task = a_task("proposed", today);
    other.task->proposed = today.plus_days(-1); // a proposed date that has passed is not a broken deadline
    one.measures = {no, other};
    EXPECT_EQ(kinds(needs_of(one)), (std::vector{NeedKind::measure_proposed, NeedKind::measure_declined}));
}

TEST(Needs, G12_consent_that_ends_within_thirty_days_or_is_missing)
{
    auto one = a_case();
    auto const nav = a_participant("Jorunn Eike");
    one.participants = {nav};
    one.consents = {{"coordinator", std::nullopt, std::nullopt}, {"sharing", nav.id, today.plus_days(30)}};
    auto const needs = needs_of(one);
    EXPECT_EQ(kinds(needs), (std::vector{NeedKind::consent_expires, NeedKind::plan_consent_missing}));
    EXPECT_EQ(needs[0].who, "Jorunn Eike");
    EXPECT_TRUE(coordinator_needs({&one}, NeedLimits{}, me, today.plus_days(-1)).size() == 1u) << "31 days are far away";
}

TEST(Needs, G12_wants_to_talk_first_is_told_and_one_who_is_asked_about_is_not_also_blind)
{
    auto one = a_case();
    auto nav = a_participant("Jorunn Eike");
    nav.sees = Parts::none();
    one.participants = {nav};
    one.questions = {{"q", nav.id, Parts::about(), "", "talk_first", 1}};
    EXPECT_EQ(kinds(needs_of(one)), std::vector{NeedKind::talk_first});
    one.questions.clear();
    EXPECT_EQ(kinds(needs_of(one)), std::vector{NeedKind::sees_nothing});
}

TEST(Needs, G12_participants_without_a_login_are_one_item_a_case)
{
    auto one = a_case();
    one.participants = {a_participant("Ane"), a_participant("Tor-Erik")};
    for (auto& each : one.participants) each.has_login = false;
    auto const needs = needs_of(one);
    ASSERT_EQ(needs.size(), 1u);
    EXPECT_EQ(needs[0].kind, NeedKind::nobody_logged_in);
    EXPECT_EQ(needs[0].count, 2);
}

TEST(Needs, G12_the_start_talk_stays_until_every_point_is_done)
{
    auto one = a_case();
    one.talk_points_done = 3;
    NeedLimits limits;
    limits.talk_points = 9;
    EXPECT_EQ(kinds(coordinator_needs({&one}, limits, me, today)), std::vector{NeedKind::start_talk});
    one.talk_points_done = 9;
    EXPECT_TRUE(coordinator_needs({&one}, limits, me, today).empty());
}

TEST(Needs, L5_a_plan_where_nothing_happens_surfaces)
{
    auto one = a_case();
    one.last_sign = Instant{today.plus_days(-89).days()} + std::chrono::hours{12};
    EXPECT_TRUE(needs_of(one).empty());
    one.last_sign = Instant{today.plus_days(-90).days()} + std::chrono::hours{12};
    auto const needs = needs_of(one);
    ASSERT_EQ(kinds(needs), std::vector{NeedKind::silent_plan});
    EXPECT_EQ(needs[0].count, 90);
}

TEST(Needs, L1_a_participant_sees_what_is_asked_of_them_and_what_they_answer_for_and_nothing_else)
{
    auto one = a_case();
    auto asked = a_measure("Eksamen");
    asked.task = a_task("asked", today, me);
    auto mine = a_measure("Kvilerom");
    mine.mine = true;
    mine.evaluate_on = today.plus_days(5);
    mine.goal = GoalId::fresh();
    auto others = a_measure("Trening");
    others.deadline = today.plus_days(-30);
    others.task = a_task("asked", today.plus_days(-30));
    one.measures = {others, mine, asked};
    one.goals = {{*mine.goal, std::nullopt, "Vg2", OwnWords{}, "in_progress", today.plus_days(6)},
        {GoalId::fresh(), std::nullopt, "Helse", OwnWords{}, "in_progress", today.plus_days(-6)}};
    one.consents.clear();
    auto const needs = participant_needs({&one}, NeedLimits{}, me, today);
    EXPECT_EQ(kinds(needs), (std::vector{NeedKind::answer_task, NeedKind::measure_evaluation, NeedKind::goal_evaluation}));
    EXPECT_EQ(needs[2].what, "Vg2");
}

TEST(Needs, H2_the_half_yearly_report_stands_among_the_dates_and_first_when_it_is_overdue)
{
    auto one = a_case();
    auto soon = a_measure("Eksamen");
    soon.evaluate_on = today.plus_days(-1);
    one.measures = {soon};
    auto needs = needs_of(one);
    needs.push_back(report_need(today.plus_days(13)));
    EXPECT_EQ(kinds(in_order(needs, today)), (std::vector{NeedKind::measure_evaluation, NeedKind::half_year_report}));
    needs.back().day = today.plus_days(-3);
    EXPECT_EQ(kinds(in_order(needs, today)).front(), NeedKind::half_year_report);
}

TEST(Needs, G1_G4_G5_G12_meetings_need_an_answer_signed_minutes_and_the_next_one_in_time)
{
    auto one = a_case();
    one.opened_on = today.plus_days(-400);
    one.meetings = {{"m1", today.plus_days(-20), "10:00", "11:00", "called", true, true}, {"m2", today, "10:00", "11:00", "called", true, false},
        {"m3", today.plus_days(9), "10:00", "11:00", "called", true, false}, {"m4", today.plus_days(12), "10:00", "11:00", "called", false, false}};
    auto const mine = needs_of(one);
    EXPECT_EQ(kinds(mine), (std::vector{NeedKind::minutes_unsigned, NeedKind::meeting_today})) << "one lies ahead, so the rhythm is kept";
    EXPECT_EQ(mine[0].day, today.plus_days(-20 + 14));
    EXPECT_EQ(mine[0].count, 0) << "G5: with a plan no minutes are needed here";
    one.tool = "minutes";
    EXPECT_EQ(needs_of(one).at(0).count, 1);
    one.tool = "plan";
    NeedLimits always;
    always.minutes_with_plan = true;
    EXPECT_EQ(coordinator_needs({&one}, always, me, today).at(0).count, 1);
    EXPECT_EQ(kinds(participant_needs({&one}, NeedLimits{}, me, today)), (std::vector{NeedKind::meeting_today, NeedKind::meeting_unanswered}));
    one.meetings = {{"m0", today.plus_days(-200), "10:00", "11:00", "held", true, true}};
    EXPECT_EQ(kinds(needs_of(one)), std::vector{NeedKind::meeting_due});
    EXPECT_TRUE(participant_needs({&one}, NeedLimits{}, me, today).empty());
    one.ends_on = today.plus_days(5);
    EXPECT_TRUE(needs_of(one).empty()) << "what ends needs no next meeting";
}

} // namespace
} // namespace samtak
