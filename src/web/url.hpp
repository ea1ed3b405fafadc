// Addresses that may stand in href, action and src. Made from literals and encoded values only.
#pragma once
#include "kernel/id.hpp"

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace samtak {

// A percent-encoded path segment or query value.
std::string url_encoded(std::string_view text);

template <class Tag> std::string_view url_piece(Id<Tag> const& id) { return id.text(); }
inline std::string url_piece(std::string_view text) { return url_encoded(text); }
inline std::string url_piece(std::int64_t number) { return std::to_string(number); }

// "/{}/plans/{}": begins with / # or ?, and has one {} for each value
template <class... Pieces> struct UrlPattern {
    template <std::size_t N> consteval UrlPattern(char const (&literal)[N]) : text(literal, N - 1)
    {
        if (text.empty() || (text[0] != '/' && text[0] != '#' && text[0] != '?')) throw "an address of ours begins with / # or ?";
        if (text.size() > 1 && text[0] == '/' && text[1] == '/') throw "that is another site's address";
        std::size_t holes = 0;
        for (std::size_t i = 0; i + 1 < text.size(); ++i)
            if (text[i] == '{' && text[i + 1] == '}') ++holes;
        if (holes != sizeof...(Pieces)) throw "not one value for each {}";
    }
    std::string_view text;
};

class Url {
public:
    Url() : text_("#") {}
    std::string const& text() const { return text_; }
    // Another site's address out of a profile; anything but http, https, tel or mailto becomes "#".
    static Url external(std::string_view address);
    // Only for a path that this program made and checked before (a done form's answer).
    static Url own_path(std::string_view path);
    // Adds ?name=value or &name=value, before a fragment.
    Url with(std::string_view name, std::string_view value) const;
    Url at(std::string_view fragment) const; // #fragment
    bool operator==(Url const&) const = default;

private:
    explicit Url(std::string text) : text_(std::move(text)) {}
    template <class... Pieces> friend Url url(UrlPattern<std::type_identity_t<Pieces>...>, Pieces const&...);
    static std::string joined(std::string_view pattern, std::string_view const* pieces);
    template <class... Encoded> static std::string filled(std::string_view pattern, Encoded const&... encoded)
    {
        std::string_view const pieces[] = {encoded..., std::string_view{}};
        return joined(pattern, pieces);
    }
    std::string text_;
};

template <class... Pieces> Url url(UrlPattern<std::type_identity_t<Pieces>...> pattern, Pieces const&... pieces)
{
    return Url{Url::filled(pattern.text, url_piece(pieces)...)};
}

} // namespace samtak
