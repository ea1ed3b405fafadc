// What may be done with the group.
#pragma once
#include "people/people_acts.hpp"

namespace samtak {

struct ReadCareTeam : ReadPerson {
    static constexpr std::string_view name = "careteam.read", reading = name;
};
struct EditCareTeam : ReadCareTeam {
    static constexpr std::string_view name = "careteam.edit";
};

} // namespace samtak
