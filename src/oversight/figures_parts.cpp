#include "oversight/figures_parts.hpp"

namespace samtak {
namespace {

std::vector<std::string> change_cells(Words const& w, PublishedLine const& line)
{
    auto const days = line.line->first_found == 0 ? std::string{"–"} : count_words(w, line.median_days);
    return {count_words(w, line.opened), count_words(w, line.ended), count_words(w, line.changes), days};
}

std::vector<std::string> people_words(Words const& w) { return {w.tr("With {coordinator.a}"), w.tr("With a plan"), w.tr("With both")}; }

std::vector<std::string> change_words(Words const& w)
{
    return {w.tr("New cases"), w.tr("Ended cases"), w.tr("Changes of {coordinator.bare}"), w.tr("Days until {coordinator.a}, median")};
}

std::vector<std::string> joined(std::vector<std::string> first, std::vector<std::string> const& then)
{
    first.insert(first.end(), then.begin(), then.end());
    return first;
}

} // namespace

std::string count_words(Words const& w, PublishedCount const& count)
{
    switch (count.shown) {
    case PublishedCount::Shown::whole: return std::to_string(count.count);
    case PublishedCount::Shown::few: return w.tr("fewer than 5");
    case PublishedCount::Shown::hidden: return w.tr("hidden");
    }
    return {};
}

std::string span_words(Words const& w, PublishedLine const& line)
{
    auto const year = std::to_string(static_cast<int>(line.line->span.from.calendar().year()));
    bool const is_running = line.line->span.to != line.line->on;
    std::string text = year;
    if (line.line->half)
        text = static_cast<unsigned>(line.line->span.from.calendar().month()) == 1 ? w.tr("{year}, January to June", {{"year", year}})
                                                                                   : w.tr("{year}, July to December", {{"year", year}});
    return is_running ? w.tr("{period}, so far", {{"period", text}}) : text;
}

std::string age_group_words(Words const& w, AgeGroup group)
{
    switch (group) {
    case AgeGroup::to_6: return w.tr("0–6 years");
    case AgeGroup::to_15: return w.tr("7–15 years");
    case AgeGroup::to_17: return w.tr("16–17 years");
    case AgeGroup::to_66: return w.tr("18–66 years");
    case AgeGroup::from_67: return w.tr("67 years or older");
    case AgeGroup::unknown: return w.tr("Age not known, or not born");
    }
    return {};
}

ui::Table span_table(Words const& w, std::vector<PublishedLine> const& lines, bool half, std::string caption)
{
    ui::Table table{std::move(caption), joined(joined({w.tr("Period")}, people_words(w)), change_words(w)), {}, {}};
    for (auto const& line : lines) {
        if (line.line->half != half) continue;
        std::vector<Html> row{ui::plain(span_words(w, line))};
        for (auto const* people : {&line.coordinator, &line.plan, &line.both}) row.push_back(ui::plain(count_words(w, people->total)));
        for (auto const& cell : change_cells(w, line)) row.push_back(ui::plain(cell));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ui::Table age_table(Words const& w, std::vector<PublishedLine> const& lines, PublishedRow PublishedLine::*which, std::string caption)
{
    ui::Table table{std::move(caption), {w.tr("Counted")}, {}, {}};
    for (std::size_t i = 0; i < age_groups; ++i) table.columns.push_back(age_group_words(w, static_cast<AgeGroup>(i)));
    table.columns.push_back(w.tr("All"));
    for (auto const& line : lines) {
        if (line.line->half) continue;
        std::vector<Html> row{ui::plain(w.long_day(line.line->on))};
        for (auto const& part : (line.*which).parts) row.push_back(ui::plain(count_words(w, part)));
        row.push_back(ui::plain(count_words(w, (line.*which).total)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Csv figures_file(Words const& w, std::vector<PublishedLine> const& lines)
{
    Csv csv;
    csv.row(joined(joined({w.tr("Period"), w.tr("Counted"), w.tr("Age")}, people_words(w)), change_words(w)));
    for (auto const& line : lines) {
        auto const counted = line.line->on.iso();
        csv.row(joined({span_words(w, line), counted, w.tr("All"), count_words(w, line.coordinator.total), count_words(w, line.plan.total),
                           count_words(w, line.both.total)},
            change_cells(w, line)));
        if (line.line->half) continue; // the ages are counted once a year
        for (std::size_t i = 0; i < age_groups; ++i)
            csv.row({span_words(w, line), counted, age_group_words(w, static_cast<AgeGroup>(i)), count_words(w, line.coordinator.parts[i]),
                count_words(w, line.plan.parts[i]), count_words(w, line.both.parts[i]), "", "", "", ""});
    }
    return csv;
}

} // namespace samtak
