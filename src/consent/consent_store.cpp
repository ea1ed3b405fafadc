#include "consent/consent_store.hpp"

#include "consent/consent_events.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_consents =
    "SELECT c.id, c.kind, c.participant_id, c.outcome, c.form, c.giver, c.giver_representation_id, c.giver_right, c.also_heard, "
    "c.child_view, c.from_day, c.to_day, c.note, c.request_id, r.name, m.name, c.recorded_at, w.at, wm.name, w.by_giver "
    "FROM consent c LEFT JOIN representation r ON r.id = c.giver_representation_id LEFT JOIN member m ON m.id = c.recorded_by "
    "LEFT JOIN consent_withdrawal w ON w.consent_id = c.id LEFT JOIN member wm ON wm.id = w.by_member "
    "WHERE c.coordination_id = $1 ORDER BY c.recorded_at DESC, c.id";
constexpr Statement read_parts = "SELECT p.consent_id, p.part FROM consent_part p JOIN consent c ON c.id = p.consent_id WHERE c.coordination_id = $1 "
                                 "ORDER BY p.consent_id, p.part";
constexpr Statement read_requests = "SELECT q.id, q.participant_id, q.parts, q.why, q.to_day, q.answer, m.name, q.asked_at, q.answered_at, q.version "
                                    "FROM consent_request q LEFT JOIN member m ON m.id = q.asked_by WHERE q.coordination_id = $1 "
                                    "ORDER BY q.asked_at DESC, q.id";
constexpr Statement read_recipients =
    "SELECT p.id, p.member_id, m.name, w.title, w.unit_key, p.function, p.function_words, p.from_day, p.to_day, p.active "
    "FROM participant p JOIN member m ON m.id = p.member_id JOIN member_at_work w ON w.member_id = m.id "
    "WHERE p.coordination_id = $1 ORDER BY m.sort_key, p.id";
constexpr Statement read_blocks = "SELECT b.id, b.member_id, b.parts, m.name, b.made_at FROM block b LEFT JOIN member m ON m.id = b.made_by "
                                  "WHERE b.coordination_id = $1 AND b.lifted_at IS NULL ORDER BY b.made_at, b.id";
constexpr Statement read_case = "SELECT c.legal_basis, m.name FROM coordination c LEFT JOIN coordinator_appointment a ON a.coordination_id = c.id "
                                "AND a.responsible = 1 AND a.active = 1 AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day >= $2) "
                                "LEFT JOIN member m ON m.id = a.member_id WHERE c.id = $1";
// Who sees everything today because they coordinate, or step in for who does: the same views as the facts behind every access ask.
constexpr Statement read_coordinating =
    "SELECT DISTINCT 'coordinates', m.name, m.sort_key FROM coordinator_term t JOIN member m ON m.id = t.member_id "
    "WHERE t.coordination_id = $1 AND t.from_day <= $2 AND t.last_day >= $2 "
    "UNION SELECT 'steps_in', m.name, m.sort_key FROM coordinator_stand_in s JOIN member m ON m.id = s.member_id "
    "WHERE s.coordination_id = $1 AND s.from_day <= $2 AND s.to_day >= $2 AND s.after_day < $2 AND s.before_day > $2 "
    "UNION SELECT 'relay', m.name, m.sort_key FROM bti_holder h JOIN member m ON m.id = h.member_id "
    "WHERE h.coordination_id = $1 AND h.active = 1 AND (h.to_day IS NULL OR h.to_day >= $2) AND (m.to_day IS NULL OR m.to_day >= $2) "
    "AND EXISTS (SELECT 1 FROM consent_given g WHERE g.coordination_id = $1 AND g.kind = 'relay' AND g.from_day <= $2 "
    "AND (g.to_day IS NULL OR g.to_day >= $2)) ORDER BY 1, 3, 2";

