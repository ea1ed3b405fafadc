#include "oversight/silent_plans_pages.hpp"

#include "oversight/silent_plans.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

Html coordinator_cell(Words const& w, SilentPlan const& plan)
{
    if (plan.coordinator.empty()) return ui::plain(w.tr("Nobody"));
    if (plan.phone.empty()) return ui::plain(plan.coordinator);
    return h("{}<br>{}", plan.coordinator, ui::link(Url::external("tel:" + plan.phone), plan.phone));
}

Html silence(Words const& w, SilentPlan const& plan, Day today)
{
    if (!plan.last_change) return ui::plain(w.tr("Never"));
    return h("{}<br><span class=\"st-muted st-small\">{}</span>", w.relative(*plan.last_change, today), w.long_day(*plan.last_change));
}

// hol § 7-3: the unit has the overall responsibility. It sees that a plan is silent, not what stands in it.
Response silent_plans_page(Grant<ListSilentPlans> const& grant, Call& call)
{
    Words const& w = call.words();
    int const days = call.profile().evaluation_months * 15; // half the time between two evaluations, as on the coordinator's start page
    auto const plans = SilentPlansStore{call.database()}.read(grant, days, call.today());
    call.listed(grant, std::ssize(plans), "days=" + std::to_string(days));
    ui::Table table{w.tr("Silent plans"), {w.tr("Case number"), w.tr("{Coordinator.bare}"), w.tr("Last change"), w.tr("Next evaluation")}, {},
        w.tr("No plan has been silent that long.")};
    for (auto const& plan : plans)
        table.rows.push_back({ui::plain(plan.case_number), coordinator_cell(w, plan), silence(w, plan, call.today()),
            ui::plain(plan.evaluate_on ? w.long_day(*plan.evaluate_on) : w.tr("No date is set."))});
    ui::Page page;
    page.title = w.tr("Silent plans");
    page.content = ui::title(page.title,
        w.trn("Plans where nothing has been changed for {n} day. You see which, not what stands in them.",
            "Plans where nothing has been changed for {n} days. You see which, not what stands in them.", days));
    page.content += h("<div class=\"st-section\">{}</div>", ui::table(table));
    return show(call, page, {NavPlace::overview});
}

} // namespace

void silent_plans_routes(Router& router) { router.get<ListSilentPlans>("/silent-plans", silent_plans_page); }

} // namespace samtak
