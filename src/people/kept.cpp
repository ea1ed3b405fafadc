#include "people/kept.hpp"

#include "kernel/codes.hpp"
#include "people/age_rules.hpp"

namespace samtak {
namespace {

constexpr Codes<KeptKind, 7> kinds = {{KeptKind::goal, "goal"}, {KeptKind::measure, "measure"}, {KeptKind::evaluation, "evaluation"},
    {KeptKind::meeting, "meeting"}, {KeptKind::agenda_item, "agenda_item"}, {KeptKind::thread, "thread"}, {KeptKind::trouble, "trouble"}};

} // namespace

std::string_view code(KeptKind kind) { return code_in(kinds, kind); }

// pbrl § 3-4 second paragraph: from twelve the child decides what the parents hear; before that others may hold it back for weighty reasons.
bool may_keep(std::optional<int> age, Relation relation, bool is_parent)
{
    if (!age || *age >= 18 || is_parent || relation == Relation::parent || relation == Relation::guardian) return false;
    return relation != Relation::self || age_rule(LegalTrack::health, age).may_keep_from_parents;
}

std::vector<FieldProblem> keeping_problems(Keeping const& keeping)
{
    if (keeping.by_person || !keeping.reason.empty()) return {};
    return {{"kept_reason", text_key("Write why it isn't shared with the parents.")}};
}

std::vector<FieldProblem> sharing_problems(Keeping const& keeping)
{
    std::vector<FieldProblem> problems;
    if (keeping.by_person) return problems;
    if (keeping.reason.empty()) problems.push_back({"kept_reason", text_key("Write why the parents must know it.")});
    if (keeping.told.empty()) problems.push_back({"told", text_key("Write how and when the young person was told.")});
    return problems;
}

} // namespace samtak
