// The rows of what is kept from parents (K8). Each thing's own store reads which of its things are kept, and leaves them out for parents.
#pragma once
#include "access/grant.hpp"
#include "people/kept.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

// $1 coordination; with what stands under it
inline constexpr Statement read_kept_things = "SELECT thing_id FROM kept_thing WHERE coordination_id = $1";

class KeptStore {
public:
    explicit KeptStore(Database& database) : database_(database) {}

    template <Act A> KeptThings things(Grant<A> const& grant) { return in(grant.coordination()); }
    template <Act A> KeptNow now(Grant<A> const& grant, std::string const& thing) { return one(grant.coordination(), thing); }
    // Those with a login who have or had parental responsibility: what is kept can't be theirs to do, or to be called in to.
    template <Act A> std::set<MemberId> parents(Grant<A> const& grant) { return parents_of(grant.coordination()); }

    // In the change that makes the thing, so that there is no moment in which it is shared.
    template <Act A> static void keep(Change& change, Grant<A> const& grant, KeptKind kind, std::string const& thing, Keeping const& said)
    {
        begin(change, grant.coordination(), kind, thing);
        note(change, grant.by(), thing, said);
    }
    // From the version that was seen; else Problem::conflict at commit.
    template <Act A>
    static void set(Change& change, Grant<A> const& grant, std::string const& thing, bool held, std::int64_t seen, Keeping const& said)
    {
        write_held(change, grant.coordination(), thing, held, seen);
        note(change, grant.by(), thing, said);
    }
    // The other way round than it stands: kept, or shared again.
    template <Act A>
    static void turn(Change& change, Grant<A> const& grant, KeptKind kind, std::string const& thing, KeptNow const& now, Keeping const& said)
    {
        if (now.version == 0)
            keep(change, grant, kind, thing, said);
        else
            set(change, grant, thing, !now.held, now.version, said);
    }

private:
    KeptThings in(CoordinationId const& coordination);
    KeptNow one(CoordinationId const& coordination, std::string const& thing);
    std::set<MemberId> parents_of(CoordinationId const& coordination);
    static void begin(Change&, CoordinationId const&, KeptKind, std::string const& thing);
    static void write_held(Change&, CoordinationId const&, std::string const& thing, bool held, std::int64_t seen);
    static void note(Change&, MemberId const& by, std::string const& thing, Keeping const&);
    Database& database_;
};

} // namespace samtak
