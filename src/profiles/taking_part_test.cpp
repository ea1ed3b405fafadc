// E7: who has a duty to take part, and by which law, is profile data; a slip of the pen refuses with file, line and field.
#include "profiles/profile.hpp"
#include "profiles/taking_part.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace samtak {
namespace {

std::string const duty_of_a_seventh =
    "[[duties]]\nkey = \"culture\"\nsectors = [\"other\"]\nname = { nb = \"Kultur\", nn = \"Kultur\", en = \"Culture\" }\n"
    "text = { nb = \"Skal være med.\", nn = \"Skal vere med.\", en = \"Must take part.\" }\nlaws = [\"ipf-7\"]\n";

class TakingPartProfiles : public testing::Test {
protected:
    TakingPartProfiles()
    {
        std::filesystem::create_directories(folder);
        std::filesystem::copy(SAMTAK_SOURCE_DIR "/municipalities", folder, std::filesystem::copy_options::recursive);
    }
    ~TakingPartProfiles() override { std::filesystem::remove_all(folder); }
    Profile of(std::string const& key) const { return read_profile((folder / key).string()); }
    Profile with(std::string const& duties, std::string const& before = "[[units]]") const
    {
        auto const file = folder / "hamar/profile.toml";
        std::ifstream stream{SAMTAK_SOURCE_DIR "/municipalities/hamar/profile.toml"};
        std::string text{std::istreambuf_iterator<char>{stream}, {}};
        text.insert(text.find(before), duties);
        std::ofstream{file} << text;
        return of("hamar");
    }
    // What is said, without the folder; and that it names file and line.
    std::string refused(std::string const& what, std::string const& by) const
    {
        auto text = duty_of_a_seventh;
        text.replace(text.find(what), what.size(), by);
        try {
            with(text);
        } catch (ProfileError const& wrong) {
            std::string const said = wrong.what();
            EXPECT_NE(said.find("hamar/profile.toml:"), std::string::npos) << said;
            return said.substr(said.find("duties"));
        }
        return {};
    }
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("samtak-taking-part-" + std::to_string(::getpid()));
};

TEST_F(TakingPartProfiles, E7_each_municipality_names_its_sectors_in_its_own_words)
{
    auto const lund = of("lund"), ringerike = of("ringerike");
    auto const* culture = taking_part(lund).duty_of("school", "education");
    ASSERT_NE(culture, nullptr);
    EXPECT_EQ(culture->name.nn, "Kultur og oppvekst");
    EXPECT_NE(culture->text.nb.find("sammen med Helse og omsorg"), std::string::npos);
    auto const* specialist = taking_part(lund).duty_of("bup", "specialist");
    ASSERT_NE(specialist, nullptr);
    EXPECT_EQ(specialist->laws, (std::vector<std::string>{"sphlsl-2-5", "ipf-8"}));
    auto const* health = taking_part(ringerike).duty_of("home-care", "health");
    ASSERT_NE(health, nullptr);
    EXPECT_EQ(health->name.nb, "Helsepersonell");
    EXPECT_EQ(health->laws.at(0), "hpl-4");
}

TEST_F(TakingPartProfiles, E7_a_function_goes_before_a_sector_and_who_has_neither_has_no_duty)
{
    auto const lund = of("lund");
    EXPECT_EQ(taking_part(lund).duty_of("gp", "health")->key, "gp");
    EXPECT_EQ(taking_part(lund).duty_of("child-welfare", "other")->key, "child-welfare");
    EXPECT_EQ(taking_part(lund).duty_of("support-contact", "other"), nullptr);
    EXPECT_EQ(taking_part(lund).duty_of("other", ""), nullptr) << "a grandmother";
}

TEST_F(TakingPartProfiles, E7_a_municipality_has_duties_and_days_of_its_own)
{
    auto const profile = with(duty_of_a_seventh);
    EXPECT_EQ(taking_part(profile).duty_of("other", "other")->key, "culture");
    EXPECT_EQ(taking_part(profile).answer_days, 7);
    auto const slow = with("part_answer_days = 21\n", "recommended_load");
    EXPECT_EQ(taking_part(slow).answer_days, 21);
    EXPECT_THROW(with("part_answer_days = 61\n", "recommended_load"), ProfileError);
    EXPECT_TRUE(taking_part(Profile{}).duties.empty()) << "a profile without them asks nobody";
}

TEST_F(TakingPartProfiles, E7_what_is_wrong_is_told_with_its_field)
{
    EXPECT_EQ(refused("laws = ", "lows = ").substr(0, 26), "duties[0].laws: missing: a");
    EXPECT_NE(refused("laws = ", "lows = ").find("duties[0].lows: unknown field"), std::string::npos);
    EXPECT_EQ(refused("[\"ipf-7\"]", "[\"ipf-77\"]"), "duties[0].laws: no law has the code \"ipf-77\"");
    EXPECT_EQ(refused("[\"other\"]", "[\"culture\"]"), "duties[0].sectors: \"culture\": must be of health, education, nav, specialist, other");
    EXPECT_EQ(refused("sectors = [\"other\"]", "functions = [\"gq\"]"), "duties[0].functions: no function has the key \"gq\"");
    EXPECT_EQ(refused("sectors = [\"other\"]\n", ""), "duties[0].sectors: missing: sectors, or functions");
    EXPECT_EQ(refused("nn = \"Kultur\", ", ""), "duties[0].name.nn: missing");
}

} // namespace
} // namespace samtak
