#include "ending/ending_store.hpp"

#include "kernel/oslo.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

#define SAMTAK_ENDING                                                                                                                                \
    "SELECT e.id, e.step, e.raised_by, e.reason, e.wanted_on, e.view, e.view_words, e.view_from, e.unasked_why, e.announcement, e.announced_on, "    \
    "e.answer_by, e.answered, e.grounds, e.last_day, e.version, m.name, h.at FROM ending e JOIN ending_history h ON h.ending_id = e.id "             \
    "AND h.version = e.version LEFT JOIN member m ON m.id = h.member_id WHERE e.coordination_id = $1"
constexpr Statement read_open = SAMTAK_ENDING " AND e.active = 1";
constexpr Statement read_past = SAMTAK_ENDING " AND e.active = 0 ORDER BY h.at DESC, e.id";
constexpr Statement read_talks = "SELECT t.with_whom, t.words, m.name, t.at FROM ending_talk t LEFT JOIN member m ON m.id = t.member_id "
                                 "WHERE t.coordination_id = $1 ORDER BY t.at DESC, t.id";
constexpr Statement read_reopenings = "SELECT r.on_day, r.reason, m.name FROM coordination_reopening r LEFT JOIN member m ON m.id = r.member_id "
                                      "WHERE r.coordination_id = $1 ORDER BY r.at DESC, r.id";
constexpr Statement read_last_day = "SELECT ends_on FROM coordination WHERE id = $1";
constexpr Statement read_waiting =
    "SELECT e.coordination_id, c.case_number, e.raised_by, e.step, e.answer_by, e.answered, (SELECT min(h.at) FROM ending_history h "
    "WHERE h.ending_id = e.id) FROM ending e JOIN coordination c ON c.id = e.coordination_id WHERE e.active = 1 ORDER BY c.case_number";
constexpr Statement read_numbered = "SELECT id FROM coordination WHERE case_number = $1 AND active = 1";

// Only of a coordination that goes on.
constexpr Statement add_ending =
    "INSERT INTO ending (id, coordination_id, step, raised_by, reason, wanted_on, view, view_words, view_from, unasked_why, announcement, "
    "announced_on, answer_by, answered, grounds, last_day, active, version) SELECT $1, c.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
    "CAST($14 AS INTEGER), $15, $16, CAST($17 AS INTEGER), 1 FROM coordination c WHERE c.id = $2 AND c.active = 1 AND c.ends_on IS NULL";
constexpr Statement update_ending =
    "UPDATE ending SET step = $3, raised_by = $4, reason = $5, wanted_on = $6, view = $7, view_words = $8, view_from = $9, unasked_why = $10, "
    "announcement = $11, announced_on = $12, answer_by = $13, answered = $14, grounds = $15, last_day = $16, active = $17, version = version + 1 "
    "WHERE id = $1 AND coordination_id = $2 AND active = 1 AND version = $18";
constexpr Statement keep_ending =
    "INSERT INTO ending_history (ending_id, version, step, raised_by, reason, wanted_on, view, view_words, view_from, unasked_why, announcement, "
    "announced_on, answer_by, answered, grounds, last_day, member_id, at) SELECT id, version, step, raised_by, reason, wanted_on, view, view_words, "
    "view_from, unasked_why, announcement, announced_on, answer_by, answered, grounds, last_day, $2, $3 FROM ending WHERE id = $1";
constexpr Statement add_talk = "INSERT INTO ending_talk (id, coordination_id, with_whom, words, member_id, at) VALUES ($1, $2, $3, $4, $5, $6)";

Ending ending_in(Row const& row)
{
    auto const text = [&row](int column) { return std::string{row.text(column)}; };
    return {row.id<EndingId>(0), parse_ending_step(row.text(1)).value(), text(2), text(3), row.maybe_day(4), text(5), OwnWords{text(6)}, text(7),
        text(8), text(9), row.maybe_day(10), row.maybe_day(11), row.yes(12), text(13), row.maybe_day(14), row.integer(15),
        std::string{row.text_or_empty(16)}, row.instant(17)};
}

} // namespace

Ending EndingStore::read(Grant<ReadEnding> const& grant)
{
    auto const found = database_.read_one({read_open, {grant.subject()}});
    return found.empty() ? Ending{} : ending_in(found.row(0));
}

