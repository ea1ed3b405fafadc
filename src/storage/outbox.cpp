#include "storage/outbox.hpp"

#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

// The outer conditions are asked again after waiting for another worker's lock: they keep two PostgreSQL workers apart.
constexpr Statement claim_rows = "UPDATE outbox SET lease_until = $1, tries = tries + 1 WHERE lease_until < $2 AND done_at IS NULL AND id IN"
                                 " (SELECT id FROM outbox WHERE lease_until < $2 AND done_at IS NULL AND due <= $2 ORDER BY due, id LIMIT $3)"
                                 " RETURNING id, kind, event, reference, lease_until, tries, due";
constexpr Statement set_done = "UPDATE outbox SET done_at = $1, last_error = NULL WHERE id = $2 AND done_at IS NULL";
constexpr Statement set_failed =
    "UPDATE outbox SET lease_until = '', due = $1, last_error = $2 WHERE id = $3 AND lease_until = $4 AND done_at IS NULL";
constexpr Statement set_waiting =
    "UPDATE outbox SET lease_until = '', due = $1, tries = tries - 1 WHERE id = $2 AND lease_until = $3 AND done_at IS NULL";
// due at no day that comes: text order is time order
constexpr Statement set_given_up = "UPDATE outbox SET lease_until = '', due = 'never', last_error = $1 WHERE id = $2 AND done_at IS NULL";
constexpr Statement count_given_up = "SELECT count(*) FROM outbox WHERE done_at IS NULL AND due = 'never'";
constexpr Statement read_given_up = "SELECT event, COALESCE(last_error, ''), count(*) FROM outbox WHERE done_at IS NULL AND due = 'never' "
                                    "GROUP BY event, COALESCE(last_error, '') ORDER BY 3 DESC, 1, 2";
constexpr Statement set_due_again = "UPDATE outbox SET due = $1, tries = 0, lease_until = '' WHERE done_at IS NULL AND due = 'never'";
constexpr Statement forget = "DELETE FROM outbox WHERE done_at < $1";
constexpr Statement count_waiting = "SELECT count(*) FROM outbox WHERE done_at IS NULL AND due <= $1";

OutboxRow to_row(Row const& row)
{
    return {row.id<OutboxId>(0), std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text(3)}, row.instant(4),
        static_cast<int>(row.integer(5))};
}

Result<void> commit_one(Database& database, Instant at, Statement statement, Values values, Rows rows)
{
    Change change = Change::background(at);
    change.add(statement, std::move(values), rows);
    return database.commit(std::move(change));
}

} // namespace

std::vector<OutboxRow> Outbox::claim(int batch, Instant now, std::chrono::seconds lease)
{
    Table const claimed = database_.write_returning({claim_rows, {now + lease, now, batch}});
    std::vector<std::pair<std::string, OutboxRow>> by_due; // RETURNING has no order
    for (Row const row : claimed) by_due.emplace_back(std::string{row.text(6)} + std::string{row.text(0)}, to_row(row));
    std::sort(by_due.begin(), by_due.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<OutboxRow> rows;
    rows.reserve(by_due.size());
    for (auto& [due, row] : by_due) rows.push_back(std::move(row));
    return rows;
}

void Outbox::done(OutboxRow const& row, Instant now) { commit_one(database_, now, set_done, {now, row.id}, Rows::any()).value(); }

bool Outbox::failed(OutboxRow const& row, Instant retry_at, std::string_view why)
{
    return commit_one(database_, retry_at, set_failed, {retry_at, why, row.id, row.lease_until}, Rows::one()).has_value();
}

bool Outbox::wait(OutboxRow const& row, Instant until)
{
    return commit_one(database_, until, set_waiting, {until, row.id, row.lease_until}, Rows::one()).has_value();
}

void Outbox::give_up(OutboxRow const& row, std::string_view why)
{
    commit_one(database_, row.lease_until, set_given_up, {why, row.id}, Rows::any()).value();
}

std::int64_t Outbox::given_up() { return database_.read_one({count_given_up}).row(0).integer(0); }

std::vector<GivenUp> Outbox::given_up_by_kind()
{
    std::vector<GivenUp> all;
    auto const found = database_.read_one({read_given_up});
    for (Row const row : found) all.push_back({std::string{row.text(0)}, std::string{row.text_or_empty(1)}, row.integer(2)});
    return all;
}

void Outbox::try_again(Change& change) { change.add(set_due_again, {change.at()}, Rows::any()); }

void Outbox::forget_done(Instant before) { commit_one(database_, before, forget, {before}, Rows::any()).value(); }

std::int64_t Outbox::waiting(Instant now) { return database_.read_one({count_waiting, {now}}).row(0).integer(0); }

std::optional<std::string_view> reference_in(std::string_view reference, std::string_view name)
{
    while (!reference.empty()) {
        auto const part = reference.substr(0, reference.find(';'));
        auto const equals = part.find('=');
        if (equals != std::string_view::npos && part.substr(0, equals) == name) return part.substr(equals + 1);
        reference.remove_prefix(std::min(reference.size(), part.size() + 1));
    }
    return std::nullopt;
}

} // namespace samtak
