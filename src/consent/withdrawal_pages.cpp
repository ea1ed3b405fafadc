// Withdrawing a consent, and shutting somebody out: what happens stands before the button, and nobody is asked why.
#include "consent/answer_consent.hpp"
#include "consent/consent_pages.hpp"
#include "consent/consent_parts.hpp"
#include "consent/withdraw_consent.hpp"

namespace samtak {
namespace {

Failure not_here() { return {Problem::not_found, "This page isn't here."}; }

Url back_to(Call const& call, ConsentDesk const& desk)
{
    return desk.staff ? call.url("/coordinations/{}/consents", desk.header.coordination)
                      : call.url("/coordinations/{}/access", desk.header.coordination);
}

std::string back_words(Words const& w, ConsentDesk const& desk) { return desk.staff ? w.trc("heading", "Consent") : w.tr("Who sees what"); }

Html list(std::string const& id, std::string const& heading, std::vector<std::string> const& texts)
{
    std::vector<Html> rows;
    rows.reserve(texts.size());
    for (auto const& text : texts) rows.push_back(h("<li>{}</li>", text));
    return ui::card(id, heading, h("<ul class=\"ds-list\">{}</ul>", rows));
}

// law.md R1.07: the plan rests, sharing stops at once, what is written stays.
Html consequences(Call const& call, ConsentDesk const& desk, Consent const& consent)
{
    Words const& w = call.words();
    std::vector<std::string> texts;
    auto const name = what_words(call, desk, consent);
    switch (consent.kind) {
    case ConsentKind::sharing:
        texts = {w.tr("{name} can no longer see {parts}. It holds from the next click.", {{"name", name}, {"parts", part_list(call, consent.parts)}}),
            w.tr("What {name} has promised to do may need somebody else.", {{"name", name}})};
        break;
    case ConsentKind::plan:
        texts = {w.tr("The plan rests. Nobody can write in it."), w.tr("The services go on. They don't depend on the plan.")};
        break;
    case ConsentKind::relay:
        texts = {w.tr("The relay stops. Nobody but you can read the relay log, and nobody can write in it."), w.tr("The services go on.")};
        break;
    case ConsentKind::coordinator:
        texts = {w.tr("{Coordinator.the} can no longer put in or ask anybody new."),
            w.tr("Whoever has said yes to be the next {coordinator.bare}, and has not begun, does not begin."), w.tr("The services go on.")};
        break;
    }
    texts.push_back(w.tr("What is written before today stays in the record."));
    texts.push_back(w.tr("Nobody is told why. You can say yes again later."));
    return list("happens", w.tr("This is what happens"), texts);
}

std::string word_of(Words const& w, Giver giver, Person const& person)
{
    return giver == Giver::self ? person.called : signer_words(w, {giver, {}, {}, {}}, person);
}

Html whose_word(Call const& call, ui::FormView const& form, ConsentDesk const& desk, Consent const& consent)
{
    if (!desk.staff) return {};
    Words const& w = call.words();
    std::vector<ui::Choice> choices;
    for (auto const giver : may_withdraw(consent, desk.authority)) choices.push_back({std::string{code(giver)}, word_of(w, giver, desk.person)});
    return form.radios({.name = "on_word_of", .legend = w.tr("Who withdraws the consent?"), .choices = choices});
}

Response shown(Call& call, ConsentDesk const& desk, Consent const& consent, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Withdraw a consent");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back_to(call, desk), back_words(w, desk));
    page.content += form.error_summary();
    page.content += ui::title(w.tr("Withdraw the consent: {what}", {{"what", what_words(call, desk, consent)}}), said_yes(w, consent, desk.person));
    page.content += consequences(call, desk, consent);
    Html inside = whose_word(call, form, desk, consent);
    inside += ui::buttons({ui::button({.text = w.tr("Withdraw the consent")}), ui::link(back_to(call, desk), w.tr("Keep the consent"))});
    page.content +=
        form.form({.action = call.url("/coordinations/{}/consents/{}/withdrawal", desk.header.coordination, consent.id), .csrf = call.csrf()},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    return show_consent(call, desk, std::move(page), status);
}

Consent const* consent_in(Call const& call, ConsentDesk const& desk)
{
    auto const id = call.id<ConsentId>("consent");
    auto const* consent = id ? desk.sheet.consent(*id) : nullptr;
    return consent && consent->given ? consent : nullptr;
}

std::optional<Giver> on_word_of(Grant<WithdrawConsent> const& grant, Call& call, ConsentDesk const& desk, Consent const& consent)
{
    if (!desk.staff) {
        auto const representation = grant.relation() == Relation::self ? std::nullopt : representation_of(desk.person, grant.by(), call.today());
        return speaks_as(desk.person, representation);
    }
    auto const giver = parse_giver(call.form().get("on_word_of"));
    for (auto const one : may_withdraw(consent, desk.authority))
        if (one == giver) return giver;
    call.form().problem("on_word_of", "Choose who withdraws it.");
    return std::nullopt;
}

} // namespace

Response withdrawal_page(Grant<WithdrawConsent> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    auto const* consent = desk ? consent_in(call, *desk) : nullptr;
    if (!consent) return failure_page(call, desk ? not_here() : desk.error());
    if (consent->withdrawal) return failure_page(call, {Problem::conflict, "This consent has been withdrawn already. Nothing more happens."});
    return shown(call, *desk, *consent, 200);
}

Response create_withdrawal(Grant<WithdrawConsent> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    auto const* consent = desk ? consent_in(call, *desk) : nullptr;
    if (!consent) return failure_page(call, desk ? not_here() : desk.error());
    auto const giver = on_word_of(grant, call, *desk, *consent);
    if (!giver) return shown(call, *desk, *consent, 422);
    auto const there = back_to(call, *desk);
    auto change = call.change();
    change.answer_with(there.text());
    ConsentStore consents{call.database()};
    if (auto saved = withdraw_consent(grant, *consent, *giver, call.today(), consents, call.changes(), std::move(change)); !saved)
        return failure_page(call, saved.error());
    return see_other(there.with("done", "withdrawn"));
}

} // namespace samtak
