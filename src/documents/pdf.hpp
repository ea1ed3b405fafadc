// A tagged PDF of headings and paragraphs, for letters: written towards PDF/UA-1 (ISO 14289-1), so that a screen reader gets title, language,
// headings and reading order. Pango sets the text, Cairo writes pages and structure, libqpdf adds what Cairo 1.16 has no way to say.
// Pure: the same words give the same pages. Some 20 ms a letter, so nobody waits for a job. No picture, no link, nothing is fetched.
#pragma once
#include <string>
#include <vector>

namespace samtak {

struct PdfBlock {
    enum class Kind { title, heading, words, small } kind = Kind::words; // title: the document's one H1
    std::string words;                                                   // UTF-8; line breaks stand, an empty line begins a new paragraph
};

struct PdfText {
    std::string title;    // what the window of the reader says
    std::string author;   // who has sent it
    std::string language; // BCP 47: nb, nn, en
    std::string foot;     // under each page, before "1 / 2"
    std::vector<PdfBlock> blocks;
};

// A4. Throws std::runtime_error when it can't be written (no font is installed): a surprise, not an outcome.
std::string pdf_of(PdfText const& text);

} // namespace samtak
