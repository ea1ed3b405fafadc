// H2 L12: the half-yearly report on both engines, with Hamar's cast: Håkon and Randi coordinate, Turid is deputy, leader and KE.
#include "notify/tell_members.hpp"
#include "oversight/report_events.hpp"
#include "oversight/report_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class HalfYearReportTest : public OnTheCast {
protected:
    HalfYearReportTest() : OnTheCast("hamar") {}
    ReportStore store() { return ReportStore{db()}; }
    Grant<WriteReport> own(std::string const& who) { return decide<WriteReport>(who, Scope{Scope::Reach::own}).value(); }
    template <Act A> Grant<A> all(std::string const& who = "turid") { return decide<A>(who, Scope{Scope::Reach::municipality}).value(); }
    HalfYearReport report_of(std::string const& who)
    {
        HalfYearReport report{ReportId::fresh(), period.from, period.due, member(who), {}, store().unit_of(own(who)),
            store().figures(own(who), period, clock.now()),
            {{"role", "Hvilke erfaringer …", "Det går fint."}, {"support", "Hvilken støtte …", "God."}}, {}, clock.now(), "password_and_code"};
        return report;
    }
    Result<void> deliver(std::string const& who, HalfYearReport const& report)
    {
        auto done = change(who);
        store().deliver(done, own(who), report);
        return db().commit(std::move(done));
    }
    std::string states(bool everybody, std::string const& who = "turid")
    {
        std::string text;
        for (auto const& one : store().reporters(all<ListReports>(who), period.due, today(), everybody))
            text += one.name + "/" + one.unit_key + (one.delivered_at ? "/delivered " : "/missing ");
        return text;
    }
    ReportPeriod period = report_period_on(municipality(), today()).value();
};
SAMTAK_ON_BOTH_ENGINES(HalfYearReportTest);

TEST_P(HalfYearReportTest, H2_it_is_expected_of_coordinators_and_not_of_their_deputies)
{
    EXPECT_TRUE(store().is_expected(own("hakon"), today()));
    EXPECT_TRUE(store().is_expected(own("randi"), today()));
    EXPECT_FALSE(store().is_expected(own("turid"), today())) << "a deputy's turn isn't theirs";
    EXPECT_FALSE(store().is_expected(own("hakon"), today().plus_days(-300))) << "nobody's coordinator then";
    EXPECT_FALSE(decide<WriteReport>("jonas", Scope{Scope::Reach::own}));
    EXPECT_FALSE(decide<WriteReport>("eli", Scope{Scope::Reach::own}));
    EXPECT_EQ(states(true), "Håkon Bergli/home-care/missing Randi Moen/physio-occupational/delivered ");
}

