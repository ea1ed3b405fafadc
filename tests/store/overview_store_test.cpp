// H1 B13 L5: the coordinating unit's overview on both engines. Each figure has a case that would make it wrong.
#include "oversight/overview_store.hpp"
#include "tests/store/overview_fixture.hpp"

namespace samtak::test {
namespace {

class OverviewStoreTest : public OnCases {
protected:
    Overview read(Day on = today(), int silent_days = 90)
    {
        auto const grant = decide<ReadOverview>("kari", Scope{Scope::Reach::municipality}, Use::read).value();
        return OverviewStore{db()}.read(grant, silent_days, on, Silence::since_when);
    }
    OverviewCase one(CoordinationId const& asked, Day on = today(), int silent_days = 90)
    {
        for (auto& each : read(on, silent_days).cases)
            if (each.id == asked) return each;
        throw std::runtime_error{"the case isn't in the overview"};
    }
};
SAMTAK_ON_BOTH_ENGINES(OverviewStoreTest);

TEST_P(OverviewStoreTest, H1_only_the_coordinating_unit_sees_it)
{
    Scope const all{Scope::Reach::municipality};
    for (auto const* who : {"ingvild", "oddgeir", "mari", "bente", "sondre"}) {
        EXPECT_FALSE(decide<ReadOverview>(who, all, Use::read)) << who;
        EXPECT_FALSE(decide<ReadFigures>(who, all, Use::read)) << who;
        EXPECT_FALSE(decide<ExportFigures>(who, all, Use::read)) << who;
    }
    EXPECT_TRUE(decide<ReadOverview>("kari", all, Use::read));
    EXPECT_EQ(count("SELECT count(*) FROM access_log WHERE act = 'overview.read' AND basis = 'unit_administration'"), 1) << "each look is a line";
}

TEST_P(OverviewStoreTest, H1_B13_a_case_is_covered_as_long_as_somebody_is_here)
{
    auto const made = open_case(Day{2026, 1, 5}, Day{1990, 1, 1});
    EXPECT_EQ(one(made.coordination).cover, Cover::nobody);
    appoint(made.coordination, "ane", Day{2026, 1, 5}, Day{2026, 11, 2});
    EXPECT_EQ(one(made.coordination).cover, Cover::covered) << "the last day counts";
    EXPECT_EQ(one(made.coordination, today().plus_days(1)).cover, Cover::nobody);
    auto const later = open_case(Day{2026, 1, 5}, {});
    appoint(later.coordination, "ane", today().plus_days(1));
    EXPECT_EQ(one(later.coordination).cover, Cover::nobody) << "from tomorrow isn't today";
    auto const overlap = open_case(Day{2026, 1, 5}, {});
    appoint(overlap.coordination, "ane", Day{2026, 1, 5}, {}, true, false);
    EXPECT_EQ(one(overlap.coordination).cover, Cover::nobody) << "overlap without the responsibility is nobody";
    auto const removed = open_case(Day{2026, 1, 5}, {});
    appoint(removed.coordination, "ane", Day{2026, 1, 5}, {}, false);
    EXPECT_EQ(one(removed.coordination).cover, Cover::nobody);
}

TEST_P(OverviewStoreTest, L8_B13_absence_needs_a_deputy_who_is_here_and_who_has_left_has_none)
{
    auto const made = open_case(Day{2026, 1, 5}, {});
    appoint(made.coordination, "ane", Day{2026, 1, 5}, {}, true, true, "oddgeir");
    auto const alone = open_case(Day{2026, 1, 5}, {});
    appoint(alone.coordination, "ane", Day{2026, 1, 5});
    away("ane", today(), today());
    EXPECT_EQ(one(made.coordination).cover, Cover::covered) << "the deputy steps in";
    EXPECT_EQ(one(alone.coordination).cover, Cover::away);
    EXPECT_EQ(one(alone.coordination, today().plus_days(1)).cover, Cover::covered) << "back the day after";
    away("oddgeir", today(), today().plus_days(3));
    EXPECT_EQ(one(made.coordination).cover, Cover::away) << "the deputy is away too";
    write("UPDATE member SET to_day = $2 WHERE id = $1", {member("ane"), today().plus_days(-1)});
    EXPECT_EQ(one(made.coordination).cover, Cover::left);
    EXPECT_EQ(one(made.coordination, today().plus_days(-2)).cover, Cover::covered) << "the day before";
}

TEST_P(OverviewStoreTest, H1_only_open_measures_past_their_deadline_count)
{
    int const before = one(coordination).overdue;
    auto const measures = db().read_one({"SELECT id FROM measure WHERE coordination_id = $1 ORDER BY id LIMIT 4", {coordination}});
    ASSERT_EQ(measures.size(), 4U);
    auto const set = [&](int at, std::string_view status, Value deadline) {
        write("UPDATE measure SET status = $2, deadline = $3 WHERE id = $1",
            {measures.row(static_cast<std::size_t>(at)).text(0), status, std::move(deadline)});
    };
    for (int at = 0; at < 4; ++at) set(at, "in_progress", Value{});
    int const without = one(coordination).overdue;
    EXPECT_LE(without, before);
    set(0, "in_progress", today()); // today isn't past
    set(1, "done", today().plus_days(-400));
    set(2, "ended", today().plus_days(-400));
    EXPECT_EQ(one(coordination).overdue, without);
    set(3, "not_started", today().plus_days(-300));
    EXPECT_EQ(one(coordination).overdue, without + 1);
    EXPECT_EQ(one(coordination).oldest_deadline, today().plus_days(-300));
    EXPECT_EQ(one(coordination, today().plus_days(1)).overdue, without + 2);
}

TEST_P(OverviewStoreTest, H1_consent_that_is_withdrawn_expired_or_outgrown_is_missing)
{
    auto const made = open_case(Day{2026, 1, 5}, today().plus_months(-12 * 16)); // 16 today
    consent(made.coordination, "coordinator", "parent");
    EXPECT_FALSE(one(made.coordination).coordinator_consent) << "pbrl § 4-3: from 16 only the person's own";
    EXPECT_TRUE(one(made.coordination, today().plus_days(-1)).coordinator_consent);
    consent(made.coordination, "coordinator", "self", today());
    EXPECT_TRUE(one(made.coordination).coordinator_consent);
    EXPECT_FALSE(one(made.coordination, today().plus_days(1)).coordinator_consent) << "it held until today";
    consent(made.coordination, "plan");
    EXPECT_TRUE(one(made.coordination).plan_consent);
    write("INSERT INTO consent_withdrawal (consent_id, by_member, by_giver, at) SELECT id, $2, 'self', $3 FROM consent "
          "WHERE coordination_id = $1 AND kind = 'plan'",
        {made.coordination, member("ingvild"), clock.now()});
    EXPECT_FALSE(one(made.coordination).plan_consent);
}

TEST_P(OverviewStoreTest, H1_it_knows_the_plans_state_and_date_and_no_ended_case)
{
    auto const resting = open_case(Day{2026, 1, 5}, {});
    plan_of(resting, {{"active", Day{2026, 2, 1}}, {"resting", Day{2026, 10, 1}}});
    EXPECT_TRUE(one(resting.coordination).plan->resting);
    EXPECT_FALSE(one(resting.coordination).plan->silent) << "a plan at rest is to be silent";
    auto const without = open_case(Day{2026, 1, 5}, {});
    plan_of(without, {{"ended", Day{2026, 2, 1}}});
    EXPECT_FALSE(one(without.coordination).plan) << "an ended plan needs nothing";
    EXPECT_EQ(one(without.coordination).unit, "school");
    EXPECT_TRUE(one(coordination).plan->evaluate_on);
    write("UPDATE plan SET evaluate_on = NULL WHERE id = $1", {plan});
    EXPECT_FALSE(one(coordination).plan->evaluate_on);
    auto const ended = open_case(Day{2026, 1, 5}, {}, false);
    EXPECT_THROW(one(ended.coordination), std::runtime_error);
}

TEST_P(OverviewStoreTest, L5_a_plan_comes_up_when_nothing_has_happened_and_goes_when_something_does)
{
    auto const later = today().plus_days(400);
    ASSERT_TRUE(one(coordination, later).plan->silent);
    ASSERT_TRUE(one(coordination, later).plan->last_change);
    write(
        "INSERT INTO plan_history (plan_id, version, running, state, period_from, period_to, evaluate_on, cooperation, child_part, gaps, member_id, "
        "at, reason) VALUES ($1, 99, 99, 'active', NULL, NULL, NULL, '', '', '', $2, $3, 'changed')",
        {plan, member("ingvild"), oslo_midnight(later.plus_days(-3))});
    EXPECT_FALSE(one(coordination, later, 90).plan->silent);
    EXPECT_FALSE(one(coordination, later, 4).plan->silent);
    EXPECT_TRUE(one(coordination, later, 3).plan->silent) << "three whole days";
    EXPECT_EQ(one(coordination, later, 3).plan->last_change, later.plus_days(-3));
    auto const never = open_case(Day{2026, 1, 5}, {});
    write("INSERT INTO plan (id, coordination_id, person_id, state, active, made_by, cooperation, child_part, content_rule, gaps, running, version) "
          "VALUES ($1, $2, $3, 'active', 1, $4, '', '', 'IPF_2022', '', 1, 1)",
        {PlanId::fresh(), never.coordination, never.person, member("ingvild")});
    EXPECT_TRUE(one(never.coordination).plan->silent);
    EXPECT_FALSE(one(never.coordination).plan->last_change);
}

TEST_P(OverviewStoreTest, L5_any_part_of_the_plan_that_changes_ends_the_silence)
{
    Day later = today();
    auto const changed = [&](Statement statement) {
        later = later.plus_days(300);
        EXPECT_TRUE(one(coordination, later).plan->silent) << statement.sql;
        write(statement, {plan, oslo_midnight(later.plus_days(-2))});
        EXPECT_FALSE(one(coordination, later).plan->silent) << statement.sql;
        EXPECT_EQ(one(coordination, later, 2).plan->last_change, later.plus_days(-2)) << statement.sql;
    };
    changed("INSERT INTO goal_history (goal_id, version, running, parent_id, area, title, own_words, own_words_by, status, rank, evaluate_on, "
            "member_id, at, reason) SELECT id, 99, 99, NULL, area, '', '', '', status, 0, NULL, 'x', $2, '' FROM goal WHERE plan_id = $1 "
            "ORDER BY id LIMIT 1");
    changed(
        "INSERT INTO measure_history (measure_id, version, running, goal_id, area, what, place, how, extent, responsible_kind, responsible_id, "
        "deadline, evaluate_on, status, grant_state, member_id, at, reason) SELECT m.id, 99, 99, NULL, '', '', '', '', '', 'nobody', NULL, NULL, "
        "NULL, 'done', 'none', 'x', $2, '' FROM measure m JOIN plan p ON p.coordination_id = m.coordination_id WHERE p.id = $1 ORDER BY m.id LIMIT 1");
    changed("INSERT INTO own_words_history (own_words_id, version, running, words, written_by, member_id, at) SELECT id, 99, 99, '', 'self', 'x', $2 "
            "FROM own_words WHERE plan_id = $1 ORDER BY id LIMIT 1");
    changed("INSERT INTO evaluation (id, plan_id, goal_id, measure_id, on_day, attainment, words, running, member_id, signed_at, signed_level, "
            "signed_hash) VALUES ('0123456789abcdef0123456789abcdef', $1, NULL, NULL, '2030-01-01', 'helps', '', 1, 'x', $2, '', '')");
}

TEST_P(OverviewStoreTest, B6_load_counts_open_cases_and_names_staff_only)
{
    auto const before = read();
    auto const* const ingvild = before.find(member("ingvild"));
    ASSERT_NE(ingvild, nullptr);
    auto const more = open_case(Day{2026, 1, 5}, {});
    appoint(more.coordination, "ingvild", Day{2026, 1, 5});
    auto const ended = open_case(Day{2026, 1, 5}, {}, false);
    appoint(ended.coordination, "ingvild", Day{2026, 1, 5});
    auto const past = open_case(Day{2026, 1, 5}, {});
    appoint(past.coordination, "ingvild", Day{2026, 1, 5}, Day{2026, 6, 1}, false);
    auto const after = read();
    EXPECT_EQ(after.find(member("ingvild"))->load, ingvild->load + 1);
    EXPECT_EQ(after.find(member("ingvild"))->name, "Ingvild Nesbakk");
    EXPECT_EQ(after.find(member("oddgeir")), nullptr) << "a deputy has no case of their own";
    for (auto const& each : after.coordinators) EXPECT_NE(each.name, "Mari Haugvik");
}

} // namespace
} // namespace samtak::test
