// Reading the access log.
#pragma once
#include "access/grant.hpp"

namespace samtak {

// pjl § 22 a, pjf § 14: the person, and those who consent for them, read who has looked.
struct ReadAccessLog {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "access_log.read", reading = name;
};

} // namespace samtak
