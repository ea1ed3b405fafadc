// What has come in becomes a case without a coordinator, with what stands in it typed once only (A1 A2); or it is put to the case that the
// person has already: one person has one (A9 K5).
#pragma once
#include "consent/consent_store.hpp"
#include "coordination/coordination_store.hpp"
#include "intake/incoming_store.hpp"
#include "people/people_store.hpp"

namespace samtak {

struct TakeUpForm {
    std::string legal_basis;
    std::string address_protection;
    std::string consent;          // no: not yet; self, parent, both_parents, guardian: who has said yes to a coordinator (B5)
    std::string also_heard;       // how the child was heard, when somebody else says yes
    bool may_log_in_here = false; // the desk has seen that the applicant is the person, the parent or guardian, who then gets into the case
};

struct TakeUpStores {
    PeopleStore& people;
    CoordinationStore& coordinations;
    ConsentStore& consents;
    IncomingStore& incoming;
};

// Pure: what is wrong with it; nothing when all is well.
std::vector<FieldProblem> take_up_problems(TakeUpForm const& form, Incoming const& one, Day today);
// Gathers the change: person, case, consent, answer. The number's unique index has the last word (conflict at commit).
CoordinationId take_up(Change& change, Grant<TakeUpIncoming> const& grant, Grant<RegisterPerson> const& registers, TakeUpForm const& form,
    Incoming const& seen, TakeUpStores stores, Day today);

} // namespace samtak