constexpr Statement add_consent =
    "INSERT INTO consent (id, coordination_id, kind, participant_id, outcome, form, giver, giver_representation_id, giver_right, "
    "also_heard, child_view, from_day, to_day, note, request_id, recorded_by, recorded_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
constexpr Statement add_part = "INSERT INTO consent_part (consent_id, part) VALUES ($1, $2)";
constexpr Statement add_withdrawal = "INSERT INTO consent_withdrawal (consent_id, by_member, by_giver, at) SELECT id, $3, $4, $5 FROM consent "
                                     "WHERE id = $1 AND coordination_id = $2 AND outcome = 'given'";
// The case's row is taken first, as by who says yes to be coordinator: the one that comes second sees what the first has written.
constexpr Statement take_case = "UPDATE coordination SET unit_id = unit_id WHERE id = $1";
#define SAMTAK_NOT_BEGUN                                                                                                                             \
    "coordination_id = $1 AND active = 1 AND from_day > $2 AND NOT EXISTS (SELECT 1 FROM consent_given g WHERE g.kind = 'coordinator' "              \
    "AND g.coordination_id = coordinator_appointment.coordination_id AND g.from_day <= coordinator_appointment.from_day "                            \
    "AND (g.to_day IS NULL OR g.to_day >= coordinator_appointment.from_day))"
constexpr Statement read_not_begun = "SELECT member_id FROM coordinator_appointment WHERE coordination_id = $1 AND active = 1 AND from_day > $2 "
                                     "AND responsible = 1";
constexpr Statement keep_called_off =
    "INSERT INTO appointment_ending (id, appointment_id, last_day, why, reason, member_id, at) SELECT $3, id, $2, 'consent_withdrawn', '', $4, $5 "
    "FROM coordinator_appointment WHERE responsible = 1 AND " SAMTAK_NOT_BEGUN;
constexpr Statement end_called_off = "UPDATE coordinator_appointment SET active = 0, to_day = $2 WHERE " SAMTAK_NOT_BEGUN;
// Whoever answers today is the responsible one again, so that a case without a coordinator is seen when their last day is over (L8).
constexpr Statement former_answers =
    "UPDATE coordinator_appointment SET responsible = 1 WHERE id = (SELECT a.id FROM coordinator_appointment a WHERE a.coordination_id = $1 "
    "AND a.active = 1 AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day >= $2) ORDER BY COALESCE(a.to_day, '9999-12-31') DESC, a.id LIMIT 1) "
    "AND NOT EXISTS (SELECT 1 FROM coordinator_appointment o WHERE o.coordination_id = $1 AND o.responsible = 1 AND o.active = 1)";
// BTI: a relay that was to go over to who doesn't begin is its holder's again (law.md R12.03): never without somebody.
constexpr Statement end_given_up =
    "UPDATE bti_holder SET active = 0, to_day = $2 WHERE coordination_id = $1 AND active = 1 AND to_day >= $2 AND EXISTS (SELECT 1 FROM bti_holder_ending e "
    "WHERE e.holder_id = bti_holder.id AND e.why = 'coordinator') AND NOT EXISTS (SELECT 1 FROM coordinator_appointment a "
    "WHERE a.coordination_id = $1 AND a.responsible = 1 AND a.active = 1)";
constexpr Statement give_back =
    "INSERT INTO bti_holder (id, coordination_id, member_id, from_day, to_day, active) SELECT $3, h.coordination_id, h.member_id, $2, NULL, 1 "
    "FROM bti_holder h JOIN bti_holder_ending e ON e.holder_id = h.id WHERE h.coordination_id = $1 AND h.active = 0 AND h.to_day = $2 "
    "AND e.why = 'coordinator' AND e.last_day >= $2 AND NOT EXISTS (SELECT 1 FROM bti_holder o WHERE o.coordination_id = $1 AND o.active = 1) "
    "AND NOT EXISTS (SELECT 1 FROM coordinator_appointment a WHERE a.coordination_id = $1 AND a.responsible = 1 AND a.active = 1)";
