// F18 on both engines: what doesn't work about a measure, line by line, cut as the plan is; who is told; what stands until it is answered.
#include "home/home_store.hpp"
#include "notify/tell_members.hpp"
#include "people/kept_store.hpp"
#include "plan/say_trouble.hpp"
#include "storage/outbox.hpp"
#include "tests/store/cast_policy.hpp"

#include <algorithm>

namespace samtak::test {
namespace {

class TroubleStoreTest : public OnTheCast {
protected:
    PlanStore plans{db(), municipality()};

    Actor actor(Relation relation, std::string_view who) { return {member(who), relation, LoginLevel::strong, true, tick(), today()}; }
    Instant tick() { return now_ += std::chrono::seconds{1}; }
    Plan seen_by(std::string const& who) { return plans.read(decide<ReadPlan>(who, plan, Use::read).value()).value(); }
    MeasureId measure_of(std::string_view what)
    {
        for (auto const& one : seen_by("ingvild").measures)
            if (one.content.what == what) return one.id;
        ADD_FAILURE() << what;
        return MeasureId::fresh();
    }
    Result<Trouble> say(std::string const& who, Relation relation, std::string words = "Timane er alltid avlyste", std::optional<Keeping> keep = {})
    {
        SayTroubleForm form{OnceId::fresh(), measure_of("Trening og avspenning"), std::move(words), "Ei fast tid"};
        form.keep = std::move(keep);
        return say_trouble(decide<SayTrouble>(who, plan).value(), form, plans, changes(), actor(relation, who));
    }
    Result<Trouble> answer(std::string const& who, Relation relation, Trouble const& trouble, std::int64_t seen, OnceId once = OnceId::fresh())
    {
        return answer_trouble(
            decide<AnswerTrouble>(who, plan).value(), {once, seen, trouble.id, "No er det onsdagar", {}}, plans, changes(), actor(relation, who));
    }
    // Everything the outbox holds is told; who has a notice of the kind.
    std::vector<MemberId> told(std::string_view event)
    {
        NotifyPlace const place{&db(), &municipality(), &facts_source(), &secrets(), &catalogues(), areas};
        for (auto const& row : Outbox{db()}.claim(50, tick(), std::chrono::seconds{0}))
            if (row.event == event) tell_members(place, row, false, tick());
        std::vector<MemberId> members;
        auto const kind = event == "plan.trouble_said" ? "trouble_said" : "trouble_answered";
        auto const found = db().read_one({"SELECT DISTINCT member_id FROM notice WHERE kind = $1", {kind}});
        for (auto const row : found) members.push_back(row.id<MemberId>(0));
        std::sort(members.begin(), members.end());
        return members;
    }
    std::vector<MemberId> members(std::initializer_list<std::string_view> who)
    {
        std::vector<MemberId> all;
        for (auto const one : who) all.push_back(member(one));
        std::sort(all.begin(), all.end());
        return all;
    }
    std::vector<CaseTrouble> on_start_page(std::string const& who)
    {
        HomeStore home{db(), municipality()};
        auto const grant = decide<ListCoordinations>(who, Scope{}, Use::read).value();
        std::vector<CaseTrouble> all;
        for (auto const& one : home.contents(grant, home.own_cases(grant, viewer(who), policy(), today()), today()))
            all.insert(all.end(), one.troubles.begin(), one.troubles.end());
        return all;
    }
    Instant now_ = clock.now();
};
SAMTAK_ON_BOTH_ENGINES(TroubleStoreTest);

TEST_P(TroubleStoreTest, F18_what_is_said_stands_on_the_measure_for_those_who_see_it_and_for_nobody_else)
{
    auto const before = seen_by("sondre");
    ASSERT_TRUE(say("mari", Relation::self));
    auto const plan_of_ane = seen_by("ane");
    ASSERT_EQ(plan_of_ane.troubles.size(), 1U);
    auto const& one = plan_of_ane.troubles.front();
    EXPECT_EQ(one.first().words, "Timane er alltid avlyste");
    EXPECT_EQ(one.first().would_help, "Ei fast tid");
    EXPECT_EQ(one.first().by_name, "Mari Haugvik");
    EXPECT_TRUE(one.is_open());
    auto const after = seen_by("sondre"); // sees school and work only
    EXPECT_EQ(after.troubles.size(), before.troubles.size());
    EXPECT_EQ(after.running, before.running) << "nothing tells that something was said";
}

TEST_P(TroubleStoreTest, F18_who_may_say_it_and_who_may_not)
{
    EXPECT_TRUE(decide<SayTrouble>("mari", plan));
    EXPECT_TRUE(decide<SayTrouble>("ingvild", plan));
    EXPECT_TRUE(decide<SayTrouble>("ane", plan));
    EXPECT_TRUE(decide<SayTrouble>("bente", plan)) << "comes in by consent";
    EXPECT_FALSE(decide<SayTrouble>("jorunn", plan)) << "no consent";
    EXPECT_FALSE(decide<SayTrouble>("kari", plan)) << "administration, never content";
    SayTroubleForm form{OnceId::fresh(), measure_of("Trening og avspenning"), "Ser eg dette?", {}};
    auto const cut = say_trouble(decide<SayTrouble>("sondre", plan).value(), form, plans, changes(), actor(Relation::participant, "sondre"));
    EXPECT_EQ(cut.error().problem, Problem::not_found) << "a measure that is cut from them";
}

TEST_P(TroubleStoreTest, F18_who_answers_for_it_and_who_coordinates_are_told_and_then_the_one_who_said_it)
{
    auto const said = say("mari", Relation::self).value();
    EXPECT_EQ(told("plan.trouble_said"), members({"ane", "ingvild"}));
    ASSERT_TRUE(answer("ane", Relation::participant, said, 1));
    EXPECT_EQ(told("plan.trouble_answered"), members({"mari"}));
    auto const rows = db().read_one({"SELECT reference FROM outbox WHERE event LIKE 'plan.trouble%'"});
    for (auto const row : rows) EXPECT_EQ(row.text(0).find("avlyste"), std::string_view::npos) << "ids only";
}

TEST_P(TroubleStoreTest, F18_L15_of_two_answers_at_once_the_second_is_told_and_a_form_sent_twice_is_saved_once)
{
    auto const said = say("mari", Relation::self).value();
    auto const once = OnceId::fresh();
    ASSERT_TRUE(answer("ane", Relation::participant, said, 1, once));
    auto const twice = answer("ane", Relation::participant, said, 1, once);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().text, form_already_sent);
    auto const late = answer("ingvild", Relation::coordinator, said, 1);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().problem, Problem::conflict);
    EXPECT_EQ(late.error().text, somebody_was_first);
    EXPECT_EQ(answer("ingvild", Relation::coordinator, said, 77).error().problem, Problem::conflict);
    EXPECT_EQ(seen_by("mari").troubles.front().lines.size(), 2U);
    EXPECT_EQ(answer("sondre", Relation::participant, said, 2).error().problem, Problem::not_found) << "cut from them";
}

