// The pages from view structs: what stands there, and what must not.
#include "home/home_pages.hpp"
#include "home/owner_home_pages.hpp"
#include "identity/viewer_maker.hpp"
#include "tests/page_rules.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Instant const now = *parse_instant("2026-11-02T08:00:00.000000Z");
Day const today{2026, 11, 2};

Catalogues const& catalogues()
{
    static Catalogues const all{SAMTAK_BINARY_DIR "/i18n"};
    return all;
}

struct Municipality {
    explicit Municipality(std::string const& key, std::vector<MemberRole> roles, Language shown)
        : profile{read_profile(std::string{SAMTAK_SOURCE_DIR "/municipalities/"} + key)},
          language{shown},
          viewer{*ViewerMaker::of_member({MemberId::fresh(), 1, "Ingvild Nesbakk", "", {today, std::nullopt}, std::move(roles)}, AccountId::fresh(),
              LoginLevel::password_and_code, profile, today)}
    {
    }
    static Place lent(Profile const& profile)
    {
        Place place;
        place.profile = &profile;
        place.catalogues = &catalogues();
        return place;
    }
    Profile profile;
    Language language;
    Viewer viewer;
    Place place = lent(profile);
    Request request;
    Call call{request, place, viewer, language, now, "csrf-token"};
};

class HomePages : public testing::Test {
protected:
    Municipality at{"sunnfjord", {{Role::staff, {today, std::nullopt}}, {Role::registrar, {today, std::nullopt}}}, Language::nn};
    static Case a_case(Relation relation, std::string name, std::string called)
    {
        Case one{OwnCase{CoordinationId::fresh(), relation, Parts::all(), false}};
        one.plan = PlanId::fresh();
        one.name = std::move(name);
        one.called = std::move(called);
        one.tool = "plan";
        one.age = 17;
        one.matters = OwnWords{"Eg vil bestemme sjølv."};
        one.matters_by = "self";
        return one;
    }
    static std::string text(ui::Page const& page) { return page.above.text() + page.content.text(); }
    static std::string as_page(ui::Page const& page) { return "<title>x</title>" + text(page); }
    static bool has(ui::Page const& page, std::string_view words) { return text(page).find(words) != std::string::npos; }
};

OwnerHome owner_home(Case one)
{
    OwnerHome home{std::move(one),
        CoordinatorContact{MemberId::fresh(), "Ingvild Nesbakk", "Ergoterapeut", "57 00 00 11", "Oddgeir Tveit", "57 00 00 12", "coordinator", false},
        {}, {}};
    home.may_write = home.may_order = home.may_answer = home.sees_access = home.sees_looks = true;
    return home;
}

TEST_F(HomePages, G12_the_coordinators_page_has_the_queue_the_people_and_the_load)
{
    auto const mari = a_case(Relation::coordinator, "Mari Haugvik", "Mari");
    StaffHome home;
    home.coordinates = {&mari};
    home.load = 1;
    home.needs = {{NeedKind::measure_overdue, mari.own.coordination, mari.plan, mari.name, "measure:1", "1", "Eksamen", "Tor-Erik Vassdal",
        today.plus_days(-10), 0}};
    auto const page = staff_page(at.call, home);
    EXPECT_EQ(page_faults(as_page(page)), "");
    EXPECT_TRUE(has(page, "Hei, Ingvild"));
    EXPECT_TRUE(has(page, "«Eksamen» er 10 dagar over fristen"));
    EXPECT_TRUE(has(page, "Mari Haugvik · Tor-Erik Vassdal har ansvaret"));
    EXPECT_TRUE(has(page, "«Eg vil bestemme sjølv.»"));
    EXPECT_TRUE(has(page, "1 av 5 tilrådde"));
    EXPECT_EQ(page.title.find("Mari"), std::string::npos);
}

