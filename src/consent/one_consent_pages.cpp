// One consent: what was said, and the documents that are attached to it. The coordinator attaches here.
#include "consent/consent_pages.hpp"
#include "consent/consent_paper_parts.hpp"
#include "consent/consent_past_parts.hpp"
#include "consent/record_consent.hpp"
#include "documents/document_check.hpp"

namespace samtak {
namespace {

Failure not_here() { return {Problem::not_found, "This page isn't here."}; }

Consent const* consent_in(Call const& call, ConsentDesk const& desk)
{
    auto const id = call.id<ConsentId>("consent");
    return id ? desk.sheet.consent(*id) : nullptr;
}

Html attach_form(Call& call, ConsentDesk const& desk, Consent const& consent, ui::FormView const& form)
{
    if (!takes_documents(desk, consent)) return {};
    Words const& w = call.words();
    Html inside = signed_form(w, form, w.tr("A scan or a picture of the signed paper. It can't be changed afterwards."));
    inside += ui::buttons({ui::button({.text = w.tr("Attach"), .weight = ui::Weight::secondary})});
    return ui::card("attach", w.tr("Attach the signed form"),
        form.form({.action = call.url("/coordinations/{}/consents/{}/documents", desk.header.coordination, consent.id),
                      .csrf = call.csrf(),
                      .upload = true},
            h("<div class=\"st-flow\">{}</div>", inside)));
}

Html done_line(Call const& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "attached") return ui::done(w.tr("The document is attached."));
    if (done == "marked") return ui::done(w.tr("The document is marked as attached by mistake."));
    return {};
}

Html said(Call const& call, ConsentDesk const& desk, Consent const& consent)
{
    Words const& w = call.words();
    Html html;
    if (!consent.parts.empty()) html.add("<p><strong>{}</strong></p>", w.tr("About {parts}.", {{"parts", part_list(call, consent.parts)}}));
    auto const ended = what_happened(call, desk, consent);
    if (!ended.empty()) html.add("<p>{}</p>", ended);
    return html;
}

Response shown(Call& call, ConsentDesk const& desk, Consent const& consent, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    auto const back = desk.staff ? call.url("/coordinations/{}/consents", desk.header.coordination)
                                 : call.url("/coordinations/{}/access", desk.header.coordination);
    ui::Page page;
    page.title = w.tr("One consent");
    page.failed = form.failed();
    page.narrow = true;
    page.content = done_line(call);
    page.content += ui::back_link(back, desk.staff ? w.trc("heading", "Consent") : w.tr("Who sees what"));
    page.content += form.error_summary();
    page.content += ui::title(
        w.tr("The consent: {what}", {{"what", what_words(call, desk, consent)}}), consent.given ? said_yes(w, consent, desk.person) : std::string{});
    page.content += said(call, desk, consent);
    page.content += ui::facts(consent_facts(call, desk, consent));
    auto documents = consent_documents(call, desk, consent);
    page.content += ui::section("documents", w.tr("Documents"),
        documents.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("Nothing is attached."))) : h("<div class=\"st-card\">{}</div>", documents));
    page.content += attach_form(call, desk, consent, form);
    return show_consent(call, desk, std::move(page), status);
}

} // namespace

Response consent_page(Grant<ReadConsents> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    auto const* consent = desk ? consent_in(call, *desk) : nullptr;
    if (!consent) return failure_page(call, desk ? not_here() : desk.error());
    return shown(call, *desk, *consent, 200);
}

Response attach_to_consent(Grant<RecordConsent> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    auto const* consent = desk ? consent_in(call, *desk) : nullptr;
    if (!consent) return failure_page(call, desk ? not_here() : desk.error());
    auto paper = check_document(call.form().files(signed_form_field), signed_form_field);
    if (!paper) {
        take_problems(call.form(), paper.error());
        return shown(call, *desk, *consent, 422);
    }
    auto const attaching = call.decide<AttachDocument>(grant.subject(), Use::change);
    if (!attaching) return failure_page(call, attaching.error());
    auto const there = call.url("/coordinations/{}/consents/{}", grant.subject(), consent->id);
    auto change = call.change();
    change.answer_with(there.text());
    DocumentStore documents{call.database()};
    auto const saved = attach_signed_form(*consent, {*attaching, documents, std::move(*paper)}, call.changes(), std::move(change));
    if (saved) return see_other(there.with("done", "attached"));
    if (saved.error().problem != Problem::invalid) return failure_page(call, saved.error());
    take_problems(call.form(), saved.error());
    return shown(call, *desk, *consent, 422);
}

} // namespace samtak
