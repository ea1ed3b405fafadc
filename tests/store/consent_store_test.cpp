// Consents on both engines: what is said yes or no to bites at the next click, ends on its day, and a block beats every yes.
#include "consent/record_consent.hpp"
#include "consent/withdraw_consent.hpp"
#include "consent_desk.hpp"
#include "plan/resting_store.hpp"

namespace samtak::test {
namespace {

class ConsentTest : public ConsentDeskTest {
protected:
    ConsentTest() : ConsentDeskTest("sunnfjord", "mari") {}
    Person person(Day today = cast_today)
    {
        PeopleStore people{db(), secrets(), catalogues()};
        return people.read(grant<ReadConsents>("ingvild", today).as<ReadPerson>()).value();
    }
    ConsentSetting setting(Person const& who, ConsentSheet const& sheet, bool in_writing = false)
    {
        return {who, LegalTrack::health, sheet.recipients, areas_, true, in_writing, cast_today};
    }
    ParticipantId participant(std::string const& key) const { return id<ParticipantId>("participant", "mari/" + key); }
    Consent const& with(ConsentSheet const& sheet, ParticipantId const& who)
    {
        for (auto const& consent : sheet.consents)
            if (consent.participant == who && consent.given && !consent.withdrawal) return consent;
        throw std::logic_error{"no such consent in the cast"};
    }
    Result<void> answer(Answer said, std::string const& login = "mari")
    {
        auto const sheet = this->sheet("ingvild");
        auto const who = person();
        return answer_consent(grant<AnswerConsent>(login), sheet.requests.at(0), {said, {}}, setting(who, sheet), consents_, db(), change());
    }
    Result<void> block(std::string const& who, PartNames const& parts)
    {
        return make_block(grant<MakeBlock>("mari"), id<MemberId>("member", who), parts, sheet("mari"), consents_, db(), change());
    }
    std::int64_t told(std::string_view event) { return db().read_one({"SELECT count(*) FROM outbox WHERE event = $1", {event}}).row(0).integer(0); }
    Parts area(std::string_view key) const { return Parts::area(*municipality().life_area(key)); }
};
SAMTAK_ON_BOTH_ENGINES(ConsentTest);

TEST_P(ConsentTest, D1_K4_a_withdrawn_consent_bites_at_the_next_click_and_only_where_it_was_given)
{
    ASSERT_EQ(sees("sondre"), area("day"));
    auto const consent = with(sheet("mari"), participant("sondre"));
    ASSERT_TRUE(withdraw_consent(grant<WithdrawConsent>("mari"), consent, Giver::self, cast_today, consents_, db(), change()));
    EXPECT_TRUE(sees("sondre").empty());
    EXPECT_EQ(sees("ane"), area("health"));
    EXPECT_EQ(told("consent.withdrawn"), 1);
    auto const again = withdraw_consent(grant<WithdrawConsent>("mari"), consent, Giver::self, cast_today, consents_, db(), change());
    ASSERT_FALSE(again) << "stale: the row says it is withdrawn";
    EXPECT_EQ(again.error().problem, Problem::conflict);
    auto const read = sheet("mari");
    EXPECT_EQ(read.consent(consent.id)->withdrawal->by, "Mari Haugvik");
    EXPECT_EQ(read.consent(consent.id)->withdrawal->on_word_of, Giver::self);
}

TEST_P(ConsentTest, D1_a_consent_ends_after_its_last_day_by_itself)
{
    auto const consent = with(sheet("mari"), participant("tor-erik"));
    ASSERT_TRUE(consent.period.to);
    EXPECT_EQ(sees("tor-erik", *consent.period.to), area("day") | Parts::meetings());
    EXPECT_TRUE(sees("tor-erik", consent.period.to->plus_days(1)).empty());
}

TEST_P(ConsentTest, R4_11_D2_a_block_beats_every_yes_until_it_is_lifted)
{
    ASSERT_TRUE(block("sondre", {"all"}));
    EXPECT_TRUE(sees("sondre").empty());
    auto const who = person();
    auto const read = sheet("ingvild");
    TypedConsent const more{
        .who = participant("sondre").str(), .parts = {"area:health"}, .from = cast_today, .form = "written", .giver = "self", .told = true};
    ASSERT_TRUE(record_consent(grant<RecordConsent>("ingvild"), more, setting(who, read), consents_, db(), change()));
    EXPECT_TRUE(sees("sondre").empty()) << "a new yes does not open what is shut";
    ASSERT_TRUE(block("sondre", {"area:health"}));
    EXPECT_EQ(sees("sondre"), area("day"));
    EXPECT_EQ(sheet("mari").blocks.size(), 1U) << "the second took the place of the first";
    ASSERT_TRUE(lift_block(grant<MakeBlock>("mari"), id<MemberId>("member", "sondre"), sheet("mari"), consents_, db(), change()));
    EXPECT_EQ(sees("sondre"), area("day") | area("health"));
    EXPECT_FALSE(lift_block(grant<MakeBlock>("mari"), id<MemberId>("member", "sondre"), sheet("mari"), consents_, db(), change()));
    EXPECT_FALSE(block("sondre", {}));
}

TEST_P(ConsentTest, D1_D2_yes_to_a_question_opens_what_was_asked_and_no_more)
{
    ASSERT_TRUE(sees("jorunn").empty());
    ASSERT_TRUE(answer(Answer::yes));
    EXPECT_EQ(sees("jorunn"), area("day"));
    auto const consent = with(sheet("mari"), participant("jorunn"));
    EXPECT_EQ(consent.form, ConsentForm::electronic);
    EXPECT_EQ(consent.giver, Giver::self);
    EXPECT_EQ(consent.recorded_by, "Mari Haugvik");
    EXPECT_EQ(told("consent.answered"), 1);
    EXPECT_EQ(told("consent.given"), 1);
    auto const again = answer(Answer::no);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().problem, Problem::conflict);
}

TEST_P(ConsentTest, D1_no_and_talk_first_share_nothing_and_talk_first_can_be_answered_later)
{
    ASSERT_TRUE(answer(Answer::talk_first));
    EXPECT_TRUE(sees("jorunn").empty());
    ASSERT_TRUE(answer(Answer::no));
    EXPECT_TRUE(sees("jorunn").empty());
    EXPECT_EQ(sheet("mari").requests.at(0).answer, Answer::no);
    EXPECT_EQ(told("consent.given"), 0);
}

TEST_P(ConsentTest, D2_the_owner_says_topic_by_topic_what_somebody_can_know)
{
    auto const who = person();
    auto const say = [&](PartNames parts) {
        auto const read = sheet("mari");
        return change_sharing(grant<AnswerConsent>("mari"), grant<WithdrawConsent>("mari"), *find(read.recipients, participant("sondre")),
            {std::move(parts), {}, {}}, read, setting(who, read), consents_, db(), change());
    };
    ASSERT_TRUE(say({"area:day", "area:leisure"}));
    EXPECT_EQ(sees("sondre"), area("day") | area("leisure"));
    ASSERT_TRUE(say({"area:leisure"}));
    EXPECT_EQ(sees("sondre"), area("leisure"));
    ASSERT_TRUE(say({}));
    EXPECT_TRUE(sees("sondre").empty());
}

TEST_P(ConsentTest, D6_K8_a_parent_can_not_consent_for_one_of_seventeen_and_nobody_else_may_answer)
{
    auto const who = person();
    auto const read = sheet("ingvild");
    TypedConsent typed{.who = "plan", .from = cast_today, .form = "written", .giver = "parent:" + who.representations.at(0).id.str(), .told = true};
    auto const refused = record_consent(grant<RecordConsent>("ingvild"), typed, setting(who, read), consents_, db(), change());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.at(0).field, "giver");
    for (auto const* login : {"ingvild", "bente", "sondre", "kari"}) EXPECT_FALSE(decide<AnswerConsent>(login)) << login;
    for (auto const* login : {"sondre", "bente", "kari"}) EXPECT_FALSE(decide<ReadConsents>(login)) << login;
}

