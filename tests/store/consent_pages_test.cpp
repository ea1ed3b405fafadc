// The pages of consent as the router would answer them, with the cast: nothing preselected, yes and no alike, no name in a title.
#include "access/access_log_store.hpp"
#include "consent/consent_pages.hpp"
#include "consent_desk.hpp"
#include "oversight/log_words.hpp"
#include "tests/page_rules.hpp"

namespace samtak::test {
namespace {

class ConsentPagesTest : public ConsentDeskTest {
protected:
    ConsentPagesTest() : ConsentDeskTest("sunnfjord", "mari") {}
    Fields participant(std::string const& key) const { return {{"participant", id<ParticipantId>("participant", "mari/" + key).str()}}; }
    static bool has(Response const& page, std::string_view text) { return page.body.find(text) != std::string::npos; }
    static int times(std::string const& page, std::string_view text)
    {
        int count = 0;
        for (auto at = page.find(text); at != std::string::npos; at = page.find(text, at + 1)) ++count;
        return count;
    }
    static void expect_calm(Response const& page)
    {
        EXPECT_EQ(page_faults(page.body), "");
        auto const title = page.body.substr(page.body.find("<title>"), page.body.find("</title>") - page.body.find("<title>"));
        for (auto const* name : {"Mari", "Sondre", "Jorunn", "Haugvik"}) EXPECT_EQ(title.find(name), std::string::npos) << title;
    }
};
SAMTAK_ON_BOTH_ENGINES(ConsentPagesTest);

TEST_P(ConsentPagesTest, L6_D2_the_coordinator_reads_who_can_see_what_in_plain_sentences)
{
    auto const page = answer("ingvild", consents_page);
    EXPECT_EQ(page.status, 200);
    expect_calm(page);
    EXPECT_TRUE(has(page, "Kan sjå skule, arbeid og aktivitet.")) << page.body;
    EXPECT_TRUE(has(page, "Mari sa ja skriftleg, frå "));
    EXPECT_TRUE(has(page, "/see-as/" + id<ParticipantId>("participant", "mari/sondre").str()));
    EXPECT_TRUE(has(page, "Mari trekte det 3. oktober 2026."));
    EXPECT_TRUE(has(page, "Kan Jorunn Eike få sjå"));
}

TEST_P(ConsentPagesTest, D1_R4_11_the_person_finds_what_has_ended_with_its_papers)
{
    auto const page = answer("mari", access_page);
    expect_calm(page);
    int ended = 0;
    for (auto const& consent : sheet("mari").consents) {
        if (!consent.withdrawal) continue;
        ++ended;
        EXPECT_TRUE(has(page, "/consents/" + consent.id.str() + "\"")) << "the way to its papers";
        EXPECT_EQ(answer("mari", consent_page, {{"consent", consent.id.str()}}).status, 200);
    }
    EXPECT_GT(ended, 0);
}

TEST_P(ConsentPagesTest, D1_nothing_is_chosen_beforehand_when_a_consent_is_written_down)
{
    auto const page = answer("ingvild", new_consent_page);
    expect_calm(page);
    EXPECT_EQ(times(page.body, " checked"), 0);
    EXPECT_FALSE(has(page, "aria-invalid=\"true\""));
    EXPECT_TRUE(has(page, "pbrl §§ 3-4, 4-3 b")) << "the giver's right is explained";
}

TEST_P(ConsentPagesTest, D1_C2_what_is_wrong_is_said_at_the_field_and_what_was_typed_is_kept)
{
    auto const page = answer("ingvild", create_consent, {},
        {{"who", "plan"}, {"form", "oral"}, {"from", "2026-11-02"}, {"to", "2026-02-31"}, {"giver", "self"}, {"note", ""}, {"why", "Det eg skreiv"},
            {"told", "1"}});
    EXPECT_EQ(page.status, 422);
    expect_calm(page);
    EXPECT_TRUE(has(page, "Den datoen finst ikkje") && has(page, "2026-02-31")) << "the impossible day stays in its field";
    EXPECT_TRUE(has(page, "Det eg skreiv"));
    auto const next =
        answer("ingvild", create_consent, {}, {{"who", "plan"}, {"form", "oral"}, {"from", "2026-11-02"}, {"giver", "self"}, {"told", "1"}});
    EXPECT_EQ(next.status, 422);
    EXPECT_TRUE(has(next, "Skriv når og kvar det vart sagt"));
}

TEST_P(ConsentPagesTest, D1_D2_yes_no_and_talk_first_look_alike)
{
    auto const page = answer("mari", access_page);
    expect_calm(page);
    for (auto const* value : {"yes", "no", "talk_first"}) {
        auto const at = page.body.find("value=\"" + std::string{value} + "\"");
        ASSERT_NE(at, std::string::npos) << value;
        auto const from = page.body.rfind("<button", at);
        EXPECT_NE(page.body.substr(from, page.body.find('>', at) - from).find("data-variant=\"secondary\""), std::string::npos) << value;
    }
    EXPECT_EQ(times(page.body, " checked"), 0);
    EXPECT_TRUE(has(page, "Du kan ombestemme deg når du vil."));
    EXPECT_TRUE(has(page, "Ser skule, arbeid og aktivitet"));
    EXPECT_TRUE(has(page, "Ser ingenting enno"));
}

TEST_P(ConsentPagesTest, D1_withdrawal_tells_what_happens_before_the_button_and_asks_no_reason)
{
    auto const consents = sheet("mari").consents;
    for (auto const& consent : consents) {
        if (!consent.given || consent.withdrawal) continue;
        auto const page = answer("mari", withdrawal_page, {{"consent", consent.id.str()}});
        ASSERT_EQ(page.status, 200);
        expect_calm(page);
        EXPECT_LT(page.body.find("Dette skjer"), page.body.find("Behald samtykket"));
        EXPECT_EQ(page.body.find("<textarea"), std::string::npos);
        EXPECT_EQ(page.body.find("name=\"on_word_of\""), std::string::npos) << "the person speaks for themselves";
    }
    auto const one = consents.front();
    EXPECT_EQ(answer("ingvild", create_withdrawal, {{"consent", one.id.str()}}, {{"on_word_of", "parent"}}).status, 422);
    EXPECT_EQ(answer("ingvild", create_withdrawal, {{"consent", ConsentId::fresh().str()}}, {{"on_word_of", "self"}}).status, 404);
}

TEST_P(ConsentPagesTest, D2_R4_11_the_owner_changes_and_shuts_out_and_others_find_no_such_page)
{
    EXPECT_EQ(answer("mari", change_access, participant("sondre"), {{"parts", "area:leisure"}}).status, 303);
    EXPECT_EQ(sees("sondre"), Parts::area(*municipality().life_area("leisure")));
    expect_calm(answer("mari", change_access_page, participant("sondre")));
    expect_calm(answer("mari", block_page, participant("sondre")));
    EXPECT_EQ(answer("mari", create_block, participant("sondre"), {{"csrf", "x"}}).status, 422);
    EXPECT_EQ(answer("mari", create_block, participant("sondre"), {{"parts", "all"}}).status, 303);
    EXPECT_TRUE(sees("sondre").empty());
    expect_calm(answer("mari", block_page, participant("sondre")));
    EXPECT_EQ(answer("sondre", access_page).status, 404);
    EXPECT_EQ(answer("kari", consents_page).status, 404);
}

TEST_P(ConsentPagesTest, K6_D3_the_person_reads_who_has_looked_at_what_and_when)
{
    for (int i = 0; i < 3; ++i) answer("ingvild", consents_page);
    AccessLogStore store{db()};
    auto const page = store.read(grant<ReadAccessLog>("mari"), {}, false);
    ASSERT_FALSE(page.lines.empty());
    for (auto const& line : page.lines) EXPECT_NE(line.member, viewer("mari").member());
    auto const groups = gathered(page.lines);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].name, "Ingvild Nesbakk");
    EXPECT_EQ(groups[0].relation, "coordinator");
    EXPECT_EQ(groups[0].what, LookedAt::consent);
    EXPECT_EQ(groups[0].times, 3);
    EXPECT_FALSE(store.read(grant<ReadAccessLog>("mari"), {}, true).lines.empty());
    EXPECT_FALSE(decide<ReadAccessLog>("sondre"));
    EXPECT_FALSE(decide<ReadAccessLog>("ingvild"));
}

class ConsentParentTest : public ConsentDeskTest {
protected:
    ConsentParentTest() : ConsentDeskTest("lund", "oskar") {}
};
SAMTAK_ON_BOTH_ENGINES(ConsentParentTest);

TEST_P(ConsentParentTest, K8_a_parent_of_one_of_eight_is_asked_how_the_child_was_heard)
{
    Fields const solveig{{"participant", id<ParticipantId>("participant", "oskar/solveig").str()}};
    auto const missing = answer("silje", change_access, solveig, {{"parts", "area:network"}, {"parts", "area:leisure"}, {"parts", "area:health"}});
    EXPECT_EQ(missing.status, 422);
    EXPECT_NE(missing.body.find("Skriv hvordan barnet ble hørt"), std::string::npos);
    EXPECT_EQ(page_faults(missing.body), "");
    auto const saved = answer("silje", change_access, solveig,
        {{"parts", "area:network"}, {"parts", "area:leisure"}, {"parts", "area:health"}, {"child_view", "agrees"},
            {"also_heard", "Oskar sa at det var greit."}});
    EXPECT_EQ(saved.status, 303);
    EXPECT_EQ(page_faults(answer("silje", access_page).body), "");
}

} // namespace
} // namespace samtak::test
