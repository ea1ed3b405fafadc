#include "careteam/login_exception_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_holders =
    "SELECT m.id, m.name, 1 FROM coordination c JOIN person p ON p.id = c.person_id JOIN member m ON m.id = p.member_id WHERE c.id = $1 "
    "UNION ALL SELECT m.id, m.name, 0 FROM coordination c JOIN representation r ON r.person_id = c.person_id JOIN member m ON m.id = r.member_id "
    "WHERE c.id = $1 AND r.from_day <= $2 AND (r.to_day IS NULL OR r.to_day >= $2) ORDER BY 3 DESC, 2, 1";
constexpr Statement read_exceptions =
    "SELECT e.member_id, e.id, e.reason, s.name, e.set_at, d.name, x.ended_at FROM login_exception e JOIN member s ON s.id = e.set_by "
    "LEFT JOIN login_exception_end x ON x.exception_id = e.id LEFT JOIN member d ON d.id = x.ended_by "
    "WHERE e.coordination_id = $1 ORDER BY e.set_at, e.id";
// one that stands already lets no second in: nothing is inserted, and the change is refused
constexpr Statement add = "INSERT INTO login_exception (id, coordination_id, member_id, reason, set_by, set_at) SELECT $1, $2, $3, $4, $5, $6 "
                          "WHERE NOT EXISTS (SELECT 1 FROM login_exception e WHERE e.coordination_id = $2 AND e.member_id = $3 AND NOT EXISTS "
                          "(SELECT 1 FROM login_exception_end x WHERE x.exception_id = e.id))";
constexpr Statement add_end =
    "INSERT INTO login_exception_end (exception_id, ended_by, ended_at) SELECT e.id, $3, $4 FROM login_exception e WHERE e.id = $1 "
    "AND e.coordination_id = $2 AND NOT EXISTS (SELECT 1 FROM login_exception_end x WHERE x.exception_id = e.id)";

} // namespace

LoginException const* FamilyHolder::now() const
{
    for (auto const& one : exceptions)
        if (!one.ended_at) return &one;
    return nullptr;
}

std::vector<FamilyHolder> LoginExceptionStore::read(Grant<ReadLoginExceptions> const& grant, Day today)
{
    auto const tables = database_.read({{read_holders, {grant.subject(), today}}, {read_exceptions, {grant.subject()}}});
    std::vector<FamilyHolder> all;
    for (auto const row : tables[0]) all.push_back({row.id<MemberId>(0), std::string{row.text(1)}, row.yes(2)});
    for (auto const row : tables[1])
        for (auto& one : all) {
            if (one.member != row.id<MemberId>(0)) continue;
            LoginException exception{row.id<LoginExceptionId>(1), std::string{row.text(2)}, std::string{row.text(3)}, row.instant(4)};
            if (!row.null(6)) {
                exception.ended_by = std::string{row.text(5)};
                exception.ended_at = row.instant(6);
            }
            one.exceptions.push_back(std::move(exception));
        }
    return all;
}

void LoginExceptionStore::set(Change& change, Grant<SetLoginException> const& grant, MemberId const& holder, std::string_view reason)
{
    change.add(add, {LoginExceptionId::fresh(), grant.subject(), holder, reason, grant.by(), change.at()});
}

void LoginExceptionStore::end(Change& change, Grant<SetLoginException> const& grant, LoginExceptionId const& id)
{
    change.add(add_end, {id, grant.subject(), grant.by(), change.at()});
}

} // namespace samtak