constexpr Statement add_request = "INSERT INTO consent_request (id, coordination_id, participant_id, parts, why, to_day, asked_by, asked_at, answer, "
                                  "answered_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', NULL, 1)";
constexpr Statement answer_request = "UPDATE consent_request SET answer = $4, answered_at = $5, version = version + 1 WHERE id = $1 AND version = $2 "
                                     "AND coordination_id = $3 AND answer IN ('waiting', 'talk_first')";
constexpr Statement add_block = "INSERT INTO block (id, coordination_id, member_id, parts, made_by, made_at, lifted_by, lifted_at) "
                                "VALUES ($1, $2, $3, $4, $5, $6, NULL, NULL)";
constexpr Statement lift_block = "UPDATE block SET lifted_by = $3, lifted_at = $4 WHERE id = $1 AND coordination_id = $2 AND lifted_at IS NULL";

std::optional<Withdrawal> withdrawal_of(Row const& row)
{
    if (row.null(17)) return std::nullopt;
    return Withdrawal{row.instant(17), std::string{row.text_or_empty(18)}, parse_giver(row.text(19)).value_or(Giver::self)};
}

Consent consent_of(Row const& row)
{
    return {row.id<ConsentId>(0), parse_consent_kind(row.text(1)).value_or(ConsentKind::sharing), row.maybe_id<ParticipantId>(2),
        row.text(3) == "given", parse_consent_form(row.text(4)).value_or(ConsentForm::oral), parse_giver(row.text(5)).value_or(Giver::next_of_kin),
        row.maybe_id<RepresentationId>(6), std::string{row.text(7)}, std::string{row.text(8)}, parse_child_view(row.text(9)),
        Period{row.day(10), row.maybe_day(11)}, std::string{row.text(12)}, row.maybe_id<ConsentRequestId>(13), {}, std::string{row.text_or_empty(14)},
        std::string{row.text_or_empty(15)}, row.instant(16), withdrawal_of(row)};
}

ConsentRequest request_of(Row const& row)
{
    ConsentRequest one{row.id<ConsentRequestId>(0), row.id<ParticipantId>(1), split_names(row.text(2)), std::string{row.text(3)}, row.maybe_day(4),
        parse_answer(row.text(5)).value_or(Answer::taken_back), std::string{row.text_or_empty(6)}, row.instant(7), std::nullopt, row.integer(9)};
    if (!row.null(8)) one.answered_at = row.instant(8);
    return one;
}

Recipient recipient_of(Row const& row)
{
    return {row.id<ParticipantId>(0), row.id<MemberId>(1), std::string{row.text(2)}, std::string{row.text(3)}, std::string{row.text_or_empty(4)},
        std::string{row.text(5)}, std::string{row.text(6)}, Period{row.day(7), row.day(8)}, row.yes(9)};
}

void add_parts(std::vector<Consent>& consents, Table const& parts)
{
    for (auto const row : parts)
        for (auto& consent : consents)
            if (consent.id.text() == row.text(0)) consent.parts.emplace_back(row.text(1));
}

} // namespace

ConsentSheet ConsentStore::read(Grant<ReadConsents> const& grant, Day today)
{
    Value const id = grant.subject();
    auto const tables = database_.read({{read_case, {id, today}}, {read_consents, {id}}, {read_parts, {id}}, {read_requests, {id}},
        {read_recipients, {id}}, {read_blocks, {id}}, {read_coordinating, {id, today}}});
    ConsentSheet sheet;
    for (auto const row : tables[0]) {
        sheet.legal_basis = row.text(0);
        sheet.coordinator = row.text_or_empty(1);
    }
    for (auto const row : tables[6]) {
        auto& names = row.text(0) == "relay" ? sheet.holding_relay : row.text(0) == "steps_in" ? sheet.standing_in : sheet.coordinating;
        names.emplace_back(row.text(1));
    }
    for (auto const row : tables[1]) sheet.consents.push_back(consent_of(row));
    add_parts(sheet.consents, tables[2]);
    for (auto const row : tables[3]) sheet.requests.push_back(request_of(row));
    for (auto const row : tables[4]) sheet.recipients.push_back(recipient_of(row));
    for (auto const row : tables[5])
        sheet.blocks.push_back(
            {row.id<BlockId>(0), row.id<MemberId>(1), split_names(row.text(2)), std::string{row.text_or_empty(3)}, row.instant(4)});
    return sheet;
}

