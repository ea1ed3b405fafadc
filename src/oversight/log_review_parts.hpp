// Parts that the pages of the log's control share. No name of the person and no content is in any of them.
#pragma once
#include "oversight/log_review.hpp"
#include "web/call.hpp"
#include "web/lists.hpp"

namespace samtak {

std::string reason_words(Words const& w, LogReason reason);
std::string outcome_words(Words const& w, FollowUpOutcome outcome);
std::string period_words(Words const& w, LogReview const& review);
Html chain_state(Words const& w, LogReview const& review);          // a tag
Html chain_alert(Words const& w, LogReview const& review);          // what was checked, and what is broken where
std::string line_heading(Words const& w, ReviewedLine const& line); // "Case 2026/0311, 2.11.2026 08:15"
Html line_facts(Call const& call, ReviewedLine const& line);

} // namespace samtak
