// B8 L8: who steps in while the coordinator is away, by dates alone, on both engines, with the cast.
#include "consent/consent_store.hpp"
#include "coordination/coordination_store.hpp"
#include "coordination/coordinator_watch_store.hpp"
#include "coordination/staff_store.hpp"
#include "storage/storage_error.hpp"
#include "tests/store/cast_policy.hpp"

#include <latch>
#include <thread>

namespace samtak::test {
namespace {

class AbsenceStoreTest : public OnTheCast {
protected:
    Grant<NoteOwnAbsence> own(std::string const& who) { return decide<NoteOwnAbsence>(who, Scope{Scope::Reach::own}).value(); }
    void away(std::string const& who, Day from, Day to, std::optional<MemberId> deputy = std::nullopt)
    {
        auto one = change(who);
        StaffStore{db()}.note(one, own(who), {from, to, deputy});
        ASSERT_TRUE(changes().commit(std::move(one)));
    }
    bool steps_in(std::string const& who, Day day)
    {
        auto const found = facts(who, coordination, day);
        for (auto const& fact : found.relations)
            if (fact.relation == Relation::deputy) return true;
        return false;
    }
    Result<void> end_early(std::string const& who, Day last)
    {
        StaffStore staff{db()};
        auto const grant = own(who);
        auto one = change(who);
        staff.end(one, grant, staff.absences(grant).front(), last);
        return changes().commit(std::move(one));
    }
    void name_deputy(std::string_view who)
    {
        write("UPDATE coordinator_appointment SET deputy_id = $2 WHERE coordination_id = $1", {coordination, member(who)});
    }
    CoordinatorContact contact(Day day)
    {
        return *CoordinationStore{db()}.coordinator(decide<ReadCoordination>("mari", coordination, Use::read).value(), day);
    }
};
SAMTAK_ON_BOTH_ENGINES(AbsenceStoreTest);

TEST_P(AbsenceStoreTest, B8_L8_the_deputy_steps_in_on_the_days_of_the_absence_and_on_no_other)
{
    away("ingvild", today().plus_days(2), today().plus_days(4));
    EXPECT_FALSE(steps_in("oddgeir", today().plus_days(1)));
    EXPECT_TRUE(steps_in("oddgeir", today().plus_days(2)));
    EXPECT_TRUE(steps_in("oddgeir", today().plus_days(4)));
    EXPECT_FALSE(steps_in("oddgeir", today().plus_days(5)));
    EXPECT_FALSE(steps_in("hanna", today().plus_days(3)));
    EXPECT_EQ(contact(today().plus_days(3)).deputy_name, "Oddgeir Tveit");
    EXPECT_TRUE(contact(today().plus_days(3)).away_today);
    EXPECT_EQ(contact(today().plus_days(3)).away_to, today().plus_days(4));
}

TEST_P(AbsenceStoreTest, L6_who_sees_what_names_who_steps_in_on_those_days)
{
    auto const sheet = [&](int days) {
        return ConsentStore{db()}.read(decide<ReadConsents>("mari", coordination, Use::read).value(), today().plus_days(days));
    };
    away("ingvild", today().plus_days(2), today().plus_days(4));
    EXPECT_EQ(sheet(0).coordinating, std::vector<std::string>{"Ingvild Nesbakk"});
    EXPECT_TRUE(sheet(1).standing_in.empty());
    EXPECT_EQ(sheet(3).standing_in, std::vector<std::string>{"Oddgeir Tveit"});
    EXPECT_EQ(sheet(3).coordinating, std::vector<std::string>{"Ingvild Nesbakk"}) << "away, and yet let in";
    EXPECT_TRUE(sheet(5).standing_in.empty());
}

TEST_P(AbsenceStoreTest, B8_D2_a_leader_whose_role_is_over_steps_in_for_nobody)
{
    write("UPDATE coordinator_appointment SET deputy_id = NULL WHERE coordination_id = $1", {coordination});
    away("ingvild", today(), today().plus_days(4));
    ASSERT_TRUE(steps_in("oddgeir", today().plus_days(1))) << "the nearest leader";
    write("UPDATE member_role SET to_day = $2 WHERE member_id = $1 AND role = 'leader'", {member("oddgeir"), today()});
    EXPECT_TRUE(steps_in("oddgeir", today()));
    EXPECT_FALSE(steps_in("oddgeir", today().plus_days(1)));
}

TEST_P(AbsenceStoreTest, B8_two_absences_noted_at_the_same_moment_do_not_overlap)
{
    auto const note = [&](int from, int to) {
        auto one = change("ingvild");
        StaffStore{db()}.note(one, own("ingvild"), {today().plus_days(from), today().plus_days(to), std::nullopt});
        return one;
    };
    auto first = note(2, 4);
    auto second = note(4, 6); // both were checked before either was saved
    auto third = note(5, 6);
    ASSERT_TRUE(changes().commit(std::move(first)));
    EXPECT_EQ(changes().commit(std::move(second)).error().text, somebody_was_first);
    EXPECT_TRUE(changes().commit(std::move(third)));
}

TEST_P(AbsenceStoreTest, B8_one_who_is_chosen_for_the_absence_goes_before_the_deputy_of_the_case)
{
    away("ingvild", today(), today().plus_days(4), member("hanna"));
    EXPECT_TRUE(steps_in("hanna", today()));
    EXPECT_FALSE(steps_in("oddgeir", today()));
    EXPECT_EQ(contact(today()).deputy_name, "Hanna Brekke");
    auto const listed = StaffStore{db()}.absences(own("ingvild"));
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed[0].deputy, "Hanna Brekke");
    EXPECT_EQ(listed[0].noted_by, "Ingvild Nesbakk");
}

TEST_P(AbsenceStoreTest, B8_an_absence_is_ended_once_by_a_row_of_its_own)
{
    away("ingvild", today().plus_days(-1), today().plus_days(9));
    ASSERT_TRUE(steps_in("oddgeir", today()));
    ASSERT_TRUE(end_early("ingvild", today().plus_days(-1)));
    EXPECT_FALSE(steps_in("oddgeir", today()));
    auto const again = end_early("ingvild", today());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().problem, Problem::conflict);
    EXPECT_THROW(write("UPDATE absence SET to_day = $1", {today()}, Rows::any()), std::exception) << "append-only";
    EXPECT_THROW(write("DELETE FROM absence_ending", {}, Rows::any()), std::exception) << "append-only";
}