void ConsentStore::add(Change& change, CoordinationId const& coordination, MemberId const& by, Consent const& one)
{
    change.add(add_consent,
        {one.id, coordination, code(one.kind), one.participant, one.given ? "given" : "declined", code(one.form), code(one.giver), one.representation,
            one.right, one.also_heard, code(one.child_view), one.period.from, one.period.to, one.note, one.request, by, change.at()});
    for (auto const& part : one.parts) change.add(add_part, {one.id, part});
}

void ConsentStore::withdraw(Change& change, Grant<WithdrawConsent> const& grant, ConsentId const& id, Giver on_word_of)
{
    change.add(add_withdrawal, {id, grant.subject(), grant.by(), code(on_word_of), change.at()});
}

void ConsentStore::call_off(Change& change, Grant<WithdrawConsent> const& grant, Day today)
{
    change.add(take_case, {grant.subject()});
    change.add(keep_called_off, {grant.subject(), today, AppointmentId::fresh(), grant.by(), change.at()}, Rows::any());
    change.add(end_called_off, {grant.subject(), today}, Rows::any());
    change.add(former_answers, {grant.subject(), today}, Rows::any());
    change.add(end_given_up, {grant.subject(), today}, Rows::any());
    change.add(give_back, {grant.subject(), today, OnceId::fresh()}, Rows::any());
    auto const to_begin = database_.read_one({read_not_begun, {grant.subject(), today}});
    if (!to_begin.empty()) change.tell(CoordinatorCalledOff{grant.subject(), grant.by(), to_begin.row(0).id<MemberId>(0)});
}

void ConsentStore::ask(Change& change, Grant<AskConsent> const& grant, ConsentRequest const& one)
{
    change.add(add_request, {one.id, grant.subject(), one.participant, join_names(one.parts), one.why, one.to, grant.by(), change.at()});
}

void ConsentStore::answer(Change& change, Grant<AnswerConsent> const& grant, ConsentRequest const& seen, Answer answer)
{
    change.add(answer_request, {seen.id, seen.version, grant.subject(), code(answer), change.at()});
}

void ConsentStore::take_back(Change& change, Grant<AskConsent> const& grant, ConsentRequest const& seen)
{
    change.add(answer_request, {seen.id, seen.version, grant.subject(), code(Answer::taken_back), change.at()});
}

void ConsentStore::block(Change& change, Grant<MakeBlock> const& grant, Block const& one)
{
    change.add(add_block, {one.id, grant.subject(), one.member, join_names(one.parts), grant.by(), change.at()});
}

void ConsentStore::lift(Change& change, Grant<MakeBlock> const& grant, BlockId const& id)
{
    change.add(lift_block, {id, grant.subject(), grant.by(), change.at()});
}

ConsentRequest const* ConsentSheet::request(ConsentRequestId const& id) const
{
    for (auto const& one : requests)
        if (one.id == id) return &one;
    return nullptr;
}

Consent const* ConsentSheet::consent(ConsentId const& id) const
{
    for (auto const& one : consents)
        if (one.id == id) return &one;
    return nullptr;
}

Block const* ConsentSheet::block_of(MemberId const& member) const
{
    for (auto const& one : blocks)
        if (one.member == member) return &one;
    return nullptr;
}

} // namespace samtak
