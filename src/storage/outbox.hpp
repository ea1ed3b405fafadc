// What is still to be told (architecture.md § 9). Rows are written by Change::tell in the transaction of the deed; jobs/ runs them.
// Promise: at least once. Several workers and several processes share the rows, each row with one worker while its lease lasts.
#pragma once
#include "storage/change.hpp"

namespace samtak {

class Database;

struct OutboxTag;
using OutboxId = Id<OutboxTag>;

struct OutboxRow {
    OutboxId id;           // stable over tries: make Message-ID from it
    std::string kind;      // "event"
    std::string event;     // "plan.goal_evaluated"
    std::string reference; // "plan=…;goal=…;": see reference_in
    Instant lease_until;
    int tries; // with this one: 1 the first time
};

struct GivenUp {
    std::string event, why;
    std::int64_t count;
};

class Outbox {
public:
    explicit Outbox(Database& database) : database_(database) {}

    // At most `batch` rows that are due and that nobody has, the longest due first. They are ours until now + lease.
    std::vector<OutboxRow> claim(int batch, Instant now, std::chrono::seconds lease);
    void done(OutboxRow const& row, Instant now);
    // False when the lease had run out and another worker has the row now. `why` is a kind of error, never content.
    bool failed(OutboxRow const& row, Instant retry_at, std::string_view why);
    // Not run before `until`, and this run doesn't count as a try. False as with failed().
    bool wait(OutboxRow const& row, Instant until);
    // Not tried again, and kept: it is counted until somebody has looked at it. `why` as above.
    void give_up(OutboxRow const& row, std::string_view why);
    std::int64_t given_up();
    // The same for the operator: how many of each event and kind of error, the most first.
    std::vector<GivenUp> given_up_by_kind();
    // All of it is due once more, with its tries from the beginning.
    static void try_again(Change& change);
    // Rows done before that are deleted.
    void forget_done(Instant before);
    // Due and not done, for the overview of the operator.
    std::int64_t waiting(Instant now);

private:
    Database& database_;
};

// The id under a name in a reference, as References::with wrote it; nothing if there is none.
std::optional<std::string_view> reference_in(std::string_view reference, std::string_view name);

} // namespace samtak
