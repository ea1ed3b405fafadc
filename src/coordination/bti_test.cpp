#include "coordination/bti.hpp"
#include "kernel/oslo.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

std::vector<BtiLevel> levels()
{
    return {{"0", {}, {}, false, "no", 14}, {"1", {}, {}, true, "may", 0}, {"2", {}, {}, true, "may", 0}, {"3", {}, {}, true, "should", 0}};
}
std::string problems(Result<BtiLevel const*> const& result)
{
    std::string fields;
    if (!result)
        for (auto const& one : result.error().fields) fields += one.field + " ";
    return fields;
}
RelayHolder holder(Day from, std::optional<Day> to, bool active, std::optional<Day> works_to = {})
{
    return {BtiHolderId::fresh(), MemberId::fresh(), "Solveig", "", "", from, to, active, "", works_to};
}

TEST(BtiTest, A12_a_level_says_what_it_asks_for_and_where_a_coordinator_can_be_chosen)
{
    auto const all = levels();
    EXPECT_EQ(needs_of(all[0]), "nobody");
    EXPECT_EQ(needs_of(all[1]), "holder");
    EXPECT_EQ(needs_of(all[3]), "coordinator");
    EXPECT_FALSE(may_have_coordinator(all[0]));
    EXPECT_TRUE(may_have_coordinator(all[1])) << "where the need is seen early";
    EXPECT_TRUE(may_have_coordinator(all[3]));
}

TEST(BtiTest, A12_a_level_is_chosen_with_grounds_and_is_another_than_now)
{
    auto const all = levels();
    BtiStep const now{2, "1", "", "", {}};
    EXPECT_EQ(problems(chosen_level(all, &now, {"", ""})), "level grounds ");
    EXPECT_EQ(problems(chosen_level(all, &now, {"7", "Flere må med"})), "level ");
    EXPECT_EQ(problems(chosen_level(all, &now, {"1", "Flere må med"})), "level ") << "it is the level already";
    EXPECT_EQ(problems(chosen_level(all, &now, {"2", ""})), "grounds ");
    auto const chosen = chosen_level(all, &now, {"2", "Flere må med"});
    ASSERT_TRUE(chosen);
    EXPECT_EQ((*chosen)->key, "2");
    EXPECT_TRUE(chosen_level(all, nullptr, {"1", "Fraværet øker"})) << "the first one";
}

TEST(BtiTest, A12_what_comes_next_is_decided_within_the_profiles_days)
{
    use_oslo_time();
    auto const all = levels();
    BtiStep const since{1, "0", "", "", *parse_instant("2026-11-01T23:30:00.000000Z")};
    EXPECT_EQ(decide_by(all[0], since), (Day{2026, 11, 16})) << "half past midnight on the 2nd in Norway";
    EXPECT_FALSE(decide_by(all[1], since));
}

TEST(BtiTest, A12_one_holds_the_relay_by_dates_and_nobody_who_has_left)
{
    Bti bti;
    EXPECT_EQ(bti.holder(Day{2026, 11, 2}), nullptr);
    bti.holders = {holder({2026, 10, 1}, Day{2026, 11, 9}, true), holder({2026, 9, 1}, Day{2026, 10, 1}, false)};
    ASSERT_NE(bti.holder(Day{2026, 11, 9}), nullptr);
    EXPECT_EQ(bti.holder(Day{2026, 11, 9})->from, (Day{2026, 10, 1}));
    EXPECT_EQ(bti.holder(Day{2026, 11, 10}), nullptr) << "the coordinator's first day";
    bti.holders = {holder({2026, 10, 1}, std::nullopt, true, Day{2026, 11, 1})};
    EXPECT_NE(bti.holder(Day{2026, 11, 1}), nullptr);
    EXPECT_EQ(bti.holder(Day{2026, 11, 2}), nullptr) << "their own access has ended";
}

TEST(BtiTest, A12_who_hands_over_says_what_and_to_somebody_who_can)
{
    std::vector<Candidate> const candidates{{MemberId::fresh(), "Sigrid", "", ""}};
    auto const fields = [&](OfferForm const& form) {
        std::string all;
        for (auto const& one : offer_problems(form, candidates)) all += one.field + " ";
        return all;
    };
    EXPECT_EQ(fields({std::nullopt, "", true}), "to words ");
    EXPECT_EQ(fields({MemberId::fresh(), "Avtalen med PPT", true}), "to ") << "not one of those who can";
    EXPECT_EQ(fields({candidates[0].id, "Avtalen med PPT", true}), "");
    EXPECT_EQ(fields({candidates[0].id, "", false}), "") << "where nobody holds it there is nothing to hand over";
}

} // namespace
} // namespace samtak
