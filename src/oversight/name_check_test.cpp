#include "oversight/name_check.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Catalogues const& catalogues()
{
    static Catalogues const all{SAMTAK_BINARY_DIR "/i18n"};
    return all;
}

std::vector<std::string> found(std::string_view text)
{
    return names_in(text, {"Jonas Trettvik", "Jonas", "Anne-Lise Bø", "Åse Haug"}, catalogues());
}
using Words = std::vector<std::string>;

TEST(NameCheck, H2_a_national_number_is_seen_however_it_is_written_and_other_numbers_are_not)
{
    for (auto const* text : {"01818000010", "Han er 018180 00010.", "nr 018180.00010", "018180-00010", "også feil tastet: 12345678901"})
        EXPECT_TRUE(holds_national_number(text)) << text;
    for (auto const* text : {"62 00 00 12", "tlf. 62000012", "123456 1234", "123456789012", "15.11.2026", "7 personer, 12 tiltak", "", "123456 "})
        EXPECT_FALSE(holds_national_number(text)) << text;
}

TEST(NameCheck, H2_names_of_ones_own_people_are_found_in_any_case_and_with_an_s)
{
    EXPECT_EQ(found("Møtet med jonas gikk fint."), Words{"jonas"});
    EXPECT_EQ(found("JONAS’ plan, og Trettviks familie («Jonas»)."), (Words{"JONAS", "Trettviks", "Jonas"}));
    EXPECT_EQ(found("Anne-Lise kom. Lise ringte."), (Words{"Anne", "Lise"}));
    EXPECT_EQ(found("Åse og åse"), (Words{"Åse", "åse"}));
}

TEST(NameCheck, H2_parts_of_two_letters_and_parts_of_other_words_are_no_names)
{
    EXPECT_TRUE(found("Vi bør bo i Bø, og jonassen er en annen. Analisen er god.").empty());
    EXPECT_TRUE(found("").empty());
    EXPECT_TRUE(names_in("Jonas", {}, catalogues()).empty());
}

} // namespace
} // namespace samtak
