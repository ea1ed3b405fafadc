// The signed letter as a file to keep: the same words as the page, tagged for screen readers (A7; uu-forskriften, WCAG 2.2 for documents).
#include "decisions/decision_pages.hpp"
#include "decisions/decision_parts.hpp"
#include "documents/document_pages.hpp"
#include "documents/pdf.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

PdfText letter_on_paper(Profile const& profile, Words const& w, Signed const& one)
{
    PdfText text{one.title, profile.name, one.language, profile.name,
        {{PdfBlock::Kind::small, profile.name}, {PdfBlock::Kind::small, w.long_day(one.signed_on)}, {PdfBlock::Kind::title, one.title}}};
    for (auto const& block : one.blocks) text.blocks.push_back({block.is_heading ? PdfBlock::Kind::heading : PdfBlock::Kind::words, block.words});
    return text;
}

} // namespace

Response letter_pdf(Grant<ReadDecisions> const& grant, Call& call)
{
    auto const one = asked_for(grant, call);
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const language = parse_language(one->language).value_or(call.profile().language); // the letter's, whoever reads it
    Words const words{*call.place().catalogues, language, call.profile().terms_in(language)};
    Response response;
    response.content_type = "application/pdf";
    response.body = pdf_of(letter_on_paper(call.profile(), words, *one));
    // the name says nothing of whom it is about
    return as_file(std::move(response), "attachment; filename=\"vedtak-" + one->signed_on.iso() + ".pdf\"");
}

} // namespace samtak
