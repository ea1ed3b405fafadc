#include "meetings/rhythm_parts.hpp"

namespace samtak {

std::string a_year_words(Words const& w, int a_year)
{
    return a_year == 0 ? w.tr("When it is needed") : w.trn("{n} meeting a year", "{n} meetings a year", a_year);
}

} // namespace samtak
