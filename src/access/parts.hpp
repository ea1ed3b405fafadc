// The parts of a coordination that consent is given to: a bit set, carried by grants and written in the log line by name.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samtak {

class Parts {
public:
    constexpr Parts() = default;
    static constexpr Parts none() { return {}; }
    static constexpr Parts all() { return Parts{~std::uint64_t{0}}; }
    static constexpr Parts about() { return Parts{1U << 0U}; } // about me: own words, resources, interests, needs
    static constexpr Parts meetings() { return Parts{1U << 1U}; }
    static constexpr Parts messages() { return Parts{1U << 2U}; }
    static constexpr Parts documents() { return Parts{1U << 3U}; }
    static constexpr Parts contact() { return Parts{1U << 4U}; } // contact data of person and next of kin
    static constexpr std::size_t first_area = 8;
    // the life area that stands at `place` in the municipality's profile, 0 to 31
    static constexpr Parts area(std::size_t place) { return Parts{std::uint64_t{1} << (first_area + place)}; }

    constexpr bool covers(Parts other) const { return (bits_ & other.bits_) == other.bits_; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr Parts operator|(Parts other) const { return Parts{bits_ | other.bits_}; }
    constexpr Parts without(Parts other) const { return Parts{bits_ & ~other.bits_}; }
    constexpr Parts common(Parts other) const { return Parts{bits_ & other.bits_}; }
    constexpr bool operator==(Parts const&) const = default;

private:
    constexpr explicit Parts(std::uint64_t bits) : bits_(bits) {}
    std::uint64_t bits_ = 0;
};

// A part's name as it is kept in consent_part.part and in the log: "about", "contact", "area:health" …
// `area_keys` are the profile's life areas in order. Unknown names (an area the profile no longer has) give nothing.
std::optional<Parts> part_named(std::string_view name, std::vector<std::string> const& area_keys);
std::string part_names(Parts parts, std::vector<std::string> const& area_keys); // "about area:health", "all"

} // namespace samtak
