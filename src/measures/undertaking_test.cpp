#include "measures/undertaking.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const deadline{2026, 12, 10}, long_ago{2026, 10, 1};

std::string_view due(int days_after, Day since = long_ago)
{
    auto const step = reminder_due(deadline, since, deadline.plus_days(days_after));
    return step ? code(*step) : "none";
}

TEST(Undertaking, L1_a_reminder_is_due_a_week_before_a_day_after_and_two_weeks_after)
{
    EXPECT_EQ(due(-8), "none");
    EXPECT_EQ(due(-7), "before");
    EXPECT_EQ(due(0), "before") << "made up for, as long as it isn't over";
    EXPECT_EQ(due(1), "after");
    EXPECT_EQ(due(13), "after");
    EXPECT_EQ(due(14), "late");
    EXPECT_EQ(due(28), "late");
    EXPECT_EQ(due(29), "none") << "what is that old is no news";
}

TEST(Undertaking, L1_who_took_it_on_when_the_first_reminder_was_due_already_needs_none)
{
    EXPECT_EQ(due(-3, deadline.plus_days(-7)), "none");
    EXPECT_EQ(due(-3, deadline.plus_days(-8)), "before");
    EXPECT_EQ(due(1, deadline.plus_days(-2)), "after");
}

TEST(Undertaking, L2_three_answers_and_no_other)
{
    EXPECT_TRUE(is_how_it_goes("done") && is_how_it_goes("delayed") && is_how_it_goes("help"));
    EXPECT_FALSE(is_how_it_goes("") || is_how_it_goes("Done") || is_how_it_goes("chased"));
}

} // namespace
} // namespace samtak
