// What bin/bench measures must be what it says: cases with history, and a log that pages by key, on both engines.
#include "access/access_log_store.hpp"
#include "access/policy.hpp"
#include "app/generate.hpp"
#include "app/generate_log.hpp"
#include "oversight/figures_store.hpp"
#include "oversight/overview_store.hpp"
#include "tests/store/cast_fixture.hpp"

#include <set>

namespace samtak::test {
namespace {

class GenerateTest : public OnBothEngines {
protected:
    GenerateTest() : secrets_(made_in(keys_)) { use_oslo_time(); }
    CastPlace place() { return {&profile("hamar"), &db(), &secrets_, &catalogues()}; }
    Viewer viewer(std::string const& login)
    {
        auto const account = *AccountId::parse(cast_id_text("directory", "account", login));
        auto const member = MemberStore{db()}.by_account(account);
        return ViewerMaker::of_member(member.value(), account, LoginLevel::password_and_code, profile("hamar"), cast_today).value();
    }
    template <Act A> Result<Grant<A>> decide(std::string const& who, typename A::Subject subject)
    {
        return Policy{facts_, log_}.decide<A>(viewer(who), std::move(subject), Use::read, cast_today);
    }
    std::int64_t count(Statement statement) { return db().read_one({statement, {}}).row(0).integer(0); }

private:
    static Secrets made_in(TempFolder const& folder)
    {
        Secrets::create(folder.path() / "keys");
        return Secrets::open(folder.path() / "keys");
    }
    TempFolder keys_;
    Secrets secrets_;
    std::vector<std::string> areas_;
    SetClock clock_{cast_now};
    Relations facts_{db(), areas_};
    AccessLog log_{db(), clock_};
};
SAMTAK_ON_BOTH_ENGINES(GenerateTest);

TEST_P(GenerateTest, H1_H8_generated_cases_have_a_past_and_some_lack_something)
{
    GeneratedSize size{60, 2, 3, 2, 5};
    generate_plans(size, place(), cast_now);
    auto const grant = decide<ReadOverview>("bench", Scope{Scope::Reach::municipality}).value();
    auto const overview = OverviewStore{db()}.read(grant, 90, cast_today);
    ASSERT_EQ(overview.cases.size(), 60U) << "ended cases aren't open ones";
    for (auto const attention : {Attention::no_coordinator, Attention::no_consent, Attention::no_evaluation, Attention::evaluation_passed,
             Attention::overdue, Attention::silent}) {
        auto const lacking = cases_that_need(overview, attention, cast_today).size();
        EXPECT_GT(lacking, 0U) << code(attention);
        EXPECT_LT(lacking, 30U) << code(attention);
    }
    auto const lines =
        figures_of(FiguresStore{db()}.read(decide<ReadFigures>("bench", Scope{Scope::Reach::municipality}).value(), cast_today), 5, cast_today);
    int opened = 0, ended = 0, changes = 0;
    for (auto const& line : lines)
        if (!line.half) opened += line.opened, ended += line.ended, changes += line.changes;
    EXPECT_EQ(opened, 105);
    EXPECT_EQ(ended, 45);
    EXPECT_GT(changes, 5);
    EXPECT_GT(lines.size(), 12U) << "five years and this one, with their halves";
}

TEST_P(GenerateTest, H1_without_years_the_plans_stay_as_bench_has_always_measured_them)
{
    generate_plans({3, 2, 3, 2}, place(), cast_now);
    EXPECT_EQ(count("SELECT count(*) FROM coordinator_appointment"), 3);
    EXPECT_EQ(count("SELECT count(DISTINCT member_id) FROM coordinator_appointment"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM evaluation"), 9);
    EXPECT_EQ(count("SELECT count(*) FROM plan_history"), 3);
    EXPECT_EQ(count("SELECT count(*) FROM member"), 201);
}

TEST_P(GenerateTest, D3_K6_a_long_log_pages_by_its_key_and_loses_no_line)
{
    generate_plans({4, 1, 1, 1, 5}, place(), cast_now);
    generate_log(2000, place(), cast_now);
    generate_log(2000, place(), cast_now); // a second start
    EXPECT_EQ(count("SELECT count(*) FROM access_log WHERE relation = 'participant'"), 2000);
    auto const first = *CoordinationId::parse(cast_id_text("hamar", "coordination", "person 0"));
    auto const grant = decide<ReadAccessLog>("owner", first).value();
    std::set<std::string> seen;
    LogKey before;
    std::string last = "9999";
    for (;;) {
        auto const page = AccessLogStore{db()}.read(grant, before, false);
        for (auto const& line : page.lines) {
            EXPECT_LE(instant_text(line.at), last) << "newest first";
            last = instant_text(line.at);
            EXPECT_TRUE(seen.insert(line.id).second) << "a line twice";
        }
        if (!page.older) break;
        before = *page.older;
    }
    EXPECT_EQ(seen.size(),
        static_cast<std::size_t>(count("SELECT count(*) FROM access_log l JOIN person p ON p.id = l.person_id "
                                       "WHERE p.member_id IS NOT NULL AND l.relation = 'participant'")));
    EXPECT_GT(seen.size(), 400U);
}

} // namespace
} // namespace samtak::test
