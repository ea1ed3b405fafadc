// The logins of the person and of those who act for them: who has one, whose invitation waits, and a new one.
#pragma once
#include "careteam/careteam_acts.hpp"
#include "identity/new_member_store.hpp"
#include "people/person.hpp"

namespace samtak {

class Database;

struct FamilyLogin {
    std::optional<RepresentationId> representation; // none: the person's own
    std::optional<MemberId> member;                 // none: never invited
    std::optional<AccountId> account;               // none: no login
    bool has_login() const { return account.has_value(); }
    std::optional<Instant> invited_until; // an invitation that waits
};

class FamilyLoginStore {
public:
    FamilyLoginStore(Database& database, Secrets const& secrets, Catalogues const& catalogues)
        : database_(database), secrets_(secrets), catalogues_(catalogues)
    {
    }
    // The person's own first, then a line for each representation that is or was.
    template <class A> std::vector<FamilyLogin> read(Grant<A> const& grant, Instant now) { return logins_of(grant.coordination(), now); }
    // The first time: a member row that is theirs. Conflict when they got one meanwhile.
    void add_member(Change& change, Grant<InviteFamily> const& grant, FamilyLogin const& whose, NewMember const& one, Day today);
    // Again: what was written last about how to reach them.
    void update_contact(Change& change, Grant<InviteFamily> const& grant, MemberId const& member, std::string const& email, Language language);
    // The login they have lost goes; an invitation takes its place.
    void renew(Change& change, Grant<RenewFamilyLogin> const& grant, MemberId const& member, AccountId const& lost, std::string const& token_hash,
        Instant expires);
    void invite(Change& change, Grant<InviteFamily> const& grant, MemberId const& member, std::string const& token_hash, Instant expires);

private:
    std::vector<FamilyLogin> logins_of(CoordinationId const& coordination, Instant now);
    Database& database_;
    Secrets const& secrets_;
    Catalogues const& catalogues_;
};

} // namespace samtak
