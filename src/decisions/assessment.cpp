#include "decisions/assessment.hpp"

#include "kernel/one_of.hpp"

namespace samtak {
namespace {

void check_answer(std::vector<FieldProblem>& problems, std::string_view field, std::string const& value, bool required)
{
    if (value.empty() && required) problems.push_back({std::string{field}, "Answer yes, no or that it must be found out.", 0});
    if (!value.empty() && !is_one_of(assessment_answers, value)) problems.push_back({std::string{field}, "Choose one of those in the list.", 0});
}

void check_results(std::vector<FieldProblem>& problems, Assessment const& one)
{
    if (!is_one_of(plan_results, one.plan_result)) problems.push_back({"plan_result", "Choose what the assessment comes to.", 0});
    if (!is_one_of(coordinator_results, one.coordinator_result))
        problems.push_back({"coordinator_result", "Choose what the assessment comes to.", 0});
    // hol § 7-2: «… uavhengig av om …» a plan is wanted (A8)
    if (one.plan_result == "declined" && one.coordinator_result == "not_asked")
        problems.push_back({"coordinator_result", "Whoever declines a plan must still be offered a coordinator. Choose what came of it.", 0});
    // hol § 7-2 a: all four criteria
    if (one.coordinator_result == "child_coordinator" && child_criteria_met(one) != true)
        problems.push_back({"coordinator_result", "For a child coordinator, all four criteria must be answered with yes.", 0});
    // hol § 7-1: long-term and coordinated. For a coordinator a complex need is enough: hol § 7-2
    bool const both = one.long_term == "yes" && one.coordinated == "yes";
    if (one.plan_result == "granted" && !both)
        problems.push_back({"plan_result", "A plan needs a long-term and coordinated need. Answer yes to both, or choose another result.", 0});
    if (one.coordinator_result == "coordinator" && !both && one.complex_need != "yes")
        problems.push_back({"coordinator_result", "A coordinator needs a complex need, or a long-term and coordinated one.", 0});
}

} // namespace

AppliedRule applied_rule(DecisionProfile const& profile, Assessment const& one, Day day)
{
    AppliedRule applied;
    auto const& rule = profile.assessment;
    for (auto const& service : profile.services) {
        bool const received = is_one_of(one.receives, service.key);
        bool const offered = service.from <= day && (!service.to || day <= *service.to);
        if (!offered || (!received && !is_one_of(one.needs, service.key))) continue;
        bool const health = service.counts == "health" || (service.counts == "primary" && !rule.beyond_primary);
        bool const counts = health && (received || !rule.received);
        applied.services.push_back({service.key, service.name, received, counts, service.counts == "other" && rule.weighs_other_sectors});
        applied.counted += counts ? 1 : 0;
    }
    applied.seems_met = applied.counted >= rule.services;
    return applied;
}

std::optional<bool> child_criteria_met(Assessment const& one)
{
    bool all = true;
    for (auto const* answer : {&one.child_has, &one.child_serious, &one.child_services, &one.child_wish}) {
        if (*answer != "yes" && *answer != "no") return std::nullopt;
        all = all && *answer == "yes";
    }
    return all;
}

std::vector<FieldProblem> assessment_problems(Assessment const& one)
{
    std::vector<FieldProblem> problems;
    check_answer(problems, "coordinated", one.coordinated, true);
    check_answer(problems, "long_term", one.long_term, true);
    check_answer(problems, "complex_need", one.complex_need, true);
    check_answer(problems, "child_has", one.child_has, false);
    check_answer(problems, "child_serious", one.child_serious, false);
    check_answer(problems, "child_services", one.child_services, false);
    check_answer(problems, "child_wish", one.child_wish, false);
    check_results(problems, one);
    return problems;
}

} // namespace samtak
