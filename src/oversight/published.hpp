// What of the figures may leave the house (law.md R7.07): counts under five are taken out, and so are others, until none of them can be
// worked out from the sums. Pure.
#pragma once
#include "oversight/figures.hpp"

namespace samtak {

inline constexpr int fewest_published = 5;

struct PublishedCount {
    enum class Shown {
        whole,
        few,    // fewer than five
        hidden, // five or more, but a small one could be worked out from it
    } shown = Shown::whole;
    int count = 0; // for whole only
    bool operator==(PublishedCount const&) const = default;
};

// Counts that make up a total which is published beside them.
struct PublishedRow {
    std::vector<PublishedCount> parts;
    PublishedCount total;
};
PublishedRow published(std::vector<int> const& parts, int total);

struct PublishedLine {
    FigureLine const* line;
    PublishedRow coordinator, plan, both; // by age group, and all
    PublishedCount opened, ended, changes, median_days;
};
// `whole`: as the coordinating unit itself sees them. Lines as figures_of gives them: each year before its halves.
std::vector<PublishedLine> published(std::vector<FigureLine> const& lines, bool whole);

} // namespace samtak
