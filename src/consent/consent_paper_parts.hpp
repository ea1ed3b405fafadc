// One consent in full: the facts about it, and the documents that are attached to it.
#pragma once
#include "consent/consent_parts.hpp"

namespace samtak {

std::vector<ui::Fact> consent_facts(Call const& call, ConsentDesk const& desk, Consent const& consent);
Html consent_documents(Call const& call, ConsentDesk const& desk, Consent const& consent); // nothing when there are none
// To its own page. Says that one may attach, where one may and nothing is attached yet.
Html consent_link(Call const& call, ConsentDesk const& desk, Consent const& consent);
bool takes_documents(ConsentDesk const& desk, Consent const& consent);

// The field «Signed form», as it is named in both forms that have it.
inline constexpr std::string_view signed_form_field = "document";
Html signed_form(Words const& w, ui::FormView const& form, std::string description);

} // namespace samtak
