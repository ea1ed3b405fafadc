#include "people/age_rules.hpp"

#include <array>
#include <cassert>

namespace samtak {
namespace {

using enum LegalTrack;

// pbrl §§ 3-4, 4-3, 4-4, 6-5; forskrift 2022-06-22-1110 § 4; fvl §§ 16, 27; bvl § 12-3.
// Where social services and NAV name no age, 16 and 17 sign together with the parents (law.md A4).
constexpr std::array table{
    //       track          from  decides sign2  heard  weight keep   party  parents see
    AgeRule{health, 0, false, false, false, false, false, false, true, "pbrl § 4-4"},
    AgeRule{health, 7, false, false, true, false, false, false, true, "pbrl § 4-4, forskrift 2022-06-22-1110 § 4"},
    AgeRule{health, 12, false, false, true, true, true, true, true, "pbrl §§ 3-4, 4-3 c, 4-4, 6-5"},
    AgeRule{health, 16, true, false, true, true, true, true, false, "pbrl §§ 3-4, 4-3 b"},
    AgeRule{social, 0, false, false, false, false, false, false, true, "forskrift 2022-06-22-1110 § 4"},
    AgeRule{social, 7, false, false, true, false, false, false, true, "forskrift 2022-06-22-1110 § 4"},
    AgeRule{social, 15, false, false, true, true, true, true, true, "fvl §§ 16, 27"},
    AgeRule{social, 16, true, true, true, true, true, true, false, "fvl §§ 16, 27"},
    AgeRule{social, 18, true, false, true, true, true, true, false, "vergemålsloven § 8"},
    AgeRule{nav, 0, false, false, false, false, false, false, true, "forskrift 2022-06-22-1110 § 4"},
    AgeRule{nav, 7, false, false, true, false, false, false, true, "forskrift 2022-06-22-1110 § 4"},
    AgeRule{nav, 15, false, false, true, true, true, true, true, "fvl §§ 16, 27"},
    AgeRule{nav, 16, true, true, true, true, true, true, false, "fvl §§ 16, 27"},
    AgeRule{nav, 18, true, false, true, true, true, true, false, "vergemålsloven § 8"},
    AgeRule{child_welfare, 0, false, false, false, false, false, false, true, "forskrift 2022-06-22-1110 § 4"},
    AgeRule{child_welfare, 7, false, false, true, false, false, false, true, "forskrift 2022-06-22-1110 § 4"},
    AgeRule{child_welfare, 15, false, false, true, true, true, true, true, "bvl § 12-3"},
    AgeRule{child_welfare, 16, true, true, true, true, true, true, false, "bvl § 12-3"},
    AgeRule{child_welfare, 18, true, false, true, true, true, true, false, "vergemålsloven § 8"},
};

} // namespace

std::optional<LegalTrack> track_of(std::string_view legal_basis)
{
    for (std::string_view const code : {"hol-", "pbrl-", "sphlsl-", "phvl-"})
        if (legal_basis.starts_with(code)) return health;
    if (legal_basis.starts_with("sotjl-")) return social;
    if (legal_basis.starts_with("bvl-")) return child_welfare;
    if (legal_basis.starts_with("nav-")) return nav;
    return std::nullopt;
}

std::span<AgeRule const> age_rules() { return table; }

AgeRule const& age_rule(LegalTrack track, std::optional<int> age)
{
    int const years = age.value_or(200);
    AgeRule const* found = nullptr;
    for (auto const& line : table)
        if (line.track == track && line.from_age <= years) found = &line;
    assert(found);
    return *found;
}

} // namespace samtak
