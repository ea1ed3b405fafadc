#include "access/access_log_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

// Name, title and unit as they were when the line was written; the present name where the history has no such version.
// R5.09: neither title nor unit of one whose address is protected today, whatever it was then.
constexpr Statement read_lines =
    "SELECT l.id, l.at, l.member_id, h.name, CASE WHEN m.address_protection = 'strict' THEN '' ELSE h.title END, "
    "CASE WHEN m.address_protection = 'none' OR h.unit_key = '' THEN h.unit_key ELSE '*' END, m.name, l.relation, l.act, l.use, l.parts FROM access_log l "
    "LEFT JOIN member m ON m.id = l.member_id "
    "LEFT JOIN member_history h ON h.member_id = l.member_id AND h.version = l.member_version "
    "WHERE l.person_id = $1 AND (l.at, l.id) < ($2, $3) AND l.member_id <> $4 "
    "ORDER BY l.at DESC, l.id DESC LIMIT 201";
constexpr std::string_view after_all = "9999";

// K8: for a parent a line says who has been there and when, not what was written: it could be what is kept from them. Always, so that it tells
// nothing.
void say_less(LogLine& line)
{
    if (line.act.starts_with("meeting.") || line.act.starts_with("message."))
        line.act = "coordination.read";
    else if (line.act.starts_with("plan.") && line.is_change)
        line.act = "plan.read";
    else
        return;
    line.is_change = false;
}

LogLine line_of(Row const& row, MemberId const& reader)
{
    auto const member = row.id<MemberId>(2);
    bool const known = !row.null(3);
    return {std::string{row.text(0)}, row.instant(1), member, std::string{known ? row.text(3) : row.text_or_empty(6)},
        std::string{row.text_or_empty(4)}, std::string{row.text_or_empty(5)}, std::string{row.text(7)}, std::string{row.text(8)},
        std::string{row.text(10)}, row.text(9) == "change", member == reader};
}

} // namespace

LogPage AccessLogStore::read(Grant<ReadAccessLog> const& grant, LogKey const& before, bool own)
{
    Value const from = before.at.empty() ? Value{after_all} : Value{before.at};
    auto const found = database_.read_one({read_lines, {grant.person(), from, before.id, own ? Value{""} : Value{grant.by()}}});
    LogPage page;
    for (auto const row : found) {
        if (page.lines.size() == static_cast<std::size_t>(page_size)) {
            auto const& last = page.lines.back();
            page.older = LogKey{instant_text(last.at), last.id};
            break;
        }
        page.lines.push_back(line_of(row, grant.by()));
        if (grant.relation() == Relation::parent) say_less(page.lines.back());
    }
    return page;
}

} // namespace samtak
