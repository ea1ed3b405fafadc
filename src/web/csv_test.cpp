#include "web/csv.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

TEST(Csv, H8_a_cell_that_a_spreadsheet_would_run_is_made_harmless)
{
    for (std::string const bad : {"=1+1", "+47", "-3", "@SUM(A1)", "\t=1", "\r=1"}) EXPECT_NE(csv_cell(bad).find('\''), std::string::npos) << bad;
    EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
    EXPECT_EQ(csv_cell("3-4"), "3-4") << "only the first letter counts";
    EXPECT_EQ(csv_cell(""), "");
}

TEST(Csv, H8_semicolons_quotes_and_line_breaks_stay_inside_their_cell)
{
    EXPECT_EQ(csv_cell("a;b"), "\"a;b\"");
    EXPECT_EQ(csv_cell("the \"plan\""), "\"the \"\"plan\"\"\"");
    EXPECT_EQ(csv_cell("two\nlines"), "\"two\nlines\"");
}

TEST(Csv, H8_the_file_has_a_byte_order_mark_semicolons_and_is_kept_not_shown)
{
    Csv csv;
    csv.row({"År", "Tal"});
    csv.row({"2026", "7"});
    auto const answer = csv_file("figures", csv);
    EXPECT_EQ(answer.body, "\xEF\xBB\xBFÅr;Tal\r\n2026;7\r\n");
    EXPECT_EQ(answer.content_type, "text/csv; charset=utf-8");
    EXPECT_NE(
        std::find(answer.headers.begin(), answer.headers.end(), Fields::value_type{"Content-Disposition", "attachment; filename=\"figures.csv\""}),
        answer.headers.end());
}

} // namespace
} // namespace samtak
