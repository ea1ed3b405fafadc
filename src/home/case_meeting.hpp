// A meeting as a start page knows it (G1 G12): when, and how the viewer stands to it. Only where they may read of meetings.
#pragma once
#include "kernel/day.hpp"

#include <optional>
#include <string>

namespace samtak {

struct CaseMeeting {
    std::string id;
    Day day;
    std::string from, to; // HH:MM, Europe/Oslo
    std::string state;    // planned, called, held
    bool invited = false; // the viewer is called in, or is to be
    bool answered = false;
    std::optional<Day> times_asked = {}; // G1: it is asked when people can, since that day
    bool times_unanswered = false;       // … and the viewer, who is asked, has not answered for each time
    int times_silent = 0;                // how many of the others haven't; only for who sees everything
    int silent = 0;                      // called in, and have not said whether they come; less the viewer and whoever coordinates
    bool untold = false;                 // held without the person, and nobody has talked with them since (G6)
};

} // namespace samtak
