// Icons: 24 px outlines in currentColor, from Aksel. A page draws <use href="#i-House">; the frame puts the symbols
// that the page uses, and no others, last in its body. The names stand in icon_names.inc.
#pragma once
#include "web/html.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samtak::ui {

enum class Icon {
#define SAMTAK_ICON(name, aksel) name,
#include "web/icon_names.inc"
#undef SAMTAK_ICON
};

std::string_view icon_name(Icon icon);                 // Aksel's: "House"
std::optional<Icon> icon_named(std::string_view name); // from a profile ("House" or "house"); nothing if we don't draw it

// Decoration beside a word: hidden from screen readers. A button without a word needs an aria-label of its own.
Html const& icon(Icon icon);

// The symbols, read once at start from icons.txt (made by tools/assets.mjs).
class IconSprite {
public:
    explicit IconSprite(std::string const& file); // throws std::runtime_error when the file or one icon is missing
    Html used_in(Html const& page) const;         // <svg> with the symbols that the page refers to

private:
    std::vector<std::string> symbols_; // by Icon
};

} // namespace samtak::ui
