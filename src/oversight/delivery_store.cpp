#include "oversight/delivery_store.hpp"

#include "storage/database.hpp"

namespace samtak {

DeliveryState DeliveryStore::read(Grant<ReadDelivery> const& /*grant*/, Instant now)
{
    Outbox outbox{database_};
    return {outbox.waiting(now), outbox.given_up_by_kind()};
}

void DeliveryStore::try_again(Change& change, Grant<RetryDelivery> const& /*grant*/) { Outbox::try_again(change); }

} // namespace samtak
