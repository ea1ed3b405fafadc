// What would leave the house, caught; and the event that most tests of notices tell.
#pragma once
#include "net/smtp.hpp"
#include "storage/change.hpp"

namespace samtak::test {

class CaughtMails final : public MailSender {
public:
    Delivery send(Mail const& mail) override
    {
        mails.push_back(mail);
        bool const refused = mail.to.address == refuses + "@example.test";
        return {refused ? Delivery::Outcome::refused : next, "said by the test"};
    }
    std::vector<Mail> mails;
    std::string refuses; // a name before the @
    Delivery::Outcome next = Delivery::Outcome::accepted;
};

struct GoalEvaluated { // as plan/ tells it
    static constexpr std::string_view name = "plan.goal_evaluated";
    PlanId plan;
    GoalId goal;
    References references() const { return References{}.with("plan", plan).with("goal", goal); }
};

} // namespace samtak::test
