#include "people/login_rules.hpp"

namespace samtak {

// pbrl § 4-4: from 12 what the child says has great weight, and some of it may be kept from the parents, so it needs a door of its own.
// Younger children take part through who acts for them, and with the coordinator (law.md R6.07). An unknown age counts as grown up.
LoginAnswer own_login(std::optional<int> age) { return age && *age < own_login_from_age ? LoginAnswer::too_young : LoginAnswer::may; }

// pbrl §§ 3-4, 4-3, 4-4; law.md A12
LoginAnswer login_for(Representation const& one, AgeRule const& ages, Day today)
{
    if (!one.period.holds_on(today)) return LoginAnswer::over;
    if (one.scope == RepresentationScope::economic) return LoginAnswer::money_only;
    switch (one.kind) {
    case RepresentationKind::guardian:
    case RepresentationKind::future_mandate:
    case RepresentationKind::mandate: return LoginAnswer::may;
    case RepresentationKind::next_of_kin: return LoginAnswer::by_consent;
    case RepresentationKind::parent:
    case RepresentationKind::child_welfare:
    case RepresentationKind::foster_parent: break;
    }
    return ages.parents_see || one.person_agrees ? LoginAnswer::may : LoginAnswer::person_decides;
}

} // namespace samtak
