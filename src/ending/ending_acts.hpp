// What may be done about whether a coordination works, and whether it ends (B11 B15).
#pragma once
#include "people/people_acts.hpp"

namespace samtak {

struct ReadCoordinationEvaluations {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "coordination.evaluation.read", reading = name;
};
struct EvaluateCoordination : ReadCoordinationEvaluations { // the coordinator, and the person in own words
    static constexpr std::string_view name = "coordination.evaluate";
};

struct ReadEnding { // that it may end, or has ended, and why
    using Subject = CoordinationId;
    static constexpr std::string_view name = "ending.read", reading = name;
};
struct ProposeEnding : ReadEnding {
    static constexpr std::string_view name = "ending.propose";
};
struct SayAboutEnding : ReadEnding { // the person's view, by themselves or as told
    static constexpr std::string_view name = "ending.say";
};
struct DiscussEnding : ReadEnding { // when unsure: with the case officer, who may take it to the team
    static constexpr std::string_view name = "ending.discuss";
};
struct AnnounceEnding : ReadEnding { // fvl § 16: notice to the person, also when the office raises it itself
    static constexpr std::string_view name = "ending.announce";
};
struct DecideEnding : ReadEnding { // never who coordinates the case (law.md R3.11)
    static constexpr std::string_view name = "ending.decide";
};
struct ReopenCoordination : ReadPerson {
    static constexpr std::string_view name = "coordination.reopen";
};

struct ListEndings { // what waits to be decided, by case number
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "ending.list", reading = name;
};

} // namespace samtak