TEST_P(HalfYearReportTest, L12_the_numbers_are_what_one_would_have_counted)
{
    auto const figures = store().figures(own("hakon"), period, clock.now());
    auto const jonas = id<CoordinationId>("coordination", "jonas");
    EXPECT_EQ(figures.people, 1);
    EXPECT_EQ(figures.with_plan, 1);
    EXPECT_EQ(figures.with_minutes, 0);
    EXPECT_EQ(figures.overdue,
        count("SELECT count(*) FROM measure WHERE coordination_id = $1 AND deadline < $2 AND status NOT IN ('done', 'ended')", {jonas, today()}));
    auto const randi = store().figures(own("randi"), period, clock.now());
    EXPECT_EQ(randi, (ReportFigures{1, 0, 1, 0, 0, 0}));
    // one more overdue measure, one more change, one evaluation: each is counted, and those of another coordinator are not
    write(
        "INSERT INTO measure (id, coordination_id, goal_id, area, what, place, how, extent, responsible_kind, responsible_id, deadline, evaluate_on, "
        "status, grant_state, ordinal, version) VALUES ($1, $2, NULL, 'day', 'x', '', '', '', 'nobody', NULL, $3, NULL, 'in_progress', 'none', 99, 1)",
        {MeasureId::fresh(), jonas, today().plus_days(-1)});
    write(
        "INSERT INTO plan_history (plan_id, version, running, state, period_from, period_to, evaluate_on, cooperation, child_part, gaps, member_id, "
        "at, reason) VALUES ($1, 99, 99, 'active', NULL, NULL, NULL, '', '', '', $2, $3, 'changed')",
        {id<PlanId>("plan", "jonas"), member("hakon"), clock.now()});
    write("INSERT INTO evaluation (id, plan_id, goal_id, measure_id, on_day, attainment, words, next_on, corrects, on_behalf_of, running, member_id, "
          "signed_at, signed_level, signed_hash) VALUES ($1, $2, NULL, NULL, $3, 'reached', '', NULL, NULL, NULL, 99, $4, $5, 'strong', '')",
        {EvaluationId::fresh(), id<PlanId>("plan", "jonas"), today(), member("hakon"), clock.now()});
    auto const now = store().figures(own("hakon"), period, clock.now());
    EXPECT_EQ(now.overdue, figures.overdue + 1);
    EXPECT_EQ(now.changes, figures.changes + 1);
    EXPECT_EQ(now.plans_evaluated, 1);
    EXPECT_EQ(store().figures(own("randi"), period, clock.now()), randi);
}

TEST_P(HalfYearReportTest, H2_delivered_once_signed_and_never_changed)
{
    auto const report = report_of("hakon");
    ASSERT_TRUE(deliver("hakon", report));
    auto const again = deliver("hakon", report_of("hakon"));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().text, somebody_was_first);
    auto const read = store().own(own("hakon")).front();
    EXPECT_EQ(signature_of(read), signature_of(report)) << "anybody can make the signature again from the rows";
    EXPECT_EQ(count("SELECT count(*) FROM oversight_half_year_report WHERE id = $1 AND signed_hash = $2", {report.id, signature_of(report)}), 1);
    EXPECT_ANY_THROW(write("UPDATE oversight_half_year_report_answer SET words = 'x' WHERE report_id = $1", {report.id}, Rows::any()));
    EXPECT_ANY_THROW(write("DELETE FROM oversight_half_year_report WHERE id = $1", {report.id}));
    auto more = change("hakon");
    store().add(more, own("hakon"), report.id, {"Og en ting til.", clock.now()}, "strong");
    ASSERT_TRUE(db().commit(std::move(more)));
    EXPECT_EQ(store().own(own("hakon")).front().additions.front().words, "Og en ting til.");
    EXPECT_TRUE(store().own(own("randi")).front().additions.empty());
    EXPECT_EQ(states(true), "Håkon Bergli/home-care/delivered Randi Moen/physio-occupational/delivered ");
}

TEST_P(HalfYearReportTest, H2_the_unit_reads_them_all_and_a_leader_sees_only_who_of_the_own_units)
{
    ASSERT_TRUE(deliver("hakon", report_of("hakon")));
    auto const read = store().delivered(all<ReadReports>(), period.due);
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].answer_to("role"), "Det går fint.");
    EXPECT_EQ(read[1].name, "Randi Moen");
    EXPECT_EQ(read[1].figures.with_minutes, 1);
    EXPECT_EQ(states(false), "Håkon Bergli/home-care/delivered ") << "Turid leads home care";
    EXPECT_EQ(store().delivered_periods(all<ListReports>()), std::vector{period.due});
    for (auto const* who : {"hakon", "sverre", "jonas", "eli"}) EXPECT_FALSE(decide<ListReports>(who, Scope{Scope::Reach::municipality})) << who;
}

