// The plan's store on both engines: cutting leaves no hole, a stale version is a conflict, undo and the plan as it was.
#include "access/policy.hpp"
#include "identity/viewer_maker.hpp"
#include "plan/create_plan.hpp"
#include "plan/evaluate_goal.hpp"
#include "plan/evaluate_measure.hpp"
#include "plan/news.hpp"
#include "plan/order_goals.hpp"
#include "plan/undo_goal.hpp"
#include "plan/write_goal.hpp"
#include "plan/write_measure.hpp"
#include "plan/write_own_words.hpp"
#include "tests/store/store_fixture.hpp"

namespace samtak::test {
namespace {

class SetFacts final : public FactSource {
public:
    Facts facts;
    Facts about(Viewer const&, Subject const&, Day) override { return facts; }
    std::optional<Facts> about_participant(CoordinationId const&, ParticipantId const&, Day) override { return std::nullopt; }
};

class PlanStoreTest : public OnBothEngines {
protected:
    PlanStoreTest()
    {
        auto change = Change::background(now_);
        change.add(
            "INSERT INTO member (id, kind, name, sort_key, search_key, title, phone, mail_notices, language, address_protection, from_day, version) "
            "VALUES ($1, 'staff', 'Ane Kleppe', '', '', 'fysioterapeut', '', 0, 'nn', 'none', '2026-01-01', 1)",
            {viewer_.member()});
        change.add(
            "INSERT INTO person (id, name, called, sort_key, search_key, birth_day, birth_confirmed, address_protection, language, interpreter, "
            "culture, phone, version) VALUES ($1, 'Mari Haugvik', 'Mari', '', '', '2009-02-09', 1, 'none', '', 0, '', '', 1)",
            {person_});
        change.add("INSERT INTO coordination (id, case_number, person_id, legal_basis, regime, tool, opened_on, active, version) "
                   "VALUES ($1, '2026/1', $2, 'hol-7-2', 'journal', 'plan', '2026-08-01', 1, 1)",
            {coordination_, person_});
        change.add(
            "INSERT INTO participant (id, coordination_id, member_id, function, function_words, medical_coordinator, contributes, from_day, to_day, "
            "active, version) VALUES ($1, $2, $3, 'physiotherapist', '', 0, 'Training', '2026-08-01', '2027-07-31', 1, 1)",
            {participant_, coordination_, viewer_.member()});
        EXPECT_TRUE(db().commit(std::move(change)));
        be(Relation::coordinator, Parts::all());
        plan_ = *create_plan(*decide<CreatePlan>(coordination_), OnceId::fresh(), plans_, db(), actor(), profile_);
        source_.facts.plan = plan_;
    }

    void be(Relation relation, Parts parts)
    {
        source_.facts = {};
        source_.facts.coordination = coordination_;
        source_.facts.person = person_;
        source_.facts.plan = plan_;
        source_.facts.relations = {{relation, parts}};
        source_.facts.plan_consent = true;
        source_.facts.age = 17;
        source_.facts.area_keys = &areas_;
        relation_ = relation;
    }
    template <Act A> Result<Grant<A>> decide(typename A::Subject subject) { return policy_.decide<A>(viewer_, subject, Use::change, today_); }
    template <Act A> Grant<A> grant() { return std::move(*decide<A>(plan_)); }
    Actor actor() { return {viewer_.member(), relation_, LoginLevel::strong, true, tick(), today_, {}}; }
    Instant tick() { return now_ += std::chrono::seconds{1}; }

    Goal goal(std::string title, std::string area)
    {
        WriteGoalForm form;
        form.content.title = std::move(title);
        form.content.area = std::move(area);
        return *write_goal(grant<WritePlan>(), form, plans_, db(), actor(), profile_);
    }
    Result<Goal> change_title(Goal const& goal, std::string title, std::int64_t seen)
    {
        WriteGoalForm form;
        form.goal = goal.id;
        form.seen = seen;
        form.content = goal.content;
        form.content.title = std::move(title);
        return write_goal(grant<WritePlan>(), form, plans_, db(), actor(), profile_);
    }
    Measure measure(Goal const& under, std::string what)
    {
        WriteMeasureForm form;
        form.content.goal = under.id;
        form.content.what = std::move(what);
        form.content.responsible = {ResponsibleKind::participant, participant_.str()};
        form.content.deadline = today_.plus_days(30);
        return *write_measure(grant<UpdateMeasure>(), form, plans_, db(), actor());
    }
    Plan read() { return *plans_.read(grant<ReadPlan>()); }
    PlanHistory history() { return *plans_.history(grant<ReadPlanHistory>().as<ReadPlan>()); }
    Parts area(std::string_view key) const { return Parts::area(*profile_.life_area(key)); }

