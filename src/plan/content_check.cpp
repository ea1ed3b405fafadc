#include "plan/content_check.hpp"

#include <algorithm>

namespace samtak {
namespace {

struct Seen {
    Plan const& plan;
    ConsentsGiven consents;
    Day today;
};

template <class Things, class Predicate> bool any(Things const& things, Predicate&& predicate)
{
    return std::any_of(things.begin(), things.end(), predicate);
}

bool has_words(Plan const& plan, Topic topic)
{
    auto const* words = plan.words_on(topic);
    return words && !words->words.empty();
}

bool takes_part(TeamPerson const& one, Day today) { return one.kind == TeamKind::participant && one.holds_on(today); }

// The letters of § 9. A letter that the profile invents is never filled by itself.
bool is_filled(std::string_view key, Seen const& seen)
{
    auto const& plan = seen.plan;
    auto const open = [&plan](Measure const& one) { return !plan.is_over(one); };
    if (key == "a") return !plan.goals.empty() && has_words(plan, Topic::resources) && has_words(plan, Topic::needs);
    if (key == "b") return any(plan.team, [&](auto const& one) { return takes_part(one, seen.today); });
    if (key == "c") return plan.frame.made_by && plan.coordinator_on(seen.today);
    if (key == "d") return any(plan.team, [&](auto const& one) { return takes_part(one, seen.today) && !one.contributes.empty(); });
    if (key == "e")
        return any(plan.measures, open) && !any(plan.measures, [&](Measure const& one) {
            return open(one) && (one.content.responsible.kind == ResponsibleKind::nobody || one.content.extent.empty());
        });
    if (key == "f") return any(plan.measures, open) && !any(plan.measures, [&](Measure const& one) { return open(one) && one.content.how.empty(); });
    if (key == "g") return plan.coordinator_on(seen.today) != nullptr;
    if (key == "h") return plan.frame.from && plan.frame.to && plan.frame.evaluate_on;
    if (key == "i") return seen.consents.plan && seen.consents.sharing;
    if (key == "j") return !plan.frame.cooperation.empty();
    if (key == "k") return !plan.frame.child_part.empty();
    return false;
}

// K1: an old point says which of today's letters it asked for.
bool asked_before(ContentRule const* old, std::string_view key)
{
    if (!old) return true;
    return any(old->points,
        [&](ContentPoint const& point) { return point.key == key || std::find(point.now.begin(), point.now.end(), key) != point.now.end(); });
}

} // namespace

std::optional<int> age_of(Owner const& owner, Day today)
{
    if (!owner.birth_day || !owner.birth_confirmed) return std::nullopt;
    return age_on(*owner.birth_day, today);
}

std::vector<ContentCheck> content_checks(Plan const& plan, Profile const& profile, std::optional<int> age, ConsentsGiven consents, Day today)
{
    auto const& rule = profile.content_rule_on(today);
    ContentRule const* old = nullptr;
    for (auto const& one : profile.content_rules)
        if (one.key == plan.frame.content_rule && one.key != rule.key) old = &one;
    std::vector<ContentCheck> checks;
    for (auto const& point : rule.points) {
        if (point.child && !(age && *age < 18)) continue; // R2.02: becomes history at 18
        auto const reason = plan.frame.gaps.find(point.key);
        checks.push_back({&point, is_filled(point.key, {plan, consents, today}), !asked_before(old, point.key),
            reason == plan.frame.gaps.end() ? std::string{} : reason->second});
    }
    return checks;
}

} // namespace samtak
