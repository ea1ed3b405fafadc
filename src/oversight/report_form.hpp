// What a coordinator typed into the half-yearly report, and the two checks that keep people out of it (H2).
#pragma once
#include "oversight/half_year_report.hpp"
#include "profiles/profile.hpp"
#include "web/form.hpp"

namespace samtak {

constexpr int most_in_answer = 3000;
std::string answer_field(ReportQuestion const& question); // "q_role"

// In the order of the profile's questions. Problems are noted in the form.
std::vector<ReportAnswer> read_report_answers(Form& form, Profile const& profile, Language language);
std::string read_addition(Form& form);

// A national number is refused at its field. The words that are names of the coordinator's own people come back: a problem at
// "names_ok" until the box there is ticked, since a name may be a common word too.
std::vector<std::string> check_for_people(
    Form& form, std::vector<std::string> const& fields, std::vector<std::string> const& names, Catalogues const& catalogues);
std::vector<std::string> answer_fields(Profile const& profile);

} // namespace samtak
