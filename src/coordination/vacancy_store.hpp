// Cases that have nobody who answers for them today, for the coordinating unit (B13 L8): case number, age, unit, since when, who steps in.
// No name of the person, and nothing of what stands in the case. Worked out by comparing dates when it is asked, not by a job.
#pragma once
#include "coordination/coordinator_acts.hpp"
#include "kernel/day.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

class Database;

enum class VacancyReason { ended, left, not_begun, away, deputy_away, never };
std::optional<VacancyReason> parse_vacancy_reason(std::string_view code); // of the view coordinator_vacancy_overview

struct Vacancy {
    CoordinationId coordination;
    std::string case_number;
    VacancyReason reason = VacancyReason::ended;
    Day since;
    std::string unit_key;   // empty: none
    std::optional<int> age; // none: not known
    std::string stand_in;   // name; empty: nobody
    std::string stand_in_phone;
    std::string step; // of the nomination under way: unit, person, answer; empty: none
};

class VacancyStore {
public:
    explicit VacancyStore(Database& database) : database_(database) {}
    std::vector<Vacancy> read(Grant<ListVacancies> const& grant, Day today); // the longest first

private:
    Database& database_;
};

} // namespace samtak
