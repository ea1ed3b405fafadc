#include "careteam/presentation_store.hpp"

#include "careteam/presentation_events.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

#define SAMTAK_PRESENTATION                                                                                                                          \
    "SELECT r.id, r.participant_id, r.role, r.wants, r.part, r.cooperation, r.version, coalesce(m.name, ''), h.at, k.version, k.how, k.at "          \
    "FROM presentation r JOIN participant p ON p.id = r.participant_id "                                                                             \
    "JOIN presentation_history h ON h.presentation_id = r.id AND h.version = r.version LEFT JOIN member m ON m.id = h.member_id "                    \
    "LEFT JOIN presentation_confirmation k ON k.presentation_id = r.id AND k.version = "                                                             \
    "(SELECT max(x.version) FROM presentation_confirmation x WHERE x.presentation_id = r.id) WHERE p.coordination_id = $1 "
constexpr Statement read_of = SAMTAK_PRESENTATION "AND p.id = $2";
constexpr Statement read_own = SAMTAK_PRESENTATION "AND p.member_id = $2 AND p.active = 1 AND p.from_day <= $3 AND p.to_day >= $3";
constexpr Statement read_written = "SELECT r.participant_id FROM presentation r JOIN participant p ON p.id = r.participant_id "
                                   "WHERE p.coordination_id = $1 AND p.active = 1 AND p.to_day >= $2 ORDER BY r.id";
constexpr Statement read_version = "SELECT role, wants, part, cooperation FROM presentation_history WHERE presentation_id = $1 AND version = $2";
constexpr Statement read_changes =
    "SELECT s.on_day, s.words, coalesce(m.name, ''), s.at FROM service_change s JOIN participant p ON p.id = s.participant_id "
    "LEFT JOIN member m ON m.id = s.member_id WHERE s.participant_id = $1 AND p.coordination_id = $2 ORDER BY s.at DESC, s.id";
constexpr Statement read_unread =
    "SELECT p.coordination_id, c.case_number FROM presentation r JOIN participant p ON p.id = r.participant_id "
    "JOIN coordination c ON c.id = p.coordination_id WHERE p.member_id = $1 AND p.active = 1 AND p.from_day <= $2 AND p.to_day >= $2 "
    "AND c.active = 1 AND (c.ends_on IS NULL OR c.ends_on >= $2) AND NOT EXISTS (SELECT 1 FROM presentation_confirmation k "
    "WHERE k.presentation_id = r.id AND k.version = r.version) ORDER BY c.case_number, r.id";
constexpr Statement add_presentation =
    "INSERT INTO presentation (id, participant_id, role, wants, part, cooperation, version) SELECT $1, p.id, $4, $5, $6, $7, 1 "
    "FROM participant p WHERE p.id = $2 AND p.coordination_id = $3";
constexpr Statement update_presentation =
    "UPDATE presentation SET role = $4, wants = $5, part = $6, cooperation = $7, version = version + 1 WHERE id = $1 AND version = $2 "
    "AND participant_id IN (SELECT p.id FROM participant p WHERE p.coordination_id = $3)";
constexpr Statement update_cooperation = "UPDATE presentation SET cooperation = $3, version = version + 1 WHERE id = $1 AND version = $2";
constexpr Statement keep_presentation = "INSERT INTO presentation_history (presentation_id, version, role, wants, part, cooperation, member_id, at) "
                                        "SELECT id, version, role, wants, part, cooperation, $2, $3 FROM presentation WHERE id = $1";
constexpr Statement add_confirmation =
    "INSERT INTO presentation_confirmation (presentation_id, version, how, member_id, at) SELECT r.id, r.version, $3, $4, $5 FROM presentation r "
    "WHERE r.id = $1 AND r.version = $2";
constexpr Statement add_change = "INSERT INTO service_change (id, participant_id, on_day, words, member_id, at) VALUES ($1, $2, $3, $4, $5, $6)";

std::string text(Row const& row, int column) { return std::string{row.text_or_empty(column)}; }

Presentation presentation_in(Row const& row)
{
    Presentation one{row.id<PresentationId>(0), row.id<ParticipantId>(1), text(row, 2), text(row, 3), text(row, 4), text(row, 5), row.integer(6),
        text(row, 7), row.instant(8)};
    if (row.null(9)) return one;
    one.confirmed = row.integer(9);
    one.confirmed_how = text(row, 10);
    one.confirmed_at = row.instant(11);
    return one;
}

