#include "oversight/published.hpp"

#include <algorithm>

namespace samtak {
namespace {
using Shown = PublishedCount::Shown;

PublishedCount whole_count(int count) { return {Shown::whole, count}; }
PublishedCount cut(int count) { return count < fewest_published ? PublishedCount{Shown::few} : whole_count(count); }

// What a reader can work out: the sum of all that is taken out. Safe when each small one could still be anything from 0 to 4.
struct TakenOut {
    int rest = 0;  // the published total less what is shown
    int small = 0; // how many are fewer than five
    int others = 0;
    bool is_safe() const
    {
        constexpr int most = fewest_published - 1;
        if (small == 0) return true;
        if (others > 0) return rest - others * fewest_published >= most;
        return rest >= most && rest <= most * (small - 1);
    }
};

TakenOut taken_out(PublishedRow const& row, int total)
{
    TakenOut out{total};
    for (auto const& part : row.parts) {
        if (part.shown == Shown::whole) out.rest -= part.count;
        out.small += part.shown == Shown::few ? 1 : 0;
        out.others += part.shown == Shown::hidden ? 1 : 0;
    }
    return out;
}

PublishedCount* smallest_shown(std::vector<PublishedCount>& parts)
{
    PublishedCount* smallest = nullptr;
    for (auto& part : parts)
        if (part.shown == Shown::whole && (!smallest || part.count < smallest->count)) smallest = &part;
    return smallest;
}

PublishedRow whole_row(ByAge const& counts)
{
    PublishedRow row;
    for (int const count : counts) row.parts.push_back(whole_count(count));
    row.total = whole_count(sum(counts));
    return row;
}

PublishedRow row_of(ByAge const& counts, bool whole)
{
    return whole ? whole_row(counts) : published(std::vector<int>(counts.begin(), counts.end()), sum(counts));
}

PublishedLine line_of(FigureLine const& line, bool whole)
{
    auto const shown = [&](int count) { return whole ? whole_count(count) : cut(count); };
    auto days = whole_count(line.median_days);
    if (!whole && line.first_found < fewest_published) days = {Shown::few};
    return {&line, row_of(line.coordinator, whole), row_of(line.plan, whole), row_of(line.both, whole), shown(line.opened), shown(line.ended),
        shown(line.changes), days};
}

// The halves make up the year.
void protect_halves(std::vector<PublishedLine>& lines, PublishedCount PublishedLine::*which, int FigureLine::*count)
{
    for (std::size_t year = 0; year < lines.size(); ++year) {
        if (lines[year].line->half) continue;
        std::vector<int> parts;
        for (std::size_t i = year + 1; i < lines.size() && lines[i].line->half; ++i) parts.push_back(lines[i].line->*count);
        auto const row = published(parts, lines[year].line->*count);
        lines[year].*which = row.total;
        for (std::size_t i = 0; i < parts.size(); ++i) lines[year + 1 + i].*which = row.parts[i];
    }
}

// Those who are new less those who have ended is nearly how the number of people moved: one alone would give the other away.
void protect_pair(PublishedCount& one, PublishedCount& other)
{
    if (one.shown != Shown::whole && other.shown == Shown::whole) other = {Shown::hidden};
    if (other.shown != Shown::whole && one.shown == Shown::whole) one = {Shown::hidden};
}

bool tells_a_few(PublishedCount const& all, PublishedCount const& some)
{
    return all.shown == Shown::whole && some.shown == Shown::whole && all.count - some.count < fewest_published;
}

void hide(PublishedCount& count)
{
    if (count.shown == Shown::whole) count = {Shown::hidden};
}

// Who has a coordinator, less who has both, are those without a plan; likewise the other way. Where those are few, none of the age groups is
// shown of both, or the one taken out could be worked out from the sum; where they are few of all ages, neither is the sum.
void protect_both(PublishedLine& line)
{
    bool groups = false;
    for (std::size_t i = 0; i < line.both.parts.size(); ++i)
        groups = groups || tells_a_few(line.coordinator.parts[i], line.both.parts[i]) || tells_a_few(line.plan.parts[i], line.both.parts[i]);
    bool const sum = tells_a_few(line.coordinator.total, line.both.total) || tells_a_few(line.plan.total, line.both.total);
    if (groups || sum)
        for (auto& part : line.both.parts) hide(part);
    if (sum) hide(line.both.total);
}

} // namespace

PublishedRow published(std::vector<int> const& parts, int total)
{
    PublishedRow row;
    for (int const part : parts) row.parts.push_back(cut(part));
    row.total = cut(total);
    if (row.total.shown != Shown::whole) return row; // no sum to work from
    while (!taken_out(row, total).is_safe()) {
        auto* const next = smallest_shown(row.parts);
        if (!next) {
            row.total = {Shown::hidden};
            break;
        }
        *next = {Shown::hidden};
    }
    return row;
}

std::vector<PublishedLine> published(std::vector<FigureLine> const& lines, bool whole)
{
    std::vector<PublishedLine> all;
    all.reserve(lines.size());
    for (auto const& line : lines) all.push_back(line_of(line, whole));
    if (whole) return all;
    protect_halves(all, &PublishedLine::opened, &FigureLine::opened);
    protect_halves(all, &PublishedLine::ended, &FigureLine::ended);
    protect_halves(all, &PublishedLine::changes, &FigureLine::changes);
    for (auto& line : all) protect_pair(line.opened, line.ended);
    for (auto& line : all) protect_both(line);
    return all;
}

} // namespace samtak
