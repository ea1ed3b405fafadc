// Words that several pages of a case say.
#pragma once
#include "coordination/coordination.hpp"
#include "people/person.hpp"
#include "web/conflict_page.hpp"

namespace samtak {

// E4: what a code in Coordination::tool is called.
std::string tool_name(Words const& w, std::string_view tool);

// Who steps in for the coordinator, said wherever the coordinator's name stands (B8). Empty: nobody is away and nobody is named.
std::string stand_in_words(Words const& w, CoordinatorContact const& contact);

// L15: the texts of a card, and of what is registered, in the order of the form: two versions beside each other, or one as `mine`.
std::vector<ConflictField> card_texts(Words const& w, ExpectationCard const& mine, ExpectationCard const& theirs);
std::vector<ConflictField> person_texts(Words const& w, Person const& mine, Person const& theirs);

} // namespace samtak
