// Meetings on both engines, with the cast: who reads of them, two at once, that what is signed stands. Mari, 17: one held, one ahead.
#include "meetings/meeting_rhythm_store.hpp"
#include "meetings/meeting_store.hpp"
#include "meetings/minutes_copy_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class MeetingStoreTest : public OnTheCast {
protected:
    MeetingStoreTest()
    {
        for (auto const* who : {"ane", "sondre"})
            write("INSERT INTO consent_part (consent_id, part) SELECT id, 'meetings' FROM consent WHERE participant_id = $1 AND kind = 'sharing'",
                {id<ParticipantId>("participant", std::string{"mari/"} + who)});
        auto meeting = ahead();
        for (auto const* who : {"ane", "sondre"}) meeting.invited.push_back(member(who));
        EXPECT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { store.save(each, grant, meeting); }));
    }
    Grant<ReadMeetings> reading(std::string const& who = "ingvild") { return decide<ReadMeetings>(who, coordination, Use::read).value(); }
    Meeting ahead() { return *store.read(reading(), id<MeetingId>("meeting", "mari/2")); }
    AgendaItem point(std::size_t at) { return store.agenda(reading(), ahead().id).at(at); }
    Result<void> commit(Change change) { return changes().commit(std::move(change)); }
    template <class Write> Result<void> plan(std::string const& who, Write write)
    {
        auto const grant = decide<PlanMeeting>(who, coordination);
        if (!grant) return grant.error();
        auto each = change(who);
        write(each, *grant);
        return commit(std::move(each));
    }
    Result<void> note(std::string const& who, AgendaItem item, std::string const& words)
    {
        auto const grant = decide<WriteMinutes>(who, coordination);
        if (!grant) return grant.error();
        item.notes = words;
        auto each = change(who);
        store.note(each, *grant, ahead().id, item);
        return commit(std::move(each));
    }
    Promise promised(std::string const& by)
    {
        Promise one;
        one.meeting = ahead().id;
        one.item = point(0).id;
        one.measure.content.what = "Skrive tilråding";
        one.measure.content.responsible = {ResponsibleKind::participant, id<ParticipantId>("participant", "mari/tor-erik").str()};
        one.measure.content.deadline = today().plus_days(20);
        auto each = change(by);
        store.promise(each, decide<WriteMinutes>(by, coordination).value(), one);
        EXPECT_TRUE(commit(std::move(each)));
        return store.promises(reading(), today()).at(0);
    }
    Result<void> sign() { return sign(store.agenda(reading(), ahead().id)); }
    Result<void> sign(std::vector<AgendaItem> const& seen)
    {
        Meeting one = ahead();
        one.person_part = "Mari var med.";
        auto each = change("ingvild");
        store.sign(
            each, decide<SignMinutes>("ingvild", coordination).value(), one, {member("mari")}, seen, {{MinutesBlock::Kind::text, "Det vart slik"}});
        return commit(std::move(each));
    }
    MeetingStore store{db()};
};
SAMTAK_ON_BOTH_ENGINES(MeetingStoreTest);

TEST_P(MeetingStoreTest, D2_D5_who_has_no_consent_to_meetings_finds_none)
{
    for (auto const* who : {"mari", "bente", "ingvild", "sondre", "ane", "tor-erik"})
        EXPECT_TRUE(decide<ReadMeetings>(who, coordination, Use::read)) << who;
    for (auto const* who : {"hanna", "jorunn", "kari", "gudrun", "oddgeir"})
        EXPECT_FALSE(decide<ReadMeetings>(who, coordination, Use::read)) << who << " has no consent to meetings, or is the office";
    EXPECT_EQ(store.list(reading("ane")).size(), 2U);
    withdraw_consents_of("ane");
    EXPECT_FALSE(decide<ReadMeetings>("ane", coordination, Use::read)) << "at the next click";
}

