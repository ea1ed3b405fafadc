// Who sees what couldn't be told (issue 4 § 10): a part of the table of rules.cpp.
#pragma once
#include "access/rule_entry.hpp"

namespace samtak::who {

inline constexpr Entry delivery_entries[] = {
    {"delivery.read", member, when::administers, Cut::nothing, "Normen 5.4: that something couldn't be sent, never what, to whom or about whom"},
    {"delivery.retry", member, when::administers, Cut::nothing, "Normen 5.4"},
};

} // namespace samtak::who
