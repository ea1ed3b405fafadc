#include "plan/plan_page.hpp"

#include "kernel/oslo.hpp"
#include "plan/cut.hpp"
#include "plan/goal_parts.hpp"
#include "plan/goal_rules.hpp"
#include "plan/news.hpp"
#include "plan/timeline_parts.hpp"
#include "web/lists.hpp"

namespace samtak {
using ui::Icon;

namespace {

Html plan_top(PlanView const& view)
{
    auto const& w = view.w;
    auto line = period_text(w, view.plan.frame) + " · " + text_of(w, view.plan.frame.state);
    if (view.plan.last_changed) line += " · " + w.tr("Last changed {day}", {{"day", w.long_day(oslo_day(*view.plan.last_changed))}});
    std::vector<Html> buttons;
    Html by_minutes;
    if (view.plan.by_minutes)
        by_minutes =
            ui::empty_line(h("<p>{}</p>", w.tr("Meetings with minutes are chosen. The plan stands here as it was, and can be taken up again.")));
    if (view.may.print)
        buttons.push_back(
            ui::button_link(view.url("/{}/plans/{}/print"), {.text = w.tr("Print"), .weight = ui::Weight::secondary, .icon = Icon::printer_small}));
    if (view.may.write) buttons.push_back(ui::button_link(view.url("/{}/plans/{}/goals/new"), {.text = w.tr("New goal"), .icon = Icon::plus}));
    return h("<div class=\"st-row st-plan-top\" data-spread data-top><div class=\"st-flow\" data-gap=\"s\">"
             "<h1 class=\"ds-heading\" data-size=\"lg\">{}</h1><p class=\"st-muted\">{}</p></div>{}</div>{}",
        w.tr("The plan of {name}", {{"name", view.plan.owner.called}}), line, buttons.empty() ? Html{} : ui::buttons(buttons), by_minutes);
}

Html news(PlanView const& view)
{
    auto const changes = news_in(view.plan, view.since, view.actor.member);
    if (changes.empty()) return {};
    Html list;
    for (auto const& change : changes)
        list.add("<li>{} <span class=\"st-muted st-small\">{}, {}</span></li>", text_of(view.w, change),
            name_of(view.plan, change.changed.by, change.changed.by_name), view.w.day_and_time(change.changed.at));
    return h("<section class=\"st-section\" aria-labelledby=\"new\"><h2 class=\"ds-heading\" data-size=\"sm\" id=\"new\">{}</h2>"
             "<ul class=\"st-lines\">{}</ul></section>",
        view.w.tr("New since you last looked"), list);
}

Html words_link(PlanView const& view, Topic topic)
{
    auto const* words = view.plan.words_on(topic);
    bool const written = words && !words->words.empty();
    if (!view.may.own_words || (written && !may_reword(words->written_by, view.actor))) return {};
    auto const text = written ? view.w.tr("Change") : view.w.tr("Write here");
    return ui::link(view.url("/{}/plans/{}/words/{}/edit", code(topic)), text, Icon::pencil, heading_of(view.w, topic));
}

// The owner's voice first (DESIGN 1.1).
Html matters(PlanView const& view)
{
    auto const& w = view.w;
    auto const* words = view.plan.words_on(Topic::matters);
    Html inside;
    if (words && !words->words.empty())
        inside = ui::quote({words->words, view.plan.owner.called, how_written(w, view.plan, words->written_by, words->changed)});
    else
        inside = ui::empty_line(h("<p><strong>{}</strong></p>", w.tr("Nothing is written here yet.")));
    return h("<section class=\"st-section\" aria-labelledby=\"matters\"><h2 class=\"ds-heading\" data-size=\"sm\" id=\"matters\">{}</h2>{}"
             "<p class=\"st-actions\">{}</p></section>",
        heading_of(w, Topic::matters), inside, words_link(view, Topic::matters));
}

// One thing on each line becomes a list.
Html words_list(std::string_view text)
{
    Html list = h("<ul class=\"st-words-list\">");
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        if (end > 0) list.add("<li>{}</li>", text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return list.add("</ul>");
}

Html topic_card(PlanView const& view, Topic topic)
{
    auto const* words = view.plan.words_on(topic);
    bool const written = words && !words->words.empty();
    if (!written && !view.may.own_words) return {};
    Html inside = written ? words_list(words->words.text()) : h("<p class=\"st-muted\">{}</p>", view.w.tr("Nothing is written here yet."));
    if (written) inside.add("<p class=\"st-from\">{}</p>", how_written(view.w, view.plan, words->written_by, words->changed));
    Html const kept = topic == Topic::kept ? h("<p>{}</p>", kept_tag(view.w, view.keeping.own())) : Html{};
    return h("<div class=\"st-card\"><h2 class=\"ds-heading\" data-size=\"2xs\">{}</h2>{}{}<p class=\"st-actions\">{}</p></div>",
        heading_of(view.w, topic), kept, inside, words_link(view, topic));
}

Html about_me(PlanView const& view)
{
    if (!view.plan.sees_about) return {};
    Html page = matters(view);
    Html cards;
    for (auto const topic : all_topics)
        if (topic != Topic::matters) cards += topic_card(view, topic);
    if (view.keeping.offers() || view.plan.words_on(Topic::kept)) cards += topic_card(view, Topic::kept);
    if (!cards.empty())
        page.add("<section class=\"st-section\" aria-label=\"{}\"><div class=\"st-tiles st-tiles-small\">{}</div></section>",
            view.w.tr("Resources, interests and needs"), cards);
    return page;
}

// L5: how long it is since each has written something here.
Html contribution(PlanView const& view, std::optional<MemberId> const& member)
{
    auto const last = member ? view.plan.last_contribution(*member) : std::nullopt;
    if (!last) return h("<span class=\"st-muted\">{}</span>", view.w.tr("Nothing yet"));
    auto const day = oslo_day(*last);
    return h("{} <span class=\"st-muted st-small\">{}</span>", view.w.long_day(day), view.w.relative(day, view.actor.today));
}

Html team(PlanView const& view)
{
    auto const& w = view.w;
    ui::Table table{w.tr("Those who take part"), {w.tr("Name"), w.tr("Contributes"), w.tr("Wrote here last")}, {}, {}};
    table.rows.push_back(
        {ui::person({view.plan.owner.name, w.tr("Owns the plan"), ui::Color::owner}), Html{}, contribution(view, view.plan.owner.member)});
    for (auto const& one : view.plan.team) {
        if (view.plan.stands_already(one, view.actor.today)) continue;
        bool const shown = view.plan.sees_about || one.member == view.actor.member;
        table.rows.push_back({ui::person({one.name, one.title}), ui::plain(shown ? one.contributes : std::string{}), contribution(view, one.member)});
    }
    return h("<section class=\"st-section\" aria-labelledby=\"team\"><h2 class=\"ds-heading\" data-size=\"sm\" id=\"team\">{}</h2>{}</section>",
        w.tr("Those who take part"), ui::table(table));
}

Html next_evaluation(PlanView const& view)
{
    auto const& w = view.w;
    auto const& day = view.plan.frame.evaluate_on;
    Html inside;
    if (day)
        inside = h("<span class=\"st-person\">{}<span><strong>{}</strong><small>{}</small></span></span>", ui::date_leaf(w, *day),
            w.weekday_and_day(*day), w.relative(*day, view.actor.today));
    else
        inside = h("<p>{}</p>", w.tr("No date is set."));
    if (view.may.write)
        inside.add("<p class=\"st-actions\">{}{}</p>",
            ui::link(view.url("/{}/plans/{}/frame/edit"), w.tr("Change period and evaluation"), Icon::calendar),
            ui::link(view.url("/{}/plans/{}/activation"), w.tr("What the plan must hold"), Icon::clipboard_checkmark));
    return h(
        "<section class=\"st-card st-flow\" data-tight aria-labelledby=\"next\"><h2 class=\"ds-heading\" data-size=\"2xs\" id=\"next\">{}</h2>{}</section>",
        w.tr("Next evaluation"), inside);
}

Html contents(PlanView const& view)
{
    auto const& w = view.w;
    Html list;
    if (view.plan.sees_about) list.add("<li><a href=\"#matters\">{}</a></li>", heading_of(w, Topic::matters));
    if (names_a_date(view.plan)) list.add("<li><a href=\"{}\">{}</a></li>", url("#{}", way_ahead), w.tr("The way ahead"));
    for (auto const& area : view.profile.life_areas)
        if (sees_area(view.parts, view.profile, area.key))
            list.add("<li><a href=\"{}\">{}</a></li>", url("#a-{}", area.key), area.name.in(w.language()));
    list.add("<li><a href=\"#team\">{}</a></li>", w.tr("Those who take part"));
    Html more = ui::link(view.url("/{}/plans/{}/responsibilities"), w.tr("Who does what"), Icon::tasklist); // F18
    if (view.may.order) more += ui::link(view.url("/{}/plans/{}/goals/order"), w.tr("Order the goals"), Icon::person_pencil);
    if (view.may.history) more += ui::link(view.url("/{}/plans/{}/history"), w.tr("Earlier versions"), Icon::clock);
    return h("<nav class=\"st-contents st-wide-only\" aria-label=\"{}\"><ul>{}</ul></nav><p class=\"st-actions\">{}</p>",
        w.tr("Contents of the plan"), list, more);
}

Html coordinator(PlanView const& view)
{
    auto const& w = view.w;
    auto const* one = view.plan.coordinator_on(view.actor.today);
    if (!one) return {};
    Html inside = ui::person({one->name, one->title});
    if (!one->phone.empty())
        inside.add("<p class=\"st-small\"><a class=\"ds-link\" href=\"{}\">{}</a></p>", Url::external("tel:" + one->phone), one->phone);
    // F9: where the coordinator keeps the plan up to date, a provider is told whom to tell
    if (view.actor.relation == Relation::participant && !view.actor.provider_updates_plan)
        inside.add("<p class=\"st-small\">{}</p>",
            w.tr("{Coordinator.the} keeps the plan up to date. Tell {name} how it is going with what you answer for.", {{"name", one->name}}));
    for (auto const& other : view.plan.team)
        if (other.kind == TeamKind::deputy && other.holds_on(view.actor.today))
            inside.add(
                "<p class=\"st-small st-muted\">{}</p>", w.tr("{Deputy.bare}: {name}, {title}", {{"name", other.name}, {"title", other.title}}));
    if (view.ask) inside += ui::actions({ui::link(*view.ask, w.tr("Ask a question"), Icon::questionmark_circle)});
    return h("<section class=\"st-card st-flow\" data-tight aria-labelledby=\"coordinator\"><h2 class=\"ds-heading\" data-size=\"2xs\" "
             "id=\"coordinator\">{}</h2>{}</section>",
        w.tr("{Coordinator.bare}"), inside);
}

} // namespace

// forskrift 2022-06-22-1110 § 4: the plan gives no greater right to services than the law does.
Html no_right_notice(Words const& w)
{
    return h("<p class=\"st-small st-muted st-space-above\">{}</p>",
        w.tr("The plan gives no right to services in itself. Services are applied for and decided on their own."));
}

Html plan_page(PlanView const& view)
{
    Html page;
    page.reserve(80 * 1024);
    page += plan_top(view);
    page.add("<div class=\"st-split\"><div>");
    page += news(view);
    page += about_me(view);
    page += timeline_section(view);
    page.add("<div class=\"st-section st-paper\">");
    write_areas(page, view);
    page.add("</div>{}{}</div><div class=\"st-sticky st-flow\" data-gap=\"l\">", team(view), no_right_notice(view.w));
    page += next_evaluation(view);
    page += contents(view);
    page += coordinator(view);
    page.add("</div></div>");
    return page;
}

} // namespace samtak
