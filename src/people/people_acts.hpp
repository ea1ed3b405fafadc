// What may be done with a person's record. The person is reached through the coordination around them.
#pragma once
#include "access/grant.hpp"

namespace samtak {

struct ReadPerson {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "coordination.read", reading = name;
};
struct EditPerson : ReadPerson {
    static constexpr std::string_view name = "person.edit";
};
// From 16 it is the young person who says whether a parent may still see; from 12 they may say it beforehand (K8).
struct DecideParentSees : ReadPerson {
    static constexpr std::string_view name = "person.parent_sees";
};
struct RegisterPerson {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "person.register", reading = name;
};

} // namespace samtak
