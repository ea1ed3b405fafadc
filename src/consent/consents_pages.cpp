// Consent as the coordinator sees it: each thing that holds said in a plain sentence, what waits, and what happened before (L6 D1).
#include "consent/consent_pages.hpp"
#include "consent/consent_paper_parts.hpp"
#include "consent/consent_past_parts.hpp"
#include "consent/record_consent.hpp"
#include "kernel/oslo.hpp"

namespace samtak {
namespace {

Html details(Call const& call, ConsentDesk const& desk, Consent const& consent)
{
    return h("{}{}", ui::more(call.words().tr("More about this consent"), ui::facts(consent_facts(call, desk, consent))),
        consent_documents(call, desk, consent));
}

Html withdraw_link(Call const& call, ConsentDesk const& desk, Consent const& consent)
{
    return ui::link(call.url("/coordinations/{}/consents/{}/withdrawal", desk.header.coordination, consent.id), call.words().tr("Withdraw"), {},
        what_words(call, desk, consent));
}

Html new_link(Call const& call, ConsentDesk const& desk, std::string_view with, std::string const& text, std::string const& about)
{
    return ui::link(call.url("/coordinations/{}/consents/new", desk.header.coordination).with("with", with), text, ui::Icon::plus, about);
}

std::vector<Consent const*> holding(ConsentDesk const& desk, ConsentKind kind, ParticipantId const* with, Day today)
{
    std::vector<Consent const*> those;
    for (auto const& consent : desk.sheet.consents) {
        auto const now = standing(desk, consent, today);
        bool const here = consent.kind == kind && (!with || consent.participant == *with);
        if (here && (now == Standing::holds || now == Standing::not_yet)) those.push_back(&consent);
    }
    return those;
}

// forskrift 2022-06-22-1110 § 5: to the plan; B5: to a coordinator. Each is its own consent, beside the sharing (K4).
Html basic_row(Call const& call, ConsentDesk const& desk, ConsentKind kind, std::string const& heading, std::string const& missing)
{
    Words const& w = call.words();
    auto const those = holding(desk, kind, nullptr, call.today());
    Html html = h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>", heading);
    for (auto const* consent : those) {
        html += h("<p>{}</p>", said_yes(w, *consent, desk.person));
        html += details(call, desk, *consent);
        if (desk.staff) html += ui::actions({withdraw_link(call, desk, *consent), consent_link(call, desk, *consent)});
    }
    if (!those.empty()) return html;
    html += h("<p>{} {}</p>", ui::tag(ui::Color::warning, ui::Icon::exclamationmark_triangle, w.tr("Missing")), missing);
    if (desk.staff) html += ui::actions({new_link(call, desk, code(kind), w.tr("Write down a consent"), heading)});
    return html;
}

std::vector<Html> basic_rows(Call const& call, ConsentDesk const& desk)
{
    Words const& w = call.words();
    std::vector<Html> rows{
        basic_row(call, desk, ConsentKind::coordinator, w.tr("Consent to {coordinator.a}"), w.tr("Nobody can be appointed before that.")),
        basic_row(call, desk, ConsentKind::plan, w.tr("Consent to {plan.a}"), w.tr("No plan can be made before that."))};
    if (!call.profile().bti_levels.empty())
        rows.push_back(basic_row(call, desk, ConsentKind::relay, w.tr("Consent to {relay_holder.a} and a relay log"),
            w.tr("The relay log can't be written before that.")));
    return rows;
}

Html recipient_row(Call const& call, ConsentDesk const& desk, Recipient const& one)
{
    Words const& w = call.words();
    Html html = h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3><p class=\"st-muted st-small\">{}</p>", one.name, function_words(call, one));
    std::vector<Html> links;
    auto const those = holding(desk, ConsentKind::sharing, &one.id, call.today());
    for (auto const* consent : those) {
        html += h("<p><strong>{}</strong> {}</p>", w.tr("Can see {parts}.", {{"parts", part_list(call, consent->parts)}}),
            said_yes(w, *consent, desk.person));
        html += details(call, desk, *consent);
        links.push_back(withdraw_link(call, desk, *consent));
        links.push_back(consent_link(call, desk, *consent));
    }
    if (those.empty()) html += h("<p>{}</p>", w.tr("Sees nothing yet."));
    if (auto const* block = desk.sheet.block_of(one.member))
        html += h("<p>{}</p>",
            ui::tag(ui::Color::neutral, ui::Icon::padlock_locked, w.tr("Shut out of {parts}", {{"parts", part_list(call, block->parts)}})));
    if (desk.staff) links.push_back(new_link(call, desk, one.id.text(), w.tr("New consent"), one.name));
    if (desk.header.plan)
        links.push_back(ui::link(call.url("/coordinations/{}/see-as/{}", desk.header.coordination, one.id), w.tr("See as"), ui::Icon::eye, one.name));
    links.push_back(ui::link(call.url("/coordinations/{}/access/{}/block", desk.header.coordination, one.id), w.tr("Shut out"), {}, one.name));
    html += ui::actions(links);
    return html;
}

std::string answer_words(Words const& w, ConsentDesk const& desk, ConsentRequest const& request)
{
    switch (request.answer) {
    case Answer::waiting: return w.tr("Waits for an answer.");
    case Answer::talk_first: return w.tr("Wants to talk first. Get in touch with {name}.", {{"name", desk.person.called}});
    case Answer::yes: return w.tr("Has said yes, and others must say yes too. Write down the consent when they have.");
    case Answer::no:
    case Answer::taken_back: break;
    }
    return {};
}

bool made_a_consent(ConsentDesk const& desk, ConsentRequest const& request)
{
    for (auto const& consent : desk.sheet.consents)
        if (consent.request == request.id || (consent.participant == request.participant && consent.recorded_at > request.answered_at)) return true;
    return false;
}

Html questions(Call& call, ConsentDesk const& desk)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    for (auto const& request : desk.sheet.requests) {
        bool const open = request.answer == Answer::waiting || request.answer == Answer::talk_first;
        auto const* one = find(desk.sheet.recipients, request.participant);
        if (!one || (!open && (request.answer != Answer::yes || made_a_consent(desk, request)))) continue;
        Html html = h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>",
            w.tr("Can {name} see {parts}?", {{"name", one->name}, {"parts", part_list(call, request.parts)}}));
        html += h("<p>{}</p><p>{}</p>", request.why, answer_words(w, desk, request));
        html += h("<p class=\"st-muted st-small\">{}</p>",
            w.tr("Asked by {name} {date}", {{"name", request.asked_by}, {"date", w.long_day(oslo_day(*request.asked_at))}}));
        if (desk.staff && open)
            html += ui::button_form(call.url("/coordinations/{}/consents/requests/{}/taking-back", desk.header.coordination, request.id), call.csrf(),
                {.text = w.tr("Take the question back"), .weight = ui::Weight::tertiary, .about = one->name});
        rows.push_back(std::move(html));
    }
    return rows.empty() ? Html{} : ui::section("questions", w.tr("Questions that wait"), cards(rows));
}

