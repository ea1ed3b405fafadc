#include "plan/order_page.hpp"

#include "plan/goal_rules.hpp"
#include "web/fields.hpp"

namespace samtak {
namespace {

using Order = std::vector<Goal const*>;

// One row: what surrounds the goal, and what its buttons must send.
struct Row {
    PlanView const& view;
    std::string const& csrf;
    Order const& order;
    std::size_t at;
    bool moved, up; // moved just now, and which way

    Goal const& goal() const { return *order[at]; }
    bool first() const { return at == 0; }
    bool last() const { return at + 1 == order.size(); }
    // The moved goal's own button, so that the next step is one press away; at the end the one that is left.
    bool wanted(bool upwards) const { return moved && upwards == (first() ? false : last() ? true : up); }
};

Html move_button(Row const& row, bool up)
{
    auto const& w = row.view.w;
    auto const& past = *row.order[up ? row.at - 1 : row.at + 1];
    Html const inside = h("<input type=\"hidden\" name=\"past\" value=\"{}\"><button class=\"ds-button\" type=\"submit\" data-variant=\"secondary\" "
                          "name=\"move\" value=\"{}\"{}>{}{}<span class=\"ds-sr-only\">{}</span></button>",
        past.id, row.goal().id.str() + (up ? ":up" : ":down"),
        row.wanted(up) ? attribute("aria-describedby", "moved") + flag("autofocus", true) : Attribute{},
        ui::icon(up ? ui::Icon::arrow_up : ui::Icon::arrow_down), up ? w.tr("Up") : w.tr("Down"), row.goal().shown());
    return h("<form class=\"st-button-form\" method=\"post\" action=\"{}\"><input type=\"hidden\" name=\"{}\" value=\"{}\">"
             "<input type=\"hidden\" name=\"once\" value=\"{}\">{}</form>",
        row.view.url("/{}/plans/{}/goals/order"), ui::csrf_field, row.csrf, OnceId::fresh(), inside);
}

Html row_html(Row const& row)
{
    auto const& w = row.view.w;
    auto const& content = row.goal().content;
    auto const name = content.own_words.empty() ? h("<strong>{}</strong>", content.title) : ui::voice(content.own_words);
    Html said;
    if (row.moved)
        said = h("<span class=\"st-moved\" id=\"moved\" role=\"status\">{}<span>{}</span></span>", ui::icon(ui::Icon::checkmark_circle),
            w.tr("Moved. It now stands as number {n} of {all}.", {{"n", row.at + 1}, {"all", row.order.size()}}));
    return h("<li class=\"st-row\" data-spread><span>{}<span class=\"st-from\">{}</span>{}</span><span class=\"st-buttons\">{}{}</span></li>", name,
        area_name(w, row.view.profile, content.area), said, row.first() ? Html{} : move_button(row, true),
        row.last() ? Html{} : move_button(row, false));
}

Html stale_order(Words const& w)
{
    return h("<div class=\"ds-alert\" data-color=\"warning\" role=\"status\" tabindex=\"-1\" autofocus data-focus><p>{}</p></div>",
        w.tr("Somebody else changed the order while you looked. Nothing was moved. Here is the order as it stands now."));
}

} // namespace

Html order_page(PlanView const& view, std::string const& csrf, JustMoved const& just)
{
    auto const& w = view.w;
    auto const order = goals_in_order(view.plan);
    Html list;
    for (std::size_t at = 0; at < order.size(); ++at) list += row_html({view, csrf, order, at, order[at]->id == just.goal, just.up});
    Html page = ui::back_link(view.url("/{}/plans/{}"), w.tr("The plan of {name}", {{"name", view.plan.owner.called}}));
    if (just.stale) page += stale_order(w);
    page += ui::title(w.tr("What matters most to you?"), w.tr("Put the goal that matters most first."));
    if (order.empty()) return page += ui::empty_line(h("<p>{}</p>", w.tr("There are no goals to order yet.")));
    return page.add("<ol class=\"st-lines st-first\">{}</ol>", list);
}

} // namespace samtak
