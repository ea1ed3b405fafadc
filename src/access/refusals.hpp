// Refusals in memory: the first of an hour is written at once, the rest are counted and written at most once a minute.
// Safe to call from many threads.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"

#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace samtak {

struct FoldedRefusal {
    MemberId member;
    std::string what;         // the act
    std::string subject_kind; // of the first of the hour
    std::string subject;      // its opaque id, or the scope's reach
    Instant hour;             // its beginning
    std::int64_t times;       // since last written
    Instant first;
    Instant last;
};

class Refusals {
public:
    static constexpr std::size_t limit = 30; // in ten minutes
    // Gives what is to be written now: nothing, this one, or all that has waited a minute.
    std::vector<FoldedRefusal> add(MemberId const& member, std::string_view what, std::string_view kind, std::string_view id, Instant now);
    std::vector<FoldedRefusal> take(Instant now); // all that waits
    bool too_many(MemberId const& member, Instant now);

private:
    std::vector<FoldedRefusal> take_locked(Instant now);
    std::mutex lock_;
    std::map<std::string, FoldedRefusal> waiting_;   // by member and act; times 0: written, nothing new
    std::map<MemberId, std::deque<Instant>> lately_; // at most `limit` for each
    Instant written_{};
};

} // namespace samtak
