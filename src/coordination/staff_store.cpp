#include "coordination/staff_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

// hol § 7-2: the nearest leader answers for the units they lead, the coordinating unit and the administrator for all.
constexpr Statement read_staff =
    "SELECT m.id, m.name, w.title, w.unit_key, (SELECT count(*) FROM coordinator_term t WHERE t.member_id = m.id AND t.responsible = 1 "
    "AND t.from_day <= $3 AND t.last_day >= $3), (SELECT max(b.to_day) FROM absence_period b WHERE b.member_id = m.id AND b.from_day <= $3 "
    "AND b.to_day >= $3), m.to_day FROM member m JOIN member_at_work w ON w.member_id = m.id LEFT JOIN unit u ON u.id = m.unit_id "
    "WHERE m.kind = 'staff' AND m.id <> $1 AND m.from_day <= $3 AND (m.to_day IS NULL OR m.to_day >= $3) "
    "AND ($2 = 1 OR u.leader_id = $1) ORDER BY m.sort_key, m.id";
constexpr Statement read_absences =
    "SELECT p.id, p.from_day, p.to_day, d.name, n.name, CASE WHEN p.ending_id IS NULL THEN 0 ELSE 1 END FROM absence_period p "
    "LEFT JOIN member d ON d.id = p.deputy_id LEFT JOIN member n ON n.id = p.noted_by WHERE p.member_id = $1 ORDER BY p.from_day DESC, p.id";
constexpr Statement read_cases = "SELECT t.id, t.coordination_id, c.case_number, d.name, t.from_day, t.last_day FROM coordinator_term t "
                                 "JOIN coordination c ON c.id = t.coordination_id LEFT JOIN member d ON d.id = t.deputy_id "
                                 "WHERE t.member_id = $1 AND t.responsible = 1 AND t.last_day >= $2 ORDER BY c.case_number";
constexpr Statement read_steps_in = "SELECT DISTINCT coordination_id FROM coordinator_term WHERE deputy_id = $1 AND last_day >= $2 ORDER BY 1";
constexpr Statement read_colleagues = "SELECT m.id, m.name, w.title FROM member m JOIN member_at_work w ON w.member_id = m.id "
                                      "JOIN member me ON me.id = $1 LEFT JOIN unit u ON u.id = me.unit_id "
                                      "WHERE m.id <> $1 AND m.kind = 'staff' AND m.from_day <= $2 AND (m.to_day IS NULL OR m.to_day >= $2) "
                                      "AND (m.unit_id = me.unit_id OR m.id = u.leader_id) ORDER BY m.sort_key, m.id";
// The member's row is taken first: of two who note at once, the second waits and then sees the first one's days (PostgreSQL reads what is
// committed before each statement; SQLite has one writer).
constexpr Statement take_member = "UPDATE member SET sort_key = sort_key WHERE id = $1";
constexpr Statement add_absence =
    "INSERT INTO absence (id, member_id, from_day, to_day, deputy_id, noted_by, noted_at) SELECT $1, $2, $3, $4, $5, $6, $7 "
    "WHERE NOT EXISTS (SELECT 1 FROM absence_period b WHERE b.member_id = $2 AND b.from_day <= $4 AND b.to_day >= $3)";
constexpr Statement add_ending = "INSERT INTO absence_ending (id, absence_id, last_day, member_id, at) "
                                 "SELECT $1, id, $4, $5, $6 FROM absence WHERE id = $2 AND member_id = $3";

std::optional<Day> end_in(Row const& row, int column)
{
    auto const day = row.maybe_day(column);
    return day && day->iso() == "9999-12-31" ? std::nullopt : day;
}

} // namespace

std::vector<StaffMember> StaffStore::list(Grant<LeadStaff> const& grant, bool all, Day today)
{
    std::vector<StaffMember> staff;
    auto const found = database_.read_one({read_staff, {grant.by(), all, today}});
    for (auto const row : found)
        staff.push_back({row.id<MemberId>(0), std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text_or_empty(3)},
            static_cast<int>(row.integer(4)), row.maybe_day(5), row.maybe_day(6)});
    return staff;
}

std::vector<Absence> StaffStore::absences_of(MemberId const& member)
{
    std::vector<Absence> absences;
    auto const found = database_.read_one({read_absences, {member}});
    for (auto const row : found)
        absences.push_back(
            {row.id<AbsenceId>(0), {row.day(1), row.day(2)}, std::string{row.text_or_empty(3)}, std::string{row.text_or_empty(4)}, row.yes(5)});
    return absences;
}

std::vector<CoordinatedCase> StaffStore::cases_of(MemberId const& member, Day today)
{
    std::vector<CoordinatedCase> cases;
    auto const found = database_.read_one({read_cases, {member, today}});
    for (auto const row : found)
        cases.push_back({row.id<AppointmentId>(0), row.id<CoordinationId>(1), std::string{row.text(2)}, std::string{row.text_or_empty(3)}, row.day(4),
            end_in(row, 5)});
    return cases;
}

std::vector<CoordinationId> StaffStore::steps_in_for(Grant<EndAppointments> const&, StaffMember const& one, Day today)
{
    std::vector<CoordinationId> cases;
    auto const found = database_.read_one({read_steps_in, {one.id, today}});
    for (auto const row : found) cases.push_back(row.id<CoordinationId>(0));
    return cases;
}

std::vector<Colleague> StaffStore::colleagues_of(MemberId const& member, Day today)
{
    std::vector<Colleague> colleagues;
    auto const found = database_.read_one({read_colleagues, {member, today}});
    for (auto const row : found) colleagues.push_back({row.id<MemberId>(0), std::string{row.text(1)}, std::string{row.text(2)}});
    return colleagues;
}

void StaffStore::note_for(Change& change, MemberId const& member, MemberId const& by, AbsenceForm const& form)
{
    change.add(take_member, {member});
    change.add(add_absence, {AbsenceId::fresh(), member, form.from, form.to, form.deputy, by, change.at()});
    if (by != member) change.tell(AbsenceNoted{by, member});
}

void StaffStore::end_for(Change& change, MemberId const& member, MemberId const& by, Absence const& absence, Day last)
{
    change.add(add_ending, {AbsenceId::fresh(), absence.id, member, last, by, change.at()});
    if (by != member) change.tell(AbsenceNoted{by, member});
}

} // namespace samtak
