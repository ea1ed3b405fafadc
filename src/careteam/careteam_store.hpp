// The rows of the group and its invitations.
#pragma once
#include "careteam/careteam.hpp"
#include "careteam/careteam_acts.hpp"
#include "identity/new_member_store.hpp"
#include "storage/change.hpp"
#include "text/words.hpp"

namespace samtak {

class Database;
class Secrets;

class CareTeamStore {
public:
    CareTeamStore(Database& database, Secrets const& secrets, Catalogues const& catalogues)
        : database_(database), secrets_(secrets), catalogues_(catalogues)
    {
    }
    // Those who take part today and later, in the order of names. A participant's last contribution is cut to the grant's parts.
    template <class A> std::vector<Participant> participants(Grant<A> const& grant, Day today)
    {
        return participants_of(grant.coordination(), grant.parts(), today);
    }
    std::vector<DirectoryMember> directory(Grant<EditCareTeam> const& grant, Day today);
    void add_member(Change& change, Grant<EditCareTeam> const& grant, NewMember const& one, Day today, Day to);
    void add(Change& change, Grant<EditCareTeam> const& grant, Participant const& one);
    void update(Change& change, Grant<EditCareTeam> const& grant, Participant const& one, std::string_view reason);
    // Who saved this participant last, and when.
    std::pair<std::string, Instant> last_change(Grant<EditCareTeam> const& grant, ParticipantId const& id);
    // What a writer saw: the fields of the form only. Nothing: there is no such version.
    std::optional<Participant> as_seen(Grant<EditCareTeam> const& grant, Participant const& now, std::int64_t version);
    void end(Change& change, Grant<EditCareTeam> const& grant, ParticipantId const& id, std::int64_t seen);
    // Beside this group: a role, a unit, a case of their own, another group.
    bool has_more(Grant<EditCareTeam> const& grant, MemberId const& member);
    void invite(Change& change, Grant<EditCareTeam> const& grant, MemberId const& member, std::optional<ParticipantId> const& participant,
        std::string const& token_hash, Instant expires);
    // Nothing: takes part no longer, has a unit or no login, or has something beside this group: then an administrator renews it (R4.09).
    std::optional<PrivateLogin> private_login(Grant<RenewParticipantLogin> const& grant, ParticipantId const& id, Day today);
    void renew(Change& change, Grant<RenewParticipantLogin> const& grant, PrivateLogin const& lost, std::string const& token_hash, Instant expires);

private:
    std::vector<Participant> participants_of(CoordinationId const& coordination, Parts parts, Day today);
    Database& database_;
    Secrets const& secrets_;
    Catalogues const& catalogues_;
};

} // namespace samtak
