// What the pages say of how often one meets (G1).
#pragma once
#include "meetings/meeting_rhythm.hpp"
#include "text/words.hpp"

namespace samtak {

std::string a_year_words(Words const& w, int a_year); // "4 meetings a year"; 0: when needed

} // namespace samtak
