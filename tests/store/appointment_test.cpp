// B5 B8 C2 C3 K8 B2: what may happen between the yes of a new coordinator and their first day, and who is let in meanwhile. Both engines.
#include "consent/withdraw_consent.hpp"
#include "coordination/coordination_store.hpp"
#include "coordination/nomination_store.hpp"
#include "coordination/vacancy_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class AppointmentTest : public OnTheCast {
protected:
    explicit AppointmentTest(std::string const& municipality = "sunnfjord") : OnTheCast(municipality) {}
    NominationStore store() { return NominationStore{db()}; }
    // Asked by `asker` of `who`, straight into the database, as if the pages had said yes to it.
    void ask(std::string_view who, std::string_view asker, Day from, std::string_view unit)
    {
        auto const nomination = NominationId::fresh();
        Values values{nomination, coordination, member(who), id<UnitId>("unit", unit), from};
        write("INSERT INTO nomination (id, coordination_id, step, kind, unit_id, member_id, deputy_id, from_day, former_to, wish, wish_from, "
              "wish_unmet, grounds, agreed_with, time_span, focus, continuity, load_reason, refusal, active, version) "
              "VALUES ($1, $2, 'answer', 'coordinator', $4, $3, NULL, $5, NULL, '', 'none', '', 'Kjenner', '', '', '', '', '', '', 1, 1)",
            std::move(values));
        write(
            "INSERT INTO nomination_history (nomination_id, version, step, kind, unit_id, member_id, deputy_id, from_day, former_to, wish, wish_from, "
            "wish_unmet, grounds, agreed_with, time_span, focus, continuity, load_reason, refusal, changed_by, at) SELECT id, version, step, kind, "
            "unit_id, member_id, deputy_id, from_day, former_to, wish, wish_from, wish_unmet, grounds, agreed_with, time_span, focus, continuity, "
            "load_reason, refusal, $2, $3 FROM nomination WHERE id = $1",
            {nomination, member(asker), clock.now()});
    }
    Result<void> accept(std::string const& who)
    {
        auto const grant = decide<AnswerNomination>(who, coordination);
        if (!grant) return grant.error();
        auto each = change(who);
        store().accept(each, *grant, *store().asked(*grant), today());
        return changes().commit(std::move(each));
    }
    Result<void> withdraw(std::string const& who, Giver giver)
    {
        ConsentStore consents{db()};
        auto const sheet = consents.read(decide<ReadConsents>(who, coordination, Use::read).value(), today());
        for (auto const& one : sheet.consents)
            if (one.kind == ConsentKind::coordinator && one.given && !one.withdrawal && one.giver == giver)
                return withdraw_consent(decide<WithdrawConsent>(who, coordination).value(), one, giver, today(), consents, changes(), change(who));
        return Failure{Problem::not_found};
    }
    bool coordinates(std::string const& who, Day day)
    {
        for (auto const& fact : std::vector<RelationFact>{facts(who, coordination, day).relations})
            if (fact.relation == Relation::coordinator) return true;
        return false;
    }
    void consent(std::string_view giver, Day from, std::optional<Day> to = std::nullopt)
    {
        write("INSERT INTO consent (id, coordination_id, kind, participant_id, outcome, form, giver, giver_representation_id, giver_right, "
              "also_heard, from_day, to_day, note, request_id, recorded_by, recorded_at) "
              "VALUES ($1, $2, 'coordinator', NULL, 'given', 'written', $3, NULL, '', '', $4, $5, '', NULL, $6, $7)",
            {ConsentId::fresh(), coordination, giver, from, to, MemberId::fresh(), clock.now()});
    }
    std::vector<Vacancy> vacancies(Day day)
    {
        return VacancyStore{db()}.read(decide<ListVacancies>("kari", Scope{Scope::Reach::municipality}, Use::read).value(), day);
    }
};
class LundAppointmentTest : public AppointmentTest {
protected:
    LundAppointmentTest() : AppointmentTest("lund") { coordination = id<CoordinationId>("coordination", "sara"); }
    Day const birthday{2026, 11, 25}; // Sara is 16
};
SAMTAK_ON_BOTH_ENGINES(AppointmentTest);
SAMTAK_ON_BOTH_ENGINES(LundAppointmentTest);