TEST_P(ConsentTest, D6_R1_07_without_consent_the_plan_rests_and_goes_on_when_it_is_given_again)
{
    auto const state = [&] {
        return std::string{db().read_one({"SELECT state FROM plan WHERE coordination_id = $1", {coordination_}}).row(0).text(0)};
    };
    auto const settle = [&] { return settle_resting(db(), coordination_, viewer("mari").member(), cast_today, cast_now); };
    auto const who = person();
    auto const read = sheet("mari");
    for (auto const& consent : read.consents) {
        if (consent.kind != ConsentKind::plan) continue;
        ASSERT_TRUE(withdraw_consent(grant<WithdrawConsent>("mari"), consent, Giver::self, cast_today, consents_, db(), change()));
    }
    EXPECT_FALSE(facts("ingvild", coordination_).plan_consent);
    EXPECT_TRUE(sees("sondre").empty()) << "sharing stops at once, before any job has run";
    EXPECT_EQ(told("consent.to_plan_changed"), 1);
    ASSERT_TRUE(settle());
    ASSERT_TRUE(settle()) << "the same event twice";
    EXPECT_EQ(state(), "resting");
    TypedConsent const again{.who = "plan", .from = cast_today, .form = "written", .giver = "self", .told = true};
    ASSERT_TRUE(record_consent(grant<RecordConsent>("ingvild"), again, setting(who, read), consents_, db(), change()));
    ASSERT_TRUE(settle());
    EXPECT_EQ(state(), "active");
    EXPECT_EQ(sees("sondre"), area("day"));
}

