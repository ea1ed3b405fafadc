// What stands on the wall from before and after: last time's promises, the next meeting.
#include "meetings/promise.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 18};

Meeting meeting(Day day, MeetingState state = MeetingState::planned)
{
    Meeting one;
    one.day = day;
    one.state = state;
    return one;
}
Promise promise(Meeting const& at, MeasureStatus status)
{
    Promise one;
    one.meeting = at.id;
    one.on = at.day;
    one.measure.content.status = status;
    return one;
}

TEST(NextMeeting, L3_G1_the_nearest_that_lies_after_and_isnt_held_or_called_off)
{
    auto const now = meeting(today);
    EXPECT_FALSE(meeting_after(now, {}));
    auto const nearest = meeting(today.plus_days(40), MeetingState::called);
    std::vector<Meeting> const all{meeting(today.plus_days(90)), nearest, meeting(today.plus_days(10), MeetingState::cancelled),
        meeting(today.plus_days(20), MeetingState::held), meeting(today.plus_days(-3)), now};
    EXPECT_EQ(meeting_after(now, all).value().id, nearest.id);
    EXPECT_FALSE(meeting_after(nearest, {now, nearest}));
}

TEST(NextMeeting, G3_all_of_last_time_and_what_is_open_from_earlier)
{
    auto const old = meeting(today.plus_days(-300)), last = meeting(today.plus_days(-100)), now = meeting(today);
    std::vector<Promise> const all{promise(old, MeasureStatus::done), promise(old, MeasureStatus::in_progress), promise(last, MeasureStatus::done),
        promise(last, MeasureStatus::in_progress), promise(now, MeasureStatus::in_progress)};
    auto const those = promised_before(now, all);
    ASSERT_EQ(those.size(), 3U);
    EXPECT_EQ(those[0].measure.id, all[1].measure.id);
    EXPECT_EQ(those[1].measure.id, all[2].measure.id);
    EXPECT_TRUE(promised_before(now, {}).empty());
}

} // namespace
} // namespace samtak