TEST_P(MeetingStoreTest, D2_R4_11_who_is_shut_out_of_meetings_alone_finds_none_though_consent_says_yes)
{
    write("INSERT INTO block (id, coordination_id, member_id, parts, made_by, made_at) VALUES ($1, $2, $3, 'meetings', $4, $5)",
        {OnceId::fresh(), coordination, member("ane"), member("mari"), clock.now()});
    auto const grant = decide<ReadMeetings>("ane", coordination, Use::read);
    if (grant) {
        EXPECT_TRUE(store.list(*grant).empty());
        EXPECT_FALSE(store.read(*grant, ahead().id));
        EXPECT_TRUE(store.promises(*grant, today()).empty());
    }
}

TEST_P(MeetingStoreTest, G2_the_persons_own_points_stand_first)
{
    auto const agenda = store.agenda(reading(), ahead().id);
    ASSERT_EQ(agenda.size(), 4U);
    EXPECT_TRUE(agenda[0].is_own());
    for (std::size_t i = 1; i < agenda.size(); ++i) EXPECT_FALSE(agenda[i].is_own());
    AgendaItem late;
    late.title = "Sommarjobb";
    late.said_by = "person";
    late.put_in_by = member("mari");
    auto each = change("mari");
    store.put(each, decide<WriteAgenda>("mari", coordination).value(), ahead().id, late);
    ASSERT_TRUE(commit(std::move(each)));
    EXPECT_EQ(point(1).title, "Sommarjobb") << "also when it comes last";
}

TEST_P(MeetingStoreTest, G1_D4_each_who_is_called_in_is_told_by_ids_alone)
{
    auto const before = count("SELECT count(*) FROM outbox WHERE event = 'meeting.changed'");
    ASSERT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { store.call(each, grant, ahead()); }));
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'meeting.changed'") - before, 5) << "all but who calls in again";
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event LIKE 'meeting.%' AND (reference LIKE '%Mari%' OR reference LIKE '%eksamen%')"), 0);
    EXPECT_FALSE(plan("ane", [&](Change& each, auto const& grant) { store.call(each, grant, ahead()); })) << "only who coordinates";
}

TEST_P(MeetingStoreTest, L15_of_two_who_move_it_the_second_writes_nothing)
{
    auto const seen = ahead();
    auto first = seen, second = seen;
    first.day = seen.day.plus_days(1);
    second.day = seen.day.plus_days(2);
    ASSERT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { store.save(each, grant, first); }));
    auto const late = plan("ingvild", [&](Change& each, auto const& grant) { store.save(each, grant, second); });
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().problem, Problem::conflict);
    EXPECT_EQ(ahead().day, first.day);
    EXPECT_EQ(count("SELECT count(*) FROM meeting_history WHERE meeting_id = $1", {seen.id}), seen.version + 1) << "each version is kept";
}

TEST_P(MeetingStoreTest, L3_L15_at_different_points_two_never_meet_and_at_the_same_one_the_second_is_told)
{
    auto const one = point(0), other = point(1);
    ASSERT_TRUE(note("ane", one, "PPT skriv tilråding"));
    ASSERT_TRUE(note("sondre", other, "Ingvild snakkar med sjåføren"));
    EXPECT_FALSE(note("sondre", one, "Noko anna"));
    EXPECT_EQ(point(0).notes, "PPT skriv tilråding");
    EXPECT_EQ(point(1).notes, "Ingvild snakkar med sjåføren");
}

TEST_P(MeetingStoreTest, L4_G3_G7_a_promise_is_a_measure_and_says_itself_how_it_goes)
{
    auto const made = promised("sondre");
    EXPECT_EQ(made.responsible, "Tor-Erik Vassdal");
    EXPECT_EQ(made.member, member("tor-erik"));
    EXPECT_EQ(count("SELECT count(*) FROM measure WHERE id = $1 AND goal_id IS NULL AND coordination_id = $2", {made.measure.id, coordination}), 1);
    auto const answer = [&](PromiseAnswer const& said) {
        auto each = change("tor-erik");
        store.answer(each, decide<AnswerPromise>("tor-erik", coordination).value(), store.promises(reading(), today()).at(0), said);
        return commit(std::move(each));
    };
    ASSERT_TRUE(answer({"delayed", "Ventar på skulen", today().plus_days(30), {}, {}}));
    EXPECT_EQ(store.promises(reading(), today()).at(0).measure.content.deadline, today().plus_days(30));
    ASSERT_TRUE(answer({"done", "", {}, {}, {}}));
    auto const now = store.promises(reading(), today()).at(0);
    EXPECT_TRUE(now.measure.is_closed());
    EXPECT_EQ(now.answered->answer, "done");
    EXPECT_EQ(count("SELECT count(*) FROM measure_history WHERE measure_id = $1", {made.measure.id}), 3) << "each step is kept";
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'meeting.promise_answered'"), 1) << "what is done troubles nobody";
}

