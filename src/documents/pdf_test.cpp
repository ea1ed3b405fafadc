#include "documents/pdf.hpp"

#include <gtest/gtest.h>

#define POINTERHOLDER_TRANSITION 4 // shared_ptr, as qpdf 12 has it
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace samtak {
namespace {

PdfText a_letter(int paragraphs)
{
    PdfText text{"Vedtak", "Prøve kommune", "nn", "Prøve kommune", {{PdfBlock::Kind::title, "Du får koordinator"}}};
    for (int i = 0; i < paragraphs; ++i) {
        text.blocks.push_back({PdfBlock::Kind::heading, "Grunnar"});
        text.blocks.push_back({PdfBlock::Kind::words,
            "Čáhci ja giella: æøå.\n\nEit nytt avsnitt som er langt nok til at det går over fleire linjer på "
            "eit ark, slik at også linjene blir brotne."});
    }
    return text;
}

// The types of the structure in reading order.
void walk(QPDFObjectHandle piece, std::vector<std::string>& types)
{
    if (!piece.isDictionary() || !piece.hasKey("/S")) return;
    types.push_back(piece.getKey("/S").getName());
    auto inside = piece.getKey("/K");
    if (inside.isArray())
        for (auto& one : inside.getArrayAsVector()) walk(one, types);
    else
        walk(inside, types);
}

struct Read {
    explicit Read(std::string file) : bytes(std::move(file)) { pdf.processMemoryFile("test", bytes.data(), bytes.size()); }
    std::string bytes;
    QPDF pdf;
};

TEST(Pdf, A7_a_letter_is_a_tagged_document_with_language_title_and_one_h1)
{
    Read read{pdf_of(a_letter(1))};
    auto catalog = read.pdf.getRoot();
    EXPECT_EQ(catalog.getKey("/Lang").getUTF8Value(), "nn");
    EXPECT_TRUE(catalog.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    EXPECT_TRUE(catalog.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    auto const about = catalog.getKey("/Metadata").getStreamData();
    std::string const metadata{reinterpret_cast<char const*>(about->getBuffer()), about->getSize()};
    EXPECT_NE(metadata.find("<pdfuaid:part>1</pdfuaid:part>"), std::string::npos);
    std::vector<std::string> types;
    walk(catalog.getKey("/StructTreeRoot").getKey("/K").getArrayItem(0), types);
    EXPECT_EQ(types, (std::vector<std::string>{"/Document", "/H1", "/H2", "/P", "/P"}));
}

TEST(Pdf, A7_a_page_number_is_no_content_and_every_page_has_one)
{
    Read read{pdf_of(a_letter(30))};
    auto pages = QPDFPageDocumentHelper{read.pdf}.getAllPages();
    EXPECT_GT(pages.size(), 2u);
    for (auto& page : pages) {
        page.coalesceContentStreams();
        auto const data = page.getObjectHandle().getKey("/Contents").getStreamData();
        std::string const content{reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
        EXPECT_NE(content.find("/Artifact BMC"), std::string::npos);
        EXPECT_EQ(page.getObjectHandle().getKey("/Tabs").getName(), "/S");
    }
}

TEST(Pdf, A7_the_same_letter_is_the_same_file_but_for_its_hour) { EXPECT_EQ(pdf_of(a_letter(3)).size(), pdf_of(a_letter(3)).size()); }

TEST(Pdf, A7_words_that_look_like_markup_stay_words)
{
    auto text = a_letter(1);
    text.title = "<b>&";
    EXPECT_NO_THROW(Read{pdf_of(text)});
}

} // namespace
} // namespace samtak
