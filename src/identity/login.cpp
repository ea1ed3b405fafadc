#include "identity/login.hpp"

#include "storage/secrets.hpp"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace samtak {
namespace {

constexpr std::string_view ticket_purpose = "login.ticket";
constexpr auto ticket_life = 10min;

std::string hex(Bytes const& bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

std::optional<Bytes> from_hex(std::string_view text)
{
    Bytes bytes(text.size() / 2);
    std::size_t length = 0;
    char const* end = nullptr;
    if (text.empty() || text.size() > 512) return std::nullopt;
    if (sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, &end) != 0) return std::nullopt;
    return length * 2 == text.size() ? std::optional{bytes} : std::nullopt;
}

// Ties a ticket to the password it was given for: with a new one it is worth nothing.
std::string mark_of(std::string const& password_hash) { return token_hash(password_hash).substr(0, 16); }

} // namespace

Login::Login(Database& directory, Secrets const& secrets, PasswordChecker& passwords, bool demo_mode)
    : secrets_(secrets),
      passwords_(passwords),
      demo_mode_(demo_mode),
      accounts_(directory, secrets),
      sessions_(directory),
      throttle_(directory, secrets),
      devices_(secrets),
      log_(directory)
{
}

std::variant<LoginTicket, LoginFailure> Login::with_password(
    std::string_view user_name, std::string_view password, LoginClient const& client, Instant now)
{
    auto const name_hash = accounts_.user_name_hash(user_name);
    auto const account = accounts_.by_user_name(user_name);
    auto const id = account ? std::optional{account->id} : std::nullopt;
    auto const budgets = password_budgets(name_hash, origin(name_hash, client));
    auto const refuse = [&](LoginRefusal what, LoginFailure failure) {
        log_.refused(id, what, client.address, now);
        return failure;
    };
    if (!throttle_.take(budgets, now)) return refuse(LoginRefusal::throttled, LoginFailure::too_many);
    auto const fits = passwords_.fits(account ? account->password_hash : std::string{}, password);
    if (fits == false) return refuse(LoginRefusal::password, LoginFailure::wrong);
    auto change = Change::background(now);
    throttle_.give_back(change, budgets);
    sessions_.commit_later(std::move(change));
    if (!fits) return refuse(LoginRefusal::busy, LoginFailure::busy);
    return ticket_for(*account, now);
}

std::variant<OpenedSession, LoginFailure> Login::with_code(LoginTicket const& ticket, std::string_view code, LoginClient const& client, Instant now)
{
    auto account = account_of(ticket, now);
    if (!account) return LoginFailure::expired;
    auto const budgets = code_budgets(account->id, origin(account->user_name_hash, client));
    auto const refuse = [&](LoginRefusal what, LoginFailure failure) {
        log_.refused(account->id, what, client.address, now);
        return failure;
    };
    if (!throttle_.take(budgets, now)) return refuse(LoginRefusal::throttled, LoginFailure::too_many);
    auto const step = matching_step(account->code_secret, code, window(*account, now), account->last_code_step);
    if (!step) return refuse(LoginRefusal::code, LoginFailure::wrong);
    auto change = Change::background(now);
    accounts_.use_code(change, account->id, *step);
    throttle_.give_back(change, budgets);
    log_.happened(change, account->id, LoginEvent::login, client.address);
    OpenedSession opened{{}, devices_.remember(client.device_cookie, account->user_name_hash), *account};
    put_session(change, opened, client);
    if (!sessions_.commit(std::move(change))) return refuse(LoginRefusal::code, LoginFailure::wrong); // the code was used meanwhile
    return opened;
}

OpenedSession Login::open(Account account, LoginClient const& client, Change change)
{
    OpenedSession opened{{}, devices_.remember(client.device_cookie, account.user_name_hash), std::move(account)};
    log_.happened(change, opened.account.id, LoginEvent::login, client.address);
    put_session(change, opened, client);
    if (!sessions_.commit(std::move(change))) throw std::runtime_error("a fresh session was refused");
    return opened;
}

// Rotated: a login always gets a new token, and what the browser had before ends.
void Login::put_session(Change& change, OpenedSession& opened, LoginClient const& client)
{
    auto const limits = session_limits(opened.account.resident());
    auto fresh = fresh_token();
    sessions_.start(change,
        {fresh.hash, opened.account.id, fresh_token().token, LoginLevel::password_and_code, change.at(), limits.idle, change.at() + limits.absolute});
    if (!client.session_token.empty()) sessions_.end(change, token_hash(client.session_token));
    sessions_.forget_older(change, change.at() - 25h); // what timed_out may still ask for is younger
    opened.token = std::move(fresh.token);
}

void Login::log_out(std::string_view token_hash, AccountId const& account, LoginClient const& client, Instant now)
{
    auto change = Change::background(now);
    sessions_.end(change, token_hash);
    log_.happened(change, account, LoginEvent::logout, client.address);
    if (!sessions_.commit(std::move(change))) throw std::runtime_error("a logout was refused");
}

std::optional<std::string> Login::demo_code(LoginTicket const& ticket, Instant now)
{
    auto const account = account_of(ticket, now);
    if (!account || !demo(*account)) return std::nullopt;
    return code_at(account->code_secret, std::max(code_step(now), account->last_code_step + 1));
}

std::optional<Account> Login::account_of(LoginTicket const& ticket, Instant now)
{
    auto const sealed = from_hex(ticket);
    auto const text = sealed ? secrets_.unseal(*sealed, ticket_purpose) : std::nullopt; // "<account><mark><instant>"
    if (!text || text->size() < 48) return std::nullopt;
    auto const id = AccountId::parse(std::string_view{*text}.substr(0, 32));
    auto const issued = parse_instant(std::string_view{*text}.substr(48));
    if (!id || !issued || now < *issued || now >= *issued + ticket_life) return std::nullopt;
    auto account = accounts_.by_id(*id);
    return account && text->substr(32, 16) == mark_of(account->password_hash) ? account : std::nullopt;
}

LoginTicket Login::ticket_for(Account const& account, Instant now) const
{
    return hex(secrets_.seal(account.id.str() + mark_of(account.password_hash) + instant_text(now), std::string{ticket_purpose}));
}

Origin Login::origin(std::string_view user_name_hash, LoginClient const& client) const
{
    return {network_of(client.address), devices_.known(client.device_cookie, user_name_hash)};
}

// A demo's code page shows the next unused code, also when several log in within the same half minute.
CodeWindow Login::window(Account const& account, Instant now) const
{
    auto window = code_window(now);
    if (demo(account)) window.to = std::max(window.to, account.last_code_step + 1);
    return window;
}

} // namespace samtak
