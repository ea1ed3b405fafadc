// What the municipality says about an account: the member row, the unit, the roles. Also the invitation that links the two.
#pragma once
#include "access/viewer.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

struct MemberRole {
    Role role;
    Period period;
};

struct MemberRow {
    MemberId id;
    std::int64_t version;
    std::string name;
    std::string unit_key; // empty: none
    Period period;
    std::vector<MemberRole> roles;
};

struct InvitationRow {
    InvitationId id;
    MemberId member;
    std::optional<AccountId> account; // the member has a login already: it is replaced (recovery) or linked again
    bool resident;
    Instant expires_at;
    bool taken;
    bool voided; // a newer one took its place
    bool is_open(Instant now) const { return !taken && !voided && now < expires_at; }
};

class MemberStore {
public:
    explicit MemberStore(Database& municipality) : municipality_(municipality) {}
    std::optional<MemberRow> by_account(AccountId const& account);
    std::optional<InvitationRow> invitation(std::string_view token_hash);
    // Conflict: the invitation is open no longer (taken, voided, out of time), the member got another login meanwhile, or the account is
    // somebody else here already. Looked at in the change itself, so that of taking and voiding at the same time only one happens.
    Result<void> take_invitation(InvitationRow const& invitation, AccountId const& account, Instant now);
    // The login couldn't be made after all: as before the taking. Conflict when somebody renewed it meanwhile.
    Result<void> give_invitation_back(InvitationRow const& invitation, AccountId const& account, Instant now);
    // One account is one member in a municipality. A teacher who is a mother too has a login for each: who renews the one (her leader)
    // must never come into the other (R4.09).
    bool is_another(InvitationRow const& invitation, AccountId const& account);

private:
    Database& municipality_;
};

} // namespace samtak
