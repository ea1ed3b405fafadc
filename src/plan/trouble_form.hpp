// The forms of F18: what doesn't work, the answer, and that it still doesn't work.
#pragma once
#include "plan/plan_page.hpp"
#include "plan/sheet_form.hpp"
#include "plan/trouble_rules.hpp"

namespace samtak {

Sheet trouble_sheet(PlanView const& view);
Sheet answer_sheet(PlanView const& view);
Sheet repeat_sheet(PlanView const& view);
SayTroubleForm read_trouble(Form& form, PlanView const& view, MeasureId const& measure);
TroubleLineForm read_trouble_answer(Form& form, TroubleId const& trouble);
TroubleLineForm read_trouble_repeat(Form& form, TroubleId const& trouble);

} // namespace samtak
