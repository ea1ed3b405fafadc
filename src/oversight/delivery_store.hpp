// What waits to be told and what was given up, as counts.
#pragma once
#include "oversight/delivery_acts.hpp"
#include "storage/outbox.hpp"

namespace samtak {

struct DeliveryState {
    std::int64_t waiting = 0; // due, and not told yet
    std::vector<GivenUp> given_up;
};

class DeliveryStore {
public:
    explicit DeliveryStore(Database& database) : database_(database) {}
    DeliveryState read(Grant<ReadDelivery> const& grant, Instant now);
    void try_again(Change& change, Grant<RetryDelivery> const& grant);

private:
    Database& database_;
};

} // namespace samtak