    static Profile const& read_once()
    {
        static Profile const profile = read_profile(SAMTAK_SOURCE_DIR "/municipalities/sunnfjord");
        return profile;
    }
    Profile const& profile_ = read_once();
    std::vector<std::string> areas_ = [&] {
        std::vector<std::string> keys;
        for (auto const& one : profile_.life_areas) keys.push_back(one.key);
        return keys;
    }();
    Day today_{2026, 11, 2};
    Instant now_ = *parse_instant("2026-11-02T09:00:00.000000Z");
    SetClock clock_{now_};
    SetFacts source_;
    AccessLog log_{db(), clock_};
    Policy policy_{source_, log_};
    Viewer viewer_ = ViewerMaker::of_job("test", profile_);
    Relation relation_ = Relation::coordinator;
    PersonId person_ = PersonId::fresh();
    CoordinationId coordination_ = CoordinationId::fresh();
    ParticipantId participant_ = ParticipantId::fresh();
    PlanStore plans_{db(), profile_};
    PlanId plan_ = PlanId::fresh();
};
SAMTAK_ON_BOTH_ENGINES(PlanStoreTest);

TEST_P(PlanStoreTest, D6_K5_one_active_plan_for_each_person)
{
    auto const second = create_plan(*decide<CreatePlan>(coordination_), OnceId::fresh(), plans_, db(), actor(), profile_);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().problem, Problem::conflict);
    source_.facts.plan_consent = false;
    EXPECT_FALSE(decide<CreatePlan>(coordination_)) << "no plan without consent";
}

TEST_P(PlanStoreTest, F3_F4_what_is_written_is_read_back_whole)
{
    auto const written = goal("Færre vonde dagar čáŋž 🌲", "health");
    auto const done = measure(written, "Trening");
    auto const plan = read();
    ASSERT_EQ(plan.goals.size(), 1u);
    EXPECT_EQ(plan.goals[0].content, written.content);
    EXPECT_EQ(plan.goals[0].changed.version, 1);
    EXPECT_EQ(plan.goals[0].changed.by_name, "Ane Kleppe");
    ASSERT_EQ(plan.measures.size(), 1u);
    EXPECT_EQ(plan.measures[0].content, done.content);
    EXPECT_EQ(plan.owner.called, "Mari");
    EXPECT_EQ(plan.frame.content_rule, "IPF_2022");
    ASSERT_EQ(plan.team.size(), 1u);
    EXPECT_EQ(plan.team[0].contributes, "Training");
}

TEST_P(PlanStoreTest, D2_what_is_cut_leaves_no_trace)
{
    auto const seen = goal("Health goal", "health");
    measure(seen, "Training");
    auto const when_seen = now_;
    be(Relation::coordinator, Parts::all());
    auto const hidden = goal("Secret goal", "economy");
    measure(hidden, "Secret measure");
    EvaluateGoalForm form;
    form.goal = hidden.id;
    form.seen = 1;
    form.attainment = Attainment::reached;
    form.words = "Secret";
    ASSERT_TRUE(evaluate_goal(grant<EvaluateGoal>(), form, plans_, db(), actor()));
    OwnWordsForm words;
    words.topic = Topic::needs;
    words.words = OwnWords{"Secret words"};
    ASSERT_TRUE(write_own_words(grant<WriteOwnWords>(), words, plans_, db(), actor()));

    be(Relation::participant, area("health"));
    auto const plan = read();
    EXPECT_EQ(plan.goals.size(), 1u);
    EXPECT_EQ(plan.measures.size(), 1u);
    EXPECT_TRUE(plan.evaluations.empty());
    EXPECT_TRUE(plan.words.empty());
    EXPECT_FALSE(plan.sees_about);
    EXPECT_EQ(plan.last_changed, when_seen) << "not the date of what was cut";
    EXPECT_EQ(plan.running, 3) << "made, goal, measure: hidden changes don't count";
    auto const before = history();
    EXPECT_EQ(changes_in(before).size(), 2u);
    EXPECT_FALSE(as_it_was(before, now_)) << "the time of a hidden change is no version";
    EXPECT_FALSE(plan.goal(hidden.id));
}

TEST_P(PlanStoreTest, D2_a_goal_of_an_area_that_is_cut_is_not_there_to_evaluate)
{
    auto const hidden = goal("Secret goal", "economy");
    be(Relation::participant, area("health"));
    EvaluateGoalForm form;
    form.goal = hidden.id;
    form.seen = 1;
    form.attainment = Attainment::reached;
    form.words = "x";
    EXPECT_EQ(evaluate_goal(grant<EvaluateGoal>(), form, plans_, db(), actor()).error().problem, Problem::not_found);
}

TEST_P(PlanStoreTest, F8_F10_provider_evaluates_a_goal_and_it_is_signed)
{
    auto const written = goal("Health goal", "health");
    auto const training = measure(written, "Training");
    be(Relation::participant, area("health"));
    EvaluateGoalForm form;
    form.goal = written.id;
    form.seen = 1;
    form.attainment = Attainment::reached;
    form.words = "Nådd!";
    ASSERT_TRUE(evaluate_goal(grant<EvaluateGoal>(), form, plans_, db(), actor()));
    EvaluateMeasureForm helps;
    helps.measure = training.id;
    helps.seen = 1;
    helps.effect = Effect::helps;
    helps.words = "Det hjelper.";
    helps.next_on = today_.plus_days(90);
    ASSERT_TRUE(evaluate_measure(grant<EvaluateMeasure>(), helps, plans_, db(), actor()));
    auto const plan = read();
    ASSERT_EQ(plan.evaluations.size(), 2u);
    EXPECT_EQ(plan.evaluations[1].words, "Nådd!");
    EXPECT_EQ(plan.evaluations[1].signed_level, "strong");
    EXPECT_EQ(plan.goals[0].content.status, GoalStatus::reached);
    EXPECT_EQ(plan.measures[0].content.status, MeasureStatus::in_progress);
    EXPECT_EQ(plan.measures[0].content.evaluate_on, today_.plus_days(90));
    auto const told = db().read_one({"SELECT event, reference FROM outbox WHERE event LIKE 'plan.%evaluated' ORDER BY event"});
    ASSERT_EQ(told.size(), 2u);
    EXPECT_TRUE(told.row(0).text(1).starts_with("plan=" + plan_.str() + ";goal=" + written.id.str() + ";")) << told.row(0).text(1); // and by whom
    auto change = Change::background(now_);
    change.add("UPDATE evaluation SET words = 'else'", {}, Rows::any());
    EXPECT_ANY_THROW((void)db().commit(std::move(change)).value()) << "K7: the database refuses";
}

TEST_P(PlanStoreTest, L15_a_stale_version_is_a_conflict_and_nothing_is_written)
{
    auto const written = goal("First", "health");
    ASSERT_TRUE(change_title(written, "Second", 1));
    auto const stale = change_title(written, "Third", 1);
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().problem, Problem::conflict);
    EXPECT_EQ(read().goals[0].content.title, "Second");
    EXPECT_EQ(history().goals.size(), 2u);
}