TEST_P(MeetingStoreTest, G4_K7_what_is_signed_stands_and_is_corrected_by_an_addition)
{
    ASSERT_TRUE(sign());
    EXPECT_FALSE(sign()) << "once";
    EXPECT_FALSE(note("ane", point(0), "Etterpå"));
    EXPECT_EQ(store.minutes(reading("ane"), ahead().id)->blocks.at(0).text, "Det vart slik");
    EXPECT_FALSE(plan("ingvild", [&](Change& each, auto const& grant) { store.save(each, grant, ahead()); })) << "nor is it moved";
    EXPECT_ANY_THROW(write("UPDATE minutes_block SET text = 'noko anna' WHERE meeting_id = $1", {ahead().id}, Rows::any()));
    EXPECT_ANY_THROW(write("DELETE FROM minutes WHERE meeting_id = $1", {ahead().id}, Rows::any()));
    auto each = change("ane");
    store.add(each, decide<WriteMinutes>("ane", coordination).value(), ahead().id, "Eg var der òg");
    ASSERT_TRUE(commit(std::move(each)));
    EXPECT_EQ(store.additions(reading(), ahead().id).at(0).words, "Eg var der òg");
}

TEST_P(MeetingStoreTest, G4_L15_what_was_written_after_it_was_seen_is_not_signed_unseen)
{
    auto const seen = store.agenda(reading(), ahead().id);
    ASSERT_TRUE(note("ane", point(0), "Skriven etterpå"));
    ASSERT_FALSE(sign(seen));
    EXPECT_TRUE(ahead().is_open());
    EXPECT_TRUE(sign());
}

TEST_P(MeetingStoreTest, B8_G1_who_steps_in_can_be_called_in)
{
    auto const has = [&] {
        auto const all = store.people(reading(), today());
        return std::any_of(all.begin(), all.end(), [&](MeetingPerson const& one) { return one.kind == "deputy"; });
    };
    EXPECT_FALSE(has());
    write("INSERT INTO absence (id, member_id, deputy_id, from_day, to_day, noted_by) VALUES ($1, $2, $3, $4, $5, $2)",
        {OnceId::fresh(), member("ingvild"), member("oddgeir"), today(), today()});
    EXPECT_TRUE(has());
}

TEST_P(MeetingStoreTest, G1_one_answers_for_oneself_and_only_when_called_in)
{
    auto const answers = [&](std::string const& who, std::string const& what) {
        auto each = change(who);
        store.answer(each, decide<AnswerMeeting>(who, coordination).value(), ahead().id, what, "");
        return bool{commit(std::move(each))};
    };
    EXPECT_TRUE(answers("ane", "no"));
    EXPECT_TRUE(answers("ane", "whole"));
    auto meeting = ahead();
    meeting.invited = {member("mari")};
    ASSERT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { store.save(each, grant, meeting); }));
    EXPECT_FALSE(answers("ane", "part")) << "taken off the list";
    std::size_t whole = 0;
    for (auto const& one : store.answers(reading(), meeting.id))
        if (one.member == member("ane")) whole += one.answer == "whole";
    EXPECT_EQ(whole, 1U) << "the newest counts, and stands once";
}

