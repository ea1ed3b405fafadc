// What a consent must say before it can be saved, and what the owner's yes and no become (C2 D1 D6 K4 K8).
#include "consent/answer_consent.hpp"
#include "consent/withdraw_consent.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 22};
std::vector<std::string> const area_keys{"health", "day", "leisure"};

struct Desk {
    Person person{PersonId::fresh(), "Sara Lindås", "Sara", Day{1990, 5, 1}, true, false, AddressProtection::none, "", false, "", "", 1, {}};
    std::vector<Recipient> recipients{{ParticipantId::fresh(), MemberId::fresh(), "Sondre Lyngstad", "Kontaktlærar", "", "school", "",
        Period{Day{2026, 1, 1}, Day{2027, 3, 2}}, true}};
    bool in_writing = false;
    ConsentSetting setting() const { return {person, LegalTrack::health, recipients, area_keys, true, in_writing, today}; }
    TypedConsent sharing() const
    {
        return {.who = recipients[0].id.str(), .parts = {"area:day"}, .from = today, .to = {}, .form = "written", .giver = "self", .told = true};
    }
    std::string fault(TypedConsent const& typed) const
    {
        auto const checked = check_consent(typed, ConsentId::fresh(), setting());
        return checked || checked.error().fields.empty() ? "" : checked.error().fields.front().field;
    }
    void make_child(Day born)
    {
        person.born = born;
        person.representations = {{RepresentationId::fresh(), RepresentationKind::parent, RepresentationScope::personal, "Trine", "mamma", "", "",
            false, MemberId::fresh(), Period{Day{2020, 1, 1}, std::nullopt}, 1}};
    }
    std::string parent() const { return "parent:" + person.representations[0].id.str(); }
};

TEST(CheckConsent, D1_K4_sharing_says_whom_what_form_giver_law_and_until_when)
{
    Desk const desk;
    auto const consent = check_consent(desk.sharing(), ConsentId::fresh(), desk.setting());
    ASSERT_TRUE(consent);
    EXPECT_EQ(consent->kind, ConsentKind::sharing);
    EXPECT_EQ(consent->participant, desk.recipients[0].id);
    EXPECT_EQ(consent->parts, PartNames{"area:day"});
    EXPECT_EQ(consent->giver, Giver::self);
    EXPECT_EQ(consent->right, "pbrl §§ 3-4, 4-3 b");
    EXPECT_EQ(consent->period.to, (Day{2027, 3, 2})) << "never longer than they take part";
}

TEST(CheckConsent, K4_the_plan_and_sharing_are_two_consents)
{
    Desk const desk;
    auto typed = desk.sharing();
    typed.who = "plan";
    auto const plan = check_consent(typed, ConsentId::fresh(), desk.setting());
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->kind, ConsentKind::plan);
    EXPECT_TRUE(plan->parts.empty()) << "yes to the plan shares nothing";
    EXPECT_FALSE(plan->participant);
    typed.who = "sharing";
    EXPECT_EQ(desk.fault(typed), "who") << "sharing is always with somebody";
}

TEST(CheckConsent, C2_the_municipality_that_asks_for_writing_gets_it_and_talk_needs_a_note)
{
    Desk desk;
    auto typed = desk.sharing();
    typed.form = "oral";
    EXPECT_EQ(desk.fault(typed), "note");
    typed.note = "I møtet 3. september";
    EXPECT_EQ(desk.fault(typed), "");
    desk.in_writing = true;
    EXPECT_EQ(desk.fault(typed), "form");
    typed.who = "plan";
    EXPECT_EQ(desk.fault(typed), "") << "the demand is about sharing";
    typed.form = "electronic";
    EXPECT_EQ(desk.fault(typed), "form") << "nobody else logs in for the giver";
}

