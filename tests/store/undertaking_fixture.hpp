// Things that somebody of the cast has taken on, the days that pass, and the mails that go out.
#pragma once
#include "kernel/oslo.hpp"
#include "measures/answer_task.hpp"
#include "measures/ask_measure.hpp"
#include "measures/undertaking_watch_store.hpp"
#include "meetings/meeting_store.hpp"
#include "notify/answer_link.hpp"
#include "notify/tell_members.hpp"
#include "tests/store/cast_policy.hpp"
#include "tests/store/caught_mails.hpp"

namespace samtak::test {

class UndertakingTest : public OnTheCast {
protected:
    static Responsible by_participant(UndertakingTest const& test, std::string const& key)
    {
        return {ResponsibleKind::participant, test.id<ParticipantId>("participant", "mari/" + key).str()};
    }
    // Written in the meeting that lies ahead.
    MeasureId promise(Responsible const& who, std::optional<Day> deadline)
    {
        Promise one;
        one.meeting = id<MeetingId>("meeting", "mari/2");
        one.measure.content.what = "Skrive tilråding";
        one.measure.content.responsible = who;
        one.measure.content.deadline = deadline;
        auto each = change("ingvild");
        meetings.promise(each, decide<WriteMinutes>("ingvild", coordination).value(), one);
        EXPECT_TRUE(changes().commit(std::move(each)));
        return one.measure.id;
    }
    MeasureId promise(std::string const& who, std::optional<Day> deadline) { return promise(by_participant(*this, who), deadline); }
    Promise promise_of(MeasureId const& measure)
    {
        for (auto& one : meetings.promises(decide<ReadMeetings>("ingvild", coordination, Use::read).value(), today()))
            if (one.measure.id == measure) return one;
        throw std::runtime_error{"no such promise"};
    }
    Result<void> say(std::string const& who, MeasureId const& measure, PromiseAnswer const& said)
    {
        auto each = change(who);
        meetings.answer(each, decide<AnswerPromise>(who, coordination).value(), promise_of(measure), said);
        return changes().commit(std::move(each));
    }
    // A measure of this life area, asked of Ane (who sees health), with this deadline.
    Task asked(Day deadline, std::string const& whom = "ane", std::string_view area = "health")
    {
        auto const found = db().read_one(
            {"SELECT id FROM measure WHERE coordination_id = $1 AND area = $2 AND status = 'in_progress' ORDER BY ordinal", {coordination, area}});
        auto const measure = found.row(0).id<MeasureId>(0);
        write("UPDATE task SET state = 'done', open = 0, asked_at = '2026-01-01T00:00:00.000000Z' WHERE measure_id = $1", {measure}, Rows::any());
        auto const grant = decide<AskMeasure>("ingvild", plan).value();
        auto const seen = tasks.measure(grant.as<ReadTask>(), measure).value();
        auto const people = people_to_ask(grant, seen, tasks, policy(), areas, today());
        return ask_measure(grant, seen, people, {OnceId::fresh(), member(whom), deadline}, tasks, changes(), change("ingvild"), today()).value();
    }
    Task accepted(Day deadline)
    {
        auto const task = asked(deadline);
        AnswerTaskForm const yes{OnceId::fresh(), 1, TaskAnswer::accept, {}, {}, {}};
        return answer_task(decide<AnswerTask>("ane", plan).value(), task.id, yes, tasks, changes(), change("ane"), today()).value();
    }
    void go_to(Day day) { clock.set(oslo_midnight(day) + std::chrono::hours{10}); }
    int remind(Day day)
    {
        go_to(day);
        return remind_of_undertakings(db(), clock.now());
    }
    void run()
    {
        Worker worker{
            {{"sunnfjord", &db(), notify_handlers({&db(), &municipality(), &facts_source(), &secrets(), &catalogues(), areas}, sender, &post)}},
            clock};
        for (int i = 0; i < 5; ++i) worker.run_once();
    }
    std::int64_t notices(std::string const& who, std::string_view kind)
    {
        return count("SELECT count(*) FROM notice WHERE member_id = $1 AND kind = $2", {member(who), kind});
    }
    std::vector<Mail> mails_to(std::string const& who) const
    {
        std::vector<Mail> theirs;
        for (auto const& mail : smtp.mails)
            if (mail.to.address == who + "@example.test") theirs.push_back(mail);
        return theirs;
    }

    MeetingStore meetings{db()};
    TaskStore tasks{db(), areas};
    CaughtMails smtp;
    OutboundSender sender{municipality().name, "https://samtak.example/sunnfjord"};
    MailPost post{&smtp, "samtak@example.test", LeakGuard{{sender}}, 12};
};

} // namespace samtak::test
