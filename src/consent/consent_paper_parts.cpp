#include "consent/consent_paper_parts.hpp"

#include "documents/document_parts.hpp"

namespace samtak {
namespace {

std::vector<Document> documents_of(ConsentDesk const& desk, Consent const& consent)
{
    std::vector<Document> those;
    for (auto const& one : desk.documents)
        if (one.belongs_to == consent.id.text()) those.push_back(one);
    return those;
}

} // namespace

std::vector<ui::Fact> consent_facts(Call const& call, ConsentDesk const& desk, Consent const& consent)
{
    Words const& w = call.words();
    std::vector<ui::Fact> facts{{w.tr("By law"), ui::plain(consent.right)}};
    if (!consent.recorded_by.empty()) facts.push_back({w.tr("Written down by"), ui::plain(consent.recorded_by)});
    if (!consent.note.empty()) facts.push_back({w.tr("Where and with whom"), ui::paragraphs(consent.note)});
    if (!consent.also_heard.empty())
        facts.push_back({w.tr("How {name} was heard", {{"name", desk.person.called}}), ui::paragraphs(consent.also_heard)});
    if (consent.child_view == ChildView::disagrees)
        facts.push_back({w.tr("{name} said", {{"name", desk.person.called}}), ui::plain(w.tr("Does not agree"))});
    return facts;
}

Html consent_documents(Call const& call, ConsentDesk const& desk, Consent const& consent)
{
    return document_list(call, documents_of(desk, consent), {desk.header.coordination, desk.staff});
}

Html consent_link(Call const& call, ConsentDesk const& desk, Consent const& consent)
{
    Words const& w = call.words();
    bool const attaches = takes_documents(desk, consent) && documents_of(desk, consent).empty();
    return ui::link(call.url("/coordinations/{}/consents/{}", desk.header.coordination, consent.id),
        attaches ? w.tr("Attach the signed form") : w.tr("Open the consent"), {}, what_words(call, desk, consent));
}

bool takes_documents(ConsentDesk const& desk, Consent const& consent) { return desk.staff && consent.given && consent.form == ConsentForm::written; }

Html signed_form(Words const& w, ui::FormView const& form, std::string description)
{
    return document_field(w, form, std::string{signed_form_field}, w.tr("Signed form"), std::move(description));
}

} // namespace samtak
