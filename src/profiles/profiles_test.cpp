#include "profiles/profile.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

namespace samtak {
namespace {

std::map<std::string, Profile, std::less<>> const& profiles()
{
    static auto const all = read_profiles(SAMTAK_SOURCE_DIR "/municipalities");
    return all;
}

Profile const& profile(std::string_view key) { return profiles().find(key)->second; }

std::string term(std::string_view municipality, Language language, std::string_view key, std::string Term::*form)
{
    for (auto const& [name, forms] : profile(municipality).terms_in(language))
        if (name == key) return forms.*form;
    return "";
}

bool says(std::vector<Localised> const& texts, std::string_view words)
{
    for (auto const& text : texts)
        if (text.nb.find(words) != std::string::npos) return true;
    return false;
}

bool has(std::vector<TalkPoint> const& points, std::string_view key)
{
    for (auto const& point : points)
        if (point.key == key) return true;
    return false;
}

TEST(Profiles, all_five_municipalities_validate)
{
    std::set<std::string> keys;
    for (auto const& [key, one] : profiles()) {
        keys.insert(key);
        EXPECT_EQ(one.key, key);
        EXPECT_EQ(one.phone.substr(3, 5), "00 00") << "an invented number";
        EXPECT_TRUE(std::filesystem::is_regular_file(SAMTAK_SOURCE_DIR "/assets/shields/" + one.shield)) << one.shield;
    }
    EXPECT_EQ(keys, (std::set<std::string>{"hamar", "lund", "lyngdal", "ringerike", "sunnfjord"}));
    EXPECT_EQ(profile("sunnfjord").language, Language::nn);
    EXPECT_EQ(profile("lund").language, Language::nb);
}

TEST(Profiles, E1_each_municipality_has_its_own_word_for_the_group)
{
    EXPECT_EQ(term("sunnfjord", Language::nn, "group", &Term::the), "ansvarsgruppa");
    EXPECT_EQ(term("sunnfjord", Language::nb, "group", &Term::the), "ansvarsgruppen");
    EXPECT_EQ(term("lund", Language::nb, "group", &Term::your), "ansvarsgruppen din");
    EXPECT_EQ(term("hamar", Language::nb, "group", &Term::a), "en tverrfaglig koordineringsgruppe");
    EXPECT_EQ(term("hamar", Language::nn, "group", &Term::the_plural), "dei tverrfaglege koordineringsgruppene");
    EXPECT_EQ(term("lyngdal", Language::nb, "group", &Term::the), "BTI-møtet");
    EXPECT_EQ(term("ringerike", Language::en, "group", &Term::plural), "support groups");
}

TEST(Profiles, E1_each_municipality_has_its_own_words_for_role_unit_and_office)
{
    EXPECT_EQ(term("hamar", Language::nb, "coordinator", &Term::the), "den personlige koordinatoren");
    EXPECT_EQ(term("lund", Language::nb, "coordinator", &Term::the), "koordinatoren");
    EXPECT_EQ(term("sunnfjord", Language::nn, "coordinating_unit", &Term::the), "koordinerande team");
    EXPECT_EQ(term("sunnfjord", Language::nn, "allocation_office", &Term::the), "tildelingseininga");
    EXPECT_EQ(term("lyngdal", Language::nb, "coordinating_unit", &Term::the), "Servicesenter for helse og velferd");
    EXPECT_EQ(term("lyngdal", Language::nb, "deputy", &Term::bare), "sekundær-koordinator");
    EXPECT_EQ(term("ringerike", Language::nb, "leader", &Term::the), "avdelingslederen");
}

TEST(Profiles, E1_every_word_has_every_form_in_every_language)
{
    for (auto const& [key, one] : profiles())
        for (auto const language : {Language::nb, Language::nn, Language::en})
            for (auto const& [name, forms] : one.terms_in(language))
                for (auto const form : {&Term::bare, &Term::a, &Term::the, &Term::plural, &Term::the_plural, &Term::your})
                    EXPECT_FALSE((forms.*form).empty()) << key << " " << language_code(language) << " " << name;
}

TEST(Profiles, E2_the_gp_is_the_medical_coordinator_and_stands_outside_the_municipality)
{
    for (auto const& [key, one] : profiles()) {
        int marked = 0;
        for (auto const& function : one.functions) {
            if (!function.medical_coordinator) continue;
            ++marked;
            EXPECT_EQ(function.key, "gp") << key;
            EXPECT_TRUE(function.outside) << key;
        }
        EXPECT_EQ(marked, 1) << key;
        EXPECT_GE(one.functions.size(), 20u) << key;
    }
}

TEST(Profiles, E3_units_inside_and_outside_the_municipality_of_every_sector)
{
    for (auto const& [key, one] : profiles()) {
        std::set<std::string> sectors;
        int outside = 0;
        for (auto const& unit : one.units) {
            sectors.insert(unit.sector);
            outside += unit.outside ? 1 : 0;
        }
        for (auto const* sector : {"health", "education", "nav", "specialist"}) EXPECT_EQ(sectors.count(sector), 1u) << key << " " << sector;
        EXPECT_GE(outside, 5) << key;
    }
}

TEST(Profiles, F3_life_areas_with_icons_in_the_order_and_words_of_the_municipality)
{
    std::set<std::string> const icons = {"HatSchool", "Bus", "HeadHeart", "House", "Wallet", "PersonGroup"};
    for (auto const& [key, one] : profiles())
        for (std::size_t at = 0; at < one.life_areas.size(); ++at) {
            EXPECT_EQ(icons.count(one.life_areas[at].icon), 1u) << key << " " << one.life_areas[at].icon;
            EXPECT_EQ(one.life_area(one.life_areas[at].key), at) << key;
        }
    EXPECT_EQ(profile("sunnfjord").life_areas.front().name.nn, "Skule, arbeid og aktivitet");
    EXPECT_EQ(profile("lund").life_areas.front().name.nb, "Forebygging, helse og omsorg");
    EXPECT_EQ(profile("lund").life_area("network"), 5u);
    EXPECT_FALSE(profile("lund").life_area("moon"));
}

TEST(Profiles, K1_ten_points_and_the_childs_from_august_2022)
{
    for (auto const& [key, one] : profiles()) {
        auto const& rule = one.content_rule_on(Day{2026, 11, 22});
        ASSERT_EQ(rule.key, "IPF_2022") << key;
        ASSERT_EQ(rule.points.size(), 11u) << key;
        for (std::size_t at = 0; at < 11; ++at) {
            EXPECT_EQ(rule.points[at].key, std::string(1, static_cast<char>('a' + at)));
            EXPECT_EQ(rule.points[at].child, at == 10);
        }
        EXPECT_EQ(one.content_rule_on(Day{2022, 8, 1}).key, "IPF_2022");
    }
}

TEST(Profiles, F1_K1_hamars_nine_points_are_kept_as_an_older_version_without_g_and_the_childs_point)
{
    auto const& old = profile("hamar").content_rule_on(Day{2022, 7, 31});
    ASSERT_EQ(old.key, "HAMAR_2009");
    ASSERT_EQ(old.points.size(), 9u);
    std::set<std::string> answered;
    for (auto const& point : old.points) answered.insert(point.now.begin(), point.now.end());
    EXPECT_EQ(answered, (std::set<std::string>{"a", "b", "c", "d", "e", "f", "h", "i", "j"}));
    EXPECT_EQ(profile("hamar").content_rule_on(Day{1999, 1, 1}).key, "HAMAR_2009") << "before the oldest, the oldest";
    EXPECT_EQ(profile("lund").content_rule_on(Day{2022, 7, 31}).key, "IPF_2022") << "Lund has no older one";
}

TEST(Profiles, H9_K3_a_law_reference_is_the_one_of_its_day)
{
    auto const& sunnfjord = profile("sunnfjord");
    ASSERT_NE(sunnfjord.law_on("school-cooperation", Day{2024, 7, 31}), nullptr);
    EXPECT_EQ(sunnfjord.law_on("school-cooperation", Day{2024, 7, 31})->nb, "opplæringslova (1998) §\u00a015-8");
    EXPECT_EQ(sunnfjord.law_on("school-cooperation", Day{2024, 8, 1})->nb, "opplæringslova §\u00a024-1");
    EXPECT_EQ(sunnfjord.law_on("child-welfare-plan", Day{2022, 12, 31})->nn, "barnevernlova (1992) §\u00a03-2\u00a0a");
    EXPECT_EQ(sunnfjord.law_on("child-welfare-plan", Day{2023, 1, 1})->nn, "barnevernslova §\u00a015-9");
    EXPECT_EQ(sunnfjord.law_on("pjl-22a", Day{2026, 6, 30}), nullptr) << "not in force yet";
    EXPECT_EQ(sunnfjord.law_on("pjl-22a", Day{2026, 7, 1})->en, "Patient Records Act §\u00a022\u00a0a");
    EXPECT_EQ(sunnfjord.law_on("no-such-law", Day{2026, 7, 1}), nullptr);
    for (auto const& [key, one] : profiles())
        for (auto const* code : {"hol-7-1", "hol-7-2", "hol-7-2a", "pbrl-2-5", "pbrl-2-5b", "pbrl-2-5c", "bvl-15-9", "sotjl-28", "sotjl-33", "nav-15",
                 "ipf-5", "ipf-9", "hpl-38a", "pjf-14"})
            EXPECT_NE(one.law_on(code, Day{2026, 11, 22}), nullptr) << key << " " << code;
}

TEST(Profiles, K2_K3_what_a_handbook_says_and_the_law_has_left_is_recorded)
{
    auto const& lines = profile("lund").outdated;
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines[0].key, "appeal");
    EXPECT_NE(lines[0].now.nb.find("fire uker"), std::string::npos);
    EXPECT_NE(profile("lund").law_on(lines[0].law, Day{2026, 11, 22}), nullptr);
    EXPECT_EQ(profile("sunnfjord").outdated.size(), 2u);
    EXPECT_EQ(profile("hamar").outdated.size(), 2u);
}

TEST(Profiles, C1_each_checklist_for_the_start_talk_asks_what_its_handbook_asks)
{
    for (auto const& [key, one] : profiles())
        for (auto const* point : {"expectations", "what-matters", "wishes", "contact", "who-joins"})
            EXPECT_TRUE(has(one.start_talk, point)) << key << " " << point;
    EXPECT_TRUE(has(profile("sunnfjord").start_talk, "consent-written"));
    EXPECT_TRUE(has(profile("hamar").start_talk, "own-role"));
    EXPECT_TRUE(has(profile("lund").start_talk, "siblings"));
    EXPECT_TRUE(has(profile("lyngdal").start_talk, "deputy"));
    EXPECT_FALSE(has(profile("sunnfjord").start_talk, "siblings"));
    EXPECT_EQ(profile("hamar").start_talk[1].key, "consent-coordinator") << "raised early";
}

TEST(Profiles, A3_I1_the_expectation_card_says_what_the_coordinator_does_and_does_not_do)
{
    EXPECT_TRUE(says(profile("lyngdal").expectations, "søknader"));
    EXPECT_TRUE(profile("lyngdal").coordinator_helps_with_applications);
    EXPECT_TRUE(says(profile("ringerike").not_expected, "Søker ikke om tjenester"));
    EXPECT_FALSE(profile("ringerike").coordinator_helps_with_applications);
    EXPECT_TRUE(says(profile("sunnfjord").not_expected, "ansvaret ditt"));
    EXPECT_TRUE(says(profile("sunnfjord").not_expected, "enkelttjenester"));
    for (auto const& [key, one] : profiles()) EXPECT_FALSE(one.not_expected.empty()) << key;
}

TEST(Profiles, the_settings_are_those_of_the_handbooks)
{
    EXPECT_EQ(profile("sunnfjord").sharing_consent_form, "written"); // C2
    EXPECT_EQ(profile("hamar").sharing_consent_form, "any");
    EXPECT_FALSE(profile("hamar").provider_updates_plan); // F8
    EXPECT_TRUE(profile("sunnfjord").provider_updates_plan);
    EXPECT_TRUE(profile("hamar").minutes_with_plan);    // G5
    EXPECT_EQ(profile("hamar").report_days.size(), 2u); // H2
    EXPECT_EQ(profile("hamar").report_days[1].month, 11u);
    EXPECT_EQ(profile("hamar").report_days[1].day, 15u);
    EXPECT_EQ(profile("hamar").report_window_days, 21);
    EXPECT_EQ(profile("hamar").report_questions.size(), 5u); // H2: experience in the role, and the work with individual plans
    for (auto const& [key, one] : profiles()) EXPECT_EQ(one.report_days.empty(), one.report_questions.empty()) << key;
    EXPECT_TRUE(profile("lyngdal").deputy_is_leader);                                         // B8
    EXPECT_EQ(profile("sunnfjord").appointment, "team_then_leader");                          // B1
    EXPECT_EQ(profile("lund").recommended_load, 5);                                           // B6
    for (auto const& [key, one] : profiles()) EXPECT_LE(one.authorisation_months, 12) << key; // R4.10
}

TEST(Profiles, B3_two_coordinating_teams_by_age)
{
    auto const& teams = profile("sunnfjord").teams;
    ASSERT_EQ(teams.size(), 2u);
    EXPECT_EQ(teams[0].to_age, 17);
    EXPECT_EQ(teams[1].from_age, 18);
    EXPECT_TRUE(profile("lund").teams.empty());
}

} // namespace
} // namespace samtak
