#include "meetings/minutes_copy.hpp"

#include "kernel/one_of.hpp"

namespace samtak {

std::vector<FieldProblem> copy_problems(MinutesCopy const& one, Day signed_on, Day today)
{
    std::vector<FieldProblem> problems;
    auto const add = [&](std::string field, TextKey text) { problems.push_back({std::move(field), text, 0}); };
    if (!is_one_of(copy_ways, one.way)) add("way", text_key("Choose how they get them."));
    if (!is_one_of(copy_agreed, one.agreed_by)) add("agreed_by", text_key("Choose who has said yes."));
    if (one.on < signed_on) add("on", text_key("The minutes were signed later than that."));
    if (today < one.on) add("on", text_key("The day hasn't come yet. Write down what has been."));
    return problems;
}

} // namespace samtak
