// The deeds: something doesn't work, an answer to it, and that it still doesn't work (F18).
#pragma once
#include "plan/plan_store.hpp"
#include "plan/trouble_rules.hpp"

namespace samtak {

Result<Trouble> say_trouble(Grant<SayTrouble> const& grant, SayTroubleForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);
Result<Trouble> answer_trouble(
    Grant<AnswerTrouble> const& grant, TroubleLineForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);
Result<Trouble> repeat_trouble(Grant<SayTrouble> const& grant, TroubleLineForm const& form, PlanStore& plans, Changes& changes, Actor const& actor);

} // namespace samtak
