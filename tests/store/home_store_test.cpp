// The viewer's own cases on both engines: what an ended relation, a withdrawn consent and a block leave on the start page. Nothing.
#include "home/home_store.hpp"
#include "home/needs.hpp"
#include "tests/store/cast_fixture.hpp"

#include <algorithm>

namespace samtak::test {
namespace {

class HomeStoreTest : public CastTest {
protected:
    void write(Statement statement, Values values)
    {
        auto change = Change::background(cast_now);
        change.add(statement, std::move(values), Rows::any());
        ASSERT_TRUE(db().commit(std::move(change)));
    }
    std::vector<OwnCase> own(std::string const& who, Day today = cast_today)
    {
        auto const viewer_ = viewer(who, today);
        auto const grant = policy.decide<ListCoordinations>(viewer_, Scope{Scope::Reach::own}, Use::read, today);
        return store.own_cases(grant.value(), viewer_, policy, today);
    }
    std::vector<Case> contents(std::string const& who)
    {
        auto const viewer_ = viewer(who);
        auto const grant = policy.decide<ListCoordinations>(viewer_, Scope{Scope::Reach::own}, Use::read, cast_today);
        return store.contents(grant.value(), store.own_cases(grant.value(), viewer_, policy, cast_today), cast_today);
    }
    bool sees(std::string const& who, Day today = cast_today)
    {
        auto const mine = own(who, today);
        return std::any_of(mine.begin(), mine.end(), [&](OwnCase const& one) { return one.coordination == mari; });
    }
    Case of_mari(std::string const& who)
    {
        for (auto& one : contents(who))
            if (one.own.coordination == mari) return one;
        throw std::logic_error{who + " doesn't see Mari"};
    }

