// From what was typed to what the deeds take, and the choices that the forms offer.
#pragma once
#include "coordination/register_person.hpp"
#include "profiles/profile.hpp"
#include "web/fields.hpp"

namespace samtak {

RegisterPersonForm read_register_form(Form& form, Day today);
// A representation's fields under a prefix; nothing when they are all empty. Without a prefix it is a form of its own, with days.
std::optional<Representation> read_representation(Form& form, std::string const& prefix, Day today);

std::string legal_basis_name(Words const& w, LegalBasis const& basis);
std::vector<ui::Choice> legal_basis_choices(Profile const& profile, Words const& w, Day today);
std::vector<ui::Choice> representation_kind_choices(Words const& w);
std::vector<ui::Choice> representation_scope_choices(Words const& w);
std::string representation_kind_name(Words const& w, RepresentationKind kind);
std::string representation_scope_name(Words const& w, RepresentationScope scope);

} // namespace samtak
