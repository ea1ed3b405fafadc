// Transitions ahead: what comes when, with what to ask, whom to invite and what to apply for (F14 F17 L9). The coordinator ticks.
#include "coordination/transition_pages.hpp"

#include "coordination/coordination_parts.hpp"
#include "coordination/transition_store.hpp"
#include "kernel/oslo.hpp"
#include "people/people_store.hpp"
#include "people/person_bar_parts.hpp"
#include "web/directory_link.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

struct Desk {
    Person person;
    PersonHeader header;
    std::vector<NotedTransition> noted;
    std::vector<TransitionTick> ticks;
    std::vector<ComingTransition> coming; // points into `noted`
    bool prepares = false, notes = false;
};

std::optional<Desk> desk_of(Grant<ReadTransitions> const& grant, Call& call)
{
    auto people = people_of(call);
    auto person = people.read(grant);
    if (!person) return std::nullopt;
    TransitionStore store{call.database()};
    Desk desk{*person, people.header(grant, call.today()), store.noted(grant), store.ticks(grant), {},
        call.would_allow<PrepareTransition>(grant.subject()), call.would_allow<NoteTransition>(grant.subject())};
    desk.coming = coming_transitions(call.profile().transitions, desk.person.born, desk.noted, call.today());
    return std::optional<Desk>{std::move(desk)}; // moved, never copied: `coming` points to what `noted` holds
}

struct Point {
    std::string key;  // "ask-0"
    std::string text; // in the reader's language
    std::string about;
};

std::vector<Point> points_of(Words const& w, std::string const& part, std::vector<Localised> const& texts)
{
    std::vector<Point> points;
    points.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) points.push_back({part + std::to_string(i), texts[i].in(w.language()), {}});
    return points;
}

std::vector<Point> questions(Words const& w, ComingTransition const& one) { return points_of(w, "ask-", one.kind->ask); }
std::vector<Point> guests(Words const& w, ComingTransition const& one) { return points_of(w, "invite-", one.kind->invite); }

// F17: what to apply for, and when at the latest
std::vector<Point> applications(Words const& w, ComingTransition const& one, std::vector<TransitionTick> const& ticks, Day today)
{
    std::vector<Point> points;
    for (std::size_t i = 0; i < one.kind->apply.size(); ++i) {
        auto const& step = one.kind->apply[i];
        auto const key = "apply-" + std::to_string(i);
        auto const* tick = tick_of(one.about, key, ticks);
        auto const by = one.apply_by(step);
        bool const late = by < today && !(tick && tick->done);
        auto const date = w.long_day(by);
        points.push_back({key, step.text.in(w.language()),
            late ? w.tr("Should have been applied for by {date}. Apply now if it is relevant.", {{"date", date}})
                 : w.tr("By {date}", {{"date", date}})});
    }
    return points;
}

std::string who_ticked(Words const& w, TransitionTick const* tick)
{
    return tick && tick->done ? w.tr("{name}, {date}", {{"name", tick->by}, {"date", w.long_day(oslo_day(tick->at))}}) : std::string{};
}

Html point_rows(Call& call, Desk const& desk, ComingTransition const& one, std::string const& heading, std::vector<Point> const& points)
{
    if (points.empty()) return {};
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    Html html = h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>", heading);
    std::vector<Html> rows;
    for (auto const& point : points) {
        auto const* tick = tick_of(one.about, point.key, desk.ticks);
        bool const done = tick && tick->done;
        auto about = point.about;
        if (auto const who = who_ticked(w, tick); !who.empty()) about += (about.empty() ? "" : ". ") + w.tr("Done: {who}", {{"who", who}});
        if (desk.prepares) {
            auto const name = one.about + "-" + point.key;
            html += form.checkbox("done-" + name, {"1", point.text, about}, done);
            html += form.hidden("was-" + name, done ? "1" : "");
        } else
            rows.push_back(h("<p>{}</p><p class=\"st-muted st-small\">{}</p>", point.text, about));
    }
    if (!desk.prepares) html += ui::lines(rows);
    return h("<div><div class=\"st-flow\" data-gap=\"s\">{}</div></div>", html); // the outer one keeps its air
}

Html how_far(Words const& w, ComingTransition const& one, std::size_t done, Day today)
{
    if (done == one.points()) return ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.trc("status", "Prepared"));
    auto const text = w.tr("{done} of {all} points", {{"done", done}, {"all", one.points()}});
    return wants_preparing(one, done, today) ? ui::tag(ui::Color::warning, ui::Icon::clock, text)
                                             : ui::tag(ui::Color::neutral, ui::Icon::clock, text);
}

