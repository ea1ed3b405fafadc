// A line of the table as it is written: relations by short names, and several of them at once. For rules.cpp alone.
#pragma once
#include "access/grounds.hpp"
#include "access/rule_conditions.hpp"
#include "access/rules.hpp"

#include <array>

namespace samtak::who {

struct Who {
    unsigned bits;
    constexpr explicit Who(unsigned all) : bits(all) {}
    constexpr Who(Relation one) : bits(1U << static_cast<unsigned>(one)) {}
    constexpr bool has(Relation one) const { return (bits & (1U << static_cast<unsigned>(one))) != 0; }
};
constexpr Who operator+(Who a, Who b) { return Who{a.bits | b.bits}; }
constexpr Who self = Relation::self, parent = Relation::parent, guardian = Relation::guardian, participant = Relation::participant,
              unit = Relation::coordinating_unit, office = Relation::allocation_office, leader = Relation::leader, nominee = Relation::nominee,
              member = Relation::member, relay = Relation::relay_holder, relay_asked = Relation::relay_asked;
constexpr Who coordinator = Who{Relation::coordinator} + Relation::deputy; // the deputy has all duties while the absence lasts (B8)
constexpr Who family = parent + guardian;
// in which a line for several becomes one for each
constexpr Relation order[] = {Relation::self, Relation::parent, Relation::guardian, Relation::coordinator, Relation::deputy, Relation::participant,
    Relation::coordinating_unit, Relation::allocation_office, Relation::leader, Relation::nominee, Relation::relay_holder, Relation::relay_asked,
    Relation::member};

using when::When;
struct Entry {
    std::string_view act;
    Who who;
    When when;
    Cut parts;
    std::string_view law;
};

// The rules may stand in several tables, for length's sake.
template <auto const&... tables> consteval std::size_t count_lines()
{
    std::size_t count = 0;
    auto const count_in = [&](auto const& entries) {
        for (auto const& entry : entries)
            for (Relation const relation : order) count += entry.who.has(relation) ? 1 : 0;
    };
    (count_in(tables), ...);
    return count;
}
// The table as it is asked: a line per act and relation.
template <auto const&... tables> consteval std::array<RuleLine, count_lines<tables...>()> lines()
{
    std::array<RuleLine, count_lines<tables...>()> table{};
    std::size_t at = 0;
    auto const put = [&](auto const& entries) {
        for (auto const& entry : entries) {
            for (Relation const relation : order) {
                if (!entry.who.has(relation)) continue;
                auto const [basis, purpose] = grounds(relation);
                table[at++] = {entry.act, relation, entry.when.words, entry.when.holds, basis, purpose, entry.parts, entry.law};
            }
        }
    };
    (put(tables), ...);
    return table;
}

} // namespace samtak::who
