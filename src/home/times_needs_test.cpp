// On the start pages: who is asked when they can, and when a time can be chosen (G1).
#include "home/meeting_needs.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};

Case asked_case(int days_ago, bool unanswered, int silent)
{
    Case one{OwnCase{CoordinationId::fresh(), Relation::coordinator, Parts::all(), false}};
    CaseMeeting meeting{"m1", today.plus_days(20), "10:00", "11:00", "planned", true, false};
    meeting.times_asked = today.plus_days(-days_ago);
    meeting.times_unanswered = unanswered;
    meeting.times_silent = silent;
    one.meetings = {meeting};
    return one;
}
std::vector<Need> needs_of(Case const& one, bool coordinates)
{
    std::vector<Need> needs;
    meeting_needs(one, NeedLimits{}, coordinates, today, needs);
    return needs;
}

TEST(Needs, G1_G12_who_is_asked_when_they_can_has_it_on_the_start_page_until_they_have_answered)
{
    auto one = asked_case(0, true, 0);
    ASSERT_EQ(needs_of(one, false).size(), 1U);
    EXPECT_EQ(needs_of(one, false)[0].kind, NeedKind::times_unanswered);
    EXPECT_EQ(needs_of(one, false)[0].id, "m1");
    EXPECT_FALSE(is_overdue(needs_of(one, false)[0], today)) << "however long it is since: it has no deadline";
    EXPECT_TRUE(needs_of(asked_case(0, false, 0), false).empty());
    one.meetings[0].invited = false;
    EXPECT_TRUE(needs_of(one, false).empty()) << "isn't to come any more";
    one = asked_case(0, true, 0);
    one.meetings[0].state = "cancelled";
    EXPECT_TRUE(needs_of(one, false).empty());
}

TEST(Needs, G1_G12_a_time_can_be_chosen_when_all_have_answered_or_after_three_days)
{
    EXPECT_TRUE(needs_of(asked_case(2, false, 1), true).empty());
    auto const after_days = needs_of(asked_case(3, false, 1), true);
    ASSERT_EQ(after_days.size(), 1U);
    EXPECT_EQ(after_days[0].kind, NeedKind::times_answered);
    EXPECT_EQ(after_days[0].count, 1);
    EXPECT_EQ(needs_of(asked_case(0, false, 0), true).at(0).count, 0);
    auto none = asked_case(9, false, 0);
    none.meetings[0].times_asked.reset();
    EXPECT_TRUE(needs_of(none, true).empty()) << "nobody is asked";
}

TEST(MeetingNeeds, G1_a_meeting_soon_that_nobody_is_called_in_to_and_who_is_silent_are_the_coordinators_to_do)
{
    auto one = Case{OwnCase{CoordinationId::fresh(), Relation::coordinator, Parts::all(), false}};
    one.tool = "minutes";
    CaseMeeting meeting{"m1", today.plus_days(15), "10:00", "11:00", "planned", true};
    auto const kinds = [&](Day day, std::string state, int silent) {
        meeting.day = day;
        meeting.state = std::move(state);
        meeting.silent = silent;
        one.meetings = {meeting};
        std::vector<NeedKind> all;
        for (auto const& need : needs_of(one, true)) all.push_back(need.kind);
        EXPECT_TRUE(meeting.state != "planned" || needs_of(one, false).empty());
        return all;
    };
    using Kinds = std::vector<NeedKind>;
    EXPECT_TRUE(kinds(today.plus_days(15), "planned", 0).empty()) << "there is time";
    EXPECT_EQ(kinds(today.plus_days(14), "planned", 0), Kinds{NeedKind::meeting_uncalled});
    EXPECT_TRUE(kinds(today.plus_days(6), "called", 2).empty());
    EXPECT_EQ(kinds(today.plus_days(5), "called", 2), Kinds{NeedKind::answers_missing});
    EXPECT_TRUE(kinds(today.plus_days(5), "called", 0).empty()) << "all have answered";
    EXPECT_EQ(kinds(today, "called", 2), Kinds{NeedKind::meeting_today});
}

TEST(MeetingNeeds, G6_a_minor_who_was_not_there_is_to_be_told_until_somebody_has_talked_with_them)
{
    auto one = Case{OwnCase{CoordinationId::fresh(), Relation::coordinator, Parts::all(), false}};
    one.tool = "minutes";
    one.called = "Mari";
    CaseMeeting meeting{"m1", today.plus_days(-3), "10:00", "11:00", "held", true};
    auto const told = [&](std::optional<int> age, bool untold, int days_ago) {
        one.age = age;
        meeting.untold = untold;
        meeting.day = today.plus_days(-days_ago);
        one.meetings = {meeting};
        auto const needs = needs_of(one, true);
        return needs.empty() || needs.front().kind != NeedKind::tell_person;
    };
    EXPECT_FALSE(told(17, true, 3));
    EXPECT_TRUE(told(17, false, 3)) << "was there, or has been talked with";
    EXPECT_TRUE(told(18, true, 3)) << "reads the minutes themself";
    EXPECT_TRUE(told(std::nullopt, true, 3));
    EXPECT_TRUE(told(17, true, 31)) << "the next meeting is nearer";
}

} // namespace
} // namespace samtak
