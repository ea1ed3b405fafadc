// The typed HTML writer. Only a compile-time literal is markup; each {} in it is a hole, and each value is escaped for the place
// where its hole stands. Wrong places don't compile: see tests/refused/.
//   h("<h3><a href=\"{}\">{}</a></h3>", goal_url, goal.title)
// In text place: text, numbers, Html, vector<Html>. In a quoted attribute: text and numbers; href, src, action, formaction: only Url.
// Between attributes (<input{}>): only Attribute. No holes in <script>, <style>, style= or on…=.
#pragma once
#include "web/markup.hpp"
#include "web/url.hpp"

#include <vector>

namespace samtak {
namespace ui {
class IconSprite;
}

class Html;
// A whole attribute that is there or not: flag("checked", yes), attribute("data-th", text).
class Attribute {
public:
    struct Name {
        template <std::size_t N> consteval Name(char const (&literal)[N]) : text(literal, N - 1)
        {
            if (text.starts_with("on") || text == "style" || markup::holds_address(text)) throw "not an attribute for free values";
        }
        std::string_view text;
    };
    Attribute() = default; // none
    Attribute operator+(Attribute const& other) const;
    friend Attribute flag(Name name, bool there);
    friend Attribute attribute(Name name, std::string_view value);
    friend class Html;

private:
    std::string text_; // begins with a space, or is empty
};
Attribute flag(Attribute::Name name, bool there);
Attribute attribute(Attribute::Name name, std::string_view value);

class Html {
public:
    Html() = default;
    std::string const& text() const { return text_; }
    std::string take() && { return std::move(text_); }
    bool empty() const { return text_.empty(); }
    Html& operator+=(Html const& more)
    {
        text_ += more.text_;
        return *this;
    }
    template <class... Values> Html& add(markup::Pattern<std::type_identity_t<Values>...> pattern, Values const&... values)
    {
        if (text_.empty()) text_.reserve(pattern.text.size() + (room_for(values) + ... + 0U)); // most pieces are written at once
        std::size_t from = 0;
        std::size_t hole = 0;
        ((text_.append(pattern.text, from, pattern.holes[hole] - from), put(values), from = pattern.holes[hole] + 2, ++hole), ...);
        text_.append(pattern.text, from);
        return *this;
    }
    void reserve(std::size_t bytes) { text_.reserve(bytes); }

private:
    template <class Value> static std::size_t room_for(Value const& value)
    {
        if constexpr (std::same_as<Value, Html>)
            return value.text_.size();
        else if constexpr (std::convertible_to<Value const&, std::string_view>)
            return std::string_view{value}.size();
        else
            return 48; // an id, an address, a number, an attribute
    }
    void put(std::string_view text); // escaped: & < > " '
    void put(std::string const& text) { put(std::string_view{text}); }
    void put(char const* text) { put(std::string_view{text}); }
    void put(std::int64_t number) { text_ += std::to_string(number); }
    void put(int number) { text_ += std::to_string(number); }
    void put(std::size_t number) { text_ += std::to_string(number); }
    void put(Url const& address) { put(std::string_view{address.text()}); }
    void put(Html const& html) { text_ += html.text_; }
    void put(std::vector<Html> const& parts)
    {
        for (auto const& part : parts) text_ += part.text_;
    }
    void put(Attribute const& attribute) { text_ += attribute.text_; }
    template <class Tag> void put(Id<Tag> const& id) { text_ += id.text(); }
    friend Attribute attribute(Attribute::Name name, std::string_view value);
    friend class ui::IconSprite; // the shapes of the icons, from our own build
    std::string text_;
};

template <class... Values> Html h(markup::Pattern<std::type_identity_t<Values>...> pattern, Values const&... values)
{
    Html html;
    html.add(pattern, values...);
    return html;
}

} // namespace samtak
