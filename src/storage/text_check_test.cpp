#include "storage/storage_error.hpp"
#include "storage/text_check.hpp"

#include <gtest/gtest.h>

namespace samtak {

using namespace std::string_view_literals;

TEST(TextCheck, letters_of_all_kinds_can_be_stored)
{
    for (auto const text :
        {""sv, "abc"sv, "æøå ÆØÅ"sv, "čđŋšŧž"sv, "👩‍👧 🏔️"sv, "\x7F\t\n"sv, "\xF4\x8F\xBF\xBF"sv, "\xEF\xBF\xBF"sv, "\xED\x9F\xBF"sv})
        EXPECT_TRUE(is_storable_text(text)) << text;
}

TEST(TextCheck, what_is_not_utf8_or_holds_nul_cannot)
{
    for (auto const text : {"\0"sv, "a\0b"sv, "\x80"sv, "\xC3"sv, "\xC3("sv, "\xC0\xAF"sv, "\xE0\x80\xAF"sv, "\xED\xA0\x80"sv, "\xF0\x80\x80\x80"sv,
             "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xE2\x82"sv, "\xFF"sv})
        EXPECT_FALSE(is_storable_text(text));
}

TEST(TextCheck, only_texts_are_looked_at)
{
    EXPECT_NO_THROW(check_texts({1, nullptr, Bytes{0, 255}, "å"}));
    EXPECT_THROW(check_texts({1, "\xFF"}), BadText);
}

} // namespace samtak
