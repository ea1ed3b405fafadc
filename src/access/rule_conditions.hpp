// On what a line of the rule table holds (rules.cpp): each says itself in words, for docs/access-rules.md.
#pragma once
#include "access/rules.hpp"

namespace samtak::when {

struct When {
    std::string_view words;
    Condition holds;
};
inline bool has_role(Facts const& facts, Role role)
{
    for (Role const one : facts.roles)
        if (one == role) return true;
    return false;
}
inline constexpr When always{"", [](Facts const&) { return true; }};
// pbrl § 4-3: from 16 the person decides alone. An unknown age counts as grown up: nobody else decides by default.
inline constexpr When from_16{"the person is 16 or older, or the age is unknown", [](Facts const& facts) { return facts.age.value_or(200) >= 16; }};
inline constexpr When from_12{"the person is 12 or older, or the age is unknown", [](Facts const& facts) { return facts.age.value_or(200) >= 12; }};
inline constexpr When under_16{"the person is under 16", [](Facts const& facts) { return facts.age.value_or(200) < 16; }};
// forskrift 2022-06-22-1110 § 5: no plan without consent
inline constexpr When plan_consent{"consent to the plan holds", [](Facts const& facts) { return facts.plan_consent; }};
inline constexpr When registers{"has the role of registrar or belongs to the coordinating unit",
    [](Facts const& facts) { return has_role(facts, Role::registrar) || has_role(facts, Role::coordinating_unit); }};
inline constexpr When staff{"is staff of the municipality",
    [](Facts const& facts) { return has_role(facts, Role::staff) || has_role(facts, Role::registrar) || has_role(facts, Role::coordinating_unit); }};
// pbrl §§ 4-1, 4-3: nobody gets a coordinator without their own consent, or that of who consents for them (B5)
inline constexpr When coordinator_consent{"consent to a coordinator holds", [](Facts const& facts) { return facts.coordinator_consent; }};
inline constexpr When leads_staff{
    "has the role of leader (own units only) or administrator, or belongs to the coordinating unit", [](Facts const& facts) {
        return has_role(facts, Role::leader) || has_role(facts, Role::administrator) || has_role(facts, Role::coordinating_unit);
    }};
// law.md R3.11: a coordinator has no power to grant; fvl § 6: nor has anybody who is part of the case, or acts for the person
inline constexpr When coordinates_not{"does not coordinate the case, hold its relay or act for the person", [](Facts const& facts) {
                                          using enum Relation;
                                          for (auto const& one : facts.relations)
                                              for (auto const part : {self, parent, guardian, coordinator, deputy, relay_holder})
                                                  if (one.relation == part) return false;
                                          return true;
                                      }};
// B11: the municipality's profile says who decides that a coordination ends; never who coordinates it (law.md R3.11)
inline constexpr When unit_ends{"the municipality lets the coordinating unit decide, and they don't coordinate the case",
    [](Facts const& facts) { return !facts.allocation_ends && coordinates_not.holds(facts); }};
inline constexpr When ends_coordinations{"belongs to the coordinating unit, or to the allocation office where that decides",
    [](Facts const& facts) { return has_role(facts, Role::coordinating_unit) || (facts.allocation_ends && has_role(facts, Role::allocation)); }};
inline constexpr When leads{"has the role of leader (own units only)", [](Facts const& facts) { return has_role(facts, Role::leader); }};
inline constexpr When reviews_log{"has the role of log reviewer", [](Facts const& facts) { return has_role(facts, Role::log_reviewer); }};
inline constexpr When reviews_or_leads{"has the role of log reviewer, or of leader (what is asked of this one only)",
    [](Facts const& facts) { return has_role(facts, Role::log_reviewer) || has_role(facts, Role::leader); }};
inline constexpr When administers{"has the role of administrator", [](Facts const& facts) { return has_role(facts, Role::administrator); }};
inline constexpr When runs_logins{"has the role of administrator, or of leader (own units only)",
    [](Facts const& facts) { return has_role(facts, Role::administrator) || has_role(facts, Role::leader); }};
inline constexpr When plan_consent_not_withdrawn{"consent to the plan holds, and consent to a coordinator hasn't been withdrawn",
    [](Facts const& facts) { return facts.plan_consent && (facts.coordinator_consent || !facts.coordinator_withdrawn); }};
// Consent taken back: nobody new is contacted until there is a new yes. What has been agreed goes on by the consents of its own.
inline constexpr When not_withdrawn{"consent to a coordinator hasn't been withdrawn, or has been given anew",
    [](Facts const& facts) { return facts.coordinator_consent || !facts.coordinator_withdrawn; }};
// law.md R12.02: no relay log without consent to it, and none after it is withdrawn
inline constexpr When relay_consent{"consent to the relay log holds", [](Facts const& facts) { return facts.relay_consent; }};
inline constexpr When relay_not_withdrawn{"consent to the relay log hasn't been withdrawn, or has been given anew",
    [](Facts const& facts) { return facts.relay_consent || !facts.relay_withdrawn; }};
// D5: what is said in meetings is a part of its own, that consent is given to
inline constexpr When meetings_consent{"consent to meetings holds", [](Facts const& facts) {
                                           for (auto const& one : facts.relations)
                                               if (one.relation == Relation::participant && one.parts.covers(Parts::meetings())) return true;
                                           return false;
                                       }};
// … and so are messages
inline constexpr When messages_consent{"consent to messages holds", [](Facts const& facts) {
                                           for (auto const& one : facts.relations)
                                               if (one.relation == Relation::participant && one.parts.covers(Parts::messages())) return true;
                                           return false;
                                       }};
inline constexpr When sought{"a coordinator is sought", [](Facts const& facts) { return facts.coordinator_sought; }};
inline constexpr When sought_with_consent{
    "a coordinator is sought, and consent to one holds", [](Facts const& facts) { return facts.coordinator_sought && facts.coordinator_consent; }};
inline constexpr When has_desk{"belongs to the coordinating unit or the allocation office",
    [](Facts const& facts) { return has_role(facts, Role::coordinating_unit) || has_role(facts, Role::allocation); }};

} // namespace samtak::when
