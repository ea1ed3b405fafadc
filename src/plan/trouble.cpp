#include "plan/trouble.hpp"

#include "kernel/codes.hpp"

namespace samtak {
namespace {

constexpr Codes<TroubleStep, 3> steps = {
    {TroubleStep::said, "said"},
    {TroubleStep::answered, "answered"},
    {TroubleStep::again, "again"},
};

} // namespace

std::string_view code(TroubleStep step) { return code_in(steps, step); }
std::optional<TroubleStep> parse_trouble_step(std::string_view code) { return parse_in(steps, code); }

} // namespace samtak
