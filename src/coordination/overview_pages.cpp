// The case at a glance: who the person is, who coordinates, how far the start has come, who acts for the person.
#include "consent/consent_acts.hpp"
#include "coordination/bti.hpp"
#include "coordination/bti_store.hpp"
#include "coordination/child_relative_pages.hpp"
#include "coordination/contact.hpp"
#include "coordination/coordination_form.hpp"
#include "coordination/coordination_pages.hpp"
#include "coordination/coordination_parts.hpp"
#include "coordination/coordination_store.hpp"
#include "coordination/coordinator_acts.hpp"
#include "coordination/hand_over_store.hpp"
#include "coordination/place_shown_store.hpp"
#include "coordination/representation_parts.hpp"
#include "people/person_bar_parts.hpp"
#include "people/protection_store.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

// The plan's own act: asked of the same rule, so that the button leads to a page.
struct MakesPlan {
    using Subject = CoordinationId;
    static constexpr std::string_view reading = "coordination.read", name = "plan.create";
};

// Whether it works, and whether it ends (ending/): asked of the same rules, so that a link leads to a page.
struct SeesEvaluations {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "coordination.evaluation.read", reading = name;
};
struct SeesEnding {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "ending.read", reading = name;
};

Html yes_or_no(Words const& w, bool yes) { return ui::plain(yes ? w.tr("Yes") : w.tr("No")); }

Html person_facts(Call& call, Person const& person, Coordination const& coordination)
{
    Words const& w = call.words();
    auto const* basis = legal_basis(coordination.legal_basis);
    auto const* law = basis ? call.profile().law_on(basis->law, call.today()) : nullptr;
    std::vector<ui::Fact> facts;
    facts.push_back({w.tr("Called"), ui::plain(person.called)});
    facts.push_back({w.tr("Birth date"), ui::plain(person.born ? w.day(*person.born) : w.tr("Not known"))});
    facts.push_back({w.tr("National identity number"), ui::plain(person.has_number ? w.tr("Registered") : w.tr("None"))});
    facts.push_back({w.tr("Address protected"), ui::plain(protection_name(w, person.address_protection))});
    if (!person.phone.empty()) facts.push_back({w.tr("Phone"), ui::plain(person.phone)});
    if (!person.language.empty()) facts.push_back({w.tr("Language"), ui::plain(person.language)});
    facts.push_back({w.tr("Needs an interpreter"), yes_or_no(w, person.interpreter)});
    if (!person.culture.empty()) facts.push_back({w.tr("Culture and language"), ui::paragraphs(person.culture)});
    facts.push_back({w.tr("Plan or meetings with minutes"), ui::plain(tool_name(w, coordination.tool))});
    facts.push_back({w.tr("Case number"), ui::plain(coordination.case_number)});
    facts.push_back(
        {w.tr("Legal basis"), ui::plain(basis ? legal_basis_name(w, *basis) + (law ? ", " + law->in(w.language()) : "") : coordination.legal_basis)});
    return ui::facts(facts);
}

// B11: said where the case begins. Its last day counts, whatever the appointments say.
Html ending_alert(Call& call, Coordination const& one)
{
    if (!one.ends_on) return {};
    Words const& w = call.words();
    auto const date = w.long_day(*one.ends_on);
    Html more;
    if (call.would_allow<SeesEnding>(one.id))
        more = ui::actions({ui::link(call.url("/coordinations/{}/ending", one.id), w.tr("Read more about it"))});
    return ui::alert(ui::Color::info,
        one.has_ended(call.today()) ? w.tr("The coordination ended {date}", {{"date", date}})
                                    : w.tr("The coordination ends {date}", {{"date", date}}),
        h("<p>{}</p>{}", w.tr("What stands can still be read by the person. Nothing is deleted."), more));
}

// B11 B15
Html whether_it_works(Call& call, CoordinationId const& id)
{
    Words const& w = call.words();
    std::vector<Html> links;
    if (call.would_allow<ReadChildRelatives>(id) && !call.would_allow<WriteChildRelatives>(id)) // C4: who writes has it in the list of work
        links.push_back(ui::link(call.url("/coordinations/{}/children", id), w.tr("Children who are next of kin")));
    if (call.would_allow<ReadContacts>(id)) // G13
        links.push_back(ui::link(call.url("/coordinations/{}/contacts", id), w.tr("Contact between meetings")));
    if (call.would_allow<SeesEvaluations>(id))
        links.push_back(ui::link(call.url("/coordinations/{}/evaluations", id), w.tr("How the coordination works")));
    if (call.would_allow<SeesEnding>(id)) links.push_back(ui::link(call.url("/coordinations/{}/ending", id), w.tr("End the coordination")));
    return links.empty() ? Html{} : ui::actions(links);
}

struct AsksQuestion {
    using Subject = CoordinationId;
    static constexpr std::string_view reading = "message.read", name = "message.write";
};
Html ask_link(Call& call, CoordinationId const& id, bool coordinates)
{
    if (coordinates || !call.would_allow<AsksQuestion>(id)) return {}; // E6: whoever coordinates doesn't ask themselves
    return ui::actions({ui::link(call.url("/coordinations/{}/threads/new", id).with("ask", "1"), call.words().tr("Ask a question"))});
}

