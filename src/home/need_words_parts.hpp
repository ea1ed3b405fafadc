// What a need says: a heading, and what stands beside the person's name.
#pragma once
#include "home/needs.hpp"
#include "web/call.hpp"

namespace samtak {

struct NeedWords {
    std::string heading;
    std::string detail; // beside the person's name
};

// "Next meeting: Wednesday 18 November 2026 at 10.00"
std::string next_meeting_words(Words const& w, CaseMeeting const& next);
NeedWords words_of(Call const& call, Need const& need);

} // namespace samtak
