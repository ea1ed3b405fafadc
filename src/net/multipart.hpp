// multipart/form-data (RFC 7578): a form with a file, as browsers send it. A part's head is read by GMime.
#pragma once
#include "net/http.hpp"

namespace samtak {

// A file that somebody chose. Nothing of it is to be believed: neither name nor bytes.
struct UploadedFile {
    std::string field; // name of the input
    std::string name;  // as the browser told it, valid UTF-8; not empty
    std::string_view bytes;
};

struct MultipartLimits {
    std::size_t parts = 300;
    std::size_t head = 4096;        // bytes of a part's head
    std::size_t name = 100;         // bytes of a field's name
    std::size_t fields = 1U << 20U; // bytes of what isn't a file, all together
};

struct Multipart {
    Fields fields; // says nothing about what the values hold: they may be invalid UTF-8
    std::vector<UploadedFile> files;
};

bool is_multipart(Request const& request);
// Nothing: malformed, cut off, or over a limit. The files' bytes lie in `body`, which must live as long. A file input in which
// nothing was chosen gives neither field nor file.
std::optional<Multipart> parse_multipart(std::string_view content_type, std::string_view body, MultipartLimits const& limits = {});

} // namespace samtak
