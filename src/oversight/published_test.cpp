// R7.07: a reader of the file, with all its sums, must not be able to work out any count under five.
#include "oversight/published.hpp"

#include <gtest/gtest.h>

#include <random>

namespace samtak {
namespace {
using Shown = PublishedCount::Shown;

// The smallest and largest count that a small cell could be, for somebody who knows all that is shown: tried out, one by one.
struct Possible {
    int least = 99, most = -1;
};
Possible tried(PublishedRow const& row, std::size_t cell, int rest)
{
    std::vector<bool> reached(static_cast<std::size_t>(rest) + 1, false);
    reached[0] = true;
    bool open = false; // one that was hidden may be anything from five up
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
        if (i == cell || row.parts[i].shown == Shown::whole) continue;
        std::vector<bool> next(reached.size(), false);
        for (std::size_t sum = 0; sum < reached.size(); ++sum)
            if (reached[sum]) {
                if (row.parts[i].shown == Shown::few)
                    for (std::size_t n = 0; n <= 4 && sum + n < next.size(); ++n) next[sum + n] = true;
                else
                    for (std::size_t n = sum + 5; n < next.size(); ++n) next[n] = true;
            }
        open = open || row.parts[i].shown == Shown::hidden;
        reached = next;
    }
    Possible possible;
    for (int n = 0; n <= 4 && n <= rest; ++n)
        if (reached[static_cast<std::size_t>(rest - n)]) possible = {std::min(possible.least, n), std::max(possible.most, n)};
    return possible;
}

void expect_safe(std::vector<int> const& parts)
{
    int total = 0;
    for (int const part : parts) total += part;
    auto const row = published(parts, total);
    int rest = total;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (row.parts[i].shown == Shown::whole) rest -= parts[i];
        if (parts[i] < 5) {
            EXPECT_EQ(row.parts[i].shown, Shown::few);
        } else {
            EXPECT_NE(row.parts[i].shown, Shown::few);
        }
    }
    if (row.total.shown != Shown::whole) return; // no sum to work from
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (row.parts[i].shown == Shown::few) {
            auto const possible = tried(row, i, rest);
            EXPECT_EQ(possible.least, 0) << testing::PrintToString(parts);
            EXPECT_EQ(possible.most, 4) << testing::PrintToString(parts);
        }
}

TEST(Published, H8_a_small_count_alone_takes_another_with_it)
{
    auto const row = published({3, 20, 40}, 63);
    EXPECT_EQ(row.parts[0].shown, Shown::few);
    EXPECT_EQ(row.parts[1].shown, Shown::hidden) << "else 63 - 20 - 40 tells it";
    EXPECT_EQ(row.parts[2], (PublishedCount{Shown::whole, 40}));
    EXPECT_EQ(row.total, (PublishedCount{Shown::whole, 63}));
}

TEST(Published, H8_two_small_counts_whose_sum_tells_them_take_one_more)
{
    EXPECT_EQ(published({4, 4, 30}, 38).parts[2].shown, Shown::hidden) << "eight shared by two under five is four each";
    EXPECT_EQ(published({0, 5}, 5).total.shown, Shown::hidden) << "five hidden of five: the other is nothing";
    EXPECT_EQ(published({2, 3, 30}, 35).parts[2].shown, Shown::hidden) << "five shared by two: neither is nothing";
    EXPECT_EQ(published({2, 2, 30}, 34).parts[2].shown, Shown::whole) << "four shared by two may be anything";
}

TEST(Published, H8_a_small_total_is_taken_out_and_large_counts_stay)
{
    EXPECT_EQ(published({1, 2, 0}, 3).total.shown, Shown::few);
    auto const row = published({5, 6, 7}, 18);
    for (auto const& part : row.parts) EXPECT_EQ(part.shown, Shown::whole);
    EXPECT_EQ(row.total.shown, Shown::whole);
}

TEST(Published, H8_no_small_count_can_be_worked_out_of_any_row)
{
    std::mt19937 random{20261127}; // the same rows each time
    for (int round = 0; round < 20000; ++round) {
        std::vector<int> parts(2 + random() % 5);
        for (auto& part : parts) part = static_cast<int>(random() % (random() % 2 == 0 ? 7U : 60U));
        expect_safe(parts);
        if (HasFailure()) return;
    }
}

TEST(Published, H8_a_half_year_does_not_give_the_other_half_away)
{
    Day const from{2025, 1, 1};
    std::vector<FigureLine> lines{{{from, Day{2025, 12, 31}}, Day{2025, 12, 31}}, {{from, Day{2025, 6, 30}}, Day{2025, 6, 30}},
        {{Day{2025, 7, 1}, Day{2025, 12, 31}}, Day{2025, 12, 31}}};
    lines[1].half = lines[2].half = true;
    lines[0].changes = 23, lines[1].changes = 3, lines[2].changes = 20;
    lines[0].opened = 40, lines[1].opened = 20, lines[2].opened = 20;
    lines[0].ended = 12, lines[1].ended = 6, lines[2].ended = 6;
    lines[0].first_found = 4, lines[0].median_days = 15;
    auto const shown = published(lines, false);
    EXPECT_EQ(shown[1].changes.shown, Shown::few);
    EXPECT_EQ(shown[2].changes.shown, Shown::hidden) << "else 23 - 20 tells it";
    EXPECT_EQ(shown[0].changes.shown, Shown::whole);
    EXPECT_EQ(shown[0].median_days.shown, Shown::few) << "of four cases";
    EXPECT_EQ(shown[1].opened.shown, Shown::whole);
    lines[0].ended = 9, lines[1].ended = 3;
    auto const pair = published(lines, false);
    EXPECT_EQ(pair[1].ended.shown, Shown::few);
    EXPECT_EQ(pair[1].opened.shown, Shown::hidden) << "new and ended together tell how the number moved";
    auto const whole = published(lines, true);
    EXPECT_EQ(whole[1].ended, (PublishedCount{Shown::whole, 3}));
    EXPECT_EQ(whole[0].median_days, (PublishedCount{Shown::whole, 15}));
}

// With a coordinator less with both is without a plan; likewise the other way.
TEST(Published, H8_no_small_count_can_be_worked_out_across_the_columns)
{
    Day const from{2025, 1, 1};
    std::vector<FigureLine> lines{{{from, Day{2025, 12, 31}}, Day{2025, 12, 31}}};
    auto& line = lines[0];
    line.coordinator.fill(20), line.plan.fill(30), line.both.fill(10);
    auto shown = published(lines, false)[0];
    for (auto const& part : shown.both.parts) EXPECT_EQ(part.shown, Shown::whole);
    line.both[0] = 18; // two have a coordinator and no plan
    shown = published(lines, false)[0];
    for (auto const& part : shown.both.parts) EXPECT_EQ(part.shown, Shown::hidden);
    EXPECT_EQ(shown.both.total.shown, Shown::whole) << "of all ages there are many";
    EXPECT_EQ(shown.coordinator.parts[0], (PublishedCount{Shown::whole, 20}));
    line.both.fill(20), line.both[0] = 17; // three of all ages
    shown = published(lines, false)[0];
    EXPECT_EQ(shown.both.total.shown, Shown::hidden);
    for (auto const& part : shown.both.parts) EXPECT_EQ(part.shown, Shown::hidden);
    EXPECT_EQ(published(lines, true)[0].both.total.shown, Shown::whole) << "as the unit itself sees it";
}

} // namespace
} // namespace samtak
