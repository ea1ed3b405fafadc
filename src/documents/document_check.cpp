#include "documents/document_check.hpp"

namespace samtak {

std::optional<MediaType> media_type_of(std::string_view bytes)
{
    if (bytes.starts_with("%PDF-")) return MediaType::pdf;
    if (bytes.starts_with("\xFF\xD8\xFF")) return MediaType::jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return MediaType::png;
    return std::nullopt;
}

Result<NewDocument> check_document(std::vector<UploadedFile const*> const& chosen, std::string_view field)
{
    auto const wrong = [&](TextKey text, int limit = 0) {
        return Failure{Problem::invalid, "Something in the form must be corrected.", {{std::string{field}, text, limit}}};
    };
    if (chosen.empty()) return wrong(text_key("Choose a file."));
    if (chosen.size() > 1) return wrong(text_key("Choose one file only."));
    auto const bytes = chosen.front()->bytes;
    if (bytes.empty()) return wrong(text_key("The file is empty. Choose another one."));
    if (bytes.size() > most_document_bytes) return wrong(document_too_large, most_document_megabytes);
    auto const type = media_type_of(bytes);
    if (!type) return wrong(text_key("The file is neither PDF, JPEG nor PNG. Save it as one of these, and choose it again."));
    return NewDocument{document_name(chosen.front()->name, *type), *type, Bytes{bytes.begin(), bytes.end()}};
}

} // namespace samtak
