#include "profiles/profile_terms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace samtak {
namespace {

// A municipality with every field once, so that each can be broken.
constexpr char const* small_profile = R"(name = "Prøve kommune"
number = "9999"
language = "nn"
shield = "prove.svg"
contact_body = { nb = "A", nn = "A", en = "A" }
phone = "57 00 00 01"
web = "https://prove.example"
accessibility_statement = "https://prove.example/uu"
include = ["shared"]
neutral_places = ["Video"]
expectations = [{ nb = "A", nn = "A", en = "A" }]
not_expected = [{ nb = "A", nn = "A", en = "A" }]

[settings]
sharing_consent_form = "written"
both_parents = false
provider_updates_plan = false
coordinator_helps_with_applications = true
appointment = "service_centre"
deputy_is_leader = true
minutes_with_plan = true
minutes_days = 7
report_days = ["05-15"]
recommended_load = 4
evaluation_months = 3
meetings_a_year = 4
authorisation_months = 6
report_window_days = 10

[pick]
life_areas = ["health", "day"]
functions = ["gp"]
start_talk = ["hello"]

[[life_areas]]
key = "health"
icon = "HeadHeart"
name = { nb = "A", nn = "A", en = "A" }

[[units]]
key = "health"
name = "Helse"
sector = "health"
outside = false

[[units]]
key = "home"
name = { nb = "A", nn = "A", en = "A" }
sector = "health"
parent = "health"

[[teams]]
key = "all"
name = { nb = "A", nn = "A", en = "A" }
from_age = 0
to_age = 150

[[outdated]]
key = "line"
handbook = { nb = "A", nn = "A", en = "A" }
now = { nb = "A", nn = "A", en = "A" }
law = "some-law"

[[functions]]
key = "gp"
name = { nb = "A", nn = "A", en = "A" }
outside = true
medical_coordinator = true

[[start_talk]]
key = "hello"
text = { nb = "A", nn = "A", en = "A" }

[[content_rules]]
key = "NEW"
from = 2022-08-01
to = 2199-01-01
name = { nb = "A", nn = "A", en = "A" }

[[content_rules.points]]
key = "a"
text = { nb = "A", nn = "A", en = "A" }
child = true
now = ["a"]

[[content_rules]]
key = "NEWER"
from = 2199-01-02
name = { nb = "A", nn = "A", en = "A" }
points = [{ key = "a", text = { nb = "A", nn = "A", en = "A" } }]

[[laws]]
code = "some-law"
text = { nb = "A", nn = "A", en = "A" }
from = 2022-08-01
to = 2030-01-01

[[report_questions]]
key = "role"
text = { nb = "A", nn = "A", en = "A" }
help = { nb = "A", nn = "A", en = "A" }
optional = true
)";

constexpr char const* shared_profile = R"([[life_areas]]
key = "day"
icon = "HatSchool"
name = { nb = "A", nn = "A", en = "A" }
)";

std::string all_terms(Language language)
{
    std::string text;
    for (auto const key : term_keys) {
        text += "[" + std::string{key} + "]\nbare = \"x\"\na = \"x\"\nthe = \"x\"\nplural = \"x\"\nthe_plural = \"x\"\nyour = \"x\"\n";
        if (language != Language::en) text += "gender = \"f\"\n";
    }
    return text;
}

std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string joined(std::vector<std::string> const& lines)
{
    std::string text;
    for (auto const& line : lines) text += line + "\n";
    return text;
}

// "prove/profile.toml:12: ", where `snippet` begins in the small profile.
std::string place(std::string_view snippet)
{
    std::string_view const text = small_profile;
    auto const before = text.substr(0, text.find(snippet));
    return "prove/profile.toml:" + std::to_string(std::count(before.begin(), before.end(), '\n') + 1) + ": ";
}

class ProfileReader : public testing::Test {
protected:
    void SetUp() override
    {
        std::filesystem::create_directories(root_ / "_common");
        std::filesystem::create_directories(root_ / "prove");
        write("prove/profile.toml", small_profile);
        write("_common/shared.toml", shared_profile);
        for (auto const language : {Language::nb, Language::nn, Language::en})
            write("prove/terms." + std::string{language_code(language)} + ".toml", all_terms(language));
    }
    void TearDown() override { std::filesystem::remove_all(root_); }

