#include "coordination/child_relative.hpp"

#include <charconv>

namespace samtak {

Result<std::optional<std::int64_t>> birth_year_typed(std::string_view typed, Day today)
{
    while (!typed.empty() && typed.front() == ' ') typed.remove_prefix(1);
    while (!typed.empty() && typed.back() == ' ') typed.remove_suffix(1);
    if (typed.empty()) return std::optional<std::int64_t>{};
    std::int64_t number = 0;
    auto const read = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    std::int64_t const year = static_cast<int>(today.calendar().year());
    Failure const wrong{Problem::invalid, "Write a year of birth or an age, for instance 2016 or 10. It is about children under 18.", {}};
    if (read.ec != std::errc{} || read.ptr != typed.data() + typed.size() || number < 0) return wrong;
    if (number < 18) return std::optional{year - number};
    if (number < year - 18 || number > year) return wrong; // who turns 18 this year may still be under it
    return std::optional{number};
}

bool is_child_relation(std::string_view code) { return code == "child" || code == "sibling" || code == "other"; }
bool is_child_status(std::string_view code) { return code == "open" || code == "followed" || code == "declined"; }

std::vector<FieldProblem> child_relative_problems(ChildRelative const& one)
{
    std::vector<FieldProblem> problems;
    if (one.called.empty()) problems.push_back({"called", text_key("Write a first name, or what the person calls the child.")});
    if (!is_child_relation(one.relation)) problems.push_back({"relation", text_key("Choose how the child is related.")});
    if (!is_child_status(one.status)) problems.push_back({"status", text_key("Choose whether somebody looks after the child.")});
    if (one.status == "followed" && one.follows_up.empty()) problems.push_back({"follows_up", text_key("Write who looks after the child.")});
    return problems;
}

} // namespace samtak
