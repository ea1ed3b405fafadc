// The start talk, point by point (C1): a checklist to talk from, with room for what was said. Any order, saved as often as one likes.
#include "coordination/coordination_pages.hpp"
#include "coordination/coordination_store.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

StartTalkPoint const* written(std::vector<StartTalkPoint> const& points, std::string const& key)
{
    for (auto const& point : points)
        if (point.key == key) return &point;
    return nullptr;
}

Html point_fields(Words const& w, ui::FormView const& form, TalkPoint const& point, StartTalkPoint const* before)
{
    Html html;
    html += form.checkbox("done_" + point.key, {"1", point.text.in(w.language())}, before && before->done);
    html += form.text_area({.name = "words_" + point.key,
        .label = w.tr("What was said"),
        .value = before ? before->words : std::string{},
        .optional = true,
        .most = 2000,
        .rows = 2});
    html += form.hidden("seen_" + point.key, std::to_string(before ? before->version : 0));
    return h("<li class=\"st-flow\" data-gap=\"s\">{}</li>", html);
}

Response shown(Grant<WriteStartTalk> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    auto const points = CoordinationStore{call.database()}.start_talk(grant);
    ui::FormView const form{w, call.form()};
    std::vector<Html> rows;
    for (auto const& point : call.profile().start_talk) rows.push_back(point_fields(w, form, point, written(points, point.key)));
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
    page.content +=
        form.form({.action = call.url("/coordinations/{}/start-talk", grant.subject()), .csrf = call.csrf(), .draft = call.draft_url()}, inside);
    return show(call, page, {NavPlace::people}, status);
}

StartTalkPoint typed_point(Form& form, TalkPoint const& point)
{
    StartTalkPoint typed{point.key, form.get("done_" + point.key) == "1", form.text("words_" + point.key, {.most = 2000}), 0};
    auto const seen = form.get("seen_" + point.key);
    for (char const digit : seen) typed.version = digit >= '0' && digit <= '9' && typed.version < 1'000'000 ? typed.version * 10 + (digit - '0') : 0;
    return typed;
}

bool changed(StartTalkPoint const& typed, StartTalkPoint const* before)
{
    return before ? typed.done != before->done || typed.words != before->words : typed.done || !typed.words.empty();
}

} // namespace

Response start_talk_page(Grant<WriteStartTalk> const& grant, Call& call) { return shown(grant, call, 200); }

Response write_start_talk(Grant<WriteStartTalk> const& grant, Call& call)
{
    CoordinationStore coordinations{call.database()};
    auto const before = coordinations.start_talk(grant);
    std::vector<StartTalkPoint> writes;
    for (auto const& point : call.profile().start_talk) {
        auto typed = typed_point(call.form(), point);
        if (changed(typed, written(before, point.key))) writes.push_back(std::move(typed));
    }
    if (!call.form().ok()) return shown(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}", grant.subject());
    change.answer_with(there.text());
    for (auto const& point : writes) coordinations.write_point(change, grant, point);
    // Two who fill in different points do not meet; the same point twice is a conflict
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "talk"));
}

} // namespace samtak
