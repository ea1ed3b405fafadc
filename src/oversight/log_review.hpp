// A control of the access log afterwards (pjl § 22, R4.14): drawn lines, a mark for each, a signature, and what is followed up.
#pragma once
#include "oversight/log_chain.hpp"

#include <set>

namespace samtak {

using LogReviewId = Id<struct LogReviewTag>;
using FollowUpId = Id<struct LogFollowUpTag>;

enum class LogMark { in_order, follow_up };
std::string_view code(LogMark mark);
std::optional<LogMark> parse_log_mark(std::string_view code);

enum class FollowUpOutcome { lawful, unlawful, unclear };
std::string_view code(FollowUpOutcome outcome);
std::optional<FollowUpOutcome> parse_follow_up_outcome(std::string_view code);

// One line of the log as the one who controls sees it: no name of the person, no content.
struct ReviewedLine {
    int ordinal = 0;
    LogLineId id;
    Instant at;
    MemberId member;
    std::string name, title, unit_key; // of who looked, as they were then
    std::optional<MemberId> leader;    // of their unit today; none when nobody else leads them
    std::string relation, act;
    bool is_change = false;
    std::string case_number;
    std::vector<LogReason> reasons;
    std::optional<LogMark> mark = {};
    std::string words = {};
    std::optional<FollowUpId> follow_up = {};
};

struct LogReviewSignature {
    std::string by, words;
    Instant at;
};

struct LogReview {
    LogReviewId id;
    Day from, to;
    std::string seed;
    std::int64_t lines_checked = 0;
    bool whole = false;
    std::string made_by; // name
    Instant made_at;
    std::vector<ChainFault> faults = {};
    std::vector<ChainEnd> ends = {}; // written, not read back
    std::vector<ReviewedLine> lines = {};
    std::optional<LogReviewSignature> signature = {};
    bool has_look_of(MemberId const& member) const; // who then can't sign it
};

struct LineMark {
    int ordinal = 0;
    LogMark mark = LogMark::in_order;
    std::string words;
};
struct SignedMarks {
    std::vector<LineMark> marks; // one for each line of the review, in order
    std::string words;           // what was seen as a whole
    Instant at;
    std::string level;
};
// SHA-256 of the lines, the marks and the words, 64 hexadecimal digits.
std::string signature_of(LogReview const& review, SignedMarks const& marks, MemberId const& by);

struct FollowUp {
    FollowUpId id;
    LogReviewId review;
    ReviewedLine line; // with the words of the one who controls
    std::optional<MemberId> leader;
    std::string leader_name, asked_by_name;
    MemberId asked_by;
    Instant asked_at;
    struct Said {
        std::string words, by;
        Instant at;
    };
    std::optional<Said> answer = {};
    std::optional<Said> closing = {};
    std::optional<FollowUpOutcome> outcome = {};
    std::optional<Said> informing = {};
    std::optional<Day> informed_on = {};
    bool must_inform() const { return outcome == FollowUpOutcome::unlawful && !informing; } // R4.07
};

} // namespace samtak
