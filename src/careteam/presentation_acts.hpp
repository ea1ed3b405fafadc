// What may be done with a coordinator's presentation to one who takes part (C5).
#pragma once
#include "careteam/careteam_acts.hpp"

namespace samtak {

// The one it is for. It opens nothing of the person: what the person wants of them is read by consent.
struct ReadOwnPresentation {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "presentation.read", reading = name;
};
struct AnswerPresentation : ReadOwnPresentation { // read it, agree on cooperation, tell of a change
    static constexpr std::string_view name = "presentation.answer";
};
struct WritePresentation : EditCareTeam {
    static constexpr std::string_view name = "presentation.write";
};

} // namespace samtak
