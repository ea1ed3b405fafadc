// The decisions of a case, and each letter as it was signed: for those it is for, and for the coordinating unit (A7).
#include "access/relations.hpp"
#include "decisions/appeal_store.hpp"
#include "decisions/decision_pages.hpp"
#include "decisions/decision_parts.hpp"
#include "decisions/letter.hpp"
#include "people/person_bar_parts.hpp"
#include "web/lists.hpp"

namespace samtak {
namespace {

Html row_of(Call const& call, CoordinationId const& coordination, Signed const& one)
{
    Words const& w = call.words();
    return h("<p>{}</p><p class=\"st-small\">{}</p><p class=\"st-small st-muted\">{}</p>",
        ui::link(call.url("/coordinations/{}/decisions/{}", coordination, one.id), decision_name(w, one.kind, one.outcome)),
        w.tr("Signed {date} by {name}", {{"date", w.long_day(one.signed_on)}, {"name", one.signed_by}}), known_words(w, one));
}

Html unit_deeds(Call& call, CoordinationId const& coordination)
{
    Words const& w = call.words();
    if (!call.would_allow<WriteDecision>(coordination)) return {};
    std::vector<Html> row{ui::button_link(call.url("/coordinations/{}/assessment", coordination), {.text = w.tr("Assess the need")}),
        ui::button_link(
            call.url("/coordinations/{}/decisions/draft", coordination), {.text = w.tr("Write the decision"), .weight = ui::Weight::secondary})};
    return ui::buttons(row);
}

void frame(Grant<ReadDecisions> const& grant, Call& call, ui::Page& page, ShownAt& at)
{
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    auto const header = people.header(grant, call.today());
    page.narrow = true;
    if (is_family(grant.relation())) {
        page.ground = ui::Ground::owner;
        at = {NavPlace::home, OwnerNav{grant.subject(), header.plan}};
    } else {
        page.person = person_bar(call, header, CaseTab::none, grant.relation() != Relation::coordinating_unit);
        at = {grant.relation() == Relation::coordinating_unit ? NavPlace::overview : NavPlace::people};
    }
}

// The letter's own foot: who else has got it, and what the reader can do.
Html foot(Grant<ReadDecisions> const& grant, Call& call, Signed const& one)
{
    Words const& w = call.words();
    std::vector<std::string> names;
    std::vector<Html> rows;
    for (std::size_t i = 0; i < one.readers.size(); ++i)
        rows.push_back(h("<p>{} <span class=\"st-muted st-small\">{}</span></p>", one.readers[i].name,
            one.on_paper[i] ? w.tr("On paper") : w.tr("When logged in")));
    Html html = ui::section("recipients", w.tr("Who has got the letter"), ui::lines(rows));
    std::vector<Html> deeds{ui::button_link(call.url("/coordinations/{}/decisions/{}/pdf", grant.subject(), one.id),
        {.text = w.tr("Download as PDF"), .weight = ui::Weight::secondary, .icon = ui::Icon::file_pdf})};
    if (call.would_allow<MakeAppeal>(grant.subject()))
        deeds.push_back(ui::button_link(call.url("/coordinations/{}/decisions/{}/appeal", grant.subject(), one.id),
            {.text = w.tr("Appeal against the decision"), .weight = ui::Weight::secondary}));
    if (call.would_allow<HandleAppeal>(grant.subject()))
        deeds.push_back(ui::button_link(call.url("/coordinations/{}/decisions/{}/appeals", grant.subject(), one.id),
            {.text = w.tr("Appeals and deadline"), .weight = ui::Weight::secondary}));
    html += ui::buttons(deeds);
    return h("<div class=\"st-flow st-no-print\" data-gap=\"l\">{}</div>", html);
}

} // namespace

Response decisions_page(Grant<ReadDecisions> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const all = DecisionStore{call.database()}.list(grant);
    ui::Page page;
    ShownAt at;
    frame(grant, call, page, at);
    page.title = w.tr("Decisions and letters");
    Html content;
    if (call.query("done") == "signed") content += ui::done(w.tr("The decision is signed. Those it is for are told that there is a letter."));
    if (call.query("done") == "appeal") content += ui::done(w.tr("The appeal is received. You get an answer here."));
    content += ui::title(page.title, w.tr("Each letter stands as it was signed."));
    std::vector<Html> rows;
    rows.reserve(all.size());
    for (auto const& one : all) rows.push_back(row_of(call, grant.subject(), one));
    content += rows.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("Nothing is decided yet."))) : ui::lines(rows);
    content += unit_deeds(call, grant.subject());
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", content);
    return show(call, page, at);
}

Response letter_page(Grant<ReadDecisions> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const one = asked_for(grant, call);
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    ui::Page page;
    ShownAt at;
    frame(grant, call, page, at);
    page.title = w.tr("Letter of decision");
    Html letter = h("<p class=\"st-small\">{}<br>{}</p>", call.profile().name, w.long_day(one->signed_on));
    letter += letter_text(one->blocks);
    Html content = h("<div class=\"st-row st-no-print\" data-spread>{}{}</div>",
        ui::back_link(call.url("/coordinations/{}/decisions", grant.subject()), w.tr("Decisions and letters")), ui::print_button(w));
    content +=
        h("<article class=\"st-flow\" lang=\"{}\"><h1 class=\"ds-heading\" data-size=\"lg\">{}</h1>{}</article>", one->language, one->title, letter);
    content += h("<p class=\"st-small st-muted st-no-print\">{}</p>", known_words(w, *one));
    content += foot(grant, call, *one);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", content);
    return show(call, page, at);
}

} // namespace samtak
