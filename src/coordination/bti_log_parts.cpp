// The relay log as it is read, what the person says themselves, and the history of levels and relay holders.
#include "coordination/bti_acts.hpp"
#include "coordination/bti_parts.hpp"
#include "kernel/oslo.hpp"
#include "web/lists.hpp"

#include <algorithm>

namespace samtak {
namespace {

std::string signed_by(Words const& w, std::string const& by, Instant at)
{
    return w.tr("{name}, {date}", {{"name", by}, {"date", w.long_day(oslo_day(at))}});
}

std::string next_words(Words const& w, std::string_view next)
{
    if (next == "goes_on") return w.tr("It goes on as it is.");
    if (next == "changed") return w.tr("Something else is tried.");
    return w.tr("It is ended.");
}

std::string how_said(Words const& w, BtiDesk const& desk, OwnView const& view)
{
    auto const date = w.long_day(oslo_day(view.at));
    if (view.told) return w.tr("Told to {name} {date}", {{"name", view.by}, {"date", date}});
    return desk.is_self ? w.tr("Written by you {date}", {{"date", date}})
                        : w.tr("Written by {name} {date}", {{"name", desk.header.called}, {"date", date}});
}

Html view_quote(Words const& w, BtiDesk const& desk, OwnView const& view)
{
    return ui::quote({.words = view.words, .who = desk.header.called, .how = how_said(w, desk, view)});
}

Html evaluation_of(Words const& w, BtiDesk const& desk, RelayLog const& log, RelayEvaluation const& one)
{
    Html html = h("<h4 class=\"ds-heading\" data-size=\"2xs\">{}</h4>", w.tr("How it went"));
    html += ui::paragraphs(one.words);
    html += h("<p>{}</p>", next_words(w, one.next));
    if (auto const* view = log.find(one.view))
        html += view_quote(w, desk, *view);
    else if (!one.view_missing.empty())
        html += h("<p>{}</p>", w.tr("What {name} says is missing: {reason}", {{"name", desk.header.called}, {"reason", one.view_missing}}));
    html += h("<p class=\"st-small st-muted\">{}</p>", signed_by(w, one.by, one.at));
    return h("<div class=\"st-flow\" data-gap=\"s\">{}</div>", html);
}

Html entry_card(Call& call, BtiDesk const& desk, RelayLog const& log, RelayEntry const& one, bool writes)
{
    Words const& w = call.words();
    std::vector<ui::Fact> facts{{w.tr("Answers for it"), ui::plain(one.responsible)}};
    if (!one.decision.empty()) facts.push_back({w.tr("What is decided"), ui::paragraphs(one.decision)});
    if (!one.evaluation) facts.push_back({w.tr("You look at how it went"), ui::plain(w.long_day(one.evaluate_on))});
    Html html = ui::facts(facts, ui::FactsLook::rows);
    bool const late = !one.evaluation && one.evaluate_on < call.today();
    if (late && !desk.owner) html += h("<p>{}</p>", ui::tag(ui::Color::danger, ui::Icon::clock, w.tr("Not evaluated in time")));
    if (one.kept_from_parents && !desk.owner) html += h("<p>{}</p>", ui::tag(ui::Color::neutral, ui::Icon::eye_slash, w.tr("Not shown to parents")));
    html += h("<p class=\"st-small st-muted\">{}</p>",
        w.tr("{level}. {signed}", {{"level", level_name(w, call.profile(), one.level)}, {"signed", signed_by(w, one.by, one.at)}}));
    if (one.evaluation) html += evaluation_of(w, desk, log, *one.evaluation);
    if (!one.evaluation && writes)
        html += ui::actions(
            {ui::link(call.url("/coordinations/{}/bti/log/{}/evaluation", desk.header.coordination, one.id), w.tr("Evaluate"), {}, one.effort)});
    return ui::card("e-" + one.id.str(), one.effort, h("<div class=\"st-flow\" data-gap=\"s\">{}</div>", html), 3);
}

std::string ended_words(Words const& w, std::string_view why)
{
    if (why == "handed_over") return w.tr("handed over");
    if (why == "coordinator") return w.tr("{coordinator.a} took over");
    if (why == "level") return w.tr("the relay ended");
    if (why == "coordination_ended") return w.tr("the coordination ended");
    return w.tr("left the municipality");
}

std::string holder_words(Words const& w, RelayHolder const& one)
{
    if (!one.to) return w.tr("{name} from {from}", {{"name", one.name}, {"from", w.long_day(one.from)}});
    return w.tr("{name} from {from} to {to}: {why}",
        {{"name", one.name}, {"from", w.long_day(one.from)}, {"to", w.long_day(std::max(one.from, *one.to))},
            {"why", ended_words(w, one.why_ended)}});
}

std::string hand_over_words(Words const& w, RelayHandOver const& one)
{
    auto const day = w.long_day(oslo_day(one.answered_at.value_or(one.at)));
    Fills const fills{{"from", one.from_name}, {"to", one.to_name}, {"date", day}, {"signed", w.long_day(oslo_day(one.at))}, {"reason", one.reason}};
    if (one.waits) return w.tr("{from} signed {signed}. {to} has not answered.", fills);
    if (one.outcome == "accepted") return w.tr("{from} signed {signed}, {to} signed {date}.", fills);
    if (one.outcome == "refused") return w.tr("{to} said no {date}: {reason}", fills);
    return w.tr("{from} asked {to} and took it back {date}.", fills);
}

Html part(std::string const& heading, std::vector<Html> const& rows)
{
    return rows.empty() ? Html{} : h("<div><h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>{}</div>", heading, ui::lines(rows));
}

} // namespace

Html relay_log_part(Call& call, BtiDesk const& desk, RelayLog const& log, bool writes)
{
    Words const& w = call.words();
    Html html;
    for (auto const& one : log.entries) html += entry_card(call, desk, log, one, writes);
    if (log.entries.empty()) html = ui::empty_line(h("<p>{}</p>", w.tr("Nothing is written in the relay log yet.")));
    return ui::section("log", w.tr("Relay log"), h("<div class=\"st-flow\">{}</div>", html));
}

Html own_views_part(Call& call, BtiDesk const& desk, RelayLog const& log)
{
    Words const& w = call.words();
    Html html;
    for (auto const& one : log.views) { // what was said to an evaluation stands there
        bool const quoted = std::any_of(
            log.entries.begin(), log.entries.end(), [&](RelayEntry const& entry) { return entry.evaluation && entry.evaluation->view == one.id; });
        if (!quoted) html += view_quote(w, desk, one);
    }
    if (desk.is_self && call.would_allow<SayOwnView>(desk.header.coordination))
        html += ui::buttons({ui::button_link(call.url("/coordinations/{}/bti/views/new", desk.header.coordination),
            {.text = w.tr("Say what you think"), .weight = ui::Weight::secondary, .icon = ui::Icon::chat})});
    if (html.empty()) return {};
    auto const heading = desk.is_self ? w.tr("What you say yourself") : w.tr("What {name} says", {{"name", desk.header.called}});
    return ui::section("views", heading, h("<div class=\"st-flow\">{}</div>", html));
}

// Append-only: each level, holder and hand-over that there has been.
Html bti_history_part(Call& call, BtiDesk const& desk, bool with_grounds)
{
    Words const& w = call.words();
    std::vector<Html> levels, holders, hand_overs;
    for (auto const& one : desk.bti.steps) {
        Html const why = with_grounds && !one.grounds.empty() ? h("<p class=\"st-small\">{}</p>", one.grounds) : Html{};
        levels.push_back(h("<div><p>{}</p>{}<p class=\"st-small st-muted\">{}</p></div>", level_name(w, call.profile(), one.level), why,
            signed_by(w, one.by, one.at)));
    }
    for (auto const& one : desk.bti.holders) holders.push_back(h("<p>{}</p>", holder_words(w, one)));
    for (auto const& one : desk.bti.hand_overs) {
        bool const told = with_grounds && one.outcome == "accepted" && !one.words.empty();
        Html const words = told ? ui::paragraphs(one.words) : Html{};
        if (!desk.owner || one.outcome == "accepted") hand_overs.push_back(h("<div><p>{}</p>{}</div>", hand_over_words(w, one), words));
    }
    Html const html = h("{}{}{}", part(w.tr("Levels"), levels), part(w.tr("{Relay_holder.plural}"), holders), part(w.tr("Hand-overs"), hand_overs));
    if (html.empty()) return {};
    return ui::section("history", w.trc("heading", "What has been"), h("<div class=\"st-flow\">{}</div>", html));
}

} // namespace samtak
