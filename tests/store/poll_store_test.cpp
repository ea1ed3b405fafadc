// When people can come to a meeting, on both engines, with the cast: who is told, two at once, what ends it. Mari, 17; a meeting that is planned.
#include "home/home_store.hpp"
#include "meetings/meeting_store.hpp"
#include "meetings/poll_store.hpp"
#include "tests/store/cast_policy.hpp"

#include <algorithm>

namespace samtak::test {
namespace {

class PollStoreTest : public OnTheCast {
protected:
    PollStoreTest()
    {
        write("INSERT INTO consent_part (consent_id, part) SELECT id, 'meetings' FROM consent WHERE participant_id = $1 AND kind = 'sharing'",
            {id<ParticipantId>("participant", "mari/ane")});
        Meeting one;
        one.day = today().plus_days(20);
        one.from = "10:00";
        one.to = "11:00";
        for (auto const* who : {"mari", "bente", "ane", "tor-erik", "ingvild"}) one.invited.push_back(member(who));
        meeting = one.id;
        EXPECT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { meetings.save(each, grant, one); }));
    }
    Grant<ReadMeetings> reading(std::string const& who = "ingvild") { return decide<ReadMeetings>(who, coordination, Use::read).value(); }
    Meeting now() { return *meetings.read(reading(), meeting); }
    MeetingPoll poll() { return *polls.read(reading(), now()); }
    template <class Write> Result<void> plan(std::string const& who, Write write_it)
    {
        auto const grant = decide<PlanMeeting>(who, coordination);
        if (!grant) return grant.error();
        auto each = change(who);
        write_it(each, *grant);
        return changes().commit(std::move(each));
    }
    Result<void> begin(Meeting const& seen, std::string const& by = "ingvild")
    {
        MeetingPoll fresh;
        for (int days : {14, 15}) {
            ProposedTime time;
            time.day = today().plus_days(days);
            time.from = "09:00";
            time.to = "10:00";
            fresh.times.push_back(time);
        }
        return plan(by, [&](Change& each, auto const& grant) {
            MeetingPollStore::begin(each, grant, seen, fresh, {member("mari"), member("bente"), member("ane"), member("tor-erik")});
        });
    }
    Result<void> answer(std::string const& who, std::size_t at, std::string const& what)
    {
        auto const grant = decide<AnswerMeeting>(who, coordination);
        if (!grant) return grant.error();
        auto each = change(who);
        MeetingPollStore::answer(each, *grant, {{poll().times.at(at).id, member(who), what}});
        return changes().commit(std::move(each));
    }
    Result<void> choose(Meeting const& seen, ProposedTime const& time)
    {
        return plan("ingvild", [&](Change& each, auto const& grant) { polls.choose(each, grant, seen, time); });
    }
    CaseMeeting on_start_page_of(std::string const& who)
    {
        HomeStore home{db(), municipality()};
        auto const reader = viewer(who);
        auto const grant = policy().decide<ListCoordinations>(reader, Scope{Scope::Reach::own}, Use::read, today()).value();
        for (auto const& one : home.contents(grant, home.own_cases(grant, reader, policy(), today()), today()))
            for (auto const& each : one.meetings)
                if (each.id == meeting.text()) return each;
        return {{}, today(), {}, {}, {}};
    }
    std::int64_t told(std::string const& event) { return count("SELECT count(*) FROM outbox WHERE event = $1", {event}); }
    MeetingStore meetings{db()};
    MeetingPollStore polls{db()};
    MeetingId meeting = MeetingId::fresh();
};
SAMTAK_ON_BOTH_ENGINES(PollStoreTest);

TEST_P(PollStoreTest, G1_D4_each_is_asked_by_ids_alone_and_one_question_is_open_at_a_time)
{
    EXPECT_FALSE(polls.read(reading(), now()));
    auto const seen = now();
    ASSERT_TRUE(begin(seen));
    EXPECT_TRUE(now().asks_time);
    EXPECT_TRUE(poll().is_open);
    ASSERT_EQ(poll().times.size(), 2U);
    EXPECT_EQ(poll().asking_of(member("ane"))->first, today());
    EXPECT_EQ(told("meeting.times_asked"), 4);
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'meeting.times_asked' AND (reference LIKE '%Mari%' OR reference LIKE '%09:00%')"), 0);
    EXPECT_FALSE(begin(now())) << "one is open";
    EXPECT_FALSE(begin(now(), "ane")) << "only who coordinates";
}

