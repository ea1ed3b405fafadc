// A document that was attached by mistake: said with a reason, never taken away (law.md R4.04, R4.05).
#include "documents/document_pages.hpp"
#include "documents/document_parts.hpp"
#include "documents/document_store.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

Failure not_here() { return {Problem::not_found, "This page isn't here."}; }

// The page of what it is attached to. The only kind so far is a consent.
Url owner_page(Call const& call, Grant<MarkDocumentWrong> const& grant, Document const& document)
{
    return call.url("/coordinations/{}/consents/{}", grant.coordination(), document.belongs_to);
}

Response shown(Grant<MarkDocumentWrong> const& grant, Call& call, Document const& document, int status)
{
    Words const& w = call.words();
    auto const person = call.decide<ListDocuments>(grant.coordination());
    if (!person) return failure_page(call, person.error());
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    ui::FormView const form{w, call.form()};
    auto const back = owner_page(call, grant, document);
    ui::Page page;
    page.title = w.tr("Attached by mistake");
    page.failed = form.failed();
    page.narrow = true;
    page.person = person_bar(call, people.header(*person, call.today()), CaseTab::consent, true);
    Html inside = form.text_area({.name = "reason",
        .label = w.tr("What is wrong with it?"),
        .description = w.tr("Don't write what stands in the document."),
        .most = 500,
        .rows = 2});
    inside += ui::buttons({ui::button({.text = w.tr("Mark as attached by mistake")}), ui::link(back, w.tr("Keep it as it is"))});
    Html content = ui::back_link(back, w.trc("heading", "Consent"));
    content += form.error_summary();
    content += ui::title(w.tr("Was this attached by mistake?"), document.name);
    content += h("<p>{}</p>",
        w.tr(
            "Then only those who coordinate can open it. It stays in the record with your name, the time and the reason, and can't be brought back."));
    content += form.form({.action = call.url("/coordinations/{}/documents/{}/error", grant.coordination(), document.id), .csrf = call.csrf()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", content);
    return show(call, page, {NavPlace::people, std::nullopt}, status);
}

Result<Document> still_right(Grant<MarkDocumentWrong> const& grant, Call& call)
{
    auto document = DocumentStore{call.database()}.find(grant);
    if (!document || call.id<CoordinationId>("coordination") != grant.coordination()) return not_here();
    if (document->error) return Failure{Problem::conflict, "This document has been marked already."};
    return std::move(*document);
}

} // namespace

Response mistake_page(Grant<MarkDocumentWrong> const& grant, Call& call)
{
    auto const document = still_right(grant, call);
    return document ? shown(grant, call, *document, 200) : failure_page(call, document.error());
}

Response mark_mistake(Grant<MarkDocumentWrong> const& grant, Call& call)
{
    auto const document = still_right(grant, call);
    if (!document) return failure_page(call, document.error());
    auto const reason = call.form().text("reason", {.most = 500, .required = true, .missing = "Write what is wrong with the document."});
    if (!call.form().ok()) return shown(grant, call, *document, 422);
    auto const there = owner_page(call, grant, *document);
    auto change = call.change();
    change.answer_with(there.text());
    DocumentStore{call.database()}.mark_wrong(change, grant, reason);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "marked"));
}

} // namespace samtak