TEST_P(HalfYearReportTest, H2_one_who_stopped_before_the_day_owes_nothing_and_what_they_delivered_stays)
{
    for (auto const* who : {"hakon", "randi"})
        write("UPDATE coordinator_appointment SET active = 0, to_day = $2 WHERE member_id = $1", {member(who), today().plus_days(-1)});
    EXPECT_EQ(states(true), "Randi Moen/physio-occupational/delivered ");
    // one who was replaced after the day is still missed for it: the rows say that somebody else is responsible now
    write(
        "UPDATE coordinator_appointment SET responsible = 0, active = 1, to_day = $2 WHERE member_id = $1", {member("hakon"), today().plus_days(40)});
    EXPECT_EQ(states(true), "Håkon Bergli/home-care/missing Randi Moen/physio-occupational/delivered ");
    EXPECT_EQ(store().figures(own("hakon"), period, clock.now()).people, 0) << "the case is another's now";
    write("UPDATE coordinator_appointment SET to_day = $2 WHERE member_id = $1", {member("hakon"), today().plus_days(-1)});
    auto const home = decide<ListCoordinations>("hakon", Scope{Scope::Reach::own}).value();
    EXPECT_FALSE(store().owed(home, municipality(), today()));
}

TEST_P(HalfYearReportTest, H2_the_report_is_owed_from_when_the_form_opens_until_it_is_delivered)
{
    auto const owed = [&](Day day) {
        auto const found = store().owed(decide<ListCoordinations>("hakon", Scope{Scope::Reach::own}).value(), municipality(), day);
        return found ? found->due.iso() : "nothing";
    };
    EXPECT_EQ(owed(Day(2026, 10, 24)), "nothing") << "nobody's coordinator in May";
    EXPECT_EQ(owed(Day(2026, 10, 25)), "2026-11-15");
    EXPECT_EQ(owed(Day(2026, 12, 24)), "2026-11-15");
    ASSERT_TRUE(deliver("hakon", report_of("hakon")));
    EXPECT_EQ(owed(Day(2026, 12, 24)), "nothing");
    EXPECT_EQ(owed(Day(2027, 4, 24)), "2027-05-15");
}

TEST_P(HalfYearReportTest, H2_D4_a_reminder_reaches_those_who_are_missing_once_a_day_and_says_nothing)
{
    auto const remind = [&] {
        std::vector<Reporter> missing;
        for (auto const& one : store().reporters(all<ListReports>(), period.due, today(), true))
            if (!one.delivered_at) missing.push_back(one);
        auto done = change("turid");
        store().remind(done, all<RemindReporters>(), period.due, today(), missing);
        return db().commit(std::move(done));
    };
    EXPECT_TRUE(remind());
    EXPECT_EQ(remind().error().text, somebody_was_first);
    EXPECT_TRUE(store().reminded_at(all<ListReports>(), period.due, today()));
    EXPECT_FALSE(store().reminded_at(all<ListReports>(), period.due, today().plus_days(1)));
    NotifyPlace const place{&db(), &municipality(), &facts_source(), &secrets(), &catalogues(), areas};
    auto const rows = Outbox{db()}.claim(20, clock.now(), std::chrono::seconds{300});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(tell_members(place, rows[0], true, clock.now()), 1);
    EXPECT_EQ(tell_members(place, rows[0], true, clock.now()), 0) << "the same event twice is one notice";
    EXPECT_EQ(
        count("SELECT count(*) FROM notice WHERE kind = 'report_missing' AND member_id = $1 AND coordination_id IS NULL AND mail_state = 'waiting'",
            {member("hakon")}),
        1);
    write("UPDATE member SET to_day = $2 WHERE id = $1", {member("hakon"), today().plus_days(-1)});
    auto done = change("turid");
    done.tell(ReporterReminded{member("hakon"), member("turid")});
    ASSERT_TRUE(db().commit(std::move(done)));
    int events = 0;
    for (auto const& row : Outbox{db()}.claim(20, clock.now(), std::chrono::seconds{300})) {
        if (row.event != ReporterReminded::name) continue;
        ++events;
        EXPECT_EQ(tell_members(place, row, true, clock.now()), 0) << "no longer here";
    }
    EXPECT_EQ(events, 1);
}

} // namespace
} // namespace samtak::test
