#include "web/html.hpp"

#include <array>

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

} // namespace

void Html::put(std::string_view text)
{
    auto const* from = text.data();
    auto const* const end = from + text.size();
    for (auto const* at = from; at != end; ++at) {
        auto const byte = static_cast<unsigned char>(*at);
        if (is_plain[byte]) continue;
        text_.append(from, at).append(escaped[byte]);
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
    if (there) one.text_ = " " + std::string{name.text};
    return one;
}

Attribute attribute(Attribute::Name name, std::string_view value)
{
    Html safe;
    safe.put(value);
    Attribute one;
    one.text_ = " " + std::string{name.text} + "=\"" + safe.text() + "\"";
    return one;
}

} // namespace samtak
