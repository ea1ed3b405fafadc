// The rows of what has come in.
#pragma once
#include "intake/incoming.hpp"
#include "intake/incoming_acts.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;
class Secrets;
class Table;

struct KnownCase {
    CoordinationId id;
    std::string case_number;
    bool certain = true;
};

class IncomingStore {
public:
    IncomingStore(Database& database, Secrets const& secrets) : database_(database), secrets_(secrets) {}
    // --- who writes: their own only
    std::vector<Incoming> sent(Grant<ReadSent> const& grant); // newest first, with drafts
    std::optional<Incoming> sent(Grant<ReadSent> const& grant, IncomingId const& id) { return of(grant.by(), id); }
    std::optional<Incoming> draft(Grant<WriteApplication> const& grant, IncomingId const& id);
    std::vector<CoordinationId> own_cases(Grant<WriteApplication> const& grant); // that the viewer may apply for; the policy says which
    bool is_person_here(Grant<WriteApplication> const& grant);                   // whether the viewer is somebody a case here is about
    void add(Change& change, Grant<SendNotice> const& grant, Incoming const& one, std::optional<NationalId> const& number);
    void add(Change& change, Grant<WriteApplication> const& grant, Incoming const& one);
    void add(Change& change, Grant<EnterPaperApplication> const& grant, Incoming const& one, std::optional<NationalId> const& number);
    // A draft, as long as it is one; conflict when somebody was first. `number` is kept when none is typed.
    void write(Change& change, Grant<WriteApplication> const& grant, Incoming const& one, std::optional<NationalId> const& number = {});
    // --- the desk
    std::vector<Incoming> at(Grant<ReadIncoming> const& grant, std::vector<Desk> const& desks, IncomingState state);
    std::optional<Incoming> one(Grant<ReadIncoming> const& grant, std::vector<Desk> const& desks, IncomingId const& id);
    // Cases there already: around the same national number, the one that it is about, or, not certain, the same name and birth day (A9 K5).
    std::vector<KnownCase> cases_of(Grant<TakeUpIncoming> const& grant, IncomingId const& id);
    std::optional<NationalId> number(Grant<TakeUpIncoming> const& grant, IncomingId const& id);
    void answer(Change& change, Grant<AnswerIncoming> const& grant, Incoming const& seen, IncomingAnswer const& answer);
    void become(Change& change, Grant<TakeUpIncoming> const& grant, Incoming const& seen, CoordinationId const& coordination);
    // --- who is to be told: those at the desk today
    static std::vector<MemberId> at_desk(Database& database, Desk desk, Day today);

private:
    std::optional<Incoming> of(MemberId const& member, IncomingId const& id);
    std::vector<Incoming> with_answers(Table const& rows);
    std::vector<Incoming> without_places(std::vector<Incoming> all, Desk desk); // of those with a case and a protected address (R5.09)
    void insert(Change& change, MemberId const& by, Incoming const& one, std::optional<NationalId> const& number);
    Database& database_;
    Secrets const& secrets_;
};

// R3.06: tells the desk on day 21 and on day 30, and on the day that a preliminary reply named. Opens and closes nothing.
int tell_of_incoming(Database& database, Instant now);

} // namespace samtak
