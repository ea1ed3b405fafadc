// «What is new since I last looked»: worked out from what the reader sees, so that a hidden change makes nothing new.
#pragma once
#include "plan/plan_history.hpp"

namespace samtak {

// Changes with a running version above this are new. A reader's first visit: nothing is new. What was new stays marked for a day.
std::int64_t new_since(Plan const& plan, Instant now);
inline bool is_new(Changed const& changed, std::int64_t since, MemberId const& reader) { return changed.running > since && changed.by != reader; }
// The present versions that are new to this reader and made by others, newest first.
std::vector<PlanChange> news_in(Plan const& plan, std::int64_t since, MemberId const& reader);

} // namespace samtak
