// What somebody chose as a file: is it one that we keep, and what may it be called? Pure.
#pragma once
#include "documents/document.hpp"
#include "kernel/result.hpp"
#include "net/multipart.hpp"

namespace samtak {

constexpr std::size_t most_document_bytes = 10U << 20U;
constexpr int most_document_megabytes = 10;
inline constexpr TextKey document_too_large{"The file is larger than {limit} MB. Choose a smaller one, or scan it again as black and white."};

// By the first bytes, never by name or by what the browser says. Nothing: none that we keep.
std::optional<MediaType> media_type_of(std::string_view bytes);

// A name that is safe to show, to save and to send, and that ends as files of its type do: without path, control characters, marks
// that turn the writing direction, and what Windows refuses; at most 80 characters. What can be a national number is taken out
// (eleven digits, also parted by spaces or signs). Nothing left: "dokument".
std::string document_name(std::string_view told, MediaType type);

// One file, checked. invalid at `field`: several, empty, too large, of another type.
Result<NewDocument> check_document(std::vector<UploadedFile const*> const& chosen, std::string_view field);

} // namespace samtak
