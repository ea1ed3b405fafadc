#include "coordination/relay_log.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};

std::string fields(std::vector<FieldProblem> const& problems)
{
    std::string all;
    for (auto const& one : problems) all += one.field + " ";
    return all;
}

TEST(RelayLogTest, A12_J3_an_entry_says_what_who_and_when_it_is_looked_at)
{
    EXPECT_EQ(fields(entry_problems({"", "", "", std::nullopt}, today)), "effort responsible evaluate_on ");
    EXPECT_EQ(fields(entry_problems({"Rolig start", "Marte Lien", "", Day{2026, 11, 1}}, today)), "evaluate_on ");
    EXPECT_EQ(fields(entry_problems({"Rolig start", "Marte Lien", "", Day{2027, 5, 5}}, today)), "evaluate_on ") << "within half a year";
    EXPECT_EQ(fields(entry_problems({"Rolig start", "Marte Lien", "", Day{2027, 5, 4}}, today)), "");
    EXPECT_EQ(fields(entry_problems({"Rolig start", "Marte Lien", "", today}, today)), "");
}

TEST(RelayLogTest, A12_J3_nothing_is_closed_without_what_the_person_says_or_why_it_is_missing)
{
    EXPECT_EQ(fields(evaluation_problems({"", "", OwnWords{}, ""}, false)), "words next view ");
    EXPECT_EQ(fields(evaluation_problems({"Det gikk bra", "goes_on", OwnWords{}, ""}, false)), "view ");
    EXPECT_EQ(fields(evaluation_problems({"Det gikk bra", "goes_on", OwnWords{"Det er greit"}, ""}, false)), "");
    EXPECT_EQ(fields(evaluation_problems({"Det gikk bra", "goes_on", OwnWords{}, "Ville ikke snakke"}, false)), "");
    EXPECT_EQ(fields(evaluation_problems({"Det gikk bra", "goes_on", OwnWords{}, ""}, true)), "") << "they have said it on their own page";
    EXPECT_EQ(fields(evaluation_problems({"Det gikk bra", "goes_on", OwnWords{"Greit"}, "Ville ikke"}, false)), "view_missing ");
    EXPECT_EQ(fields(evaluation_problems({"Det gikk bra", "closed", OwnWords{"Greit"}, ""}, false)), "next ") << "no such answer";
}

TEST(RelayLogTest, A12_what_was_said_before_the_entry_is_not_about_it)
{
    auto const at = [](char const* text) { return *parse_instant(text); };
    RelayEntry const entry{BtiEntryId::fresh(), "1", "Rolig start", "Marte", "", today, false, "", at("2026-11-01T10:00:00.000000Z")};
    RelayLog log;
    EXPECT_EQ(log.view_since(entry), nullptr);
    log.views = {{OwnViewId::fresh(), OwnWords{"Før"}, false, false, "", at("2026-11-01T09:59:59.000000Z")}};
    EXPECT_EQ(log.view_since(entry), nullptr);
    log.views.insert(log.views.begin(), {OwnViewId::fresh(), OwnWords{"Etter"}, false, false, "", at("2026-11-01T10:00:00.000000Z")});
    ASSERT_NE(log.view_since(entry), nullptr);
    EXPECT_EQ(log.view_since(entry)->words.text(), "Etter");
}

} // namespace
} // namespace samtak
