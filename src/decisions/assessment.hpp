// The assessment of a need (A4-A6 A8 A10). The municipality's rule is shown as it is applied; it never refuses by itself. Pure.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/result.hpp"
#include "profiles/profile_decisions.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

using AssessmentId = Id<struct AssessmentTag>;

inline constexpr int most_assessment_words = 4000;
inline constexpr std::string_view assessment_answers[] = {"yes", "no", "unclear"};
inline constexpr std::string_view plan_results[] = {"granted", "declined", "refused", "not_asked"};
inline constexpr std::string_view coordinator_results[] = {"coordinator", "child_coordinator", "declined", "refused", "not_asked"};

struct Assessment {
    AssessmentId id;
    std::vector<std::string> receives = {}, needs = {}; // keys of services
    bool expecting = false, specialist = false;
    std::string coordinated = {}, long_term = {}, complex_need = {};
    std::string child_has = {}, child_serious = {}, child_services = {}, child_wish = {};
    std::string sectors = {}, plan_result = {}, coordinator_result = {}, grounds = {};
    std::int64_t version = 0; // 0: not written yet
    std::string last_by = {};
    Instant last_at{};
};

// One service as the rule sees it.
struct CountedService {
    std::string key;
    Localised name;
    bool received = false;
    bool counts = false;
    bool weighed = false; // another sector: not counted, seen against the whole
};
struct AppliedRule {
    std::vector<CountedService> services; // those that were ticked, in the profile's order
    int counted = 0;
    bool seems_met = false; // as many as the profile asks for. It decides nothing.
};
AppliedRule applied_rule(DecisionProfile const& profile, Assessment const& one, Day day);

// hol § 7-2 a, pbrl § 2-5 c: the four criteria together. Nothing while one of them is not answered with yes or no.
std::optional<bool> child_criteria_met(Assessment const& one);

// What is wrong, at the field (A4: reasons always; A8: a coordinator is offered also to who declines a plan).
std::vector<FieldProblem> assessment_problems(Assessment const& one);

} // namespace samtak
