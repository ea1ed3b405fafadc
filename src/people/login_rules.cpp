#include "people/login_rules.hpp"

namespace samtak {

// pbrl § 4-4: from 12 what the child says has great weight, and some of it may be kept from the parents, so it needs a door of its own.
// Younger children take part through who acts for them, and with the coordinator (law.md R6.07). An unknown age counts as grown up.
LoginAnswer own_login(std::optional<int> age) { return age && *age < own_login_from_age ? LoginAnswer::too_young : LoginAnswer::may; }

// pbrl §§ 3-4, 4-3, 4-4; law.md A12
LoginAnswer login_for(Representation const& one, AgeRule const& ages, bool care_taken_over, Day today)
{
    if (today < one.period.from && !(one.period.to && *one.period.to < one.period.from)) return LoginAnswer::not_yet;
    if (!one.period.holds_on(today)) return LoginAnswer::over;
    if (one.scope == RepresentationScope::economic) return LoginAnswer::money_only;
    if (one.kind == RepresentationKind::next_of_kin) return LoginAnswer::by_consent;
    if (acts_as(one.kind, one.scope, one.person_agrees, ages, care_taken_over) != ActsAs::nobody) return LoginAnswer::may;
    return ages.parents_see ? LoginAnswer::suspended : LoginAnswer::person_decides;
}

} // namespace samtak
