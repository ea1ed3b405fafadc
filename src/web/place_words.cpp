#include "web/place_words.hpp"

#include "web/parts.hpp"

namespace samtak {

std::string place_words(Words const& w, Profile const& profile, std::string_view unit_key)
{
    if (unit_key == hidden_unit) return w.tr("a service");
    for (auto const& unit : profile.units)
        if (unit.key == unit_key) return unit.name.in(w.language());
    return {};
}

Html no_place_hint(Words const& w, bool is_protected, bool own)
{
    if (!is_protected) return {};
    if (own)
        return ui::alert(ui::Color::warning, w.tr("Your address is protected"),
            h("<p>{}</p>", w.tr("It is safest not to write where you live, go to school, work or get help. Write what you do, not where.")));
    return ui::alert(ui::Color::warning, w.tr("The address is protected"),
        h("<p>{}</p>",
            w.tr(
                "Don't write where the person lives, goes to school or kindergarten, works or gets help, nor where a meeting is. Write what is done, not where.")));
}

} // namespace samtak
