// E4: the person chooses how the work is held together: an individual plan, or meetings with minutes. It can be chosen anew at any time;
// what is written stays where it is, so nothing is lost (L4).
#pragma once
#include "access/facts.hpp"
#include "coordination/coordination.hpp"
#include "kernel/result.hpp"

namespace samtak {

enum class Tool { plan, minutes };
enum class Chooser { person, together, representative }; // together: the person with next of kin
std::string_view code(Tool tool);
std::string_view code(Chooser chooser);
std::optional<Tool> parse_tool(std::string_view code);
std::optional<Chooser> parse_chooser(std::string_view code);

inline constexpr int most_tool_words = 500;

struct ToolChoice {
    Tool tool = Tool::plan;
    Chooser by = Chooser::person;
    std::string words = {};
    LastSaved saved = {};
};

struct ChooseToolForm {
    std::optional<Tool> tool;
    std::optional<Chooser> by;
    std::string words;
};

// Who chooses is known when it is the person's own side; a coordinator says who it was.
std::optional<Chooser> chooser_known(Relation relation);
// invalid, with fields: nothing chosen, or the coordinator hasn't said whose choice it is.
Result<ToolChoice> chosen_tool(ChooseToolForm const& form, Relation relation);

} // namespace samtak
