// Words that several pages of a case say.
#pragma once
#include "coordination/coordination.hpp"
#include "people/people_store.hpp"
#include "web/conflict_page.hpp"
#include "web/show.hpp"

namespace samtak {

// E4: what a code in Coordination::tool is called.
std::string tool_name(Words const& w, std::string_view tool);

// R5.09: of a protected person those outside are told who coordinates, not where and by what number.
void hide_place(CoordinatorContact& contact);
// K10: the answer to "Is the address protected?".
std::string protection_name(Words const& w, AddressProtection protection);

// A page of the case that both sides read: with the person's line for staff, on their own ground for the person and those who act for them.
Response case_answer(Call& call, ui::Page page, PersonHeader const& header, bool staff, int status = 200);

// Who steps in for the coordinator, said wherever the coordinator's name stands (B8). Empty: nobody is away and nobody is named.
std::string stand_in_words(Words const& w, CoordinatorContact const& contact);

// L15: the texts of a card, and of what is registered, in the order of the form: two versions beside each other, or one as `mine`.
std::vector<ConflictField> card_texts(Words const& w, ExpectationCard const& mine, ExpectationCard const& theirs);
std::vector<ConflictField> person_texts(Words const& w, Person const& mine, Person const& theirs);

} // namespace samtak