TEST_P(LundAppointmentTest, K8_C3_a_yes_by_parents_appoints_nobody_from_the_day_when_the_young_person_decides)
{
    ask("solveig", "grete", birthday, "health-station");
    auto const grant = decide<SeekCoordinator>("grete", coordination, Use::read).value();
    EXPECT_EQ(store().consent_reaches(grant, today()), birthday.plus_days(-1));
    auto const late = accept("solveig");
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().problem, Problem::conflict);
    EXPECT_FALSE(coordinates("solveig", birthday));
    EXPECT_TRUE(coordinates("marte", birthday)) << "nothing of it was saved";
    write("UPDATE nomination SET from_day = $2 WHERE coordination_id = $1", {coordination, birthday.plus_days(-1)});
    EXPECT_TRUE(accept("solveig")) << "on the last day that is the parents' to decide";
    EXPECT_TRUE(coordinates("solveig", birthday.plus_days(-1)));
}

TEST_P(LundAppointmentTest, K8_C3_the_consent_of_a_guardian_who_is_no_parent_reaches_past_the_birthday)
{
    consent("guardian", today());
    ask("solveig", "grete", birthday, "health-station");
    EXPECT_EQ(store().consent_reaches(decide<SeekCoordinator>("grete", coordination, Use::read).value(), today()), (Day{9999, 12, 31}));
    EXPECT_TRUE(accept("solveig"));
}

TEST_P(AppointmentTest, B8_C2_a_coordinator_who_has_not_begun_does_not_begin_when_the_consent_is_withdrawn)
{
    Day const first = today().plus_days(5);
    ask("hanna", "oddgeir", first, "home-care");
    ASSERT_TRUE(accept("hanna"));
    ASSERT_TRUE(coordinates("hanna", first));
    ASSERT_TRUE(withdraw("mari", Giver::self));
    EXPECT_FALSE(coordinates("hanna", first));
    EXPECT_TRUE(coordinates("ingvild", first.plus_days(-1))) << "who answers today goes on until their last day";
    EXPECT_FALSE(coordinates("ingvild", first));
    ASSERT_EQ(vacancies(first).size(), 1U) << "and then the case is seen to lack one";
    EXPECT_EQ(vacancies(first)[0].reason, VacancyReason::ended);
    EXPECT_EQ(count("SELECT count(*) FROM appointment_ending WHERE why = 'consent_withdrawn'"), 1);
    EXPECT_EQ(
        count("SELECT count(*) FROM outbox WHERE event = 'coordinator.called_off' AND reference LIKE $1", {"%to=" + member("hanna").str() + "%"}), 1);
}

TEST_P(AppointmentTest, B8_C2_another_consent_that_reaches_the_first_day_keeps_the_new_coordinator)
{
    Day const first = today().plus_days(5);
    ask("hanna", "oddgeir", first, "home-care");
    ASSERT_TRUE(accept("hanna"));
    consent("guardian", today());
    ASSERT_TRUE(withdraw("mari", Giver::self));
    EXPECT_TRUE(coordinates("hanna", first));
}

TEST_P(AppointmentTest, B8_C2_who_has_begun_is_not_called_off_by_a_withdrawal)
{
    ask("hanna", "oddgeir", today(), "home-care");
    ASSERT_TRUE(accept("hanna"));
    ASSERT_TRUE(withdraw("mari", Giver::self));
    EXPECT_TRUE(coordinates("hanna", today()));
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'coordinator.called_off'"), 0);
}

TEST_P(AppointmentTest, B2_B9_the_leader_of_the_unit_is_let_in_only_while_a_coordinator_is_sought)
{
    EXPECT_FALSE(decide<SeekCoordinator>("oddgeir", coordination, Use::read)) << "leads the case's unit, and nobody is sought";
    EXPECT_FALSE(decide<NominateCoordinator>("oddgeir", coordination));
    EXPECT_TRUE(decide<SeekCoordinator>("ingvild", coordination, Use::read));
    EXPECT_TRUE(decide<SeekCoordinator>("kari", coordination, Use::read));
    ask("hanna", "oddgeir", today(), "home-care");
    EXPECT_TRUE(decide<SeekCoordinator>("oddgeir", coordination, Use::read));
    EXPECT_TRUE(decide<NominateCoordinator>("oddgeir", coordination));
    ASSERT_TRUE(accept("hanna"));
    EXPECT_FALSE(decide<SeekCoordinator>("oddgeir", coordination, Use::read));
    EXPECT_EQ(
        count("SELECT count(*) FROM outbox WHERE event = 'coordinator.accepted' AND reference LIKE $1", {"%to=" + member("oddgeir").str() + "%"}), 1)
        << "the one who asked hears of the yes all the same";
}

} // namespace
} // namespace samtak::test
