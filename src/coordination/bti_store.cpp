#include "coordination/bti_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_steps = "SELECT l.number, l.level, l.grounds, m.name, l.at FROM bti_level l LEFT JOIN member m ON m.id = l.member_id "
                                 "WHERE l.coordination_id = $1 ORDER BY l.number DESC";
constexpr Statement read_holders =
    "SELECT h.id, h.member_id, m.name, w.title, w.phone, h.from_day, h.to_day, h.active, e.why, m.to_day FROM bti_holder h "
    "JOIN member m ON m.id = h.member_id JOIN member_at_work w ON w.member_id = m.id LEFT JOIN bti_holder_ending e ON e.holder_id = h.id WHERE h.coordination_id = $1 "
    "ORDER BY h.active DESC, h.from_day DESC, e.at DESC, h.id";
#define SAMTAK_HAND_OVER                                                                                                                             \
    "SELECT o.id, o.holder_id, o.from_id, o.to_id, f.name, t.name, o.words, o.at, o.active, a.outcome, a.reason, a.at FROM bti_hand_over o "         \
    "JOIN member f ON f.id = o.from_id JOIN member t ON t.id = o.to_id LEFT JOIN bti_hand_over_answer a ON a.hand_over_id = o.id "                   \
    "WHERE o.coordination_id = $1 "
constexpr Statement read_hand_overs = SAMTAK_HAND_OVER "ORDER BY o.at DESC, o.id";
constexpr Statement read_asked = SAMTAK_HAND_OVER "AND o.active = 1 AND o.to_id = $2";
constexpr Statement read_candidates =
    "SELECT m.id, m.name, w.title, w.unit_key FROM member m JOIN member_at_work w ON w.member_id = m.id WHERE m.kind = 'staff' AND m.from_day <= $2 "
    "AND (m.to_day IS NULL OR m.to_day >= $2) AND NOT EXISTS (SELECT 1 FROM bti_holder h WHERE h.coordination_id = $1 AND h.active = 1 "
    "AND h.member_id = m.id) AND NOT EXISTS (SELECT 1 FROM block b WHERE b.coordination_id = $1 AND b.member_id = m.id "
    "AND b.parts = 'all' AND b.lifted_at IS NULL) ORDER BY m.sort_key, m.id";

constexpr Statement add_level = "INSERT INTO bti_level (id, coordination_id, number, level, needs, grounds, member_id, at) "
                                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
// What is over by its date, or because who held it has left (pjf § 13), makes way for a new one.
constexpr Statement keep_left =
    "INSERT INTO bti_holder_ending (holder_id, last_day, why, member_id, at) SELECT h.id, m.to_day, 'left', $2, $3 FROM bti_holder h "
    "JOIN member m ON m.id = h.member_id WHERE h.coordination_id = $1 AND h.active = 1 AND m.to_day < $4 "
    "AND NOT EXISTS (SELECT 1 FROM bti_holder_ending e WHERE e.holder_id = h.id)";
constexpr Statement end_past = "UPDATE bti_holder SET active = 0 WHERE coordination_id = $1 AND active = 1 AND (to_day < $2 OR EXISTS "
                               "(SELECT 1 FROM member m WHERE m.id = bti_holder.member_id AND m.to_day < $2))";
constexpr Statement keep_ending = "INSERT INTO bti_holder_ending (holder_id, last_day, why, member_id, at) SELECT id, $2, $3, $4, $5 "
                                  "FROM bti_holder WHERE coordination_id = $1 AND active = 1 AND to_day IS NULL";
constexpr Statement end_holder = "UPDATE bti_holder SET active = 0, to_day = $2 WHERE coordination_id = $1 AND active = 1 AND to_day IS NULL";
// Never beside a coordinator, who holds the relay too.
constexpr Statement add_holder =
    "INSERT INTO bti_holder (id, coordination_id, member_id, from_day, to_day, active) SELECT $1, c.id, $3, $4, NULL, 1 FROM coordination c "
    "WHERE c.id = $2 AND c.active = 1 AND c.ends_on IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM coordinator_appointment a WHERE a.coordination_id = c.id AND a.responsible = 1 "
    "AND a.active = 1 AND (a.to_day IS NULL OR a.to_day >= $4))";
