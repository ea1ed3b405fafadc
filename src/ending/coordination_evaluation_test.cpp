#include "ending/coordination_evaluation.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

CoordinationEvaluation said(std::string by, std::string needed, std::string tool = "right")
{
    return {std::move(by), "well", "right", std::move(tool), std::move(needed), {}, {}, {}};
}

TEST(CoordinationEvaluation, B15_all_four_are_answered_with_what_the_form_offers)
{
    EXPECT_TRUE(evaluation_problems(said("person", "yes")).empty());
    EXPECT_EQ(evaluation_problems({}).size(), 4U);
    auto const crafted = evaluation_problems(said("person", "maybe"));
    ASSERT_EQ(crafted.size(), 1U);
    EXPECT_EQ(crafted[0].field, "needed");
}

TEST(CoordinationEvaluation, B15_the_newest_word_of_each_side_leads_on)
{
    auto const calm = leads_on({said("coordinator", "yes"), said("person", "yes")});
    EXPECT_FALSE(calm.another_coordinator || calm.another_tool || calm.ending);
    auto const both = leads_on({said("person", "another"), said("coordinator", "no", "wrong")});
    EXPECT_TRUE(both.another_coordinator);
    EXPECT_TRUE(both.another_tool);
    EXPECT_TRUE(both.ending);
    auto const since = leads_on({said("person", "yes"), said("person", "no")});
    EXPECT_FALSE(since.ending) << "said anew since";
    EXPECT_TRUE(leads_on({said("person", "unsure")}).ending) << "unsure: may be talked over";
}

} // namespace
} // namespace samtak
