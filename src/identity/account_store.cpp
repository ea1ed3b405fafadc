#include "identity/account_store.hpp"

#include "identity/user_name.hpp"
#include "storage/database.hpp"
#include "storage/secrets.hpp"

#include <stdexcept>

namespace samtak {
namespace {

constexpr Statement by_name_sql{"SELECT id, user_name_hash, password_hash, code_secret, last_code_step, language, demo FROM account "
                                "WHERE user_name_hash = $1"};
constexpr Statement by_id_sql{"SELECT id, user_name_hash, password_hash, code_secret, last_code_step, language, demo FROM account WHERE id = $1"};
constexpr Statement places_sql{"SELECT municipality, resident FROM account_place WHERE account_id = $1 ORDER BY municipality"};
constexpr Statement demo_sql{"SELECT id FROM account WHERE demo = 1 LIMIT 1"};
constexpr Statement add_sql{"INSERT INTO account (id, user_name_hash, password_hash, code_secret, last_code_step, language, demo, created_at, "
                            "version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)"};
constexpr Statement add_place_sql{"INSERT INTO account_place (account_id, municipality, resident) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};
constexpr Statement leave_place_sql{"DELETE FROM account_place WHERE account_id = $1 AND municipality = $2"};
constexpr Statement forget_sessions_sql{"DELETE FROM session WHERE account_id = $1 AND NOT EXISTS "
                                        "(SELECT 1 FROM account_place p WHERE p.account_id = $1)"};
constexpr Statement forget_sql{"DELETE FROM account WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM account_place p WHERE p.account_id = $1)"};
constexpr Statement use_code_sql{"UPDATE account SET last_code_step = $2 WHERE id = $1 AND last_code_step < $2"};
constexpr Statement password_sql{"UPDATE account SET password_hash = $3, version = version + 1 WHERE id = $1 AND password_hash = $2"};
constexpr Statement language_sql{"UPDATE account SET language = $2, version = version + 1 WHERE id = $1"};

std::string purpose(AccountId const& account) { return "account.code_secret." + account.str(); }

} // namespace

std::string AccountStore::user_name_hash(std::string_view typed) const { return secrets_.lookup_hash("user_name:" + folded_user_name(typed)); }

std::optional<Account> AccountStore::by_user_name(std::string_view typed)
{
    auto const found = directory_.read_one({by_name_sql, {user_name_hash(typed)}});
    return found.empty() ? std::nullopt : read(found.row(0));
}

std::optional<Account> AccountStore::by_id(AccountId const& id)
{
    auto const found = directory_.read_one({by_id_sql, {id}});
    return found.empty() ? std::nullopt : read(found.row(0));
}

bool AccountStore::has_demo_accounts() { return !directory_.read_one({demo_sql}).empty(); }

void AccountStore::add(Change& change, Account const& account)
{
    change.add(add_sql,
        {account.id, account.user_name_hash, account.password_hash, sealed(account.id, account.code_secret), account.last_code_step,
            language_code(account.language), account.demo, change.at()});
}

void AccountStore::add_place(Change& change, AccountId const& account, AccountPlace const& place)
{
    change.add(add_place_sql, {account, place.municipality, place.resident}, Rows::any());
}

void AccountStore::leave_place(Change& change, AccountId const& account, std::string_view municipality)
{
    change.add(leave_place_sql, {account, municipality}, Rows::any());
    change.add(forget_sessions_sql, {account}, Rows::any());
    change.add(forget_sql, {account}, Rows::any());
}

void AccountStore::use_code(Change& change, AccountId const& account, std::int64_t step) { change.add(use_code_sql, {account, step}); }

void AccountStore::change_password(Change& change, AccountId const& account, std::string_view old_hash, std::string_view hash)
{
    change.add(password_sql, {account, old_hash, hash});
}

void AccountStore::choose_language(Change& change, AccountId const& account, Language language)
{
    change.add(language_sql, {account, language_code(language)});
}

Bytes AccountStore::sealed(AccountId const& account, CodeSecret const& secret) const
{
    return secrets_.seal({reinterpret_cast<char const*>(secret.data()), secret.size()}, purpose(account));
}

CodeSecret AccountStore::opened(AccountId const& account, std::span<unsigned char const> sealed) const
{
    auto const text = secrets_.unseal(sealed, purpose(account));
    if (!text) throw std::runtime_error("a code secret can't be opened: the key file isn't the one that the directory was made with");
    return {text->begin(), text->end()};
}

std::optional<Account> AccountStore::read(Row const& row)
{
    auto const id = row.id<AccountId>(0);
    Account account{id, std::string{row.text(1)}, std::string{row.text(2)}, opened(id, row.bytes(3)), row.integer(4),
        parse_language(row.text(5)).value_or(Language::nb), row.yes(6)};
    for (auto const place : directory_.read_one({places_sql, {id}})) account.places.push_back({std::string{place.text(0)}, place.yes(1)});
    return account;
}

} // namespace samtak