TEST_P(PollStoreTest, G1_L15_who_is_to_come_as_it_was_seen_is_asked_or_nobody)
{
    auto const seen = now();
    auto other = seen;
    other.invited.pop_back();
    ASSERT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { meetings.save(each, grant, other, seen); }));
    EXPECT_FALSE(begin(seen));
    EXPECT_EQ(told("meeting.times_asked"), 0);
    EXPECT_TRUE(begin(now()));
}

TEST_P(PollStoreTest, G1_the_newest_answer_counts_and_each_is_kept)
{
    ASSERT_TRUE(begin(now()));
    ASSERT_TRUE(answer("ane", 0, "yes"));
    ASSERT_TRUE(answer("ane", 0, "no"));
    ASSERT_TRUE(answer("mari", 1, "maybe"));
    EXPECT_EQ(poll().answer_of(member("ane"), poll().times[0].id), "no");
    EXPECT_EQ(poll().answer_of(member("mari"), poll().times[1].id), "maybe");
    EXPECT_EQ(count("SELECT count(*) FROM time_answer"), 3);
    EXPECT_ANY_THROW(write("UPDATE time_answer SET answer = 'yes'", {}, Rows::any()));
    EXPECT_ANY_THROW(write("DELETE FROM proposed_time", {}, Rows::any()));
    EXPECT_FALSE(answer("sondre", 0, "yes")) << "may not read of meetings";
    auto without = now();
    without.invited = {member("mari")};
    ASSERT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { meetings.save(each, grant, without, now()); }));
    EXPECT_FALSE(answer("ane", 0, "yes")) << "taken off the list";
}

TEST_P(PollStoreTest, D2_whose_consent_is_withdrawn_answers_no_more_and_finds_nothing)
{
    ASSERT_TRUE(begin(now()));
    withdraw_consents_of("ane");
    EXPECT_FALSE(answer("ane", 0, "yes"));
    EXPECT_FALSE(decide<ReadMeetings>("ane", coordination, Use::read));
}

TEST_P(PollStoreTest, G1_the_chosen_time_is_the_meetings_and_of_two_who_choose_the_second_writes_nothing)
{
    ASSERT_TRUE(begin(now()));
    auto const seen = now();
    auto const times = poll().times;
    ASSERT_TRUE(choose(seen, times[0]));
    EXPECT_EQ(now().day, times[0].day);
    EXPECT_EQ(now().from, "09:00");
    EXPECT_EQ(now().state, MeetingState::planned) << "calling in is the next step";
    EXPECT_FALSE(now().asks_time);
    EXPECT_FALSE(poll().is_open);
    EXPECT_EQ(poll().outcome, "chosen");
    auto const late = choose(seen, times[1]);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().problem, Problem::conflict);
    EXPECT_FALSE(choose(now(), times[1])) << "also when the meeting is seen as it stands";
    EXPECT_EQ(now().day, times[0].day);
    EXPECT_FALSE(answer("ane", 0, "yes")) << "the time is set";
    EXPECT_EQ(count("SELECT count(*) FROM meeting_poll_ending WHERE outcome = 'chosen'"), 1);
    EXPECT_TRUE(begin(now())) << "another question may come later";
    EXPECT_TRUE(poll().is_open);
}

TEST_P(PollStoreTest, G1_moved_called_in_called_off_and_held_end_it_too)
{
    auto const ends = [&](std::string const& how, auto deed) {
        EXPECT_TRUE(begin(now())) << how;
        auto const seen = now();
        EXPECT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { deed(each, grant, seen); })) << how;
        EXPECT_FALSE(poll().is_open) << how;
        EXPECT_EQ(poll().outcome, how);
        EXPECT_FALSE(answer("ane", 0, "yes")) << how;
    };
    ends("moved", [&](Change& each, auto const& grant, Meeting const& seen) {
        auto moved = seen;
        moved.to = "12:00";
        meetings.save(each, grant, moved, seen);
    });
    ends("stopped", [&](Change& each, auto const& grant, Meeting const& seen) { MeetingPollStore::stop(each, grant, seen); });
    ends("called", [&](Change& each, auto const& grant, Meeting const& seen) { meetings.call(each, grant, seen); });
    EXPECT_FALSE(begin(now())) << "of what is called in nobody is asked";
    EXPECT_EQ(count("SELECT count(*) FROM meeting_poll WHERE active = 1"), 0);
}

TEST_P(PollStoreTest, G1_called_off_while_it_is_asked_ends_it_and_what_else_is_changed_does_not)
{
    ASSERT_TRUE(begin(now()));
    auto const seen = now();
    auto other = seen;
    other.room = "Rom 12";
    ASSERT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { meetings.save(each, grant, other, seen); }));
    EXPECT_TRUE(poll().is_open);
    ASSERT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { meetings.cancel(each, grant, now()); }));
    EXPECT_EQ(poll().outcome, "cancelled");
}

