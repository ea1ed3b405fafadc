#include "intake/waiting_incoming_store.hpp"

#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr Statement read_waiting =
    "SELECT i.id, i.kind, i.desk, i.received_on, (SELECT MAX(a.expected_on) FROM incoming_answer a WHERE a.incoming_id = i.id "
    "AND a.outcome = 'preliminary'), i.state, i.asks, (SELECT count(*) FROM decision d WHERE d.coordination_id = i.coordination_id "
    "AND d.kind = 'plan' AND d.signed_on >= i.received_on), (SELECT count(*) FROM decision d WHERE d.coordination_id = i.coordination_id "
    "AND d.kind <> 'plan' AND d.signed_on >= i.received_on) FROM incoming i WHERE i.state = 'open' OR (i.state = 'answered' "
    "AND i.kind = 'application' AND EXISTS (SELECT 1 FROM incoming_answer c WHERE c.incoming_id = i.id AND c.outcome = 'case')) "
    "ORDER BY i.received_on, i.id";

} // namespace

std::vector<WaitingIncoming> waiting_incoming(Database& database, Grant<ReadIncoming> const&, std::vector<Desk> const& desks, Day today)
{
    std::vector<WaitingIncoming> all;
    auto const found = database.read_one({read_waiting, {}});
    for (auto const row : found) {
        auto const desk = parse_desk(row.text(2));
        if (!desk || std::find(desks.begin(), desks.end(), *desk) == desks.end()) continue;
        if (row.text(5) == "answered" && is_decided(row.text(6), row.integer(7) > 0, row.integer(8) > 0)) continue;
        Incoming one;
        one.received_on = row.maybe_day(3);
        if (auto const expected = row.maybe_day(4)) one.answers.push_back({IncomingOutcome::preliminary, {}, expected});
        all.push_back({row.id<IncomingId>(0), parse_incoming_kind(row.text(1)).value(), answer_clock(one, today)});
    }
    std::stable_sort(all.begin(), all.end(), [](auto const& a, auto const& b) { return a.clock.due < b.clock.due; });
    return all;
}

} // namespace samtak
