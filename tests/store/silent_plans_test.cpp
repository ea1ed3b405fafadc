// L5: silent plans come up for the coordinating unit without a name or content, on both engines, with the cast.
#include "oversight/silent_plans.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class SilentPlansTest : public OnTheCast {
protected:
    std::vector<SilentPlan> silent(int days, Day today)
    {
        auto const grant = decide<ListSilentPlans>("kari", Scope{Scope::Reach::municipality}, Use::read).value();
        return SilentPlansStore{db()}.read(grant, days, today);
    }
    std::string case_number()
    {
        return std::string{db().read_one({"SELECT case_number FROM coordination WHERE id = $1", {coordination}}).row(0).text(0)};
    }
    bool holds(std::vector<SilentPlan> const& plans)
    {
        for (auto const& one : plans)
            if (one.case_number == case_number()) return true;
        return false;
    }
};
SAMTAK_ON_BOTH_ENGINES(SilentPlansTest);

TEST_P(SilentPlansTest, L5_a_plan_comes_up_when_nothing_has_happened_and_goes_when_something_does)
{
    auto const later = today().plus_days(400);
    auto const plans = silent(90, later);
    ASSERT_TRUE(holds(plans));
    for (std::size_t i = 1; i < plans.size(); ++i) EXPECT_GE(plans[i - 1].days, plans[i].days) << "the longest silence first";
    write(
        "INSERT INTO plan_history (plan_id, version, running, state, period_from, period_to, evaluate_on, cooperation, child_part, gaps, member_id, "
        "at, reason) VALUES ($1, 99, 99, 'active', NULL, NULL, NULL, '', '', '', $2, $3, 'changed')",
        {plan, member("ingvild"), oslo_midnight(later.plus_days(-3))});
    EXPECT_FALSE(holds(silent(90, later)));
    EXPECT_TRUE(holds(silent(2, later)));
}

TEST_P(SilentPlansTest, L5_H1_it_is_for_the_coordinating_unit_only_and_tells_who_coordinates)
{
    EXPECT_FALSE(decide<ListSilentPlans>("ingvild", Scope{Scope::Reach::municipality}, Use::read));
    EXPECT_FALSE(decide<ListSilentPlans>("mari", Scope{Scope::Reach::municipality}, Use::read));
    for (auto const& one : silent(1, today().plus_days(400))) {
        if (one.case_number == case_number()) {
            EXPECT_EQ(one.coordinator, "Ingvild Nesbakk");
        }
    }
}

} // namespace
} // namespace samtak::test
