// C5 on both engines: a presentation, who reads what of it, both texts kept, and a change that is told beforehand.
#include "careteam/presentation_store.hpp"
#include "cast_policy.hpp"
#include "notify/notice.hpp"

namespace samtak::test {
namespace {

class PresentationTest : public OnTheCast {
protected:
    PresentationTest() : OnTheCast("ringerike") {}
    ParticipantId participant(std::string const& who) const { return id<ParticipantId>("participant", "kristine/" + who); }
    CoordinationId const kristine = id<CoordinationId>("coordination", "kristine");
    Presentation of(std::string const& who) { return store.of(decide<EditCareTeam>("oystein", kristine).value(), participant(who)); }
    std::optional<Presentation> own(std::string const& login) { return store.own(decide<ReadOwnPresentation>(login, kristine).value(), today()); }
    Result<void> write_to(std::string const& who, Presentation one)
    {
        auto change = this->change("oystein");
        store.write(change, decide<WritePresentation>("oystein", kristine).value(), one, member(who));
        return changes().commit(std::move(change));
    }
    void written(std::string const& who)
    {
        auto one = of(who);
        one.role = "Jeg samordner.";
        one.wants = "Kristine vil ha færre møter.";
        one.part = "area:health";
        one.cooperation = "Vi ringes.";
        ASSERT_TRUE(write_to(who, one));
    }
    Result<void> agree(std::string const& login, Presentation mine, std::string const& words)
    {
        mine.cooperation = words;
        auto change = this->change(login == "tor" ? "lege-ringerike" : login);
        store.agree(change, decide<AnswerPresentation>(login, kristine).value(), mine);
        return changes().commit(std::move(change));
    }
    PresentationStore store{db()};
};
SAMTAK_ON_BOTH_ENGINES(PresentationTest);

TEST_P(PresentationTest, C5_who_coordinates_writes_it_and_the_one_it_is_for_has_it_to_read)
{
    EXPECT_EQ(of("nora").version, 0);
    EXPECT_FALSE(own("nora"));
    written("nora");
    ASSERT_TRUE(own("nora"));
    EXPECT_EQ(own("nora")->cooperation, "Vi ringes.");
    EXPECT_FALSE(own("nora")->is_read());
    EXPECT_EQ(store.unread(decide<ListCoordinations>("nora", Scope{}).value(), today()).size(), 1U);
    EXPECT_FALSE(own("helge")) << "to one, not to all";
    EXPECT_FALSE(decide<WritePresentation>("nora", kristine));
    EXPECT_FALSE(decide<ReadOwnPresentation>("kristine", kristine)) << "no participant";
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE event = 'presentation.made'"), 1);
}

TEST_P(PresentationTest, C5_D2_what_the_person_wants_is_kept_under_the_part_that_consent_must_open)
{
    written("lege-ringerike");
    auto const part = part_named(own("tor")->part, areas);
    ASSERT_TRUE(part);
    auto const coordinator = decide<EditCareTeam>("oystein", kristine);
    EXPECT_TRUE(policy().seen_by(coordinator.value(), member("lege-ringerike"), today()).covers(*part));
    EXPECT_FALSE(policy().seen_by(coordinator.value(), member("nora"), today()).covers(*part)) << "an invitation opens nothing";
    withdraw_consents_of("lege-ringerike");
    EXPECT_FALSE(policy().seen_by(coordinator.value(), member("lege-ringerike"), today()).covers(*part)) << "and what is taken back is hidden";
}

TEST_P(PresentationTest, C5_it_is_read_and_a_change_by_the_coordinator_must_be_read_anew)
{
    written("nora");
    auto change = this->change("nora");
    store.confirm(change, decide<AnswerPresentation>("nora", kristine).value(), *own("nora"));
    ASSERT_TRUE(changes().commit(std::move(change)));
    EXPECT_TRUE(of("nora").is_read());
    EXPECT_TRUE(store.unread(decide<ListCoordinations>("nora", Scope{}).value(), today()).empty());
    auto one = of("nora");
    one.cooperation = "Vi møtes.";
    ASSERT_TRUE(write_to("nora", one));
    EXPECT_FALSE(of("nora").is_read());
    EXPECT_EQ(of("nora").confirmed, 1);
}

TEST_P(PresentationTest, C5_L15_both_change_the_cooperation_and_nobodys_text_is_lost)
{
    written("nora");
    auto const seen = *own("nora");
    ASSERT_TRUE(agree("nora", seen, "Jeg ringer deg."));
    EXPECT_TRUE(of("nora").is_read()) << "who changes it has read it";
    EXPECT_EQ(of("nora").wants, "Kristine vil ha færre møter.") << "what they don't see stays";
    auto late = seen;
    late.cooperation = "Vi skriver.";
    EXPECT_FALSE(write_to("nora", late)) << "written on what stood before";
    EXPECT_EQ(store.as_seen(of("nora"), 1)->cooperation, "Vi ringes.");
    EXPECT_EQ(of("nora").cooperation, "Jeg ringer deg.");
    EXPECT_EQ(count("SELECT count(*) FROM presentation_history"), 2);
}

TEST_P(PresentationTest, C5_a_service_tells_before_it_changes_and_who_coordinates_hears_it)
{
    written("nora");
    auto change = this->change("nora");
    store.tell(change, decide<AnswerPresentation>("nora", kristine).value(), *own("nora"), {today().plus_days(30), "Dagene blir færre.", {}, {}});
    ASSERT_TRUE(changes().commit(std::move(change)));
    auto const told = store.changes(decide<EditCareTeam>("oystein", kristine).value(), participant("nora"));
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].by, "Nora Haugen");
    EXPECT_EQ(told[0].on, today().plus_days(30));
    auto const hears = [&](std::string const& login) {
        return is_concerned(*notice_rule("service.changes"), viewer(login).member(), facts(login, kristine), std::nullopt, {});
    };
    EXPECT_TRUE(hears("oystein"));
    EXPECT_FALSE(hears("kristine"));
    EXPECT_FALSE(hears("tor"));
}

TEST_P(PresentationTest, C5_on_paper_for_who_has_no_login)
{
    written("nora");
    auto change = this->change("oystein");
    store.confirm_paper(change, decide<WritePresentation>("oystein", kristine).value(), of("nora"));
    ASSERT_TRUE(changes().commit(std::move(change)));
    EXPECT_TRUE(of("nora").is_read());
    EXPECT_EQ(of("nora").confirmed_how, "paper");
}

} // namespace
} // namespace samtak::test
