// Parts that the pages of the half-yearly report share.
#pragma once
#include "oversight/report_store.hpp"
#include "web/call.hpp"
#include "web/lists.hpp"

namespace samtak {

std::vector<ui::Fact> figure_facts(Words const& w, ReportFigures const& figures);
// A question in the reader's language; as it was asked, when the profile has it no longer.
std::string question_text(Call const& call, std::string_view key, std::string const& asked);
std::string unit_name(Call const& call, std::string_view key);               // empty: no unit
Html report_text(Call const& call, HalfYearReport const& report, int level); // figures, answers and additions

// How many of each unit have delivered.
struct UnitStatus {
    std::string name;
    int delivered = 0, missing = 0;
};
// Those that miss most come first, then by name as the profile has them.
std::vector<UnitStatus> by_unit(Call const& call, std::vector<Reporter> const& reporters);
Html status_chart(Words const& w, std::vector<UnitStatus> const& units, std::string const& title, std::string const& point);

} // namespace samtak
