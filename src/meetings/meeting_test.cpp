// The rules of meetings: who is called in, whose points may be changed, when minutes may be signed.
#include "meetings/minutes.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};
MemberId const mari = MemberId::fresh(), ingvild = MemberId::fresh(), ane = MemberId::fresh();

Meeting planned()
{
    Meeting one;
    one.day = today.plus_days(16);
    one.from = "10:00";
    one.to = "11:00";
    one.clarified = true;
    one.invited = {mari, ane};
    return one;
}
std::vector<MeetingPerson> people(bool ane_reads)
{
    return {
        {mari, "person", "", "Mari", "", true}, {ingvild, "coordinator", "", "Ingvild", "", true}, {ane, "participant", "p", "Ane", "", ane_reads}};
}
std::vector<std::string> fields(std::vector<FieldProblem> const& problems)
{
    std::vector<std::string> names;
    names.reserve(problems.size());
    for (auto const& one : problems) names.push_back(one.field);
    return names;
}
using Names = std::vector<std::string>;

TEST(Meetings, L15_a_time_has_two_digits_each_and_lies_in_the_day)
{
    for (auto const* good : {"00:00", "09:05", "23:59"}) EXPECT_TRUE(is_time(good)) << good;
    for (auto const* bad : {"", "9:00", "24:00", "10:60", "10.00", "10:0a", "-1:00", "10:000"}) EXPECT_FALSE(is_time(bad)) << bad;
}

TEST(Meetings, G1_L15_a_meeting_lies_ahead_and_ends_after_it_begins)
{
    EXPECT_TRUE(meeting_problems(planned(), nullptr, today).empty());
    auto one = planned();
    one.day = today.plus_days(-1);
    one.to = "10:00";
    EXPECT_EQ(fields(meeting_problems(one, nullptr, today)), (Names{"day", "to"}));
    auto const before = one;
    one.to = "12:00";
    EXPECT_TRUE(meeting_problems(one, &before, today).empty()) << "a day that has come by itself may stand";
    one.day = today.plus_days(731);
    EXPECT_EQ(fields(meeting_problems(one, &before, today)), Names{"day"});
}

TEST(Meetings, G1_D2_nobody_is_called_in_before_it_is_clarified_with_the_person_nor_without_consent)
{
    EXPECT_TRUE(calling_problems(planned(), people(true), today).empty());
    EXPECT_EQ(fields(calling_problems(planned(), people(false), today)), Names{"invited"});
    auto one = planned();
    one.clarified = false;
    EXPECT_EQ(fields(calling_problems(one, people(true), today)), Names{"clarified"});
    one = planned();
    one.invited = {MemberId::fresh()};
    EXPECT_EQ(fields(calling_problems(one, people(true), today)), Names{"invited"}) << "one who isn't around the person";
    one.invited.clear();
    EXPECT_EQ(fields(calling_problems(one, people(true), today)), Names{"invited"});
}

TEST(Meetings, G2_the_persons_own_point_is_nobody_elses_to_change)
{
    AgendaItem own{AgendaItemId::fresh(), "Eksamen", "", said_by_of(Relation::self, false), mari};
    EXPECT_TRUE(own.is_own());
    EXPECT_TRUE(may_change(own, Relation::self, mari));
    for (auto const other : {Relation::coordinator, Relation::deputy, Relation::participant, Relation::parent})
        EXPECT_FALSE(may_change(own, other, ane));
    AgendaItem told{AgendaItemId::fresh(), "Eksamen", "", said_by_of(Relation::coordinator, true), ingvild};
    EXPECT_EQ(told.said_by, "told");
    EXPECT_TRUE(may_change(told, Relation::self, mari)) << "what was told for her is hers";
    EXPECT_FALSE(may_change(told, Relation::participant, ane));
    AgendaItem others{AgendaItemId::fresh(), "Praksis", "", said_by_of(Relation::participant, true), ane};
    EXPECT_FALSE(others.is_own()) << "only who coordinates writes on her word";
    EXPECT_TRUE(may_change(others, Relation::coordinator, ingvild));
    EXPECT_FALSE(may_change(others, Relation::self, mari));
}