constexpr Statement begin_holder =
    "INSERT INTO bti_holder (id, coordination_id, member_id, from_day, to_day, active) VALUES ($1, $2, $3, $4, NULL, 1)";
// The giver is who holds it when it is written; the coordinating unit, when nobody does.
constexpr Statement add_offer =
    "INSERT INTO bti_hand_over (id, coordination_id, holder_id, to_id, words, from_id, at, active) "
    "SELECT $1, c.id, (SELECT h.id FROM bti_holder h WHERE h.coordination_id = c.id AND h.active = 1 AND h.member_id = $5), $3, $4, $5, $6, 1 "
    "FROM coordination c WHERE c.id = $2 AND c.active = 1 AND c.ends_on IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM bti_holder h JOIN member m ON m.id = h.member_id "
    "WHERE h.coordination_id = c.id AND h.active = 1 AND h.member_id <> $5 AND (h.to_day IS NULL OR h.to_day >= $7) "
    "AND (m.to_day IS NULL OR m.to_day >= $7)) AND NOT EXISTS (SELECT 1 FROM coordinator_appointment a WHERE a.coordination_id = c.id "
    "AND a.responsible = 1 AND a.active = 1 AND (a.to_day IS NULL OR a.to_day >= $7))";
constexpr Statement add_answer = "INSERT INTO bti_hand_over_answer (hand_over_id, outcome, reason, member_id, at) SELECT id, $3, $4, $5, $6 "
                                 "FROM bti_hand_over WHERE id = $1 AND coordination_id = $2 AND active = 1";
constexpr Statement close_offer = "UPDATE bti_hand_over SET active = 0 WHERE id = $1 AND active = 1";
constexpr Statement answer_all =
    "INSERT INTO bti_hand_over_answer (hand_over_id, outcome, reason, member_id, at) SELECT id, 'taken_back', '', $2, $3 "
    "FROM bti_hand_over WHERE coordination_id = $1 AND active = 1";
constexpr Statement close_all = "UPDATE bti_hand_over SET active = 0 WHERE coordination_id = $1 AND active = 1";

constexpr Statement read_contact = "SELECT m.id, m.name, w.title, w.phone FROM bti_holder h JOIN member m ON m.id = h.member_id "
                                   "JOIN member_at_work w ON w.member_id = m.id WHERE h.coordination_id = $1 AND h.active = 1 "
                                   "AND (h.to_day IS NULL OR h.to_day >= $2) AND (m.to_day IS NULL OR m.to_day >= $2)";

std::string text(Row const& row, int column) { return std::string{row.text_or_empty(column)}; }

RelayHandOver hand_over_in(Row const& row)
{
    RelayHandOver one{row.id<RelayHandOverId>(0), row.maybe_id<BtiHolderId>(1), row.id<MemberId>(2), row.id<MemberId>(3), text(row, 4), text(row, 5),
        text(row, 6), row.instant(7), row.yes(8), text(row, 9), text(row, 10)};
    if (!row.null(11)) one.answered_at = row.instant(11);
    return one;
}

} // namespace

Bti BtiStore::of(CoordinationId const& coordination)
{
    auto const tables = database_.read({{read_steps, {coordination}}, {read_holders, {coordination}}, {read_hand_overs, {coordination}}});
    Bti bti;
    for (auto const row : tables[0]) bti.steps.push_back({row.integer(0), text(row, 1), text(row, 2), text(row, 3), row.instant(4)});
    for (auto const row : tables[1])
        bti.holders.push_back({row.id<BtiHolderId>(0), row.id<MemberId>(1), text(row, 2), text(row, 3), text(row, 4), row.day(5), row.maybe_day(6),
            row.yes(7), text(row, 8), row.maybe_day(9)});
    for (auto const row : tables[2]) bti.hand_overs.push_back(hand_over_in(row));
    return bti;
}

std::optional<CoordinatorContact> BtiStore::relay_contact(CoordinationId const& id, std::optional<CoordinatorContact> otherwise, Day today)
{
    auto const found = database_.read_one({read_contact, {id, today}});
    if (found.empty()) return otherwise;
    auto const row = found.row(0);
    return CoordinatorContact{row.id<MemberId>(0), text(row, 1), text(row, 2), text(row, 3), {}, {}, "relay_holder"};
}

