// What is left to do when a coordination has ended (B11): to read, to appeal, to apply and to open it anew. Who may do it stands in rules.cpp.
#include "access/rules.hpp"

namespace samtak {
namespace {

constexpr std::string_view after_ending[] = {"access_log.read", "appeal.handle", "appeal.make", "application.for", "assessment.write", "block.make",
    "bti.log.read", "bti.read", "careteam.read", "consent.read", "consent.withdraw", "coordination.evaluation.read", "coordination.read",
    "coordination.reopen", "decision.read", "decision.sign", "decision.write", "document.list", "document.read", "ending.read",
    "expectation_card.read", "meeting.read", "message.close.read", "message.read", "person.parent_sees", "plan.history.read", "plan.print",
    "plan.read", "transition.read"};

} // namespace

std::span<std::string_view const> acts_after_ending() { return after_ending; }

bool stands_after_ending(std::string_view act)
{
    for (std::string_view const one : after_ending)
        if (one == act) return true;
    return false;
}

} // namespace samtak
