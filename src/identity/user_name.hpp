// User names: chosen by the one who logs in, kept only as a keyed hash. Capital and small letters are the same.
#pragma once
#include "kernel/result.hpp"

#include <optional>

namespace samtak {

inline constexpr int longest_user_name = 64;

// Small letters (a–z, æ, ø, å), no spaces around. Anything may be given: what can't be a user name is merely nobody's.
std::string folded_user_name(std::string_view typed);
// Nothing: it may be chosen. 3–64 letters (a–å), digits and . - _ @
std::optional<FieldProblem> user_name_problem(std::string_view field, std::string_view typed);

} // namespace samtak
