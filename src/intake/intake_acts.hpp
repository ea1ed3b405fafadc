// What may be done before there is a case, and with what has come in.
#pragma once
#include "people/people_acts.hpp"

namespace samtak {

struct NoteInformation { // that information about coordinator and plan was given (A13)
    using Subject = CoordinationId;
    static constexpr std::string_view name = "information.note", reading = name;
};

} // namespace samtak
