// The plan beside a meeting (F16): who has it open hears at once that somebody has changed it, and reads it anew when they want to.
#include "plan/live_routes.hpp"

#include "plan/plan_answer_routes.hpp"
#include "web/live_changes.hpp"
#include "web/live_parts.hpp"
#include "web/router.hpp"

namespace samtak {
namespace {

struct MeetingIdTag;

Html follows(Call const& call, Plan const& plan)
{
    Words const& w = call.words();
    auto const here = call.url("/plans/{}", plan.id);
    Html const newer = ui::alert(ui::Color::info, w.tr("The plan has been changed"),
        h("<p>{}</p>", ui::link(here.with("meeting", call.query("meeting")), w.tr("Show the plan as it is now"), ui::Icon::arrow_circlepath)));
    return ui::live(w, call.url("/plans/{}/newest", plan.id), call.url("/plans/{}/changes", plan.id),
        ui::live_part("plan-newest", std::to_string(plan.running), h("<div role=\"status\"><div data-live-changed hidden>{}</div></div>", newer)));
}

// No more than how far the plan has come for this reader: what changed is read by loading the plan.
Response plan_newest(Grant<ReadPlan> const& grant, Call& call)
{
    auto const plan = plans_of(call).read(grant);
    if (!plan) return failure_page(call, plan.error());
    Words const& w = call.words();
    return page(ui::sheet(w, call.profile(), *call.place().assets, w.tr("The plan"), h("{}{}", ui::title(w.tr("The plan")), follows(call, *plan))));
}

Response plan_changes(Grant<ReadPlan> const& grant, Call& call) { return live_changes(call, {grant.subject().str(), grant.coordination().str()}); }

} // namespace

Html beside_meeting(Call const& call, Plan const& plan)
{
    auto const meeting = Id<MeetingIdTag>::parse(call.query("meeting"));
    if (!meeting) return {};
    Words const& w = call.words();
    return h("{}{}",
        ui::back_link(
            call.url("/coordinations/{}/meetings/{}/minutes", plan.coordination, std::string_view{meeting->text()}), w.tr("Back to the meeting")),
        follows(call, plan));
}

void live_routes(Router& router)
{
    router.get_live<ReadPlan>("/plans/{plan}/newest", plan_newest);
    router.get_live<ReadPlan>("/plans/{plan}/changes", plan_changes);
}

} // namespace samtak
