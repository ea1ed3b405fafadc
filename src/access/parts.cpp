#include "access/parts.hpp"

#include <array>
#include <utility>

namespace samtak {
namespace {

constexpr std::array<std::pair<std::string_view, Parts>, 5> fixed_parts{{
    {"about", Parts::about()},
    {"meetings", Parts::meetings()},
    {"messages", Parts::messages()},
    {"documents", Parts::documents()},
    {"contact", Parts::contact()},
}};
constexpr std::string_view area_prefix = "area:";

} // namespace

std::optional<Parts> part_named(std::string_view name, std::vector<std::string> const& area_keys)
{
    if (name == "all") return Parts::all();
    for (auto const& [fixed, part] : fixed_parts)
        if (fixed == name) return part;
    if (!name.starts_with(area_prefix)) return std::nullopt;
    name.remove_prefix(area_prefix.size());
    for (std::size_t place = 0; place < area_keys.size() && place < 32; ++place)
        if (area_keys[place] == name) return Parts::area(place);
    return std::nullopt;
}

std::string part_names(Parts parts, std::vector<std::string> const& area_keys)
{
    if (parts == Parts::all()) return "all";
    std::string names;
    auto const add = [&](std::string_view prefix, std::string_view name) {
        if (!names.empty()) names += ' ';
        names += prefix;
        names += name;
    };
    for (auto const& [fixed, part] : fixed_parts)
        if (parts.covers(part)) add("", fixed);
    for (std::size_t place = 0; place < area_keys.size() && place < 32; ++place)
        if (parts.covers(Parts::area(place))) add(area_prefix, area_keys[place]);
    return names;
}

} // namespace samtak
