// E7 on both engines, with the real facts, policy and deeds: who is asked, who answers, what a leader may know, and when.
#include "careteam/add_participant.hpp"
#include "cast_policy.hpp"
#include "notify/notice.hpp"

namespace samtak::test {
namespace {

class TakingPartTest : public OnTheCast {
protected:
    TakingPartTest() : OnTheCast("ringerike") {}
    ParticipantId participant(std::string const& who) const { return id<ParticipantId>("participant", "kristine/" + who); }
    CoordinationId const kristine = id<CoordinationId>("coordination", "kristine");
    std::optional<Part> part(std::string const& who)
    {
        return parts.part(decide<EditCareTeam>("oystein", kristine).value(), participant(who), today());
    }
    void answer(std::string const& who, bool yes, std::string const& reason = {})
    {
        auto const grant = decide<AnswerPart>(who, kristine).value();
        auto one = change(who);
        parts.answer(one, grant, parts.own(grant, today()).value(), yes, reason);
        ASSERT_TRUE(changes().commit(std::move(one)));
    }
    Result<void> raise(std::string const& who) { return raise_as_seen(who, part(who).value()); }
    Result<void> raise_as_seen(std::string const& who, Part const& seen)
    {
        auto const grant = decide<RaisePart>("oystein", kristine).value();
        auto const leaders = parts.leaders(grant, today());
        auto const* leader = leader_above(municipality(), "mental-health", leaders, {member(who), member("oystein")});
        auto one = change("oystein");
        parts.raise(one, grant, seen, *leader);
        return changes().commit(std::move(one));
    }
    std::vector<RaisedPart> raised(std::string const& leader = "vigdis")
    {
        return parts.raised(decide<ReadPartRaisings>(leader, Scope{Scope::Reach::unit}).value(), today());
    }
    TakingPartStore parts{db()};
};
SAMTAK_ON_BOTH_ENGINES(TakingPartTest);

TEST_P(TakingPartTest, E7_who_comes_from_a_service_with_a_duty_is_asked_when_put_into_the_group)
{
    auto const grant = decide<EditCareTeam>("oystein", kristine).value();
    CareTeamStore team{db(), secrets(), catalogues()};
    AddParticipantForm form{};
    form.member = member("liv");
    form.unit_key = "allocation";
    form.function = "other";
    form.function_words = "Vedtak";
    form.to = today().plus_days(100);
    auto const added = add_participant(grant, form, municipality(), team, parts, changes(), change("oystein"), "", clock.now(), today());
    ASSERT_TRUE(added);
    auto const one = parts.part(grant, added->id, today());
    ASSERT_TRUE(one);
    EXPECT_EQ(one->duty, "health");
    EXPECT_EQ(one->state(), PartState::waiting);
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'careteam.part_asked'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'careteam.added'"), 0) << "one message, not two";
    EXPECT_EQ(parts.waiting(decide<ListCoordinations>("liv", Scope{}).value(), today()).size(), 1U);
    EXPECT_FALSE(decide<ReadPerson>("liv", kristine)) << "an invitation opens nothing";
}

TEST_P(TakingPartTest, E7_those_who_took_part_before_are_not_asked_and_work_is_an_answer)
{
    EXPECT_FALSE(part("lege-ringerike"));
    ASSERT_EQ(part("nora")->state(), PartState::waiting);
    write("UPDATE task SET asked_of = $1, state = 'accepted', answered_at = $2 WHERE coordination_id = $3", {member("nora"), clock.now(), kristine},
        Rows::any());
    EXPECT_EQ(part("nora")->state(), PartState::takes_part);
    EXPECT_TRUE(parts.waiting(decide<ListCoordinations>("nora", Scope{}).value(), today()).empty());
}

TEST_P(TakingPartTest, E7_an_answer_can_be_changed_and_every_answer_stands)
{
    answer("nora", false, "Ikke tid");
    answer("nora", true);
    auto const one = part("nora");
    ASSERT_EQ(one->answers.size(), 2U);
    EXPECT_EQ(one->answers[0].reason, "Ikke tid");
    EXPECT_EQ(one->state(), PartState::takes_part);
    auto stale = *one;
    stale.answers.pop_back();
    auto again = change("nora");
    parts.answer(again, decide<AnswerPart>("nora", kristine).value(), stale, false, "x");
    EXPECT_FALSE(changes().commit(std::move(again))) << "two windows can't both be the second answer";
}

TEST_P(TakingPartTest, E7_a_leader_is_told_who_and_the_duty_and_never_the_reason_or_the_person)
{
    ASSERT_TRUE(raised().empty());
    answer("nora", false, "Kristine er søsteren min.");
    auto const before = part("nora").value();
    ASSERT_TRUE(raise("nora"));
    auto const all = raised();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].name, "Nora Haugen");
    EXPECT_EQ(all[0].what, PartState::declined);
    EXPECT_EQ(all[0].by, "Øystein Dahl");
    for (auto const& text : {all[0].name, all[0].title, all[0].duty, all[0].unit_key, all[0].by, all[0].words})
        EXPECT_EQ(text.find("Kristine"), std::string::npos) << text;
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'careteam.part_raised' AND reference LIKE '%coordination%'"), 0);
    EXPECT_FALSE(raise_as_seen("nora", before)) << "two can't raise it at once";
    EXPECT_TRUE(raise_problem(part("nora").value(), 7, true, cast_today)) << "nor again while the leader hasn't answered";
}

