#include "app/generate_log.hpp"

#include "app/cast_file.hpp"

#include <algorithm>
#include <stdexcept>

namespace samtak {
namespace {

constexpr int lines_in_one_write = 100000; // a divisor of the million microseconds that tell them apart
constexpr int days = 5 * 365;

// The database makes the lines itself: a value for each of ten million would take an hour. $1, $2: their numbers; $3: the second in which
// they fall; $4: cases; $5: the first one; $6: who looked.
constexpr Statement add_lines =
    "INSERT INTO access_log (id, process, sequence, at, member_id, member_version, relation, basis, purpose, act, use, subject_kind, subject_id, "
    "person_id, parts, rows, level, previous, hash) "
    "WITH RECURSIVE numbers(i) AS (SELECT CAST($1 AS INTEGER) UNION ALL SELECT i + 1 FROM numbers WHERE i < CAST($2 AS INTEGER)), "
    "lines AS (SELECT i, substr('00000000000000000000000000000000', length(CAST(i AS TEXT)) + 1) || CAST(i AS TEXT) AS id, "
    "substr('000000', length(CAST(i % 1000000 AS TEXT)) + 1) || CAST(i % 1000000 AS TEXT) AS micro, "
    "CASE WHEN i % 100 = 0 THEN 0 ELSE i % CAST($4 AS INTEGER) END AS place FROM numbers), "
    "cases AS (SELECT c.id AS id, c.person_id AS person_id, "
    "row_number() OVER (ORDER BY CASE WHEN c.id = $5 THEN 0 ELSE 1 END, c.id) - 1 AS place FROM coordination c WHERE c.active = 1) "
    "SELECT l.id, '0123456789abcdef0123456789abcdef', l.i, $3 || l.micro || 'Z', $6, 1, 'participant', 'participant_consent', 'treatment', "
    "'plan.read', 'read', 'coordination', c.id, c.person_id, 'about area:health', NULL, 'password_and_code', l.id || l.id, l.id || l.id "
    "FROM lines l JOIN cases c ON c.place = l.place";
constexpr Statement count_cases = "SELECT count(*) FROM coordination WHERE active = 1";
// On SQLite, for the rest of this program's life: each person's place in the index is written to again and again.
constexpr Statement keep_more_in_memory = "PRAGMA cache_size = -262144";
constexpr Statement any_line = "SELECT id FROM access_log WHERE process = '0123456789abcdef0123456789abcdef' LIMIT 1";

} // namespace

void generate_log(std::int64_t lines, CastPlace const& place, Instant now)
{
    if (!place.database->read_one({any_line, {}}).empty()) return; // a second start
    auto const cases = place.database->read_one({count_cases, {}}).row(0).integer(0);
    auto const in_one = static_cast<int>(std::min<std::int64_t>(lines, lines_in_one_write));
    auto const writes = (lines + in_one - 1) / in_one;
    for (std::int64_t write = 0; write < writes; ++write) {
        CastFile batch{place, now};
        if (place.database->engine() == Engine::sqlite) batch.change.add(keep_more_in_memory, {}, Rows::any());
        auto const second = instant_text(batch.instant(batch.today.plus_days(-days + static_cast<int>(write * days / writes)))).substr(0, 20);
        auto const first = write * in_one + 1;
        batch.change.add(add_lines,
            {first, first + in_one - 1, second, cases, batch.id<CoordinationId>("coordination", "person 0"),
                batch.id<MemberId>("member", "staff " + std::to_string(write % 200))},
            Rows::exactly(in_one));
        if (!place.database->commit(std::move(batch.change))) throw std::runtime_error{"The lines of the access log could not be written."};
    }
}

} // namespace samtak
