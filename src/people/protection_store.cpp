#include "people/protection_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_protection = "SELECT p.address_protection FROM coordination c JOIN person p ON p.id = c.person_id WHERE c.id = $1";

} // namespace

// What can't be read is treated as the strictest.
AddressProtection ProtectionStore::in(CoordinationId const& coordination)
{
    auto const found = database_.read_one({read_protection, {coordination}});
    if (found.empty()) return AddressProtection::strict;
    return parse_address_protection(found.row(0).text(0)).value_or(AddressProtection::strict);
}

} // namespace samtak