Html coordinator_card(Words const& w, std::optional<CoordinatorContact> const& contact, Html const& ask)
{
    bool const relay = contact && contact->kind == "relay_holder"; // BTI
    auto const heading = relay ? w.tr("{Relay_holder.bare}") : w.tr("{Coordinator.bare}");
    if (!contact)
        return ui::card("coordinator", heading, h("<p>{}</p>", w.tr("Nobody coordinates now. {Coordinating_unit.the} must appoint somebody.")));
    Html html = contact->missing ? Html{} : ui::person({contact->name, contact->title});
    if (!contact->phone.empty()) html += h("<p>{}</p>", ui::link(Url::external("tel:" + contact->phone), contact->phone));
    if (auto const words = stand_in_words(w, *contact); !words.empty()) html += h("<p>{}</p>", words);
    if ((contact->away_today || contact->missing) && !contact->deputy_phone.empty())
        html += h("<p>{}</p>", ui::link(Url::external("tel:" + contact->deputy_phone), contact->deputy_phone));
    return ui::card("coordinator", heading, html += ask);
}

Html start_items(
    Call& call, Coordination const& coordination, std::size_t done, ExpectationCard const& card, ChildRelativeCount const& children, bool has_plan)
{
    Words const& w = call.words();
    auto const all = call.profile().start_talk.size();
    std::vector<ui::Item> items;
    items.push_back({ui::Icon::clipboard_checkmark, {}, w.tr("Start talk"), w.tr("{done} of {all} points", {{"done", done}, {"all", all}}),
        ui::button_link(call.url("/coordinations/{}/start-talk", coordination.id),
            {.text = done == 0 ? w.tr("Start") : w.tr("Continue"), .weight = ui::Weight::secondary, .about = w.tr("Start talk")})});
    items.push_back({ui::Icon::handshake, {}, w.tr("Expectation card"),
        card.version == 0    ? w.tr("Not written yet")
            : card.agreed_on ? w.tr("Agreed {date}", {{"date", *card.agreed_on}})
                             : w.tr("Written, not agreed yet"),
        ui::button_link(call.url("/coordinations/{}/expectation-card", coordination.id),
            {.text = w.tr("Open"), .weight = ui::Weight::secondary, .about = w.tr("Expectation card")})});
    items.push_back({ui::Icon::information_square, {}, w.tr("Information about {coordinator.bare} and {plan.bare}"),
        w.tr("A page to show, print or send, and a note that it was given"),
        ui::button_link(call.url("/coordinations/{}/information", coordination.id),
            {.text = w.tr("Open"), .weight = ui::Weight::secondary, .about = w.tr("Information about {coordinator.bare} and {plan.bare}")})});
    bool const chosen = coordination.tool != "undecided";
    items.push_back({ui::Icon::arrows_squarepath, {}, w.tr("Plan or meetings with minutes"), tool_name(w, coordination.tool),
        ui::button_link(call.url("/coordinations/{}/tool", coordination.id),
            {.text = chosen ? w.tr("Choose anew") : w.tr("Choose"),
                .weight = ui::Weight::secondary,
                .about = w.tr("Plan or meetings with minutes")})});
    items.push_back({ui::Icon::calendar, {}, w.tr("Transitions ahead"), w.tr("School, 16 and 18 years, moving, work"),
        ui::button_link(call.url("/coordinations/{}/transitions", coordination.id),
            {.text = w.tr("Open"), .weight = ui::Weight::secondary, .about = w.tr("Transitions ahead")})});
    items.push_back({ui::Icon::child_eyes, {}, w.tr("Children who are next of kin"), child_relatives_state(w, children),
        ui::button_link(call.url("/coordinations/{}/children", coordination.id),
            {.text = w.tr("Open"), .weight = ui::Weight::secondary, .about = w.tr("Children who are next of kin")})});
    bool const makes = call.would_allow<MakesPlan>(coordination.id); // D6: not without consent to it
    if (!has_plan && coordination.tool != "minutes")
        items.push_back({ui::Icon::file_text, {}, w.tr("{Plan.bare}"), makes ? w.tr("Not made yet") : w.tr("Needs consent to the plan first"),
            ui::button_link(
                makes ? call.url("/coordinations/{}/plans/new", coordination.id) : call.url("/coordinations/{}/consents/new", coordination.id),
                {.text = makes ? w.tr("Make the plan") : w.tr("Record consent"), .weight = ui::Weight::secondary})});
    return ui::section("start", w.tr("Getting started"), ui::items(items));
}

Html done_line(Call& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "registered") return ui::done(w.tr("The person is registered. The next step is the start talk."));
    if (done == "talk") return ui::done(w.tr("The talk is saved."));
    if (done == "tool") return ui::done(w.tr("The choice is saved."));
    if (done == "appointed") return ui::done(w.tr("You are {coordinator.bare}. Take contact with the person, and begin with {start_talk.the}."));
    if (done == "saved") return ui::done(w.tr("The change is saved."));
    return {};
}

