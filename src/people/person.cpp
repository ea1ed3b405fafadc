#include "people/person.hpp"

#include <array>

namespace samtak {
namespace {

template <class Enum> struct Coded {
    Enum value;
    std::string_view code;
};
constexpr std::array protections{Coded<AddressProtection>{AddressProtection::none, "none"},
    Coded<AddressProtection>{AddressProtection::confidential, "confidential"}, Coded<AddressProtection>{AddressProtection::strict, "strict"}};
constexpr std::array kinds{Coded<RepresentationKind>{RepresentationKind::parent, "parent"},
    Coded<RepresentationKind>{RepresentationKind::guardian, "guardian"},
    Coded<RepresentationKind>{RepresentationKind::future_mandate, "future_mandate"},
    Coded<RepresentationKind>{RepresentationKind::mandate, "mandate"}, Coded<RepresentationKind>{RepresentationKind::child_welfare, "child_welfare"},
    Coded<RepresentationKind>{RepresentationKind::foster_parent, "foster_parent"},
    Coded<RepresentationKind>{RepresentationKind::next_of_kin, "next_of_kin"}};
constexpr std::array scopes{Coded<RepresentationScope>{RepresentationScope::personal, "personal"},
    Coded<RepresentationScope>{RepresentationScope::economic, "economic"},
    Coded<RepresentationScope>{RepresentationScope::personal_and_economic, "personal_and_economic"}};

template <class Table, class Enum> std::string_view code_in(Table const& table, Enum value)
{
    for (auto const& one : table)
        if (one.value == value) return one.code;
    return {};
}
template <class Enum, class Table> std::optional<Enum> value_in(Table const& table, std::string_view code)
{
    for (auto const& one : table)
        if (one.code == code) return one.value;
    return std::nullopt;
}

} // namespace

std::string_view code(AddressProtection protection) { return code_in(protections, protection); }
AddressProtection stronger(AddressProtection a, AddressProtection b) { return a < b ? b : a; }
std::string_view code(RepresentationKind kind) { return code_in(kinds, kind); }
std::string_view code(RepresentationScope scope) { return code_in(scopes, scope); }
std::optional<AddressProtection> parse_address_protection(std::string_view code) { return value_in<AddressProtection>(protections, code); }
std::optional<RepresentationKind> parse_representation_kind(std::string_view code) { return value_in<RepresentationKind>(kinds, code); }
std::optional<RepresentationScope> parse_representation_scope(std::string_view code) { return value_in<RepresentationScope>(scopes, code); }

Result<std::optional<NationalId>> checked_number(std::string_view typed, Numbers kind)
{
    if (typed.find_first_not_of(' ') == std::string_view::npos) return std::optional<NationalId>{};
    auto number = NationalId::parse(typed);
    if (!number) return Failure{Problem::invalid, "This is not a number that exists. Check the eleven digits."};
    if (kind == Numbers::real && number->synthetic()) return Failure{Problem::invalid, "This is a test number. Here only real numbers can be used."};
    if (kind == Numbers::synthetic && !number->synthetic())
        return Failure{Problem::invalid, "This looks like a real number. Here only test numbers can be used."};
    return number;
}

std::optional<TextKey> birth_day_problem(std::optional<Day> born, Day today)
{
    if (!born) return std::nullopt;
    if (*born > today) return text_key("The birth date is in the future.");
    if (age_on(*born, today) > 120) return text_key("The birth date is more than 120 years ago.");
    return std::nullopt;
}

} // namespace samtak
