// The hand-over between two coordinators: both may tick, in any order (B10).
#include "coordination/hand_over_store.hpp"
#include "coordination/seek_pages.hpp"
#include "kernel/oslo.hpp"
#include "people/people_store.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

std::string point_name(Words const& w, std::string_view key)
{
    if (key == "talk") return w.tr("A talk together with the person and next of kin");
    if (key == "plan") return w.tr("The plan and what is open are gone through");
    return w.tr("Everybody in {group.the} has been told");
}

std::string ticked(Words const& w, HandOverPoint const& point)
{
    if (!point.at || !point.done) return {};
    return w.tr("{name}, {date}", {{"name", point.by}, {"date", w.long_day(oslo_day(*point.at))}});
}

std::string who(Words const& w, HandOver const& one)
{
    auto names = w.tr("{name} takes over from {former}.", {{"name", one.to_name}, {"former", one.from_name}});
    if (!one.former_last || *one.former_last < one.begins) return names;
    return names + " " + w.tr("You work together until {date}.", {{"date", w.long_day(*one.former_last)}});
}

} // namespace

Response hand_over_page(Grant<HandOverCase> const& grant, Call& call)
{
    auto const one = HandOverStore{call.database()}.read(grant);
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Words const& w = call.words();
    auto people = people_of(call);
    ui::FormView const form{w, call.form()};
    Html inside;
    for (auto const& point : one->points) {
        inside += form.checkbox("done_" + point.key, {"1", point_name(w, point.key), ticked(w, point)}, point.done);
        inside += form.hidden("was_" + point.key, point.done ? "1" : "");
    }
    inside +=
        ui::buttons({ui::button({.text = w.tr("Save the hand-over")}), ui::link(call.url("/coordinations/{}", grant.subject()), w.tr("Cancel"))});
    ui::Page page;
    page.title = w.tr("Hand-over");
    page.person = person_bar(call, people.header(grant, call.today()), CaseTab::overview, true);
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}", grant.subject()), w.tr("The case"));
    page.content += ui::title(page.title, who(w, *one));
    page.content += form.form({.action = call.url("/coordinations/{}/coordinator/hand-over", grant.subject()), .csrf = call.csrf()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::people});
}

Response write_hand_over(Grant<HandOverCase> const& grant, Call& call)
{
    HandOverStore store{call.database()};
    auto const one = store.read(grant);
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto change = call.change();
    auto const there = call.url("/coordinations/{}", grant.subject());
    change.answer_with(there.text());
    for (auto const& point : one->points) {
        bool const done = call.form().get("done_" + point.key) == "1";
        bool const was = call.form().get("was_" + point.key) == "1"; // what another ticked meanwhile stands
        if (done != was && done != point.done) store.tick(change, grant, *one, point.key, done);
    }
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "saved"));
}

} // namespace samtak
