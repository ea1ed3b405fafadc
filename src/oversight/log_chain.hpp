// Whether the access log is as it was written (law.md R5.03): each line holds the hash of the one before, within its process.
#pragma once
#include "access/access_log_acts.hpp"
#include "oversight/log_sample.hpp"

namespace samtak {

class Database;

struct ChainFault {
    enum class Kind {
        changed,        // the hash isn't that of the columns
        missing_before, // a number of the chain is gone
        not_linked,     // it doesn't hold the hash of the line before
        gone,           // an earlier review read it, and it isn't there as it was
    };
    std::string process;
    std::int64_t sequence;
    Kind kind;
    bool operator==(ChainFault const&) const = default;
};
std::string_view code(ChainFault::Kind kind);
std::optional<ChainFault::Kind> parse_chain_fault(std::string_view code);

struct ChainLine {
    std::string process;
    std::int64_t sequence;
    std::string previous, hash, worked_out; // worked_out: of its columns, anew
};
// Pure. `lines` are sorted by process and number; what lies before the first of a process is not known, save before number 1.
std::vector<ChainFault> chain_faults(std::vector<ChainLine> const& lines);

struct ChainEnd { // the last line that was read of a chain
    std::string process;
    std::int64_t sequence;
    std::string hash;
};

struct ChainCheck {
    std::int64_t lines = 0;
    bool whole = false; // every line of the period
    std::vector<ChainFault> faults;
    std::vector<ChainEnd> ends; // kept with the review: what is taken off an end leaves no gap, and the next review looks for it
};
// What stands before the first line of each chain in the period is held against it too, however long ago it was written.
// Every line of a period of at most 20,000; of a larger one 100 runs of 200 lines, drawn evenly over the time.
ChainCheck check_chains(Database& database, Grant<MakeLogReview> const& grant, LogSpan const& span, SeededNumbers& numbers);

} // namespace samtak
