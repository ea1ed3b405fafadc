// What may be done with a coordination: the case around one person.
#pragma once
#include "people/people_acts.hpp"

namespace samtak {

struct ReadCoordination : ReadPerson {}; // "coordination.read"
struct ListCoordinations {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::own;
    static constexpr std::string_view name = "coordination.list", reading = name;
};
struct WriteStartTalk : ReadCoordination {
    static constexpr std::string_view name = "start_talk.write";
};
struct ReadExpectationCard : ReadCoordination { // words between the person and the coordinator: more than administration
    static constexpr std::string_view name = "expectation_card.read", reading = name;
};
struct WriteExpectationCard : ReadCoordination {
    static constexpr std::string_view name = "expectation_card.write";
};
struct ChooseTool : ReadCoordination {
    static constexpr std::string_view name = "coordination.tool.choose";
};

} // namespace samtak
