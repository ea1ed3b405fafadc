#include "coordination/nomination.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2};

class NominatedTest : public testing::Test {
protected:
    NominatedTest()
    {
        form.member = candidates[0].id;
        form.deputy_is_leader = true;
        form.from = today;
        form.wish_met = true;
        form.words.wish_from = "person";
        form.words.wish = "Eg vil ha Hanna";
        form.words.grounds = "Kjenner familien";
    }
    std::string problem(AppointingSteps steps = {.unit_first = true}, bool has_former = true)
    {
        auto const one = nominated({NominationId::fresh()}, form, {candidates, steps, 5, has_former, today, asker});
        return one ? std::string{} : one.error().fields.front().field;
    }
    std::vector<Candidate> candidates{
        {MemberId::fresh(), "Hanna", {}, {}, MemberId::fresh(), "Oddgeir", 4}, {MemberId::fresh(), "Ane", {}, {}, {}, {}, 5}};
    NomineeForm form;
    MemberId asker = MemberId::fresh();
};

TEST_F(NominatedTest, B1_the_one_who_is_picked_is_asked_with_the_nearest_leader_as_deputy)
{
    auto const one = nominated({NominationId::fresh()}, form, {candidates, {.unit_first = true}, 5, true, today, asker});
    ASSERT_TRUE(one);
    EXPECT_EQ(one->step, NominationStep::answer);
    EXPECT_EQ(one->member, candidates[0].id);
    EXPECT_EQ(one->deputy, candidates[0].leader) << "B8";
}

TEST_F(NominatedTest, B9_nobody_asks_themselves)
{
    asker = candidates[0].id;
    EXPECT_EQ(problem(), "member");
    asker = candidates[1].id;
    EXPECT_EQ(problem(), "");
}

TEST_F(NominatedTest, B4_a_wish_is_asked_for_and_when_it_isnt_met_the_reason_stands)
{
    form.words.wish_from = "";
    EXPECT_EQ(problem(), "wish_from");
    form.words.wish_from = "both";
    form.words.wish = "";
    EXPECT_EQ(problem(), "wish");
    form.words.wish = "Maja";
    form.wish_met.reset();
    EXPECT_EQ(problem(), "wish_met");
    form.wish_met = false;
    EXPECT_EQ(problem(), "wish_unmet");
    form.words.wish_unmet = "Ho har permisjon";
    EXPECT_EQ(problem(), "");
    form.words = NominationWords{};
    form.words.wish_from = "none";
    form.words.grounds = "Kjenner familien";
    form.wish_met.reset();
    EXPECT_EQ(problem(), "") << "asked, and has no wish";
}

TEST_F(NominatedTest, B6_more_than_recommended_is_possible_with_a_reason)
{
    form.member = candidates[1].id;
    form.deputy_is_leader = false;
    form.deputy = candidates[0].id;
    EXPECT_EQ(problem(), "load_reason");
    form.words.load_reason = "To av dei sluttar i veka";
    EXPECT_EQ(problem(), "");
    form.member = candidates[0].id;
    form.deputy = candidates[1].id;
    EXPECT_EQ(nominated({NominationId::fresh()}, form, {candidates, {.unit_first = true}, 5, true, today, asker})->words.load_reason, "")
        << "no reason is needed";
}

TEST_F(NominatedTest, B8_somebody_else_than_the_one_who_is_asked_steps_in)
{
    form.deputy_is_leader = false;
    form.deputy.reset();
    EXPECT_EQ(problem(), "deputy");
    form.deputy = candidates[0].id;
    EXPECT_EQ(problem(), "deputy");
    form.member = candidates[1].id;
    form.words.load_reason = "x";
    form.deputy_is_leader = true;
    EXPECT_EQ(problem(), "deputy") << "leads the unit";
}

TEST_F(NominatedTest, B10_the_former_one_overlaps_or_ends_the_day_before)
{
    form.from = today.plus_days(10);
    form.former_to = today.plus_days(8);
    EXPECT_EQ(problem(), "former_to") << "a day with nobody";
    form.former_to = today.plus_days(9);
    EXPECT_EQ(problem(), "");
    form.former_to = today.plus_days(40);
    EXPECT_EQ(problem(), "");
    form.from = today.plus_days(-1);
    EXPECT_EQ(problem(), "from");
    form.from = today.plus_days(181);
    form.former_to.reset();
    EXPECT_EQ(problem(), "from");
    EXPECT_EQ(last_day_of_former(today, std::nullopt), today.plus_days(-1));
    EXPECT_EQ(last_day_of_former(today, today.plus_days(20)), today.plus_days(20));
    EXPECT_EQ(last_day_of_former(today.plus_days(9), today), today.plus_days(8)) << "never a day with nobody";
}

TEST_F(NominatedTest, B2_B7_where_the_unit_picks_the_person_it_is_with_the_service_and_by_written_criteria)
{
    EXPECT_EQ(problem(appointing_steps("unit_with_service")), "agreed_with");
    form.words.agreed_with = "Anniken Lauvdal";
    EXPECT_EQ(problem(appointing_steps("unit_with_service")), "");
    EXPECT_EQ(problem(appointing_steps("service_centre")), "time_span");
    form.words.time_span = "To år";
    form.words.focus = "Meistring";
    EXPECT_EQ(problem(appointing_steps("service_centre")), "continuity");
    form.words.continuity = "Fast stilling";
    EXPECT_EQ(problem(appointing_steps("service_centre")), "");
}

TEST_F(NominatedTest, B1_nobody_is_picked_who_is_not_among_the_candidates)
{
    form.member = MemberId::fresh();
    EXPECT_EQ(problem(), "member");
    form.member.reset();
    EXPECT_EQ(problem(), "member");
}

TEST(AppointingSteps, B1_B2_who_picks_is_data)
{
    EXPECT_TRUE(appointing_steps("team_then_leader").unit_first);
    EXPECT_FALSE(appointing_steps("unit_with_service").unit_first);
    EXPECT_TRUE(appointing_steps("service_centre").weighs_criteria);
    for (auto const step : {NominationStep::unit, NominationStep::person, NominationStep::answer, NominationStep::appointed, NominationStep::dropped})
        EXPECT_EQ(parse_nomination_step(code(step)), step);
}

} // namespace
} // namespace samtak
