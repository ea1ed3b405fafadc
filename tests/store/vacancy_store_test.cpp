// B13 L8: a case that lacks a responsible coordinator is seen the same day, by dates, and somebody steps in. Both engines, with the cast.
#include "coordination/coordination_store.hpp"
#include "coordination/coordinator_watch_store.hpp"
#include "coordination/departure.hpp"
#include "coordination/vacancy_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class VacancyStoreTest : public OnTheCast {
protected:
    std::vector<Vacancy> vacancies(Day day)
    {
        return VacancyStore{db()}.read(decide<ListVacancies>("kari", Scope{Scope::Reach::municipality}, Use::read).value(), day);
    }
    void depart(Day from, std::string const& by = "oddgeir")
    {
        auto const grant = decide<EndAppointments>(by, Scope{Scope::Reach::unit}).value();
        StaffStore staff{db()};
        for (auto const& one : staff.list(grant, by == "kari", today())) {
            if (one.id != member("ingvild")) continue;
            auto const found = departure({std::nullopt, from, {}}, staff.cases(grant, one, today()), today());
            ASSERT_TRUE(found);
            auto each = change(by);
            end_appointments(each, grant, one, *found, "", StaffStore{db()}.steps_in_for(grant, one, today()), today());
            ASSERT_TRUE(changes().commit(std::move(each)));
        }
    }
    Relation relation_of(std::string const& who, Day day)
    {
        auto const relations = facts(who, coordination, day).relations;
        for (auto const& fact : relations)
            if (fact.relation == Relation::coordinator || fact.relation == Relation::deputy) return fact.relation;
        return Relation::none;
    }
    std::int64_t told(std::string_view event) { return count("SELECT count(*) FROM outbox WHERE event = $1", {event}); }
};
SAMTAK_ON_BOTH_ENGINES(VacancyStoreTest);

TEST_P(VacancyStoreTest, B13_L8_a_sudden_departure_is_a_vacancy_the_same_day_and_the_deputy_answers_for_the_case)
{
    EXPECT_TRUE(vacancies(today()).empty());
    depart(today());
    auto const found = vacancies(today());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].case_number, "2026/0117");
    EXPECT_EQ(found[0].reason, VacancyReason::ended);
    EXPECT_EQ(found[0].since, today());
    EXPECT_EQ(found[0].age, 17);
    EXPECT_EQ(found[0].unit_key, "home-care");
    EXPECT_EQ(found[0].stand_in, "Oddgeir Tveit");
    EXPECT_EQ(relation_of("ingvild", today()), Relation::none);
    EXPECT_EQ(relation_of("oddgeir", today()), Relation::deputy);
    EXPECT_FALSE(rule("plan.read", facts("ingvild", plan)).yes) << "access ends by the date";
    auto const contact = CoordinationStore{db()}.coordinator(decide<ReadCoordination>("mari", coordination, Use::read).value(), today());
    ASSERT_TRUE(contact);
    EXPECT_TRUE(contact->missing);
    EXPECT_EQ(contact->name, "");
    EXPECT_EQ(contact->deputy_name, "Oddgeir Tveit") << "the person sees who to turn to";
}

TEST_P(VacancyStoreTest, B13_L8_a_planned_departure_is_a_vacancy_from_its_day_and_the_unit_is_told_then)
{
    depart(today().plus_days(10));
    EXPECT_EQ(told("coordinator.stops"), 1) << "told at once that it comes";
    EXPECT_EQ(told("coordinator.ended"), 1) << "the one whose it was";
    EXPECT_EQ(told("coordinator.deputy_stops"), 0) << "steps in for nobody";
    EXPECT_TRUE(vacancies(today().plus_days(9)).empty());
    EXPECT_EQ(relation_of("ingvild", today().plus_days(9)), Relation::coordinator);
    ASSERT_EQ(vacancies(today().plus_days(10)).size(), 1U);
    EXPECT_EQ(relation_of("ingvild", today().plus_days(10)), Relation::none);
    EXPECT_EQ(tell_of_coordinators(db(), oslo_midnight(today().plus_days(9))), 0);
    EXPECT_EQ(tell_of_coordinators(db(), oslo_midnight(today().plus_days(10))), 2) << "the unit, and who steps in";
    EXPECT_EQ(tell_of_coordinators(db(), oslo_midnight(today().plus_days(11))), 0) << "told once";
    EXPECT_EQ(told("coordinator.missing"), 1);
}

