// What is asked in the case's messages, on the start pages of who coordinates and of the deputy.
#include "home/question_needs.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};
MemberId const me = MemberId::fresh();

TEST(QuestionNeeds, E6_an_unanswered_question_stands_on_the_coordinators_page_and_is_overdue_after_a_week)
{
    Case one{OwnCase{CoordinationId::fresh(), Relation::coordinator, Parts::all(), false}};
    one.tool = "minutes";
    one.asked = {{"t1", "Timen på torsdag", "m", "Mari Haugvik", today.plus_days(-7)}, {"t2", "Praksis", "m", "Mari Haugvik", today.plus_days(-8)}};
    auto const needs = coordinator_needs({&one}, NeedLimits{}, me, today);
    ASSERT_EQ(needs.size(), 2U);
    EXPECT_EQ(needs[0].kind, NeedKind::question_waits);
    EXPECT_EQ(needs[0].what, "Praksis") << "overdue first";
    EXPECT_TRUE(is_overdue(needs[0], today));
    EXPECT_FALSE(is_overdue(needs[1], today)) << "seven days are seven days";
    EXPECT_EQ(needs[1].count, 7);
    EXPECT_TRUE(participant_needs({&one}, NeedLimits{}, me, today).empty()) << "whoever coordinates answers";
    auto const late = late_need({"Ingvild Nesbakk", "57 00 00 00", 2, today.plus_days(-9)});
    EXPECT_FALSE(late.coordination || !late.person.empty()) << "the deputy isn't told whose case it is";
    EXPECT_TRUE(is_overdue(late, today));
}

TEST(QuestionNeeds, G12_G13_contact_by_what_is_agreed_is_asked_for_the_day_after_and_by_who_coordinates_alone)
{
    Case one{OwnCase{CoordinationId::fresh(), Relation::coordinator, Parts::all(), false}};
    one.tool = "minutes";
    one.contact_by = today;
    EXPECT_TRUE(coordinator_needs({&one}, NeedLimits{}, me, today).empty()) << "today is in time";
    one.contact_by = today.plus_days(-1);
    auto const needs = coordinator_needs({&one}, NeedLimits{}, me, today);
    ASSERT_EQ(needs.size(), 1U);
    EXPECT_EQ(needs[0].kind, NeedKind::contact_due);
    EXPECT_TRUE(is_overdue(needs[0], today));
    EXPECT_TRUE(participant_needs({&one}, NeedLimits{}, me, today).empty());
    one.ends_on = today.plus_days(3);
    EXPECT_TRUE(coordinator_needs({&one}, NeedLimits{}, me, today).empty()) << "it ends";
}

TEST(QuestionNeeds, L5_the_deputy_hears_of_silent_plans_and_not_of_whom)
{
    auto const quiet = quiet_need({"Ingvild Nesbakk", "57 00 00 00", 2});
    EXPECT_EQ(quiet.count, 2);
    EXPECT_FALSE(quiet.coordination || quiet.plan || !quiet.person.empty());
    EXPECT_FALSE(is_overdue(quiet, today));
}

} // namespace
} // namespace samtak
