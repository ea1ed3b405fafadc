// The operator's way in: the first member of staff in an empty municipality, or one more when nobody is left who can invite. There is
// no default login: what is printed is a link that works once, and its owner chooses the password.
#pragma once
#include "app/settings.hpp"
#include "kernel/day.hpp"

namespace samtak {

struct InviteStaff {
    std::string municipality, name, title, unit;
    std::vector<std::string> roles;
    bool leads = false;
};

// The link. Throws SettingsError with one sentence: no such municipality, unit or role, or demo mode.
std::string invite_staff(Settings const& settings, InviteStaff const& one, Instant now);

} // namespace samtak