TEST_P(MeetingStoreTest, D5_who_outside_has_got_the_minutes_stands_for_the_person_and_who_coordinates_and_nobody_else)
{
    MinutesCopyStore copies{db()};
    auto const give = [&](MeetingId const& meeting) {
        MinutesCopy one;
        one.to = "Fastlegen";
        one.way = "paper";
        one.on = today();
        one.agreed_by = "person";
        auto each = change("ingvild");
        MinutesCopyStore::give(each, decide<GiveMinutes>("ingvild", coordination).value(), meeting, one);
        return commit(std::move(each)).has_value();
    };
    auto const held = id<MeetingId>("meeting", "mari/1");
    EXPECT_FALSE(give(ahead().id)) << "there are no minutes yet";
    EXPECT_TRUE(give(held));
    for (auto const* who : {"ingvild", "mari"}) EXPECT_EQ(copies.read(reading(who), held).size(), 1U) << who;
    EXPECT_TRUE(copies.read(reading("ane"), held).empty());
    for (auto const* who : {"mari", "bente", "ane"}) EXPECT_FALSE(decide<GiveMinutes>(who, coordination)) << who;
}

TEST_P(MeetingStoreTest, L5_what_one_writes_in_a_meeting_counts_as_contributing)
{
    auto const last = [&] {
        auto const found =
            db().read_one({"SELECT MAX(at) FROM contribution WHERE coordination_id = $1 AND member_id = $2", {coordination, member("sondre")}});
        return found.row(0).null(0) ? std::string{} : std::string{found.row(0).text(0)};
    };
    auto const before = last();
    ASSERT_TRUE(note("sondre", point(0), "Praksisplassen er klar."));
    EXPECT_GT(last(), before);
}

TEST_P(MeetingStoreTest, G1_G4_sixty_who_are_called_in_are_told_each_and_stand_in_the_minutes)
{
    auto one = ahead();
    std::set<MemberId> many;
    for (int n = 0; n < 60; ++n) {
        auto const who = *many.insert(MemberId::fresh()).first;
        write(
            "INSERT INTO member (id, kind, name, sort_key, search_key, title, phone, mail_notices, language, address_protection, mail_protected, from_day, version) "
            "SELECT $1, kind, name, sort_key, search_key, title, phone, mail_notices, language, address_protection, mail_protected, from_day, 1 FROM member WHERE id = $2",
            {who, member("ane")});
        one.invited.push_back(who);
    }
    ASSERT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { store.save(each, grant, one, ahead()); }));
    std::size_t called = 0;
    for (auto const& sent : store.sent(decide<PlanMeeting>("ingvild", coordination).value(), one.id)) called += many.contains(sent.member) ? 1 : 0;
    EXPECT_EQ(called, 60U);
    auto each = change("ingvild");
    store.sign(each, decide<SignMinutes>("ingvild", coordination).value(), ahead(), many, store.agenda(reading(), one.id), {});
    ASSERT_TRUE(commit(std::move(each)));
    EXPECT_EQ(store.came(reading(), one.id).size(), 60U);
}

TEST_P(MeetingStoreTest, G1_how_often_is_agreed_in_the_case_and_two_at_once_dont_both)
{
    MeetingRhythmStore rhythms{db()};
    auto const agree = [&](MeetingRhythm const& one) {
        return plan("ingvild", [&](Change& each, auto const& grant) { MeetingRhythmStore::agree(each, grant, one); }).has_value();
    };
    EXPECT_EQ(rhythms.read(reading()).or_else(2), 2) << "the profile's";
    EXPECT_TRUE(agree({4, "Mykje skjer", 0}));
    EXPECT_FALSE(agree({3, "Lite skjer", 0}));
    EXPECT_EQ(rhythms.read(reading("mari")).or_else(2), 4);
    EXPECT_TRUE(agree({0, "", 1}));
    EXPECT_EQ(rhythms.read(reading()).or_else(2), 0) << "when needed";
    auto meeting = ahead();
    meeting.led_by = member("mari");
    ASSERT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { store.save(each, grant, meeting, ahead()); }));
    EXPECT_EQ(ahead().led_by, member("mari"));
}

} // namespace
} // namespace samtak::test
