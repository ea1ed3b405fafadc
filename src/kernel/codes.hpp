// Enumerations as they are kept in the database: one table says both directions.
#pragma once
#include <optional>
#include <string_view>
#include <utility>

namespace samtak {

template <class E, std::size_t N> using Codes = std::pair<E, std::string_view>[N];

template <class E, std::size_t N> constexpr std::string_view code_in(Codes<E, N> const& codes, E value)
{
    for (auto const& [one, code] : codes)
        if (one == value) return code;
    return {};
}
template <class E, std::size_t N> constexpr std::optional<E> parse_in(Codes<E, N> const& codes, std::string_view text)
{
    for (auto const& [one, code] : codes)
        if (code == text) return one;
    return std::nullopt;
}

} // namespace samtak