TEST_P(PollStoreTest, G1_asked_anew_once_a_day_and_of_one_more_time_those_are_told_who_had_answered)
{
    ASSERT_TRUE(begin(now()));
    auto const ask = [&] {
        return plan("ingvild", [&](Change& each, auto const& grant) { MeetingPollStore::ask(each, grant, now(), poll(), {member("ane")}); });
    };
    EXPECT_FALSE(ask()) << "asked today already";
    clock.set(cast_now + std::chrono::hours{24});
    EXPECT_TRUE(ask());
    EXPECT_FALSE(ask());
    EXPECT_EQ(told("meeting.times_asked"), 5);
    EXPECT_EQ(poll().asking_of(member("ane"))->last, today().plus_days(1));
    auto const seen = poll();
    auto const add = [&](int days) {
        ProposedTime time;
        time.day = today().plus_days(days);
        time.from = "12:00";
        time.to = "13:00";
        return plan("ingvild", [&](Change& each, auto const& grant) { MeetingPollStore::add(each, grant, now(), seen, time, {member("mari")}); });
    };
    ASSERT_TRUE(add(16));
    EXPECT_EQ(told("meeting.time_added"), 1);
    EXPECT_FALSE(add(17)) << "of two who add the second sees the first before";
    EXPECT_EQ(poll().times.size(), 3U);
}

TEST_P(PollStoreTest, G1_G12_D2_the_start_pages_say_who_owes_an_answer_and_count_those_alone_who_may_read)
{
    EXPECT_FALSE(on_start_page_of("ane").times_asked);
    ASSERT_TRUE(begin(now()));
    EXPECT_EQ(on_start_page_of("ane").times_asked, today());
    EXPECT_TRUE(on_start_page_of("ane").times_unanswered);
    EXPECT_EQ(on_start_page_of("ingvild").times_silent, 4);
    EXPECT_FALSE(on_start_page_of("ingvild").times_unanswered) << "who coordinates isn't asked";
    EXPECT_EQ(on_start_page_of("ane").times_silent, 0) << "of the others she hears nothing";
    ASSERT_TRUE(answer("ane", 0, "yes"));
    EXPECT_TRUE(on_start_page_of("ane").times_unanswered) << "one of two";
    ASSERT_TRUE(answer("ane", 1, "no"));
    EXPECT_FALSE(on_start_page_of("ane").times_unanswered);
    EXPECT_EQ(on_start_page_of("ingvild").times_silent, 3);
    withdraw_consents_of("tor-erik");
    EXPECT_EQ(on_start_page_of("ingvild").times_silent, 2) << "nobody waits for who may not read";
    EXPECT_TRUE(on_start_page_of("tor-erik").id.empty());
}

TEST_P(PollStoreTest, G1_sixty_who_come_are_asked_and_answer)
{
    std::vector<MemberId> many;
    auto one = now();
    one.invited = {member("mari")};
    for (int n = 0; n < 60; ++n) {
        many.push_back(MemberId::fresh());
        write(
            "INSERT INTO member (id, kind, name, sort_key, search_key, title, phone, mail_notices, language, address_protection, mail_protected, from_day, version) "
            "SELECT $1, kind, name, sort_key, search_key, title, phone, mail_notices, language, address_protection, mail_protected, from_day, 1 FROM member WHERE id = $2",
            {many.back(), member("ane")});
        one.invited.push_back(many.back());
    }
    ASSERT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { meetings.save(each, grant, one, now()); }));
    MeetingPoll fresh;
    fresh.times = {
        {ProposedTimeId::fresh(), today().plus_days(14), "09:00", "10:00"}, {ProposedTimeId::fresh(), today().plus_days(15), "09:00", "10:00"}};
    ASSERT_TRUE(plan("ingvild", [&](Change& each, auto const& grant) { MeetingPollStore::begin(each, grant, now(), fresh, many); }));
    for (auto const& who : many)
        write("INSERT INTO time_answer (id, time_id, member_id, number, answer, at) VALUES ($1, $2, $3, 1, 'yes', $4)",
            {OnceId::fresh(), fresh.times[0].id, who, clock.now()});
    EXPECT_EQ(poll().answers.size(), 60U);
    EXPECT_EQ(poll().askings.size(), 60U);
}

} // namespace
} // namespace samtak::test
