#include "oversight/log_words.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

LogLine a_line(std::string act, std::string parts, int hour)
{
    static MemberId const ingvild = MemberId::fresh();
    auto const at = *parse_instant("2026-11-02T0" + std::to_string(hour) + ":00:00.000000Z");
    return {std::to_string(hour), at, ingvild, "Ingvild Nesbakk", "", "", "coordinator", std::move(act), std::move(parts)};
}

TEST(LogWords, D3_K6_rows_that_would_read_alike_are_one_row)
{
    auto const groups = gathered({a_line("coordination.read", "all", 9), a_line("coordinator.read", "", 8)});
    ASSERT_EQ(groups.size(), 1U) << "neither the whole nor nothing in particular is said";
    EXPECT_EQ(groups[0].times, 2);
    EXPECT_EQ(gathered({a_line("plan.read", "all", 9), a_line("plan.read", "area:day", 8)}).size(), 2U) << "«only …» is said";
}

TEST(LogWords, D3_K6_the_person_is_spoken_to_as_you)
{
    static Catalogues const catalogues{SAMTAK_BINARY_DIR "/i18n"};
    static Terms const terms;
    for (auto const& [language, yours, theirs] : {std::tuple{Language::nn, "Opna dine eigne ord", "Opna personen sine eigne ord"},
             std::tuple{Language::nb, "Åpnet dine egne ord", "Åpnet personens egne ord"}}) {
        Words const w{catalogues, language, terms};
        EXPECT_EQ(deed_words(w, LookedAt::words, false, LogReader::the_person), yours);
        EXPECT_EQ(deed_words(w, LookedAt::words, false, LogReader::another), theirs);
        EXPECT_EQ(relation_words(w, "self", LogReader::the_person), "du");
        for (auto const what : {LookedAt::words, LookedAt::person, LookedAt::other})
            for (bool const change : {false, true}) EXPECT_EQ(deed_words(w, what, change, LogReader::the_person).find("person"), std::string::npos);
    }
}

TEST(LogWords, D3_K6_what_was_opened_has_its_own_words)
{
    EXPECT_EQ(looked_at("decision.read"), LookedAt::decision);
    EXPECT_EQ(looked_at("assessment.write"), LookedAt::decision);
    EXPECT_EQ(looked_at("appeal.make"), LookedAt::decision);
    EXPECT_EQ(looked_at("incoming.read"), LookedAt::need);
    EXPECT_EQ(looked_at("information.note"), LookedAt::person);
    EXPECT_EQ(looked_at("transition.read"), LookedAt::ahead);
    EXPECT_EQ(looked_at("ending.decide"), LookedAt::ending);
    EXPECT_EQ(looked_at("coordination.evaluate"), LookedAt::ending);
    EXPECT_EQ(looked_at("coordination.read"), LookedAt::person);
    EXPECT_EQ(looked_at("bti.log.read"), LookedAt::bti);
    EXPECT_EQ(looked_at("person.edit"), LookedAt::person);
}

} // namespace
} // namespace samtak
