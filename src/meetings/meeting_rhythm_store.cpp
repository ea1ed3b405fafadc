#include "meetings/meeting_rhythm_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_rhythm = "SELECT r.a_year, r.words, r.number, COALESCE(m.name, ''), r.at FROM meeting_rhythm r "
                                  "LEFT JOIN member m ON m.id = r.member_id WHERE r.coordination_id = $1 ORDER BY r.number DESC LIMIT 1";
constexpr Statement add_rhythm =
    "INSERT INTO meeting_rhythm (coordination_id, number, a_year, words, member_id, at) SELECT c.id, $2, $3, $4, $5, $6 FROM coordination c "
    "WHERE c.id = $1 AND (SELECT COALESCE(MAX(r.number), 0) + 1 FROM meeting_rhythm r WHERE r.coordination_id = $1) = $2";

} // namespace

MeetingRhythm MeetingRhythmStore::read(Grant<ReadMeetings> const& grant)
{
    auto const found = database_.read_one({read_rhythm, {grant.subject()}});
    if (found.empty()) return {};
    auto const row = found.row(0);
    return {static_cast<int>(row.integer(0)), std::string{row.text_or_empty(1)}, row.integer(2), std::string{row.text(3)}, row.instant(4)};
}

void MeetingRhythmStore::agree(Change& change, Grant<PlanMeeting> const& grant, MeetingRhythm const& one)
{
    change.add(add_rhythm, {grant.subject(), one.number + 1, one.a_year, one.words, grant.by(), change.at()});
}

} // namespace samtak
