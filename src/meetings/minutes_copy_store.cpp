#include "meetings/minutes_copy_store.hpp"

#include "access/relations.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_copies =
    "SELECT x.id, x.given_to, x.way, x.on_day, x.agreed_by, x.words, COALESCE(b.name, ''), x.at FROM minutes_copy x JOIN meeting m ON m.id = x.meeting_id "
    "LEFT JOIN member b ON b.id = x.member_id WHERE m.coordination_id = $1 AND m.id = $2 ORDER BY x.at DESC, x.id";
constexpr Statement add_copy =
    "INSERT INTO minutes_copy (id, meeting_id, given_to, way, on_day, agreed_by, words, member_id, at) SELECT $1, m.id, $4, $5, $6, $7, $8, $9, $10 "
    "FROM meeting m JOIN minutes s ON s.meeting_id = m.id WHERE m.id = $2 AND m.coordination_id = $3";

} // namespace

std::vector<MinutesCopy> MinutesCopyStore::read(Grant<ReadMeetings> const& grant, MeetingId const& meeting)
{
    std::vector<MinutesCopy> all;
    if (!is_family(grant.relation()) && !coordinates(grant.relation())) return all;
    auto const found = database_.read_one({read_copies, {grant.subject(), meeting}});
    for (auto const row : found)
        all.push_back({row.id<MinutesCopyId>(0), std::string{row.text(1)}, std::string{row.text(2)}, row.day(3), std::string{row.text(4)},
            std::string{row.text_or_empty(5)}, std::string{row.text_or_empty(6)}, row.instant(7)});
    return all;
}

void MinutesCopyStore::give(Change& change, Grant<GiveMinutes> const& grant, MeetingId const& meeting, MinutesCopy const& one)
{
    change.add(add_copy, {one.id, meeting, grant.subject(), one.to, one.way, one.on, one.agreed_by, one.words, grant.by(), change.at()});
}

} // namespace samtak
