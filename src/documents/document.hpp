// A file that somebody attached to something in a case: a signed consent now, minutes and decisions later. Never changed; one that
// was attached by mistake is marked as wrong and stays (law.md R4.04, R4.05).
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "storage/statement.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace samtak {

enum class DocumentKind { consent }; // what it is attached to
enum class MediaType { pdf, jpeg, png };

std::string_view code(DocumentKind kind);
std::string_view code(MediaType type); // "application/pdf": as served
std::optional<MediaType> parse_media_type(std::string_view code);
std::string_view short_name(MediaType type); // "PDF"

// Entered in error: who said so, when and why.
struct DocumentError {
    std::string reason = {};
    std::string marked_by = {};
    Instant marked_at;
};

struct Document {
    DocumentId id;
    std::string belongs_to = {}; // id of what it is attached to
    std::string name = {};
    MediaType type = MediaType::pdf;
    std::int64_t size = 0; // bytes
    std::string sha256 = {};
    std::string added_by = {}; // name
    Instant added_at;
    std::optional<DocumentError> error = {};
};

// Checked, and not kept yet.
struct NewDocument {
    std::string name = {};
    MediaType type = MediaType::pdf;
    Bytes bytes = {};
};

} // namespace samtak
