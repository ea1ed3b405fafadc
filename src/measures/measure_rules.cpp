#include "measures/measure_rules.hpp"

namespace samtak {
namespace {

struct DateTexts {
    TextKey passed, too_early;
};

void check_date(std::vector<FieldProblem>& problems, char const* field, std::optional<Day> date, std::optional<Day> was, std::optional<Day> plan_from,
    Day today, DateTexts texts)
{
    if (!date || date == was) return;
    if (plan_from && *date < *plan_from)
        problems.push_back({field, texts.too_early});
    else if (*date < today)
        problems.push_back({field, texts.passed});
}

} // namespace

// forskrift 2022-06-22-1110 § 9 e, f and h: which measures, of what extent, who answers for them, how and when.
std::vector<FieldProblem> measure_problems(MeasureContent const& written, std::optional<Day> plan_from, MeasureContent const* before, Day today)
{
    std::vector<FieldProblem> problems;
    if (written.what.empty()) problems.push_back({"what", text_key("Write what will be done.")});
    check_date(problems, "deadline", written.deadline, before ? before->deadline : std::nullopt, plan_from, today,
        {text_key("The deadline must be today or later."), text_key("The deadline is before the plan begins.")});
    check_date(problems, "evaluate_on", written.evaluate_on, before ? before->evaluate_on : std::nullopt, plan_from, today,
        {text_key("The evaluation must be today or later."), text_key("The evaluation is before the plan begins.")});
    return problems;
}

} // namespace samtak