TEST_P(AbsenceStoreTest, L8_when_the_deputy_is_away_too_the_nearest_leader_steps_in)
{
    name_deputy("hanna");
    away("ingvild", today(), today().plus_days(9));
    EXPECT_TRUE(steps_in("hanna", today()));
    EXPECT_FALSE(steps_in("oddgeir", today()));
    away("hanna", today().plus_days(2), today().plus_days(3));
    EXPECT_FALSE(steps_in("oddgeir", today().plus_days(1)));
    EXPECT_TRUE(steps_in("oddgeir", today().plus_days(2)));
    EXPECT_FALSE(steps_in("oddgeir", today().plus_days(4)));
}

TEST_P(AbsenceStoreTest, L8_when_the_access_of_coordinator_or_deputy_ends_somebody_steps_in_by_the_date)
{
    name_deputy("hanna");
    write("UPDATE member SET to_day = $2 WHERE id = $1", {member("ingvild"), today().plus_days(5)});
    EXPECT_FALSE(steps_in("hanna", today().plus_days(5)));
    EXPECT_TRUE(steps_in("hanna", today().plus_days(6)));
    write("UPDATE member SET to_day = $2 WHERE id = $1", {member("hanna"), today().plus_days(8)});
    EXPECT_FALSE(steps_in("oddgeir", today().plus_days(8)));
    EXPECT_TRUE(steps_in("oddgeir", today().plus_days(9)));
}