TEST_F(HomePages, G12_K11_what_reads_the_same_is_told_once_and_no_name_stands_twice)
{
    auto mari = a_case(Relation::participant, "Mari Haugvik", "Mari");
    auto const self = MemberId::fresh(), other = MemberId::fresh();
    auto const ago = [](int hours) { return now - std::chrono::hours{hours}; };
    mari.news = {{ago(1), self, "Mari Haugvik", "words", ""}, {ago(2), self, "Mari Haugvik", "words", ""},
        {ago(3), other, "Ingvild Nesbakk", "goal", "Vg2"}, {ago(50), self, "Mari Haugvik", "words", ""}};
    StaffHome home;
    home.takes_part = {&mari};
    auto const page = text(staff_page(at.call, home));
    auto const count = [&](std::string_view part) {
        int found = 0;
        for (auto from = page.find(part); from != std::string::npos; from = page.find(part, from + 1)) ++found;
        return found;
    };
    EXPECT_EQ(count("<strong>Mari Haugvik</strong>"), 2) << "today once, and the day before yesterday";
    EXPECT_EQ(count(", Mari Haugvik</p>"), 1) << "only where another did it is it said whose plan it is";
    EXPECT_EQ(count("<strong>Ingvild Nesbakk</strong>"), 1);
}

TEST_F(HomePages, G12_every_kind_of_need_has_words_and_a_deed)
{
    auto const one = a_case(Relation::coordinator, "Mari Haugvik", "Mari");
    for (int kind = 0; kind <= static_cast<int>(NeedKind::silent_plan); ++kind) {
        Need const need{
            static_cast<NeedKind>(kind), one.own.coordination, one.plan, one.name, "t", "0123", "Eksamen", "Ane Kleppe", today.plus_days(3), 2};
        auto const item = need_item(at.call, need);
        EXPECT_FALSE(item.heading.empty()) << kind;
        bool const phones = need.kind == NeedKind::questions_late; // E6: in cases that aren't the deputy's to open
        EXPECT_NE(item.deed.text().find(phones ? "href=\"tel:" : "href=\"/sunnfjord/"), std::string::npos) << kind;
        EXPECT_EQ(item.deed.text().find("Haugvik"), std::string::npos) << "no name in an address";
    }
}

TEST_F(HomePages, G12_a_long_queue_shows_eight_and_the_rest_behind_a_link)
{
    auto const one = a_case(Relation::coordinator, "Mari Haugvik", "Mari");
    std::vector<Need> needs;
    needs.reserve(11);
    for (int i = 0; i < 11; ++i)
        needs.push_back({NeedKind::silent_plan, one.own.coordination, one.plan, one.name, std::to_string(i), {}, {}, {}, {}, 100});
    EXPECT_NE(need_list(at.call, needs, "").text().find("3 ting til"), std::string::npos);
}

TEST_F(HomePages, G12_the_first_day_has_two_things_to_do)
{
    auto const page = empty_page(at.call, true);
    EXPECT_EQ(page_faults(as_page(page)), "");
    EXPECT_TRUE(has(page, "Velkomen, Ingvild"));
    EXPECT_TRUE(has(page, "Bli kjend med rolla"));
    EXPECT_TRUE(has(page, "href=\"/sunnfjord/people/new\""));
}

TEST_F(HomePages, G12_the_coordinating_unit_sees_no_content_and_no_invitation_to_a_first_day)
{
    Municipality unit{"lund", {{Role::coordinating_unit, {today, std::nullopt}}}, Language::nb};
    auto const page = empty_page(unit.call, true);
    EXPECT_EQ(page_faults(as_page(page)), "");
    EXPECT_TRUE(has(page, "Meldinger om behov og søknader"));
    EXPECT_FALSE(has(page, "Velkommen"));
}

TEST_F(HomePages, G12_one_whose_consent_was_withdrawn_learns_nothing)
{
    Municipality outside{"lund", {}, Language::nb};
    auto const page = empty_page(outside.call, false);
    EXPECT_TRUE(has(page, "Ingen plan er åpen for deg nå."));
    EXPECT_FALSE(has(page, "people/new"));
}

TEST_F(HomePages, G12_D1_staff_who_had_a_part_in_a_case_are_not_met_as_new)
{
    auto const page = empty_page(at.call, false);
    EXPECT_EQ(page_faults(as_page(page)), "");
    EXPECT_TRUE(has(page, "Ingen plan er open for deg no."));
    EXPECT_FALSE(has(page, "Velkomen"));
    EXPECT_FALSE(has(page, "Bli kjend med rolla"));
}

