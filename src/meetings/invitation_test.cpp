#include "meetings/invitation.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

MemberId const ane = MemberId::fresh(), mari = MemberId::fresh(), sondre = MemberId::fresh();

Meeting meeting(MeetingState state = MeetingState::called)
{
    Meeting one;
    one.state = state;
    one.day = {2026, 11, 18};
    one.from = "10:00";
    one.to = "11:00";
    one.invited = {ane, mari};
    return one;
}
using All = std::vector<MeetingInvitation>;

TEST(MeetingInvitation, G1_nobody_is_told_of_what_is_only_planned)
{
    auto moved = meeting(MeetingState::planned);
    moved.day = {2026, 11, 25};
    EXPECT_EQ(invitations_for(meeting(MeetingState::planned), moved), All{});
    auto off = moved;
    off.state = MeetingState::cancelled;
    EXPECT_EQ(invitations_for(moved, off), All{}) << "nor that it is called off";
}

TEST(MeetingInvitation, G1_R13_03_called_in_then_changed_then_called_off)
{
    auto const planned = meeting(MeetingState::planned);
    EXPECT_EQ(invitations_for(planned, meeting()), (All{{ane, MeetingMail::called}, {mari, MeetingMail::called}}));
    for (auto const change : {+[](Meeting& one) {
                                  one.day = {2026, 11, 19};
                              },
             +[](Meeting& one) { one.from = "10:15"; }, +[](Meeting& one) { one.to = "11:15"; }, +[](Meeting& one) { one.place = "Video"; }}) {
        auto after = meeting();
        change(after);
        EXPECT_EQ(invitations_for(meeting(), after), (All{{ane, MeetingMail::changed}, {mari, MeetingMail::changed}}));
    }
    EXPECT_EQ(invitations_for(meeting(), meeting(), true), (All{{ane, MeetingMail::changed}, {mari, MeetingMail::changed}})) << "again, on purpose";
    auto off = meeting();
    off.state = MeetingState::cancelled;
    EXPECT_EQ(invitations_for(meeting(), off), (All{{ane, MeetingMail::cancelled}, {mari, MeetingMail::cancelled}}));
}

TEST(MeetingInvitation, G1_what_is_read_inside_only_troubles_nobody)
{
    auto after = meeting();
    after.room = "Rom 204";
    after.clarified_words = "Mari er med på heile møtet";
    EXPECT_EQ(invitations_for(meeting(), after), All{});
}

TEST(MeetingInvitation, G1_who_is_taken_out_and_who_is_put_in_are_told_and_nobody_else)
{
    auto after = meeting();
    after.invited = {mari, sondre};
    EXPECT_EQ(invitations_for(meeting(), after), (All{{sondre, MeetingMail::called}, {ane, MeetingMail::taken_out}}));
}

} // namespace
} // namespace samtak
