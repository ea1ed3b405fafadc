-- K6, R5.03: where each chain of the access log had come to when a review read it. What is taken off the end of a chain afterwards leaves no gap;
-- the next review sees that the line isn't there any more.
-- append-only: oversight_log_review_chain
CREATE TABLE oversight_log_review_chain (
    review_id TEXT NOT NULL REFERENCES oversight_log_review (id),
    process TEXT NOT NULL,
    sequence INTEGER NOT NULL,         -- of the last line that was read
    hash TEXT NOT NULL,
    PRIMARY KEY (review_id, process)
) STRICT;
