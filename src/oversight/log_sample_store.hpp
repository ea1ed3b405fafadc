// Draws the lines of a review (pjl § 22, R4.14). Every question goes through an index and has an end, so that a log of ten million
// lines costs what a small one does.
#pragma once
#include "access/access_log_acts.hpp"
#include "oversight/log_sample.hpp"
#include "people/same_names_store.hpp"

#include <map>
#include <set>

namespace samtak {

class Database;
struct Query;

struct DrawnLine {
    LogLineId id;
    Instant at;
    std::set<LogReason> reasons;
};

class LogSampleStore {
public:
    LogSampleStore(Database& database, SampleLimits limits) : database_(database), limits_(limits) {}
    // Oldest first. Not the reviewer's own looks, and not those of the person and family who act for them: it is their own file.
    std::vector<DrawnLine> draw(Grant<MakeLogReview> const& grant, LogSpan const& span, std::uint64_t seed, Day today);

private:
    struct Found {
        LogLineId id;
        Instant at;
        LogReason reason;
    };
    std::vector<Found> at_random(LogSpan const& span, SeededNumbers& numbers);
    std::vector<Found> at_night(LogSpan const& span, SeededNumbers& numbers);
    std::vector<Found> of_many_cases(LogSpan const& span, SeededNumbers& numbers);
    std::vector<Found> of_same_name(Grant<MakeLogReview> const& grant, LogSpan const& span, SeededNumbers& numbers);
    std::vector<Found> of_ended(LogSpan const& span, Day today, SeededNumbers& numbers);
    std::vector<Found> found(std::vector<Query> const& batch, LogReason reason);
    Database& database_;
    SampleLimits limits_;
    std::optional<MemberId> reviewer_;
};

} // namespace samtak
