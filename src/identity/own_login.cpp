#include "identity/own_login.hpp"

#include <stdexcept>

namespace samtak {

OwnLogin::OwnLogin(Database& directory, Secrets const& secrets, PasswordChecker& passwords)
    : passwords_(passwords), accounts_(directory, secrets), sessions_(directory), throttle_(directory, secrets), devices_(secrets), log_(directory)
{
}

PasswordChange OwnLogin::change_password(
    SignedIn const& who, std::string_view now_used, std::string_view fresh, FreshToken const& next, LoginClient const& client, Instant now)
{
    auto const account = accounts_.by_id(who.account);
    if (!account) return PasswordChange::wrong; // closed this very moment
    auto const refuse = [&](LoginRefusal what, PasswordChange answer) {
        log_.refused(account->id, what, client.address, now);
        return answer;
    };
    // a session that somebody left open must not be a place to guess from
    auto const budgets =
        password_budgets(account->user_name_hash, {network_of(client.address), devices_.known(client.device_cookie, account->user_name_hash)});
    if (!throttle_.take(budgets, now)) return refuse(LoginRefusal::throttled, PasswordChange::too_many);
    auto const fits = passwords_.fits(account->password_hash, now_used);
    if (fits == false) return refuse(LoginRefusal::password, PasswordChange::wrong);
    auto const hash = fits ? passwords_.hash(fresh) : std::nullopt;
    auto change = Change::background(now);
    throttle_.give_back(change, budgets);
    if (hash) {
        accounts_.change_password(change, account->id, account->password_hash, *hash);
        sessions_.go_on_as(change, who.session, next.hash, fresh_token().token);
        sessions_.end_others(change, account->id, next.hash);
        log_.happened(change, account->id, LoginEvent::password_changed, client.address);
    }
    auto const saved = sessions_.commit(std::move(change));
    if (!hash) return refuse(LoginRefusal::busy, PasswordChange::busy);
    return saved ? PasswordChange::changed : PasswordChange::wrong; // another of one's own was first
}

void OwnLogin::end_others(SignedIn const& who, LoginClient const& client, Instant now)
{
    auto change = Change::background(now);
    sessions_.end_others(change, who.account, who.session);
    log_.happened(change, who.account, LoginEvent::others_ended, client.address);
    if (!sessions_.commit(std::move(change))) throw std::runtime_error("ending sessions was refused");
}

} // namespace samtak
