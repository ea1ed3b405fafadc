#include "web/html.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace samtak {
namespace {

// By byte; empty for those that stay as they are, which are nearly all.
constexpr auto escaped = [] {
    std::array<std::string_view, 256> by_byte{};
    by_byte['&'] = "&amp;";
    by_byte['<'] = "&lt;";
    by_byte['>'] = "&gt;";
    by_byte['"'] = "&quot;";
    by_byte['\''] = "&#39;";
    return by_byte;
}();
constexpr auto is_plain = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0; byte < plain.size(); ++byte) plain[byte] = escaped[byte].empty();
    return plain;
}();

// Whether none of eight characters must be escaped. Nearly all of a page's text passes here, so they are looked at together: a byte
// that is zero after the exclusive or is one of those. & and ' differ in one bit, < and > in another.
constexpr std::ptrdiff_t block = 8;
bool is_plain_block(char const* from)
{
    constexpr std::uint64_t ones = 0x0101010101010101U, high = 0x8080808080808080U;
    auto const zeros = [](std::uint64_t bytes) { return (bytes - ones) & ~bytes; };
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    auto const quotes = zeros(bytes ^ (ones * '"'));
    auto const amps = zeros((bytes & ~ones) ^ (ones * '&'));
    auto const angles = zeros((bytes & ~(ones * 2)) ^ (ones * '<'));
    return ((quotes | amps | angles) & high) == 0;
}

// The first character that must be escaped, or the end.
char const* first_special(char const* at, char const* end)
{
    if (end - at >= block) {
        while (end - at > block && is_plain_block(at)) at += block;
        if (end - at <= block && is_plain_block(end - block)) return end; // the last eight, some of them for the second time
    }
    while (at != end && is_plain[static_cast<unsigned char>(*at)]) ++at;
    return at;
}

} // namespace

void Html::put(std::string_view text)
{
    auto const* from = text.data();
    auto const* const end = from + text.size();
    for (auto const* at = first_special(from, end); at != end; at = first_special(from, end)) {
        text_.append(from, at).append(escaped[static_cast<unsigned char>(*at)]);
        from = at + 1;
    }
    text_.append(from, end);
}

Attribute Attribute::operator+(Attribute const& other) const
{
    Attribute both;
    both.text_ = text_ + other.text_;
    return both;
}

Attribute flag(Attribute::Name name, bool there)
{
    Attribute one;
    if (there) one.text_.append(1, ' ').append(name.text);
    return one;
}

Attribute attribute(Attribute::Name name, std::string_view value)
{
    Html safe;
    safe.text_.reserve(name.text.size() + value.size() + 4);
    safe.text_.append(1, ' ').append(name.text).append("=\"");
    safe.put(value);
    safe.text_.append(1, '"');
    Attribute one;
    one.text_ = std::move(safe.text_);
    return one;
}

} // namespace samtak
