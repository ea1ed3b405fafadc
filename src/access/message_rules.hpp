// Who may read and write messages in the case (E6 D4): a part of the table of rules.cpp.
#pragma once
#include "access/rule_entry.hpp"

namespace samtak::who {

inline constexpr Entry message_entries[] = {
    // What is said to the coordinator alone; who began it reads it too (messages/thread.hpp)
    {"message.close.read", self + family + coordinator, when::always, Cut::everything,
        "pbrl §§ 3-1, 3-4, 5-1, hol § 7-2: said to the coordinator alone"},
    {"message.read", self + family + coordinator, when::always, Cut::everything, "pbrl §§ 3-1, 3-4, 5-1, hol § 7-2"},
    {"message.read", participant, when::messages_consent, Cut::consented, "hpl § 22"},
    {"message.write", self + family + coordinator, when::always, Cut::everything, "pbrl § 3-1, hab-f § 16"},
    {"message.write", participant, when::messages_consent, Cut::consented, "hpl § 22"},
    {"message.keep", self + coordinator, when::always, Cut::everything, "pbrl § 3-4: from the parents of a minor"},
};

} // namespace samtak::who
