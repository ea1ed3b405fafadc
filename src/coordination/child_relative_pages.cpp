// What is known of children who are next of kin or siblings: read by the coordinator, the person and who acts for them (C4, hpl §§ 10 a, 10 b).
#include "coordination/child_relative_pages.hpp"

#include "coordination/coordination_parts.hpp"
#include "people/people_store.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"
#include "web/versions.hpp"

namespace samtak {
namespace {

// hpl § 10 a: minors who are next of kin of parents or siblings; § 10 b: who have lost one
Html duty(Call& call)
{
    Words const& w = call.words();
    std::string laws;
    for (auto const* code : {"hpl-10a", "hpl-10b"})
        if (auto const* law = call.profile().law_on(code, call.today())) laws += (laws.empty() ? "" : ", ") + law->in(w.language());
    Html html = h("<p>{}</p>",
        w.tr(
            "Health personnel have a duty to see what children need when a parent or sibling is ill, disabled or dies: to talk with them, and to help them get information and follow-up."));
    if (!laws.empty()) html += h("<p class=\"st-small st-muted\">{}</p>", w.tr("The rules: {laws}.", {{"laws", laws}}));
    return html;
}

Html child_row(Call& call, CoordinationId const& id, ChildRelative const& one, bool writes)
{
    Words const& w = call.words();
    auto const color = one.status == "open" ? ui::Color::warning : one.status == "followed" ? ui::Color::success : ui::Color::neutral;
    auto const icon = one.status == "open" ? ui::Icon::hourglass
        : one.status == "followed"         ? ui::Icon::checkmark_circle
                                           : ui::Icon::information_square;
    Html html = h("<h2 class=\"ds-heading\" data-size=\"2xs\">{}</h2>", one.called);
    html += h("<p>{}</p>", ui::tag(color, icon, child_status_name(w, one.status)));
    std::vector<ui::Fact> facts{
        {w.tr("Related as"), ui::plain(child_relation_name(w, one.relation))}, {w.tr("Birth year"), ui::plain(child_year_words(w, one.birth_year))}};
    if (!one.follows_up.empty()) facts.push_back({w.tr("Who looks after the child"), ui::plain(one.follows_up)});
    if (!one.offered.empty()) facts.push_back({w.tr("What the child has been told or offered"), ui::paragraphs(one.offered)});
    html += ui::facts(facts, ui::FactsLook::two);
    if (writes)
        html += ui::actions({ui::link(call.url("/coordinations/{}/children/{}/edit", id, one.id), w.tr("Change"), {}, one.called),
            ui::link(call.url("/coordinations/{}/children/{}/versions", id, one.id), w.tr("Earlier versions"), {}, one.called)});
    return h("<div class=\"st-flow\" data-gap=\"s\">{}</div>", html);
}

Html not_asked(Call& call, CoordinationId const& id, bool writes)
{
    Words const& w = call.words();
    if (!writes) return ui::empty_line(h("<p>{}</p>", w.tr("It hasn't been talked about yet.")));
    return ui::empty_state({.heading = w.tr("Not asked about yet"),
        .content =
            h("<p>{}</p>", w.tr("Ask whether there are children under 18 who are next of kin, such as the person's own children or siblings.")),
        .buttons = {ui::button_link(call.url("/coordinations/{}/children/new", id), {.text = w.tr("Write down a child")}),
            ui::button_form(call.url("/coordinations/{}/children/none", id), call.csrf(),
                {.text = w.tr("Asked: there are none"), .weight = ui::Weight::secondary})}});
}

Html list(Call& call, CoordinationId const& id, ChildRelatives const& all, bool writes)
{
    Words const& w = call.words();
    if (!all.is_mapped()) return not_asked(call, id, writes);
    Html html;
    if (all.none_on)
        html = ui::empty_line(
            h("<p>{}</p>", w.tr("Asked {date}: there are none. Noted by {name}.", {{"date", w.long_day(*all.none_on)}, {"name", all.none_by}})));
    std::vector<Html> rows;
    for (auto const& one : all.children) rows.push_back(child_row(call, id, one, writes));
    if (!rows.empty()) html += ui::lines(rows);
    if (writes)
        html += ui::buttons(
            {ui::button_link(call.url("/coordinations/{}/children/new", id), {.text = w.tr("Write down a child"), .weight = ui::Weight::secondary})});
    return html;
}

Html done_line(Call& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "saved") return ui::done(w.tr("The change is saved."));
    if (done == "none") return ui::done(w.tr("It is noted that there are none."));
    if (done == "away") return ui::done(w.tr("The child is taken away from the list. Earlier versions are kept."));
    return {};
}

std::vector<ConflictField> texts(Words const& w, ChildRelative const& one, bool stands)
{
    using Kind = ConflictField::Kind;
    return {{"called", w.tr("What is the child called?"), one.called}, {"relation", w.tr("Related as"), child_relation_name(w, one.relation)},
        {"birth_year", w.tr("Birth year"), child_year_words(w, one.birth_year)},
        {"status", w.tr("Is the child looked after?"), child_status_name(w, one.status)},
        {"follows_up", w.tr("Who looks after the child"), one.follows_up},
        {"offered", w.tr("What the child has been told or offered"), one.offered, {}, Kind::lines},
        {"active", w.tr("On the list"), stands ? w.tr("Yes") : w.tr("No")}};
}

} // namespace

