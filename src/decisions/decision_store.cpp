#include "decisions/decision_store.hpp"

#include "intake/decided_store.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_draft =
    "SELECT d.id, d.kind, d.basis, d.outcome, d.language, d.rules, d.facts, d.considerations, d.version, m.name, h.at FROM decision_draft d "
    "JOIN decision_draft_history h ON h.draft_id = d.id AND h.version = d.version LEFT JOIN member m ON m.id = h.member_id "
    "WHERE d.coordination_id = $1 AND d.active = 1";
constexpr Statement add_draft =
    "INSERT INTO decision_draft (id, coordination_id, kind, basis, outcome, language, rules, facts, considerations, active, "
    "version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, 1)";
constexpr Statement update_draft =
    "UPDATE decision_draft SET kind = $3, basis = $4, outcome = $5, language = $6, rules = $7, facts = $8, considerations = $9, version = version + 1 "
    "WHERE id = $1 AND coordination_id = $2 AND active = 1 AND version = $10";
constexpr Statement keep_draft =
    "INSERT INTO decision_draft_history (draft_id, version, kind, basis, outcome, language, rules, facts, considerations, member_id, at) "
    "SELECT id, version, kind, basis, outcome, language, rules, facts, considerations, $2, $3 FROM decision_draft WHERE id = $1";
constexpr Statement close_draft = "UPDATE decision_draft SET active = 0 WHERE id = $1 AND coordination_id = $2 AND active = 1 AND version = $3";
constexpr Statement add_decision =
    "INSERT INTO decision (id, coordination_id, assessment_id, assessment_version, kind, basis, outcome, form, language, rules, facts, considerations, "
    "title, weeks, signed_by, signed_on, signed_at) SELECT d.id, d.coordination_id, a.id, a.version, d.kind, d.basis, d.outcome, $4, d.language, d.rules, "
    "d.facts, d.considerations, $5, CAST($6 AS INTEGER), $7, $8, $9 FROM decision_draft d JOIN assessment a ON a.coordination_id = d.coordination_id AND a.active = 1 "
    "WHERE d.id = $1 AND a.id = $2 AND a.version = $3";
constexpr Statement add_block = "INSERT INTO decision_block (decision_id, place, kind, words) VALUES ($1, $2, $3, $4)";
constexpr Statement add_recipient = "INSERT INTO decision_recipient (id, decision_id, member_id, name, role, way) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr Statement add_known = "INSERT INTO decision_known (id, decision_id, event, day, member_id, at) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr Statement read_person = "SELECT p.name, p.called, p.member_id, p.birth_day, p.birth_confirmed FROM coordination c "
                                  "JOIN person p ON p.id = c.person_id WHERE c.id = $1";
constexpr Statement read_representations =
    "SELECT r.kind, r.scope, r.name, r.member_id, r.person_agrees FROM coordination c JOIN representation r ON r.person_id = c.person_id "
    "WHERE c.id = $1 AND r.from_day <= $2 AND (r.to_day IS NULL OR r.to_day >= $2) ORDER BY r.from_day, r.id";
constexpr Statement read_signer = "SELECT m.name, w.title FROM member m JOIN member_at_work w ON w.member_id = m.id WHERE m.id = $1";
#define SAMTAK_DECISION                                                                                                                              \
    "SELECT d.id, d.kind, d.basis, d.outcome, d.language, d.title, d.weeks, m.name, d.signed_on, k.event, k.day FROM decision d "                    \
    "JOIN member m ON m.id = d.signed_by JOIN decision_known k ON k.decision_id = d.id WHERE k.id = (SELECT n.id FROM decision_known n "             \
    "WHERE n.decision_id = d.id ORDER BY n.at DESC, n.id DESC LIMIT 1) AND d.coordination_id = $1"
constexpr Statement read_decisions = SAMTAK_DECISION " ORDER BY d.signed_at DESC, d.id";
constexpr Statement read_decision = SAMTAK_DECISION " AND d.id = $2";
constexpr Statement read_blocks = "SELECT kind, words FROM decision_block WHERE decision_id = $1 ORDER BY place";
constexpr Statement read_recipients = "SELECT name, role, member_id, way FROM decision_recipient WHERE decision_id = $1 ORDER BY role DESC, id";

Signed signed_in(Row const& row)
{
    auto const text = [&row](int column) { return std::string{row.text(column)}; };
    return {row.id<DecisionId>(0), text(1), text(2), text(3), text(4), text(5), static_cast<int>(row.integer(6)), text(7), row.day(8), text(9),
        row.day(10)};
}

} // namespace

