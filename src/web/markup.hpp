// The compile-time half of the HTML writer: where does each hole of a literal stand, and may a value of that type stand there?
#pragma once
#include "web/markup_walker.hpp"

#include <array>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace samtak {

class Html;
class Url;
class Attribute;
template <class Tag> class Id;

namespace markup {

template <class T> inline constexpr bool is_id = false;
template <class Tag> inline constexpr bool is_id<Id<Tag>> = true;

template <class T> constexpr bool fits(Place place)
{
    using Value = std::remove_cvref_t<T>;
    // A bool would come out as 0 or 1, which says nothing to a reader.
    constexpr bool number = std::integral<Value> && !std::same_as<Value, bool>;
    constexpr bool text = std::convertible_to<T, std::string_view> || number || is_id<Value>;
    if constexpr (std::same_as<Value, Html> || std::same_as<Value, std::vector<Html>>)
        return place == Place::text;
    else if constexpr (std::same_as<Value, Url>)
        return place == Place::address;
    else if constexpr (std::same_as<Value, Attribute>)
        return place == Place::between;
    else if constexpr (text)
        return place == Place::text || place == Place::attribute;
    else
        return false;
}

template <class... Values> struct Pattern {
    template <std::size_t N> consteval Pattern(char const (&literal)[N]) : text(literal, N - 1)
    {
        Walker walker{};
        walker.text = text;
        std::size_t hole = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '{' && i + 1 < text.size() && text[i + 1] == '}') {
                // `<input{}>`: the hole ends the tag's name
                if (walker.state == Walker::State::open) {
                    walker.tag_to = i;
                    walker.state = Walker::State::tag;
                }
                // `<input required{}>`: it ends an attribute's name
                if (walker.state == Walker::State::name) walker.state = Walker::State::tag;
                if (hole >= sizeof...(Values)) throw "more {} than values";
                check<Values...>(hole, walker.place());
                holes[hole++] = i;
                ++i;
                continue;
            }
            walker.step(i);
        }
        if (hole != sizeof...(Values)) throw "more values than {}";
        if (walker.state == Walker::State::value || walker.state == Walker::State::equals) throw "an attribute is not closed";
    }
    std::string_view text;
    std::array<std::size_t, sizeof...(Values) + 1> holes{};

private:
    template <class... All> static consteval void check([[maybe_unused]] std::size_t hole, [[maybe_unused]] Place place)
    {
        std::size_t at = 0;
        bool right = true;
        ((right = at == hole ? fits<All>(place) : right, ++at), ...);
        if (!right) throw "a value of this type can't stand here";
    }
};

} // namespace markup
} // namespace samtak
