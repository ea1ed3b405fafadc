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

} // namespace
} // namespace samtak