// A4 A7: the letters, and for the coordinating unit the way to assess and decide
Html decisions_link(Call& call, CoordinationId const& id, bool edits)
{
    if (!edits && !call.viewer().has(Role::coordinating_unit)) return {};
    return ui::actions({ui::link(call.url("/coordinations/{}/decisions", id), call.words().tr("Decisions and letters"))});
}

// A12: only where the municipality has it
Html bti_link(Call& call, CoordinationId const& id)
{
    if (!has_bti(call.profile()) || !call.would_allow<ReadBti>(id)) return {};
    return ui::actions({ui::link(call.url("/coordinations/{}/bti", id), call.words().tr("BTI: level, {relay_holder.bare} and relay log"))});
}

// B10: whoever may find another coordinator, or propose one
Html seek_link(Grant<ReadCoordination> const& grant, Call& call)
{
    auto const& id = grant.subject();
    Words const& w = call.words();
    if (call.would_allow<ProposeChange>(id)) {
        std::vector<Html> links{ui::link(call.url("/coordinations/{}/coordinator/change", id), w.tr("Propose another {coordinator.bare}"))};
        if (auto const one = HandOverStore{call.database()}.read(grant))
            links.push_back(ui::link(call.url("/coordinations/{}/coordinator/hand-over", id),
                w.tr("Hand-over: {done} of {all}", {{"done", one->done()}, {"all", one->points.size()}})));
        return ui::actions(links);
    }
    if (call.would_allow<SeekCoordinator>(id))
        return ui::actions({ui::link(call.url("/coordinations/{}/coordinator", id), w.tr("Find {coordinator.a}"))});
    return {};
}

} // namespace

Response coordination_page(Grant<ReadCoordination> const& grant, Call& call)
{
    auto people = people_of(call);
    CoordinationStore coordinations{call.database()};
    auto const person = people.read(grant);
    auto const coordination = coordinations.read(grant);
    if (!person || !coordination) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Words const& w = call.words();
    bool const edits = call.would_allow<EditPerson>(grant.subject());
    auto const header = people.header(grant, call.today());
    std::size_t done = 0;
    for (auto const& point : coordinations.start_talk(grant)) done += point.done ? 1 : 0;

    auto contact = BtiStore{call.database()}.contact(grant, coordinations.coordinator(grant, call.today()), call.today());
    ProtectionStore protections{call.database()};
    bool const hides_places = protections.hides_places(grant);
    if (hides_places && contact) hide_place(*contact);

    ui::Page page;
    page.title = w.tr("The case");
    page.person = person_bar(call, header, CaseTab::overview, edits || call.would_allow<RecordConsent>(grant.subject())); // also who holds the relay
    Html main = done_line(call);
    main += ui::title(person->name);
    main += ending_alert(call, *coordination);
    if (edits && !call.would_allow<AskConsent>(grant.subject())) // B5 D1: said where the work begins
        main += ui::alert(ui::Color::warning, w.tr("Consent to {coordinator.a} has been withdrawn"),
            h("<p>{}</p>{}", w.tr("Nobody new can be put in or asked until there is a new yes."),
                ui::actions({ui::link(call.url("/coordinations/{}/consents", grant.subject()), w.tr("See the consents"))})));
    if (edits)
        main += start_items(call, *coordination, done, coordinations.expectation_card(grant), ChildRelativeStore{call.database()}.count(grant),
            header.plan.has_value());
    Html facts = person_facts(call, *person, *coordination);
    if (edits)
        facts += ui::actions({ui::link(call.url("/coordinations/{}/person/edit", grant.subject()), w.tr("Change"), {}, w.tr("About the person"))});
    else if (call.would_allow<ChooseTool>(grant.subject()))
        facts += ui::actions({ui::link(call.url("/coordinations/{}/tool", grant.subject()), w.tr("Choose plan or meetings with minutes"))});
    main += ui::section("person", w.tr("About the person"), facts);
    // who may not see them isn't told that there are none
    if (grant.parts().covers(Parts::contact())) main += representations(call, *person, grant.subject(), edits);
    Html const card = coordination->has_ended(call.today()) ? Html{} : coordinator_card(w, contact, ask_link(call, grant.subject(), edits));
    Html const places = hides_places && call.would_allow<ShowPlaces>(grant.subject()) && person->address_protection == AddressProtection::confidential
        ? ui::actions({ui::link(call.url("/coordinations/{}/places", grant.subject()), w.tr("Show unit and phone"))})
        : Html{};
    page.content = h("<div class=\"st-split\"><div class=\"st-flow\" data-gap=\"xl\">{}</div><div>{}{}{}{}{}{}</div></div>", main, card, places,
        seek_link(grant, call), decisions_link(call, grant.subject(), edits), bti_link(call, grant.subject()),
        whether_it_works(call, grant.subject()));
    return show(call, page, {NavPlace::people});
}

} // namespace samtak
