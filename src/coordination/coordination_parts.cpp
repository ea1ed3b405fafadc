#include "coordination/coordination_parts.hpp"

#include "people/person_bar_parts.hpp"

namespace samtak {

void hide_place(CoordinatorContact& contact)
{
    contact.title.clear();
    contact.phone.clear();
    contact.deputy_phone.clear();
}

std::string protection_name(Words const& w, AddressProtection protection)
{
    switch (protection) {
    case AddressProtection::none: return w.tr("No");
    case AddressProtection::confidential: return w.tr("Yes, confidential");
    case AddressProtection::strict: return w.tr("Yes, strictly confidential");
    }
    return {};
}

Response case_answer(Call& call, ui::Page page, PersonHeader const& header, bool staff, int status)
{
    if (staff)
        page.person = person_bar(call, header, CaseTab::overview, true);
    else
        page.ground = ui::Ground::owner;
    return show(call, page, {NavPlace::people, staff ? std::nullopt : std::optional{OwnerNav{header.coordination, header.plan}}}, status);
}

} // namespace samtak
