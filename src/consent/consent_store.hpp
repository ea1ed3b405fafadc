// The rows of consents, questions and blocks. Reached through a grant on the coordination.
#pragma once
#include "consent/consent.hpp"
#include "consent/consent_acts.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

// Everything about consent in one coordination, read as of one moment.
struct ConsentSheet {
    std::string legal_basis;                // hjemmel: decides the age table's track
    std::vector<Consent> consents;          // newest first, also declined and withdrawn ones
    std::vector<ConsentRequest> requests;   // newest first
    std::vector<Recipient> recipients;      // everyone who takes or took part, in the order of names
    std::vector<Block> blocks;              // that hold
    std::string coordinator;                // name of who is responsible today; empty: nobody
    std::vector<std::string> coordinating;  // names of all whose appointment holds today: overlap has two
    std::vector<std::string> standing_in;   // names of those who step in today
    std::vector<std::string> holding_relay; // name of who holds the relay today (BTI)
    ConsentRequest const* request(ConsentRequestId const& id) const;
    Consent const* consent(ConsentId const& id) const;
    Block const* block_of(MemberId const& member) const;
};

class ConsentStore {
public:
    explicit ConsentStore(Database& database) : database_(database) {}
    ConsentSheet read(Grant<ReadConsents> const& grant, Day today);

    void record(Change& change, Grant<RecordConsent> const& grant, Consent const& consent) { add(change, grant.subject(), grant.by(), consent); }
    // The yes that a case begins with, as it came in (intake/).
    void first(Change& change, Grant<RegisterPerson> const& grant, CoordinationId const& coordination, Consent const& consent)
    {
        add(change, coordination, grant.by(), consent);
    }
    void give(Change& change, Grant<AnswerConsent> const& grant, Consent const& consent) { add(change, grant.subject(), grant.by(), consent); }
    // Conflict when it has been withdrawn before.
    void withdraw(Change& change, Grant<WithdrawConsent> const& grant, ConsentId const& id, Giver on_word_of);
    // B8 C2: a coordinator who has not begun doesn't begin, when no consent reaches their first day after what stands in the change already.
    // Who answers today goes on until the day that is set. Who was to begin is told.
    void call_off(Change& change, Grant<WithdrawConsent> const& grant, Day today);
    void ask(Change& change, Grant<AskConsent> const& grant, ConsentRequest const& request);
    // Conflict when it isn't waiting any more.
    void answer(Change& change, Grant<AnswerConsent> const& grant, ConsentRequest const& seen, Answer answer);
    void take_back(Change& change, Grant<AskConsent> const& grant, ConsentRequest const& seen);
    void block(Change& change, Grant<MakeBlock> const& grant, Block const& block);
    void lift(Change& change, Grant<MakeBlock> const& grant, BlockId const& id);

private:
    static void add(Change& change, CoordinationId const& coordination, MemberId const& by, Consent const& consent);
    Database& database_;
};

} // namespace samtak
