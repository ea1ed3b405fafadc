#include "profiles/service_directory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace samtak {
namespace {

constexpr char const* small = R"(include = ["shared"]
leave_out = ["gone"]

[[groups]]
key = "school"
name = { nb = "Skole", nn = "Skule", en = "School" }

[[offered]]
key = "ppt"
group = "school"
name = { nb = "PPT", nn = "PPT", en = "PPT" }
what = { nb = "A", nn = "A", en = "A" }
whom = { nb = "A", nn = "A", en = "A" }
unit = "home"
ask = { nb = "A", nn = "A", en = "A" }
decide = "unit"
apply = { nb = "A", nn = "A", en = "A" }
web = "https://prove.example"

[[phones]]
unit = "home"
phone = "57 00 00 02"
)";

constexpr char const* shared = R"([[offered]]
key = "gone"
group = "school"
name = { nb = "A", nn = "A", en = "A" }
what = { nb = "A", nn = "A", en = "A" }
whom = { nb = "A", nn = "A", en = "A" }
decide = "here"

[[offered]]
key = "ppt"
group = "school"
name = { nb = "Delt", nn = "Delt", en = "Shared" }
what = { nb = "A", nn = "A", en = "A" }
whom = { nb = "A", nn = "A", en = "A" }
decide = "nobody"
)";

class ServiceDirectoryFile : public testing::Test {
protected:
    void SetUp() override
    {
        std::filesystem::create_directories(root / "_common");
        std::filesystem::create_directories(root / "prove");
        write("_common/shared.toml", shared);
        profile.key = "prove";
        profile.units.push_back({"home", {"Hjemme", "Heime", "Home"}, "health", false, ""});
    }
    void TearDown() override { std::filesystem::remove_all(root); }
    void write(std::string const& file, std::string const& text) { std::ofstream{root / file} << text; }

    // What is said of the file with one place of it changed; empty when it is accepted.
    std::string said(std::string const& from = "", std::string const& to = "")
    {
        std::string text = small;
        auto const at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        write("prove/services.toml", text.replace(at, from.size(), to));
        try {
            directory = read_service_directory(root.string(), profile);
            return "";
        } catch (ProfileError const& problem) {
            std::string all = problem.what();
            for (auto found = all.find(root.string() + "/"); found != std::string::npos; found = all.find(root.string() + "/"))
                all.erase(found, root.string().size() + 1);
            return all;
        }
    }

    std::filesystem::path root = std::filesystem::temp_directory_path() / ("samtak-directory-" + std::to_string(::getpid()));
    Profile profile;
    ServiceDirectory directory;
};

TEST_F(ServiceDirectoryFile, B14_its_own_takes_the_shared_ones_place_and_what_it_hasnt_is_left_out)
{
    ASSERT_EQ(said(), "");
    ASSERT_EQ(directory.services.size(), 1U);
    EXPECT_EQ(directory.services[0].name.nb, "PPT");
    EXPECT_EQ(directory.services[0].decide, "unit");
    EXPECT_EQ(directory.unit_phones.at("home"), "57 00 00 02");
}

TEST_F(ServiceDirectoryFile, B14_without_a_file_there_is_nothing_in_it)
{
    EXPECT_TRUE(read_service_directory(root.string(), profile).services.empty());
}

TEST_F(ServiceDirectoryFile, B14_every_field_misspelled_is_told_with_file_line_and_field)
{
    std::string const text = small;
    int line = 0, tried = 0;
    for (std::size_t from = 0, end = 0; (end = text.find('\n', from)) != std::string::npos; from = end + 1) {
        ++line;
        auto const whole = text.substr(from, end - from);
        auto const equals = whole.find(" = ");
        if (equals == std::string::npos || whole[0] == '[') continue;
        auto broken = text;
        broken.insert(from + equals, "x");
        auto const told = said(text, broken);
        EXPECT_NE(told.find("prove/services.toml:" + std::to_string(line) + ": "), std::string::npos) << whole << "\n" << told;
        EXPECT_NE(told.find(whole.substr(0, equals) + "x: unknown field"), std::string::npos) << whole << "\n" << told;
        ++tried;
    }
    EXPECT_EQ(tried, 16);
}

TEST_F(ServiceDirectoryFile, B14_what_cannot_be_is_said)
{
    EXPECT_EQ(said("group = \"school\"", "group = \"nowhere\""), "prove/services.toml:8: offered: ppt: no group has the key \"nowhere\"");
    EXPECT_EQ(said("unit = \"home\"", "unit = \"nowhere\""), "prove/services.toml:8: offered: ppt: no unit has the key \"nowhere\"");
    EXPECT_EQ(
        said("decide = \"unit\"", "decide = \"me\""), "prove/services.toml:16: offered[0].decide: must be one of allocation, unit, here, nobody");
    EXPECT_EQ(said("57 00 00 02", "57 OO"), "prove/services.toml:22: phones[0].phone: only digits and spaces");
    EXPECT_EQ(said("https://prove", "http://prove"), "prove/services.toml:18: offered[0].web: must be an address that begins with https://");
    EXPECT_EQ(said("\"gone\"", "\"never\""), "prove/services.toml:2: leave_out: no service has the key \"never\"");
}

TEST(ServiceDirectory, B14_every_municipality_has_one_with_each_group_and_a_way_to_apply)
{
    auto const municipalities = SAMTAK_SOURCE_DIR "/municipalities";
    for (auto const& [key, profile] : read_profiles(municipalities)) {
        auto const one = read_service_directory(municipalities, profile);
        auto const& services = one.services;
        EXPECT_GE(services.size(), 20U) << key;
        for (auto const& group : one.groups)
            EXPECT_TRUE(std::any_of(services.begin(), services.end(), [&](auto const& service) { return service.group == group.key; }))
                << key << " " << group.key;
        EXPECT_TRUE(std::any_of(services.begin(), services.end(), [](auto const& service) { return service.decide == "here"; })) << key;
        for (auto const& [unit, phone] : one.unit_phones) EXPECT_EQ(phone.substr(3, 3), "00 ") << "an invented number";
    }
}

} // namespace
} // namespace samtak
