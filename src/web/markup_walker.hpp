// Where a literal of markup stands at each of its characters. Used by markup.hpp, at compile time only.
#pragma once
#include <cstddef>
#include <string_view>

namespace samtak::markup {

enum class Place { text, attribute, address, between };

constexpr bool holds_address(std::string_view name)
{
    for (std::string_view const one : {"href", "src", "action", "formaction", "hx-get", "hx-post", "data-draft", "data-extend", "poster", "srcset"})
        if (name == one) return true;
    return false;
}

// Walks a literal and tells where it stands. Small on purpose: quoted attributes with " only.
struct Walker {
    enum class State { text, open, tag, name, equals, value } state = State::text;
    std::string_view text;
    std::size_t name_from = 0, name_to = 0, tag_from = 0, tag_to = 0;

    constexpr std::string_view attribute_name() const { return text.substr(name_from, name_to - name_from); }
    constexpr Place place() const
    {
        auto const tag = text.substr(tag_from, tag_to - tag_from);
        if (state == State::text) {
            if (tag == "script" || tag == "style") throw "no values inside script or style";
            return Place::text;
        }
        if (state == State::tag) return Place::between;
        if (state != State::value) throw "a value can't stand here";
        auto const name = attribute_name();
        if (name == "style" || name.starts_with("on")) throw "no values in style or event attributes";
        return holds_address(name) ? Place::address : Place::attribute;
    }
    constexpr void step_name(std::size_t at, char c, bool space)
    {
        name_to = at;
        if (c == '=')
            state = State::equals;
        else if (c == '>')
            state = State::text;
        else if (space)
            state = State::tag;
    }
    constexpr void step(std::size_t at)
    {
        char const c = text[at];
        bool const space = c == ' ' || c == '\n';
        switch (state) {
        case State::text:
            if (c == '<') {
                state = State::open;
                tag_from = at + 1;
                tag_to = 0;
            }
            return;
        case State::open:
            if (c == '>') {
                tag_to = at;
                state = State::text;
            } else if (space) {
                tag_to = at;
                state = State::tag;
            }
            return;
        case State::tag:
            if (c == '>')
                state = State::text;
            else if (!space && c != '/') {
                state = State::name;
                name_from = at;
            }
            return;
        case State::name: step_name(at, c, space); return;
        case State::equals:
            if (c != '"') throw "attribute values stand in double quotes";
            state = State::value;
            return;
        case State::value:
            if (c == '"') state = State::tag;
            return;
        }
    }
};

} // namespace samtak::markup
