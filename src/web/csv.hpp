// A table as a file for a spreadsheet: semicolons, a byte order mark so that æøå come out right, and no cell that a spreadsheet would run.
#pragma once
#include "net/http.hpp"

#include <string>
#include <vector>

namespace samtak {

class Csv {
public:
    void row(std::vector<std::string> const& cells);
    std::string const& text() const { return text_; }

private:
    std::string text_ = "\xEF\xBB\xBF";
};
// A cell as it stands in the file: = + - @ and tabs first in it are made harmless, quotes doubled.
std::string csv_cell(std::string_view text);
// As a file to keep. `name` without ending, of our own making: it may stand in a header.
Response csv_file(std::string const& name, Csv const& csv);

} // namespace samtak