TEST_P(ConsentTest, C2_the_coordinator_asks_and_takes_back_and_the_answer_that_comes_too_late_is_a_conflict)
{
    auto const who = person();
    auto const read = sheet("ingvild");
    TypedRequest const typed{participant("hanna").str(), {"area:health"}, "Hanna vil vite kva du toler.", {}};
    ASSERT_TRUE(ask_consent(grant<AskConsent>("ingvild"), typed, setting(who, read), consents_, db(), change()));
    EXPECT_EQ(told("consent.asked"), 1);
    auto const asked = sheet("ingvild").requests.at(0);
    EXPECT_EQ(asked.asked_by, "Ingvild Nesbakk");
    ASSERT_TRUE(take_back_request(grant<AskConsent>("ingvild"), asked, consents_, db(), change()));
    auto const late = answer_consent(grant<AnswerConsent>("mari"), asked, {Answer::yes, {}}, setting(who, read), consents_, db(), change());
    ASSERT_FALSE(late) << "the row's version has moved on";
    EXPECT_EQ(late.error().problem, Problem::conflict);
    EXPECT_EQ(sees("hanna"), area("leisure"));
}

class ConsentLundTest : public ConsentDeskTest {
protected:
    ConsentLundTest() : ConsentDeskTest("lund", "sara") {}
};
SAMTAK_ON_BOTH_ENGINES(ConsentLundTest);

TEST_P(ConsentLundTest, K8_C3_what_parents_said_yes_to_ends_at_midnight_on_the_birthday)
{
    Day const birthday{2026, 11, 25};
    EXPECT_FALSE(sees("ivar", birthday.plus_days(-1)).empty());
    EXPECT_TRUE(sees("ivar", birthday).empty());
    EXPECT_TRUE(facts("marte", coordination_, birthday.plus_days(-1)).plan_consent);
    EXPECT_FALSE(facts("marte", coordination_, birthday).plan_consent);
    EXPECT_FALSE(decide<AnswerConsent>("sara", birthday.plus_days(-1)));
    EXPECT_TRUE(decide<AnswerConsent>("sara", birthday));
    PeopleStore people{db(), secrets(), catalogues()};
    auto const sara = people.read(grant<ReadConsents>("marte").as<ReadPerson>()).value();
    for (auto const& consent : sheet("marte").consents) {
        EXPECT_EQ(standing(consent, sara, LegalTrack::health, birthday.plus_days(-1)), Standing::holds);
        EXPECT_EQ(standing(consent, sara, LegalTrack::health, birthday), Standing::lapsed);
    }
}

} // namespace
} // namespace samtak::test