std::vector<Candidate> BtiStore::candidates(Grant<OfferRelay> const& grant, Day today)
{
    std::vector<Candidate> candidates;
    auto const found = database_.read_one({read_candidates, {grant.subject(), today}});
    for (auto const row : found)
        if (row.id<MemberId>(0) != grant.by()) candidates.push_back({row.id<MemberId>(0), text(row, 1), text(row, 2), text(row, 3)});
    return candidates;
}

std::optional<RelayHandOver> BtiStore::asked(Grant<ReadRelayQuestion> const& grant)
{
    auto const found = database_.read_one({read_asked, {grant.subject(), grant.by()}});
    return found.empty() ? std::nullopt : std::optional{hand_over_in(found.row(0))};
}

void BtiStore::set_level(
    Change& change, Grant<SetBtiLevel> const& grant, BtiLevel const& level, std::string const& grounds, std::int64_t seen, Day today)
{
    auto const& id = grant.subject();
    change.add(add_level, {OnceId::fresh(), id, seen + 1, level.key, needs_of(level), grounds, grant.by(), change.at()});
    if (!level.has_holder) {
        change.add(keep_ending, {id, today, "level", grant.by(), change.at()}, Rows::any());
        change.add(end_holder, {id, today}, Rows::any());
        change.add(answer_all, {id, grant.by(), change.at()}, Rows::any());
        change.add(close_all, {id}, Rows::any());
    }
    change.tell(RelayChanged{{id, grant.by()}});
}

void BtiStore::begin(Change& change, Grant<RegisterPerson> const& grant, CoordinationId const& coordination, BtiLevel const& level, Day today)
{
    change.add(add_level, {OnceId::fresh(), coordination, 1, level.key, needs_of(level), "", grant.by(), change.at()});
    change.add(begin_holder, {BtiHolderId::fresh(), coordination, grant.by(), today});
}

void BtiStore::offer(Change& change, Grant<OfferRelay> const& grant, RelayHandOver const& one, Day today)
{
    change.add(add_offer, {one.id, grant.subject(), one.to, one.words, grant.by(), change.at(), today});
    change.tell(RelayAsked{{grant.subject(), grant.by()}, one.to});
}

void BtiStore::answer(Change& change, MemberId const& by, RelayHandOverId const& id, CoordinationId const& coordination, std::string_view outcome,
    std::string const& reason)
{
    change.add(add_answer, {id, coordination, outcome, reason, by, change.at()});
    change.add(close_offer, {id});
}

void BtiStore::take_back(Change& change, Grant<OfferRelay> const& grant, RelayHandOverId const& id)
{
    answer(change, grant.by(), id, grant.subject(), "taken_back", "");
}

void BtiStore::accept(Change& change, Grant<AnswerRelay> const& grant, RelayHandOver const& asked, Day today)
{
    auto const& id = grant.subject();
    answer(change, grant.by(), asked.id, id, "accepted", "");
    change.add(keep_left, {id, grant.by(), change.at(), today}, Rows::any());
    change.add(end_past, {id, today}, Rows::any());
    // who gave it holds it still, or has left since and made way above; or nobody did. The unique index keeps it to one
    auto const one = asked.holder ? Rows::any() : Rows::exactly(0);
    change.add(keep_ending, {id, today, "handed_over", grant.by(), change.at()}, one);
    change.add(end_holder, {id, today}, one);
    change.add(add_holder, {BtiHolderId::fresh(), id, grant.by(), today});
    change.tell(RelayAnswered{{{id, grant.by()}, asked.from}});
    change.tell(RelayChanged{{id, grant.by()}});
}

void BtiStore::refuse(Change& change, Grant<AnswerRelay> const& grant, RelayHandOver const& asked, std::string const& reason)
{
    answer(change, grant.by(), asked.id, grant.subject(), "refused", reason);
    change.tell(RelayAnswered{{{grant.subject(), grant.by()}, asked.from}});
}

} // namespace samtak
