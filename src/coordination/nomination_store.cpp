#include "coordination/nomination_store.hpp"

#include "consent/consent_rules.hpp"
#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr Statement read_nomination =
    "SELECT n.id, n.step, n.kind, n.unit_id, u.key, u.leader_id, n.member_id, m.name, n.deputy_id, d.name, n.from_day, n.former_to, n.wish, "
    "n.wish_from, n.wish_unmet, n.grounds, n.agreed_with, n.time_span, n.focus, n.continuity, n.load_reason, n.refusal, n.version, b.name, h.at "
    "FROM nomination n JOIN nomination_history h ON h.nomination_id = n.id AND h.version = n.version LEFT JOIN unit u ON u.id = n.unit_id "
    "LEFT JOIN member m ON m.id = n.member_id LEFT JOIN member d ON d.id = n.deputy_id LEFT JOIN member b ON b.id = h.changed_by "
    "WHERE n.coordination_id = $1 AND n.active = 1";
constexpr Statement read_candidates =
    "SELECT m.id, m.name, w.title, w.unit_key, l.id, l.name, (SELECT count(*) FROM coordinator_term t WHERE t.member_id = m.id AND t.responsible = 1 "
    "AND t.from_day <= $3 AND t.last_day >= $3) FROM member m JOIN member_at_work w ON w.member_id = m.id "
    "LEFT JOIN unit u ON u.id = m.unit_id LEFT JOIN member l ON l.id = u.leader_id AND l.id <> m.id WHERE m.kind = 'staff' AND m.from_day <= $3 "
    "AND (m.to_day IS NULL OR m.to_day >= $3) AND (CAST($2 AS TEXT) IS NULL OR m.unit_id = $2) AND NOT EXISTS (SELECT 1 FROM coordinator_term t "
    "WHERE t.coordination_id = $1 AND t.member_id = m.id AND t.responsible = 1 AND t.last_day >= $3) ORDER BY m.sort_key, m.id";
constexpr Statement read_units = "SELECT u.id, u.key, m.name FROM unit u JOIN member m ON m.id = u.leader_id ORDER BY u.key";
constexpr Statement read_consent =
    "SELECT min(c.from_day) FROM consent_given c WHERE c.coordination_id = $1 AND c.kind = 'coordinator' AND c.from_day <= $2 "
    "AND (c.to_day IS NULL OR c.to_day >= $2)";
constexpr Statement read_reach = "SELECT giver, to_day FROM consent_given WHERE coordination_id = $1 AND kind = 'coordinator' AND from_day <= $2 "
                                 "AND (to_day IS NULL OR to_day >= $2)";
constexpr Statement read_birth =
    "SELECT c.legal_basis, p.birth_day FROM coordination c JOIN person p ON p.id = c.person_id WHERE c.id = $1 AND p.birth_confirmed = 1";
constexpr Statement count_coordinators = "SELECT count(DISTINCT member_id) FROM coordinator_appointment WHERE coordination_id = $1";

NominationWords words_in(Row const& row)
{
    auto const text = [&row](int column) { return std::string{row.text(column)}; };
    return {text(12), text(13), text(14), text(15), text(16), text(17), text(18), text(19), text(20)};
}

} // namespace

Nomination NominationStore::current(CoordinationId const& coordination)
{
    auto const found = database_.read_one({read_nomination, {coordination}});
    if (found.empty()) return {NominationId::fresh()};
    auto const row = found.row(0);
    Nomination one{row.id<NominationId>(0), parse_nomination_step(row.text(1)).value(), std::string{row.text(2)}, row.maybe_id<UnitId>(3),
        std::string{row.text_or_empty(4)}, row.maybe_id<MemberId>(5), row.maybe_id<MemberId>(6), std::string{row.text_or_empty(7)},
        row.maybe_id<MemberId>(8), std::string{row.text_or_empty(9)}, row.maybe_day(10), row.maybe_day(11), words_in(row), std::string{row.text(21)},
        row.integer(22), {std::string{row.text_or_empty(23)}, row.instant(24)}};
    return one;
}

std::optional<Nomination> NominationStore::asked(Grant<ReadNomination> const& grant)
{
    auto one = current(grant.subject());
    if (one.version == 0 || one.step != NominationStep::answer || one.member != grant.by()) return std::nullopt;
    return one;
}

std::vector<Candidate> NominationStore::candidates(Grant<SeekCoordinator> const& grant, std::optional<UnitId> const& unit, Day today)
{
    std::vector<Candidate> candidates;
    auto const found = database_.read_one({read_candidates, {grant.subject(), unit, today}});
    for (auto const row : found)
        candidates.push_back({row.id<MemberId>(0), std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text_or_empty(3)},
            row.maybe_id<MemberId>(4), std::string{row.text_or_empty(5)}, static_cast<int>(row.integer(6))});
    return candidates;
}

std::vector<UnitWithLeader> NominationStore::units(Grant<SeekCoordinator> const&)
{
    std::vector<UnitWithLeader> units;
    auto const found = database_.read_one({read_units, {}});
    for (auto const row : found) units.push_back({row.id<UnitId>(0), std::string{row.text(1)}, std::string{row.text(2)}});
    return units;
}

std::optional<Day> NominationStore::consented_on(Grant<SeekCoordinator> const& grant, Day today)
{
    return database_.read_one({read_consent, {grant.subject(), today}}).row(0).maybe_day(0);
}

// pbrl § 4-3
std::optional<Day> NominationStore::person_decides_from(CoordinationId const& coordination)
{
    auto const found = database_.read_one({read_birth, {coordination}});
    auto const born = found.empty() ? std::nullopt : found.row(0).maybe_day(1);
    return born ? decides_from(*born, track_or_health(found.row(0).text(0))) : std::nullopt;
}

std::optional<Day> NominationStore::reach(CoordinationId const& coordination, Day today)
{
    std::optional<Day> furthest;
    auto const decides = person_decides_from(coordination);
    auto const found = database_.read_one({read_reach, {coordination, today}});
    for (auto const row : found) {
        Day to = row.maybe_day(1).value_or(Day{9999, 12, 31});
        if (decides && ends_when_person_decides(parse_giver(row.text(0)).value_or(Giver::parent))) to = std::min(to, decides->plus_days(-1));
        if (to >= today) furthest = std::max(furthest.value_or(to), to);
    }
    return furthest;
}

int NominationStore::coordinators_so_far(Grant<SeekCoordinator> const& grant)
{
    return static_cast<int>(database_.read_one({count_coordinators, {grant.subject()}}).row(0).integer(0));
}

} // namespace samtak