TEST(CheckConsent, D1_days_that_can_not_be)
{
    Desk const desk;
    auto typed = desk.sharing();
    typed.to = today.plus_days(-1);
    EXPECT_EQ(desk.fault(typed), "to");
    typed.from = today.plus_days(10);
    typed.to = today.plus_days(9);
    EXPECT_EQ(desk.fault(typed), "to");
    typed.to = Day{2027, 3, 3};
    EXPECT_EQ(desk.fault(typed), "to");
    typed.from = Day{2027, 3, 3};
    typed.to = std::nullopt;
    EXPECT_EQ(desk.fault(typed), "from");
}

TEST(CheckConsent, D6_K8_only_who_may_by_age_can_give_it)
{
    Desk desk;
    desk.make_child(Day{2010, 12, 15});
    auto typed = desk.sharing();
    EXPECT_EQ(desk.fault(typed), "giver") << "fifteen does not consent alone";
    typed.giver = desk.parent();
    typed.heard = {ChildView::agrees, false, "Sara var med og var samd."};
    EXPECT_EQ(desk.fault(typed), "");
    typed.from = Day{2026, 12, 15};
    EXPECT_EQ(desk.fault(typed), "from") << "from her birthday Sara decides herself";
}

TEST(CheckConsent, K8_a_child_from_seven_is_heard_and_from_twelve_what_it_says_has_weight)
{
    Desk desk;
    desk.make_child(Day{2019, 11, 22}); // seven today
    auto typed = desk.sharing();
    typed.giver = desk.parent();
    EXPECT_EQ(desk.fault(typed), "child_view");
    typed.heard = {ChildView::disagrees, false, ""};
    EXPECT_EQ(desk.fault(typed), "also_heard");
    typed.heard.how = "Ho ville heller spørje først.";
    EXPECT_EQ(desk.fault(typed), "");
    desk.make_child(Day{2014, 11, 22}); // twelve today
    typed.giver = desk.parent();
    EXPECT_EQ(desk.fault(typed), "weighed");
    desk.make_child(Day{2019, 11, 23}); // six, seven tomorrow
    typed.giver = desk.parent();
    typed.heard = {};
    EXPECT_EQ(desk.fault(typed), "");
}

TEST(CheckConsent, D1_one_must_be_told_that_no_is_an_answer)
{
    Desk const desk;
    auto typed = desk.sharing();
    typed.told = false;
    EXPECT_EQ(desk.fault(typed), "told");
    typed.who = ParticipantId::fresh().str();
    EXPECT_EQ(desk.fault(typed), "who") << "another coordination's participant";
}

TEST(SharingChange, D2_only_what_is_taken_away_is_withdrawn_and_only_what_is_new_is_given)
{
    Consent const day{.id = ConsentId::fresh(), .period = {today, {}}, .parts = {"area:day", "area:leisure"}};
    Consent const health{.id = ConsentId::fresh(), .period = {today, {}}, .parts = {"area:health"}};
    auto const nothing = sharing_change({day, health}, {"area:day", "area:leisure", "area:health"});
    EXPECT_TRUE(nothing.withdraw.empty());
    EXPECT_TRUE(nothing.give.empty());
    auto const less = sharing_change({day, health}, {"area:day", "area:health"});
    EXPECT_EQ(less.withdraw, std::vector{day.id});
    EXPECT_EQ(less.give, PartNames{"area:day"});
    auto const more = sharing_change({health}, {"area:day", "area:health"});
    EXPECT_TRUE(more.withdraw.empty());
    EXPECT_EQ(more.give, PartNames{"area:day"});
    EXPECT_EQ(sharing_change({day, health}, {}).withdraw.size(), 2U);
}

TEST(Withdraw, D1_one_of_two_parents_or_the_person_is_enough_to_take_it_back)
{
    Desk desk;
    desk.make_child(Day{2010, 12, 15});
    Consent const consent{.id = ConsentId::fresh(), .giver = Giver::both_parents, .period = {today, {}}};
    EXPECT_EQ(may_withdraw(consent, who_consents(desk.person, LegalTrack::health, true, today)), std::vector{Giver::parent});
    EXPECT_EQ(may_withdraw(consent, who_consents(desk.person, LegalTrack::health, true, Day{2026, 12, 15})), std::vector{Giver::self});
}

} // namespace
} // namespace samtak