    void write(std::string const& file, std::string const& text) { std::ofstream{root_ / file, std::ios::binary} << text; }

    // What the reader says about the profile as it stands; empty when it is accepted. Without the temporary folder's name.
    std::string problems()
    {
        try {
            read_profile((root_ / "prove").string());
            return "";
        } catch (ProfileError const& error) {
            std::string text = error.what();
            for (auto at = text.find(root_.string() + "/"); at != std::string::npos; at = text.find(root_.string() + "/"))
                text.erase(at, root_.string().size() + 1);
            return text;
        }
    }
    // The same with one place of a file changed.
    std::string with(std::string const& from, std::string const& to, std::string const& file = "prove/profile.toml")
    {
        std::ifstream in{root_ / file};
        std::string const before{std::istreambuf_iterator<char>{in}, {}};
        auto after = before;
        auto const at = after.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        write(file, after.replace(at, from.size(), to));
        auto said = problems();
        write(file, before);
        return said;
    }

    std::filesystem::path root_ = std::filesystem::temp_directory_path() / ("samtak-profile-" + std::to_string(::getpid()));
};

TEST_F(ProfileReader, a_whole_profile_is_read)
{
    ASSERT_EQ(problems(), "");
    auto const profile = read_profile((root_ / "prove").string() + "/");
    EXPECT_EQ(profile.key, "prove");
    EXPECT_EQ(profile.life_areas[0].key, "health");
    EXPECT_EQ(profile.life_areas[1].icon, "HatSchool") << "from the shared file, in the order picked";
    EXPECT_EQ(profile.units[0].name.en, "Helse") << "a proper name is the same in all languages";
    EXPECT_EQ(profile.recommended_load, 4);
    EXPECT_EQ(profile.content_rule_on(Day{2199, 1, 2}).key, "NEWER");
}

TEST_F(ProfileReader, every_field_misspelled_is_told_with_file_line_and_field)
{
    auto const lines = lines_of(small_profile);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        auto const equals = lines[at].find(" = ");
        if (equals == std::string::npos || lines[at][0] == '[') continue;
        auto broken = lines;
        broken[at].insert(equals, "x");
        write("prove/profile.toml", joined(broken));
        auto const said = problems();
        auto const place = "prove/profile.toml:" + std::to_string(at + 1) + ": ", field = lines[at].substr(0, equals) + "x: unknown field";
        auto const found = said.find(place);
        ASSERT_NE(found, std::string::npos) << lines[at] << "\n" << said;
        EXPECT_NE(said.find(field, found), std::string::npos) << lines[at] << "\n" << said;
    }
}

TEST_F(ProfileReader, every_field_of_the_wrong_kind_is_told_with_file_line_and_field)
{
    auto const lines = lines_of(small_profile);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        auto const equals = lines[at].find(" = ");
        if (equals == std::string::npos || lines[at][0] == '[') continue;
        auto broken = lines;
        broken[at] = lines[at].substr(0, equals) + " = 1.5";
        write("prove/profile.toml", joined(broken));
        auto const said = problems();
        auto const found = said.find("prove/profile.toml:" + std::to_string(at + 1) + ": ");
        ASSERT_NE(found, std::string::npos) << lines[at] << "\n" << said;
        EXPECT_NE(said.find(lines[at].substr(0, equals) + ": must be ", found), std::string::npos) << lines[at] << "\n" << said;
    }
}