TEST_F(HomePages, L10_the_persons_words_come_first_and_words_told_to_others_say_so)
{
    auto one = a_case(Relation::self, "Mari Haugvik", "Mari");
    auto page = owner_page(at.call, owner_home(one));
    EXPECT_TRUE(has(page, "st-hero__words\">«Eg vil bestemme sjølv.»"));
    EXPECT_TRUE(has(page, "Hei, Mari"));
    EXPECT_EQ(page.title, "Planen min");
    EXPECT_FALSE(has(page, "fortalt til"));
    one.matters_by = "told";
    one.matters_told_to = "Ingvild Nesbakk";
    EXPECT_TRUE(has(owner_page(at.call, owner_home(one)), "Mari, fortalt til Ingvild Nesbakk"));
}

TEST_F(HomePages, F5_my_goals_stand_in_my_order_and_can_be_ordered)
{
    auto one = a_case(Relation::self, "Mari Haugvik", "Mari");
    one.goals = {{GoalId::fresh(), std::nullopt, "Vg2", OwnWords{"Eg vil fullføre Vg2."}, "in_progress", {}},
        {GoalId::fresh(), std::nullopt, "Buss", OwnWords{}, "in_progress", {}},
        {GoalId::fresh(), std::nullopt, "Gammalt", OwnWords{}, "reached", {}}};
    auto const page = owner_page(at.call, owner_home(one));
    EXPECT_LT(text(page).find("Eg vil fullføre Vg2."), text(page).find("Buss"));
    EXPECT_TRUE(has(page, "/goals/order"));
    EXPECT_FALSE(has(page, "Gammalt"));
    auto home = owner_home(one);
    home.may_order = false;
    EXPECT_FALSE(has(owner_page(at.call, home), "/goals/order"));
}

TEST_F(HomePages, E6_the_coordinator_the_phone_and_who_steps_in_stand_on_the_persons_page)
{
    auto home = owner_home(a_case(Relation::self, "Mari Haugvik", "Mari"));
    auto const page = owner_page(at.call, home);
    EXPECT_EQ(page_faults(as_page(page)), "");
    EXPECT_TRUE(has(page, "Koordinatoren din"));
    EXPECT_TRUE(has(page, "Ring 57 00 00 11"));
    EXPECT_TRUE(has(page, "Når borte: Oddgeir Tveit") || has(page, "Oddgeir Tveit"));
    home.coordinator.reset();
    EXPECT_TRUE(has(owner_page(at.call, home), "Ingen koordinerer no"));
}

TEST_F(HomePages, D1_yes_no_and_talk_first_are_three_equal_buttons)
{
    auto one = a_case(Relation::self, "Mari Haugvik", "Mari");
    one.participants = {{ParticipantId::fresh(), MemberId::fresh(), "Jorunn Eike", "Rettleiar", "nav", "", "", true, Parts::none()}};
    one.questions = {{"00", one.participants[0].id, Parts::area(*at.profile.life_area("day")), "Hjelp med praksis.", "waiting", 3}};
    auto const page = owner_page(at.call, owner_home(one));
    EXPECT_EQ(page_faults(as_page(page)), "");
    for (auto const* value : {"yes", "no", "talk_first"}) EXPECT_TRUE(has(page, std::string{"name=\"answer\" value=\""} + value + "\"")) << value;
    EXPECT_FALSE(has(page, "data-variant=\"primary\""));
    EXPECT_TRUE(has(page, "Snakk med Ingvild først"));
    auto home = owner_home(one);
    home.may_answer = false;
    EXPECT_FALSE(has(owner_page(at.call, home), "name=\"answer\""));
}

TEST_F(HomePages, D1_talking_first_is_not_offered_again_when_it_is_chosen)
{
    auto one = a_case(Relation::self, "Mari Haugvik", "Mari");
    one.participants = {{ParticipantId::fresh(), MemberId::fresh(), "Jorunn Eike", "Rettleiar", "nav", "", "", true, Parts::none()}};
    one.questions = {{"00", one.participants[0].id, Parts::area(*at.profile.life_area("day")), "Hjelp med praksis.", "talk_first", 3}};
    auto const page = owner_page(at.call, owner_home(one));
    for (auto const* value : {"yes", "no"}) EXPECT_TRUE(has(page, std::string{"name=\"answer\" value=\""} + value + "\"")) << value;
    EXPECT_FALSE(has(page, "value=\"talk_first\""));
}

