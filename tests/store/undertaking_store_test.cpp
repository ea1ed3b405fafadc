// What somebody has taken on: reminded of by dates, asked after, one list of one's own (L1). On both engines, with the cast.
#include "home/undertakings_store.hpp"
#include "measures/chase_store.hpp"
#include "people/kept_store.hpp"
#include "tests/store/undertaking_fixture.hpp"

#include <map>

namespace samtak::test {
namespace {

SAMTAK_ON_BOTH_ENGINES(UndertakingTest);

TEST_P(UndertakingTest, L1_a_promise_is_reminded_of_a_week_before_a_day_after_and_two_weeks_after_once_each)
{
    auto const deadline = today().plus_days(30);
    promise("tor-erik", deadline);
    std::vector<int> told;
    for (int day = -11; day <= 40; ++day) {
        if (remind(deadline.plus_days(day)) > 0) told.push_back(day);
        EXPECT_EQ(remind(deadline.plus_days(day)), 0) << "twice on the same day, as after a new start";
    }
    EXPECT_EQ(told, (std::vector<int>{-7, 1, 14}));
    run();
    EXPECT_EQ(notices("tor-erik", "promise_reminded"), 3);
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE kind = 'promise_reminded'"), 3) << "nobody else is told";
}

TEST_P(UndertakingTest, L1_a_day_without_the_program_is_made_up_for_and_a_step_that_is_past_is_not)
{
    auto const deadline = today().plus_days(30);
    promise("tor-erik", deadline);
    EXPECT_EQ(remind(deadline.plus_days(-2)), 1);
    EXPECT_EQ(remind(deadline.plus_days(15)), 1) << "one, not the two that were missed";
    EXPECT_EQ(count("SELECT count(*) FROM undertaking_reminder WHERE step = 'late'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM undertaking_reminder WHERE step = 'after'"), 0);
}

TEST_P(UndertakingTest, L1_what_is_done_or_has_no_deadline_is_not_reminded_of)
{
    auto const deadline = today().plus_days(30);
    auto const one = promise("tor-erik", deadline);
    promise("tor-erik", std::nullopt);
    ASSERT_TRUE(say("tor-erik", one, {"done", {}, {}, {}, {}}));
    EXPECT_EQ(remind(deadline.plus_days(1)), 0);
}

TEST_P(UndertakingTest, L1_a_new_deadline_has_reminders_of_its_own_but_none_for_what_was_said_a_moment_ago)
{
    auto const deadline = today().plus_days(30);
    auto const one = promise("tor-erik", deadline);
    EXPECT_EQ(remind(deadline.plus_days(-7)), 1);
    ASSERT_TRUE(say("tor-erik", one, {"delayed", {}, deadline.plus_days(-3), {}, {}}));
    EXPECT_EQ(remind(deadline.plus_days(-6)), 0) << "said yesterday";
    EXPECT_EQ(remind(deadline.plus_days(-2)), 1) << "the day after the new one";
}

TEST_P(UndertakingTest, L1_a_measure_somebody_said_yes_to_is_reminded_of_and_one_that_is_only_asked_is_not)
{
    auto const deadline = today().plus_days(30);
    auto const task = accepted(deadline);
    EXPECT_EQ(remind(deadline.plus_days(-7)), 1);
    run();
    EXPECT_EQ(notices("ane", "task_reminded"), 1);
    write("UPDATE task SET state = 'asked' WHERE id = $1", {task.id});
    EXPECT_EQ(remind(deadline.plus_days(1)), 0);
}

TEST_P(UndertakingTest, L1_D2_whose_access_has_ended_or_who_has_left_is_told_nothing)
{
    auto const deadline = today().plus_days(30);
    promise("tor-erik", deadline);
    promise("ane", deadline);
    withdraw_consents_of("tor-erik");
    write("UPDATE participant SET to_day = $2 WHERE id = $1", {id<ParticipantId>("participant", "mari/ane"), deadline.plus_days(-8)});
    remind(deadline.plus_days(-7));
    run();
    EXPECT_EQ(count("SELECT count(*) FROM notice WHERE kind = 'promise_reminded'"), 0);
    EXPECT_TRUE(smtp.mails.empty() || mails_to("tor-erik").empty());
}

TEST_P(UndertakingTest, L1_K8_a_parent_is_told_nothing_of_what_is_kept_from_them)
{
    auto const deadline = today().plus_days(30);
    auto const found = db().read_one({"SELECT id FROM representation WHERE member_id = $1", {member("bente")}});
    auto const one = promise(Responsible{ResponsibleKind::representative, std::string{found.row(0).text(0)}}, deadline);
    auto each = change("mari");
    KeptStore::keep(each, decide<KeepInMeeting>("mari", coordination).value(), KeptKind::measure, one.str(), {});
    ASSERT_TRUE(changes().commit(std::move(each)));
    remind(deadline.plus_days(-7));
    run();
    EXPECT_EQ(notices("bente", "promise_reminded"), 0);
    EXPECT_TRUE(mails_to("bente").empty());
    auto const grant = decide<ListUndertakings>("bente", Scope{}, Use::read).value();
    for (auto const& thing : UndertakingsStore(db(), areas).own(grant, viewer("bente"), policy(), today())) EXPECT_NE(thing.measure, one);
}

TEST_P(UndertakingTest, L1_the_coordinator_asks_anew_at_most_once_a_day_and_it_stands_with_what_was_answered)
{
    auto const one = promise("tor-erik", today().plus_days(30));
    ChaseStore chases{db(), areas};
    auto const grant = decide<ChaseUndertaking>("ingvild", coordination).value();
    auto const ask = [&] {
        auto each = change("ingvild");
        chases.chase(each, grant, *chases.one(grant, one, today())->now, today());
        return changes().commit(std::move(each)).has_value();
    };
    EXPECT_TRUE(chases.one(grant, one, today())->may_ask(member("ingvild"), today()));
    EXPECT_TRUE(ask());
    EXPECT_FALSE(ask()) << "the same day";
    EXPECT_FALSE(chases.one(grant, one, today())->may_ask(member("ingvild"), today()));
    EXPECT_TRUE(chases.one(grant, one, today())->may_ask(member("ingvild"), today().plus_days(1)));
    EXPECT_FALSE(chases.one(grant, one, today().plus_days(1))->may_ask(member("tor-erik"), today().plus_days(1))) << "oneself isn't asked";
    run();
    EXPECT_EQ(notices("tor-erik", "promise_chased"), 1);
    EXPECT_EQ(mails_to("tor-erik").size(), 1U);
    clock.set(clock.now() + std::chrono::minutes{5});
    ASSERT_TRUE(say("tor-erik", one, {"help", "Treng hjelp av legen", {}, {}, {}}));
    auto const words = chases.words(grant, one);
    ASSERT_EQ(words.size(), 2U);
    EXPECT_EQ(words[0].what, "chased");
    EXPECT_EQ(words[0].by, "Ingvild Nesbakk");
    EXPECT_EQ(words[0].asked_of, "Tor-Erik Vassdal");
    EXPECT_EQ(words[1].what, "help");
    EXPECT_EQ(words[1].words, "Treng hjelp av legen");
    EXPECT_FALSE(words[1].by_link);
    for (auto const* who : {"tor-erik", "mari", "bente", "kari", "gudrun"})
        EXPECT_FALSE(decide<ChaseUndertaking>(who, coordination)) << who << " doesn't coordinate";
}

TEST_P(UndertakingTest, L1_of_two_who_ask_in_the_same_moment_one_asks)
{
    auto const task = accepted(today().plus_days(30));
    ChaseStore chases{db(), areas};
    auto const grant = decide<ChaseUndertaking>("ingvild", coordination).value();
    auto const seen = *chases.one(grant, task.measure, today());
    ASSERT_TRUE(seen.now && seen.now->task);
    auto one = change("ingvild"), other = change("ingvild");
    chases.chase(one, grant, *seen.now, today());
    chases.chase(other, grant, *seen.now, today());
    EXPECT_TRUE(changes().commit(std::move(one)));
    EXPECT_FALSE(changes().commit(std::move(other)));
    run();
    EXPECT_EQ(notices("ane", "task_chased"), 1);
}

TEST_P(UndertakingTest, L1_one_list_holds_what_one_is_asked_has_accepted_and_has_promised_by_todays_consent)
{
    auto const own = [&](std::string const& who) {
        auto const grant = decide<ListUndertakings>(who, Scope{}, Use::read).value();
        std::map<MeasureId, OwnThing> all;
        for (auto const& thing : UndertakingsStore(db(), areas).own(grant, viewer(who), policy(), today())) all.emplace(thing.measure, thing);
        return all;
    };
    auto const before = own("ane").size();
    auto const task = accepted(today().plus_days(30));
    auto const promised = promise("ane", today().plus_days(5));
    auto all = own("ane");
    EXPECT_FALSE(all.contains(promised)) << "without consent to meetings there is no promise of a meeting";
    write("INSERT INTO consent_part (consent_id, part) SELECT id, 'meetings' FROM consent WHERE participant_id = $1 AND kind = 'sharing'",
        {id<ParticipantId>("participant", "mari/ane")});
    all = own("ane");
    ASSERT_TRUE(all.contains(promised) && all.contains(task.measure)) << before;
    EXPECT_FALSE(all.at(promised).task);
    EXPECT_EQ(all.at(promised).person, "Mari Haugvik");
    EXPECT_EQ(all.at(task.measure).state, OwnThing::State::taken_on);
    EXPECT_EQ(all.at(task.measure).deadline, today().plus_days(30));
    ASSERT_TRUE(say("ane", promised, {"help", "Treng tid", {}, {}, {}}));
    EXPECT_EQ(own("ane").at(promised).said, "help");
    EXPECT_FALSE(own("tor-erik").contains(promised)) << "another's";
    withdraw_consents_of("ane");
    EXPECT_TRUE(own("ane").empty()) << "at the next click";
}

TEST_P(UndertakingTest, L1_since_a_yes_one_says_that_it_takes_longer_or_that_help_is_needed_and_who_asked_is_told)
{
    auto const task = accepted(today().plus_days(30));
    auto const grant = decide<AnswerTask>("ane", plan).value();
    auto const say_it = [&](HowItGoes const& said) {
        return say_how_it_goes(grant, task.id, said, task.version, tasks, changes(), change("ane")).has_value();
    };
    EXPECT_FALSE(say_it({"help", {}, false})) << "help with what?";
    EXPECT_FALSE(say_it({"perhaps", "x", false}));
    EXPECT_TRUE(say_it({"help", "Treng nøkkel", false}));
    EXPECT_TRUE(say_it({"delayed", {}, false}));
    auto const other = decide<AnswerTask>("ingvild", plan).value();
    EXPECT_FALSE(say_how_it_goes(other, task.id, {"delayed", {}, false}, task.version, tasks, changes(), change("ingvild"))) << "isn't hers";
    EXPECT_EQ(count("SELECT count(*) FROM task_answer WHERE task_id = $1", {task.id}), 2);
    run();
    EXPECT_GE(notices("ingvild", "measure_answered"), 2);
    EXPECT_ANY_THROW(write("UPDATE task_answer SET answer = 'done' WHERE task_id = $1", {task.id}, Rows::any()));
}

} // namespace
} // namespace samtak::test
