#include "ending/coordination_evaluation.hpp"

#include <algorithm>
#include <set>

namespace samtak {

std::vector<FieldProblem> evaluation_problems(CoordinationEvaluation const& one)
{
    std::vector<FieldProblem> problems;
    auto const check = [&problems](std::string field, std::string const& value, auto const& codes, TextKey missing) {
        if (value.empty())
            problems.push_back({std::move(field), missing, 0});
        else if (std::find(codes.begin(), codes.end(), value) == codes.end())
            problems.push_back({std::move(field), text_key("Choose one of those in the list."), 0});
    };
    check("works", one.works, works_codes, text_key("Choose how the coordination works."));
    check("contact", one.contact, contact_codes, text_key("Choose whether there is contact often enough."));
    check("tool", one.tool, tool_codes, text_key("Choose whether the tool is right."));
    check("needed", one.needed, needed_codes, text_key("Choose whether it is still needed."));
    return problems;
}

LeadsOn leads_on(std::vector<CoordinationEvaluation> const& newest_first)
{
    LeadsOn to;
    std::set<std::string> heard;
    for (auto const& one : newest_first) {
        if (!heard.insert(one.said_by).second) continue; // said anew since
        to.another_coordinator |= one.needed == "another";
        to.another_tool |= one.tool == "wrong";
        to.ending |= one.needed == "no" || one.needed == "unsure";
    }
    return to;
}

} // namespace samtak
