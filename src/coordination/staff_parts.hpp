// What the pages about staff share.
#pragma once
#include "coordination/staff_store.hpp"
#include "web/call.hpp"

namespace samtak {

bool leads_all(Viewer const& viewer); // the whole municipality, not only the units they lead
// The one in the path, when the viewer answers for them.
std::optional<StaffMember> staff_member_in(Grant<LeadStaff> const& grant, Call& call);
std::string about_staff(Call const& call, std::string const& title, std::string const& unit_key);
Html load_of(Call const& call, int load); // dots and words: never how busy a person is, only how many (B6)

} // namespace samtak
