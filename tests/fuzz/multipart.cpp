// Forms with files: whatever comes, what is read lies inside the body, holds the limits, and says the same when it is sent anew.
// The first line of the input is the Content-Type, the rest the body.
#include "net/multipart.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace samtak;

void demand(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

bool inside(std::string_view whole, std::string_view piece)
{
    return piece.empty() || (piece.data() >= whole.data() && piece.data() + piece.size() <= whole.data() + whole.size());
}

bool plain(std::string_view name)
{
    for (char const c : name) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte >= 0x7f || c == '"' || c == '\\' || c == '%' || c == '=' || c == '?') {
            return false;
        }
    }
    return !name.empty();
}

std::string sent_anew(Multipart const& form, std::string const& boundary)
{
    std::string body;
    for (auto const& [name, value] : form.fields) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
    for (auto const& file : form.files) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field + "\"; filename=\"" + file.name + "\"\r\n\r\n";
        body += std::string{file.bytes} + "\r\n";
    }
    return body + "--" + boundary + "--\r\n";
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const input{reinterpret_cast<char const*>(data), size};
    auto const line = std::min(input.find('\n'), input.size());
    std::string_view const body = input.substr(std::min(line + 1, input.size()));
    static MultipartLimits const limits{.parts = 20, .head = 400, .name = 40, .fields = 2000};
    auto const found = parse_multipart(input.substr(0, line), body, limits);
    if (!found) {
        return 0;
    }
    demand(found->fields.size() + found->files.size() <= limits.parts);
    std::size_t bytes = 0;
    bool simple = true;
    for (auto const& [name, value] : found->fields) {
        demand(!name.empty() && name.size() <= limits.name);
        bytes += value.size();
        simple = simple && plain(name);
    }
    demand(bytes <= limits.fields);
    for (auto const& file : found->files) {
        demand(inside(body, file.bytes) && valid_utf8(file.name) && !file.name.empty() && file.name.find('\0') == std::string::npos);
        simple = simple && plain(file.field) && plain(file.name);
    }
    std::string const boundary = "another-boundary-that-stands-nowhere-in-the-body";
    if (!simple || body.find(boundary) != std::string_view::npos) {
        return 0;
    }
    std::string const again = sent_anew(*found, boundary);
    auto const second = parse_multipart("multipart/form-data; boundary=" + boundary, again, {.parts = 20, .head = 1000, .name = 40, .fields = 2000});
    demand(second && second->fields == found->fields && second->files.size() == found->files.size());
    for (std::size_t i = 0; i < found->files.size(); ++i) {
        demand(second->files[i].bytes == found->files[i].bytes);
    }
    return 0;
}
