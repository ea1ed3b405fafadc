// Who may do what: one table, a line per act and relation (rules.cpp). `samtak rules` prints it; docs/access-rules.md holds it.
#pragma once
#include "access/facts.hpp"

#include <span>
#include <string_view>

namespace samtak {

// law.md A9
enum class Basis { coordinator, relay_holder, participant_consent, unit_administration, leader, own_insight, representative, employee, program };
enum class Purpose { treatment, coordination, administration, own_insight };
std::string_view code(Basis basis);
std::string_view code(Purpose purpose);
std::string_view code(Relation relation);

using Condition = bool (*)(Facts const&);
enum class Cut { consented, everything, nothing }; // which parts a line gives

struct RuleLine {
    std::string_view act;
    Relation relation;
    std::string_view when; // the condition in words, for the printed table; empty: always
    Condition condition;
    Basis basis;
    Purpose purpose;
    Cut cut;
    std::string_view law;
};

std::span<RuleLine const> rule_table();
// What is left to do when a coordination has ended (B11): read, appeal, open anew. All else needs one that goes on.
std::span<std::string_view const> acts_after_ending();
bool stands_after_ending(std::string_view act);

struct Ruling {
    bool yes = false;
    Relation relation = Relation::none; // of the first line that fits
    Basis basis = Basis::employee;
    Purpose purpose = Purpose::coordination;
    Parts parts; // of all lines that fit, less what is blocked
};

// Pure. No line fits, or nothing is left of the parts where the line gives parts: no.
Ruling rule(std::string_view act, Facts const& facts);
// The table as Markdown, for `samtak rules` and docs/access-rules.md.
std::string rules_page();

} // namespace samtak
