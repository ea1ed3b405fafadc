#include "web/html.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

std::string escaped_one_by_one(std::string_view text)
{
    std::string out;
    for (char const c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c; break;
        }
    }
    return out;
}

// Text is looked at eight characters at a time: none may slip through in any place of such a block, or beside another.
TEST(Html, each_character_is_escaped_wherever_it_stands)
{
    for (std::size_t length = 1; length <= 18; ++length)
        for (std::size_t place = 0; place < length; ++place)
            for (int byte = 1; byte < 256; ++byte) {
                std::string text(length, 'x');
                text[place] = static_cast<char>(byte);
                ASSERT_EQ(h("{}", text).text(), escaped_one_by_one(text)) << "byte " << byte << " at " << place << " of " << length;
            }
}

TEST(Html, characters_beside_each_other_are_all_escaped)
{
    std::string_view const all = "&<>\"'xæ%=;?!";
    std::string text;
    for (char const one : all)
        for (char const other : all) text += {one, other};
    EXPECT_EQ(h("{}", text).text(), escaped_one_by_one(text));
}

} // namespace
} // namespace samtak
