// The hand-over between two coordinators, point by point (B10). Every tick is a row, so that it is seen who did what and when.
#pragma once
#include "coordination/coordinator_acts.hpp"
#include "kernel/day.hpp"
#include "storage/change.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

class Database;

inline constexpr std::string_view hand_over_points[] = {"talk", "plan", "group"};

struct HandOverPoint {
    std::string key;
    bool done = false;
    std::string by = {}; // who ticked it last
    std::optional<Instant> at = {};
};

struct HandOver {
    AppointmentId appointment;      // the new one's
    std::string from_name, to_name; // the former one, the new one
    Day begins;
    std::optional<Day> former_last = {};
    std::vector<HandOverPoint> points; // in the order of hand_over_points
    std::size_t done() const;
};

class HandOverStore {
public:
    explicit HandOverStore(Database& database) : database_(database) {}
    // Between the responsible coordinator and the one before; nothing when there was none before.
    template <class A> std::optional<HandOver> read(Grant<A> const& grant) { return of(grant.coordination()); }
    void tick(Change& change, Grant<HandOverCase> const& grant, HandOver const& seen, std::string_view point, bool done);

private:
    std::optional<HandOver> of(CoordinationId const& coordination);
    Database& database_;
};

} // namespace samtak
