#include "oversight/log_sample_store.hpp"

#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

// Somebody else's look at a person: family's are at their own file, those of child welfare and guardians are not. $3: the one who controls.
#define SAMTAK_LOOK                                                                                                                                  \
    "person_id IS NOT NULL AND member_id <> $3 AND relation <> 'self' AND level <> 'program' AND (relation NOT IN ('parent', 'guardian') "           \
    "OR (member_id, person_id) IN (SELECT o.member_id, o.person_id FROM log_review_office_overview o))"
#define SAMTAK_LINES(columns, most)                                                                                                                  \
    "(SELECT " columns " FROM access_log_overview WHERE at >= $1 AND at < $2 ORDER BY at, id LIMIT " most ") l WHERE " SAMTAK_LOOK
#define SAMTAK_WHAT "id, at, person_id, member_id, relation, level"

// The inner LIMIT is the end of what is read, however few of the lines are looks.
constexpr Statement count_lines = "SELECT count(*) FROM (SELECT id FROM access_log_overview WHERE at >= $1 AND at < $2 LIMIT 5001) l";
constexpr Statement all_looks = "SELECT id, at FROM " SAMTAK_LINES(SAMTAK_WHAT, "5000") " ORDER BY at, id";
constexpr Statement next_look = "SELECT id, at FROM " SAMTAK_LINES(SAMTAK_WHAT, "500") " ORDER BY at, id LIMIT 1";
constexpr Statement looks_at_night = "SELECT id, at FROM " SAMTAK_LINES(SAMTAK_WHAT, "500") " ORDER BY at, id LIMIT 3";
constexpr Statement any_line = "SELECT id FROM access_log_overview WHERE at >= $1 AND at < $2 LIMIT 1";
constexpr Statement cases_in_hour =
    "SELECT member_id, min(at) FROM " SAMTAK_LINES(SAMTAK_WHAT, "5000") " GROUP BY member_id HAVING count(DISTINCT person_id) >= $4";
constexpr Statement look_of = "SELECT id, at FROM " SAMTAK_LINES(SAMTAK_WHAT, "5000") " AND member_id = $4 ORDER BY at, id LIMIT 1";
constexpr Statement looks_of_pair =
    "SELECT id, at FROM access_log_overview WHERE person_id = $4 AND at >= $1 AND at < $2 AND member_id = $5 AND " SAMTAK_LOOK
    " ORDER BY at DESC, id LIMIT 2";
constexpr Statement read_relations =
    "SELECT member_id, person_id, from_day, to_day, active FROM log_review_relation_overview ORDER BY member_id, person_id";

// A relation that was, and isn't any more. The day it ended, when the rows say it.
struct Ended {
    MemberId member;
    PersonId person;
    std::optional<Day> on;
};

std::vector<Ended> ended_relations(Table const& relations, Day today)
{
    struct Both {
        bool holds = false;
        std::optional<Day> last;
    };
    std::map<std::pair<MemberId, PersonId>, Both> pairs;
    for (auto const row : relations) {
        auto& both = pairs[{row.id<MemberId>(0), row.id<PersonId>(1)}];
        auto const to = row.maybe_day(3);
        both.holds = both.holds || (row.yes(4) && Period{row.day(2), to}.holds_on(today));
        if (to && *to <= today && (!both.last || *both.last < *to)) both.last = to;
    }
    std::vector<Ended> ended;
    for (auto const& [pair, both] : pairs)
        if (!both.holds) ended.push_back({pair.first, pair.second, both.last});
    return ended;
}

} // namespace

std::vector<DrawnLine> LogSampleStore::draw(Grant<MakeLogReview> const& grant, LogSpan const& span, std::uint64_t seed, Day today)
{
    reviewer_ = grant.by();
    SeededNumbers numbers{seed};
    std::map<std::pair<Instant, LogLineId>, std::set<LogReason>> lines;
    for (auto const& some : {at_random(span, numbers), of_same_name(grant, span, numbers), of_ended(span, today, numbers),
             of_many_cases(span, numbers), at_night(span, numbers)})
        for (auto const& one : some) lines[{one.at, one.id}].insert(one.reason);
    std::vector<DrawnLine> drawn;
    drawn.reserve(lines.size());
    for (auto const& [key, reasons] : lines) drawn.push_back({key.second, key.first, reasons});
    return drawn;
}

std::vector<LogSampleStore::Found> LogSampleStore::found(std::vector<Query> const& batch, LogReason reason)
{
    std::vector<Found> all;
    if (batch.empty()) return all;
    for (auto const& table : database_.read(batch))
        for (auto const row : table) all.push_back({row.id<LogLineId>(0), row.instant(1), reason});
    return all;
}

