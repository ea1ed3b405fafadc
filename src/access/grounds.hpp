// What the log says of a yes: on which basis, and what for, by the relation that it went through (pjf § 14).
#pragma once
#include "access/rules.hpp"

#include <utility>

namespace samtak {

constexpr std::pair<Basis, Purpose> grounds(Relation relation)
{
    switch (relation) {
    case Relation::self: return {Basis::own_insight, Purpose::own_insight};
    case Relation::parent:
    case Relation::guardian: return {Basis::representative, Purpose::own_insight};
    case Relation::coordinator:
    case Relation::deputy: return {Basis::coordinator, Purpose::coordination};
    case Relation::relay_holder: return {Basis::relay_holder, Purpose::coordination};
    case Relation::participant: return {Basis::participant_consent, Purpose::treatment};
    case Relation::allocation_office:
    case Relation::coordinating_unit: return {Basis::unit_administration, Purpose::administration};
    case Relation::leader: return {Basis::leader, Purpose::administration};
    case Relation::none:
    case Relation::nominee:
    case Relation::relay_asked:
    case Relation::member: break;
    }
    return {Basis::employee, Purpose::administration};
}

} // namespace samtak
