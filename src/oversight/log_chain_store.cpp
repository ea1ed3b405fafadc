#include "access/access_log.hpp"
#include "oversight/log_chain.hpp"
#include "storage/database.hpp"

#include <algorithm>
#include <map>

namespace samtak {
namespace {

constexpr int most_whole = 20'000, runs = 100;

#define SAMTAK_COLUMNS                                                                                                                               \
    "id, process, sequence, at, member_id, member_version, relation, basis, purpose, act, use, subject_kind, subject_id, person_id, parts, rows, "   \
    "level, previous, hash"
constexpr Statement count_lines = "SELECT count(*) FROM (SELECT id FROM access_log_overview WHERE at >= $1 AND at < $2 LIMIT 20001) l";
constexpr Statement read_whole = "SELECT " SAMTAK_COLUMNS " FROM access_log_overview WHERE at >= $1 AND at < $2 ORDER BY at LIMIT 20000";
constexpr Statement line_at = "SELECT process, sequence FROM access_log_overview WHERE at >= $1 AND at < $2 ORDER BY at LIMIT 1";
constexpr Statement read_run =
    "SELECT " SAMTAK_COLUMNS " FROM access_log_overview WHERE process = $1 AND sequence >= $2 AND sequence < $3 ORDER BY sequence";

constexpr Statement read_gone = "SELECT DISTINCT c.process, c.sequence FROM oversight_log_review_chain c LEFT JOIN access_log_overview l "
                                "ON l.process = c.process AND l.sequence = c.sequence WHERE l.id IS NULL OR l.hash <> c.hash "
                                "ORDER BY c.process, c.sequence LIMIT 200";

ChainLine line_of(Row const& row)
{
    Values values;
    for (int column = 0; column < 18; ++column) {
        bool const number = column == 2 || column == 5 || column == 15;
        if (row.null(column))
            values.emplace_back();
        else if (number)
            values.emplace_back(row.integer(column));
        else
            values.emplace_back(row.text(column));
    }
    return {std::string{row.text(1)}, row.integer(2), std::string{row.text(17)}, std::string{row.text(18)}, log_line_hash(values)};
}

std::vector<ChainLine> lines_of(Table const& found)
{
    std::vector<ChainLine> lines;
    for (auto const row : found) lines.push_back(line_of(row));
    std::sort(lines.begin(), lines.end(),
        [](ChainLine const& a, ChainLine const& b) { return a.process != b.process ? a.process < b.process : a.sequence < b.sequence; });
    return lines;
}

// Lines of the same moment may stand on the other side of midnight: then a number is not missing.
bool stands(Database& database, std::string const& process, std::int64_t sequence)
{
    return !database.read_one({read_run, {process, sequence, sequence + 1}}).empty();
}

// The first line that was read of each chain: the one before it must stand, and its hash be the one that is held.
std::vector<ChainFault> faults_at_beginnings(Database& database, std::vector<ChainLine> const& lines)
{
    std::vector<ChainFault> faults;
    std::string const* process = nullptr;
    for (auto const& line : lines) {
        bool const is_first = !process || *process != line.process;
        process = &line.process;
        if (!is_first || line.sequence == 1) continue;
        auto const before = lines_of(database.read_one({read_run, {line.process, line.sequence - 1, line.sequence}}));
        if (before.empty())
            faults.push_back({line.process, line.sequence, ChainFault::Kind::missing_before});
        else if (before.front().hash != line.previous)
            faults.push_back({line.process, line.sequence, ChainFault::Kind::not_linked});
    }
    return faults;
}

std::vector<Query> drawn_runs(Database& database, LogSpan const& span, SeededNumbers& numbers)
{
    std::vector<Query> moments;
    for (auto const& stretch : drawn_stretches(span, runs, numbers)) moments.push_back({line_at, {stretch.from, stretch.to}});
    std::vector<Query> batch;
    for (auto const& table : database.read(moments))
        for (auto const row : table) batch.push_back({read_run, {row.text(0), row.integer(1), row.integer(1) + 200}});
    return batch;
}

} // namespace

ChainCheck check_chains(Database& database, Grant<MakeLogReview> const&, LogSpan const& span, SeededNumbers& numbers)
{
    ChainCheck check;
    check.whole = database.read_one({count_lines, {span.from, span.to}}).row(0).integer(0) <= most_whole;
    auto const batch = check.whole ? std::vector<Query>{{read_whole, {span.from, span.to}}} : drawn_runs(database, span, numbers);
    std::map<std::string, std::map<std::int64_t, std::string>> seen; // the hash of each line by its number, by process
    for (auto const& query : batch) {
        auto const lines = lines_of(database.read_one(query));
        for (auto const& line : lines) seen[line.process].emplace(line.sequence, line.hash);
        auto found = chain_faults(lines);
        for (auto& fault : faults_at_beginnings(database, lines)) found.push_back(std::move(fault));
        for (auto& fault : found)
            if (fault.kind != ChainFault::Kind::missing_before || !stands(database, fault.process, fault.sequence - 1))
                if (std::find(check.faults.begin(), check.faults.end(), fault) == check.faults.end()) check.faults.push_back(std::move(fault));
    }
    for (auto const& [process, numbered] : seen) {
        check.lines += static_cast<std::int64_t>(numbered.size());
        check.ends.push_back({process, numbered.rbegin()->first, numbered.rbegin()->second});
    }
    for (auto const row : database.read_one({read_gone})) check.faults.push_back({std::string{row.text(0)}, row.integer(1), ChainFault::Kind::gone});
    return check;
}

} // namespace samtak
