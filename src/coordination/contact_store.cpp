#include "coordination/contact_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_notes =
    "SELECT n.id, n.on_day, n.kind, n.with_whom, n.who, n.words, n.kept, n.kept_by_person, n.kept_reason, n.corrects, COALESCE(m.name, ''), n.at "
    "FROM contact_note n LEFT JOIN member m ON m.id = n.member_id WHERE n.coordination_id = $1 ORDER BY n.on_day DESC, n.at DESC, n.id";
constexpr Statement read_agreed = "SELECT a.every_days, a.words, a.number, COALESCE(m.name, ''), a.at FROM contact_agreement a "
                                  "LEFT JOIN member m ON m.id = a.member_id WHERE a.coordination_id = $1 ORDER BY a.number DESC LIMIT 1";
constexpr Statement read_since = "SELECT opened_on FROM coordination WHERE id = $1";
constexpr Statement add_note =
    "INSERT INTO contact_note (id, coordination_id, on_day, kind, with_whom, who, words, kept, kept_by_person, kept_reason, corrects, member_id, at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
constexpr Statement add_agreement =
    "INSERT INTO contact_agreement (coordination_id, number, every_days, words, member_id, at) SELECT c.id, $2, $3, $4, $5, $6 FROM coordination c "
    "WHERE c.id = $1 AND (SELECT COALESCE(MAX(a.number), 0) + 1 FROM contact_agreement a WHERE a.coordination_id = $1) = $2";

ContactNote note_in(Row const& row)
{
    ContactNote one;
    one.id = row.id<ContactNoteId>(0);
    one.on = row.day(1);
    one.kind = row.text(2);
    one.with = row.text(3);
    one.who = row.text_or_empty(4);
    one.words = row.text_or_empty(5);
    one.kept = row.integer(6) == 1;
    one.kept_by_person = row.integer(7) == 1;
    one.kept_reason = row.text_or_empty(8);
    one.corrects = row.maybe_id<ContactNoteId>(9);
    one.by = row.text_or_empty(10);
    one.at = row.instant(11);
    return one;
}

} // namespace

Contacts ContactStore::read(Grant<ReadContacts> const& grant)
{
    auto const& id = grant.subject();
    auto const tables = database_.read({{read_notes, {id}}, {read_agreed, {id}}, {read_since, {id}}});
    Contacts all;
    for (auto const row : tables[0])
        if (auto one = note_in(row); !(one.kept && grant.is_parent())) all.notes.push_back(std::move(one));
    for (auto const row : tables[1])
        all.agreed = {
            static_cast<int>(row.integer(0)), std::string{row.text_or_empty(1)}, row.integer(2), std::string{row.text_or_empty(3)}, row.instant(4)};
    all.since = tables[2].row(0).day(0);
    return all;
}

void ContactStore::note(Change& change, Grant<WriteContacts> const& grant, ContactNote const& one)
{
    change.add(add_note,
        {one.id, grant.subject(), one.on, one.kind, one.with, one.who, one.words, one.kept ? 1 : 0, one.kept_by_person ? 1 : 0, one.kept_reason,
            one.corrects, grant.by(), change.at()});
}

void ContactStore::agree(Change& change, Grant<WriteContacts> const& grant, ContactAgreement const& one)
{
    change.add(add_agreement, {grant.subject(), one.number + 1, one.every_days, one.words, grant.by(), change.at()});
}

} // namespace samtak