Response child_relatives_page(Grant<ReadChildRelatives> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const header = people_of(call).header(grant, call.today());
    bool const writes = call.would_allow<WriteChildRelatives>(grant.subject());
    ui::Page page;
    page.title = w.tr("Children who are next of kin");
    page.narrow = true;
    Html html = done_line(call);
    html += ui::title(
        page.title, w.tr("Children and siblings of {person}. Those who take part in {group.the} don't see this.", {{"person", header.called}}));
    html += duty(call);
    html += list(call, grant.subject(), ChildRelativeStore{call.database()}.read(grant), writes);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html);
    return case_answer(call, std::move(page), header, writes);
}

Response child_relative_versions_page(Grant<ReadChildRelatives> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const id = call.id<ChildRelativeId>("child");
    auto const all = id ? ChildRelativeStore{call.database()}.versions(grant, *id) : std::vector<std::pair<ChildRelative, bool>>{};
    if (all.empty()) return failure_page(call, {Problem::not_found, "This page isn't here."});
    std::vector<KeptVersion> kept;
    kept.reserve(all.size());
    for (auto const& [one, stands] : all) kept.push_back({one.by, one.at, texts(w, one, stands)});
    ui::Page page;
    page.title = w.tr("Earlier versions");
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}/children", grant.subject()), w.tr("Children who are next of kin"));
    page.content += ui::title(page.title, w.tr("Everything that was saved is kept. The newest is first."));
    page.content += versions(w, kept);
    auto const header = people_of(call).header(grant, call.today());
    return case_answer(call, std::move(page), header, call.would_allow<WriteChildRelatives>(grant.subject()));
}

std::string child_relatives_state(Words const& w, ChildRelativeCount const& count)
{
    if (count.none) return w.tr("Asked: there are none");
    if (count.children == 0) return w.tr("Not asked about yet");
    auto children = w.trn("{n} child", "{n} children", count.children);
    if (count.unseen == 0) return children;
    return w.tr("{children}, {n} without anybody who looks after them", {{"children", children}, {"n", count.unseen}});
}

std::string child_relation_name(Words const& w, std::string_view code)
{
    if (code == "child") return w.trc("relation", "Child of the person");
    if (code == "sibling") return w.trc("relation", "Sibling");
    return w.trc("relation", "Another child close to the person");
}

std::string child_status_name(Words const& w, std::string_view code)
{
    if (code == "followed") return w.tr("Somebody looks after the child");
    if (code == "declined") return w.tr("Offered, and not wanted now");
    return w.tr("Nobody looks after the child yet");
}

std::string child_year_words(Words const& w, std::optional<std::int64_t> birth_year)
{
    return birth_year ? std::to_string(*birth_year) : w.tr("Not known");
}

} // namespace samtak
