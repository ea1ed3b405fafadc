#include "ending/ending.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 18};
EndingGrounds const no_letter{};

Ending proposed(std::string raised_by, std::string view = {})
{
    Ending one;
    one.version = 1;
    one.raised_by = std::move(raised_by);
    one.reason = "Tenestene er avslutta";
    one.view = std::move(view);
    return one;
}
Ending announced(Day answer_by, bool answered, std::string view = {})
{
    auto one = proposed("office", std::move(view));
    one.step = EndingStep::announced;
    one.announced_on = today.plus_days(-14);
    one.answer_by = answer_by;
    one.answered = answered;
    return one;
}
std::vector<std::string> fields(std::vector<FieldProblem> const& problems)
{
    std::vector<std::string> names;
    names.reserve(problems.size());
    for (auto const& one : problems) names.push_back(one.field);
    return names;
}
using Names = std::vector<std::string>;

TEST(Ending, B11_what_the_person_has_said_is_changed_by_nobody_else)
{
    Ending one;
    for (auto const* as : {"person", "parent", "guardian", "told"}) EXPECT_TRUE(may_say(one, as)) << as;
    one.view_from = "told";
    for (auto const* as : {"person", "parent", "guardian", "told"}) EXPECT_TRUE(may_say(one, as)) << as;
    one.view_from = "person";
    EXPECT_TRUE(may_say(one, "person"));
    for (auto const* as : {"parent", "guardian", "told"}) EXPECT_FALSE(may_say(one, as)) << as;
    one.view_from = "parent";
    EXPECT_TRUE(may_say(one, "person"));
    EXPECT_FALSE(may_say(one, "told"));
}

TEST(Ending, B11_R3_10_who_has_not_asked_for_it_has_a_notice_and_time_before_it_is_decided)
{
    EXPECT_EQ(hindrance(proposed("coordinator"), no_letter, today), Hindrance::announce_first);
    EXPECT_EQ(hindrance(proposed("coordinator", "disagrees"), no_letter, today), Hindrance::announce_first);
    EXPECT_EQ(hindrance(proposed("coordinator", "unsure"), no_letter, today), Hindrance::announce_first);
    EXPECT_EQ(hindrance(announced(today, false), no_letter, today), Hindrance::wait_for_answer) << "the last day to answer is theirs";
    EXPECT_EQ(hindrance(announced(today.plus_days(-1), false), no_letter, today), Hindrance::none);
    EXPECT_EQ(hindrance(announced(today.plus_days(9), true, "disagrees"), no_letter, today), Hindrance::none) << "they have answered";
}

TEST(Ending, B11_what_the_person_wants_themselves_needs_no_notice)
{
    EXPECT_EQ(hindrance(proposed("person"), no_letter, today), Hindrance::none);
    EXPECT_EQ(hindrance(proposed("coordinator", "agrees"), no_letter, today), Hindrance::none);
    EXPECT_EQ(hindrance(proposed("person", "disagrees"), no_letter, today), Hindrance::announce_first) << "a parent asked, and the child won't";
}

TEST(Ending, B11_K2_what_a_decision_gave_is_taken_back_by_a_decision_unless_the_person_wants_it)
{
    EndingGrounds const owed{true, false};
    EXPECT_EQ(hindrance(announced(today.plus_days(-1), false), owed, today), Hindrance::decision_first);
    EXPECT_EQ(hindrance(announced(today.plus_days(-1), false), {true, true}, today), Hindrance::none);
    EXPECT_EQ(hindrance(proposed("person"), owed, today), Hindrance::none);
}

TEST(Ending, B11_a_proposal_says_why_and_that_the_person_was_asked_or_why_not)
{
    auto one = proposed("coordinator");
    EXPECT_EQ(fields(proposal_problems(one, today)), Names{"unasked_why"});
    one.unasked_why = "Er på sjukehus";
    EXPECT_TRUE(proposal_problems(one, today).empty());
    one.view = "perhaps";
    EXPECT_EQ(fields(proposal_problems(one, today)), Names{"view"}) << "a crafted form";
    one.view = "agrees";
    one.reason.clear();
    one.wanted_on = today.plus_days(-1);
    EXPECT_EQ(fields(proposal_problems(one, today)), (Names{"reason", "wanted_on"}));
    EXPECT_TRUE(proposal_problems(proposed("person"), today).empty()) << "who asks for it needs no question";
}

TEST(Ending, R3_10_the_person_has_at_least_a_week_to_answer)
{
    auto one = proposed("office");
    one.announcement = "Tenestene dine er avslutta";
    EXPECT_EQ(fields(announcement_problems(one, today)), Names{"answer_by"});
    one.answer_by = today.plus_days(6);
    EXPECT_EQ(fields(announcement_problems(one, today)), Names{"answer_by"});
    one.answer_by = today.plus_days(7);
    EXPECT_TRUE(announcement_problems(one, today).empty());
    one.answer_by = today.plus_days(91);
    EXPECT_EQ(fields(announcement_problems(one, today)), Names{"answer_by"});
}

TEST(Ending, B11_a_decision_has_a_reason_and_a_last_day_that_is_not_over)
{
    auto one = proposed("person");
    EXPECT_EQ(fields(ending_decision_problems(std::nullopt, one, today)), (Names{"outcome", "grounds"}));
    one.grounds = "Behovet er borte";
    EXPECT_TRUE(ending_decision_problems(false, one, today).empty()) << "going on needs no day";
    EXPECT_EQ(fields(ending_decision_problems(true, one, today)), Names{"last_day"});
    one.last_day = today.plus_days(-1);
    EXPECT_EQ(fields(ending_decision_problems(true, one, today)), Names{"last_day"});
    one.last_day = today;
    EXPECT_TRUE(ending_decision_problems(true, one, today).empty());
    one.last_day = today.plus_days(ends_ahead + 1);
    EXPECT_EQ(fields(ending_decision_problems(true, one, today)), Names{"last_day"});
}

TEST(Ending, B11_every_step_has_a_code_of_its_own)
{
    for (auto const step : {EndingStep::proposed, EndingStep::announced, EndingStep::ended, EndingStep::goes_on})
        EXPECT_EQ(parse_ending_step(code(step)), step);
    EXPECT_FALSE(parse_ending_step("deleted"));
}

} // namespace
} // namespace samtak
