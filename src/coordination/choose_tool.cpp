#include "coordination/choose_tool.hpp"

namespace samtak {

std::string_view code(Tool tool)
{
    switch (tool) {
    case Tool::plan: return "plan";
    case Tool::minutes: return "minutes";
    }
    return {};
}

std::string_view code(Chooser chooser)
{
    switch (chooser) {
    case Chooser::person: return "person";
    case Chooser::together: return "together";
    case Chooser::representative: return "representative";
    }
    return {};
}

std::optional<Tool> parse_tool(std::string_view text)
{
    for (auto const tool : {Tool::plan, Tool::minutes})
        if (code(tool) == text) return tool;
    return std::nullopt;
}

std::optional<Chooser> parse_chooser(std::string_view text)
{
    for (auto const chooser : {Chooser::person, Chooser::together, Chooser::representative})
        if (code(chooser) == text) return chooser;
    return std::nullopt;
}

std::optional<Chooser> chooser_known(Relation relation)
{
    if (relation == Relation::parent || relation == Relation::guardian) return Chooser::representative;
    if (relation == Relation::self) return Chooser::person;
    return std::nullopt;
}

// pbrl § 3-1: the person takes part in choosing, and what the person says has great weight. The coordinator writes down, and says whose
// choice it was.
Result<ToolChoice> chosen_tool(ChooseToolForm const& form, Relation relation)
{
    auto const by = chooser_known(relation) ? chooser_known(relation) : form.by;
    std::vector<FieldProblem> problems;
    if (!form.tool) problems.push_back({"tool", text_key("Choose plan or meetings with minutes.")});
    if (!by) problems.push_back({"by", text_key("Say who has chosen.")});
    if (!problems.empty()) return Failure{Problem::invalid, "Something in the form must be corrected.", std::move(problems)};
    return ToolChoice{*form.tool, *by, form.words, {}};
}

} // namespace samtak
