// The plan rests while nobody's consent to it holds, and goes on when somebody has said yes again (law.md R1.07). Run from the
// outbox after a consent to the plan was given or withdrawn. What closes doors at once is the consent itself (app/facts.cpp).
#pragma once
#include "kernel/ids.hpp"
#include "storage/outbox.hpp"

namespace samtak {

// From "active" to "resting" or back; drafts and ended plans are left alone. The same event twice changes nothing the second time.
// False when the plan was changed at the same moment: try again.
bool settle_resting(Database& database, CoordinationId const& coordination, MemberId const& by, Day today, Instant now);

// The event's handler: reads the references of "consent.to_plan_changed". False: try again.
bool settle_resting(Database& database, OutboxRow const& row, Instant now);

} // namespace samtak
