// The deed: a plan is begun. forskrift 2022-06-22-1110 § 5: only with consent, which is the act's condition in access/rules.cpp (D6);
// § 9: one plan for each person, which is an index in the database (K5).
#pragma once
#include "plan/evaluation.hpp"
#include "plan/plan_store.hpp"

namespace samtak {

// conflict: the person has an active plan already.
Result<PlanId> create_plan(
    Grant<CreatePlan> const& grant, OnceId once, PlanStore& plans, Changes& changes, Actor const& actor, Profile const& profile);

} // namespace samtak