TEST_F(HomePages, D3_who_has_looked_is_named_and_nobody_is_said_calmly)
{
    auto home = owner_home(a_case(Relation::self, "Mari Haugvik", "Mari"));
    EXPECT_TRUE(has(owner_page(at.call, home), "Ingen andre har sett på planen."));
    home.looks = {{MemberId::fresh(), "Sondre Lyngstad", "Kontaktlærar", false, false, now}};
    auto const page = owner_page(at.call, home);
    EXPECT_TRUE(has(page, "Sondre Lyngstad"));
    EXPECT_TRUE(has(page, "Såg delar av planen"));
    home.sees_looks = false;
    EXPECT_FALSE(has(owner_page(at.call, home), "Sondre Lyngstad"));
}

TEST(Looks, D3_K6_one_line_for_who_and_day_and_never_the_persons_own)
{
    auto const ingvild = MemberId::fresh();
    auto const line = [&](MemberId const& who, Instant at, std::string relation, std::string parts, bool change) {
        LogLine one{"id", at, who, "Ingvild Nesbakk", "Ergoterapeut", "home-care", std::move(relation), "plan.read", std::move(parts), change, false};
        return one;
    };
    auto const day = std::chrono::hours{24};
    auto const looks = last_looks({line(ingvild, now, "coordinator", "area:day", false), line(ingvild, now, "coordinator", "all", true),
                                      line(MemberId::fresh(), now, "self", "all", false), line(ingvild, now - day, "coordinator", "all", false),
                                      line(ingvild, now - 2 * day, "coordinator", "all", false)},
        2);
    ASSERT_EQ(looks.size(), 2u);
    EXPECT_TRUE(looks[0].whole);
    EXPECT_TRUE(looks[0].changed);
    EXPECT_EQ(looks[1].at, now - day);
}

TEST_F(HomePages, K8_the_parent_of_a_child_is_told_why_and_that_the_child_decides_from_sixteen)
{
    Municipality lund{"lund", {}, Language::nb};
    auto one = a_case(Relation::parent, "Oskar Vik", "Oskar");
    one.age = 8;
    auto const page = owner_page(lund.call, owner_home(one));
    EXPECT_TRUE(has(page, "Planen til Oskar, 8 år"));
    EXPECT_TRUE(has(page, "Du ser planen fordi du har foreldreansvar"));
    EXPECT_TRUE(has(page, "Fra 16 år bestemmer Oskar"));
    EXPECT_EQ(page.title.find("Oskar"), std::string::npos);
}

TEST_F(HomePages, K8_a_mother_who_was_let_in_by_her_daughter_is_told_so_and_is_not_shown_who_sees_what)
{
    auto one = a_case(Relation::participant, "Mari Haugvik", "Mari");
    one.own.family = true;
    auto home = owner_home(one);
    home.may_write = home.may_order = home.may_answer = home.sees_access = home.sees_looks = false;
    auto const page = owner_page(at.call, home);
    EXPECT_EQ(page_faults(as_page(page)), "");
    EXPECT_TRUE(has(page, "Du ser dette fordi Mari har sagt ja"));
    EXPECT_FALSE(has(page, "Kven ser kva"));
    EXPECT_FALSE(has(page, "Kven har sett"));
}

TEST_F(HomePages, D1_several_plans_give_a_choice_by_called_name_only)
{
    auto const oskar = a_case(Relation::parent, "Oskar Vik", "Oskar");
    auto const nora = a_case(Relation::parent, "Nora Vik", "Nora");
    auto const page = chooser_page(at.call, {&oskar, &nora});
    EXPECT_EQ(page_faults(as_page(page)), "");
    EXPECT_TRUE(has(page, "Planen til Oskar"));
    EXPECT_TRUE(has(page, "Planen til Nora"));
}

} // namespace
} // namespace samtak
