// What somebody under 18 keeps from the parents (K8; pbrl § 3-4, law.md R1.20): from twelve for reasons that must be respected, at any
// age for weighty ones. What is kept isn't there for parents: not on a page, on paper or in a notice. Pure.
#pragma once
#include "access/facts.hpp"
#include "kernel/day.hpp"
#include "kernel/result.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace samtak {

enum class KeptKind { goal, measure, evaluation, meeting, agenda_item, thread, trouble };
std::string_view code(KeptKind kind);

using KeptThings = std::set<std::string, std::less<>>; // ids

inline constexpr int most_kept_reason = 500;

// What is said when a thing is kept, or shared again.
struct Keeping {
    bool by_person = false;
    std::string reason = {}; // of others than the person
    std::string told = {};   // shared again by another: how the person is told
};

// How it stands with one thing.
struct KeptNow {
    bool held = false;
    std::int64_t version = 0; // 0: never kept
    bool by_person = false;
    std::string reason = {}, by = {};
    Instant at{};
};

// May this one keep something of a person of this age from the parents? Nobody decides for a grown-up, and a parent never hears of it.
bool may_keep(std::optional<int> age, Relation relation, bool is_parent);
// Others than the person say why; and, when it is shared again, how the person was told (pbrl § 3-4 last paragraph).
std::vector<FieldProblem> keeping_problems(Keeping const& keeping);
std::vector<FieldProblem> sharing_problems(Keeping const& keeping);

} // namespace samtak
