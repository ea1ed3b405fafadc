#include "intake/incoming_store.hpp"

#include "intake/incoming_events.hpp"
#include "storage/database.hpp"
#include "storage/secrets.hpp"

namespace samtak {
namespace {

// Of an application that is taken up: what was decided since it came
#define SAMTAK_DECIDED                                                                                                                               \
    "(SELECT count(*) FROM decision d WHERE d.coordination_id = i.coordination_id AND d.kind = 'plan' AND d.signed_on >= i.received_on), "           \
    "(SELECT count(*) FROM decision d WHERE d.coordination_id = i.coordination_id AND d.kind <> 'plan' AND d.signed_on >= i.received_on)"
#define SAMTAK_INCOMING                                                                                                                              \
    "SELECT i.id, i.kind, i.channel, i.state, i.desk, i.received_on, i.coordination_id, i.applies_as, i.evidence, i.name, i.birth_day, i.phone, "    \
    "i.language, i.interpreter, i.asks, i.words, i.services, i.knows, i.version, i.sent_by, m.name, w.title, i.number_hash, " SAMTAK_DECIDED         \
    " FROM incoming i JOIN member m ON m.id = i.sent_by JOIN member_at_work w ON w.member_id = m.id "
constexpr Statement read_sent = SAMTAK_INCOMING "WHERE i.sent_by = $1 ORDER BY i.sent_at DESC, i.id LIMIT 200";
constexpr Statement read_sent_one = SAMTAK_INCOMING "WHERE i.sent_by = $1 AND i.id = $2";
constexpr Statement read_at_desk = SAMTAK_INCOMING "WHERE i.desk = $1 AND i.state = $2 ORDER BY i.received_on, i.id LIMIT 500";
constexpr Statement read_one = SAMTAK_INCOMING "WHERE i.id = $1 AND i.state <> 'draft'";
constexpr Statement read_answers = "SELECT a.incoming_id, a.outcome, a.words, a.expected_on, m.name, a.at FROM incoming_answer a "
                                   "LEFT JOIN member m ON m.id = a.member_id WHERE a.incoming_id = $1 ORDER BY a.at, a.id";
// R5.09: what was written about somebody with a protected address is the coordinator's from when there is a case.
constexpr Statement read_hidden = "SELECT i.id FROM incoming i JOIN coordination c ON c.id = i.coordination_id JOIN person p ON p.id = c.person_id "
                                  "WHERE i.desk = $1 AND p.address_protection <> 'none'";
constexpr Statement read_number = "SELECT number_sealed FROM incoming WHERE id = $1";
constexpr Statement read_cases =
    "SELECT c.id, c.case_number, 1 FROM incoming i JOIN person p ON p.number_hash = i.number_hash JOIN coordination c ON c.person_id = p.id "
    "WHERE i.id = $1 AND c.active = 1 UNION SELECT c.id, c.case_number, 1 FROM incoming i JOIN coordination c ON c.id = i.coordination_id "
    "WHERE i.id = $1 AND c.active = 1 UNION SELECT c.id, c.case_number, 0 FROM incoming i JOIN person p ON p.name = i.name "
    "AND p.birth_day = i.birth_day JOIN coordination c ON c.person_id = p.id WHERE i.id = $1 AND c.active = 1 "
    "AND (p.number_hash IS NULL OR i.number_hash IS NULL) ORDER BY 3 DESC, 2";
constexpr Statement read_own_cases =
    "SELECT c.id FROM coordination c JOIN person p ON p.id = c.person_id WHERE p.member_id = $1 AND c.active = 1 "
    "UNION SELECT c.id FROM representation r JOIN coordination c ON c.person_id = r.person_id WHERE r.member_id = $1 AND c.active = 1";
constexpr Statement count_as_person = "SELECT count(*) FROM person WHERE member_id = $1";
constexpr Statement read_desk_members = "SELECT DISTINCT member_id FROM member_role WHERE role = $1 AND from_day <= $2 AND to_day >= $2";

constexpr Statement add_incoming =
    "INSERT INTO incoming (id, kind, channel, state, desk, received_on, sent_by, sent_at, coordination_id, applies_as, evidence, name, birth_day, "
    "number_sealed, number_hash, phone, language, interpreter, asks, words, services, knows, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, 1)";
constexpr Statement write_draft =
    "UPDATE incoming SET state = $4, desk = $5, received_on = $6, sent_at = $7, coordination_id = $8, applies_as = $9, evidence = $10, name = $11, "
    "birth_day = $12, phone = $13, language = $14, interpreter = $15, asks = $16, words = $17, services = $18, version = version + 1 "
    "WHERE id = $1 AND version = $2 AND sent_by = $3 AND state = 'draft'";
constexpr Statement write_number = "UPDATE incoming SET number_sealed = $3, number_hash = $4 WHERE id = $1 AND sent_by = $2";
constexpr Statement add_answer =
    "INSERT INTO incoming_answer (id, incoming_id, outcome, words, expected_on, member_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr Statement settle = "UPDATE incoming SET state = $3, desk = $4, coordination_id = $5, version = version + 1 "
                             "WHERE id = $1 AND version = $2 AND state = 'open'";

constexpr Statement touch = "UPDATE incoming SET version = version + 1 WHERE id = $1 AND version = $2 AND state = 'answered'";

std::string bound(IncomingId const& id) { return "incoming.number." + id.str(); }

Incoming incoming_of(Row const& row)
{
    Incoming one{row.id<IncomingId>(0), parse_incoming_kind(row.text(1)).value(), row.text(2) == "paper", parse_incoming_state(row.text(3)).value(),
        parse_desk(row.text(4)).value(), row.maybe_day(5), row.maybe_id<CoordinationId>(6), std::string{row.text(7)}, std::string{row.text(8)},
        std::string{row.text(9)}, row.maybe_day(10), std::string{row.text(11)}, std::string{row.text(12)}, row.yes(13), std::string{row.text(14)},
        std::string{row.text(15)}, std::string{row.text(16)}, std::string{row.text(17)}, row.integer(18)};
    one.sent_by = row.id<MemberId>(19);
    one.sender = row.text(20);
    if (!row.text(21).empty()) one.sender += ", " + std::string{row.text(21)};
    one.has_number = !row.null(22);
    return one;
}

void hide_places(Incoming& one)
{
    one.phone.clear();
    one.words.clear();
    one.services.clear();
    one.knows.clear();
    one.sender = one.sender.substr(0, one.sender.find(", "));
}

bool is_among(std::vector<Desk> const& desks, Desk desk)
{
    for (auto const one : desks)
        if (one == desk) return true;
    return false;
}

} // namespace

std::vector<Incoming> IncomingStore::with_answers(Table const& rows)
{
    std::vector<Incoming> all;
    std::vector<Query> batch;
    for (auto const row : rows) {
        all.push_back(incoming_of(row));
        batch.push_back({read_answers, {all.back().id}});
    }
    if (all.empty()) return all;
    auto const answers = database_.read(batch);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (auto const each : answers[i])
            all[i].answers.push_back({parse_outcome(each.text(1)).value(), std::string{each.text(2)}, each.maybe_day(3),
                std::string{each.text_or_empty(4)}, each.instant(5)});
        auto const row = rows.row(i);
        all[i].waits_for_decision = all[i].kind == IncomingKind::application && all[i].last(IncomingOutcome::became_case) &&
            !is_decided(all[i].asks, row.integer(23) > 0, row.integer(24) > 0);
    }
    return all;
}

