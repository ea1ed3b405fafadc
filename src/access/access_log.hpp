// The access log (pjl § 22 a, pjf § 14): a line for each look and each deed, committed before the Grant exists. No line, no access.
// Refusals go to the security log, apart, not waited for, folded per viewer, act and hour: nobody can fill a log that is never emptied.
#pragma once
#include "access/refusals.hpp"
#include "access/rules.hpp"
#include "kernel/clock.hpp"
#include "storage/change.hpp"

#include <map>
#include <mutex>

namespace samtak {

enum class Use {
    read,
    change,
    // A read by a page that is fetched anew whenever something changes: one line is good for ten minutes of the same viewer, subject, act
    // and ruling (architecture.md § 9). The policy is asked every time; only the line is not repeated.
    follow
};

struct LogSubject {
    std::string kind; // "plan", "coordination", "document", "scope"; "list": what the list behind another line held
    std::string id;   // opaque id, the scope's reach, or that line's id
};
// How a list was cut and how many rows it held (K6).
struct ListRead {
    std::string filter; // names and values of the program, never what somebody typed: "days=90"; empty: all of the scope
    std::int64_t rows;
};
LogSubject log_subject(Subject const& subject);

// The lines of one writing process are chained: each holds the hash of the one before, so that nobody can take one out or change
// one unseen. Several processes have a chain each and never wait for each other. When a line could not be saved (and the page
// behind it was not shown), the next one begins a new chain, so a hole inside a chain is a line that somebody took out, or one
// that failed in the same moment as the last of its chain.
class LogChain {
public:
    struct Link {
        std::string process;
        std::int64_t sequence;
        std::string previous; // empty for the first
    };
    Link const& next() const { return next_; }
    void follow(std::string hash);
    void begin_anew();

private:
    Link next_{"", 0, ""};
};

class AccessLog {
public:
    AccessLog(Changes& changes, Clock const& clock);
    ~AccessLog(); // writes what is folded
    AccessLog(AccessLog const&) = delete;
    AccessLog& operator=(AccessLog const&) = delete;

    // Returns when the line is durable, else throws.
    LogLineId commit(Viewer const& viewer, Subject const& subject, std::string_view act, Use use, Ruling const& ruling, Facts const& facts);
    // What the list behind `line` held, in a line of its own that names that one: known only when it is read, durable before it is
    // shown. Else throws, and then nothing is shown. docs/decisions/0011
    void listed(Viewer const& viewer, LogLineId const& line, std::string_view act, Ruling const& ruling, ListRead const& read);
    void refused(Viewer const& viewer, Subject const& subject, std::string_view act);
    // True when this viewer has been refused 30 times in ten minutes: the session gets 429.
    bool too_many_refusals(MemberId const& member);
    // Hands what is folded to the security log. Called each minute, and at exit.
    void flush();

private:
    LogLineId commit_once(Viewer const& viewer, Subject const& subject, std::string_view act, Ruling const& ruling, Facts const& facts);
    void chained(Values line, Instant now);
    void write(std::vector<FoldedRefusal> const& folded);
    Changes& changes_;
    Clock const& clock_;
    std::mutex following_lock_;
    std::map<std::string, std::pair<LogLineId, Instant>, std::less<>> following_;
    std::mutex chain_lock_;
    LogChain chain_;
    Refusals refusals_;
};

// SHA-256 as hexadecimal digits over the line's columns in the order of the table, save `hash`, each followed by the byte 1F.
// NULL counts as empty. Public so that `samtak check` and tests can go through a chain.
std::string log_line_hash(Values const& line);

} // namespace samtak
