#include "web/csv.hpp"

namespace samtak {

std::string csv_cell(std::string_view text)
{
    constexpr std::string_view runs = "=+-@\t\r";
    bool const is_formula = !text.empty() && runs.find(text.front()) != std::string_view::npos;
    std::string cell = is_formula ? "'" : "";
    cell += text;
    if (cell.find_first_of(";\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (char const c : cell) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
    return quoted + "\"";
}

void Csv::row(std::vector<std::string> const& cells)
{
    bool first = true;
    for (auto const& cell : cells) {
        if (!first) text_ += ';';
        first = false;
        text_ += csv_cell(cell);
    }
    text_ += "\r\n";
}

Response csv_file(std::string const& name, Csv const& csv)
{
    Response response;
    response.content_type = "text/csv; charset=utf-8";
    response.body = csv.text();
    response.with("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    response.with("Cache-Control", "no-store");
    return response;
}

} // namespace samtak
