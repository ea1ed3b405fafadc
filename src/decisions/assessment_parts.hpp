// What the pages of an assessment are made of.
#pragma once
#include "decisions/assessment.hpp"
#include "web/call.hpp"
#include "web/conflict_page.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

namespace samtak {

std::string plan_result_name(Words const& w, std::string_view code);
std::string coordinator_result_name(Words const& w, std::string_view code);
std::string rule_words(Words const& w, AssessmentRule const& rule); // the profile's rule, as a sentence

// Service by service: has it, counts or not, and the sum. Nothing while no service is ticked.
Html applied_rule_part(Call const& call, Assessment const& one);

Html assessment_fields(Call const& call, ui::FormView const& form, Assessment const& one);
Assessment read_assessment(Form& form, DecisionProfile const& profile, Assessment const& before);
std::vector<ConflictField> assessment_conflict(Call const& call, Assessment const& mine, Assessment const& theirs);

} // namespace samtak
