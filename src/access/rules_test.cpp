#include "access/rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace samtak {
namespace {

Facts facts_with(Relation relation, Parts parts)
{
    Facts facts;
    facts.relations.push_back({relation, parts});
    return facts;
}

TEST(Rules, D2_R4_09_no_relation_gives_nothing)
{
    for (auto const& line : rule_table()) EXPECT_FALSE(rule(line.act, Facts{}).yes) << line.act;
}

TEST(Rules, D2_an_act_that_no_line_names_is_for_nobody)
{
    EXPECT_FALSE(rule("plan.unheard_of", facts_with(Relation::coordinator, Parts::all())).yes);
}

TEST(Rules, D1_R1_08_participant_sees_what_consent_gives_and_nothing_without_it)
{
    auto const area = Parts::area(2);
    auto facts = facts_with(Relation::participant, area);
    EXPECT_FALSE(rule("plan.read", facts).yes); // to share is one consent, to have a plan another
    facts.plan_consent = true;
    auto const ruling = rule("plan.read", facts);
    EXPECT_TRUE(ruling.yes);
    EXPECT_EQ(ruling.parts, area);
    EXPECT_EQ(ruling.basis, Basis::participant_consent);
    facts.relations.front().parts = Parts::none();
    EXPECT_FALSE(rule("plan.read", facts).yes);
}

TEST(Rules, R4_11_a_block_beats_every_yes)
{
    auto facts = facts_with(Relation::coordinator, Parts::all());
    facts.blocked = Parts::area(1);
    EXPECT_FALSE(rule("plan.read", facts).parts.covers(Parts::area(1)));
    EXPECT_TRUE(rule("plan.read", facts).parts.covers(Parts::area(0)));
    facts.blocked = Parts::all();
    for (auto const& line : rule_table()) EXPECT_FALSE(rule(line.act, facts).yes) << line.act;
    auto unit = facts_with(Relation::coordinating_unit, Parts::none());
    unit.blocked = Parts::all();
    EXPECT_FALSE(rule("coordination.read", unit).yes);
}

TEST(Rules, R4_11_a_participant_blocked_from_all_that_was_consented_finds_nothing)
{
    auto facts = facts_with(Relation::participant, Parts::area(1));
    facts.blocked = Parts::area(1);
    EXPECT_FALSE(rule("plan.read", facts).yes);
}

TEST(Rules, D2_lines_add_up_and_the_first_names_the_relation)
{
    auto facts = facts_with(Relation::participant, Parts::area(1));
    facts.relations.push_back({Relation::coordinator, Parts::all()});
    auto const ruling = rule("plan.read", facts);
    EXPECT_EQ(ruling.relation, Relation::coordinator);
    EXPECT_EQ(ruling.parts, Parts::all());
}

TEST(Rules, D6_R1_07_no_plan_is_made_or_written_without_consent_to_it)
{
    auto facts = facts_with(Relation::coordinator, Parts::all());
    EXPECT_FALSE(rule("plan.create", facts).yes);
    EXPECT_FALSE(rule("plan.write", facts).yes);
    facts.plan_consent = true;
    EXPECT_TRUE(rule("plan.create", facts).yes);
    EXPECT_TRUE(rule("plan.write", facts).yes);
}

TEST(Rules, K8_C3_from_sixteen_the_person_answers_alone)
{
    auto self = facts_with(Relation::self, Parts::all());
    auto parent = facts_with(Relation::parent, Parts::all());
    self.age = parent.age = 15;
    EXPECT_FALSE(rule("consent.answer", self).yes);
    EXPECT_TRUE(rule("consent.answer", parent).yes);
    self.age = parent.age = 16;
    EXPECT_TRUE(rule("consent.answer", self).yes);
    EXPECT_FALSE(rule("consent.answer", parent).yes);
    self.age = parent.age = std::nullopt;
    EXPECT_TRUE(rule("consent.answer", self).yes);
    EXPECT_FALSE(rule("consent.answer", parent).yes);
}

TEST(Rules, C7_only_those_with_the_role_register_persons)
{
    auto facts = facts_with(Relation::member, Parts::none());
    EXPECT_FALSE(rule("person.register", facts).yes);
    facts.roles = {Role::staff};
    EXPECT_FALSE(rule("person.register", facts).yes);
    facts.roles = {Role::staff, Role::registrar};
    EXPECT_TRUE(rule("person.register", facts).yes);
}

TEST(Rules, H1_the_coordinating_unit_gets_administration_without_content)
{
    auto const ruling = rule("coordination.read", facts_with(Relation::coordinating_unit, Parts::none()));
    EXPECT_TRUE(ruling.yes);
    EXPECT_TRUE(ruling.parts.empty());
    EXPECT_FALSE(rule("plan.read", facts_with(Relation::coordinating_unit, Parts::none())).yes);
}

TEST(Rules, D2_each_line_is_whole_and_stands_once)
{
    std::set<std::string> seen;
    for (auto const& line : rule_table()) {
        EXPECT_NE(line.condition, nullptr) << line.act;
        auto const key = std::string{line.act} + "/" + std::string{code(line.relation)};
        EXPECT_TRUE(seen.insert(key).second) << key << " stands twice";
        auto const named = std::all_of(line.act.begin(), line.act.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '.' || c == '_'; });
        EXPECT_TRUE(named) << line.act;
    }
}

TEST(Rules, D2_the_page_in_docs_is_the_program)
{
    std::ifstream file{SAMTAK_SOURCE_DIR "/docs/access-rules.md"};
    std::string const written{std::istreambuf_iterator<char>{file}, {}};
    EXPECT_EQ(written, rules_page()) << "run: samtak rules > docs/access-rules.md";
}

TEST(Parts, D1_names_go_both_ways)
{
    std::vector<std::string> const areas{"health", "day"};
    auto const parts = Parts::about() | Parts::area(1);
    EXPECT_EQ(part_names(parts, areas), "about area:day");
    EXPECT_EQ(part_named("area:day", areas), Parts::area(1));
    EXPECT_EQ(part_named("about", areas), Parts::about());
    EXPECT_EQ(part_named("area:gone", areas), std::nullopt);
    EXPECT_EQ(part_names(Parts::all(), areas), "all");
    EXPECT_EQ(part_names(Parts::none(), areas), "");
}

} // namespace
} // namespace samtak
