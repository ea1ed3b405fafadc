// A coordinator's half-yearly report to the coordinating unit (H2 L12): what the cases say in numbers, and the coordinator's own words.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

using ReportId = Id<struct HalfYearReportTag>;

// What the coordinator would else have counted by hand, on the day of delivery.
struct ReportFigures {
    int people = 0;
    int with_plan = 0, with_minutes = 0; // the rest haven't decided
    int plans_evaluated = 0;             // plans with an evaluation in the period
    int overdue = 0;                     // measures past their deadline
    int changes = 0;                     // times something in a plan was changed in the period
    ReportFigures& operator+=(ReportFigures const& other);
    bool operator==(ReportFigures const&) const = default;
};

struct ReportAnswer {
    std::string question; // the profile's key
    std::string asked;    // as it was asked
    std::string words;
};

struct ReportAddition {
    std::string words;
    Instant signed_at;
};

struct HalfYearReport {
    ReportId id;
    Day from, due;
    MemberId member;
    std::string name; // of the coordinator; empty in one's own
    std::string unit_key;
    ReportFigures figures;
    std::vector<ReportAnswer> answers;
    std::vector<ReportAddition> additions = {}; // oldest first
    Instant signed_at;
    std::string signed_level;
    std::string answer_to(std::string_view question) const; // empty: not answered
};

// SHA-256 of what was signed, 64 hexadecimal digits. Anybody can make it again from the rows.
std::string signature_of(HalfYearReport const& report);
std::string signature_of(ReportId const& report, ReportAddition const& addition, std::string_view signed_level);

} // namespace samtak
