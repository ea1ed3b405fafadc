// Nobody's reworking slips into the place of what the person said: own words are made by name.
#include "kernel/own_words.hpp"

using namespace samtak;

void keep(OwnWords const&);

void rework(std::string const& nicer)
{
    keep(OwnWords{"I want to take the bus alone."});
    keep(nicer); // refused
    (void)nicer;
}
