#include "identity/enrolment_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement find_sql{"SELECT token_hash, account_id, municipality, invitation_hash, user_name_hash, password_hash, code_secret, language, "
                             "ends_at FROM enrolment WHERE token_hash = $1"};
constexpr Statement add_sql{"INSERT INTO enrolment (token_hash, account_id, municipality, invitation_hash, user_name_hash, password_hash, "
                            "code_secret, language, ends_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr Statement forget_sql{"DELETE FROM enrolment WHERE ends_at < $1"};
constexpr Statement remove_sql{"DELETE FROM enrolment WHERE token_hash = $1"};

} // namespace

std::optional<PendingLogin> EnrolmentStore::find(std::string_view token_hash)
{
    auto const found = directory_.read_one({find_sql, {token_hash}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    auto const account = row.id<AccountId>(1);
    return PendingLogin{std::string{row.text(0)}, account, std::string{row.text(2)}, std::string{row.text(3)}, std::string{row.text(4)},
        std::string{row.text(5)}, accounts_.opened(account, row.bytes(6)), parse_language(row.text(7)).value_or(Language::nb), row.instant(8)};
}

void EnrolmentStore::add(Change& change, PendingLogin const& pending)
{
    change.add(forget_sql, {change.at()}, Rows::any());
    change.add(add_sql,
        {pending.token_hash, pending.account, pending.municipality, pending.invitation_hash, pending.user_name_hash, pending.password_hash,
            accounts_.sealed(pending.account, pending.code_secret), language_code(pending.language), pending.ends_at});
}

void EnrolmentStore::remove(Change& change, PendingLogin const& pending) { change.add(remove_sql, {pending.token_hash}, Rows::any()); }

} // namespace samtak
