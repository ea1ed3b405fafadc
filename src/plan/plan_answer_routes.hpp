// What the plan's handlers share: who acts, what they see, and the frame around it.
#pragma once
#include "people/people_acts.hpp"
#include "plan/plan_page.hpp"
#include "plan/plan_store.hpp"
#include "plan/sheet_form.hpp"
#include "web/call.hpp"
#include "web/show.hpp"

namespace samtak {

enum class PlanTab { plan, history, none };

std::string answer_in(Call const& call); // the plan's own page; empty when the path has no plan
template <Act A> Actor actor_of(Grant<A> const& grant, Call const& call)
{
    return {grant.by(), grant.relation(), call.viewer().level(), call.profile().provider_updates_plan, call.now(), call.today(), answer_in(call)};
}
template <Act A> PlanLinks links_of(Grant<A> const& grant)
{
    return {grant.template also_allows<WritePlan>(), grant.template also_allows<WriteOwnWords>(), grant.template also_allows<OrderGoals>(),
        grant.template also_allows<UpdateMeasure>(), grant.template also_allows<EndMeasure>(), grant.template also_allows<EvaluateGoal>(),
        grant.template also_allows<ReadPlanHistory>(), grant.template also_allows<PrintPlan>(), grant.template also_allows<EditPerson>(),
        grant.template also_allows<KeepInPlan>(), grant.template also_allows<SayTrouble>(), grant.template also_allows<AnswerTrouble>()};
}
template <Act A> PlanView view_of(Grant<A> const& grant, Call const& call, Plan const& plan)
{
    PlanView view{call.words(), call.profile(), plan, actor_of(grant, call), links_of(grant), grant.parts(), plan.running};
    view.keeping = {age_of(plan.owner, call.today()), grant.relation(), grant.is_parent(), plan.owner.called};
    view.may.keep = view.may.keep && view.keeping.turns(!plan.kept.empty());
    return view;
}

inline PlanStore plans_of(Call const& call) { return {call.database(), call.profile()}; }

// In the frame, with the line that says whose plan it is. `title` never holds a name.
Response plan_answer(Call& call, PlanView const& view, std::string title, Html content, PlanTab tab = PlanTab::none, int status = 200);
// A form, or the same form with what is wrong in it (422).
Response form_answer(Call& call, PlanView const& view, FormPage const& page, Sheet const& sheet);
// Both texts side by side (409).
Response conflict_answer(Call& call, PlanView const& view, FormPage const& page, Conflict const& conflict);
// The form page that this call is about: csrf, draft and the way back are filled in.
FormPage form_page_of(Call& call, PlanView const& view, std::string title, Url action, std::string save);
// Where a deed leads: the plan, at the thing.
Response back_to_plan(Call& call, PlanView const& view, std::string_view fragment);
void note_problems(Form& form, Failure const& failure);

} // namespace samtak
