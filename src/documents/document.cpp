#include "documents/document.hpp"

namespace samtak {

std::string_view code(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::consent: return "consent";
    }
    return "";
}

std::string_view code(MediaType type)
{
    switch (type) {
    case MediaType::pdf: return "application/pdf";
    case MediaType::jpeg: return "image/jpeg";
    case MediaType::png: return "image/png";
    }
    return "";
}

std::optional<MediaType> parse_media_type(std::string_view code_text)
{
    for (auto const type : {MediaType::pdf, MediaType::jpeg, MediaType::png})
        if (code(type) == code_text) return type;
    return std::nullopt;
}

std::string_view short_name(MediaType type)
{
    switch (type) {
    case MediaType::pdf: return "PDF";
    case MediaType::jpeg: return "JPEG";
    case MediaType::png: return "PNG";
    }
    return "";
}

} // namespace samtak
