// Who reads and notes the contact between meetings (G13): a part of the table of rules.cpp.
#pragma once
#include "access/rule_entry.hpp"

namespace samtak::who {

inline constexpr Entry contact_entries[] = {
    {"contact.read", self + family + coordinator, when::always, Cut::everything, "hpl §§ 39, 41, pbrl § 5-1"},
    {"contact.write", coordinator, when::always, Cut::everything, "hpl § 39: the work that is done is noted"},
};

} // namespace samtak::who
