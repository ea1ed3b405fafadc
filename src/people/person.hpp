// The one the services are coordinated around, and those who may act for them. Rules are pure.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/national_id.hpp"
#include "kernel/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

enum class AddressProtection { none, confidential, strict }; // law.md A12; weakest first
std::string_view code(AddressProtection protection);
AddressProtection stronger(AddressProtection a, AddressProtection b);
std::optional<AddressProtection> parse_address_protection(std::string_view code);

// law.md R1.23. A purely economic guardian never gets into the plan (A12).
enum class RepresentationKind { parent, guardian, future_mandate, mandate, child_welfare, foster_parent, next_of_kin };
enum class RepresentationScope { personal, economic, personal_and_economic };
std::string_view code(RepresentationKind kind);
std::string_view code(RepresentationScope scope);
std::optional<RepresentationKind> parse_representation_kind(std::string_view code);
std::optional<RepresentationScope> parse_representation_scope(std::string_view code);

struct Representation {
    RepresentationId id;
    RepresentationKind kind;
    RepresentationScope scope;
    std::string name;
    std::string relation; // as the person says it: «mamma»
    std::string phone;
    std::string evidence;           // what was seen: custody may come from a court judgment (registered by hand)
    bool person_agrees;             // from 16: the young person has said that this one may still see
    std::optional<MemberId> member; // their own login; never the person's
    Period period;
    std::int64_t version = 1;
};

struct Person {
    PersonId id;
    std::string name = {};
    std::string called = {}; // what they are called: «Mari»
    std::optional<Day> born = {};
    bool born_confirmed = false;
    bool has_number = false; // the number itself is read only where it is shown, unmasked, and logged
    AddressProtection address_protection = AddressProtection::none;
    std::string language = {}; // empty: Norwegian
    bool interpreter = false;
    std::string culture = {};
    std::string phone = {};
    std::int64_t version = 1;
    std::vector<Representation> representations = {};
    std::optional<int> age(Day today) const { return born && born_confirmed ? std::optional{age_on(*born, today)} : std::nullopt; }
};

// Synthetic numbers belong in demo and tests, real ones in production (R9.04).
enum class Numbers { real, synthetic };

// What was typed about a number: law.md R9.01-R9.05. Empty is allowed: unborn, newborn, unknown.
Result<std::optional<NationalId>> checked_number(std::string_view typed, Numbers kind);
// A birth day may not be in the future, nor more than 120 years ago.
std::optional<TextKey> birth_day_problem(std::optional<Day> born, Day today);

} // namespace samtak
