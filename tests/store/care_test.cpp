// Child welfare takes over the care of Oskar, 8 (R1.21): it steps in, his mother stands back, at the next click and for as long as it
// lasts. On both engines, with the real facts, policy and deeds.
#include "consent/record_consent.hpp"
#include "consent/withdraw_consent.hpp"
#include "consent_desk.hpp"
#include "notify/notice.hpp"

namespace samtak::test {
namespace {

class CareTest : public ConsentDeskTest {
protected:
    CareTest() : ConsentDeskTest("lund", "oskar") {}
    void write(Statement const& statement, Values values)
    {
        auto one = Change::background(cast_now);
        one.add(statement, std::move(values));
        ASSERT_TRUE(db().commit(std::move(one)));
    }
    // Grete stands for the child welfare service here: a member with a login of her own.
    void take_over(Day from = cast_today, std::optional<Day> to = std::nullopt, std::string_view kind = "child_welfare")
    {
        write("INSERT INTO representation (id, person_id, member_id, kind, scope, name, relation, phone, evidence, person_agrees, from_day, to_day, "
              "version) VALUES ($1, $2, $3, $4, 'personal', 'Barneverntjenesten', '', '', 'Vedtak', 0, $5, $6, 1)",
            {RepresentationId::fresh(), id<PersonId>("person", "oskar"), viewer("grete").member(), kind, from, to});
    }
    bool has(std::string const& login, Relation relation, Day today = cast_today)
    {
        auto const now = facts(login, coordination_, today);
        return std::any_of(now.relations.begin(), now.relations.end(), [&](RelationFact const& one) { return one.relation == relation; });
    }
    Person person(Day today = cast_today)
    {
        PeopleStore people{db(), secrets(), catalogues()};
        return people.read(grant<ReadConsents>("marte", today).as<ReadPerson>()).value();
    }
    Result<void> record(TypedConsent const& typed)
    {
        auto const read = sheet("marte");
        auto const who = person();
        ConsentSetting const held{who, LegalTrack::health, read.recipients, areas_, true, false, cast_today};
        auto const withdrawing = grant<WithdrawConsent>("marte");
        return record_consent(
            grant<RecordConsent>("marte"), typed, held, consents_, db(), change_now(), std::nullopt, Replacing{withdrawing, read.consents});
    }
    Change change_now() { return Change{OnceId::fresh(), viewer("marte").member(), cast_now}; }
    std::string giver() // child welfare, as the form names it
    {
        return key_of(who_consents(person(), LegalTrack::health, true, cast_today).signers.at(0));
    }
    ParticipantId ivar() const { return id<ParticipantId>("participant", "oskar/ivar"); }
    Parts area(std::string_view key) const { return Parts::area(*municipality().life_area(key)); }
};
SAMTAK_ON_BOTH_ENGINES(CareTest);

TEST_P(CareTest, R1_21_K8_D2_a_parent_stands_back_while_the_care_is_taken_over_and_not_a_day_longer)
{
    ASSERT_TRUE(has("silje", Relation::parent));
    take_over(cast_today, cast_today.plus_days(30));
    EXPECT_TRUE(facts("silje", coordination_).relations.empty());
    for (auto const& line : rule_table()) EXPECT_FALSE(rule(line.act, facts("silje", coordination_)).yes) << line.act;
    EXPECT_TRUE(has("silje", Relation::parent, cast_today.plus_days(-1)));
    EXPECT_TRUE(facts("silje", coordination_, cast_today.plus_days(30)).relations.empty());
    EXPECT_TRUE(has("silje", Relation::parent, cast_today.plus_days(31))) << "with no job and no click";
}

TEST_P(CareTest, R1_21_K8_D2_child_welfare_and_the_foster_home_step_in)
{
    ASSERT_FALSE(has("grete", Relation::parent));
    take_over(cast_today, cast_today.plus_days(30), "foster_parent");
    EXPECT_TRUE(has("grete", Relation::parent));
    for (auto const* act : {"plan.read", "consent.answer", "consent.withdraw", "block.make", "access_log.read", "coordination.tool.choose"})
        EXPECT_TRUE(rule(act, facts("grete", coordination_)).yes) << act;
    EXPECT_FALSE(has("grete", Relation::parent, cast_today.plus_days(31)));
}

TEST_P(CareTest, R1_21_K8_F8_who_stands_back_is_told_nothing_and_who_has_the_care_is)
{
    auto const told = [&](std::string const& login, std::string_view event) {
        return is_concerned(*notice_rule(event), viewer(login).member(), facts(login, coordination_), std::nullopt, {});
    };
    ASSERT_TRUE(told("silje", "consent.asked"));
    take_over();
    for (auto const* event : {"consent.asked", "plan.goal_evaluated", "plan.goal_written"}) {
        EXPECT_FALSE(told("silje", event)) << event;
        EXPECT_TRUE(told("grete", event)) << event;
    }
}

TEST_P(CareTest, R1_21_K8_D2_from_16_it_is_the_young_person_who_says_whether_a_parent_in_that_place_sees)
{
    take_over();
    Day const sixteen = cast_today.plus_days(366 * 8); // he is 16 by then, and child welfare still stands there
    EXPECT_FALSE(has("silje", Relation::parent, sixteen));
    write("UPDATE representation SET person_agrees = 1 WHERE id = $1", {id<RepresentationId>("representation", "silje")});
    EXPECT_TRUE(has("silje", Relation::parent, sixteen));
    EXPECT_FALSE(has("silje", Relation::parent)) << "the word counts from 16";
}

TEST_P(CareTest, R1_21_K8_D6_what_the_parents_said_yes_to_before_goes_on_and_what_began_in_it_never_counted)
{
    ASSERT_FALSE(sees("ivar").empty());
    take_over();
    EXPECT_EQ(sees("ivar"), area("day") | area("leisure")) << "the child loses no plan on that day";
    write("UPDATE representation SET from_day = '2020-01-01' WHERE kind = $1", {"child_welfare"}); // registered late: before their yes
    EXPECT_TRUE(sees("ivar").empty());
    EXPECT_FALSE(facts("marte", coordination_).plan_consent);
    EXPECT_EQ(standing(sheet("marte").consents.at(0), person(), LegalTrack::health, cast_today), Standing::not_theirs);
}

TEST_P(CareTest, R1_21_K8_D1_the_yes_of_child_welfare_takes_the_place_of_the_parents)
{
    take_over();
    TypedConsent const typed{.who = ivar().str(),
        .parts = {"area:day"},
        .form = "written",
        .giver = giver(),
        .heard = {ChildView::agrees, false, "I en samtale."},
        .told = true};
    ASSERT_TRUE(record(typed));
    EXPECT_EQ(sees("ivar"), area("day")) << "and no longer leisure, which only the parents had said yes to";
    int by_child_welfare = 0;
    for (auto const& one : sheet("marte").consents)
        if (one.withdrawal && one.participant == ivar()) by_child_welfare += one.withdrawal->on_word_of == Giver::child_welfare ? 1 : 0;
    EXPECT_EQ(by_child_welfare, 1);
    EXPECT_FALSE(sees("solveig").empty()) << "others' consents are as they were";
}

TEST_P(CareTest, R1_21_K8_D1_the_yes_of_child_welfare_to_what_the_parents_said_yes_to_begins_today)
{
    take_over();
    TypedConsent typed{.who = ivar().str(),
        .parts = {"area:day"},
        .from = cast_today.plus_days(1),
        .form = "written",
        .giver = giver(),
        .heard = {ChildView::agrees, false, "I en samtale."},
        .told = true};
    auto const refused = record(typed);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.at(0).field, "from");
    EXPECT_EQ(sees("ivar"), area("day") | area("leisure")) << "nothing was saved";
    typed.from = cast_today;
    ASSERT_TRUE(record(typed));
    EXPECT_EQ(sees("ivar", cast_today.plus_days(1)), area("day"));
}

TEST_P(CareTest, R1_21_K8_D1_nobody_writes_down_or_withdraws_on_the_word_of_a_parent_in_that_time)
{
    auto const before = key_of(who_consents(person(), LegalTrack::health, true, cast_today).signers.at(0));
    take_over();
    TypedConsent const typed{
        .who = ivar().str(), .parts = {"area:health"}, .form = "written", .giver = before, .heard = {ChildView::agrees, false, "Ja."}, .told = true};
    auto const refused = record(typed);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.at(0).field, "giver");
    auto const now = who_consents(person(), LegalTrack::health, true, cast_today);
    for (auto const& consent : sheet("marte").consents)
        for (auto const giver : may_withdraw(consent, now)) EXPECT_EQ(giver, Giver::child_welfare);
}

TEST_P(CareTest, R1_21_K8_D2_a_parents_own_word_lets_no_parent_in_who_stands_back)
{
    write("UPDATE participant SET member_id = $2 WHERE id = $1", {ivar(), viewer("silje").member()}); // the mother in the group, by their yes
    ASSERT_EQ(rule("plan.read", facts("silje", coordination_)).parts, Parts::all());
    take_over();
    EXPECT_TRUE(sees("silje").empty());
    TypedConsent const typed{.who = ivar().str(),
        .parts = {"area:leisure"},
        .form = "written",
        .giver = giver(),
        .heard = {ChildView::agrees, false, "Han vil det."},
        .told = true};
    ASSERT_TRUE(record(typed));
    EXPECT_EQ(sees("silje"), area("leisure")) << "child welfare's word does";
}

} // namespace
} // namespace samtak::test
