// The access log (pjl § 22 a, pjf § 14): a line for each look and each deed, committed before the Grant exists. No line, no access.
// Refusals go to the security log, apart, not waited for, folded per viewer, act and hour: nobody can fill a log that is never emptied.
#pragma once
#include "access/rules.hpp"
#include "kernel/clock.hpp"

#include <map>
#include <mutex>

namespace samtak {

class Database;
enum class Use { read, change };

struct LogSubject {
    std::string kind; // "plan", "coordination", "scope"
    std::string id;   // opaque id, or the scope's reach
};
LogSubject log_subject(Subject const& subject);

class AccessLog {
public:
    AccessLog(Database& database, Clock const& clock);
    // Returns when the line is durable, else throws.
    void commit(Viewer const& viewer, Subject const& subject, std::string_view act, Use use, Ruling const& ruling, Facts const& facts);
    void refused(Viewer const& viewer, Subject const& subject, std::string_view act);
    // True when this viewer has been refused 30 times in ten minutes: the session gets 429.
    bool too_many_refusals(MemberId const& member);

private:
    struct Refusals {
        Instant hour;
        std::int64_t count = 0;
    };
    Database& database_;
    Clock const& clock_;
    std::mutex chain_;
    std::string process_; // this process's chain
    std::int64_t sequence_ = 0;
    std::string previous_; // hash of the line before
    std::mutex refusals_lock_;
    std::map<std::string, Refusals> refusals_;          // by viewer and act
    std::map<std::string, std::vector<Instant>> lately_; // by viewer
};

} // namespace samtak
