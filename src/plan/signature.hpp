// An evaluation is signed: who, when, how they had logged in, and SHA-256 of what was signed (architecture § 7).
#pragma once
#include "plan/goal.hpp"

namespace samtak {

// The bytes that are hashed: one "name=value" line each, the words last. Anybody can make them again from the row.
std::string signed_bytes(PlanId const& plan, Evaluation const& evaluation);
std::string signature_of(PlanId const& plan, Evaluation const& evaluation); // 64 hexadecimal digits

} // namespace samtak
