#include "oversight/report_form.hpp"

#include "oversight/name_check.hpp"

namespace samtak {

std::string answer_field(ReportQuestion const& question) { return "q_" + question.key; }

std::vector<std::string> answer_fields(Profile const& profile)
{
    std::vector<std::string> fields;
    for (auto const& question : profile.report_questions) fields.push_back(answer_field(question));
    return fields;
}

std::vector<ReportAnswer> read_report_answers(Form& form, Profile const& profile, Language language)
{
    std::vector<ReportAnswer> answers;
    for (auto const& question : profile.report_questions) {
        auto words = form.text(answer_field(question),
            {.most = most_in_answer, .required = !question.optional, .missing = "Write some words, or that there is nothing to say."});
        if (!words.empty()) answers.push_back({question.key, question.text.in(language), std::move(words)});
    }
    return answers;
}

std::string read_addition(Form& form)
{
    return form.text("words", {.most = most_in_answer, .required = true, .missing = "Write what you want to add."});
}

std::vector<std::string> check_for_people(
    Form& form, std::vector<std::string> const& fields, std::vector<std::string> const& names, Catalogues const& catalogues)
{
    std::string all;
    for (auto const& field : fields) {
        if (holds_national_number(form.get(field)))
            form.problem(field, "There is something like a national number here. Take it out: nothing in the report may tell who somebody is.");
        all += std::string{form.get(field)} + "\n";
    }
    auto found = names_in(all, names, catalogues);
    if (!found.empty() && form.get("names_ok") != "1")
        form.problem("names_ok", "Take the names out, or say that they don't mean anybody you coordinate for.");
    return found;
}

} // namespace samtak
