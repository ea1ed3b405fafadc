// Every act as every kind of viewer, against tests/access/table.txt: one file that a lawyer can read.
// After a change that is meant: SAMTAK_REBASELINE=1 build/quick/samtak_access_tests --gtest_filter='*table*', and read the difference.
#include "access/rules.hpp"
#include "people/care_rules.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

namespace samtak::test {
namespace {

struct Kind {
    std::string_view name;
    std::string_view who;
    Facts facts;
};

Facts facts(std::vector<RelationFact> relations, std::optional<int> age = 17, std::vector<Role> roles = {})
{
    Facts one;
    one.relations = std::move(relations);
    one.age = age;
    one.roles = std::move(roles);
    one.plan_consent = one.coordinator_consent = one.relay_consent = true;
    return one;
}

Facts sought(Facts one)
{
    one.coordinator_sought = true;
    return one;
}

Facts blocked(Facts one)
{
    one.blocked = Parts::all();
    return one;
}

// B11
Facts ended(Facts one)
{
    one.ended = true;
    return one;
}
Facts office_ends(Facts one)
{
    one.allocation_ends = true;
    return one;
}
Facts relay_withdrawn(Facts one)
{
    one.relay_consent = false;
    one.relay_withdrawn = true;
    return one;
}

Facts without_consent(Facts one)
{
    one.plan_consent = false;
    return one;
}

// One who is registered as acting for the person: what they are by people/care_rules.hpp.
Facts registered(RepresentationKind kind, int age, bool agrees, bool care_taken_over)
{
    std::vector<RelationFact> relations;
    switch (acts_as(kind, RepresentationScope::personal, agrees, age_rule(LegalTrack::health, age), care_taken_over)) {
    case ActsAs::parent: relations.push_back({Relation::parent, Parts::all()}); break;
    case ActsAs::guardian: relations.push_back({Relation::guardian, Parts::all()}); break;
    case ActsAs::nobody: break;
    }
    return facts(std::move(relations), age);
}

std::vector<Kind> kinds()
{
    using enum RepresentationKind;
    auto const all = Parts::all(), none = Parts::none(), school = Parts::area(1);
    auto const unit = facts({{Relation::coordinating_unit, none}}, 17, {Role::coordinating_unit});
    return {
        {"SELF17", "the person, 17", facts({{Relation::self, all}})},
        {"SELF15", "the person, 15", facts({{Relation::self, all}}, 15)},
        {"SELF?", "the person, age unknown", facts({{Relation::self, all}}, std::nullopt)},
        {"PARENT15", "parent of one who is 15", registered(parent, 15, false, false)},
        {"PARENT17", "parent of one who is 17 and lets the parent see", registered(parent, 17, true, false)},
        {"SUSPEND", "parent of one who is 15, while child welfare has taken over the care", registered(parent, 15, false, true)},
        {"CARE15", "child welfare, or the foster home, that has taken over the care of one who is 15", registered(child_welfare, 15, false, true)},
        {"CARE17", "parent of one who is 17 and in care, and lets the parent see", registered(parent, 17, true, true)},
        {"GUARD", "guardian with a personal scope", registered(guardian, 40, false, false)},
        {"COORD", "coordinator", facts({{Relation::coordinator, all}})},
        {"COORD-", "coordinator, consent to the plan withdrawn", without_consent(facts({{Relation::coordinator, all}}))},
        {"DEPUTY", "deputy while the coordinator is absent", facts({{Relation::deputy, all}})},
        {"SCHOOL", "participant with consent to school", facts({{Relation::participant, school}})},
        {"NOTHING", "participant without consent to anything", facts({{Relation::participant, none}})},
        {"BLOCKED", "participant with consent to school, shut out", blocked(facts({{Relation::participant, school}}))},
        {"UNIT", "coordinating unit", unit},
        {"UNIT-", "coordinating unit, where the allocation office decides that a coordination ends", office_ends(unit)},
        {"OFFICE", "allocation office, where it decides that a coordination ends",
            office_ends(facts({{Relation::allocation_office, none}}, 17, {Role::staff, Role::allocation}))},
        {"ENDED17", "the person, 17, when the coordination has ended", ended(facts({{Relation::self, all}}))},
        {"ENDED-P", "parent of one who is 15, when the coordination has ended", ended(registered(parent, 15, false, false))},
        {"ENDED-U", "coordinating unit, when the coordination has ended", ended(unit)},
        {"LEADER", "leader in line", facts({{Relation::leader, none}}, 17, {Role::leader})},
        {"SOUGHT", "leader in line, while a coordinator is sought", sought(facts({{Relation::leader, none}}, 17, {Role::leader}))},
        {"RELAY", "relay holder (BTI)", facts({{Relation::relay_holder, all}})},
        {"RELAY-", "relay holder, consent to the relay log withdrawn", relay_withdrawn(facts({{Relation::relay_holder, all}}))},
        {"ASKED", "asked to take over the relay", facts({{Relation::relay_asked, none}})},
        {"REGISTR", "registrar, on a list", facts({{Relation::member, none}}, std::nullopt, {Role::staff, Role::registrar})},
        {"REVIEWER", "log reviewer, on a list", facts({{Relation::member, none}}, std::nullopt, {Role::log_reviewer})},
        {"LEADS", "leader, on a list", facts({{Relation::member, none}}, std::nullopt, {Role::staff, Role::leader})},
        {"STAFF", "staff, on a list", facts({{Relation::member, none}}, std::nullopt, {Role::staff})},
        {"ALLOC", "allocation office where it decides that a coordination ends, on a list",
            office_ends(facts({{Relation::member, none}}, std::nullopt, {Role::staff, Role::allocation}))},
        {"MEMBER", "anybody with a login here, on a list", facts({{Relation::member, none}}, std::nullopt)},
        {"STRANGER", "somebody without a relation", facts({})},
    };
}

std::string verdict(Ruling const& ruling)
{
    if (!ruling.yes) return "-";
    if (ruling.parts == Parts::all()) return "all";
    return ruling.parts.empty() ? "yes" : "part";
}

std::string trimmed(std::string const& line) { return line.substr(0, line.find_last_not_of(' ') + 1) + "\n"; }

std::string page()
{
    auto const columns = kinds();
    std::string text = "Who may do what, worked out by the program. all: everything; part: what consent gives; yes: no content; -: no.\n\n";
    for (auto const& kind : columns) text += fmt::format("{:9} {}\n", kind.name, kind.who);
    std::string heading = fmt::format("{:30}", "");
    for (auto const& kind : columns) heading += fmt::format("{:9}", kind.name);
    text += "\n" + trimmed(heading);
    std::set<std::string_view> done;
    for (auto const& line : rule_table()) {
        if (!done.insert(line.act).second) continue;
        std::string row = fmt::format("{:30}", line.act);
        for (auto const& kind : columns) row += fmt::format("{:9}", verdict(rule(line.act, kind.facts)));
        text += trimmed(row);
    }
    return text;
}

TEST(AccessTable, D2_K8_R4_09_every_act_as_every_kind_of_viewer)
{
    std::string const file = SAMTAK_SOURCE_DIR "/tests/access/table.txt";
    auto const now = page();
    if (std::getenv("SAMTAK_REBASELINE")) std::ofstream{file} << now;
    std::ifstream stream{file};
    std::string const written{std::istreambuf_iterator<char>{stream}, {}};
    EXPECT_EQ(written, now);
}

} // namespace
} // namespace samtak::test
