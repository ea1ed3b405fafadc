#include "access/rules.hpp"
#include "notify/notice.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace samtak {
namespace {

Parts const school = Parts::area(0), health = Parts::area(1);
MemberId const somebody = MemberId::fresh();

Facts facts_of(Relation relation, Parts parts = Parts::all())
{
    Facts facts;
    facts.relations.push_back({relation, parts});
    facts.plan_consent = true;
    facts.coordinator_consent = true;
    facts.age = 17;
    return facts;
}

bool concerned(std::string_view event, Facts const& facts, std::optional<Parts> area = std::nullopt, std::optional<TaskPeople> task = std::nullopt)
{
    return is_concerned(*notice_rule(event), somebody, facts, area, {task, {}, {}});
}

TEST(Notice, F8_an_evaluation_concerns_those_who_may_see_the_area)
{
    EXPECT_TRUE(concerned("plan.goal_evaluated", facts_of(Relation::participant, school), school));
    EXPECT_FALSE(concerned("plan.goal_evaluated", facts_of(Relation::participant, school), health));
    EXPECT_TRUE(concerned("plan.goal_evaluated", facts_of(Relation::self), health));
    EXPECT_TRUE(concerned("plan.goal_evaluated", facts_of(Relation::coordinator), health));
    EXPECT_FALSE(concerned("plan.goal_evaluated", facts_of(Relation::participant, Parts::none()), school));
    EXPECT_FALSE(concerned("plan.goal_evaluated", facts_of(Relation::coordinating_unit, Parts::none()), school)) << "KE sees no contents";
}

TEST(Notice, F18_what_does_not_work_is_told_to_who_coordinates_and_to_who_answers_for_it)
{
    auto const& rule = *notice_rule("plan.trouble_said");
    EventPeople const to_them{{}, somebody, {}};
    EventPeople const to_another{{}, MemberId::fresh(), {}};
    EXPECT_TRUE(is_concerned(rule, somebody, facts_of(Relation::coordinator), health, to_another));
    EXPECT_TRUE(is_concerned(rule, somebody, facts_of(Relation::participant, health), health, to_them));
    EXPECT_FALSE(is_concerned(rule, somebody, facts_of(Relation::participant, health), health, to_another));
    EXPECT_FALSE(is_concerned(rule, somebody, facts_of(Relation::participant, school), health, to_them)) << "they don't see the area any more";
    EventPeople kept = to_them;
    kept.not_to_parents = true;
    auto parent = facts_of(Relation::participant, health);
    parent.is_parent = true;
    EXPECT_FALSE(is_concerned(rule, somebody, parent, health, kept)) << "K8";
}

TEST(Notice, F8_R4_11_a_block_silences)
{
    auto facts = facts_of(Relation::participant, school);
    facts.blocked = school;
    EXPECT_FALSE(concerned("plan.goal_evaluated", facts, school));
}

TEST(Notice, F8_an_area_that_the_profile_lost_concerns_those_only_who_see_everything)
{
    EXPECT_FALSE(concerned("plan.measure_evaluated", facts_of(Relation::participant, school | health), Parts::all()));
    EXPECT_TRUE(concerned("plan.measure_evaluated", facts_of(Relation::coordinator), Parts::all()));
}

TEST(Notice, L1_only_the_asked_one_hears_that_they_are_asked)
{
    auto const other = MemberId::fresh();
    EXPECT_TRUE(concerned("measure.asked", facts_of(Relation::participant, school), school, TaskPeople{somebody, other}));
    EXPECT_FALSE(concerned("measure.asked", facts_of(Relation::participant, school), school, TaskPeople{other, somebody}));
    EXPECT_FALSE(concerned("measure.asked", facts_of(Relation::participant, school), school)) << "the task is gone";
    EXPECT_FALSE(concerned("measure.asked", facts_of(Relation::participant, school), health, TaskPeople{somebody, other}));
}

TEST(Notice, L1_the_answer_goes_to_who_asked_and_to_the_coordinator)
{
    auto const other = MemberId::fresh();
    EXPECT_TRUE(concerned("measure.answered", facts_of(Relation::coordinator), school, TaskPeople{other, other}));
    EXPECT_TRUE(concerned("measure.answered", facts_of(Relation::participant, school), school, TaskPeople{other, somebody}));
    EXPECT_FALSE(concerned("measure.answered", facts_of(Relation::participant, school), school, TaskPeople{other, other}));
}

TEST(Notice, E6_D4_of_messages_those_hear_who_may_read_them)
{
    auto const of_group = [](Facts const& facts) { return concerned("message.to_group", facts, Parts::messages()); };
    EXPECT_TRUE(of_group(facts_of(Relation::participant, Parts::messages())));
    EXPECT_FALSE(of_group(facts_of(Relation::participant, school)));
    auto shut = facts_of(Relation::participant, Parts::messages() | school);
    shut.blocked = Parts::messages();
    EXPECT_FALSE(of_group(shut)) << "what consent leaves besides is no way in";
    EXPECT_FALSE(concerned("message.to_coordinator", facts_of(Relation::participant, Parts::messages()), Parts::messages()));
    for (auto const one : {Relation::self, Relation::guardian, Relation::coordinator, Relation::deputy})
        EXPECT_TRUE(concerned("message.to_coordinator", facts_of(one), Parts::messages()));
    EXPECT_TRUE(concerned("message.asked", facts_of(Relation::coordinator), Parts::messages()));
    EXPECT_FALSE(concerned("message.asked", facts_of(Relation::self), Parts::messages()));
    EXPECT_FALSE(concerned("message.question_to_group", facts_of(Relation::coordinator), Parts::messages())) << "told of the question already";
    EXPECT_FALSE(concerned("message.to_group", facts_of(Relation::coordinating_unit, Parts::none()), Parts::messages()));
}

TEST(Notice, C2_a_question_about_consent_goes_to_who_may_answer_it)
{
    auto self = facts_of(Relation::self), parent = facts_of(Relation::parent);
    EXPECT_TRUE(concerned("consent.asked", self));
    EXPECT_FALSE(concerned("consent.asked", parent)) << "from 16 the person answers alone";
    self.age = parent.age = 15;
    EXPECT_FALSE(concerned("consent.asked", self));
    EXPECT_TRUE(concerned("consent.asked", parent));
    EXPECT_FALSE(concerned("consent.asked", facts_of(Relation::coordinator)));
    EXPECT_TRUE(concerned("consent.answered", facts_of(Relation::coordinator)));
}

TEST(Notice, C7_an_invitation_is_told_to_the_invited_one_and_to_nobody_else)
{
    auto const& rule = *notice_rule("member.invited");
    auto const nothing_yet = facts_of(Relation::participant, Parts::none());
    EXPECT_TRUE(is_concerned(rule, somebody, nothing_yet, {}, {{}, somebody, {}})) << "before any consent: the words say nothing";
    EXPECT_FALSE(is_concerned(rule, somebody, facts_of(Relation::coordinator), {}, {{}, MemberId::fresh(), {}}));
    EXPECT_FALSE(is_concerned(rule, somebody, Facts{}, {}, {{}, somebody, {}})) << "taken out again meanwhile";
}

TEST(Notice, R4_11_that_somebody_is_shut_out_is_told_to_who_coordinates_only)
{
    auto const& rule = *notice_rule("block.made");
    EXPECT_TRUE(is_concerned(rule, somebody, facts_of(Relation::coordinator), {}, {}));
    EXPECT_FALSE(is_concerned(rule, somebody, facts_of(Relation::coordinator), {}, {{}, {}, somebody})) << "the one who is shut out";
    EXPECT_FALSE(is_concerned(rule, somebody, facts_of(Relation::participant), {}, {}));
    EXPECT_FALSE(is_concerned(rule, somebody, facts_of(Relation::coordinating_unit), {}, {}));
}

TEST(Notice, C7_R5_03_a_closed_login_is_the_news_of_the_one_who_had_it_whatever_they_may_see)
{
    auto const& rule = *notice_rule("login.renewed");
    EXPECT_TRUE(is_concerned(rule, somebody, {}, {}, {{}, somebody, {}}));
    EXPECT_FALSE(is_concerned(rule, MemberId::fresh(), facts_of(Relation::coordinator), {}, {{}, somebody, {}}));
    EXPECT_FALSE(is_concerned(rule, somebody, facts_of(Relation::self), {}, {})) << "nobody is named";
}

TEST(Notice, B9_B11_the_allocation_office_hears_who_coordinates_where_it_decides_on_endings)
{
    auto const* rule = notice_rule("coordinator.office_told");
    ASSERT_NE(rule, nullptr);
    Facts facts;
    facts.coordination = CoordinationId::fresh();
    facts.person = PersonId::fresh();
    facts.relations = {{Relation::allocation_office, Parts::none()}};
    EXPECT_TRUE(is_concerned(*rule, MemberId::fresh(), facts, std::nullopt, {}));
    facts.relations = {{Relation::coordinating_unit, Parts::none()}};
    EXPECT_FALSE(is_concerned(*rule, MemberId::fresh(), facts, std::nullopt, {})) << "it has a notice of its own";
}

TEST(Notice, every_kind_has_a_line_and_a_code_and_every_act_has_a_rule)
{
    std::set<NoticeKind> kinds;
    for (auto const& rule : notice_rules()) {
        kinds.insert(rule.kind);
        EXPECT_EQ(parse_notice_kind(code(rule.kind)), rule.kind);
        if (rule.act.empty()) continue; // says nothing that needs a right
        auto const lines = rule_table();
        EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [&](RuleLine const& line) { return line.act == rule.act; })) << rule.act;
    }
    EXPECT_EQ(kinds.size(), static_cast<std::size_t>(NoticeKind::kept_shared) + 1);
    EXPECT_FALSE(notice_rule("plan.unheard_of"));
    for (auto const state : {MailState::none, MailState::waiting, MailState::gathered, MailState::sent, MailState::refused, MailState::failed})
        EXPECT_EQ(parse_mail_state(code(state)), state);
}

TEST(Notice, G1_K8_only_who_is_asked_when_they_can_and_may_read_of_meetings_hears_of_it)
{
    for (auto const* event : {"meeting.times_asked", "meeting.time_added"}) {
        auto const hears = [&](Facts const& facts, EventPeople const& people) {
            return is_concerned(*notice_rule(event), somebody, facts, std::nullopt, people);
        };
        EventPeople const asked{{}, somebody, {}, false}, other{{}, MemberId::fresh(), {}, false}, kept{{}, somebody, {}, true};
        EXPECT_TRUE(hears(facts_of(Relation::participant, Parts::meetings()), asked)) << event;
        EXPECT_TRUE(hears(facts_of(Relation::self), asked)) << event;
        EXPECT_FALSE(hears(facts_of(Relation::participant, Parts::meetings()), other)) << event;
        EXPECT_FALSE(hears(facts_of(Relation::participant, school), asked)) << event << ": no consent to meetings";
        auto parent = facts_of(Relation::parent);
        parent.is_parent = true;
        EXPECT_TRUE(hears(parent, asked)) << event;
        EXPECT_FALSE(hears(parent, kept)) << event << ": the meeting is kept from them";
    }
}

} // namespace
} // namespace samtak
