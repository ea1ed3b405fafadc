// The expectation card (L13): one page agreed in the first talk. What the coordinator does, and doesn't (I1); what the person does; contact.
#include "coordination/coordination_pages.hpp"
#include "coordination/coordination_parts.hpp"
#include "coordination/coordination_store.hpp"
#include "people/person_bar_parts.hpp"
#include "people/place_hint_parts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"
#include "web/versions.hpp"

namespace samtak {
namespace {

std::string lines_of(std::vector<Localised> const& texts, Language language)
{
    std::string lines;
    for (auto const& text : texts) lines += (lines.empty() ? "" : "\n") + text.in(language);
    return lines;
}

// An empty card begins with what the municipality's handbook says of the role.
ExpectationCard begun(Call& call, ExpectationCard card)
{
    if (card.version > 0) return card;
    card.coordinator_does = lines_of(call.profile().expectations, call.words().language());
    card.coordinator_does_not = lines_of(call.profile().not_expected, call.words().language());
    return card;
}

Html card_fields(Words const& w, ui::FormView const& form, ExpectationCard const& card)
{
    Html html;
    html += form.text_area(
        {.name = "coordinator_does", .label = w.tr("What the {coordinator.bare} does"), .value = card.coordinator_does, .most = 2000, .rows = 5});
    html += form.text_area({.name = "coordinator_does_not",
        .label = w.tr("What the {coordinator.bare} does not do"),
        .value = card.coordinator_does_not,
        .most = 2000,
        .rows = 4});
    html += form.text_area({.name = "person_does", .label = w.tr("What the person does"), .value = card.person_does, .optional = true, .most = 2000});
    html += form.text_area(
        {.name = "contact", .label = w.tr("How and how often you are in contact"), .value = card.contact, .optional = true, .most = 1000, .rows = 2});
    html += form.day({.name = "agreed_on", .label = w.tr("Agreed on"), .value = card.agreed_on, .optional = true});
    return html;
}

Response shown(Grant<WriteExpectationCard> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto people = people_of(call);
    auto const card = CoordinationStore{call.database()}.expectation_card(grant);
    ui::FormView const form{w, call.form()};
    Html inside = card_fields(w, form, begun(call, card));
    inside += ui::buttons(
        {ui::button({.text = w.tr("Save the card")}), ui::link(call.url("/coordinations/{}/expectation-card", grant.subject()), w.tr("Cancel"))});
    inside += form.draft_status();
    ui::Page page;
    page.title = w.tr("Expectation card");
    page.failed = form.failed();
    page.person = person_bar(call, people.header(grant, call.today()), CaseTab::overview, true);
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}", grant.subject()), w.tr("The case"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("One page that you agree on in the first talk. Both can come back to it."));
    page.content += place_hint(grant, call);
    page.content +=
        form.form({.action = call.url("/coordinations/{}/expectation-card", grant.subject()),
                      .csrf = call.csrf(),
                      .version = card.version,
                      .draft = call.draft_url(
                          call.request().method == Method::get ? "" : "/coordinations/" + grant.subject().str() + "/expectation-card/edit")},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    return show(call, page, {NavPlace::people}, status);
}

Html card_text(Words const& w, ExpectationCard const& card)
{
    std::vector<ui::Fact> facts;
    auto const add = [&](std::string term, std::string const& text) {
        if (!text.empty()) facts.push_back({std::move(term), ui::paragraphs(text)});
    };
    add(w.tr("What the {coordinator.bare} does"), card.coordinator_does);
    add(w.tr("What the {coordinator.bare} does not do"), card.coordinator_does_not);
    add(w.tr("What the person does"), card.person_does);
    add(w.tr("How and how often you are in contact"), card.contact);
    if (card.agreed_on) add(w.tr("Agreed on"), w.long_day(*card.agreed_on));
    return ui::facts(facts, ui::FactsLook::card);
}

// Two have written the card: both texts, and a third made of them (L15).
Response conflict(Grant<WriteExpectationCard> const& grant, Call& call, ExpectationCard const& mine)
{
    Words const& w = call.words();
    CoordinationStore coordinations{call.database()};
    auto const now = coordinations.expectation_card(grant);
    ConflictView view{w.tr("Two have changed the same card"), w.tr("Expectation card"), now.last.by, now.last.at, now.version,
        call.url("/coordinations/{}/expectation-card", grant.subject()), card_texts(w, mine, now)};
    // a card that wasn't written yet began with the handbook's words
    auto const seen = mine.version == 0 ? std::optional{begun(call, {})} : coordinations.expectation_card_as_seen(grant, mine.version);
    if (seen) set_base(view, card_texts(w, *seen, now));
    return conflict_page(call, view);
}

} // namespace

Response expectation_card_page(Grant<ReadExpectationCard> const& grant, Call& call)
{
    Words const& w = call.words();
    auto people = people_of(call);
    auto const card = CoordinationStore{call.database()}.expectation_card(grant);
    auto const header = people.header(grant, call.today());
    bool const writes = call.would_allow<WriteExpectationCard>(grant.subject());
    ui::Page page;
    page.title = w.tr("Expectation card");
    page.narrow = true;
    if (call.query("done") == "saved") page.content = ui::done(w.tr("The card is saved."));
    page.content += ui::title(page.title);
    page.content +=
        card.version > 0 ? card_text(w, card) : ui::empty_line(h("<p>{}</p>", w.tr("The card isn't written yet. It is agreed in the first talk.")));
    if (writes)
        page.content += ui::buttons({ui::button_link(call.url("/coordinations/{}/expectation-card/edit", grant.subject()),
            {.text = card.version > 0 ? w.tr("Change the card") : w.tr("Write the card")})});
    if (card.version > 1) page.content += versions_link(w, call.url("/coordinations/{}/expectation-card/versions", grant.subject()), page.title);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return case_answer(call, std::move(page), header, writes);
}

Response edit_expectation_card_page(Grant<WriteExpectationCard> const& grant, Call& call) { return shown(grant, call, 200); }

Response write_expectation_card(Grant<WriteExpectationCard> const& grant, Call& call)
{
    Form& form = call.form();
    ExpectationCard const card{form.text("coordinator_does", {.required = true}), form.text("coordinator_does_not", {.required = true}),
        form.text("person_does", {}), form.text("contact", {.most = 1000}), form.day("agreed_on"), form.version(), {}};
    if (card.agreed_on && *card.agreed_on > call.today()) form.problem("agreed_on", "The date is in the future.");
    if (!form.ok()) return shown(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/expectation-card", grant.subject()).with("done", "saved");
    change.answer_with(there.text());
    CoordinationStore{call.database()}.write_card(change, grant, card);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there);
    return saved.error().problem == Problem::conflict ? conflict(grant, call, card) : failure_page(call, saved.error());
}

} // namespace samtak
