// K8, pbrl § 3-4: what a minor keeps from the parents isn't there for them: in the plan, its history, tasks, the start page, meetings, notices.
// Mari, 17: her mother Bente comes in as a participant by consent. Sara, 15: her father Terje as a parent.
#include "home/home_store.hpp"
#include "meetings/meeting_store.hpp"
#include "notify/notice_work_store.hpp"
#include "people/kept_store.hpp"
#include "plan/evaluate_goal.hpp"
#include "plan/plan_events.hpp"
#include "plan/write_goal.hpp"
#include "plan/write_measure.hpp"
#include "plan/write_own_words.hpp"
#include "tests/store/cast_policy.hpp"

#include <algorithm>

namespace samtak::test {
namespace {

class KeptStoreTest : public OnTheCast {
protected:
    KeptStoreTest() : OnTheCast("lund") {}
    Profile const& lund() { return municipality(); }
    PlanId sara = id<PlanId>("plan", "sara");
    CoordinationId case_of_sara = id<CoordinationId>("coordination", "sara");
    PlanStore plans{db(), lund()};
    static constexpr auto secret = "Snakke med helsesykepleier";

    Actor actor(Relation relation, std::string_view who) { return {member(who), relation, LoginLevel::strong, true, clock.now(), today()}; }
    Plan seen_by(std::string const& who) { return plans.read(decide<ReadPlan>(who, sara, Use::read).value()).value(); }
    Goal goal(std::optional<Keeping> keep)
    {
        WriteGoalForm form;
        form.content.area = "health";
        form.content.title = secret;
        form.keep = std::move(keep);
        return write_goal(decide<WritePlan>("marte", sara).value(), form, plans, changes(), actor(Relation::coordinator, "marte"), lund()).value();
    }
    Result<Measure> measure(GoalId const& under, Responsible const& who)
    {
        WriteMeasureForm form;
        form.content.goal = under;
        form.content.what = "Time hos helsesykepleier";
        form.content.responsible = who;
        form.parents = KeptStore{db()}.parents(decide<ReadPlan>("marte", sara).value());
        return write_measure(decide<UpdateMeasure>("marte", sara).value(), form, plans, changes(), actor(Relation::coordinator, "marte"));
    }
    static bool has(Plan const& plan, std::string_view title)
    {
        return std::any_of(plan.goals.begin(), plan.goals.end(), [&](Goal const& one) { return one.content.title == title; });
    }
    void turn(std::string const& who, std::string const& thing, bool held, std::int64_t seen, Keeping const& said)
    {
        auto each = change(who);
        KeptStore::set(each, decide<KeepInPlan>(who, sara).value(), thing, held, seen, said);
        ASSERT_TRUE(changes().commit(std::move(each)));
    }
};
SAMTAK_ON_BOTH_ENGINES(KeptStoreTest);

TEST_P(KeptStoreTest, K8_a_goal_that_is_kept_is_gone_for_the_parent_with_all_that_stands_under_it)
{
    auto const before = seen_by("terje");
    auto const kept = goal(Keeping{false, "Sara vil ikke at de hjemme vet det"});
    ASSERT_TRUE(measure(kept.id, {ResponsibleKind::coordinator, {}}));
    EXPECT_TRUE(has(seen_by("sara"), secret));
    EXPECT_TRUE(has(seen_by("marte"), secret));
    EXPECT_EQ(seen_by("marte").kept.size(), 2U) << "the goal and its measure";
    auto const father = seen_by("terje");
    EXPECT_FALSE(has(father, secret));
    EXPECT_EQ(father.goals.size(), before.goals.size());
    EXPECT_EQ(father.measures.size(), before.measures.size());
    EXPECT_EQ(father.running, before.running) << "nothing tells that something was written";
    EXPECT_TRUE(father.kept.empty());
    auto const history = plans.history(decide<ReadPlan>("terje", sara, Use::read).value()).value();
    for (auto const& one : history.goals) EXPECT_NE(one.content.title, secret);
    EXPECT_EQ(changes_in(history).size(), changes_in(plans.history(decide<ReadPlan>("sara", sara, Use::read).value()).value()).size() - 2);
}

TEST_P(KeptStoreTest, K8_shared_again_it_is_there_and_all_is_in_the_history)
{
    auto const kept = goal(Keeping{true}).id.str();
    turn("sara", kept, false, 1, {true});
    EXPECT_TRUE(has(seen_by("terje"), secret));
    turn("marte", kept, true, 2, {false, "Hun ombestemte seg"});
    EXPECT_FALSE(has(seen_by("terje"), secret));
    auto each = change("sara");
    KeptStore::set(each, decide<KeepInPlan>("sara", sara).value(), kept, false, 2, {true});
    EXPECT_EQ(changes().commit(std::move(each)).error().problem, Problem::conflict) << "the version that was seen";
    EXPECT_EQ(count("SELECT count(*) FROM kept_history"), 3);
    EXPECT_THROW(write("DELETE FROM kept_history", {}, Rows::any()), std::exception) << "append-only";
}

TEST_P(KeptStoreTest, K8_a_parent_may_neither_keep_nor_answer_for_what_is_kept)
{
    EXPECT_FALSE(decide<KeepInPlan>("terje", sara));
    EXPECT_FALSE(decide<KeepInPlan>("ivar", sara)) << "a provider says it to the coordinator";
    auto const kept = goal(Keeping{true});
    auto const asked = measure(kept.id, {ResponsibleKind::representative, id<RepresentationId>("representation", "sara/terje").str()});
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().fields.at(0).field, "responsible");
}

TEST_P(KeptStoreTest, K8_own_words_for_those_who_help_only)
{
    OwnWordsForm form;
    form.topic = Topic::kept;
    form.words = OwnWords{"Jeg gruer meg til helgene"};
    ASSERT_TRUE(write_own_words(decide<WriteOwnWords>("sara", sara).value(), form, plans, changes(), actor(Relation::self, "sara")));
    EXPECT_NE(seen_by("marte").words_on(Topic::kept), nullptr);
    EXPECT_EQ(seen_by("terje").words_on(Topic::kept), nullptr);
    auto const history = plans.history(decide<ReadPlan>("terje", sara, Use::read).value()).value();
    for (auto const& one : history.words) EXPECT_NE(one.topic, Topic::kept);
}

TEST_P(KeptStoreTest, K8_an_evaluation_can_be_kept_while_its_goal_is_shared)
{
    auto const shared = seen_by("sara").goals.front();
    EvaluateGoalForm form;
    form.goal = shared.id;
    form.seen = shared.changed.version;
    form.words = "Det er noen som plager meg";
    form.attainment = Attainment::partly_reached;
    form.keep = Keeping{true};
    auto const done = evaluate_goal(decide<EvaluateGoal>("sara", sara).value(), form, plans, changes(), actor(Relation::self, "sara"));
    ASSERT_TRUE(done);
    EXPECT_NE(seen_by("marte").evaluation(done->id), nullptr);
    EXPECT_EQ(seen_by("terje").evaluation(done->id), nullptr);
    EXPECT_EQ(seen_by("terje").goal(shared.id)->changed.version, shared.changed.version) << "no mark on the goal that is shared";
    EXPECT_EQ(seen_by("terje").goal(shared.id)->content.status, shared.content.status);
    NoticeWorkStore notices{db()};
    EXPECT_TRUE(notices.about(GoalEvaluated{sara, shared.id, done->id}.references().text()).people.not_to_parents);
    EXPECT_FALSE(notices.about(GoalEvaluated{sara, shared.id, EvaluationId::fresh()}.references().text()).people.not_to_parents);
}

TEST_P(KeptStoreTest, K8_the_start_page_and_what_is_new_there_say_nothing_of_it)
{
    auto const kept = goal(Keeping{true});
    HomeStore home{db(), lund()};
    auto const titles = [&](std::string const& who) {
        auto const grant = decide<ReadCoordination>(who, case_of_sara, Use::read).value();
        auto const one = home.content(grant, home.is_family(grant, today()), today());
        std::vector<std::string> all;
        for (auto const& each : one.goals) all.push_back(each.title);
        for (auto const& each : one.news) all.push_back(each.title);
        return std::count(all.begin(), all.end(), secret);
    };
    EXPECT_EQ(titles("sara"), 2) << "the goal, and that it is new";
    EXPECT_EQ(titles("terje"), 0);
}

} // namespace
} // namespace samtak::test
