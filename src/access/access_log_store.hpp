// The lines of the access log about one person, newest first, a page at a time.
#pragma once
#include "access/access_log_acts.hpp"

#include <string>
#include <vector>

namespace samtak {

class Database;

struct LogLine {
    std::string id; // opaque; with `at` the key of the next page
    Instant at;
    MemberId member;
    std::string name, title, unit_key; // as they were then
    std::string relation, act, parts;
    bool is_change = false;
    bool own = false; // the reader's own
};

// Where a page begins: before this line. Empty: from the newest.
struct LogKey {
    std::string at;
    std::string id;
};

struct LogPage {
    std::vector<LogLine> lines;
    std::optional<LogKey> older; // there are more
};

class AccessLogStore {
public:
    static constexpr int page_size = 200;
    explicit AccessLogStore(Database& database) : database_(database) {}
    // `own`: with the reader's own visits.
    LogPage read(Grant<ReadAccessLog> const& grant, LogKey const& before, bool own);

private:
    Database& database_;
};

} // namespace samtak
