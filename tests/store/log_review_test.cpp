// Control of the access log (pjl § 22, R4.14) on both engines, with Hamar's cast: Sverre controls, Håkon coordinates for Jonas.
#include "coordination/coordination_acts.hpp"
#include "oversight/log_review_store.hpp"
#include "tests/store/cast_policy.hpp"

#include <algorithm>

namespace samtak::test {
namespace {

class LogReviewTest : public OnTheCast {
protected:
    LogReviewTest() : OnTheCast("hamar") {}
    template <Act A> Grant<A> may(std::string const& who = "sverre") { return decide<A>(who, Scope{Scope::Reach::municipality}).value(); }
    CoordinationId case_of(std::string_view key) const { return id<CoordinationId>("coordination", key); }
    // Somebody opens a case at that moment.
    void look(std::string const& who, std::string_view key, std::string_view at = "2026-11-02T09:00:00.000000Z")
    {
        clock.set(*parse_instant(at));
        ASSERT_TRUE(decide<ReadCoordination>(who, case_of(key), Use::read)) << who;
        clock.set(cast_now);
    }
    LogSpan span() const { return LogSpan::of(Day(2026, 10, 20), Day(2026, 11, 2)); }
    std::vector<DrawnLine> draw(std::uint64_t seed = 7, SampleLimits limits = {})
    {
        return LogSampleStore{db(), limits}.draw(may<MakeLogReview>(), span(), seed, today());
    }
    std::string reasons(std::vector<DrawnLine> const& drawn)
    {
        std::string text;
        for (auto const& line : drawn) {
            for (auto const reason : line.reasons) text += std::string{code(reason)} + " ";
            text += "| ";
        }
        return text;
    }
    // A review of what is drawn, read back.
    LogReview review()
    {
        LogReview made{LogReviewId::fresh(), Day(2026, 10, 20), Day(2026, 11, 2), "0000000000000007", 0, false, {}, clock.now()};
        auto const drawn = draw();
        SeededNumbers numbers{7};
        auto check = check_chains(db(), may<MakeLogReview>(), span(), numbers);
        made.lines_checked = check.lines;
        made.whole = check.whole;
        made.faults = check.faults;
        made.ends = check.ends;
        auto done = change("sverre");
        LogReviewStore{db()}.add(done, may<MakeLogReview>(), made, drawn);
        db().commit(std::move(done)).value();
        return LogReviewStore{db()}.read(may<ReadLogReviews>(), made.id).value();
    }
    Result<void> sign(LogReview const& one, LogMark mark, std::string const& words = "")
    {
        SignedMarks marks{{}, "Sett på alt.", clock.now(), "strong"};
        for (auto const& line : one.lines) marks.marks.push_back({line.ordinal, mark, words});
        auto done = change("sverre");
        LogReviewStore{db()}.sign(done, may<SignLogReview>(), one, marks);
        return db().commit(std::move(done));
    }
};
SAMTAK_ON_BOTH_ENGINES(LogReviewTest);

TEST_P(LogReviewTest, K6_D3_looks_are_drawn_and_ones_own_file_and_the_reviewers_own_looks_are_not)
{
    look("hakon", "jonas");
    look("jonas", "jonas");
    may<ReadLogReviews>(); // a line without a person
    auto const drawn = draw();
    ASSERT_EQ(drawn.size(), 1U);
    EXPECT_EQ(reasons(drawn), "random | ");
    auto const line = review().lines.at(0);
    EXPECT_EQ(line.case_number, "2026/0311");
    EXPECT_EQ(line.name, "Håkon Bergli");
    EXPECT_EQ(line.unit_key, "home-care");
    EXPECT_EQ(line.relation, "coordinator");
    EXPECT_EQ(line.leader, member("turid"));
}

TEST_P(LogReviewTest, K6_D3_a_name_shared_with_the_person_or_of_a_colleague_is_a_reason)
{
    look("hakon", "jonas", "2026-11-02T08:00:00.000000Z");
    look("turid", "per");
    write("UPDATE member SET search_key = 'hakon trettvik' WHERE id = $1", {member("hakon")});
    EXPECT_EQ(reasons(draw()), "random same_surname | random | ");
    write("UPDATE member SET search_key = 'jonas trettvik' WHERE id = $1", {member("turid")});
    EXPECT_EQ(reasons(draw()), "random same_surname colleague | random | ") << "Turid and Håkon are of the same unit";
}

TEST_P(LogReviewTest, K6_D3_looks_at_night_and_at_many_cases_in_an_hour_are_a_reason)
{
    look("turid", "jonas", "2026-11-02T10:05:00.000000Z");
    look("turid", "per", "2026-11-02T10:55:00.000000Z");
    look("hakon", "jonas", "2026-10-30T22:30:00.000000Z"); // half past eleven in Norway
    SampleLimits limits;
    EXPECT_EQ(reasons(draw(7, limits)), "random night | random | random | ");
    limits.cases_an_hour = 2;
    EXPECT_EQ(reasons(draw(7, limits)), "random night | random many_cases | random | ");
}

TEST_P(LogReviewTest, K6_D3_looks_of_one_whose_relation_has_ended_are_a_reason)
{
    look("eli", "jonas");
    EXPECT_EQ(reasons(draw()), "random | ");
    write("UPDATE participant SET active = 0 WHERE member_id = $1", {member("eli")});
    EXPECT_EQ(reasons(draw()), "random no_relation_now | ") << "taken out: the rows don't say which day";
    write("UPDATE participant SET to_day = $2 WHERE member_id = $1", {member("eli"), Day(2026, 11, 1)});
    EXPECT_EQ(reasons(draw()), "random no_relation_now near_end | ");
}

TEST_P(LogReviewTest, K6_D3_looks_by_child_welfare_are_drawn_and_those_of_parents_are_not)
{
    auto const act_as = [&](std::string_view kind) {
        write("INSERT INTO representation (id, person_id, member_id, kind, scope, name, relation, phone, evidence, person_agrees, from_day, to_day, "
              "version) VALUES ($1, $2, $3, $4, 'personal', 'X', '', '', '', 1, '2020-01-01', NULL, 1)",
            {RepresentationId::fresh(), id<PersonId>("person", "jonas"), member("turid"), kind});
    };
    auto const looked = [&](std::string_view relation, std::string_view process) {
        write("INSERT INTO access_log (id, process, sequence, at, member_id, member_version, relation, basis, purpose, act, use, subject_kind, "
              "subject_id, person_id, parts, rows, level, previous, hash) VALUES ($1, $2, 1, $3, $4, 1, $5, 'own', 'own', 'plan.read', 'read', "
              "'coordination', $6, $7, '', NULL, 'strong', '', '')",
            {LogLineId::fresh(), process, cast_now, member("turid"), relation, case_of("jonas"), id<PersonId>("person", "jonas")});
    };
    looked("parent", "one");
    act_as("parent");
    EXPECT_TRUE(draw().empty()) << "a parent's look is at their own file";
    act_as("child_welfare");
    EXPECT_EQ(draw().size(), 1U);
    looked("guardian", "two");
    EXPECT_EQ(draw().size(), 2U);
}

TEST_P(LogReviewTest, K6_D3_looks_of_one_who_stepped_in_while_the_coordinator_was_away_are_a_reason_afterwards)
{
    write("INSERT INTO access_log (id, process, sequence, at, member_id, member_version, relation, basis, purpose, act, use, subject_kind, "
          "subject_id, person_id, parts, rows, level, previous, hash) VALUES ($1, 'one', 1, '2026-10-28T09:00:00.000000Z', $2, 1, 'deputy', "
          "'coordinator', 'coordination', 'plan.read', 'read', 'coordination', $3, $4, '', NULL, 'strong', '', '')",
        {LogLineId::fresh(), member("randi"), case_of("jonas"), id<PersonId>("person", "jonas")});
    write("INSERT INTO absence (id, member_id, from_day, to_day, deputy_id, noted_by, noted_at) VALUES ($1, $2, $3, $4, $5, '', '')",
        {LogLineId::fresh(), member("hakon"), Day(2026, 10, 26), Day(2026, 11, 1), member("randi")});
    EXPECT_EQ(reasons(draw()), "random no_relation_now near_end | ");
}

TEST_P(LogReviewTest, K6_D3_a_reviewer_signs_no_review_that_holds_a_look_of_their_own)
{
    look("hakon", "jonas");
    auto const one = review();
    write("UPDATE member_role SET role = 'log_reviewer' WHERE member_id = $1 AND role = 'registrar'", {member("hakon")});
    EXPECT_TRUE(one.has_look_of(member("hakon")));
    SignedMarks marks{{}, "Alt er i orden.", clock.now(), "strong"};
    for (auto const& line : one.lines) marks.marks.push_back({line.ordinal, LogMark::in_order, ""});
    auto done = change("hakon");
    LogReviewStore{db()}.sign(done, may<SignLogReview>("hakon"), one, marks);
    EXPECT_FALSE(db().commit(std::move(done)));
    EXPECT_EQ(count("SELECT count(*) FROM oversight_log_review_mark"), 0);
    EXPECT_TRUE(sign(one, LogMark::in_order)) << "another reviewer can";
}

TEST_P(LogReviewTest, K6_D3_what_is_taken_out_before_the_first_line_of_the_period_is_found)
{
    auto const put = [&](int sequence, std::string_view at) {
        write("INSERT INTO access_log (id, process, sequence, at, member_id, member_version, relation, basis, purpose, act, use, subject_kind, "
              "subject_id, person_id, parts, rows, level, previous, hash) VALUES ($1, 'forged', $2, $3, $4, 1, 'coordinator', 'coordinator', "
              "'coordination', 'plan.read', 'read', 'plan', $5, NULL, '', NULL, 'strong', 'seen', 'other')",
            {LogLineId::fresh(), sequence, at, member("hakon"), id<PlanId>("plan", "jonas")});
    };
    using Kind = ChainFault::Kind;
    put(7, "2026-11-02T07:00:00.000000Z");
    EXPECT_EQ(review().faults, (std::vector<ChainFault>{{"forged", 7, Kind::changed}, {"forged", 7, Kind::missing_before}}));
    put(6, "2026-01-02T07:00:00.000000Z"); // long before the period
    EXPECT_EQ(review().faults, (std::vector<ChainFault>{{"forged", 7, Kind::changed}, {"forged", 7, Kind::not_linked}}));
}

// Fails when the ends of an earlier review aren't held against the log: a line that is taken off the end leaves no gap.
TEST_P(LogReviewTest, K6_D3_what_is_taken_off_the_end_of_a_chain_after_a_review_is_found_by_the_next)
{
    look("hakon", "jonas");
    auto const first = review();
    ASSERT_TRUE(first.faults.empty());
    ASSERT_GT(count("SELECT count(*) FROM oversight_log_review_chain WHERE review_id = $1", {first.id}), 0);
    EXPECT_TRUE(review().faults.empty()) << "what is added afterwards is no fault";
    write("INSERT INTO oversight_log_review_chain (review_id, process, sequence, hash) VALUES ($1, 'ended', 9, 'was here')", {first.id});
    EXPECT_EQ(review().faults, (std::vector<ChainFault>{{"ended", 9, ChainFault::Kind::gone}})) << "the log has no such line any more";
    EXPECT_ANY_THROW(write("DELETE FROM oversight_log_review_chain WHERE review_id = $1", {first.id}, Rows::any())) << "append-only";
}

TEST_P(LogReviewTest, K6_D3_a_large_log_gives_no_more_lines_and_the_same_seed_the_same_ones)
{
    look("hakon", "jonas");
    write(
        "INSERT INTO access_log (id, process, sequence, at, member_id, member_version, relation, basis, purpose, act, use, subject_kind, subject_id, "
        "person_id, parts, rows, level, previous, hash) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
        "SELECT '00000000000000000000000000' || cast(100000 + i AS text), 'bulk', i, "
        "'2026-10-2' || cast(i / 1000 + 1 AS text) || 'T' || substr(cast(100 + (i / 42) % 24 AS text), 2, 2) || ':00:00.000000Z', $1, 1, "
        "'coordinator', 'coordinator', 'coordination', 'plan.read', 'read', 'coordination', $2, $3, 'all', NULL, 'strong', '', '' FROM n",
        {member("hakon"), case_of("jonas"), id<PersonId>("person", "jonas")}, Rows::any());
    auto const first = draw(11);
    auto const again = draw(11);
    auto const other = draw(12);
    ASSERT_FALSE(first.empty());
    EXPECT_LE(first.size(), 26U) << "twenty at random, six at night";
    EXPECT_GE(first.size(), 8U);
    auto const ids = [](std::vector<DrawnLine> const& lines) {
        std::vector<LogLineId> all;
        for (auto const& line : lines) all.push_back(line.id);
        return all;
    };
    EXPECT_EQ(ids(first), ids(again));
    EXPECT_NE(ids(first), ids(other));
}

TEST_P(LogReviewTest, K6_D3_the_chain_is_worked_out_anew_and_a_line_put_in_or_taken_out_is_found)
{
    look("hakon", "jonas");
    look("eli", "jonas");
    auto const good = review();
    EXPECT_TRUE(good.whole);
    EXPECT_GE(good.lines_checked, 2);
    EXPECT_TRUE(good.faults.empty());
    for (int const sequence : {1, 3})
        write("INSERT INTO access_log (id, process, sequence, at, member_id, member_version, relation, basis, purpose, act, use, subject_kind, "
              "subject_id, person_id, parts, rows, level, previous, hash) VALUES ($1, 'forged', $2, $3, $4, 1, 'coordinator', 'coordinator', "
              "'coordination', 'plan.read', 'read', 'plan', $5, NULL, '', NULL, 'strong', '', 'nothing')",
            {LogLineId::fresh(), sequence, cast_now, member("hakon"), id<PlanId>("plan", "jonas")});
    using Kind = ChainFault::Kind;
    std::vector<ChainFault> const expected{{"forged", 1, Kind::changed}, {"forged", 3, Kind::changed}, {"forged", 3, Kind::missing_before}};
    EXPECT_EQ(review().faults, expected);
}

TEST_P(LogReviewTest, K6_D3_a_review_is_signed_once_and_never_changed)
{
    look("hakon", "jonas");
    auto const one = review();
    ASSERT_TRUE(sign(one, LogMark::in_order));
    EXPECT_EQ(sign(one, LogMark::follow_up, "x").error().text, somebody_was_first);
    auto const now = LogReviewStore{db()}.read(may<ReadLogReviews>(), one.id).value();
    EXPECT_EQ(now.signature->by, "Sverre Dahl");
    EXPECT_EQ(now.lines.at(0).mark, LogMark::in_order);
    EXPECT_FALSE(now.lines.at(0).follow_up);
    EXPECT_ANY_THROW(write("UPDATE oversight_log_review_mark SET mark = 'follow_up' WHERE review_id = $1", {one.id}));
    EXPECT_ANY_THROW(write("DELETE FROM oversight_log_review_signature WHERE review_id = $1", {one.id}));
    EXPECT_GT(count("SELECT count(*) FROM access_log WHERE member_id = $1 AND act = 'log_review.sign'", {member("sverre")}), 0)
        << "it is logged itself";
}

TEST_P(LogReviewTest, K6_D3_what_is_followed_up_is_asked_of_the_leader_closed_with_an_outcome_and_the_person_told)
{
    look("hakon", "jonas");
    ASSERT_TRUE(sign(review(), LogMark::follow_up, "Hvorfor?"));
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'log_review.follow_up_asked'"), 1);
    FollowUpStore follow_ups{db()};
    auto const mine = follow_ups.list(may<ReadFollowUp>("turid"), false);
    ASSERT_EQ(mine.size(), 1U);
    auto const& one = mine.front();
    EXPECT_EQ(one.leader, member("turid"));
    EXPECT_EQ(one.line.words, "Hvorfor?");
    write("UPDATE member_role SET role = 'leader' WHERE member_id = $1 AND role = 'registrar'", {member("randi")});
    EXPECT_TRUE(follow_ups.list(may<ReadFollowUp>("randi"), false).empty()) << "another leader knows of nothing";
    EXPECT_FALSE(follow_ups.find(may<ReadFollowUp>("randi"), one.id, false));

    auto const commit = [&](std::string_view who, auto const& fill) {
        auto done = change(who);
        fill(done);
        return db().commit(std::move(done));
    };
    auto const answer = [&](Change& done) { follow_ups.answer(done, may<AnswerFollowUp>("turid"), one, "Det var ikke noe behov."); };
    EXPECT_TRUE(commit("turid", answer));
    EXPECT_FALSE(commit("turid", answer)) << "once";
    auto const close = [&](Change& done) { follow_ups.close(done, may<CloseFollowUp>(), one, FollowUpOutcome::unlawful, "Nysgjerrighet."); };
    EXPECT_TRUE(commit("sverre", close));
    EXPECT_FALSE(commit("sverre", close));
    auto const closed = follow_ups.find(may<ReadFollowUp>(), one.id, true).value();
    EXPECT_TRUE(closed.must_inform()) << "R4.07";
    EXPECT_EQ(closed.answer->by, "Turid Nygaard");
    EXPECT_TRUE(commit("sverre", [&](Change& done) { follow_ups.inform(done, may<InformPerson>(), one, today(), "Koordinatoren ringte."); }));
    EXPECT_FALSE(follow_ups.find(may<ReadFollowUp>(), one.id, true)->must_inform());
    for (auto const* who : {"hakon", "turid", "jonas"}) EXPECT_FALSE(decide<ReadLogReviews>(who, Scope{Scope::Reach::municipality})) << who;
    EXPECT_FALSE(decide<CloseFollowUp>("turid", Scope{Scope::Reach::municipality}));
}

TEST_P(LogReviewTest, K6_D3_nobody_has_a_say_in_what_is_asked_about_a_look_of_their_own)
{
    look("hakon", "jonas");
    ASSERT_TRUE(sign(review(), LogMark::follow_up, "Hvorfor?"));
    FollowUpStore follow_ups{db()};
    auto const id = follow_ups.list(may<ReadFollowUp>(), true).at(0).id;
    write("UPDATE member_role SET role = 'log_reviewer' WHERE member_id = $1 AND role = 'registrar'", {member("hakon")});
    EXPECT_FALSE(follow_ups.find(may<ReadFollowUp>("hakon"), id, true));
    EXPECT_TRUE(follow_ups.list(may<ReadFollowUp>("hakon"), true).empty());
    EXPECT_TRUE(follow_ups.find(may<ReadFollowUp>(), id, true));
}

TEST_P(LogReviewTest, K6_D3_R4_07_a_look_at_a_document_has_the_number_of_its_case)
{
    Bytes const bytes{0x25, 0x50};
    write("INSERT INTO document (id, coordination_id, kind, belongs_to, name, media_type, size, sha256, added_by, added_at, bytes) "
          "VALUES ('01DOC', $1, 'consent', '', 'x.pdf', 'application/pdf', 2, '', $2, $3, $4)",
        {case_of("jonas"), member("hakon"), cast_now, bytes});
    write("INSERT INTO access_log (id, process, sequence, at, member_id, member_version, relation, basis, purpose, act, use, subject_kind, "
          "subject_id, person_id, parts, rows, level, previous, hash) VALUES ($1, 'own', 1, $2, $3, 1, 'coordinator', 'coordinator', "
          "'coordination', 'document.read', 'read', 'document', '01DOC', $4, '', NULL, 'strong', '', '')",
        {LogLineId::fresh(), cast_now, member("hakon"), id<PersonId>("person", "jonas")});
    EXPECT_EQ(count("SELECT count(*) FROM log_review_line_overview WHERE act = 'document.read' AND case_number = '2026/0311'"), 1);
}

} // namespace
} // namespace samtak::test