TEST_P(PlanStoreTest, L15_an_evaluation_on_a_stale_goal_saves_nothing_at_all)
{
    auto const written = goal("First", "health");
    ASSERT_TRUE(change_title(written, "Second", 1));
    EvaluateGoalForm form;
    form.goal = written.id;
    form.seen = 1;
    form.attainment = Attainment::reached;
    form.words = "x";
    EXPECT_EQ(evaluate_goal(grant<EvaluateGoal>(), form, plans_, db(), actor()).error().problem, Problem::conflict);
    EXPECT_TRUE(read().evaluations.empty());
}

TEST_P(PlanStoreTest, F13_L15_as_it_was_and_undo)
{
    auto const written = goal("First", "health");
    auto const then = now_;
    ASSERT_TRUE(change_title(written, "Second", 1));
    EXPECT_EQ(as_it_was(history(), then)->goals[0].content.title, "First");
    UndoForm form;
    form.seen = 2;
    form.version = 1;
    ASSERT_TRUE(undo_goal(grant<WritePlan>(), form, plans_, db(), actor(), written.id));
    auto const after = history();
    EXPECT_EQ(after.now.goals[0].content.title, "First");
    EXPECT_EQ(after.goals.size(), 3u) << "appended, nothing taken away";
    EXPECT_EQ(after.goals[2].changed.reason, "restored");
    EXPECT_EQ(undo_goal(grant<WritePlan>(), form, plans_, db(), actor(), written.id).error().problem, Problem::conflict)
        << "version 2 stands no more";
}

TEST_P(PlanStoreTest, F5_the_persons_order_is_kept)
{
    goal("A", "health");
    auto const last = goal("B", "leisure");
    be(Relation::self, Parts::all());
    OrderGoalsForm form;
    form.goal = last.id;
    EXPECT_EQ(*order_goals(grant<OrderGoals>(), form, plans_, db(), actor()), 2u);
    EXPECT_EQ(read().goals[0].content.title, "B");
    EXPECT_EQ(read().goals[0].content.rank, 1);
}

TEST_P(PlanStoreTest, L15_the_same_form_sent_twice_is_saved_once)
{
    WriteGoalForm form;
    form.content.title = "Once";
    form.content.area = "health";
    ASSERT_TRUE(write_goal(grant<WritePlan>(), form, plans_, db(), actor(), profile_));
    (void)write_goal(grant<WritePlan>(), form, plans_, db(), actor(), profile_);
    EXPECT_EQ(read().goals.size(), 1u);
}

TEST_P(PlanStoreTest, L5_a_visit_is_remembered_by_what_was_seen)
{
    auto const visit = [&] {
        auto const plan = read();
        auto change = Change::background(tick());
        plans_.note_visit(change, grant<ReadPlan>(), plan);
        ASSERT_TRUE(db().commit(std::move(change)));
    };
    goal("A", "health");
    visit();
    EXPECT_EQ(read().visit->seen, 2);
    goal("B", "health");
    visit();
    visit();
    EXPECT_EQ(read().visit->seen, 3);
    EXPECT_EQ(read().visit->before, 2) << "a visit without news keeps it";
}

} // namespace
} // namespace samtak::test
