#include "coordination/transition.hpp"

#include <algorithm>

namespace samtak {
namespace {

std::optional<Day> by_birth(TransitionKind const& kind, Day born)
{
    auto const birth = born.calendar();
    int const year = static_cast<int>(birth.year());
    if (kind.year) return Day{year + *kind.year, kind.day.month, kind.day.day};
    if (!kind.birthday) return std::nullopt;
    // born on 29 February: 1 March in a common year, as ages are counted (age_on)
    std::chrono::year_month_day const on{std::chrono::year{year + *kind.birthday}, birth.month(), birth.day()};
    if (on.ok()) return Day{std::chrono::sys_days{on}};
    return Day{year + *kind.birthday, 3, 1};
}

bool shown(Day on, Day today) { return on >= today.plus_days(-transition_after_days) && on <= today.plus_months(transition_months); }

TransitionKind const* kind_of(std::vector<TransitionKind> const& kinds, std::string const& key)
{
    auto const found = std::find_if(kinds.begin(), kinds.end(), [&](auto const& one) { return one.key == key; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace

std::vector<ComingTransition> coming_transitions(
    std::vector<TransitionKind> const& kinds, std::optional<Day> born, std::vector<NotedTransition> const& noted, Day today)
{
    std::vector<ComingTransition> coming;
    for (auto const& one : noted)
        if (auto const* kind = kind_of(kinds, one.kind); kind && shown(one.on, today)) coming.push_back({one.id.str(), kind, one.on, &one});
    for (auto const& kind : kinds) {
        bool const replaced = std::any_of(noted.begin(), noted.end(), [&](auto const& one) { return one.kind == kind.key; });
        auto const on = born && !replaced ? by_birth(kind, *born) : std::nullopt;
        if (on && shown(*on, today)) coming.push_back({kind.key, &kind, *on, nullptr});
    }
    std::stable_sort(coming.begin(), coming.end(), [](auto const& a, auto const& b) { return a.on < b.on; });
    return coming;
}

TransitionTick const* tick_of(std::string_view about, std::string_view point, std::vector<TransitionTick> const& ticks)
{
    auto const found = std::find_if(ticks.rbegin(), ticks.rend(), [&](auto const& tick) { return tick.about == about && tick.point == point; });
    return found == ticks.rend() ? nullptr : &*found;
}

std::size_t ticked(ComingTransition const& one, std::vector<TransitionTick> const& ticks)
{
    std::size_t done = 0;
    auto const count = [&](std::string_view part, std::size_t many) {
        for (std::size_t i = 0; i < many; ++i) {
            auto const* tick = tick_of(one.about, std::string{part} + std::to_string(i), ticks);
            done += tick && tick->done ? 1 : 0;
        }
    };
    count("ask-", one.kind->ask.size());
    count("invite-", one.kind->invite.size());
    count("apply-", one.kind->apply.size());
    return done;
}

bool wants_preparing(ComingTransition const& one, std::size_t done, Day today)
{
    if (one.on < today || done >= one.points()) return false;
    if (one.on <= today.plus_months(transition_finish)) return true;
    return one.on <= today.plus_months(transition_begin) && done == 0;
}

} // namespace samtak
