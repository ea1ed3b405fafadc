#include "kernel/log.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

TEST(Log, D3_a_line_is_json_and_holds_words_of_code_only)
{
    EXPECT_EQ(log_line(LogLevel::warning, "request failed", {{"status", 500}, {"route", LogValue::code("/plans/{plan}")}}),
        "\"level\":\"warning\",\"event\":\"request failed\",\"status\":500,\"route\":\"/plans/{plan}\"}\n");
}

TEST(Log, D3_what_is_no_code_does_not_get_in)
{
    EXPECT_EQ(LogValue::code("Mari Åse\n\"x\"").text(), "Mari ??se??x?");
    EXPECT_EQ(LogValue::code(std::string(500, 'a')).text().size(), 120U);
}

} // namespace
} // namespace samtak
