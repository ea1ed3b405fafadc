#include "plan/responsibilities_page.hpp"

#include "plan/asked_parts.hpp"
#include "plan/measure_deeds.hpp"
#include "plan/responsibilities.hpp"
#include "plan/trouble_parts.hpp"
#include "web/place_words.hpp"

namespace samtak {
namespace {

std::string name_of(PlanView const& view, Responsibility const& one)
{
    auto const& w = view.w;
    using Kind = Responsibility::Kind;
    switch (one.kind) {
    case Kind::person: return view.plan.owner.name;
    case Kind::coordinator: return one.who ? one.who->name : w.tr("{Coordinator.the}");
    case Kind::representative:
    case Kind::participant: return one.who->name;
    case Kind::left: return one.who ? one.who->name : w.tr("Somebody who has left");
    case Kind::nobody: return w.tr("Nobody");
    }
    return {};
}

// Title and body: as far as they may be told (K10).
std::string about(PlanView const& view, Responsibility const& one)
{
    auto const& w = view.w;
    using Kind = Responsibility::Kind;
    if (one.kind == Kind::person) return w.tr("Owns the plan");
    if (one.kind == Kind::nobody) return w.tr("Nobody answers for this yet.");
    if (one.kind == Kind::left) return w.tr("Doesn't take part any more. Somebody else must take it.");
    if (one.kind == Kind::coordinator && !one.who) return w.tr("There is nobody at the moment.");
    std::string text = one.kind == Kind::coordinator ? w.tr("{Coordinator.bare}") : std::string{};
    for (auto const& piece : {one.who->title, place_words(w, view.profile, one.who->unit_key)})
        if (!piece.empty()) text += (text.empty() ? "" : " · ") + piece;
    return text;
}

Html links(PlanView const& view, Measure const& measure)
{
    auto const& w = view.w;
    std::vector<Html> row;
    if (auto says = trouble_link(view, measure); !says.empty()) row.push_back(std::move(says));
    auto const link = [&](Url const& to, std::string const& text) { row.push_back(ui::link(to, text, {}, measure.content.what)); };
    if (view.may.evaluate && !measure.is_closed() && may_evaluate(view.plan, measure, view.actor))
        link(view.url("/{}/plans/{}/measures/{}/evaluations/new", measure.id), w.tr("Evaluate"));
    if (view.may.measures && may_update(view.plan, measure, view.actor)) link(view.url("/{}/plans/{}/measures/{}/edit", measure.id), w.tr("Change"));
    link(view.url("/{}/plans/{}").at("m-" + measure.id.str()), w.tr("See it in the plan"));
    return ui::actions(row);
}

void write(Html& page, PlanView const& view, Measure const& measure, bool names_who)
{
    auto const& w = view.w;
    auto const& c = measure.content;
    auto const* goal = c.goal ? view.plan.goal(*c.goal) : nullptr;
    page.add("<li class=\"st-measure\" id=\"m-{}\"><div class=\"st-measure__inner\"><div class=\"st-measure__what\">"
             "<h3 class=\"st-measure__name\">{}</h3><p class=\"st-small\">{}</p></div>",
        measure.id, c.what, goal ? w.tr("Goal: {title}", {{"title", goal->shown()}}) : w.tr("Agreed in a meeting, without a goal"));
    page.add("<div class=\"st-measure__meta\">{}{}<dl class=\"st-facts\">", status_tag(w, view.plan, measure, view.actor.today),
        view.plan.kept.contains(measure.id.text()) ? kept_tag(w, view.keeping.own()) : Html{});
    if (names_who)
        page.add("<div><dt>{}</dt><dd>{}</dd></div>", w.tr("Responsible"), responsible_text(w, view.plan, c.responsible, view.actor.today));
    page.add("<div><dt>{}</dt><dd>{}</dd></div></dl>{}</div><div>", w.tr("Deadline"), c.deadline ? w.long_day(*c.deadline) : w.tr("No deadline"),
        asked_line(view, measure));
    write_troubles(page, view, measure, "h4");
    page.add("{}</div></div></li>", links(view, measure));
}

void write_group(Html& page, PlanView const& view, Responsibility const& one, std::size_t number)
{
    bool const missing = one.kind == Responsibility::Kind::nobody || one.kind == Responsibility::Kind::left;
    page.add("<section class=\"st-section\" aria-labelledby=\"who-{}\"><h2 class=\"ds-heading\" data-size=\"sm\" id=\"who-{}\">{}</h2>", number,
        number, name_of(view, one));
    if (missing)
        page.add("<p>{}</p>", ui::tag(ui::Color::warning, ui::Icon::person_cross, about(view, one)));
    else if (auto const text = about(view, one); !text.empty())
        page.add("<p class=\"st-muted\">{}</p>", text);
    page.add("<ul class=\"st-measures\">");
    for (auto const* measure : one.measures) write(page, view, *measure, false);
    page.add("</ul></section>");
}

} // namespace

Html responsibilities_page(PlanView const& view)
{
    auto const& w = view.w;
    std::vector<std::string> units;
    for (auto const& unit : view.profile.units) units.push_back(unit.key);
    auto const all = responsibilities(view.plan, units, view.actor.today);
    Html page = ui::back_link(view.url("/{}/plans/{}"), w.tr("The plan of {name}", {{"name", view.plan.owner.called}}));
    page += ui::title(w.tr("Who does what"),
        view.may.says ? w.tr("Every measure, by who answers for it. If something doesn't work, say so here.")
                      : w.tr("Every measure, by who answers for it."));
    if (all.open.empty()) page += ui::empty_line(h("<p>{}</p>", w.tr("There are no open measures now.")));
    std::size_t number = 0;
    for (auto const& one : all.open) write_group(page, view, one, ++number);
    if (all.over.empty()) return page;
    Html over;
    for (auto const* measure : all.over) write(over, view, *measure, true);
    page.add("<section class=\"st-section\" aria-labelledby=\"over\"><h2 class=\"ds-heading\" data-size=\"sm\" id=\"over\">{}</h2>{}</section>",
        w.tr("Finished"),
        ui::more(w.trn("{n} measure that is finished", "{n} measures that are finished", static_cast<std::int64_t>(all.over.size())),
            h("<ul class=\"st-measures\">{}</ul>", over)));
    return page;
}

} // namespace samtak
