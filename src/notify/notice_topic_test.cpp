#include "notify/notice.hpp"
#include "notify/notice_topic.hpp"

#include <gtest/gtest.h>

#include <map>

namespace samtak {
namespace {

// Fails when a new kind of notice has no topic, and so could not be switched off; and when somebody gives the two that must always reach one a topic.
TEST(NoticeTopic, L11_every_kind_but_a_closed_login_and_an_invitation_has_a_topic)
{
    std::map<std::optional<NoticeTopic>, int> kinds;
    for (auto const& rule : notice_rules()) {
        auto const kind = rule.kind;
        auto const topic = topic_of(kind);
        ++kinds[topic];
        bool const always = kind == NoticeKind::login_renewed || kind == NoticeKind::invited;
        EXPECT_EQ(topic.has_value(), !always) << code(kind);
    }
    EXPECT_EQ(kinds.size(), std::size(all_notice_topics) + 1) << "and every topic has something to hear of";
}

TEST(NoticeTopic, L11_nothing_chosen_is_as_before_there_was_a_choice)
{
    for (auto const& rule : notice_rules()) EXPECT_EQ(NoticeWays{}.of(rule.kind), NoticeWay::at_once);
}

TEST(NoticeTopic, L11_a_choice_holds_for_its_topic_only)
{
    NoticeWays ways;
    ways.choose(NoticeTopic::plan, NoticeWay::inside);
    ways.choose(NoticeTopic::undertakings, NoticeWay::daily);
    EXPECT_EQ(ways.of(NoticeKind::goal_evaluated), NoticeWay::inside);
    EXPECT_EQ(ways.of(NoticeKind::measure_asked), NoticeWay::daily);
    EXPECT_EQ(ways.of(NoticeKind::task_reminded), NoticeWay::daily);
    EXPECT_EQ(ways.of(NoticeKind::meeting_called), NoticeWay::at_once);
    ways.choose(NoticeTopic::plan, NoticeWay::at_once);
    EXPECT_EQ(ways.of(NoticeKind::goal_evaluated), NoticeWay::at_once);
}

TEST(NoticeTopic, L11_G9_what_has_a_calendar_or_a_deadline_never_waits_for_the_mail_of_the_day)
{
    NoticeWays ways;
    for (auto const topic : all_notice_topics) ways.choose(topic, NoticeWay::daily);
    for (auto const kind : {NoticeKind::meeting_called, NoticeKind::meeting_changed, NoticeKind::meeting_taken_out, NoticeKind::meeting_cancelled,
             NoticeKind::decision_made})
        EXPECT_EQ(ways.of(kind), NoticeWay::at_once) << code(kind);
    EXPECT_EQ(ways.of(NoticeKind::minutes_signed), NoticeWay::daily);
    EXPECT_EQ(ways.of(NoticeKind::consent_asked), NoticeWay::daily);
    for (auto const topic : all_notice_topics) ways.choose(topic, NoticeWay::inside);
    EXPECT_EQ(ways.of(NoticeKind::meeting_called), NoticeWay::inside);
    EXPECT_EQ(ways.of(NoticeKind::decision_made), NoticeWay::inside);
    EXPECT_EQ(ways.of(NoticeKind::login_renewed), NoticeWay::at_once) << "whoever closed it may hold the settings, too";
    EXPECT_EQ(ways.of(NoticeKind::invited), NoticeWay::at_once);
}

TEST(NoticeTopic, L11_a_way_has_a_code)
{
    for (auto const way : {NoticeWay::at_once, NoticeWay::daily, NoticeWay::inside}) EXPECT_EQ(parse_notice_way(code(way)), way);
    EXPECT_FALSE(parse_notice_way("never"));
}

} // namespace
} // namespace samtak
