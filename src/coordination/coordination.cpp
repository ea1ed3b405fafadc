#include "coordination/coordination.hpp"

#include "kernel/random.hpp"

#include <array>

namespace samtak {
namespace {

// forskrift 2022-06-22-1110 § 1: four tracks; law.md A5 for the kinds of coordinator
constexpr std::array bases{
    LegalBasis{"hol-7-2", "journal", "coordinator", "hol-7-2"},
    LegalBasis{"hol-7-2a", "journal", "child_coordinator", "hol-7-2a"},
    LegalBasis{"hol-7-1", "journal", "coordinator", "hol-7-1"},
    LegalBasis{"sotjl-28", "social", "coordinator", "sotjl-28"},
    LegalBasis{"nav-15", "administration", "coordinator", "nav-15"},
    LegalBasis{"bvl-15-9", "child_welfare", "coordinator", "child-welfare-plan"},
};

} // namespace

std::span<LegalBasis const> legal_bases() { return bases; }

LegalBasis const* legal_basis(std::string_view code)
{
    for (auto const& basis : bases)
        if (basis.code == code) return &basis;
    return nullptr;
}

std::string fresh_case_number(Day today)
{
    constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // no 0 O 1 I
    std::array<unsigned char, 6> bits{};
    fill_random(bits);
    std::string number = today.iso().substr(0, 4) + "-";
    for (unsigned char const one : bits) number += letters[one % letters.size()];
    return number;
}

} // namespace samtak
