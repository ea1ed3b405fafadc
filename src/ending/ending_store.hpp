// The rows of a coordination that may end: what is under way, what was decided, and opening anew. Every version is kept.
#pragma once
#include "ending/ending.hpp"
#include "ending/ending_acts.hpp"
#include "ending/ending_events.hpp"

namespace samtak {

class Database;

// What waits to be decided, for who decides. No name of the person.
struct WaitingEnding {
    CoordinationId coordination;
    std::string case_number, raised_by;
    EndingStep step = EndingStep::proposed;
    std::optional<Day> answer_by;
    bool answered = false;
    Day raised_on;
};

struct Reopening {
    Day on;
    std::string reason, by;
};

class EndingStore {
public:
    explicit EndingStore(Database& database) : database_(database) {}
    // What is under way; version 0 when nothing is.
    Ending read(Grant<ReadEnding> const& grant);
    std::vector<Ending> past(Grant<ReadEnding> const& grant); // what was decided, newest first
    std::vector<EndingTalk> talks(Grant<ReadEnding> const& grant);
    std::vector<Reopening> reopenings(Grant<ReadEnding> const& grant);
    std::optional<Day> ends_on(Grant<ReadEnding> const& grant) { return last_day(grant.subject()); }
    std::optional<Day> ends_on(Grant<ReadPerson> const& grant) { return last_day(grant.subject()); }
    std::vector<WaitingEnding> waiting(Grant<ListEndings> const& grant);
    std::optional<CoordinationId> numbered(Grant<ListEndings> const& grant, std::string_view case_number);

    // Begins one (version 0), or goes on from the version that was seen; somebody else was first, or it has ended already: conflict.
    void propose(Change& change, Grant<ProposeEnding> const& grant, Ending const& one);
    void say(Change& change, Grant<SayAboutEnding> const& grant, Ending const& one);
    void announce(Change& change, Grant<AnnounceEnding> const& grant, Ending const& one);
    void discuss(Change& change, Grant<DiscussEnding> const& grant, std::string_view with_whom, std::string const& words);
    // hol § 7-2: the appointments and the group's access reach to the last day and no longer, who was being found is dropped. Nothing is deleted.
    void decide(Change& change, Grant<DecideEnding> const& grant, Ending const& one);
    // The case as it stood; who coordinates is found anew, and each is put into the group anew.
    void reopen(Change& change, Grant<ReopenCoordination> const& grant, std::string const& reason, Day today);

private:
    std::optional<Day> last_day(CoordinationId const& coordination);
    void save(Change& change, CoordinationId const& coordination, MemberId const& by, Ending const& one);
    void end_all(Change& change, CoordinationId const& coordination, MemberId const& by, Day last);
    Database& database_;
};

} // namespace samtak
