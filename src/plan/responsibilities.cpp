#include "plan/responsibilities.hpp"

#include <algorithm>
#include <tuple>

namespace samtak {
namespace {

using Kind = Responsibility::Kind;

Responsibility who_answers(Plan const& plan, Measure const& measure, Day today)
{
    auto const& who = measure.content.responsible;
    auto const* one = plan.responsible(who, today);
    switch (who.kind) {
    case ResponsibleKind::nobody: return {Kind::nobody, nullptr, {}};
    case ResponsibleKind::person: return {Kind::person, nullptr, {}};
    case ResponsibleKind::coordinator: return {Kind::coordinator, one, {}};
    case ResponsibleKind::representative:
    case ResponsibleKind::participant: break;
    }
    if (!one || !one->holds_on(today)) return {Kind::left, one, {}}; // stands there and does it no more: somebody must take it
    return {who.kind == ResponsibleKind::participant ? Kind::participant : Kind::representative, one, {}};
}

} // namespace

Responsibilities responsibilities(Plan const& plan, std::vector<std::string> const& units, Day today)
{
    Responsibilities all;
    for (auto const& measure : plan.measures) {
        if (plan.is_over(measure)) {
            all.over.push_back(&measure);
            continue;
        }
        auto made = who_answers(plan, measure, today);
        auto const same =
            std::find_if(all.open.begin(), all.open.end(), [&](Responsibility const& one) { return one.kind == made.kind && one.who == made.who; });
        auto& one = same == all.open.end() ? all.open.emplace_back(std::move(made)) : *same;
        one.measures.push_back(&measure);
    }
    auto const place = [&](Responsibility const& one) {
        auto const body = one.who ? std::find(units.begin(), units.end(), one.who->unit_key) - units.begin() : 0;
        auto const turn = one.who ? one.who - plan.team.data() : 0;
        return std::tuple{one.kind, one.kind == Kind::participant ? body : 0, turn};
    };
    std::stable_sort(all.open.begin(), all.open.end(), [&](auto const& a, auto const& b) { return place(a) < place(b); });
    return all;
}

} // namespace samtak
