#include "intake/decided_store.hpp"

#include "intake/incoming_events.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_open =
    "SELECT i.id, i.version, i.asks, i.sent_by, (SELECT count(*) FROM decision d WHERE d.coordination_id = i.coordination_id AND d.kind = 'plan' "
    "AND d.signed_on >= i.received_on), (SELECT count(*) FROM decision d WHERE d.coordination_id = i.coordination_id AND d.kind <> 'plan' "
    "AND d.signed_on >= i.received_on) FROM incoming i WHERE i.coordination_id = $1 AND i.kind = 'application' AND i.state = 'open' ORDER BY i.id";
constexpr Statement settle =
    "UPDATE incoming SET state = 'answered', version = version + 1 WHERE id = $1 AND coordination_id = $2 AND version = $3 AND state = 'open'";
constexpr Statement add_answer =
    "INSERT INTO incoming_answer (id, incoming_id, outcome, words, expected_on, member_id, at) VALUES ($1, $2, 'decided', '', NULL, $3, $4)";

} // namespace

void DecidedApplications::answer_in(Change& change, CoordinationId const& coordination, MemberId const& by, std::string_view kind)
{
    bool const is_plan = kind == "plan";
    auto const found = database_.read_one({read_open, {coordination}});
    for (auto const row : found) {
        if (!is_decided(row.text(2), is_plan || row.integer(4) > 0, !is_plan || row.integer(5) > 0)) continue;
        auto const id = row.id<IncomingId>(0);
        change.add(settle, {id, coordination, row.integer(1)});
        change.add(add_answer, {OnceId::fresh(), id, by, change.at()});
        change.tell(IncomingAnswered{id, row.id<MemberId>(3)});
    }
}

} // namespace samtak
