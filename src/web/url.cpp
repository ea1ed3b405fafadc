#include "web/url.hpp"

#include <algorithm>
#include <array>

namespace samtak {
namespace {

// By byte: what stands in an address as it is.
constexpr auto plain = [] {
    std::array<bool, 256> by_byte{};
    for (std::size_t c = 0; c < by_byte.size(); ++c)
        by_byte[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
    return by_byte;
}();
bool is_plain(char c) { return plain[static_cast<unsigned char>(c)]; }

} // namespace

std::string url_encoded(std::string_view text)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    if (std::all_of(text.begin(), text.end(), is_plain)) return std::string{text};
    std::string out;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (is_plain(c)) {
            out += c;
            continue;
        }
        out += '%';
        out += hex[byte >> 4U];
        out += hex[byte & 15U];
    }
    return out;
}

std::string Url::joined(std::string_view pattern, std::string_view const* pieces)
{
    std::string out;
    out.reserve(pattern.size() + 96); // most have two or three ids
    std::size_t from = 0;
    for (std::size_t at = 0; at + 1 < pattern.size(); ++at) {
        if (pattern[at] != '{' || pattern[at + 1] != '}') continue;
        out.append(pattern.substr(from, at - from)).append(*pieces++);
        from = ++at + 1;
    }
    return out.append(pattern.substr(from));
}

Url Url::external(std::string_view address)
{
    for (std::string_view const scheme : {"https://", "http://", "tel:", "mailto:"})
        if (address.starts_with(scheme)) return Url{std::string{address}};
    return Url{};
}

Url Url::own_path(std::string_view path)
{
    bool const ours = path.starts_with('/') && !path.starts_with("//") && path.find_first_of("\\\r\n\t") == std::string_view::npos;
    return Url{ours ? std::string{path} : std::string{"/"}};
}

Url Url::with(std::string_view name, std::string_view value) const
{
    auto const hash = text_.find('#');
    std::string const fragment = hash == std::string::npos ? std::string{} : text_.substr(hash);
    std::string const before = text_.substr(0, hash);
    char const joint = before.find('?') == std::string::npos ? '?' : '&';
    return Url{before + joint + url_encoded(name) + "=" + url_encoded(value) + fragment};
}

Url Url::at(std::string_view fragment) const { return Url{text_.substr(0, text_.find('#')) + "#" + url_encoded(fragment)}; }

} // namespace samtak
