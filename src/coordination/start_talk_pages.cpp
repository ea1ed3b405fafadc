// The start talk, point by point (C1): a checklist to talk from, with room for what was said. Any order, saved as often as one likes.
#include "coordination/coordination_pages.hpp"
#include "coordination/coordination_store.hpp"
#include "people/person_bar_parts.hpp"
#include "people/place_hint_parts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"
#include "web/versions.hpp"

#include <algorithm>
#include <tuple>

namespace samtak {
namespace {

StartTalkPoint const* written(std::vector<StartTalkPoint> const& points, std::string const& key)
{
    for (auto const& point : points)
        if (point.key == key) return &point;
    return nullptr;
}

Html point_fields(
    Words const& w, ui::FormView const& form, Form const& typed, TalkPoint const& point, StartTalkPoint const* before, Html const& beside)
{
    Html html;
    html += form.checkbox("done_" + point.key, {"1", point.text.in(w.language())}, before && before->done);
    html += form.text_area({.name = "words_" + point.key,
        .label = w.tr("What was said"),
        .value = before ? before->words : std::string{},
        .optional = true,
        .most = 2000,
        .rows = 2,
        .in_summary = point.text.in(w.language())});
    // What was typed was typed over the version that was seen then, also when it comes back from a draft.
    auto const seen = "seen_" + point.key;
    html += form.hidden(seen, typed.has(seen) ? std::string{typed.get(seen)} : std::to_string(before ? before->version : 0));
    return h("<li class=\"st-flow\" data-gap=\"s\">{}{}</li>", html, beside);
}

Response shown(Grant<WriteStartTalk> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto people = people_of(call);
    auto const points = CoordinationStore{call.database()}.start_talk(grant);
    ui::FormView const form{w, call.form()};
    std::vector<Html> rows;
    for (auto const& point : call.profile().start_talk) {
        auto const beside = point.key == "siblings" // C4: who they are stands apart from the talk
            ? ui::actions({ui::link(call.url("/coordinations/{}/children", grant.subject()), w.tr("Write down children who are next of kin"))})
            : Html{};
        rows.push_back(point_fields(w, form, call.form(), point, written(points, point.key), beside));
    }
    Html inside = h("<ol class=\"st-checklist st-flow\" data-gap=\"l\">{}</ol>", rows);
    inside += ui::buttons({ui::button({.text = w.tr("Save the talk")}),
        ui::link(call.url("/coordinations/{}/expectation-card/edit", grant.subject()), w.tr("Write the expectation card"))});
    inside += form.draft_status();

    ui::Page page;
    page.title = w.tr("Start talk");
    page.failed = form.failed();
    page.person = person_bar(call, people.header(grant, call.today()), CaseTab::overview, true);
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}", grant.subject()), w.tr("The case"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("Talk about these points in any order. Tick what you have been through, and write what was said."));
    page.content += place_hint(grant, call);
    page.content +=
        form.form({.action = call.url("/coordinations/{}/start-talk", grant.subject()), .csrf = call.csrf(), .draft = call.draft_url()}, inside);
    if (!points.empty()) page.content += versions_link(w, call.url("/coordinations/{}/start-talk/versions", grant.subject()), page.title);
    return show(call, page, {NavPlace::people}, status);
}

StartTalkPoint typed_point(Form& form, TalkPoint const& point)
{
    StartTalkPoint typed{point.key, form.get("done_" + point.key) == "1", form.text("words_" + point.key, {.most = 2000}), 0, {}};
    auto const seen = form.get("seen_" + point.key);
    for (char const digit : seen) typed.version = digit >= '0' && digit <= '9' && typed.version < 1'000'000 ? typed.version * 10 + (digit - '0') : 0;
    return typed;
}

StartTalkPoint as_seen(std::vector<StartTalkPoint> const& versions, StartTalkPoint const& typed)
{
    for (auto const& version : versions)
        if (version.key == typed.key && version.version == typed.version) return version;
    return {};
}

// What this writer changed. Two who fill in different points, or one the words and one the tick, do not meet; who wrote other words of the
// same point keeps the version they saw, and that is a conflict.
std::vector<StartTalkPoint> written_points(Grant<WriteStartTalk> const& grant, Call& call)
{
    CoordinationStore coordinations{call.database()};
    auto const versions = coordinations.start_talk_versions(grant);
    auto const points = coordinations.start_talk(grant);
    std::vector<StartTalkPoint> writes;
    for (auto const& point : call.profile().start_talk) {
        auto typed = typed_point(call.form(), point);
        auto const base = as_seen(versions, typed);
        auto const* found = written(points, point.key);
        auto const now = found ? *found : StartTalkPoint{};
        if (typed.done == base.done) typed.done = now.done;
        if (typed.words == base.words) typed.words = now.words;
        if (typed.words == now.words || now.words == base.words) typed.version = now.version;
        if (typed.done != now.done || typed.words != now.words) writes.push_back(std::move(typed));
    }
    return writes;
}

void set(Fields& fields, std::string const& name, std::string value)
{
    std::erase_if(fields, [&](auto const& field) { return field.first == name; });
    fields.emplace_back(name, std::move(value));
}

// Other words of the same point (L15): both texts, and a third made of them. What is sent again is a change of what stands now.
Response conflict(Grant<WriteStartTalk> const& grant, Call& call, std::vector<StartTalkPoint> const& mine)
{
    Words const& w = call.words();
    auto const now = CoordinationStore{call.database()}.start_talk(grant);
    ConflictView view{
        w.tr("Two have written of the same point"), w.tr("Start talk"), {}, {}, 0, call.url("/coordinations/{}/start-talk", grant.subject()), {}};
    auto fields = call.form().fields();
    for (auto const& point : call.profile().start_talk) {
        auto const* theirs = written(now, point.key);
        auto const* typed = written(mine, point.key);
        if (!theirs || !typed || theirs->version == typed->version) continue;
        view.fields.push_back({"words_" + point.key, point.text.in(w.language()), typed->words, theirs->words, ConflictField::Kind::lines});
        if (theirs->last.at >= view.at) std::tie(view.who, view.at) = std::tie(theirs->last.by, theirs->last.at);
        set(fields, "seen_" + point.key, std::to_string(theirs->version));
        set(fields, "done_" + point.key, typed->done ? "1" : "");
    }
    // The draft keeps what was seen when it was written: who opens it later meets the other's text again, and overwrites nothing.
    auto typed = call.form();
    call.set_form(Form{std::move(fields)});
    auto page = conflict_page(call, view);
    call.set_form(std::move(typed));
    return page;
}

} // namespace

Response start_talk_page(Grant<WriteStartTalk> const& grant, Call& call) { return shown(grant, call, 200); }

Response write_start_talk(Grant<WriteStartTalk> const& grant, Call& call)
{
    auto const writes = written_points(grant, call);
    if (!call.form().ok()) return shown(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}", grant.subject()).with("done", "talk");
    change.answer_with(there.text());
    for (auto const& point : writes) CoordinationStore{call.database()}.write_point(change, grant, point);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there);
    return saved.error().problem == Problem::conflict ? conflict(grant, call, writes) : failure_page(call, saved.error());
}

} // namespace samtak
