#include "documents/pdf_marks.hpp"

#include <memory>
#define POINTERHOLDER_TRANSITION 4 // shared_ptr, as qpdf 12 has it
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace samtak {
namespace {

// ISO 32000-1 § 14.8.2.2: text that stands outside of every marked piece is no content. Cairo ends each text object before it begins a piece.
class MarkTheRest : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(QPDFTokenizer::Token const& token) override
    {
        auto const word = token.getType() == QPDFTokenizer::tt_word ? token.getValue() : std::string{};
        if (word == "BDC" || word == "BMC") ++depth_;
        if (word == "BT" && depth_ == 0) {
            write("/Artifact BMC\n");
            artifact_ = true;
        }
        writeToken(token);
        if (word == "EMC") --depth_;
        if (word == "ET" && artifact_) {
            write("\nEMC\n");
            artifact_ = false;
        }
    }

private:
    int depth_ = 0;
    bool artifact_ = false;
};

std::string escaped(std::string const& text)
{
    std::string safe;
    for (char const c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else
            safe += c;
    }
    return safe;
}

// ISO 14289-1 § 5: the version identifies itself in the metadata
std::string metadata(PdfText const& text)
{
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
        escaped(text.title) + "</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>" + escaped(text.author) +
        "</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>" + escaped(text.language) +
        "</rdf:li></rdf:Bag></dc:language><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

// One root for all that is read. Cairo's own would take the page numbers in.
void gather_in_document(QPDF& pdf)
{
    auto root = pdf.getRoot().getKey("/StructTreeRoot");
    auto pieces = root.getKey("/K");
    auto document = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructElem /S /Document >>"));
    document.replaceKey("/P", root);
    document.replaceKey("/K", pieces);
    for (auto& piece : pieces.getArrayAsVector()) piece.replaceKey("/P", document);
    auto only = QPDFObjectHandle::newArray();
    only.appendItem(document);
    root.replaceKey("/K", only);
}

} // namespace

std::string marked_pdf(std::string const& written, PdfText const& text)
{
    QPDF pdf;
    pdf.processMemoryFile("letter", written.data(), written.size());
    auto catalog = pdf.getRoot();
    catalog.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(text.language));
    catalog.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
    catalog.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    auto about = QPDFObjectHandle::newStream(&pdf, metadata(text));
    about.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    about.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    catalog.replaceKey("/Metadata", about);
    gather_in_document(pdf);
    for (auto& page : QPDFPageDocumentHelper{pdf}.getAllPages()) {
        page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
        page.addContentTokenFilter(std::make_shared<MarkTheRest>());
    }
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    auto const bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize()};
}

} // namespace samtak
