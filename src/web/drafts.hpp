// What is kept of a form that was not sent, and under which name.
#pragma once
#include "web/call.hpp"

namespace samtak {

constexpr std::size_t most_draft_bytes = 200'000;

// The fields that a draft keeps: not the form's own (csrf, once, draft), nothing that looks like a national number or a password.
// Nothing: too large to keep.
std::optional<Fields> draft_fields(Fields const& posted);
// The page that the draft belongs to: from "form" in the query of POST /{municipality}/drafts, or from the form's hidden field
// "draft", which holds that address. Nothing when it is no path of ours.
std::optional<std::string> draft_page(std::string_view drafts_query);
std::optional<std::string> draft_page_of_form(Form const& form);
// That a form holds what was typed earlier, with a button that throws it away (L15). `draft`: the form's draft_url.
Html draft_alert(Call const& call, Instant saved_at, Url const& draft);

} // namespace samtak