TEST_P(TroubleStoreTest, F18_it_stands_on_the_start_page_of_who_answers_until_it_is_answered_and_again_when_it_still_does_not_work)
{
    EXPECT_TRUE(on_start_page("ingvild").empty());
    auto const said = say("mari", Relation::self).value();
    ASSERT_EQ(on_start_page("ingvild").size(), 1U);
    EXPECT_EQ(on_start_page("ingvild").front().what, "Trening og avspenning");
    ASSERT_EQ(on_start_page("ane").size(), 1U);
    EXPECT_TRUE(on_start_page("ane").front().mine);
    EXPECT_TRUE(on_start_page("sondre").empty()) << "cut from them";
    ASSERT_TRUE(answer("ingvild", Relation::coordinator, said, 1));
    EXPECT_TRUE(on_start_page("ingvild").empty());
    TroubleLineForm const again{OnceId::fresh(), 2, said.id, "Framleis avlyst", {}};
    ASSERT_TRUE(repeat_trouble(decide<SayTrouble>("mari", plan).value(), again, plans, changes(), actor(Relation::self, "mari")));
    EXPECT_EQ(on_start_page("ingvild").size(), 1U);
    EXPECT_THROW(write("DELETE FROM measure_trouble_line", {}, Rows::any()), std::exception) << "append-only";
    EXPECT_THROW(write("UPDATE measure_trouble SET on_word_of = 'person'", {}, Rows::any()), std::exception) << "append-only";
}

TEST_P(TroubleStoreTest, F18_K8_what_she_keeps_from_her_mother_leaves_no_trace_with_her)
{
    auto const before = seen_by("bente");
    bool const sees = std::any_of(
        before.measures.begin(), before.measures.end(), [&](Measure const& one) { return one.id == measure_of("Trening og avspenning"); });
    auto const said = say("mari", Relation::self, "Mamma maser om timane", Keeping{true}).value();
    EXPECT_EQ(seen_by("ane").troubles.size(), 1U);
    EXPECT_TRUE(seen_by("ane").kept.contains(said.id.text()));
    auto const mother = seen_by("bente");
    EXPECT_EQ(mother.troubles.size(), before.troubles.size());
    EXPECT_TRUE(mother.kept.empty());
    EXPECT_EQ(mother.running, before.running);
    EXPECT_TRUE(on_start_page("bente").empty());
    auto const told_now = told("plan.trouble_said");
    EXPECT_EQ(std::count(told_now.begin(), told_now.end(), member("bente")), 0);
    auto const shared = say("mari", Relation::self, "Rommet er kaldt").value();
    EXPECT_EQ(seen_by("bente").troubles.size(), before.troubles.size() + (sees ? 1U : 0U)) << "what she shares is there for who sees the measure";
    (void)shared;
}

TEST_P(TroubleStoreTest, F18_F13_it_stands_in_the_history)
{
    auto const lines = [](PlanHistory const& all) {
        auto const changes = changes_in(all);
        return std::count_if(changes.begin(), changes.end(), [](PlanChange const& one) { return one.kind == PlanChange::Kind::trouble; });
    };
    auto const before = lines(plans.history(decide<ReadPlan>("mari", plan, Use::read).value()).value());
    auto const said = say("mari", Relation::self).value();
    ASSERT_TRUE(answer("ane", Relation::participant, said, 1));
    auto const history = plans.history(decide<ReadPlan>("mari", plan, Use::read).value()).value();
    EXPECT_EQ(lines(history), before + 2);
}

} // namespace
} // namespace samtak::test
