#include "storage/change.hpp"

namespace samtak {
namespace {

constexpr Statement add_to_outbox =
    "INSERT INTO outbox (id, kind, event, reference, due, lease_until, tries) VALUES ($1, 'event', $2, $3, $4, '', 0)";

} // namespace

void Change::tell(std::string_view name, References const& references) { add(add_to_outbox, {OnceId::fresh(), name, references.text(), at_}); }

} // namespace samtak
