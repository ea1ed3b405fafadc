// The rows of BTI: level, relay holder, hand-over. Levels, endings and answers are append-only; the database has one holder at a time.
#pragma once
#include "coordination/bti.hpp"
#include "coordination/bti_acts.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

struct RelayEvent { // ids only
    CoordinationId coordination;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("by", by); }
};
struct RelayChanged : RelayEvent { // the level, or who holds the relay
    static constexpr std::string_view name = "relay.changed";
};
struct RelayAsked : RelayEvent {
    static constexpr std::string_view name = "relay.asked";
    MemberId to;
    References references() const { return RelayEvent::references().with("to", to); }
};
struct RelayAnswered : RelayAsked { // told to who gave it
    static constexpr std::string_view name = "relay.answered";
};

class BtiStore {
public:
    explicit BtiStore(Database& database) : database_(database) {}
    Bti read(Grant<ReadBti> const& grant) { return of(grant.subject()); }
    // Whom to turn to (E6): who coordinates, else who holds the relay; its kind is then "relay_holder".
    template <class A> std::optional<CoordinatorContact> contact(Grant<A> const& grant, std::optional<CoordinatorContact> coordinator, Day today)
    {
        return coordinator && !coordinator->missing ? coordinator : relay_contact(grant.coordination(), std::move(coordinator), today);
    }
    // Staff who can take over; not who holds it.
    std::vector<Candidate> candidates(Grant<OfferRelay> const& grant, Day today);
    // Only while this one is asked.
    std::optional<RelayHandOver> asked(Grant<ReadRelayQuestion> const& grant);

    // `seen`: the number of the level that was shown; somebody else was first: conflict. A level without relay holder ends the relay.
    void set_level(Change& change, Grant<SetBtiLevel> const& grant, BtiLevel const& level, std::string const& grounds, std::int64_t seen, Day today);
    // Who registers a person holds the relay until somebody else has signed.
    static void begin(Change& change, Grant<RegisterPerson> const& grant, CoordinationId const& coordination, BtiLevel const& level, Day today);
    // Conflict when somebody is asked already, or holds or coordinates meanwhile.
    void offer(Change& change, Grant<OfferRelay> const& grant, RelayHandOver const& one, Day today);
    void take_back(Change& change, Grant<OfferRelay> const& grant, RelayHandOverId const& id);
    // R12.03: now both have signed, and the relay is the receiver's from today. Conflict when it was taken back.
    void accept(Change& change, Grant<AnswerRelay> const& grant, RelayHandOver const& asked, Day today);
    void refuse(Change& change, Grant<AnswerRelay> const& grant, RelayHandOver const& asked, std::string const& reason);

private:
    Bti of(CoordinationId const& coordination);
    std::optional<CoordinatorContact> relay_contact(CoordinationId const& id, std::optional<CoordinatorContact> otherwise, Day today);
    void answer(Change& change, MemberId const& by, RelayHandOverId const& id, CoordinationId const& coordination, std::string_view outcome,
        std::string const& reason);
    Database& database_;
};

} // namespace samtak
