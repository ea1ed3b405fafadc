#include "people/care_rules.hpp"

#include <algorithm>

namespace samtak {

// pbrl § 3-4 last paragraph, § 4-4 fourth: a guardian for money matters has no part in it (law.md A12).
bool takes_over_care(RepresentationKind kind, RepresentationScope scope)
{
    bool const cares = kind == RepresentationKind::child_welfare || kind == RepresentationKind::foster_parent;
    return cares && scope != RepresentationScope::economic;
}

bool care_taken_over(std::vector<Representation> const& all, Day on)
{
    return std::any_of(
        all.begin(), all.end(), [&](Representation const& one) { return takes_over_care(one.kind, one.scope) && one.period.holds_on(on); });
}

bool care_taken_over_before(std::vector<Representation> const& all, Day day)
{
    return std::any_of(all.begin(), all.end(),
        [&](Representation const& one) { return takes_over_care(one.kind, one.scope) && one.period.holds_on(day) && one.period.from < day; });
}

// pbrl § 3-4 last paragraph, § 4-4 fourth: under 16 what the law gives parents, to be told and to consent, is child welfare's instead.
// From 16 parents have nothing of themselves that could be suspended: the young person decides (§ 4-3 b), also that a parent may see
// (§ 3-3), and no paragraph takes that from one who lives in care. So their yes to a parent holds, and counts from 16 only.
ActsAs acts_as(RepresentationKind kind, RepresentationScope scope, bool person_agrees, AgeRule const& ages, bool care_taken_over)
{
    if (scope == RepresentationScope::economic) return ActsAs::nobody;
    bool const until_they_decide = ages.parents_see;
    switch (kind) {
    case RepresentationKind::guardian:
    case RepresentationKind::future_mandate:
    case RepresentationKind::mandate: return ActsAs::guardian;
    case RepresentationKind::next_of_kin: return ActsAs::nobody; // come in as participants, by consent
    case RepresentationKind::parent:
        if (until_they_decide && care_taken_over) return ActsAs::nobody;
        break;
    case RepresentationKind::child_welfare:
    case RepresentationKind::foster_parent: break;
    }
    return until_they_decide || person_agrees ? ActsAs::parent : ActsAs::nobody;
}

} // namespace samtak
