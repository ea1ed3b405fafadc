// A meeting as a start page knows it (G1 G12): when, and how the viewer stands to it. Only where they may read of meetings.
#pragma once
#include "kernel/day.hpp"

#include <string>

namespace samtak {

struct CaseMeeting {
    std::string id;
    Day day;
    std::string from, to; // HH:MM, Europe/Oslo
    std::string state;    // planned, called, held
    bool invited = false; // the viewer is called in, or is to be
    bool answered = false;
};

} // namespace samtak
