#include "kernel/oslo.hpp"
#include "text/fill.hpp"
#include "text/words.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace samtak {
namespace {

Catalogues const& catalogues()
{
    static Catalogues const loaded{SAMTAK_BINARY_DIR "/i18n"};
    return loaded;
}

Terms const& terms()
{
    static Terms const some = {
        {"group", {"ansvarsgruppe", "ei ansvarsgruppe", "ansvarsgruppa", "ansvarsgrupper", "ansvarsgruppene", "ansvarsgruppa di", "f"}},
        {"minutes", {"åtak", "eit åtak", "åtaket", "åtak", "åtaka", "åtaket ditt", "n"}},
    };
    return some;
}

Words words(Language language) { return Words{catalogues(), language, terms()}; }

std::string filled(std::string_view text)
{
    return fill(text, [](std::string_view key) { return term_form(terms(), key); });
}

TEST(Words, E1_a_text_takes_the_form_of_the_term_that_it_asks_for)
{
    EXPECT_EQ(filled("{Group.the} møtest; {group.your} har {group.plural}"), "Ansvarsgruppa møtest; ansvarsgruppa di har ansvarsgrupper");
    EXPECT_EQ(filled("{group.bare} {group.a} {group.the_plural}"), "ansvarsgruppe ei ansvarsgruppe ansvarsgruppene");
    EXPECT_EQ(filled("{Minutes.the}"), "Åtaket") << "the capital of a Norwegian letter";
}

#ifndef NDEBUG // a release build shows the brace instead
TEST(Words, an_unknown_term_form_or_placeholder_is_refused)
{
    EXPECT_THROW(filled("{team.the}"), std::logic_error);
    EXPECT_THROW(filled("{group.genitive}"), std::logic_error);
    EXPECT_THROW(filled("{group}"), std::logic_error);
    EXPECT_THROW(words(Language::en).tr("Deadline {date}"), std::logic_error);
}
#endif

TEST(Words, a_brace_that_is_no_placeholder_is_text)
{
    EXPECT_EQ(filled("{} { a } {æ} }{ {group.the"), "{} { a } {æ} }{ {group.the");
    EXPECT_EQ(placeholders("{n} og {} og {group.the}{x"), (std::vector<std::string_view>{"n", "group.the"}));
}

TEST(Words, a_value_is_put_in_as_it_stands)
{
    EXPECT_EQ(words(Language::en).tr("Deadline {date}", {{"date", "{group.the} {date}"}}), "Deadline {group.the} {date}");
    EXPECT_EQ(words(Language::en).tr("Deadline {date}", {{"date", Day{2026, 11, 18}}}), "Deadline 18.11.2026");
}

TEST(Words, a_text_without_translation_stands_in_english)
{
    EXPECT_EQ(words(Language::nn).tr("A text that nobody has written"), "A text that nobody has written");
    EXPECT_EQ(words(Language::nn).trn("{n} pine cone", "{n} pine cones", 1), "1 pine cone");
    EXPECT_EQ(words(Language::nn).trn("{n} pine cone", "{n} pine cones", 3), "3 pine cones");
}

TEST(Words, relative_days_in_each_language)
{
    Day const today{2026, 11, 22};
    auto said = [&](Language language, int days) { return words(language).relative(today.plus_days(days), today); };
    EXPECT_EQ(said(Language::nb, 0), "i dag");
    EXPECT_EQ(said(Language::nn, 1), "i morgon");
    EXPECT_EQ(said(Language::nb, -1), "i går");
    EXPECT_EQ(said(Language::nn, 16), "om 16 dagar");
    EXPECT_EQ(said(Language::nb, -10), "for 10 dager siden");
    EXPECT_EQ(said(Language::nn, -10), "for 10 dagar sidan");
    EXPECT_EQ(said(Language::en, -2), "2 days ago");
    EXPECT_EQ(said(Language::en, 1), "tomorrow");
}

TEST(Words, long_days_in_each_language)
{
    Day const day{2026, 11, 18}, saturday{2026, 6, 6};
    EXPECT_EQ(words(Language::nb).long_day(day), "18. november 2026");
    EXPECT_EQ(words(Language::nn).weekday_and_day(day), "onsdag 18. november 2026");
    EXPECT_EQ(words(Language::nb).weekday_and_day(saturday), "lørdag 6. juni 2026");
    EXPECT_EQ(words(Language::nn).weekday_and_day(saturday), "laurdag 6. juni 2026");
    EXPECT_EQ(words(Language::en).weekday_and_day(saturday), "Saturday 6 June 2026");
    EXPECT_EQ(words(Language::en).long_day(Day{1900, 1, 1}), "1 January 1900");
    EXPECT_EQ(words(Language::nb).long_day(Day{2199, 12, 31}), "31. desember 2199");
    EXPECT_EQ(words(Language::nb).day(day), "18.11.2026");
}

TEST(Words, times_are_norwegian_time_in_each_language)
{
    ASSERT_TRUE(use_oslo_time());
    auto const at = *parse_instant("2026-11-18T09:30:00.000000Z");
    EXPECT_EQ(words(Language::nb).time(at), "kl. 10.30");
    EXPECT_EQ(words(Language::nn).day_and_time(at), "18.11.2026 kl. 10.30");
    EXPECT_EQ(words(Language::en).time(at), "10:30");
    EXPECT_EQ(words(Language::en).day_and_time(at), "18.11.2026 10:30");
    EXPECT_EQ(words(Language::nb).time(*parse_instant("2026-07-01T22:05:00.000000Z")), "kl. 00.05");
}

TEST(Words, a_problem_says_its_limit) { EXPECT_EQ(words(Language::en).problem({"title", "At most {limit} letters", 200}), "At most 200 letters"); }

TEST(Catalogues, missing_or_broken_texts_are_refused_by_file)
{
    auto const folder = std::filesystem::temp_directory_path() / ("samtak-words-" + std::to_string(::getpid()));
    for (auto const* code : {"nb", "nn"}) {
        auto const at = folder / code / "LC_MESSAGES";
        std::filesystem::create_directories(at);
        try {
            Catalogues const none{folder.string()};
            FAIL() << "loaded without texts";
        } catch (std::runtime_error const& missing) {
            EXPECT_NE(std::string{missing.what()}.find((at / "samtak.mo").string()), std::string::npos) << missing.what();
        }
        std::ofstream{at / "samtak.mo"} << "not a catalogue at all, only some words in a file";
        EXPECT_THROW(Catalogues{folder.string()}, std::runtime_error);
        std::filesystem::copy_file(std::string{SAMTAK_BINARY_DIR "/i18n/"} + code + "/LC_MESSAGES/samtak.mo", at / "samtak.mo",
            std::filesystem::copy_options::overwrite_existing);
    }
    EXPECT_NO_THROW(Catalogues{folder.string()});
    std::filesystem::remove_all(folder);
}

TEST(Languages, codes_are_read_and_written)
{
    for (auto const language : {Language::nb, Language::nn, Language::en}) EXPECT_EQ(parse_language(language_code(language)), language);
    EXPECT_FALSE(parse_language("no"));
    EXPECT_FALSE(parse_language("NB"));
}

} // namespace
} // namespace samtak
