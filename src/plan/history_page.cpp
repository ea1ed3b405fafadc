#include "plan/history_page.hpp"

#include "kernel/oslo.hpp"
#include "measures/chase_parts.hpp"
#include "plan/goal_parts.hpp"
#include "plan/sheets_form.hpp"

#include <algorithm>

namespace samtak {
namespace {

// Consent and taking into use change the plan's state, which no undo brings back.
bool brings_back(std::string_view reason) { return reason == "changed" || reason == "restored"; }

// Where the undo of this change is posted; nothing when there is nothing before it, when it isn't the newest, or not theirs to undo.
std::optional<Url> undo_address(HistoryPage const& page, PlanChange const& change)
{
    auto const& view = page.view;
    auto const version = change.changed.version;
    if (page.csrf.empty() || version < 2) return std::nullopt;
    using Kind = PlanChange::Kind;
    if (change.kind == Kind::goal && view.may.write) {
        auto const id = GoalId::parse(change.thing);
        bool const rewording = change.changed.reason == "wording" || change.changed.reason == "ordered";
        if (!rewording && page.history.now.goal(*id)->changed.version == version) return view.url("/{}/plans/{}/goals/{}/undos", *id);
    }
    if (change.kind == Kind::measure && view.may.measures) {
        auto const* measure = page.history.now.measure(*MeasureId::parse(change.thing));
        if (measure->changed.version == version && may_update(page.history.now, *measure, view.actor))
            return view.url("/{}/plans/{}/measures/{}/undos", measure->id);
    }
    if (change.kind == Kind::frame && view.may.write && brings_back(change.changed.reason) && page.history.now.frame.changed.version == version)
        return view.url("/{}/plans/{}/frame/undos");
    if (change.kind == Kind::words && view.may.own_words) {
        auto const* words = page.history.now.words_on(*parse_topic(change.thing));
        if (words->changed.version == version && may_reword(words->written_by, view.actor))
            return view.url("/{}/plans/{}/words/{}/undos", change.thing);
    }
    return std::nullopt;
}

Html undo_button(HistoryPage const& page, PlanChange const& change, std::string const& about)
{
    auto const address = undo_address(page, change);
    if (!address) return {};
    auto const hidden = h("<input type=\"hidden\" name=\"once\" value=\"{}\"><input type=\"hidden\" name=\"version\" value=\"{}\">"
                          "<input type=\"hidden\" name=\"back_to\" value=\"{}\">",
        OnceId::fresh(), change.changed.version, change.changed.version - 1);
    return ui::button_form(*address, page.csrf, {.text = page.view.w.tr("Undo"), .weight = ui::Weight::tertiary, .about = about}, hidden);
}

std::string why(Words const& w, std::string_view reason)
{
    if (reason == "restored") return w.tr("An earlier version came back");
    if (reason.ends_with("_by_link")) return by_link_words(w);
    if (reason == "wording") return w.tr("Own wording");
    if (reason == "activated") return w.tr("The plan was taken into use");
    if (reason.starts_with("ended: ")) return std::string{reason.substr(7)};
    return {};
}

// Its heading names the thing too: it is what a screen reader calls this half.
ui::Version shown_version(Words const& w, Plan const& plan, std::string id, std::string const& title, Sheet const& sheet, Sheet const* before)
{
    auto const time = plan.last_changed ? w.day_and_time(*plan.last_changed) : w.tr("Now");
    return {.id = std::move(id), .heading = w.tr("{title}, {time}", {{"title", title}, {"time", time}}), .facts = sheet_facts(w, sheet, before)};
}

// One thing in both versions, when they differ. Sheets have the same fields for the same kind of thing.
void compare(Html& page, PlanView const& earlier, PlanView const& later, std::string const& title, std::string const& id, Sheet const& before,
    Sheet const& after)
{
    bool const same = before.size() == after.size() &&
        std::equal(before.begin(), before.end(), after.begin(), [](auto const& a, auto const& b) { return a.value == b.value; });
    if (same) return;
    page.add("<section class=\"st-section\"><h2 class=\"ds-heading\" data-size=\"xs\">{}</h2>{}</section>", title,
        ui::side_by_side({shown_version(later.w, earlier.plan, id + "-before", title, before, nullptr),
            shown_version(later.w, later.plan, id + "-after", title, after, before.size() == after.size() ? &before : nullptr)}));
}

} // namespace

std::string version_address(Instant at) { return instant_text(at); }

Html history_page(HistoryPage const& page)
{
    auto const& view = page.view;
    auto const& w = view.w;
    Html list;
    auto const changes = changes_in(page.history);
    for (auto const& change : changes) {
        auto const text = text_of(w, change);
        auto const at = w.day_and_time(change.changed.at);
        auto const address = version_address(change.changed.at);
        list.add("<li><p>{}</p><p class=\"st-small st-muted\">{} · {}{}{}</p><div class=\"st-actions\">{}{}{}</div></li>", text, at,
            name_of(view.plan, change.changed.by, change.changed.by_name), why(w, change.changed.reason).empty() ? "" : " · ",
            why(w, change.changed.reason), ui::link(view.url("/{}/plans/{}/versions/{}", address), w.tr("The plan as it was"), {}, at),
            ui::link(view.url("/{}/plans/{}/comparison").with("from", address), w.tr("Compare with now"), {}, at), undo_button(page, change, text));
    }
    Html html = ui::back_link(view.url("/{}/plans/{}"), w.tr("The plan of {name}", {{"name", view.plan.owner.called}}));
    if (page.undone) html += ui::done(w.tr("The change is taken back. The earlier version stands again."));
    html += ui::title(w.tr("History"), w.tr("Every change is kept. You can read the plan as it was, and take back a change."));
    return html.add("<ol class=\"st-lines st-first\">{}</ol>", list);
}

Html version_page(PlanView const& view)
{
    auto const& w = view.w;
    Html html = ui::back_link(view.url("/{}/plans/{}/history"), w.tr("History"));
    html += ui::title(w.tr("The plan as it was {time}", {{"time", w.day_and_time(*view.plan.last_changed)}}), period_text(w, view.plan.frame));
    for (auto const& words : view.plan.words)
        if (!words.words.empty())
            html.add("<section class=\"st-section\"><h2 class=\"ds-heading\" data-size=\"sm\">{}</h2>{}</section>", heading_of(w, words.topic),
                ui::quote({.words = words.words,
                    .who = view.plan.owner.called,
                    .how = how_written(w, view.plan, words.written_by, words.changed),
                    .small = true}));
    html.add("<div class=\"st-section st-paper\">");
    write_areas(html, view);
    return html.add("</div>");
}

Html comparison_page(PlanView const& earlier, PlanView const& later)
{
    auto const& w = later.w;
    Html things;
    compare(things, earlier, later, w.tr("Period and evaluation"), "frame", frame_sheet(earlier, earlier.plan.frame),
        frame_sheet(later, later.plan.frame));
    for (auto const& now : later.plan.words) {
        auto const* then = earlier.plan.words_on(now.topic);
        compare(things, earlier, later, heading_of(w, now.topic), std::string{code(now.topic)},
            words_sheet(earlier, now.topic, then ? then->words : OwnWords{}), words_sheet(later, now.topic, now.words));
    }
    for (auto const& now : later.plan.goals) {
        auto const* then = earlier.plan.goal(now.id);
        compare(things, earlier, later, now.shown(), "g-" + now.id.str(), then ? goal_sheet(earlier, then->content) : Sheet{},
            goal_sheet(later, now.content));
    }
    for (auto const& now : later.plan.measures) {
        auto const* then = earlier.plan.measure(now.id);
        compare(things, earlier, later, now.content.what, "m-" + now.id.str(), then ? measure_sheet(earlier, then->content) : Sheet{},
            measure_sheet(later, now.content));
    }
    Html html = ui::back_link(later.url("/{}/plans/{}/history"), w.tr("History"));
    html += ui::title(w.tr("Two versions beside each other"), w.tr("What is new is marked."));
    html += things.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("The two versions are alike."))) : things;
    return html;
}

} // namespace samtak
