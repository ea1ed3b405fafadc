#include "plan/order_page.hpp"

#include "plan/goal_rules.hpp"
#include "web/fields.hpp"

namespace samtak {
namespace {

Html move_button(PlanView const& view, std::string const& csrf, Goal const& goal, bool up)
{
    auto const& w = view.w;
    ui::Button const button{.text = up ? w.tr("Up") : w.tr("Down"),
        .weight = ui::Weight::secondary,
        .icon = up ? ui::Icon::arrow_up : ui::Icon::arrow_down,
        .about = goal.shown(),
        .name = "move",
        .value = goal.id.str() + (up ? ":up" : ":down")};
    auto const once = h("<input type=\"hidden\" name=\"once\" value=\"{}\">", OnceId::fresh());
    return ui::button_form(view.url("/{}/plans/{}/goals/order"), csrf, button, once);
}

} // namespace

Html order_page(PlanView const& view, std::string const& csrf)
{
    auto const& w = view.w;
    auto const order = goals_in_order(view.plan);
    Html list;
    for (std::size_t at = 0; at < order.size(); ++at) {
        auto const& goal = *order[at];
        auto const name = goal.content.own_words.empty() ? h("<strong>{}</strong>", goal.content.title) : ui::voice(goal.content.own_words);
        list.add("<li class=\"st-row\" data-spread><span>{}<span class=\"st-from\">{}</span></span><span class=\"st-buttons\">{}{}</span></li>", name,
            area_name(w, view.profile, goal.content.area), at > 0 ? move_button(view, csrf, goal, true) : Html{},
            at + 1 < order.size() ? move_button(view, csrf, goal, false) : Html{});
    }
    Html page = ui::back_link(view.url("/{}/plans/{}"), w.tr("The plan of {name}", {{"name", view.plan.owner.called}}));
    page += ui::title(w.tr("What matters most to you?"), w.tr("Put the goal that matters most first."));
    if (order.empty()) return page += ui::empty_line(h("<p>{}</p>", w.tr("There are no goals to order yet.")));
    return page.add("<ol class=\"st-lines st-first\">{}</ol>", list);
}

} // namespace samtak
