// The rules of messages: who reads a thread, when a question waits, when it is late.
#include "access/rules.hpp"
#include "kernel/oslo.hpp"
#include "messages/thread.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};
MemberId const mari = MemberId::fresh(), ingvild = MemberId::fresh(), ane = MemberId::fresh(), terje = MemberId::fresh();

MessageThread thread(Audience audience, MemberId const& by, Relation as)
{
    MessageThread one{.begun_by = by};
    one.audience = audience;
    one.begun_as = code(as);
    one.asks = true;
    one.at = oslo_midnight(today);
    return one;
}
std::vector<ThreadReader> people()
{
    return {{mari, "person", "Mari", true, true, true}, {ingvild, "coordinator", "Ingvild", true, true, true},
        {terje, "representative", "Terje", false, true, true}, {ane, "participant", "Ane", true, true, false}};
}
std::vector<std::string> names(std::vector<ThreadReader> const& readers)
{
    std::vector<std::string> all;
    all.reserve(readers.size());
    for (auto const& one : readers) all.push_back(one.name);
    return all;
}
using Names = std::vector<std::string>;

TEST(Messages, E6_what_is_said_to_the_coordinator_alone_is_no_other_participants)
{
    using enum Relation;
    auto const from_mari = thread(Audience::coordinator, mari, self);
    for (auto const one : {self, parent, guardian, coordinator, deputy}) EXPECT_TRUE(may_read(from_mari, one, MemberId::fresh()));
    EXPECT_FALSE(may_read(from_mari, participant, ane));
    auto const from_ane = thread(Audience::coordinator, ane, participant);
    EXPECT_TRUE(may_read(from_ane, participant, ane)) << "who began it";
    EXPECT_FALSE(may_read(from_ane, participant, terje));
    EXPECT_TRUE(may_read(from_ane, self, mari)) << "nothing about the person without the person";
    EXPECT_TRUE(may_read(thread(Audience::group, mari, self), participant, ane));
}

TEST(Messages, E6_who_coordinated_and_takes_part_now_reads_no_more_of_it)
{
    EXPECT_FALSE(may_read(thread(Audience::coordinator, ingvild, Relation::coordinator), Relation::participant, ingvild));
}

TEST(Messages, E6_a_question_waits_until_it_is_answered_or_closed_and_is_late_after_a_week)
{
    auto one = thread(Audience::coordinator, mari, Relation::self);
    EXPECT_TRUE(one.waits());
    EXPECT_FALSE(one.is_late(today.plus_days(7)));
    EXPECT_TRUE(one.is_late(today.plus_days(8)));
    EXPECT_EQ(one.days_waited(today.plus_days(8)), 8);
    EXPECT_TRUE(may_close(one, mari));
    EXPECT_FALSE(may_close(one, ingvild)) << "only who asked knows that it has its answer";
    one.answered_at = oslo_midnight(today.plus_days(1));
    EXPECT_FALSE(one.waits() || one.is_late(today.plus_days(30)) || may_close(one, mari));
    one.answered_at.reset();
    one.closed_at = one.at;
    EXPECT_FALSE(one.waits());
    one.closed_at.reset();
    one.asks = false;
    EXPECT_FALSE(one.waits()) << "a message asks nothing";
}

TEST(Messages, E6_K8_before_sending_those_are_named_who_can_read_it)
{
    EXPECT_EQ(names(readers_of(people(), Audience::group, {mari})), (Names{"Ingvild", "Terje", "Ane"}));
    EXPECT_EQ(names(readers_of(people(), Audience::coordinator, {mari})), (Names{"Ingvild", "Terje"}));
    EXPECT_EQ(names(readers_of(people(), Audience::group, {mari, terje})), (Names{"Ingvild", "Ane"})) << "kept from the parents";
    auto blind = people();
    blind[3].reads_group = false;
    EXPECT_EQ(names(readers_of(blind, Audience::group, {mari})), (Names{"Ingvild", "Terje"})) << "no consent";
}

TEST(Messages, E6_the_mark_of_the_readers_changes_with_them_and_not_with_their_order)
{
    auto all = people();
    auto const mark = readers_mark(all);
    std::swap(all[0], all[3]);
    EXPECT_EQ(readers_mark(all), mark);
    all.pop_back();
    EXPECT_NE(readers_mark(all), mark);
    EXPECT_NE(readers_mark({}), mark);
}

TEST(Messages, E6_it_is_new_until_the_reader_has_seen_it_and_never_what_they_wrote)
{
    auto one = thread(Audience::group, mari, Relation::self);
    one.messages = 2;
    one.seen = 1;
    one.last_by = ingvild;
    EXPECT_TRUE(one.is_new_to(mari));
    EXPECT_FALSE(one.is_new_to(ingvild));
    one.seen = 2;
    EXPECT_FALSE(one.is_new_to(mari));
}

TEST(Messages, E6_L15_whoever_coordinates_asks_nobody_to_answer_for_them)
{
    auto const one = thread(Audience::group, ingvild, Relation::coordinator);
    ASSERT_EQ(thread_problems(one, Relation::coordinator).size(), 1U);
    EXPECT_EQ(thread_problems(one, Relation::deputy).at(0).field, "asks");
    EXPECT_TRUE(thread_problems(one, Relation::participant).empty());
}

} // namespace
} // namespace samtak
