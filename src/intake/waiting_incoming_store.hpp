// What waits at a desk, for the start page and the overview: which, since when and how its clock stands; no name and no words (R3.06).
#pragma once
#include "intake/incoming.hpp"
#include "intake/incoming_acts.hpp"

namespace samtak {

class Database;

struct WaitingIncoming {
    IncomingId id;
    IncomingKind kind;
    AnswerClock clock;
};

// The nearest deadline first.
std::vector<WaitingIncoming> waiting_incoming(Database& database, Grant<ReadIncoming> const& grant, std::vector<Desk> const& desks, Day today);

} // namespace samtak
