#include "identity/login_log_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement happened_sql{"INSERT INTO login_log (id, at, account_id, what, municipality, address) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr Statement refused_sql{"INSERT INTO login_refusal (hour, address, account_id, what, times, first_at, last_at) "
                                "VALUES ($1, $2, $3, $4, 1, $5, $5) ON CONFLICT (hour, address, account_id, what) DO UPDATE SET "
                                "times = login_refusal.times + 1, last_at = excluded.last_at"};

std::string_view name(LoginEvent what)
{
    switch (what) {
    case LoginEvent::login: return "login";
    case LoginEvent::logout: return "logout";
    case LoginEvent::enrolled: return "enrolled";
    case LoginEvent::linked: return "linked";
    case LoginEvent::replaced: return "replaced";
    case LoginEvent::renewed: return "renewed";
    case LoginEvent::password_changed: return "password_changed";
    case LoginEvent::others_ended: return "others_ended";
    }
    return {};
}

std::string_view name(LoginRefusal what)
{
    switch (what) {
    case LoginRefusal::password: return "password";
    case LoginRefusal::code: return "code";
    case LoginRefusal::throttled: return "throttled";
    case LoginRefusal::busy: return "busy";
    case LoginRefusal::form: return "form";
    }
    return {};
}

} // namespace

void LoginLog::happened(Change& change, AccountId const& account, LoginEvent what, std::string_view address, std::string_view municipality)
{
    change.add(happened_sql, {std::string_view{random_id_text().data(), 32}, change.at(), account, name(what), municipality, address});
}

void LoginLog::refused(std::optional<AccountId> const& account, LoginRefusal what, std::string_view address, Instant now)
{
    auto change = Change::background(now);
    auto const hour = instant_text(now).substr(0, 13); // 2026-11-22T17
    change.add(refused_sql, {hour, address, account ? account->str() : std::string{}, name(what), now}, Rows::any());
    directory_.commit_later(std::move(change));
}

} // namespace samtak