TEST_P(TakingPartTest, E7_only_who_leads_the_unit_today_sees_it_and_answers_once)
{
    ASSERT_TRUE(raise("nora"));
    auto const one = raised().at(0).id;
    EXPECT_FALSE(decide<ReadPartRaisings>("nora", Scope{Scope::Reach::unit})) << "no leader";
    auto const grant = decide<AnswerPartRaising>("vigdis", Scope{Scope::Reach::unit}).value();
    auto say = [&] {
        auto change_by = change("vigdis");
        parts.answer_raised(change_by, grant, one, LeaderAnswer::another, "Mona");
        return changes().commit(std::move(change_by));
    };
    ASSERT_TRUE(say());
    EXPECT_FALSE(say());
    auto const asked = part("nora");
    EXPECT_EQ(asked->raisings.at(0).answer, LeaderAnswer::another);
    EXPECT_EQ(asked->raisings.at(0).words, "Mona");
    EXPECT_FALSE(asked->leader_asked_at);
    write("UPDATE unit SET leader_id = NULL WHERE key = $1", {"mental-health"});
    EXPECT_TRUE(raised().empty()) << "leads it no longer";
}

TEST_P(TakingPartTest, E7_a_leader_sees_nothing_more_when_they_take_part_no_longer)
{
    ASSERT_TRUE(raise("nora"));
    write("UPDATE participant SET active = 0 WHERE id = $1", {participant("nora")});
    EXPECT_TRUE(raised().empty());
    EXPECT_FALSE(decide<ReadOwnPart>("nora", kristine));
}

TEST_P(TakingPartTest, E7_the_person_sees_who_has_not_answered_and_others_in_the_group_do_not)
{
    EXPECT_EQ(parts.standings(decide<ReadCareTeam>("kristine", kristine).value(), today()).size(), 2U);
    EXPECT_TRUE(parts.standings(decide<ReadCareTeam>("tor", kristine).value(), today()).empty());
    EXPECT_FALSE(decide<RaisePart>("kristine", kristine));
    EXPECT_FALSE(decide<RaisePart>("vigdis", kristine)) << "KE";
}

TEST_P(TakingPartTest, E7_the_one_asked_is_told_while_they_take_part)
{
    auto const told = [&](std::string const& who) {
        return is_concerned(*notice_rule("careteam.part_asked"), member(who), facts(who, kristine), std::nullopt, {.to = member(who)});
    };
    EXPECT_TRUE(told("nora"));
    write("UPDATE participant SET active = 0 WHERE id = $1", {participant("nora")});
    EXPECT_FALSE(told("nora"));
}

} // namespace
} // namespace samtak::test
