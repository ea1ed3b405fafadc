// Asking anew how it goes with what somebody has taken on, and what was asked and answered before (L1 L2). One day, one question.
#pragma once
#include "measures/task_acts.hpp"
#include "measures/undertaking.hpp"
#include "storage/change.hpp"

#include <string>
#include <vector>

namespace samtak {

class Database;

struct UndertakingWord {
    std::string what; // one of how_it_goes, or chased
    std::string words;
    std::optional<Day> new_day;
    bool by_link = false; // answered without a login: who pressed is unproven
    std::string by, asked_of;
    Instant at{};
};

// A measure that somebody was asked or promised to do, as the one who asks sees it.
struct Chasing {
    MeasureId measure;
    std::string what;
    std::optional<Day> deadline;
    std::optional<Undertaking> now; // none: done, or nobody's now
    std::string who;
    std::optional<Day> asked_on; // the last time
    bool may_ask(MemberId const& by, Day today) const { return now && now->member != by && (!asked_on || *asked_on < today); }
};

class ChaseStore {
public:
    // `area_keys`: the profile's life areas in order (Place::area_keys); must outlive the store.
    ChaseStore(Database& database, std::vector<std::string> const& area_keys) : database_(database), area_keys_(area_keys) {}
    // Nothing: not there, not something that somebody was asked or promised, or not this reader's to see.
    std::optional<Chasing> one(Grant<ChaseUndertaking> const& grant, MeasureId const& measure, Day today);
    // Oldest first. The measure has been opened by this grant.
    template <Act A> std::vector<UndertakingWord> words(Grant<A> const& grant, MeasureId const& measure)
    {
        return words_of(grant.coordination(), measure);
    }
    // Twice on one day: Problem::conflict at commit.
    void chase(Change& change, Grant<ChaseUndertaking> const& grant, Undertaking const& thing, Day today);

private:
    std::vector<UndertakingWord> words_of(CoordinationId const&, MeasureId const&);
    Database& database_;
    std::vector<std::string> const& area_keys_;
};

} // namespace samtak
