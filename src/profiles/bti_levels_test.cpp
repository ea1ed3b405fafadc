// A12, law.md R12.01: the levels of BTI are profile data, and a municipality without them has no BTI.
#include "profiles/profile.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace samtak {
namespace {

std::string const levels_of_a_sixth =
    "[[bti_levels]]\nkey = \"low\"\nname = { nb = \"A\", nn = \"A\", en = \"A\" }\ntext = { nb = \"A\", nn = \"A\", en = \"A\" }\n"
    "has_holder = true\ncoordinator = \"may\"\ndecide_days = 14\n"
    "[[bti_levels]]\nkey = \"high\"\nname = { nb = \"A\", nn = \"A\", en = \"A\" }\ntext = { nb = \"A\", nn = \"A\", en = \"A\" }\n"
    "has_holder = true\ncoordinator = \"should\"\n";

class BtiLevels : public testing::Test {
protected:
    BtiLevels()
    {
        std::filesystem::create_directories(folder);
        std::filesystem::copy(SAMTAK_SOURCE_DIR "/municipalities", folder, std::filesystem::copy_options::recursive);
    }
    ~BtiLevels() override { std::filesystem::remove_all(folder); }
    // Another municipality of the demo, with these levels put in.
    Profile with(std::string const& levels) const
    {
        auto const file = folder / "lund/profile.toml";
        std::ifstream stream{SAMTAK_SOURCE_DIR "/municipalities/lund/profile.toml"};
        std::string text{std::istreambuf_iterator<char>{stream}, {}};
        text.insert(text.find("[[units]]"), levels);
        std::ofstream{file} << text;
        return read_profile((folder / "lund").string());
    }
    std::string refused(std::string const& what, std::string const& by) const
    {
        auto text = levels_of_a_sixth;
        text.replace(text.find(what), what.size(), by);
        try {
            with(text);
        } catch (ProfileError const& wrong) {
            return wrong.what();
        }
        return {};
    }
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("samtak-bti-levels-" + std::to_string(::getpid()));
};

TEST_F(BtiLevels, A12_a_municipality_has_its_own_levels_with_its_own_names)
{
    auto const profile = with(levels_of_a_sixth);
    ASSERT_EQ(profile.bti_levels.size(), 2U);
    EXPECT_EQ(profile.bti_levels[0].key, "low");
    EXPECT_EQ(profile.bti_levels[0].decide_days, 14);
    ASSERT_NE(profile.bti_level("high"), nullptr);
    EXPECT_EQ(profile.bti_level("high")->coordinator, "should");
    EXPECT_EQ(profile.bti_level("3"), nullptr);
}

TEST_F(BtiLevels, A12_without_levels_there_is_no_bti_and_only_one_of_the_five_has_them)
{
    for (auto const& [key, profile] : read_profiles(SAMTAK_SOURCE_DIR "/municipalities"))
        EXPECT_EQ(profile.bti_levels.size(), key == "lyngdal" ? 4U : 0U) << key;
    auto const own = read_profile(SAMTAK_SOURCE_DIR "/municipalities/lyngdal");
    std::string asks;
    for (auto const& level : own.bti_levels) asks += level.key + (level.has_holder ? "+" : "-") + level.coordinator + " ";
    EXPECT_EQ(asks, "0-no 1+may 2+may 3+should ") << "normally on level 3, and from level 1 where the need is seen early";
}

TEST_F(BtiLevels, A12_levels_that_contradict_themselves_are_refused_with_file_line_and_field)
{
    EXPECT_NE(
        refused("coordinator = \"should\"", "coordinator = \"may\"").find("bti_levels: the last level must have coordinator"), std::string::npos);
    EXPECT_NE(refused("has_holder = true\ncoordinator = \"may\"", "coordinator = \"may\"").find("bti_levels[0].has_holder: a level where"),
        std::string::npos);
    EXPECT_NE(refused("coordinator = \"should\"", "coordinator = \"must\"").find("must be one of no, may, should"), std::string::npos);
    EXPECT_NE(refused("key = \"high\"", "key = \"low\"").find("\"low\" stands twice"), std::string::npos);
    EXPECT_NE(refused("decide_days = 14", "decide_days = 14\nholder = true").find("holder: unknown field"), std::string::npos);
}

} // namespace
} // namespace samtak