// Of a small log every look has the same chance; of a large one a moment in each of the period's stretches is drawn.
std::vector<LogSampleStore::Found> LogSampleStore::at_random(LogSpan const& span, SeededNumbers& numbers)
{
    std::vector<Query> batch;
    if (database_.read_one({count_lines, {span.from, span.to}}).row(0).integer(0) <= 5000)
        batch.push_back({all_looks, {span.from, span.to, *reviewer_}});
    else
        for (auto const& stretch : drawn_stretches(span, limits_.random, numbers))
            batch.push_back({next_look, {stretch.from, stretch.to, *reviewer_}});
    auto looks = found(batch, LogReason::random);
    keep_some(looks, static_cast<std::size_t>(limits_.random), numbers);
    return looks;
}

std::vector<LogSampleStore::Found> LogSampleStore::at_night(LogSpan const& span, SeededNumbers& numbers)
{
    std::vector<Query> batch;
    for (auto const& night : nights_of(span)) batch.push_back({looks_at_night, {night.from, night.to, *reviewer_}});
    auto looks = found(batch, LogReason::night);
    keep_some(looks, limits_.of_each_rule, numbers);
    return looks;
}

std::vector<LogSampleStore::Found> LogSampleStore::of_many_cases(LogSpan const& span, SeededNumbers& numbers)
{
    auto hours = hours_of(span);
    std::vector<Query> any;
    any.reserve(hours.size());
    for (auto const& hour : hours) any.push_back({any_line, {hour.from, hour.to}});
    std::vector<LogSpan> busy;
    auto const tables = database_.read(any);
    for (std::size_t i = 0; i < hours.size(); ++i)
        if (!tables[i].empty()) busy.push_back(hours[i]);
    keep_some(busy, static_cast<std::size_t>(limits_.hours), numbers);
    std::vector<Query> counts;
    counts.reserve(busy.size());
    for (auto const& hour : busy) counts.push_back({cases_in_hour, {hour.from, hour.to, *reviewer_, limits_.cases_an_hour}});
    std::vector<Query> batch;
    if (!counts.empty()) {
        auto const counted = database_.read(counts);
        for (std::size_t i = 0; i < busy.size(); ++i)
            for (auto const row : counted[i]) batch.push_back({look_of, {busy[i].from, busy[i].to, *reviewer_, row.id<MemberId>(0)}});
    }
    keep_some(batch, limits_.of_each_rule, numbers);
    return found(batch, LogReason::many_cases);
}

std::vector<LogSampleStore::Found> LogSampleStore::of_same_name(Grant<MakeLogReview> const& grant, LogSpan const& span, SeededNumbers& numbers)
{
    std::vector<Query> surnames;
    std::vector<Query> colleagues;
    for (auto const& pair : same_names(database_, grant))
        (pair.is_colleague ? colleagues : surnames).push_back({looks_of_pair, {span.from, span.to, *reviewer_, pair.person, pair.member}});
    keep_some(surnames, limits_.pairs, numbers);
    keep_some(colleagues, limits_.pairs, numbers);
    auto looks = found(surnames, LogReason::same_surname);
    auto of_colleagues = found(colleagues, LogReason::colleague);
    keep_some(looks, limits_.of_each_rule, numbers);
    keep_some(of_colleagues, limits_.of_each_rule, numbers);
    looks.insert(looks.end(), of_colleagues.begin(), of_colleagues.end());
    return looks;
}

// A relation lets in by its dates, so what is asked here is whether the work was over: looks of those who have nothing to do with the
// person any more, and looks around the very day it ended.
std::vector<LogSampleStore::Found> LogSampleStore::of_ended(LogSpan const& span, Day today, SeededNumbers& numbers)
{
    auto ended = ended_relations(database_.read_one({read_relations}), today);
    keep_some(ended, limits_.pairs, numbers);
    std::vector<Query> without;
    std::vector<Query> around;
    for (auto const& one : ended) {
        without.push_back({looks_of_pair, {span.from, span.to, *reviewer_, one.person, one.member}});
        if (!one.on) continue;
        auto const from = std::max(span.from, oslo_midnight(one.on->plus_days(-limits_.days_around_end)));
        auto const to = std::min(span.to, oslo_midnight(one.on->plus_days(limits_.days_around_end + 1)));
        if (from < to) around.push_back({looks_of_pair, {from, to, *reviewer_, one.person, one.member}});
    }
    auto looks = found(without, LogReason::no_relation_now);
    auto near = found(around, LogReason::near_end);
    keep_some(looks, limits_.of_each_rule, numbers);
    keep_some(near, limits_.of_each_rule, numbers);
    looks.insert(looks.end(), near.begin(), near.end());
    return looks;
}

} // namespace samtak