std::vector<Ending> EndingStore::past(Grant<ReadEnding> const& grant)
{
    std::vector<Ending> all;
    auto const found = database_.read_one({read_past, {grant.subject()}});
    for (auto const row : found) all.push_back(ending_in(row));
    return all;
}

std::vector<EndingTalk> EndingStore::talks(Grant<ReadEnding> const& grant)
{
    std::vector<EndingTalk> all;
    auto const found = database_.read_one({read_talks, {grant.subject()}});
    for (auto const row : found)
        all.push_back({std::string{row.text(0)}, std::string{row.text(1)}, std::string{row.text_or_empty(2)}, row.instant(3)});
    return all;
}

std::vector<Reopening> EndingStore::reopenings(Grant<ReadEnding> const& grant)
{
    std::vector<Reopening> all;
    auto const found = database_.read_one({read_reopenings, {grant.subject()}});
    for (auto const row : found) all.push_back({row.day(0), std::string{row.text(1)}, std::string{row.text_or_empty(2)}});
    return all;
}

std::optional<Day> EndingStore::last_day(CoordinationId const& coordination)
{
    auto const found = database_.read_one({read_last_day, {coordination}});
    return found.empty() ? std::nullopt : found.row(0).maybe_day(0);
}

std::vector<WaitingEnding> EndingStore::waiting(Grant<ListEndings> const&)
{
    std::vector<WaitingEnding> all;
    auto const found = database_.read_one({read_waiting, {}});
    for (auto const row : found)
        all.push_back({row.id<CoordinationId>(0), std::string{row.text(1)}, std::string{row.text(2)}, parse_ending_step(row.text(3)).value(),
            row.maybe_day(4), row.yes(5), oslo_day(row.instant(6))});
    return all;
}

std::optional<CoordinationId> EndingStore::numbered(Grant<ListEndings> const&, std::string_view case_number)
{
    auto const found = database_.read_one({read_numbered, {std::string{case_number}}});
    return found.empty() ? std::nullopt : std::optional{found.row(0).id<CoordinationId>(0)};
}

void EndingStore::save(Change& change, CoordinationId const& coordination, MemberId const& by, Ending const& one)
{
    bool const open = one.step == EndingStep::proposed || one.step == EndingStep::announced;
    Values values{one.id, coordination, code(one.step), one.raised_by, one.reason, one.wanted_on, one.view, one.view_words.text(), one.view_from,
        one.unasked_why, one.announcement, one.announced_on, one.answer_by, one.answered, one.grounds, one.last_day, open};
    if (one.version > 0) values.emplace_back(one.version);
    change.add(one.version > 0 ? update_ending : add_ending, std::move(values));
    change.add(keep_ending, {one.id, by, change.at()});
}

void EndingStore::propose(Change& change, Grant<ProposeEnding> const& grant, Ending const& one)
{
    save(change, grant.subject(), grant.by(), one);
    change.tell(EndingRaised{{grant.subject(), grant.by()}});
    if (one.raised_by == "coordinator") change.tell(EndingAnnounced{{grant.subject(), grant.by()}}); // the person may say otherwise
}

void EndingStore::say(Change& change, Grant<SayAboutEnding> const& grant, Ending const& one)
{
    save(change, grant.subject(), grant.by(), one);
    change.tell(EndingAnswered{{grant.subject(), grant.by()}});
}

void EndingStore::announce(Change& change, Grant<AnnounceEnding> const& grant, Ending const& one)
{
    save(change, grant.subject(), grant.by(), one);
    change.tell(EndingAnnounced{{grant.subject(), grant.by()}});
}

void EndingStore::discuss(Change& change, Grant<DiscussEnding> const& grant, std::string_view with_whom, std::string const& words)
{
    change.add(add_talk, {OnceId::fresh(), grant.subject(), std::string{with_whom}, words, grant.by(), change.at()});
}

void EndingStore::decide(Change& change, Grant<DecideEnding> const& grant, Ending const& one)
{
    save(change, grant.subject(), grant.by(), one);
    if (one.step == EndingStep::ended) {
        end_all(change, grant.subject(), grant.by(), one.last_day.value());
        change.tell(CoordinationEnded{{grant.subject(), grant.by()}});
    } else {
        change.tell(EndingTurnedDown{{grant.subject(), grant.by()}});
    }
}

} // namespace samtak
