// The figures as tables on the page and as rows of the file.
#pragma once
#include "oversight/published.hpp"
#include "web/call.hpp"
#include "web/csv.hpp"
#include "web/lists.hpp"

namespace samtak {

std::string count_words(Words const& w, PublishedCount const& count);
std::string span_words(Words const& w, PublishedLine const& line);
std::string age_group_words(Words const& w, AgeGroup group);
// A row for each year (or half-year): people on the last day, and what changed.
ui::Table span_table(Words const& w, std::vector<PublishedLine> const& lines, bool half, std::string caption);
// A row for each year, a column for each age group.
ui::Table age_table(Words const& w, std::vector<PublishedLine> const& lines, PublishedRow PublishedLine::*which, std::string caption);
Csv figures_file(Words const& w, std::vector<PublishedLine> const& lines);

} // namespace samtak
