// Finding in the service directory (B14): which services hold every word that was typed.
#pragma once
#include "profiles/service_directory.hpp"
#include "text/name_keys.hpp"

namespace samtak {

// In the directory's order. A service fits when each word is in its name, its group, what it is, whom it is for or who tells more, in the
// reader's language; large and small letters are the same. Nothing typed: all.
std::vector<OfferedService const*> services_with(
    ServiceDirectory const& directory, Profile const& profile, Language language, NameKeys const& keys, std::string_view typed);

} // namespace samtak
