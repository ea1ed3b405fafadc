// What was said yes or no to before, and what ends when the young person decides alone.
#pragma once
#include "consent/consent_parts.hpp"

namespace samtak {

// "Sara withdrew it 3 October 2026 …"; empty for one that holds.
std::string what_happened(Call const& call, ConsentDesk const& desk, Consent const& consent);
// Nothing when there is none.
Html earlier_consents(Call const& call, ConsentDesk const& desk);
// Months before the day, and after it until the young person has been asked anew; else nothing (C3 L7).
Html birthday_card(Call const& call, ConsentDesk const& desk);

} // namespace samtak
