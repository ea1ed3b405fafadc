#include "app/settings.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace samtak {
namespace {

class SettingsTest : public testing::Test {
protected:
    ~SettingsTest() override { std::filesystem::remove(file); }
    Settings read(std::string const& text)
    {
        std::ofstream{file} << text;
        return read_settings(file, {});
    }
    std::string refusal(std::string const& text)
    {
        try {
            read(text);
        } catch (SettingsError const& error) {
            auto const said = std::string{error.what()};
            return said.substr(said.find(".toml") + 5);
        }
        return "accepted";
    }
    std::string file = (std::filesystem::temp_directory_path() / ("samtak-settings-" + std::to_string(getpid()) + ".toml")).string();
};

TEST_F(SettingsTest, what_is_said_is_read)
{
    auto const settings = read("mode = \"demo\"\nmunicipalities = [\"a\", \"b\"]\n[server]\nport = 0\nhost = \"::1\"\n[storage]\nfolder = \"/x\"\n"
                               "keys = \"/k\"\n[mail]\nhost = \"localhost\"\nport = 2525\ntls = false\n"
                               "[sms]\nurl = \"https://sms.example/send\"\nsender = \"Samtak\"\ntoken_file = \"/t\"\n");
    EXPECT_TRUE(settings.demo);
    EXPECT_EQ(settings.municipalities, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(settings.server.port, 0);
    EXPECT_EQ(std::get<SqliteFolder>(settings.place).folder, "/x");
    EXPECT_EQ(settings.key_file("directory"), "/k/directory.keys");
    EXPECT_FALSE(settings.mail.tls);
    EXPECT_EQ(settings.mail.sms.url, "https://sms.example/send");
    EXPECT_EQ(settings.mail.sms.sender, "Samtak");
    EXPECT_EQ(settings.mail.sms.token_file, "/t");
}

TEST_F(SettingsTest, postgres_is_chosen_by_its_connection)
{
    auto const settings = read("[storage]\npostgres = \"host=/run dbname=samtak_{database}\"\nkeys = \"/k\"\n[storage.placed]\na = \"host=other\"\n");
    auto const& places = std::get<PostgresPlaces>(settings.place);
    EXPECT_EQ(places.connection_of("directory"), "host=/run dbname=samtak_directory");
    EXPECT_EQ(places.connection_of("a"), "host=other");
}

TEST_F(SettingsTest, a_wrong_field_is_named_with_its_line)
{
    EXPECT_EQ(refusal("[server]\nprot = 1\n"), ":2: server.prot: is no setting of Samtak's.");
    EXPECT_EQ(refusal("[server]\nport = \"x\"\n"), ":2: server.port: must be a whole number.");
    EXPECT_EQ(refusal("[server]\nport = 70000\n"), ":2: server.port: must be between 0 and 65535.");
    EXPECT_EQ(refusal("mode = \"test\"\n"), ": mode: must be \"production\" or \"demo\".");
    EXPECT_EQ(refusal("clock_file = \"/x\"\n"), ": clock_file: only in demo mode.");
    EXPECT_NE(refusal("[server\n"), "accepted");
}

TEST_F(SettingsTest, the_environment_chooses_port_and_host)
{
    Settings settings;
    setenv("PORT", "8123", 1);
    setenv("HOST", "0.0.0.0", 1);
    apply_environment(settings);
    EXPECT_EQ(settings.server.port, 8123);
    EXPECT_EQ(settings.server.host, "0.0.0.0");
    setenv("PORT", "eighty", 1);
    EXPECT_THROW(apply_environment(settings), SettingsError);
    unsetenv("PORT");
    unsetenv("HOST");
}

} // namespace
} // namespace samtak
