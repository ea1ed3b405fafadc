#include "identity/session_store.hpp"

#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

// One row for each municipality of the account; one when it has none. Asked by every request, so it is one statement.
constexpr Statement find_sql{
    "SELECT s.token_hash, s.account_id, s.csrf, s.level, s.last_seen_at, s.idle_seconds, s.ends_at, a.language, p.municipality "
    "FROM session s JOIN account a ON a.id = s.account_id LEFT JOIN account_place p ON p.account_id = s.account_id "
    "WHERE s.token_hash = $1 AND s.ended_at IS NULL"};
constexpr Statement start_sql{"INSERT INTO session (token_hash, account_id, csrf, level, created_at, last_seen_at, idle_seconds, ends_at) "
                              "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr Statement go_on_sql{"INSERT INTO session (token_hash, account_id, csrf, level, created_at, last_seen_at, idle_seconds, ends_at) "
                              "SELECT $2, account_id, $3, level, created_at, $4, idle_seconds, ends_at FROM session WHERE token_hash = $1 "
                              "AND ended_at IS NULL"};
constexpr Statement end_sql{"UPDATE session SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL"};
constexpr Statement end_all_sql{"UPDATE session SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL"};
constexpr Statement end_others_sql{"UPDATE session SET ended_at = $3 WHERE account_id = $1 AND token_hash <> $2 AND ended_at IS NULL"};
constexpr Statement seen_sql{"UPDATE session SET last_seen_at = $2 WHERE token_hash = $1 AND ended_at IS NULL AND last_seen_at < $2"};
constexpr Statement forget_sql{"DELETE FROM session WHERE ends_at < $1 OR ended_at < $1"};

std::string_view level_name(LoginLevel level)
{
    switch (level) {
    case LoginLevel::password_and_code: return "password_and_code";
    case LoginLevel::strong: return "strong";
    case LoginLevel::program: break; // a program has no session
    }
    return "program";
}

} // namespace

std::optional<SessionStore::Found> SessionStore::find(std::string_view token_hash)
{
    auto const rows = directory_.read_one({find_sql, {token_hash}});
    if (rows.empty()) return std::nullopt;
    auto const row = rows.row(0);
    auto const level = row.text(3) == "strong" ? LoginLevel::strong : LoginLevel::password_and_code;
    Found found{{std::string{row.text(0)}, row.id<AccountId>(1), std::string{row.text(2)}, level, row.instant(4),
                    std::chrono::seconds{row.integer(5)}, row.instant(6)},
        parse_language(row.text(7)).value_or(Language::nb), {}};
    for (auto const place : rows)
        if (!place.null(8)) found.places.emplace_back(place.text(8));
    std::sort(found.places.begin(), found.places.end());
    return found;
}

void SessionStore::start(Change& change, Session const& session)
{
    change.add(start_sql,
        {session.token_hash, session.account, session.csrf, level_name(session.level), change.at(), session.last_seen,
            static_cast<std::int64_t>(session.idle.count()), session.ends_at});
}

void SessionStore::go_on_as(Change& change, std::string_view token_hash, std::string_view fresh_hash, std::string_view csrf)
{
    change.add(go_on_sql, {token_hash, fresh_hash, csrf, change.at()});
}

void SessionStore::end(Change& change, std::string_view token_hash) { change.add(end_sql, {token_hash, change.at()}, Rows::any()); }

void SessionStore::end_all(Change& change, AccountId const& account) { change.add(end_all_sql, {account, change.at()}, Rows::any()); }

void SessionStore::end_others(Change& change, AccountId const& account, std::string_view kept)
{
    change.add(end_others_sql, {account, kept, change.at()}, Rows::any());
}

void SessionStore::note_seen(Change& change, std::string_view token_hash) { change.add(seen_sql, {token_hash, change.at()}, Rows::any()); }

Result<void> SessionStore::commit(Change change) { return directory_.commit(std::move(change)); }

void SessionStore::commit_later(Change change) { directory_.commit_later(std::move(change)); }

void SessionStore::forget_older(Change& change, Instant than) { change.add(forget_sql, {than}, Rows::any()); }

} // namespace samtak
