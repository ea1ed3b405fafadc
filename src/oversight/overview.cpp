#include "oversight/overview.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace samtak {
namespace {

constexpr std::array<std::pair<Attention, std::string_view>, 7> codes{{{Attention::any, "all"}, {Attention::no_coordinator, "no-coordinator"},
    {Attention::no_consent, "no-consent"}, {Attention::no_evaluation, "no-evaluation"}, {Attention::evaluation_passed, "evaluation-passed"},
    {Attention::overdue, "overdue"}, {Attention::silent, "silent"}}};
constexpr int most_marks = 6;

bool within(std::optional<int> age, OverviewFilter const& filter)
{
    if (!filter.from_age && !filter.to_age) return true;
    return age && *age >= filter.from_age.value_or(0) && *age <= filter.to_age.value_or(200);
}

std::string const& unit_of(OverviewCase const& one, Overview const& whole)
{
    auto const* coordinator = whole.find(one.coordinator);
    return one.unit.empty() && coordinator ? coordinator->unit : one.unit;
}

bool is_by(OverviewCase const& one, MemberId const& member)
{
    return std::find(one.coordinated_by.begin(), one.coordinated_by.end(), member) != one.coordinated_by.end();
}

} // namespace

std::string_view code(Attention attention)
{
    for (auto const& [one, text] : codes)
        if (one == attention) return text;
    return "";
}

std::optional<Attention> attention_named(std::string_view code)
{
    for (auto const& [one, text] : codes)
        if (text == code) return one;
    return std::nullopt;
}

OverviewCoordinator const* Overview::find(std::optional<MemberId> const& member) const
{
    if (!member) return nullptr;
    auto const same = [&](OverviewCoordinator const& one) { return one.id == *member; };
    auto const found = std::find_if(coordinators.begin(), coordinators.end(), same);
    return found == coordinators.end() ? nullptr : &*found;
}

bool needs(OverviewCase const& one, Attention attention, Day today)
{
    bool const goes_on = one.plan && !one.plan->resting;
    switch (attention) {
    case Attention::any: return true;
    // hol § 7-2, pbrl § 2-5: somebody has the responsibility at all times
    case Attention::no_coordinator: return one.cover != Cover::covered;
    // forskrift 2022-06-22-1110 § 5: neither coordinator nor plan without consent
    case Attention::no_consent: return !one.coordinator_consent || (one.plan && (one.plan->resting || !one.plan_consent));
    case Attention::no_evaluation: return goes_on && !one.plan->evaluate_on;
    case Attention::evaluation_passed: return goes_on && one.plan->evaluate_on && *one.plan->evaluate_on < today;
    case Attention::overdue: return one.overdue > 0;
    case Attention::silent: return goes_on && one.plan->silent;
    }
    return false;
}

Overview filtered(Overview const& whole, OverviewFilter const& filter)
{
    Overview shown;
    bool const by_age = filter.from_age || filter.to_age;
    for (auto const& one : whole.cases) {
        if (!within(one.age, filter)) continue;
        if (!filter.unit.empty() && unit_of(one, whole) != filter.unit) continue;
        if (filter.coordinator && !is_by(one, *filter.coordinator)) continue;
        shown.cases.push_back(one);
    }
    for (auto const& one : whole.coordinators) {
        if (!filter.unit.empty() && one.unit != filter.unit) continue;
        if (filter.coordinator && one.id != *filter.coordinator) continue;
        auto const theirs = [&](OverviewCase const& each) { return is_by(each, one.id); };
        if (by_age && std::none_of(shown.cases.begin(), shown.cases.end(), theirs)) continue;
        shown.coordinators.push_back(one);
    }
    return shown;
}

std::vector<OverviewCase const*> cases_that_need(Overview const& overview, Attention attention, Day today)
{
    std::vector<OverviewCase const*> found;
    for (auto const& one : overview.cases)
        if (needs(one, attention, today)) found.push_back(&one);
    return found;
}

void count_loads(Overview& overview)
{
    std::map<MemberId, OverviewCoordinator*> by_id;
    for (auto& one : overview.coordinators) {
        one.load = one.overdue = 0;
        by_id.emplace(one.id, &one);
    }
    for (auto const& one : overview.cases)
        for (auto const& member : one.coordinated_by)
            if (auto const found = by_id.find(member); found != by_id.end()) {
                ++found->second->load;
                found->second->overdue += one.overdue;
            }
    auto const idle = [](OverviewCoordinator const& one) { return one.load == 0; };
    overview.coordinators.erase(std::remove_if(overview.coordinators.begin(), overview.coordinators.end(), idle), overview.coordinators.end());
    std::sort(overview.coordinators.begin(), overview.coordinators.end(), [](OverviewCoordinator const& a, OverviewCoordinator const& b) {
        if (a.load != b.load) return a.load > b.load;
        return a.sort_key != b.sort_key ? a.sort_key < b.sort_key : a.id < b.id;
    });
}

std::vector<LoadMark> load_marks(std::vector<OverviewCoordinator> const& coordinators, int recommended)
{
    int const width = (recommended + most_marks - 2) / (most_marks - 1);
    std::vector<LoadMark> marks;
    for (int from = 1; from <= recommended; from += width) marks.push_back({from, std::min(from + width - 1, recommended)});
    marks.push_back({recommended + 1, 1 << 20});
    for (auto const& one : coordinators)
        for (auto& mark : marks)
            if (one.load >= mark.from && one.load <= mark.to) ++mark.coordinators;
    return marks;
}

} // namespace samtak
