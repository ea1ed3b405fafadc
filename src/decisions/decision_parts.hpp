// What the pages of decisions show.
#pragma once
#include "decisions/decision_store.hpp"
#include "web/call.hpp"
#include "web/conflict_page.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

namespace samtak {

Html letter_text(std::vector<LetterBlock> const& blocks); // headings are h2
std::string why_words(Words const& w, Gets gets);
Html recipients_part(Call const& call, std::vector<LetterRecipient> const& all);
Html decision_fields(Call const& call, ui::FormView const& form, DecisionDraft const& one);
DecisionDraft read_decision(Form& form, DecisionDraft const& before);
std::vector<ConflictField> decision_conflict(Call const& call, DecisionDraft const& mine, DecisionDraft const& theirs);
// The signed decision that the address names, of this case.
template <class A> std::optional<Signed> asked_for(Grant<A> const& grant, Call& call)
{
    auto const id = call.id<DecisionId>("decision");
    return id ? DecisionStore{call.database()}.read(grant, *id) : std::nullopt;
}
std::string known_words(Words const& w, Signed const& one); // from when the deadline runs, and its last day

} // namespace samtak
