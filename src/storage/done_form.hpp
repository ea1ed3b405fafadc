// Forms that were sent: each has a one-time id, so that one sent twice is saved once (architecture.md § 6).
#pragma once
#include "storage/change.hpp"

namespace samtak {

class Database;

// The step that a driver runs first in a change made from a form; a unique violation there is form_already_sent.
std::optional<Change::Step> once_step(Change const& change);

// Where the first sending of this form went; only the one who sent it is told. Nothing when it was never saved.
std::optional<std::string> first_answer(Database& database, OnceId once, MemberId by);

// Forgets forms older than `before`; run by jobs/. A form can't be replayed after that if its page's token has a shorter life.
void forget_done_forms(Database& database, Instant before);

} // namespace samtak