std::vector<Incoming> IncomingStore::without_places(std::vector<Incoming> all, Desk desk)
{
    auto const hidden = database_.read_one({read_hidden, {code(desk)}});
    for (auto& one : all)
        for (auto const row : hidden)
            if (row.text(0) == one.id.text()) hide_places(one);
    return all;
}

std::vector<Incoming> IncomingStore::sent(Grant<ReadSent> const& grant) { return with_answers(database_.read_one({read_sent, {grant.by()}})); }

std::optional<Incoming> IncomingStore::of(MemberId const& member, IncomingId const& id)
{
    auto all = with_answers(database_.read_one({read_sent_one, {member, id}}));
    return all.empty() ? std::nullopt : std::optional{std::move(all.front())};
}

std::optional<Incoming> IncomingStore::draft(Grant<WriteApplication> const& grant, IncomingId const& id)
{
    auto one = of(grant.by(), id);
    return one && one->state == IncomingState::draft ? one : std::nullopt;
}

std::vector<CoordinationId> IncomingStore::own_cases(Grant<WriteApplication> const& grant)
{
    std::vector<CoordinationId> all;
    auto const found = database_.read_one({read_own_cases, {grant.by()}});
    for (auto const row : found) all.push_back(row.id<CoordinationId>(0));
    return all;
}

bool IncomingStore::is_person_here(Grant<WriteApplication> const& grant)
{
    return database_.read_one({count_as_person, {grant.by()}}).row(0).integer(0) > 0;
}