    CoordinationId mari = id<CoordinationId>("coordination", "mari");
    SetClock clock{cast_now};
    Relations relations{db(), area_keys()};
    AccessLog log{db(), clock};
    Policy policy{relations, log};
    HomeStore store{db(), municipality()};
};
SAMTAK_ON_BOTH_ENGINES(HomeStoreTest);

TEST_P(HomeStoreTest, G12_the_coordinator_sees_her_people_whole)
{
    auto const one = of_mari("ingvild");
    EXPECT_EQ(one.own.relation, Relation::coordinator);
    EXPECT_EQ(one.name, "Mari Haugvik");
    EXPECT_FALSE(one.matters.empty());
    EXPECT_GE(one.goals.size(), 2u);
    EXPECT_GE(one.measures.size(), 3u);
    EXPECT_GE(one.participants.size(), 5u);
    EXPECT_TRUE(std::any_of(one.consents.begin(), one.consents.end(), [](CaseConsent const& each) { return each.kind == "plan"; }));
    EXPECT_EQ(one.questions.size(), 1u);
    EXPECT_TRUE(one.last_sign.has_value());
}

TEST_P(HomeStoreTest, B10_who_is_to_coordinate_is_not_named_as_responsible_before_their_first_day)
{
    auto const named = [&](std::string_view name) {
        auto const one = of_mari("ingvild");
        return std::count_if(one.measures.begin(), one.measures.end(), [&](CaseMeasure const& each) { return each.responsible == name; });
    };
    auto const before = named("Ingvild Nesbakk");
    ASSERT_GT(before, 0);
    write("UPDATE coordinator_appointment SET responsible = 0, to_day = $2 WHERE coordination_id = $1", {mari, cast_today.plus_days(4)});
    write("INSERT INTO coordinator_appointment (id, coordination_id, member_id, kind, responsible, deputy_id, from_day, to_day, active) "
          "VALUES ($1, $2, $3, 'coordinator', 1, NULL, $4, NULL, 1)",
        {AppointmentId::fresh(), mari, id<MemberId>("member", "hanna"), cast_today.plus_days(5)});
    EXPECT_EQ(named("Ingvild Nesbakk"), before);
    EXPECT_EQ(named("Hanna Brekke"), 0);
}

TEST_P(HomeStoreTest, D2_a_participant_sees_the_area_that_consent_gives_and_nobody_elses_business)
{
    auto const whole = of_mari("ingvild");
    auto const one = of_mari("ane"); // health only
    EXPECT_EQ(one.own.relation, Relation::participant);
    EXPECT_TRUE(one.matters.empty());
    EXPECT_LT(one.measures.size(), whole.measures.size());
    EXPECT_LT(one.goals.size(), whole.goals.size());
    EXPECT_TRUE(one.participants.empty());
    EXPECT_TRUE(one.consents.empty());
    EXPECT_TRUE(one.questions.empty());
    EXPECT_FALSE(one.plan_evaluation.has_value());
    for (auto const& news : one.news) EXPECT_NE(news.what, "words");
}

TEST_P(HomeStoreTest, D2_one_without_consent_gets_no_row_and_no_name) { EXPECT_FALSE(sees("jorunn")); }

TEST_P(HomeStoreTest, D1_a_withdrawn_consent_takes_the_row_away_at_the_next_click)
{
    ASSERT_TRUE(sees("ane"));
    write("INSERT INTO consent_withdrawal (consent_id, by_member, by_giver, at) SELECT c.id, $1, 'self', $2 FROM consent c "
          "JOIN participant p ON p.id = c.participant_id WHERE p.member_id = $3 "
          "AND NOT EXISTS (SELECT 1 FROM consent_withdrawal w WHERE w.consent_id = c.id)",
        {id<MemberId>("member", "mari"), cast_now, id<MemberId>("member", "ane")});
    EXPECT_FALSE(sees("ane"));
    EXPECT_TRUE(of_mari("ingvild").participants.size() >= 5u);
}

TEST_P(HomeStoreTest, D2_a_block_beats_every_yes)
{
    write("INSERT INTO block (id, coordination_id, member_id, parts, made_by, made_at) VALUES ($1, $2, $3, 'all', $4, $5)",
        {Id<struct BlockTag>::fresh(), mari, id<MemberId>("member", "ane"), id<MemberId>("member", "mari"), cast_now});
    EXPECT_FALSE(sees("ane"));
    auto const one = of_mari("ingvild");
    auto const ane =
        std::find_if(one.participants.begin(), one.participants.end(), [](CaseParticipant const& each) { return each.name == "Ane Kleppe"; });
    ASSERT_NE(ane, one.participants.end());
    EXPECT_TRUE(ane->sees.empty()) << "the coordinator is shown what really holds";
}

TEST_P(HomeStoreTest, D2_a_relation_that_ended_yesterday_is_gone_today)
{
    write("UPDATE participant SET to_day = $2 WHERE member_id = $1", {id<MemberId>("member", "ane"), cast_today});
    EXPECT_TRUE(sees("ane"));
    EXPECT_FALSE(sees("ane", cast_today.plus_days(1)));
    write("UPDATE coordinator_appointment SET to_day = $2 WHERE member_id = $1", {id<MemberId>("member", "ingvild"), cast_today.plus_days(-1)});
    EXPECT_FALSE(sees("ingvild"));
}

TEST_P(HomeStoreTest, E6_the_deputy_sees_the_people_only_while_the_coordinator_is_away)
{
    EXPECT_FALSE(sees("oddgeir"));
    write("INSERT INTO absence (id, member_id, from_day, to_day) VALUES ($1, $2, $3, $4)",
        {Id<struct AbsenceTag>::fresh(), id<MemberId>("member", "ingvild"), cast_today, cast_today.plus_days(3)});
    ASSERT_TRUE(sees("oddgeir"));
    EXPECT_EQ(of_mari("oddgeir").own.relation, Relation::deputy);
    EXPECT_FALSE(sees("oddgeir", cast_today.plus_days(4)));
}

TEST_P(HomeStoreTest, G12_the_coordinating_unit_has_no_case_of_its_own) { EXPECT_TRUE(own("kari").empty()); }

TEST_P(HomeStoreTest, L10_the_person_sees_everything_and_is_close_as_is_her_mother_who_was_let_in)
{
    EXPECT_EQ(of_mari("mari").own.relation, Relation::self);
    EXPECT_FALSE(of_mari("mari").matters.empty());
    auto const mother = of_mari("bente");
    EXPECT_EQ(mother.own.relation, Relation::participant);
    EXPECT_TRUE(mother.own.family);
    EXPECT_TRUE(mother.matters.empty()) << "Mari let her see the areas, not what she wrote about herself";
}

TEST_P(HomeStoreTest, F5_goals_come_in_the_persons_order)
{
    auto const before = of_mari("mari").goals;
    std::vector<GoalId> top;
    for (auto const& goal : before)
        if (!goal.parent) top.push_back(goal.id);
    ASSERT_GE(top.size(), 2u);
    write("UPDATE goal SET rank = 0 WHERE id <> $1", {top.back()});
    write("UPDATE goal SET rank = 1 WHERE id = $1", {top.back()});
    EXPECT_EQ(of_mari("mari").goals.front().id, top.back());
}

TEST_P(HomeStoreTest, F10_L1_G12_what_stands_under_a_closed_goal_needs_nobody_until_it_is_opened_again)
{
    auto const found = db().read_one({"SELECT m.id, m.goal_id FROM measure m JOIN goal g ON g.id = m.goal_id WHERE m.coordination_id = $1 "
                                      "AND m.status = 'in_progress' AND g.status = 'in_progress' ORDER BY m.ordinal",
        {mari}});
    auto const measure = found.row(0).id<MeasureId>(0);
    auto const goal = found.row(0).id<GoalId>(1);
    write("UPDATE task SET state = 'declined', open = 0 WHERE measure_id = $1", {measure});
    write("UPDATE measure SET deadline = '2026-10-01', evaluate_on = '2026-10-01', responsible_kind = 'nobody', responsible_id = NULL WHERE id = $1",
        {measure});
    auto const needs = [&] {
        auto const one = of_mari("ingvild");
        auto const all = coordinator_needs({&one}, NeedLimits{}, viewer("ingvild").member(), cast_today);
        return std::count_if(all.begin(), all.end(), [&](Need const& need) { return need.thing == "measure:" + measure.str(); });
    };
    EXPECT_EQ(needs(), 1);
    write("UPDATE goal SET status = 'reached' WHERE id = $1", {goal});
    EXPECT_EQ(needs(), 0);
    write("UPDATE goal SET status = 'in_progress' WHERE id = $1", {goal});
    EXPECT_EQ(needs(), 1);
}

TEST_P(HomeStoreTest, L1_nobody_answers_for_what_somebody_promised_who_has_left)
{
    auto const theirs = [&](std::string const& kind) {
        auto const one = of_mari("ingvild");
        return std::count_if(one.measures.begin(), one.measures.end(), [&](CaseMeasure const& measure) { return measure.responsible_kind == kind; });
    };
    auto const with_somebody = theirs("participant"), with_nobody = theirs("nobody");
    ASSERT_GT(with_somebody, 0);
    write("UPDATE participant SET active = 0 WHERE coordination_id = $1", {mari});
    EXPECT_EQ(theirs("participant"), 0);
    EXPECT_EQ(theirs("nobody"), with_nobody + with_somebody);
}

TEST_P(HomeStoreTest, L5_the_deputy_hears_that_plans_are_silent_by_coordinator_and_count_alone)
{
    auto const quiet = [&](std::string const& who, Day today) {
        auto const grant = policy.decide<ListCoordinations>(viewer(who, today), Scope{Scope::Reach::own}, Use::read, today);
        return store.quiet_plans(grant.value(), 90, today);
    };
    EXPECT_TRUE(quiet("oddgeir", cast_today).empty()) << "it lives";
    auto const later = quiet("oddgeir", cast_today.plus_days(200));
    ASSERT_EQ(later.size(), 1U);
    EXPECT_EQ(later[0].coordinator, "Ingvild Nesbakk");
    EXPECT_EQ(later[0].count, 1);
    for (auto const* who : {"ingvild", "kari", "ane"}) EXPECT_TRUE(quiet(who, cast_today.plus_days(200)).empty()) << who;
}

TEST_P(HomeStoreTest, K6_a_list_leaves_one_line_in_the_log)
{
    auto const lines = [&] { return db().read_one({"SELECT count(*) FROM access_log"}).row(0).integer(0); };
    auto const before = lines();
    (void)contents("ingvild");
    EXPECT_EQ(lines(), before + 1);
}

} // namespace
} // namespace samtak::test