std::vector<ServiceChange> changes_in(Table const& found)
{
    std::vector<ServiceChange> all;
    for (auto const row : found) all.push_back({row.maybe_day(0), text(row, 1), text(row, 2), row.instant(3)});
    return all;
}

} // namespace

bool reads_presentations(Relation relation)
{
    using enum Relation;
    return relation == self || relation == parent || relation == guardian || relation == coordinator || relation == deputy;
}

Presentation PresentationStore::of(Grant<ReadCareTeam> const& grant, ParticipantId const& id)
{
    auto const found = database_.read_one({read_of, {grant.subject(), id}});
    return found.empty() ? Presentation{PresentationId::fresh(), id, {}, {}, {}, {}} : presentation_in(found.row(0));
}

std::optional<Presentation> PresentationStore::own(Grant<ReadOwnPresentation> const& grant, Day today)
{
    auto const found = database_.read_one({read_own, {grant.subject(), grant.by(), today}});
    return found.empty() ? std::nullopt : std::optional{presentation_in(found.row(0))};
}

std::vector<ParticipantId> PresentationStore::written(Grant<ReadCareTeam> const& grant, Day today)
{
    std::vector<ParticipantId> all;
    if (!reads_presentations(grant.relation())) return all;
    auto const found = database_.read_one({read_written, {grant.subject(), today}});
    for (auto const row : found) all.push_back(row.id<ParticipantId>(0));
    return all;
}

bool PresentationStore::has_own(Grant<ReadCareTeam> const& grant, Day today)
{
    return grant.relation() == Relation::participant && !database_.read_one({read_own, {grant.subject(), grant.by(), today}}).empty();
}

std::optional<Presentation> PresentationStore::as_seen(Presentation const& now, std::int64_t version)
{
    auto const found = database_.read_one({read_version, {now.id, version}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    auto seen = now;
    seen.role = text(row, 0);
    seen.wants = text(row, 1);
    seen.part = text(row, 2);
    seen.cooperation = text(row, 3);
    return seen;
}

std::vector<ServiceChange> PresentationStore::changes(Grant<ReadCareTeam> const& grant, ParticipantId const& id)
{
    return changes_in(database_.read_one({read_changes, {id, grant.subject()}}));
}

std::vector<ServiceChange> PresentationStore::own_changes(Grant<ReadOwnPresentation> const& grant, Presentation const& own)
{
    return changes_in(database_.read_one({read_changes, {own.participant, grant.subject()}}));
}

std::vector<WaitingPart> PresentationStore::unread(Grant<ListCoordinations> const& grant, Day today)
{
    std::vector<WaitingPart> all;
    auto const found = database_.read_one({read_unread, {grant.by(), today}});
    for (auto const row : found) all.push_back({row.id<CoordinationId>(0), text(row, 1)});
    return all;
}

void PresentationStore::write(Change& change, Grant<WritePresentation> const& grant, Presentation const& one, MemberId const& to)
{
    if (one.version == 0)
        change.add(add_presentation, {one.id, one.participant, grant.subject(), one.role, one.wants, one.part, one.cooperation});
    else
        change.add(update_presentation, {one.id, one.version, grant.subject(), one.role, one.wants, one.part, one.cooperation});
    change.add(keep_presentation, {one.id, grant.by(), change.at()});
    change.tell(PresentationMade{grant.subject(), to, grant.by()});
}

void PresentationStore::confirm_paper(Change& change, Grant<WritePresentation> const& grant, Presentation const& one)
{
    change.add(add_confirmation, {one.id, one.version, "paper", grant.by(), change.at()});
}

void PresentationStore::confirm(Change& change, Grant<AnswerPresentation> const& grant, Presentation const& one)
{
    change.add(add_confirmation, {one.id, one.version, "here", grant.by(), change.at()});
    change.tell(PresentationAnswered{grant.subject(), grant.by()});
}

void PresentationStore::agree(Change& change, Grant<AnswerPresentation> const& grant, Presentation const& one)
{
    change.add(update_cooperation, {one.id, one.version, one.cooperation});
    change.add(keep_presentation, {one.id, grant.by(), change.at()});
    change.add(add_confirmation, {one.id, one.version + 1, "here", grant.by(), change.at()});
    change.tell(PresentationAnswered{grant.subject(), grant.by()});
}

void PresentationStore::tell(Change& change, Grant<AnswerPresentation> const& grant, Presentation const& one, ServiceChange const& what)
{
    change.add(add_change, {ServiceChangeId::fresh(), one.participant, what.on, what.words, grant.by(), change.at()});
    change.tell(ServiceChanges{grant.subject(), grant.by()});
}

} // namespace samtak
