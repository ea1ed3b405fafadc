// When those who are to come can: what may be proposed, who is asked, who has answered, what suits best.
#include "kernel/oslo.hpp"
#include "meetings/poll.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};
Instant const now = *parse_instant("2026-11-02T07:15:00.000000Z"); // 8.15 in Norway; said in UTC, because the zone is set when main begins
MemberId const mari = MemberId::fresh(), ingvild = MemberId::fresh(), ane = MemberId::fresh(), bente = MemberId::fresh();

std::vector<MeetingPerson> people(bool ane_reads = true)
{
    return {{bente, "representative", "r", "Bente", "", true}, {mari, "person", "", "Mari", "", true},
        {ingvild, "coordinator", "", "Ingvild", "", true}, {ane, "participant", "p", "Ane", "", ane_reads}};
}
Meeting planned()
{
    Meeting one;
    one.day = today.plus_days(16);
    one.from = "10:00";
    one.to = "11:00";
    one.invited = {bente, ane, mari, ingvild};
    return one;
}
TypedTime typed(int number, Day day, std::string from = "10:00", std::string to = "11:00") { return {number, day, std::move(from), std::move(to)}; }
MeetingPoll poll_of(std::vector<TypedTime> const& times)
{
    MeetingPoll poll;
    poll.since = today;
    for (auto const& one : times) poll.times.push_back(one.proposed());
    return poll;
}
MeetingPoll two_times() { return poll_of({typed(1, today.plus_days(7)), typed(2, today.plus_days(8))}); }
std::vector<std::string> fields(std::vector<FieldProblem> const& problems)
{
    std::vector<std::string> names;
    names.reserve(problems.size());
    for (auto const& one : problems) names.push_back(one.field);
    return names;
}
using Names = std::vector<std::string>;
Names names_of(std::vector<MeetingPerson> const& asked)
{
    Names names;
    for (auto const& one : asked) names.push_back(one.name);
    return names;
}
void answers(MeetingPoll& poll, MemberId const& who, std::size_t at, std::string what)
{
    poll.answers.push_back({poll.times.at(at).id, who, std::move(what)});
}

TEST(MeetingPoll, G1_L15_from_two_times_each_with_a_day_and_hours_none_twice)
{
    auto const first = typed(1, today.plus_days(7)), second = typed(2, today.plus_days(8));
    EXPECT_TRUE(time_problems({first, second}, {}, {}, now).empty());
    EXPECT_EQ(fields(time_problems({}, {}, {}, now)), Names{"day1"});
    EXPECT_EQ(fields(time_problems({first}, {}, {}, now)), Names{"day2"});
    EXPECT_EQ(fields(time_problems({first, typed(4, *first.day)}, {}, {}, now)), Names{"day4"}) << "the same one";
    EXPECT_TRUE(time_problems({first, typed(2, *first.day, "12:00", "13:00")}, {}, {}, now).empty()) << "two on one day";
    TypedTime const dayless{2, {}, "10:00", "11:00"};
    EXPECT_EQ(fields(time_problems({first, dayless}, {}, {}, now)), Names{"day2"});
    EXPECT_EQ(fields(time_problems({first, typed(2, *second.day, "10", "")}, {}, {}, now)), (Names{"from2", "to2"}));
    EXPECT_EQ(fields(time_problems({first, typed(2, *second.day, "11:00", "10:00")}, {}, {}, now)), Names{"to2"});
    EXPECT_EQ(fields(time_problems({first, second}, {}, today.plus_days(7), now)), Names{"day2"}) << "the coordination has ended";
}

TEST(MeetingPoll, G1_one_more_time_is_a_new_one_and_there_is_an_end_to_them)
{
    auto const there = two_times().times;
    EXPECT_TRUE(time_problems({typed(1, today.plus_days(9))}, there, {}, now).empty());
    EXPECT_EQ(fields(time_problems({}, there, {}, now)), Names{"day1"});
    EXPECT_EQ(fields(time_problems({typed(1, today.plus_days(7))}, there, {}, now)), Names{"day1"}) << "proposed already";
    std::vector<TypedTime> ten;
    for (int n = 1; n <= most_times_in_all; ++n) ten.push_back(typed(n, today.plus_days(n)));
    EXPECT_EQ(fields(time_problems({typed(1, today.plus_days(30))}, poll_of(ten).times, {}, now)), Names{"day1"});
}

