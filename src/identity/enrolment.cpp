#include "identity/enrolment.hpp"

namespace samtak {
namespace {

constexpr auto second_page_life = 30min;

// That a user name is taken is told to who has an invitation, so an invitation asks for a few only; each costs a password check, too.
Budgets begin_budgets(OpenInvitation const& invitation) { return {{"enrolment:" + invitation.hash, 30, 1h, false}}; }

} // namespace

Enrolments::Enrolments(Database& directory, Secrets const& secrets, PasswordChecker& passwords, bool demo_mode)
    : passwords_(passwords),
      demo_mode_(demo_mode),
      accounts_(directory, secrets),
      enrolments_(directory, secrets),
      throttle_(directory, secrets),
      writer_(directory),
      log_(directory)
{
}

std::optional<OpenInvitation> Enrolments::invitation(std::string_view municipality, Database& database, std::string_view token, Instant now)
{
    auto hash = token_hash(token);
    auto const row = MemberStore{database}.invitation(hash);
    if (!row || !row->is_open(now)) return std::nullopt;
    return OpenInvitation{std::string{municipality}, std::move(hash), *row};
}

std::variant<std::string, EnrolmentFailure> Enrolments::begin(
    OpenInvitation const& invitation, std::string_view user_name, std::string_view password, Language language, Instant now)
{
    if (!throttle_.take(begin_budgets(invitation), now)) return EnrolmentFailure::too_many;
    if (!name_is_free(user_name, invitation)) return EnrolmentFailure::name_taken;
    auto const hash = passwords_.hash(password);
    if (!hash) return EnrolmentFailure::busy;
    auto const fresh = fresh_token();
    auto change = Change::background(now);
    enrolments_.add(change,
        {fresh.hash, AccountId::fresh(), invitation.municipality, invitation.hash, accounts_.user_name_hash(user_name), *hash, fresh_code_secret(),
            language, now + second_page_life});
    if (!writer_.commit(std::move(change))) return EnrolmentFailure::name_taken;
    return fresh.token;
}

std::optional<PendingLogin> Enrolments::pending(std::string_view token, Instant now)
{
    auto found = enrolments_.find(token_hash(token));
    return found && now < found->ends_at ? std::move(found) : std::nullopt;
}

std::variant<Account, EnrolmentFailure> Enrolments::finish(
    PendingLogin const& pending, OpenInvitation const& invitation, Database& database, std::string_view code, LoginClient const& client, Instant now)
{
    auto const step = matching_step(pending.code_secret, code, code_window(now), 0);
    if (!step) return EnrolmentFailure::wrong_code;
    if (!take(invitation, database, pending.account, now)) return EnrolmentFailure::gone;
    if (!make_account(pending, invitation, *step, client, now)) { // somebody took the name meanwhile
        bool const back = MemberStore{database}.give_invitation_back(invitation.row, pending.account, now).has_value();
        return back ? EnrolmentFailure::name_taken : EnrolmentFailure::gone;
    }
    auto change = Change::background(now);
    enrolments_.remove(change, pending);
    if (!writer_.commit(std::move(change))) return EnrolmentFailure::gone;
    return accounts_.by_id(pending.account).value();
}

// True too when it is this account's already: an earlier try came this far, or the form was sent twice.
bool Enrolments::take(OpenInvitation const& invitation, Database& database, AccountId const& account, Instant now)
{
    MemberStore members{database};
    if (invitation.row.account == account && invitation.row.taken) return true;
    if (members.take_invitation(invitation.row, account, now)) return true;
    auto const there = members.invitation(invitation.hash);
    return there && there->taken && there->account == account;
}

bool Enrolments::make_account(
    PendingLogin const& pending, OpenInvitation const& invitation, std::int64_t step, LoginClient const& client, Instant now)
{
    if (accounts_.by_id(pending.account)) return true; // an earlier try
    auto change = Change::background(now);
    replace_old(change, invitation, pending.account, client);
    accounts_.add(change, {pending.account, pending.user_name_hash, pending.password_hash, pending.code_secret, step, pending.language, demo_mode_});
    accounts_.add_place(change, pending.account, {pending.municipality, invitation.row.resident});
    log_.happened(change, pending.account, LoginEvent::enrolled, client.address, pending.municipality);
    return writer_.commit(std::move(change)) || accounts_.by_id(pending.account);
}

// The place first: without it a login that has no other could be taken for one that nobody needs. It only feeds the chooser.
std::variant<Account, EnrolmentFailure> Enrolments::link(
    OpenInvitation const& invitation, Database& database, AccountId const& account, LoginClient const& client, Instant now)
{
    auto const before = accounts_.by_id(account);
    if (!before || MemberStore{database}.is_another(invitation.row, account)) return EnrolmentFailure::gone;
    auto place = Change::background(now);
    accounts_.add_place(place, account, {invitation.municipality, invitation.row.resident});
    if (!writer_.commit(std::move(place))) return EnrolmentFailure::gone;
    if (!take(invitation, database, account, now)) {
        auto undo = Change::background(now);
        if (!before->knows(invitation.municipality)) accounts_.leave_place(undo, account, invitation.municipality);
        writer_.commit(std::move(undo)).value();
        return EnrolmentFailure::gone;
    }
    auto change = Change::background(now);
    replace_old(change, invitation, account, client);
    log_.happened(change, account, LoginEvent::linked, client.address, invitation.municipality);
    if (!writer_.commit(std::move(change))) return EnrolmentFailure::gone;
    return accounts_.by_id(account).value();
}

// Free, or the lost login's own, when that one goes.
bool Enrolments::name_is_free(std::string_view user_name, OpenInvitation const& invitation)
{
    auto const other = accounts_.by_user_name(user_name);
    if (!other) return true;
    return invitation.row.account == other->id && other->places.size() <= 1;
}

void Enrolments::replace_old(Change& change, OpenInvitation const& invitation, AccountId const& by, LoginClient const& client)
{
    if (!invitation.row.account || invitation.row.account == by) return;
    accounts_.leave_place(change, *invitation.row.account, invitation.municipality);
    log_.happened(change, by, LoginEvent::replaced, client.address, invitation.municipality);
}

} // namespace samtak
