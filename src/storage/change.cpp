#include "storage/change.hpp"

namespace samtak {
namespace {

constexpr Statement add_to_outbox =
    "INSERT INTO outbox (id, kind, event, reference, due, lease_until, tries) VALUES ($1, 'event', $2, $3, $4, '', 0)";

} // namespace

void Change::tell(std::string_view name, References const& references)
{
    // who did it stands beside what it is about, so that nobody is told of their own deeds
    auto const by = by_ ? "by=" + by_->str() + ";" : std::string{};
    add(add_to_outbox, {OnceId::fresh(), name, references.text() + by, at_});
}

} // namespace samtak
