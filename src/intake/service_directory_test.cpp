#include "intake/service_directory.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

ServiceDirectory directory()
{
    ServiceDirectory one;
    one.groups = {{"respite", {"Avlastning", "Avlasting", "Respite"}}};
    one.services = {{"weekend", "respite", {"Helg", "Helg", "Weekend"}, {"Noen andre er der", "Nokon andre er der", "Others are there"},
                        {"For foreldre", "For foreldre", "For parents"}, "", {}, "allocation", {}, ""},
        {"class", "respite", {"Assistent", "Assistent", "Assistant"}, {"I klassen", "I klassen", "In class"},
            {"For elever", "For elevar", "For pupils"}, "school", {}, "unit", {}, ""}};
    return one;
}

std::string found(std::string_view typed, Language language = Language::nb)
{
    NameKeys const keys;
    Profile profile;
    profile.units.push_back({"school", {"Grunnskolene", "Grunnskulane", "Schools"}, "education", false, ""});
    auto const all = directory();
    std::string names;
    for (auto const* one : services_with(all, profile, language, keys, typed)) names += one->key + " ";
    return names;
}

TEST(ServiceDirectorySearch, B14_finds_by_name_group_unit_and_whom_in_the_readers_language)
{
    EXPECT_EQ(found("helg"), "weekend ");
    EXPECT_EQ(found("AVLASTNING"), "weekend class ");
    EXPECT_EQ(found("avlasting"), "") << "that is nynorsk";
    EXPECT_EQ(found("avlasting", Language::nn), "weekend class ");
    EXPECT_EQ(found("grunnskole"), "class ");
    EXPECT_EQ(found("foreldre  avlast"), "weekend ");
    EXPECT_EQ(found("foreldre klassen"), "") << "every word must be there";
    EXPECT_EQ(found(""), "weekend class ");
}

} // namespace
} // namespace samtak
