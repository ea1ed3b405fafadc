#include "coordination/choose_tool.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

TEST(ChooseTool, E4_the_choice_is_the_persons_and_the_coordinator_says_whose_it_is)
{
    ChooseToolForm const form{Tool::minutes, std::nullopt, "We would rather meet"};
    EXPECT_EQ(chosen_tool(form, Relation::self)->by, Chooser::person);
    EXPECT_EQ(chosen_tool(form, Relation::parent)->by, Chooser::representative);
    EXPECT_EQ(chosen_tool(form, Relation::guardian)->by, Chooser::representative);
    auto const unsaid = chosen_tool(form, Relation::coordinator);
    ASSERT_FALSE(unsaid);
    EXPECT_EQ(unsaid.error().fields.front().field, "by");
    auto const said = chosen_tool({Tool::minutes, Chooser::together, form.words}, Relation::deputy);
    ASSERT_TRUE(said);
    EXPECT_EQ(said->by, Chooser::together);
    EXPECT_EQ(said->words, form.words);
}

TEST(ChooseTool, E4_a_parent_cannot_say_that_the_person_chose)
{
    EXPECT_EQ(chosen_tool({Tool::plan, Chooser::person, {}}, Relation::parent)->by, Chooser::representative);
}

TEST(ChooseTool, E4_nothing_chosen_is_said_at_the_field)
{
    auto const nothing = chosen_tool({}, Relation::self);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().fields.front().field, "tool");
}

TEST(ChooseTool, E4_codes_are_read_back)
{
    for (auto const tool : {Tool::plan, Tool::minutes}) EXPECT_EQ(parse_tool(code(tool)), tool);
    for (auto const one : {Chooser::person, Chooser::together, Chooser::representative}) EXPECT_EQ(parse_chooser(code(one)), one);
    EXPECT_FALSE(parse_tool("undecided")) << "not a choice";
}

} // namespace
} // namespace samtak
