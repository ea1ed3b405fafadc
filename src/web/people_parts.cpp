// People and the owner's voice.
#include "web/parts.hpp"

namespace samtak::ui {
namespace {

// The first character of a text, whole also when it is more than one byte.
std::string_view first_character(std::string_view text)
{
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
    return text.substr(0, length);
}

Attribute language(std::string const& lang) { return lang.empty() ? Attribute{} : attribute("lang", lang); }

} // namespace

std::string initials(std::string_view name)
{
    auto const from = name.find_first_not_of(' ');
    if (from == std::string_view::npos) return {};
    name = name.substr(from, name.find_last_not_of(' ') - from + 1);
    std::string letters{first_character(name)};
    if (auto const space = name.rfind(' '); space != std::string_view::npos) letters += first_character(name.substr(space + 1));
    return letters;
}

Html avatar(std::string_view name, Color kind)
{
    return h("<span class=\"ds-avatar\"{} data-initials=\"{}\" aria-hidden=\"true\"></span>", color(kind), initials(name));
}

Html person(PersonChip const& chip)
{
    return h("<span class=\"st-person\"{}>{}<span>{}{}</span></span>", flag("data-large", chip.large), avatar(chip.name, chip.color), chip.name,
        chip.about.empty() ? Html{} : h("<small>{}</small>", chip.about));
}

Html quote(Quote const& quote)
{
    return h("<figure class=\"st-words\"{}><blockquote{}>{}</blockquote><figcaption><span class=\"st-person\">{}"
             "<span><strong>{}</strong><small>{}</small></span></span></figcaption></figure>",
        flag("data-small", quote.small), language(quote.lang), paragraphs(quote.words.text()), avatar(quote.who, Color::owner), quote.who, quote.how);
}

Html voice(OwnWords const& words, std::string const& lang)
{
    return h("<p class=\"st-voice st-voice-short\"{}>«{}»</p>", language(lang), words.text());
}

} // namespace samtak::ui