DecisionDraft DecisionStore::draft(Grant<WriteDecision> const& grant)
{
    auto const found = database_.read_one({read_draft, {grant.subject()}});
    if (found.empty()) return {DecisionId::fresh()};
    auto const row = found.row(0);
    auto const text = [&row](int column) { return std::string{row.text(column)}; };
    return {row.id<DecisionId>(0), text(1), text(2), text(3), text(4), text(5), text(6), text(7), row.integer(8), std::string{row.text_or_empty(9)},
        row.instant(10)};
}

void DecisionStore::write(Change& change, Grant<WriteDecision> const& grant, DecisionDraft const& one)
{
    Values values{one.id, grant.subject(), one.kind, one.basis, one.outcome, one.language, one.rules, one.facts, one.considerations};
    if (one.version > 0) values.emplace_back(one.version);
    change.add(one.version > 0 ? update_draft : add_draft, std::move(values));
    change.add(keep_draft, {one.id, grant.by(), change.at()});
}

// An unborn child has no birth day, which elsewhere counts as grown up: here it is as young as can be, and the letter goes on paper.
LetterPeople DecisionStore::people(Grant<SignDecision> const& grant, Day today, bool expecting)
{
    auto const tables = database_.read({{read_person, {grant.subject()}}, {read_representations, {grant.subject(), today}}});
    auto const row = tables[0].row(0);
    LetterPeople people{std::string{row.text(0)}, std::string{row.text(1)}, row.maybe_id<MemberId>(2), {}, {}};
    auto const born = row.maybe_day(3);
    if (born && row.yes(4)) people.age = age_on(*born, today);
    bool const unborn = expecting && !born;
    if (unborn) people.age = 0;
    for (auto const one : tables[1]) {
        auto const kind = parse_representation_kind(one.text(0));
        auto const scope = parse_representation_scope(one.text(1));
        if (kind && scope)
            people.representations.push_back(
                {*kind, *scope, std::string{one.text(2)}, unborn ? std::nullopt : one.maybe_id<MemberId>(3), one.yes(4)});
    }
    return people;
}

std::pair<std::string, std::string> DecisionStore::signer(Grant<SignDecision> const& grant)
{
    auto const found = database_.read_one({read_signer, {grant.by()}});
    return {std::string{found.row(0).text(0)}, std::string{found.row(0).text(1)}};
}

void DecisionStore::sign(Change& change, Grant<SignDecision> const& grant, DecisionDraft const& seen, Assessment const& assessment,
    Letter const& letter, std::vector<LetterRecipient> const& readers, std::string_view form, int weeks, Day today)
{
    change.add(close_draft, {seen.id, grant.subject(), seen.version});
    change.add(add_decision, {seen.id, assessment.id, assessment.version, form, letter.title, weeks, grant.by(), today, change.at()});
    int place = 0;
    for (auto const& block : letter.blocks) change.add(add_block, {seen.id, ++place, block.is_heading ? "heading" : "words", block.words});
    for (auto const& one : readers)
        if (one.gets_letter())
            change.add(add_recipient, {OnceId::fresh(), seen.id, one.member, one.name, one.role, one.in_portal() ? "portal" : "paper"});
    change.add(add_known, {OnceId::fresh(), seen.id, "portal", today, grant.by(), change.at()});
    DecidedApplications{database_}.answer(change, grant, seen.kind);
    change.tell(DecisionSigned{grant.subject(), grant.by()});
}

std::vector<Signed> DecisionStore::all_of(CoordinationId const& coordination)
{
    std::vector<Signed> all;
    auto const found = database_.read_one({read_decisions, {coordination}});
    for (auto const row : found) all.push_back(signed_in(row));
    return all;
}

std::optional<Signed> DecisionStore::one_of(CoordinationId const& coordination, DecisionId const& id)
{
    auto const tables = database_.read({{read_decision, {coordination, id}}, {read_blocks, {id}}, {read_recipients, {id}}});
    if (tables[0].empty()) return std::nullopt;
    auto one = signed_in(tables[0].row(0));
    for (auto const row : tables[1]) one.blocks.push_back({row.text(0) == "heading", std::string{row.text(1)}});
    for (auto const row : tables[2]) {
        one.readers.push_back({std::string{row.text(0)}, std::string{row.text(1)}, row.maybe_id<MemberId>(2), Gets::party});
        one.on_paper.push_back(row.text(3) == "paper");
    }
    return one;
}

void DecisionStore::known(Change& change, Grant<HandleAppeal> const& grant, DecisionId const& id, std::string_view event, Day day)
{
    change.add(add_known, {OnceId::fresh(), id, event, day, grant.by(), change.at()});
}

} // namespace samtak
