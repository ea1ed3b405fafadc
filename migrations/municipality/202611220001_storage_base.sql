-- What every database has: what is still to be told, forms that were sent, orders to erase. architecture.md § 6, 7, 9.

-- Facts and errands for the background work, written in the transaction of what they tell about. No content: ids only.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,         -- event, or an errand of jobs/
    event TEXT NOT NULL,        -- plan.goal_evaluated
    reference TEXT NOT NULL,    -- plan=…;goal=…;
    due TEXT NOT NULL,          -- not before
    lease_until TEXT NOT NULL,  -- a worker has it until then; empty: nobody
    tries INTEGER NOT NULL,
    last_error TEXT,            -- kind of error, never content
    done_at TEXT                -- kept some days after, then forgotten
) STRICT;
CREATE INDEX outbox_due ON outbox (due) WHERE done_at IS NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;

-- A form's one-time id: sent twice, saved once.
CREATE TABLE done_form (
    once_id TEXT PRIMARY KEY,
    member_id TEXT NOT NULL,
    at TEXT NOT NULL,
    answer TEXT NOT NULL        -- the path where the sender was sent on
) STRICT;
CREATE INDEX done_form_at ON done_form (at);

-- Two people's order to erase one row that otherwise can't be deleted (R4.05, R4.13).
-- append-only: erasure_order
CREATE TABLE erasure_order (
    id TEXT PRIMARY KEY,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    ordered_by TEXT NOT NULL,   -- member
    approved_by TEXT NOT NULL,  -- another member
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    CHECK (approved_by <> ordered_by)
) STRICT;
CREATE INDEX erasure_order_row ON erasure_order (table_name, row_id);
