// From rows to a Case, cut to the viewer's parts. The queries stand in home_store.cpp, in this order.
#pragma once
#include "home/own_case.hpp"
#include "profiles/profile.hpp"
#include "storage/table.hpp"

namespace samtak {

struct CaseTables {
    Table const& person;
    Table const& goals;
    Table const& measures;
    Table const& tasks;
    Table const& participants;
    Table const& shared; // consented parts and blocks
    Table const& consents;
    Table const& questions;
    Table const& news;
    Table const& transitions; // noted
    Table const& ticks;
    Table const& parts;  // who is asked to take part (E7)
    Table const& hidden; // ids of what is kept from this viewer (K8)
    Table const& lost;   // whom no invitation reached
    Table const& meetings;
    Table const& asked;    // questions in messages that wait (E6)
    Table const& troubles; // that wait for an answer (F18)
    Table const& silent;   // who hasn't answered when they can come
};

Case case_of(OwnCase const& own, CaseTables const& tables, Profile const& profile, MemberId const& member, Day today);
// Whether these parts open the life area. One that the profile no longer has is seen by those only who see everything.
bool opens_area(OwnCase const& own, std::string_view area, Profile const& profile);

} // namespace samtak