Html transition_card(Call& call, Desk const& desk, ComingTransition const& one)
{
    Words const& w = call.words();
    Html html = h("<p>{} <span class=\"st-muted\">{}</span></p>", w.long_day(one.on), w.relative(one.on, call.today()));
    if (desk.prepares) html += h("<p>{}</p>", how_far(w, one, ticked(one, desk.ticks), call.today())); // the coordinator's work, not the person's
    if (one.noted) {
        if (!one.noted->words.empty()) html += ui::paragraphs(one.noted->words);
        html += h("<p class=\"st-muted st-small\">{}</p>", w.tr("Noted by {name}", {{"name", one.noted->by}}));
    }
    html = h("<div class=\"st-flow\" data-gap=\"s\">{}</div>", html);
    html += point_rows(call, desk, one, w.tr("What to talk about"), questions(w, one));
    html += point_rows(call, desk, one, w.tr("Whom to invite"), guests(w, one));
    html += point_rows(call, desk, one, w.tr("What to apply for"), applications(w, one, desk.ticks, call.today()));
    return ui::card("t-" + one.about, one.kind->name.in(w.language()), h("<div class=\"st-flow\">{}</div>", html));
}

// Those within a year in full; those after that as a list, so that the page says what matters now.
Html later_list(Call const& call, Desk const& desk)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    for (auto const& one : desk.coming)
        if (one.on > call.today().plus_months(transition_begin))
            rows.push_back(h("<p>{} <span class=\"st-muted\">{}</span></p>", one.kind->name.in(w.language()), w.long_day(one.on)));
    return rows.empty() ? Html{} : ui::section("later", w.tr("Further ahead"), ui::lines(rows));
}

Html noted_list(Call const& call, Desk const& desk)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    for (auto const& one : desk.coming) {
        if (!one.noted || !desk.notes) continue;
        rows.push_back(h("<p>{}, {}</p>{}", one.kind->name.in(w.language()), w.long_day(one.on),
            ui::button_form(call.url("/coordinations/{}/transitions/{}/ending", desk.header.coordination, one.noted->id), call.csrf(),
                {.text = w.tr("Take away"), .weight = ui::Weight::tertiary, .about = one.kind->name.in(w.language())})));
    }
    return rows.empty() ? Html{} : ui::section("noted", w.tr("Noted by hand"), ui::lines(rows));
}

Html done_line(Call const& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "saved") return ui::done(w.tr("The change is saved."));
    if (done == "noted") return ui::done(w.tr("The transition is noted."));
    if (done == "ended") return ui::done(w.tr("The transition is taken away."));
    return {};
}

Html content(Call& call, Desk const& desk)
{
    Words const& w = call.words();
    Html cards;
    for (auto const& one : desk.coming)
        if (one.on <= call.today().plus_months(transition_begin)) cards += transition_card(call, desk, one);
    auto const& id = desk.header.coordination;
    if (cards.empty()) cards = ui::empty_line(h("<p>{}</p>", w.tr("No transition within a year.")));
    Html const note =
        ui::button_link(call.url("/coordinations/{}/transitions/new", id), {.text = w.tr("Note a transition"), .weight = ui::Weight::secondary});
    Html html = done_line(call);
    html += ui::title(w.tr("Transitions ahead"),
        w.tr("Changes that are coming, so that nothing comes as a surprise: what to talk about, whom to invite and what to apply for."));
    if (desk.prepares && !desk.coming.empty()) {
        cards += ui::buttons({ui::button({.text = w.tr("Save what is done")})});
        cards = ui::FormView{w, call.form()}.form({.action = call.url("/coordinations/{}/transitions/points", id), .csrf = call.csrf(), .wide = true},
            h("<div class=\"st-flow\">{}</div>", cards));
    }
    html += cards;
    html += ui::directory_line(call);
    html += later_list(call, desk);
    html += noted_list(call, desk);
    if (!desk.person.born) html += ui::empty_line(h("<p>{}</p>", w.tr("The birth date isn't registered, so transitions by age can't be shown.")));
    if (desk.notes) html += ui::buttons({note});
    return h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html);
}

} // namespace

Response transitions_page(Grant<ReadTransitions> const& grant, Call& call)
{
    auto const desk = desk_of(grant, call);
    if (!desk) return failure_page(call, {Problem::not_found, "This page isn't here."});
    ui::Page page;
    page.title = call.words().tr("Transitions ahead");
    page.narrow = true;
    page.content = content(call, *desk);
    return case_answer(call, std::move(page), desk->header, desk->prepares);
}

// Two who tick at once keep both ticks: only what this writer changed is written.
Response prepare_transitions(Grant<PrepareTransition> const& grant, Call& call)
{
    auto const desk = desk_of(grant, call);
    if (!desk) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Words const& w = call.words();
    TransitionStore store{call.database()};
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/transitions", grant.subject()).with("done", "saved");
    change.answer_with(there.text());
    for (auto const& one : desk->coming)
        for (auto const& points : {questions(w, one), guests(w, one), applications(w, one, desk->ticks, call.today())})
            for (auto const& point : points) {
                auto const name = one.about + "-" + point.key;
                if (!call.form().has("was-" + name)) continue; // wasn't on the page that was sent
                bool const done = call.form().get("done-" + name) == "1";
                auto const* tick = tick_of(one.about, point.key, desk->ticks);
                bool const now = tick && tick->done;
                if (done != (call.form().get("was-" + name) == "1") && done != now) store.tick(change, grant, one.about, point.key, done);
            }
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there);
}

} // namespace samtak
