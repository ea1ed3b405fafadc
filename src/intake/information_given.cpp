#include "intake/information_given.hpp"

namespace samtak {

Result<InformationGiven> information_given(InformationForm const& form, Day today)
{
    std::vector<FieldProblem> problems;
    if (form.on && (today < *form.on || *form.on < today.plus_days(-366)))
        problems.push_back({"on", text_key("Choose a day within the last year, not later than today.")});
    if (form.to_whom != "person" && form.to_whom != "representative" && form.to_whom != "both")
        problems.push_back({"to_whom", text_key("Choose who got the information.")});
    if (form.how != "talk" && form.how != "paper" && form.how != "address") problems.push_back({"how", text_key("Choose how it was given.")});
    if (!problems.empty()) return Failure{Problem::invalid, "Something in the form must be corrected.", std::move(problems)};
    return InformationGiven{form.on.value_or(today), form.to_whom, form.how};
}

} // namespace samtak
