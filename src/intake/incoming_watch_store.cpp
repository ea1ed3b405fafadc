#include "intake/incoming_events.hpp"
#include "intake/incoming_store.hpp"
#include "kernel/oslo.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_open =
    "SELECT i.id, i.desk, i.received_on, (SELECT MAX(a.expected_on) FROM incoming_answer a WHERE a.incoming_id = i.id AND a.outcome = 'preliminary'), "
    "i.asks, (SELECT count(*) FROM decision d WHERE d.coordination_id = i.coordination_id AND d.kind = 'plan' AND d.signed_on >= i.received_on), "
    "(SELECT count(*) FROM decision d WHERE d.coordination_id = i.coordination_id AND d.kind <> 'plan' AND d.signed_on >= i.received_on), i.state "
    "FROM incoming i WHERE i.state = 'open' OR (i.state = 'answered' AND i.kind = 'application' AND EXISTS (SELECT 1 FROM incoming_answer c "
    "WHERE c.incoming_id = i.id AND c.outcome = 'case'))";
constexpr Statement read_told = "SELECT 1 FROM incoming_told WHERE incoming_id = $1 AND what = $2 AND since = $3";
constexpr Statement add_told = "INSERT INTO incoming_told (id, incoming_id, what, since, at) VALUES ($1, $2, $3, $4, $5)";

} // namespace

int tell_of_incoming(Database& database, Instant now)
{
    auto const today = oslo_day(now);
    int count = 0;
    auto const open = database.read_one({read_open});
    for (auto const row : open) {
        if (row.text(7) == "answered" && is_decided(row.text(4), row.integer(5) > 0, row.integer(6) > 0)) continue;
        Incoming one;
        one.id = row.id<IncomingId>(0);
        one.received_on = row.maybe_day(2);
        if (auto const expected = row.maybe_day(3)) one.answers.push_back({IncomingOutcome::preliminary, {}, expected});
        auto const clock = answer_clock(one, today);
        if (clock.state == AnswerClock::State::calm) continue;
        auto const* what = clock.state == AnswerClock::State::soon ? "soon" : "due";
        if (!database.read_one({read_told, {one.id, what, clock.due}}).empty()) continue;
        auto change = Change::background(now);
        change.add(add_told, {OnceId::fresh(), one.id, what, clock.due, now});
        for (auto const& member : IncomingStore::at_desk(database, parse_desk(row.text(1)).value_or(Desk::coordinating_unit), today))
            change.tell(IncomingDue{one.id, member});
        count += database.commit(std::move(change)) ? 1 : 0;
    }
    return count;
}

} // namespace samtak