TEST(Meetings, G6_R1_17_of_one_under_18_it_is_said_how_they_took_part)
{
    auto one = planned();
    EXPECT_EQ(fields(closing_problems(one, 20, today)), Names{"came"}) << "not before it is held";
    one.day = today;
    EXPECT_TRUE(closing_problems(one, 18, today).empty());
    EXPECT_EQ(fields(closing_problems(one, 17, today)), Names{"person_part"});
    one.person_part = "Mari leia den første saka.";
    EXPECT_TRUE(closing_problems(one, 17, today).empty());
}

TEST(Meetings, G6_R1_17_of_one_whose_age_is_not_known_it_is_said_too)
{
    Meeting one;
    one.day = Day{2026, 11, 2};
    EXPECT_EQ(closing_problems(one, std::nullopt, Day{2026, 11, 2}).size(), 1U);
}

TEST(Minutes, G4_K8_what_is_left_out_leaves_no_hole_in_the_numbers)
{
    using Kind = MinutesBlock::Kind;
    auto const left = numbered({{Kind::text, "Til stede", {}}, {Kind::heading, "2. Bussen", "b"}, {Kind::text, "Fylkeskommunen", "b"},
        {Kind::heading, "4. Skolen", "d"}, {Kind::heading, "Også lovet", "loose"}});
    ASSERT_EQ(left.size(), 4U) << "nothing stands under the last heading";
    EXPECT_EQ(left[1].text, "1. Bussen");
    EXPECT_EQ(left[3].text, "2. Skolen");
}

TEST(Meetings, G1_the_next_one_is_due_by_the_rhythm_and_not_asked_for_while_one_lies_ahead)
{
    Day const since{2026, 1, 31};
    EXPECT_EQ(next_due({}, since, 2, today), (Day{2026, 7, 31}));
    EXPECT_EQ(next_due({}, since, 12, today), (Day{2026, 2, 28}));
    auto held = planned();
    held.day = Day{2026, 9, 14};
    held.state = MeetingState::held;
    auto off = planned();
    off.state = MeetingState::cancelled;
    EXPECT_EQ(next_due({off, held}, since, 2, today), (Day{2027, 3, 14})) << "what was called off doesn't count";
    EXPECT_EQ(next_due({planned(), held}, since, 2, today), std::nullopt);
}

TEST(Meetings, G3_G7_a_promise_has_somebody_and_an_answer_says_what_it_needs)
{
    MeasureContent content;
    EXPECT_EQ(fields(promise_problems(content, today)), Names{"who"});
    content.responsible = {ResponsibleKind::participant, "p"};
    content.deadline = today.plus_days(-1);
    EXPECT_EQ(fields(promise_problems(content, today)), Names{"deadline"});
    EXPECT_EQ(fields(promise_answer_problems({"delayed", "", {}, "", {}}, today)), Names{"new_day"});
    EXPECT_EQ(fields(promise_answer_problems({"delayed", "", today.plus_days(-1), "", {}}, today)), Names{"new_day"});
    EXPECT_EQ(fields(promise_answer_problems({"help", "", {}, "", {}}, today)), Names{"words"});
    EXPECT_EQ(fields(promise_answer_problems({"perhaps", "", {}, "", {}}, today)), Names{"answer"});
    Measure measure;
    EXPECT_EQ(answered(measure, {"done", "", {}, "", {}}).content.status, MeasureStatus::done);
    EXPECT_EQ(answered(measure, {"delayed", "", today.plus_days(7), "", {}}).content.deadline, today.plus_days(7));
    Promise promise;
    promise.member = ane;
    EXPECT_TRUE(may_answer(promise, Relation::participant, ane));
    EXPECT_TRUE(may_answer(promise, Relation::coordinator, ingvild));
    EXPECT_FALSE(may_answer(promise, Relation::self, mari));
    promise.measure.content.status = MeasureStatus::done;
    EXPECT_FALSE(may_answer(promise, Relation::participant, ane));
}

} // namespace
} // namespace samtak
