// What could not be told: for who runs the program. Counts and kinds of error, nobody's notices.
#pragma once
#include "access/grant.hpp"

namespace samtak {

struct ReadDelivery {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "delivery.read", reading = name;
};
struct RetryDelivery : ReadDelivery {
    static constexpr std::string_view name = "delivery.retry";
};

} // namespace samtak