TEST_F(ProfileReader, a_broken_value_gives_its_own_message)
{
    EXPECT_EQ(with("name = \"Prøve kommune\"\n", ""), "prove/profile.toml:1: name: missing");
    EXPECT_EQ(with("number = \"9999\"", "number = \"99a9\""), "prove/profile.toml:2: number: must be four digits");
    EXPECT_EQ(with("language = \"nn\"", "language = \"en\""), "prove/profile.toml:3: language: must be one of nb, nn");
    EXPECT_EQ(with("prove.svg", "../prove.svg"), "prove/profile.toml:4: shield: must be a file name, without a folder");
    EXPECT_EQ(with("contact_body = { nb = \"A\", nn = \"A\"", "contact_body = { nb = \"A\""), "prove/profile.toml:5: contact_body.nn: missing");
    EXPECT_EQ(with("57 00 00 01", "57 00 00 0l"), "prove/profile.toml:6: phone: only digits and spaces");
    EXPECT_EQ(with("https://prove.example\"", "http://prove.example\""), "prove/profile.toml:7: web: must be an address that begins with https://");
    EXPECT_EQ(
        with("authorisation_months = 6", "authorisation_months = 13"), "prove/profile.toml:27: settings.authorisation_months: must be from 1 to 12");
    EXPECT_EQ(with("05-15", "02-30"), "prove/profile.toml:23: settings.report_days: \"02-30\" is no day of the year: write 05-15");
    for (auto const* two : {"[\"05-15\", \"05-25\"]", "[\"01-03\", \"12-27\"]"}) // the year goes round
        EXPECT_EQ(with("[\"05-15\"]", two), place("report_days") + "settings.report_days: two dates are closer than report_window_days");
    EXPECT_EQ(with("report_window_days = 10", "report_window_days = 61"), "prove/profile.toml:28: settings.report_window_days: must be from 1 to 60");
    EXPECT_EQ(with("icon = \"HeadHeart\"", "icon = \"a.svg\""), "prove/profile.toml:37: life_areas[0].icon: only letters, as HeadHeart");
    EXPECT_EQ(with("sector = \"health\"\noutside", "sector = \"helse\"\noutside"),
        "prove/profile.toml:43: units[0].sector: must be one of health, education, nav, specialist, other");
    EXPECT_EQ(with("parent = \"health\"", "parent = \"home\""), "prove/profile.toml:50: units[1].parent: no unit \"home\" stands above");
    EXPECT_EQ(with("key = \"home\"", "key = \"Home\""), "prove/profile.toml:47: units[1].key: only a-z, 0-9, - and _");
    EXPECT_EQ(with("law = \"some-law\"", "law = \"other-law\""), "prove/profile.toml:62: outdated[0].law: no law has the code \"other-law\"");
    EXPECT_EQ(with("[\"gp\"]", "[\"gp\", \"gq\"]"), "prove/profile.toml:32: pick.functions: no entry has the key \"gq\"");
    EXPECT_EQ(with("[\"shared\"]", "[\"../shared\"]").substr(0, 58), "prove/profile.toml:9: include: \"../shared\": only a-z and -");
    EXPECT_EQ(with("Prøve kommune", "Prøve {kommune}"), "prove/profile.toml:1: name: has a brace: nothing is filled in here");
    EXPECT_EQ(with("Prøve kommune", "Prøve\\nkommune"), "prove/profile.toml:1: name: has a control character");
    EXPECT_EQ(with("Prøve kommune", std::string(81, 'x')), "prove/profile.toml:1: name: longer than 80 characters");
    EXPECT_EQ(with("Prøve kommune", ""), "prove/profile.toml:1: name: empty");
    EXPECT_EQ(with("Prøve kommune", " Prøve"), "prove/profile.toml:1: name: begins or ends with a space");
}

TEST_F(ProfileReader, keys_that_stand_twice_are_refused)
{
    EXPECT_EQ(with("key = \"home\"", "key = \"health\""), "prove/profile.toml:47: units[1].key: \"health\" stands twice");
    EXPECT_EQ(with("[[functions]]", "[[functions]]\nkey = \"gp\"\nname = { nb = \"A\", nn = \"A\", en = \"A\" }\n[[functions]]"),
        "prove/profile.toml:68: functions[1].key: \"gp\" stands twice");
    EXPECT_NE(with("[settings]\n", "[settings]\n[settings]\n").find("prove/profile.toml:15: "), std::string::npos);
    EXPECT_EQ(with("[\"health\", \"day\"]", "[\"health\", \"health\"]"), "prove/profile.toml:31: pick.life_areas: \"health\" stands twice");
}

TEST_F(ProfileReader, at_most_32_life_areas)
{
    std::string areas;
    for (int i = 0; i < 31; ++i)
        areas += "[[life_areas]]\nkey = \"area-" + std::to_string(i) + "\"\nicon = \"Bus\"\nname = { nb = \"A\", nn = \"A\", en = \"A\" }\n";
    EXPECT_EQ(with("life_areas = [\"health\", \"day\"]\n", "") + with("[[units]]", areas + "[[units]]"), "") << "31 + 2, but two are picked";
    write("_common/shared.toml", shared_profile + areas);
    EXPECT_EQ(with("life_areas = [\"health\", \"day\"]\n", ""), "prove/profile.toml:34: life_areas: at most 32");
}

