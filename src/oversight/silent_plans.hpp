// L5: plans where nothing happens come up for the coordinating unit. Case number, coordinator and days; never a name or what stands there.
#pragma once
#include "access/grant.hpp"
#include "kernel/day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

class Database;

struct ListSilentPlans {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "plan.silence.list", reading = name;
};

struct SilentPlan {
    std::string case_number;
    std::string coordinator, phone; // empty: nobody coordinates now
    std::optional<Day> last_change;
    std::optional<Day> evaluate_on;
    int days = 0; // since the last change
};

class SilentPlansStore {
public:
    explicit SilentPlansStore(Database& database) : database_(database) {}
    // Those that haven't changed for so many days; the longest silence first.
    std::vector<SilentPlan> read(Grant<ListSilentPlans> const& grant, int days, Day today);

private:
    Database& database_;
};

} // namespace samtak