TEST_P(VacancyStoreTest, B13_L8_who_leaves_and_steps_in_for_another_leaves_a_word_with_that_one_and_the_unit)
{
    write("INSERT INTO coordinator_appointment (id, coordination_id, member_id, kind, responsible, deputy_id, from_day, to_day, active) "
          "VALUES ($1, $2, $3, 'coordinator', 0, $4, $5, NULL, 1)",
        {AppointmentId::fresh(), coordination, member("hanna"), member("ingvild"), today()});
    depart(today());
    EXPECT_EQ(told("coordinator.deputy_stops"), 1);
}

TEST_P(VacancyStoreTest, B13_L8_an_absence_without_anybody_named_is_an_alarm_while_it_lasts)
{
    write("UPDATE coordinator_appointment SET deputy_id = NULL WHERE coordination_id = $1", {coordination});
    write("INSERT INTO absence (id, member_id, from_day, to_day) VALUES ($1, $2, $3, $4)",
        {AbsenceId::fresh(), member("ingvild"), today(), today().plus_days(2)});
    ASSERT_EQ(vacancies(today()).size(), 1U);
    EXPECT_EQ(vacancies(today())[0].reason, VacancyReason::away);
    EXPECT_EQ(vacancies(today())[0].stand_in, "Oddgeir Tveit") << "the nearest leader";
    EXPECT_EQ(relation_of("oddgeir", today()), Relation::deputy);
    EXPECT_TRUE(vacancies(today().plus_days(3)).empty());
}

TEST_P(VacancyStoreTest, B13_L8_when_both_are_away_nobody_is_left_and_it_is_said)
{
    for (auto const* who : {"ingvild", "oddgeir"})
        write("INSERT INTO absence (id, member_id, from_day, to_day) VALUES ($1, $2, $3, $4)",
            {AbsenceId::fresh(), member(who), today(), today().plus_days(2)});
    ASSERT_EQ(vacancies(today()).size(), 1U);
    EXPECT_EQ(vacancies(today())[0].reason, VacancyReason::deputy_away);
    EXPECT_EQ(vacancies(today())[0].stand_in, "");
}

TEST_P(VacancyStoreTest, B13_L8_a_coordinator_whose_access_ends_and_a_case_without_any_are_vacancies_by_date)
{
    write("UPDATE member SET to_day = $2 WHERE id = $1", {member("ingvild"), today().plus_days(1)});
    EXPECT_TRUE(vacancies(today().plus_days(1)).empty());
    ASSERT_EQ(vacancies(today().plus_days(2)).size(), 1U);
    EXPECT_EQ(vacancies(today().plus_days(2))[0].reason, VacancyReason::left);
    write("UPDATE coordinator_appointment SET active = 0 WHERE coordination_id = $1", {coordination});
    ASSERT_EQ(vacancies(today()).size(), 1U);
    EXPECT_EQ(vacancies(today())[0].reason, VacancyReason::never);
}

TEST_P(VacancyStoreTest, B13_only_the_unit_sees_the_list_and_only_those_who_answer_for_staff_end_appointments)
{
    for (auto const* who : {"ingvild", "oddgeir", "mari", "bente", "sondre"})
        EXPECT_FALSE(decide<ListVacancies>(who, Scope{Scope::Reach::municipality}, Use::read)) << who;
    for (auto const* who : {"ingvild", "mari", "ane"}) EXPECT_FALSE(decide<EndAppointments>(who, Scope{Scope::Reach::unit})) << who;
    depart(today(), "kari");
    EXPECT_EQ(vacancies(today()).size(), 1U);
    EXPECT_EQ(count("SELECT count(*) FROM appointment_ending WHERE why = 'leaves'"), 1);
    EXPECT_THROW(write("UPDATE appointment_ending SET reason = ''", {}, Rows::any()), std::exception) << "append-only";
}

} // namespace
} // namespace samtak::test
