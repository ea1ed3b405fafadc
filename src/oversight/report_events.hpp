// What others are told of the half-yearly reports.
#pragma once
#include "kernel/ids.hpp"
#include "storage/change.hpp"

namespace samtak {

struct ReporterReminded {
    static constexpr std::string_view name = "half_year_report.reminded";
    MemberId to, by;
    References references() const { return References{}.with("to", to).with("by", by); }
};

} // namespace samtak
