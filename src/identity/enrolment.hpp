// From an invitation to a login. Three ways: a first login; a login that one has already (from another municipality); a new login
// in place of one that is lost. A municipality can vouch for its own member only: the new login never takes over what the old one
// opens elsewhere.
//
// No transaction spans two databases, so each step can be repeated. The municipality's row decides first (MemberStore::take_invitation),
// so that a voided invitation leaves no trace in the directory; then the directory's; then the session.
#pragma once
#include "identity/enrolment_store.hpp"
#include "identity/invitation.hpp"
#include "identity/login.hpp"
#include "identity/member_store.hpp"
#include "identity/throttle.hpp"

namespace samtak {

// The invitation as it stands; the municipality's database with it.
struct OpenInvitation {
    std::string municipality;
    std::string hash;
    InvitationRow row;
};

enum class EnrolmentFailure {
    gone,       // taken, out of time, or never there
    name_taken, // choose another user name
    wrong_code,
    too_many, // user names asked for, or logins begun, with this invitation
    busy,     // all password threads are taken
};

class Enrolments {
public:
    Enrolments(Database& directory, Secrets const& secrets, PasswordChecker& passwords, bool demo_mode);

    // Nothing: can't be used. One answer for all reasons.
    std::optional<OpenInvitation> invitation(std::string_view municipality, Database& database, std::string_view token, Instant now);
    // Gives the token of the second page. The user name and password have been looked at (user_name_problem, password_problem).
    std::variant<std::string, EnrolmentFailure> begin(
        OpenInvitation const& invitation, std::string_view user_name, std::string_view password, Language language, Instant now);
    std::optional<PendingLogin> pending(std::string_view token, Instant now);
    // The account, proved by a code; ready to be logged in.
    std::variant<Account, EnrolmentFailure> finish(PendingLogin const& pending, OpenInvitation const& invitation, Database& database,
        std::string_view code, LoginClient const& client, Instant now);
    // With the login that one is in with.
    std::variant<Account, EnrolmentFailure> link(
        OpenInvitation const& invitation, Database& database, AccountId const& account, LoginClient const& client, Instant now);

private:
    bool name_is_free(std::string_view user_name, OpenInvitation const& invitation);
    bool take(OpenInvitation const& invitation, Database& database, AccountId const& account, Instant now);
    bool make_account(PendingLogin const& pending, OpenInvitation const& invitation, std::int64_t step, LoginClient const& client, Instant now);
    void replace_old(Change& change, OpenInvitation const& invitation, AccountId const& by, LoginClient const& client);

    PasswordChecker& passwords_;
    bool demo_mode_;
    AccountStore accounts_;
    EnrolmentStore enrolments_;
    Throttle throttle_;
    SessionStore writer_;
    LoginLog log_;
};

} // namespace samtak
