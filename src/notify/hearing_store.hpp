// What a member has chosen to hear of, and when not. A row for each choice: the newest counts, and those before it stay.
#pragma once
#include "notify/hearing.hpp"
#include "notify/notify_acts.hpp"
#include "storage/change.hpp"

#include <vector>

namespace samtak {

class Database;

struct OwnHearing : Hearing {
    bool has_cases = false; // works with cases here: has roles and tasks to hear of
    std::vector<NoticeTopic> topics() const;
};

class HearingStore {
public:
    explicit HearingStore(Database& database) : database_(database) {}
    OwnHearing own(Grant<OwnSettings> const& grant);
    // Writes what is otherwise than before: who has never chosen a topic goes on as they were.
    void save(Change& change, Grant<OwnSettings> const& grant, Hearing const& before, Hearing const& chosen);
    Hearing of(MemberId const& member); // for the worker, which sends by it

private:
    Database& database_;
};

} // namespace samtak
