#include "web/html.hpp"

namespace samtak {

void Html::put(std::string_view text)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string_view escaped;
        switch (text[i]) {
        case '&': escaped = "&amp;"; break;
        case '<': escaped = "&lt;"; break;
        case '>': escaped = "&gt;"; break;
        case '"': escaped = "&quot;"; break;
        case '\'': escaped = "&#39;"; break;
        default: continue;
        }
        text_.append(text, from, i - from);
        text_ += escaped;
        from = i + 1;
    }
    text_.append(text, from);
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
    Html escaped;
    escaped.put(value);
    Attribute one;
    one.text_ = " " + std::string{name.text} + "=\"" + escaped.text() + "\"";
    return one;
}

} // namespace samtak