TEST(MeetingPoll, G1_L15_what_has_been_is_refused_also_on_the_day_itself_and_where_the_clock_is_changed)
{
    auto const other = typed(2, today.plus_days(8));
    EXPECT_EQ(fields(time_problems({typed(1, today.plus_days(-1)), other}, {}, {}, now)), Names{"day1"});
    EXPECT_EQ(fields(time_problems({typed(1, today, "08:00", "09:00"), other}, {}, {}, now)), Names{"from1"});
    EXPECT_TRUE(time_problems({typed(1, today, "08:30", "09:00"), other}, {}, {}, now).empty());
    Day const spring{2027, 3, 28}, autumn{2026, 10, 25}; // at two it is three; at three it is two again
    EXPECT_TRUE(time_problems({typed(1, spring, "02:30", "03:30"), typed(2, spring, "10:00", "11:00")}, {}, {}, now).empty());
    auto const at_ten = typed(1, autumn, "10:00", "11:00").proposed();
    EXPECT_TRUE(lies_ahead(at_ten, oslo_instant(autumn, {9, 59})));
    EXPECT_FALSE(lies_ahead(at_ten, oslo_instant(autumn, {10, 0})));
    auto const skipped = typed(1, spring, "02:30", "03:30").proposed();
    EXPECT_TRUE(lies_ahead(skipped, oslo_instant(spring, {1, 59})));
    EXPECT_FALSE(lies_ahead(skipped, oslo_instant(spring, {4, 0})));
}

TEST(MeetingPoll, G1_D2_K8_asked_are_those_who_are_to_come_and_may_read_the_person_first)
{
    EXPECT_EQ(names_of(asked_of(planned(), people(), false, {bente})), (Names{"Mari", "Bente", "Ane"})) << "not who coordinates";
    EXPECT_EQ(names_of(asked_of(planned(), people(false), false, {})), (Names{"Mari", "Bente"}))
        << "who may read no more is neither asked nor counted";
    EXPECT_EQ(names_of(asked_of(planned(), people(), true, {bente})), (Names{"Mari", "Ane"})) << "K8: no parent, when it is kept from them";
    auto one = planned();
    one.invited = {ane};
    EXPECT_EQ(names_of(asked_of(one, people(), false, {})), Names{"Ane"});
}

TEST(MeetingPoll, G1_answered_is_who_has_answered_every_time_ahead)
{
    auto poll = two_times();
    EXPECT_FALSE(has_answered(poll, ane, now));
    answers(poll, ane, 0, "no");
    EXPECT_FALSE(has_answered(poll, ane, now));
    answers(poll, ane, 1, "maybe");
    EXPECT_TRUE(has_answered(poll, ane, now));
    poll.times.push_back(typed(1, today.plus_days(9)).proposed());
    EXPECT_FALSE(has_answered(poll, ane, now)) << "one more time waits";
    EXPECT_TRUE(has_answered(poll, ane, oslo_instant(today.plus_days(10), {8, 0}))) << "what has been waits for nobody";
}

TEST(MeetingPoll, G1_who_has_not_answered_is_asked_anew_at_most_once_a_day)
{
    auto poll = two_times();
    poll.askings = {{ane, today, today}};
    EXPECT_FALSE(may_ask_anew(poll, ane, now));
    EXPECT_TRUE(may_ask_anew(poll, ane, oslo_instant(today.plus_days(1), {0, 1})));
    for (std::size_t at : {0U, 1U}) answers(poll, ane, at, "yes");
    EXPECT_FALSE(may_ask_anew(poll, ane, oslo_instant(today.plus_days(1), {0, 1})));
    poll.answers.clear();
    poll.is_open = false;
    EXPECT_FALSE(may_ask_anew(poll, ane, oslo_instant(today.plus_days(1), {0, 1})));
}

TEST(MeetingPoll, G1_what_suits_best_is_never_what_the_person_can_not)
{
    auto poll = two_times();
    auto const asked = asked_of(planned(), people(), false, {});
    EXPECT_EQ(suits_best(poll, asked, now), nullptr) << "nobody has answered";
    for (auto const& who : {mari, ane, bente}) answers(poll, who, 0, who == mari ? "no" : "yes");
    answers(poll, ane, 1, "maybe");
    EXPECT_EQ(suits_best(poll, asked, now), &poll.times[1]);
    EXPECT_EQ(persons_answer(poll, poll.times[0], asked), "no");
    EXPECT_EQ(persons_answer(poll, poll.times[1], asked), "");
    EXPECT_EQ(persons_answer(poll, poll.times[0], {}), std::nullopt) << "isn't asked";
    auto const count = count_of(poll, poll.times[0], asked);
    EXPECT_EQ((std::vector{count.yes, count.maybe, count.no, count.silent}), (std::vector{2, 0, 1, 0}));
    EXPECT_EQ(count_of(poll, poll.times[0], asked_of(planned(), people(false), false, {})).yes, 1) << "her answer counts no more";
}

TEST(MeetingPoll, G1_written_is_only_what_is_answered_otherwise)
{
    auto poll = two_times();
    answers(poll, ane, 0, "yes");
    auto const changed = changed_answers(poll, {{poll.times[0].id, ane, "yes"}, {poll.times[1].id, ane, "no"}});
    ASSERT_EQ(changed.size(), 1U);
    EXPECT_EQ(changed[0].time, poll.times[1].id);
}

} // namespace
} // namespace samtak
