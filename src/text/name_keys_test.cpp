#include "text/name_keys.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace samtak {
namespace {

std::vector<std::string> sorted(std::vector<std::string> names)
{
    NameKeys const keys;
    std::sort(names.begin(), names.end(), [&](auto const& a, auto const& b) { return keys.sort_key(a) < keys.sort_key(b); });
    return names;
}

TEST(NameKeys, norwegian_letters_stand_last_and_aa_with_a_ring)
{
    std::vector<std::string> const right = {"Anne", "Berit", "Zara", "Ægir", "Øyvind", "Aase", "Åshild"};
    EXPECT_EQ(sorted({"Åshild", "Øyvind", "Aase", "Ægir", "Zara", "Berit", "Anne"}), right);
}

TEST(NameKeys, sami_letters_stand_with_their_base_letter)
{
    std::vector<std::string> const right = {
        "Áhkku", "Biret", "Čálli", "Dávvet", "Đoali", "Niillas", "Ŋávlla", "Šiella", "Sofe", "Tor", "Ŧuvla", "Žiga", "Zoe", "Ørjan"};
    auto mixed = right;
    std::reverse(mixed.begin(), mixed.end());
    EXPECT_EQ(sorted(mixed), right);
}

TEST(NameKeys, small_and_capital_letters_stand_together)
{
    EXPECT_EQ(sorted({"bERIT", "anne", "Berit", "Anne Lise", "Anne"}), (std::vector<std::string>{"anne", "Anne", "Anne Lise", "bERIT", "Berit"}));
}

TEST(NameKeys, a_sort_key_is_plain_text)
{
    NameKeys const keys;
    auto const key = keys.sort_key("Bjørn 🐻");
    EXPECT_FALSE(key.empty());
    EXPECT_EQ(key.find_first_not_of("0123456789ABCDEF"), std::string::npos);
    EXPECT_EQ(keys.sort_key(""), keys.sort_key("\x01")) << "nothing that counts";
    EXPECT_LT(keys.sort_key(""), keys.sort_key("a"));
}

TEST(NameKeys, a_search_key_folds_case_accents_and_space_but_not_norwegian_letters)
{
    NameKeys const keys;
    EXPECT_EQ(keys.search_key("  Bjørn \t ÅSE  André\n"), "bjørn åse andre");
    EXPECT_EQ(keys.search_key("Björn Ärlig"), "bjørn ærlig");
    EXPECT_EQ(keys.search_key("Čálli Đoali Ŋávlla Ŧuvla Łucja"), "calli doali navlla tuvla lucja");
    EXPECT_EQ(keys.search_key("A\xCC\x8Asa"), "åsa") << "a letter and a ring of its own";
    EXPECT_EQ(keys.search_key("\xCC\x8A"), "") << "a ring on nothing";
    EXPECT_EQ(keys.search_key("Weiß\xC2\xA0Ünal"), "weiss unal");
    EXPECT_NE(keys.search_key("Pål"), keys.search_key("Pal"));
}

TEST(NameKeys, broken_utf8_gives_a_key_and_no_crash)
{
    NameKeys const keys;
    EXPECT_NO_THROW(keys.sort_key("\xC3\x28 \xFF"));
    EXPECT_EQ(keys.search_key("A\xFF"
                              "b"),
        "a\xEF\xBF\xBD"
        "b");
}

} // namespace
} // namespace samtak
