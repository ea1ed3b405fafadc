#include "web/icons.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>
#include <unordered_map>

namespace samtak::ui {
namespace {

struct Name {
    std::string_view ours;
    std::string_view aksel;
};
constexpr std::array names = {
#define SAMTAK_ICON(name, aksel) Name{#name, aksel},
#include "web/icon_names.inc"
#undef SAMTAK_ICON
};

std::optional<std::size_t> place_of(std::string_view name)
{
    auto const found = std::find_if(names.begin(), names.end(), [&](Name const& one) { return one.aksel == name || one.ours == name; });
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

constexpr std::string_view reference = "#i-";

std::vector<Html> all_drawn()
{
    std::vector<Html> all;
    all.reserve(std::size(names));
    for (auto const& name : names)
        all.push_back(h("<svg class=\"st-icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{}\"/></svg>", url("#i-{}", name.aksel)));
    return all;
}

// Looked up for every icon that a page refers to.
std::unordered_map<std::string_view, std::size_t> places_by_aksel()
{
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t place = 0; place < names.size(); ++place) places.emplace(names[place].aksel, place);
    return places;
}

} // namespace

std::string_view icon_name(Icon icon) { return names.at(static_cast<std::size_t>(icon)).aksel; }

std::optional<Icon> icon_named(std::string_view name)
{
    auto const place = place_of(name);
    if (!place) return std::nullopt;
    return static_cast<Icon>(*place);
}

Html const& icon(Icon icon)
{
    static auto const drawn = all_drawn();
    return drawn.at(static_cast<std::size_t>(icon));
}

IconSprite::IconSprite(std::string const& file) : symbols_(names.size())
{
    std::ifstream lines{file};
    if (!lines) throw std::runtime_error("icons: can't read " + file);
    for (std::string line; std::getline(lines, line);) {
        auto const tab = line.find('\t');
        auto const place = place_of(std::string_view{line}.substr(0, tab));
        if (tab == std::string::npos || !place) throw std::runtime_error("icons: " + file + " has a line that names no icon of ours");
        symbols_[*place] = line.substr(tab + 1);
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        if (symbols_[i].empty()) throw std::runtime_error("icons: " + file + " lacks " + std::string{names[i].aksel});
}

Html IconSprite::used_in(Html const& page) const
{
    static auto const places = places_by_aksel();
    std::array<bool, names.size()> used{};
    std::string_view const text = page.text();
    for (auto at = text.find(reference); at != std::string_view::npos; at = text.find(reference, at)) {
        at += reference.size();
        auto const place = places.find(text.substr(at, text.find('"', at) - at));
        if (place != places.end()) used[place->second] = true;
    }
    Html sprite = h("<svg class=\"st-sprite\" aria-hidden=\"true\" focusable=\"false\">");
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!used[i]) continue;
        Html shapes;
        shapes.text_ = symbols_[i]; // markup of our own build, checked there to be nothing but shapes
        sprite += h("<symbol id=\"i-{}\" viewBox=\"0 0 24 24\">{}</symbol>", names[i].aksel, shapes);
    }
    return sprite.add("</svg>");
}

} // namespace samtak::ui
