// What a PDF by Cairo 1.16 lacks of PDF/UA-1 (ISO 14289-1 §§ 7.1, 7.2): language, the title in the window, its metadata, the tab order,
// and the mark on what is no content (page numbers), which Cairo leaves outside of the structure.
#pragma once
#include "documents/pdf.hpp"

namespace samtak {

std::string marked_pdf(std::string const& written, PdfText const& text);

} // namespace samtak