TEST_F(ProfileReader, H9_K1_periods_are_checked)
{
    EXPECT_EQ(with("from = 2022-08-01\nto = 2030-01-01", "from = 2022-08-01\nto = 2022-07-31"),
        place("to = 2030") + "laws[0].to: before the day it holds from");
    EXPECT_EQ(with("to = 2199-01-01", "to = 2199-01-02"), place("[[content_rules]]") + "content_rules: NEW and NEWER hold on the same days");
    EXPECT_NE(with("from = 2022-08-01\nto = 2030", "from = 2022-02-31\nto = 2030").find(place("from = 2022-08-01\nto = 2030")), std::string::npos);
    EXPECT_EQ(with("to = 2030-01-01\n", "[[laws]]\ncode = \"some-law\"\ntext = { nb = \"A\", nn = \"A\", en = \"A\" }\nfrom = 2030-01-01\n"),
        "prove/profile.toml:99: laws[1].from: two of this code hold on the same day");
}

TEST_F(ProfileReader, E1_a_word_without_a_form_or_a_language_is_refused)
{
    EXPECT_EQ(with("the_plural = \"x\"\n", "", "prove/terms.nn.toml"), "prove/terms.nn.toml:1: group.the_plural: missing");
    EXPECT_EQ(with("gender = \"f\"", "gender = \"k\"", "prove/terms.nb.toml"), "prove/terms.nb.toml:8: group.gender: must be one of m, f, n");
    EXPECT_EQ(with("[group]", "[team]", "prove/terms.en.toml"), "prove/terms.en.toml:1: team: unknown field\nprove/terms.en.toml:1: group: missing");
    EXPECT_EQ(with("your = \"x\"", "your = \"x\"\ngender = \"f\"", "prove/terms.en.toml"), "prove/terms.en.toml:8: group.gender: unknown field");
    std::filesystem::remove(root_ / "prove/terms.nn.toml");
    EXPECT_EQ(problems(), "prove/terms.nn.toml:1: the file is missing or can't be read");
}

TEST_F(ProfileReader, all_that_is_wrong_is_told_at_once)
{
    write("prove/terms.nn.toml", "[group\n");
    auto const said = with("number = \"9999\"", "number = \"1\"\nnumbre = 1");
    EXPECT_NE(said.find("prove/profile.toml:2: number: must be four digits"), std::string::npos) << said;
    EXPECT_NE(said.find("prove/profile.toml:3: numbre: unknown field"), std::string::npos) << said;
    EXPECT_NE(said.find("prove/terms.nn.toml:1: "), std::string::npos) << said;
}

TEST_F(ProfileReader, a_folder_that_is_no_municipality_is_refused)
{
    EXPECT_THROW(read_profiles((root_ / "nowhere").string()), ProfileError);
    EXPECT_THROW(read_profiles((root_ / "_common").string()), ProfileError);
    EXPECT_EQ(read_profiles(root_.string()).size(), 1u) << "folders with _ are not municipalities";
    std::filesystem::rename(root_ / "prove", root_ / "Prøve");
    EXPECT_THROW(read_profiles(root_.string()), ProfileError) << "the folder is a part of addresses";
}

TEST_F(ProfileReader, broken_toml_is_told_with_its_line)
{
    EXPECT_NE(with("[[units]]", "[[[units]]]").find("prove/profile.toml:40: "), std::string::npos) << "found by the fuzzer";
    EXPECT_NE(with("\"57 00 00 01\"", "\"57 00 00 01").find("prove/profile.toml:6: "), std::string::npos);
    EXPECT_NE(with("Prøve", "Pr\xF8ve").find("prove/profile.toml:1: "), std::string::npos) << "not UTF-8";
}

TEST_F(ProfileReader, a_very_deep_or_large_file_is_refused)
{
    EXPECT_THROW(parse_document("a = " + std::string(40, '[') + std::string(40, ']'), "deep"), ProfileError);
    write("prove/profile.toml", std::string(1'000'001, '#'));
    EXPECT_NE(problems().find("prove/profile.toml:1: larger than 1 MB"), std::string::npos);
}

} // namespace
} // namespace samtak
