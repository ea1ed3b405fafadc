// The facts behind every yes: relations hold by comparing dates at that moment, and a withdrawal bites at the next question.
#include "access/rules.hpp"
#include "cast_fixture.hpp"

namespace samtak::test {
namespace {

constexpr Statement withdraw = "INSERT INTO consent_withdrawal (consent_id, by_member, by_giver, at) "
                               "SELECT id, $2, 'self', $3 FROM consent WHERE participant_id = $1";
constexpr Statement withdraw_plan = "INSERT INTO consent_withdrawal (consent_id, by_member, by_giver, at) "
                                    "SELECT id, $2, 'self', $3 FROM consent WHERE coordination_id = $1 AND kind = 'plan'";
constexpr Statement shut_out = "INSERT INTO block (id, coordination_id, member_id, parts, made_by, made_at) VALUES ($1, $2, $3, 'area:day', $3, $4)";
constexpr Statement go_away = "INSERT INTO absence (id, member_id, from_day, to_day) VALUES ($1, $2, $3, $4)";

class FactsTest : public CastTest {
protected:
    explicit FactsTest(std::string const& municipality = "sunnfjord") : CastTest(municipality) {}
    PlanId plan(std::string_view key) const { return id<PlanId>("plan", key); }
    Ruling reads(std::string const& login, std::string_view person, Day today = cast_today)
    {
        return rule("plan.read", facts(login, plan(person), today));
    }
    Parts area(std::string_view key) const { return Parts::area(*municipality().life_area(key)); }
    void save(Statement statement, Values values, Rows rows)
    {
        auto change = Change::background(cast_now);
        change.add(statement, std::move(values), rows);
        ASSERT_TRUE(db().commit(std::move(change)));
    }
};
class FactsLundTest : public FactsTest {
protected:
    FactsLundTest() : FactsTest("lund") {}
};
SAMTAK_ON_BOTH_ENGINES(FactsTest);
SAMTAK_ON_BOTH_ENGINES(FactsLundTest);

TEST_P(FactsTest, D2_E3_a_participant_sees_what_consent_gives_and_nothing_else)
{
    auto const teacher = reads("sondre", "mari");
    EXPECT_TRUE(teacher.yes);
    EXPECT_EQ(teacher.relation, Relation::participant);
    EXPECT_EQ(teacher.parts, area("day"));
    EXPECT_EQ(reads("ane", "mari").parts, area("health"));
    EXPECT_FALSE(reads("jorunn", "mari").yes) << "her consent was withdrawn before";
    EXPECT_FALSE(reads("kari", "mari").yes) << "the coordinating unit sees no contents";
    EXPECT_EQ(reads("mari", "mari").parts, Parts::all());
    EXPECT_EQ(reads("ingvild", "mari").relation, Relation::coordinator);
}

TEST_P(FactsTest, D1_a_withdrawn_consent_bites_at_the_next_question)
{
    ASSERT_TRUE(reads("sondre", "mari").yes);
    save(withdraw, {id<ParticipantId>("participant", "mari/sondre"), id<MemberId>("member", "mari"), cast_now}, Rows::one());
    EXPECT_FALSE(reads("sondre", "mari").yes);
    EXPECT_TRUE(reads("ane", "mari").yes);
}

TEST_P(FactsTest, D6_without_consent_to_the_plan_sharing_stops_and_nobody_writes)
{
    save(withdraw_plan, {id<CoordinationId>("coordination", "mari"), id<MemberId>("member", "mari"), cast_now}, Rows::one());
    EXPECT_FALSE(reads("sondre", "mari").yes);
    EXPECT_FALSE(rule("plan.write", facts("ingvild", plan("mari"))).yes);
    EXPECT_TRUE(reads("mari", "mari").yes);
}

TEST_P(FactsTest, D1_a_block_beats_every_yes)
{
    save(shut_out, {OnceId::fresh(), id<CoordinationId>("coordination", "mari"), id<MemberId>("member", "sondre"), cast_now}, Rows::one());
    EXPECT_FALSE(reads("sondre", "mari").yes);
    save(shut_out, {OnceId::fresh(), id<CoordinationId>("coordination", "mari"), id<MemberId>("member", "ingvild"), cast_now}, Rows::one());
    EXPECT_FALSE(reads("ingvild", "mari").parts.covers(area("day")));
    EXPECT_TRUE(reads("ingvild", "mari").parts.covers(area("health")));
}

TEST_P(FactsTest, E3_taking_part_ends_with_its_last_day)
{
    EXPECT_TRUE(reads("sondre", "mari", cast_today.plus_days(200)).yes);
    EXPECT_FALSE(reads("sondre", "mari", cast_today.plus_days(201)).yes);
    EXPECT_TRUE(reads("tor-erik", "mari", cast_today.plus_days(200)).yes);
}

TEST_P(FactsTest, D2_a_deputy_sees_only_while_the_coordinator_is_away)
{
    EXPECT_FALSE(reads("oddgeir", "mari").yes);
    save(go_away, {OnceId::fresh(), id<MemberId>("member", "ingvild"), cast_today, cast_today.plus_days(3)}, Rows::one());
    EXPECT_EQ(reads("oddgeir", "mari").relation, Relation::deputy);
    EXPECT_FALSE(reads("oddgeir", "mari", cast_today.plus_days(4)).yes);
}

TEST_P(FactsTest, K8_a_parent_of_a_17_year_old_sees_what_the_young_person_says)
{
    auto const mother = reads("bente", "mari");
    EXPECT_EQ(mother.relation, Relation::participant);
    EXPECT_FALSE(mother.parts.covers(Parts::about()));
    EXPECT_TRUE(mother.parts.covers(area("day")));
}

TEST_P(FactsLundTest, K8_a_parent_of_a_child_sees_the_plan)
{
    EXPECT_EQ(reads("silje", "oskar").relation, Relation::parent);
    EXPECT_EQ(reads("silje", "oskar").parts, Parts::all());
    EXPECT_FALSE(reads("silje", "sara").yes) << "somebody else's child";
}

TEST_P(FactsLundTest, K8_what_parents_consented_to_lapses_on_the_16th_birthday)
{
    Day const birthday = cast_today.plus_days(23);
    EXPECT_TRUE(reads("ivar", "sara", birthday.plus_days(-1)).yes);
    EXPECT_FALSE(reads("ivar", "sara", birthday).yes);
    EXPECT_TRUE(rule("consent.answer", facts("sara", id<CoordinationId>("coordination", "sara"), birthday)).yes);
    EXPECT_FALSE(rule("consent.answer", facts("sara", id<CoordinationId>("coordination", "sara"), birthday.plus_days(-1))).yes);
}

TEST_P(FactsTest, D2_another_municipalitys_id_is_nothing_here)
{
    auto const elsewhere = *PlanId::parse(cast_id_text("lund", "plan", "oskar"));
    EXPECT_FALSE(rule("plan.read", facts("ingvild", elsewhere)).yes);
    EXPECT_FALSE(facts("ingvild", elsewhere).coordination);
}

} // namespace
} // namespace samtak::test