TEST_P(AbsenceStoreTest, B8_the_one_who_steps_in_is_told_once_on_the_first_day)
{
    away("ingvild", today().plus_days(1), today().plus_days(4));
    EXPECT_EQ(tell_of_coordinators(db(), clock.now()), 0);
    auto const first = oslo_midnight(today().plus_days(1));
    EXPECT_EQ(tell_of_coordinators(db(), first), 1);
    EXPECT_EQ(tell_of_coordinators(db(), first), 0);
    EXPECT_EQ(
        count("SELECT count(*) FROM outbox WHERE event = 'coordinator.stand_in' AND reference LIKE $1", {"%to=" + member("oddgeir").str() + "%"}), 1);
    away("ingvild", today().plus_days(9), today().plus_days(9));
    EXPECT_EQ(tell_of_coordinators(db(), oslo_midnight(today().plus_days(9))), 1) << "another absence is news again";
}

TEST_P(AbsenceStoreTest, B8_a_leader_notes_for_their_own_unit_only)
{
    auto const grant = decide<NoteStaffAbsence>("oddgeir", Scope{Scope::Reach::unit}).value();
    StaffStore staff{db()};
    std::vector<std::string> names;
    for (auto const& one : staff.list(grant, false, today())) names.push_back(one.name);
    EXPECT_EQ(names, (std::vector<std::string>{"Hanna Brekke", "Ingvild Nesbakk"}));
    EXPECT_EQ(staff.list(grant, false, today())[1].load, 1);
    auto one = change("oddgeir");
    staff.note(one, grant, staff.list(grant, false, today())[1], {today(), today(), std::nullopt});
    ASSERT_TRUE(changes().commit(std::move(one)));
    EXPECT_EQ(staff.list(grant, false, today())[1].away_to, today());
    EXPECT_EQ(StaffStore{db()}.absences(own("ingvild")).front().noted_by, "Oddgeir Tveit");
    auto const told = [&](std::string_view who) {
        return count("SELECT count(*) FROM outbox WHERE event = 'absence.noted' AND reference LIKE $1", {"%to=" + member(who).str() + "%"});
    };
    EXPECT_EQ(told("ingvild"), 1) << "another has noted it for them, so they are told";
    away("hanna", today(), today());
    EXPECT_EQ(told("hanna"), 0) << "noted by themselves";
    auto ending = change("oddgeir");
    staff.end(ending, grant, staff.list(grant, false, today())[1], staff.absences(own("ingvild")).front(), today().plus_days(-1));
    ASSERT_TRUE(changes().commit(std::move(ending)));
    EXPECT_EQ(told("ingvild"), 2) << "ended by another";
    EXPECT_FALSE(decide<LeadStaff>("ingvild", Scope{Scope::Reach::unit}));
    EXPECT_FALSE(decide<NoteOwnAbsence>("mari", Scope{Scope::Reach::own}));
}

// Fails on PostgreSQL when the second statement reads what was committed before the first writer was done (READ COMMITTED).
TEST_P(AbsenceStoreTest, B8_L8_of_two_absences_noted_at_the_same_time_for_the_same_days_one_is_kept)
{
    auto const grant = own("ingvild");
    for (int round = 0; round < 20; ++round) {
        std::latch start{2};
        Day const first = today().plus_days(3 * round);
        auto const note = [&] {
            auto one = change("ingvild");
            StaffStore{db()}.note(one, grant, {first, first.plus_days(1), std::nullopt});
            start.arrive_and_wait();
            static_cast<void>(changes().commit(std::move(one)));
        };
        std::thread other{note};
        note();
        other.join();
        EXPECT_EQ(count("SELECT count(*) FROM absence WHERE from_day = $1", {first}), 1);
    }
}

} // namespace
} // namespace samtak::test