// R1.21: the parents' yes from before goes on until child welfare has said its word. The coordinator is the one who can ask.
Html word_to_ask_for(Call const& call, ConsentDesk const& desk)
{
    if (!desk.authority.care_taken_over) return {};
    Words const& w = call.words();
    int left = 0;
    for (auto const& consent : desk.sheet.consents)
        left += by_parents(consent.giver) && standing(desk, consent, call.today()) == Standing::holds ? 1 : 0;
    if (left == 0) return {};
    return ui::alert(ui::Color::info, w.tr("Child welfare has taken over the care"),
        h("<p>{}</p>",
            w.trn("The parents have said yes to {n} thing that still holds. Ask who has the care now, and write down their consent or withdraw it.",
                "The parents have said yes to {n} things that still hold. Ask who has the care now, and write down their consent or withdraw them.",
                left)));
}

std::string lead(Call const& call, ConsentDesk const& desk)
{
    Words const& w = call.words();
    auto const& name = desk.person.called;
    if (desk.authority.person_alone) return w.tr("{name} decides who can know what.", {{"name", name}});
    return w.tr("{name} takes part in deciding who can know what, with those who consent for {name}.", {{"name", name}});
}

Html done_line(Call const& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "recorded") return ui::done(w.tr("The consent is saved."));
    if (done == "asked") return ui::done(w.tr("The question is asked."));
    if (done == "withdrawn") return ui::done(w.tr("The consent is withdrawn. Access closed at once."));
    if (done == "taken-back") return ui::done(w.tr("The question is taken back."));
    if (done == "blocked") return ui::done(w.tr("Shut out. It holds from now."));
    if (done == "lifted") return ui::done(w.tr("Let in again. It holds from now."));
    return {};
}

} // namespace

Response consents_page(Grant<ReadConsents> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const desk = open_desk(grant, call);
    if (!desk) return failure_page(call, desk.error());
    if (!desk->staff) return see_other(call.url("/coordinations/{}/access", grant.subject()));
    std::vector<Html> rows;
    for (auto const* one : present(*desk, call.today())) rows.push_back(recipient_row(call, *desk, *one));
    ui::Page page;
    page.title = w.trc("heading", "Consent");
    page.content = done_line(call);
    page.content += h("<div class=\"st-row\" data-spread data-top>{}{}</div>", ui::title(page.title, lead(call, *desk)),
        ui::button_link(call.url("/coordinations/{}/consents/new", grant.subject()), {.text = w.tr("New consent"), .icon = ui::Icon::plus}));
    page.content += word_to_ask_for(call, *desk);
    page.content += birthday_card(call, *desk);
    page.content += questions(call, *desk);
    page.content += ui::section("first", w.tr("To be coordinated, and to have a plan"), cards(basic_rows(call, *desk)));
    page.content += ui::section("recipients", w.tr("Who can know what"),
        rows.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("Nobody else takes part yet. Then nobody else can see the plan."))) : cards(rows));
    page.content += earlier_consents(call, *desk);
    return show_consent(call, *desk, std::move(page));
}

Response take_back_question(Grant<AskConsent> const& grant, Call& call)
{
    ConsentStore consents{call.database()};
    auto const sheet = consents.read(grant, call.today());
    auto const id = call.id<ConsentRequestId>("request");
    auto const* request = id ? sheet.request(*id) : nullptr;
    if (!request) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const there = call.url("/coordinations/{}/consents", grant.subject());
    auto change = call.change();
    change.answer_with(there.text());
    if (auto saved = take_back_request(grant, *request, consents, call.changes(), std::move(change)); !saved)
        return failure_page(call, saved.error());
    return see_other(there.with("done", "taken-back"));
}

} // namespace samtak
