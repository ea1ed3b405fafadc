#include "identity/staff_login_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_staff =
    "SELECT m.id, m.name, CASE WHEN m.kind = 'resident' THEN '' WHEN m.address_protection = 'strict' AND COALESCE(u.leader_id, '') <> $1 THEN '' ELSE m.title END, CASE WHEN m.address_protection = 'none' OR u.leader_id = $1 THEN u.key ELSE '*' END, m.account_id, (SELECT max(i.expires_at) FROM invitation i WHERE i.member_id = m.id "
    "AND i.taken_at IS NULL AND i.voided_at IS NULL AND i.expires_at > $3) FROM member m LEFT JOIN unit u ON u.id = m.unit_id "
    "WHERE (m.kind <> 'resident' OR ($2 = 1 AND m.address_protection = 'none' "
    "AND EXISTS (SELECT 1 FROM participant p WHERE p.member_id = m.id AND p.active = 1 AND p.from_day <= $4 AND p.to_day >= $4) "
    "AND NOT EXISTS (SELECT 1 FROM person p WHERE p.member_id = m.id) "
    "AND NOT EXISTS (SELECT 1 FROM representation r WHERE r.member_id = m.id))) AND m.id <> $1 AND m.from_day <= $4 AND (m.to_day IS NULL OR m.to_day >= $4) "
    "AND ($2 = 1 OR u.leader_id = $1) ORDER BY m.sort_key, m.id";

} // namespace

// pjf § 13: the one who answers for the unit answers for its authorisations.
std::vector<StaffLogin> StaffLoginStore::read(Grant<RenewLogin> const& grant, bool all, Instant now, Day today)
{
    std::vector<StaffLogin> members;
    auto const found = database_.read_one({read_staff, {grant.by(), all, now, today}});
    for (auto const row : found) {
        StaffLogin one{row.id<MemberId>(0), std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text_or_empty(3)},
            row.maybe_id<AccountId>(4), std::nullopt};
        if (!row.null(5)) one.invited_until = row.instant(5);
        members.push_back(std::move(one));
    }
    return members;
}

} // namespace samtak
