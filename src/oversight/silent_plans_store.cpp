#include "kernel/oslo.hpp"
#include "oversight/silent_plans.hpp"
#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr Statement read_silence =
    "SELECT case_number, coordinator, phone, evaluate_on, frame_changed, words_changed, goals_changed, measures_changed, evaluated FROM plan_silence_overview "
    "WHERE state NOT IN ('ended', 'resting') ORDER BY case_number";

// The latest of them, as the day it was in Norway.
std::optional<Day> last_change(Row const& row)
{
    std::optional<Day> last;
    for (int const column : {4, 5, 6, 7, 8})
        if (!row.null(column)) {
            auto const day = oslo_day(row.instant(column));
            last = last ? std::max(*last, day) : day;
        }
    return last;
}

} // namespace

std::vector<SilentPlan> SilentPlansStore::read(Grant<ListSilentPlans> const&, int days, Day today)
{
    std::vector<SilentPlan> plans;
    auto const found = database_.read_one({read_silence, {}});
    for (auto const row : found) {
        auto const last = last_change(row);
        int const quiet = last ? last->days_until(today) : 0;
        if (last && quiet < days) continue;
        plans.push_back(
            {std::string{row.text(0)}, std::string{row.text_or_empty(1)}, std::string{row.text_or_empty(2)}, last, row.maybe_day(3), quiet});
    }
    std::stable_sort(plans.begin(), plans.end(), [](SilentPlan const& a, SilentPlan const& b) { return a.days > b.days; });
    return plans;
}

} // namespace samtak
