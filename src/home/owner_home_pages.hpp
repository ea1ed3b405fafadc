// The start page of the person («Min plan»), and of who is close to them. No jargon, short sentences, relations instead of titles.
#pragma once
#include "coordination/coordination.hpp"
#include "home/looks.hpp"
#include "home/needs.hpp"
#include "web/call.hpp"
#include "web/frame.hpp"

namespace samtak {

struct OwnerHome {
    Case one;
    std::optional<CoordinatorContact> coordinator;
    std::vector<Look> looks;        // others who have looked
    std::vector<Need> needs;        // what is asked of the viewer, and what they answer for
    bool may_write = false;         // the own words
    bool may_order = false;         // the goals
    bool may_answer = false;        // questions about consent
    bool sees_meetings = false;     // agenda, promises, minutes
    bool sees_messages = false;     // and may ask in the case
    bool sees_access = false;       // who sees what
    bool sees_looks = false;        // who has looked
    bool sees_coordination = false; // the person and who acts for them: letters, transitions, whether it works
    bool is_self() const { return one.own.relation == Relation::self; }
};

ui::Page owner_page(Call const& call, OwnerHome const& home);

// Parts of it, in owner_home_parts.cpp
Html who_sees_section(Call const& call, OwnerHome const& home);
Html looks_section(Call const& call, OwnerHome const& home);
Html coordinator_section(Call const& call, OwnerHome const& home);
Html goals_section(Call const& call, OwnerHome const& home);
// "Sees: School and work, Health"; what these parts open, in the page's language
std::string sees_words(Words const& w, Profile const& profile, Parts parts);

} // namespace samtak
