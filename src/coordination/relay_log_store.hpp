// The rows of the relay log. All are append-only, and each names the consent by which it was written (law.md R12.02).
#pragma once
#include "coordination/relay_log.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

class RelayLogStore {
public:
    explicit RelayLogStore(Database& database) : database_(database) {}
    // pbrl § 3-4: for parents, and others who act for the person, what is kept from parents isn't there.
    RelayLog read(Grant<ReadRelayLog> const& grant);
    // Conflict when no consent holds by now.
    void write(Change& change, Grant<WriteRelayLog> const& grant, RelayEntry const& entry, Day today);
    // Conflict when it is closed already. `view`: told now, and written down with it.
    void evaluate(Change& change, Grant<WriteRelayLog> const& grant, BtiEntryId const& entry, RelayEvaluation const& evaluation,
        std::optional<OwnView> const& view, Day today);
    void say(Change& change, Grant<SayOwnView> const& grant, OwnView const& view);

private:
    static void add_view(Change& change, CoordinationId const& coordination, MemberId const& by, OwnView const& view);
    Database& database_;
};

} // namespace samtak
