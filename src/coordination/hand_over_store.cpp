#include "coordination/hand_over_store.hpp"

#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr Statement read_two = "SELECT a.id, n.name, a.from_day, f.name, o.to_day FROM coordinator_appointment a JOIN member n ON n.id = a.member_id "
                               "JOIN coordinator_appointment o ON o.coordination_id = a.coordination_id AND o.responsible = 0 "
                               "JOIN member f ON f.id = o.member_id WHERE a.coordination_id = $1 AND a.responsible = 1 AND a.active = 1 "
                               "AND o.member_id <> a.member_id ORDER BY o.to_day DESC, o.id LIMIT 1";
constexpr Statement read_points = "SELECT p.point, p.done, m.name, p.at FROM hand_over_point p LEFT JOIN member m ON m.id = p.member_id "
                                  "WHERE p.appointment_id = $1 ORDER BY p.at, p.id";
constexpr Statement add_point = "INSERT INTO hand_over_point (id, appointment_id, point, done, member_id, at) VALUES ($1, $2, $3, $4, $5, $6)";

} // namespace

std::size_t HandOver::done() const
{
    return static_cast<std::size_t>(std::count_if(points.begin(), points.end(), [](HandOverPoint const& point) { return point.done; }));
}

std::optional<HandOver> HandOverStore::of(CoordinationId const& coordination)
{
    auto const two = database_.read_one({read_two, {coordination}});
    if (two.empty()) return std::nullopt;
    auto const row = two.row(0);
    HandOver found{row.id<AppointmentId>(0), std::string{row.text(3)}, std::string{row.text(1)}, row.day(2), row.maybe_day(4), {}};
    for (auto const key : hand_over_points) found.points.push_back({std::string{key}});
    auto const ticks = database_.read_one({read_points, {found.appointment}});
    for (auto const tick : ticks)
        for (auto& point : found.points)
            if (point.key == tick.text(0)) point = {point.key, tick.yes(1), std::string{tick.text_or_empty(2)}, tick.instant(3)};
    return found;
}

void HandOverStore::tick(Change& change, Grant<HandOverCase> const& grant, HandOver const& seen, std::string_view point, bool done)
{
    change.add(add_point, {OnceId::fresh(), seen.appointment, point, done, grant.by(), change.at()});
}

} // namespace samtak