void IncomingStore::insert(Change& change, MemberId const& by, Incoming const& one, std::optional<NationalId> const& number)
{
    Value sealed, hash;
    if (number) {
        sealed = secrets_.seal(number->reveal(), bound(one.id));
        hash = secrets_.lookup_hash(number->reveal());
    }
    change.add(add_incoming,
        {one.id, code(one.kind), one.on_paper ? "paper" : "login", code(one.state), code(one.desk), one.received_on, by, change.at(),
            one.coordination, one.applies_as, one.evidence, one.name, one.born, sealed, hash, one.phone, one.language, one.interpreter, one.asks,
            one.words, one.services, one.knows});
}

void IncomingStore::add(Change& change, Grant<SendNotice> const& grant, Incoming const& one, std::optional<NationalId> const& number)
{
    insert(change, grant.by(), one, number);
}
void IncomingStore::add(Change& change, Grant<WriteApplication> const& grant, Incoming const& one) { insert(change, grant.by(), one, {}); }
void IncomingStore::add(Change& change, Grant<EnterPaperApplication> const& grant, Incoming const& one, std::optional<NationalId> const& number)
{
    insert(change, grant.by(), one, number);
}

void IncomingStore::write(Change& change, Grant<WriteApplication> const& grant, Incoming const& one, std::optional<NationalId> const& number)
{
    change.add(write_draft,
        {one.id, one.version, grant.by(), code(one.state), code(one.desk), one.received_on, change.at(), one.coordination, one.applies_as,
            one.evidence, one.name, one.born, one.phone, one.language, one.interpreter, one.asks, one.words, one.services});
    if (number)
        change.add(write_number, {one.id, grant.by(), secrets_.seal(number->reveal(), bound(one.id)), secrets_.lookup_hash(number->reveal())});
}

std::vector<Incoming> IncomingStore::at(Grant<ReadIncoming> const&, std::vector<Desk> const& desks, IncomingState state)
{
    std::vector<Incoming> all;
    for (auto const desk : desks)
        for (auto& one : without_places(with_answers(database_.read_one({read_at_desk, {code(desk), code(state)}})), desk))
            all.push_back(std::move(one));
    return all;
}

std::optional<Incoming> IncomingStore::one(Grant<ReadIncoming> const&, std::vector<Desk> const& desks, IncomingId const& id)
{
    auto all = with_answers(database_.read_one({read_one, {id}}));
    if (all.empty() || !is_among(desks, all.front().desk)) return std::nullopt;
    auto const desk = all.front().desk;
    return std::move(without_places(std::move(all), desk).front());
}

std::vector<KnownCase> IncomingStore::cases_of(Grant<TakeUpIncoming> const&, IncomingId const& id)
{
    std::vector<KnownCase> all;
    auto const found = database_.read_one({read_cases, {id}});
    for (auto const row : found) all.push_back({row.id<CoordinationId>(0), std::string{row.text(1)}, row.yes(2)});
    return all;
}

std::optional<NationalId> IncomingStore::number(Grant<TakeUpIncoming> const&, IncomingId const& id)
{
    auto const found = database_.read_one({read_number, {id}});
    if (found.empty() || found.row(0).null(0)) return std::nullopt;
    auto const number = secrets_.unseal(found.row(0).bytes(0), bound(id));
    return number ? NationalId::parse(*number) : std::nullopt;
}

void IncomingStore::answer(Change& change, Grant<AnswerIncoming> const& grant, Incoming const& seen, IncomingAnswer const& answer)
{
    bool const ends = answer.outcome != IncomingOutcome::preliminary && answer.outcome != IncomingOutcome::moved;
    auto const desk = answer.outcome == IncomingOutcome::moved ? Desk::coordinating_unit : seen.desk;
    if (seen.waits_for_decision && answer.outcome == IncomingOutcome::preliminary) // fvl § 11 a: taken up, and the decision takes longer
        change.add(touch, {seen.id, seen.version});
    else
        change.add(settle, {seen.id, seen.version, code(ends ? IncomingState::answered : IncomingState::open), code(desk), seen.coordination});
    change.add(add_answer, {OnceId::fresh(), seen.id, code(answer.outcome), answer.words, answer.expected_on, grant.by(), change.at()});
}

void IncomingStore::become(Change& change, Grant<TakeUpIncoming> const& grant, Incoming const& seen, CoordinationId const& coordination)
{
    change.add(settle, {seen.id, seen.version, code(IncomingState::answered), code(seen.desk), coordination});
    change.add(add_answer, {OnceId::fresh(), seen.id, code(IncomingOutcome::became_case), "", std::optional<Day>{}, grant.by(), change.at()});
}

std::vector<MemberId> IncomingStore::at_desk(Database& database, Desk desk, Day today)
{
    std::vector<MemberId> all;
    auto const found = database.read_one({read_desk_members, {code(desk), today}});
    for (auto const row : found) all.push_back(row.id<MemberId>(0));
    return all;
}

} // namespace samtak
