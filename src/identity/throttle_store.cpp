#include "identity/throttle.hpp"
#include "storage/database.hpp"
#include "storage/secrets.hpp"

namespace samtak {
namespace {

constexpr Statement spent_sql{"SELECT failures FROM login_throttle WHERE bucket = $1 AND window_ends_at > $2"};
constexpr Statement count_sql{
    "INSERT INTO login_throttle (bucket, failures, window_ends_at) VALUES ($1, 1, $3) ON CONFLICT (bucket) DO UPDATE SET "
    "failures = CASE WHEN login_throttle.window_ends_at <= $2 THEN 1 ELSE login_throttle.failures + 1 END, "
    "window_ends_at = CASE WHEN login_throttle.window_ends_at <= $2 THEN $3 ELSE login_throttle.window_ends_at END RETURNING failures"};
constexpr Statement empty_sql{"DELETE FROM login_throttle WHERE bucket = $1"};
constexpr Statement one_back_sql{"UPDATE login_throttle SET failures = failures - 1 WHERE bucket = $1 AND failures > 0"};
constexpr Statement forget_sql{"DELETE FROM login_throttle WHERE window_ends_at < $1"};

} // namespace

bool Throttle::take(Budgets const& budgets, Instant now)
{
    for (auto const& budget : budgets) { // a reader only, so that a flood that is refused writes nothing
        auto const spent = directory_.read_one({spent_sql, {key(budget), now}});
        if (!spent.empty() && spent.row(0).integer(0) >= budget.failures) return false;
    }
    bool within = true;
    for (auto const& budget : budgets) {
        auto const counted = directory_.write_returning({count_sql, {key(budget), now, now + budget.window}});
        within = within && counted.row(0).integer(0) <= budget.failures;
    }
    return within;
}

void Throttle::give_back(Change& change, Budgets const& budgets)
{
    for (auto const& budget : budgets) change.add(budget.own ? empty_sql : one_back_sql, {key(budget)}, Rows::any());
    change.add(forget_sql, {change.at() - std::chrono::hours{24}}, Rows::any());
}

std::string Throttle::key(Budget const& budget) const { return secrets_.lookup_hash("throttle:" + budget.bucket); }

} // namespace samtak
