// What the program says when it can't start: one sentence that the one at the keyboard can act on, exit code 1.
#include "app/program.hpp"
#include "kernel/id.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace samtak::test {
namespace {

struct Ended {
    int code;
    std::string said;
};

class CommandLineTest : public testing::Test {
protected:
    CommandLineTest() { std::filesystem::create_directories(folder); }
    ~CommandLineTest() override { std::filesystem::remove_all(folder); }
    // `before` stands in front of the command: settings of the environment.
    Ended run(std::string const& arguments, std::string const& before = "", std::filesystem::path binary = {}) const
    {
        if (binary.empty()) binary = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "samtak";
        std::string const command = before + " timeout 60 " + binary.string() + " " + arguments + " 2>&1";
        FILE* const pipe = popen(command.c_str(), "r");
        std::string said;
        std::array<char, 512> piece{};
        while (std::fgets(piece.data(), piece.size(), pipe)) said += piece.data();
        return {WEXITSTATUS(pclose(pipe)), said};
    }
    std::string settings(std::string const& text) const
    {
        std::ofstream{folder / "samtak.toml"} << text;
        return "--settings " + (folder / "samtak.toml").string();
    }
    std::string data() const { return "--data " + (folder / "data").string(); }
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("samtak-command-" + Id<struct FolderTag>::fresh().str());
};

// A socket that listens on a free port while it lives.
class TakenPort {
public:
    TakenPort() : socket_(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address);
        listen(socket_, 1);
        socklen_t length = sizeof address;
        getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &length);
        number = std::to_string(ntohs(address.sin_port));
    }
    ~TakenPort() { close(socket_); }
    std::string number;

private:
    int socket_;
};

TEST_F(CommandLineTest, a_port_that_is_taken_is_said)
{
    TakenPort const port;
    auto const ended = run("serve " + settings("municipalities = [\"lund\"]\n") + " --port " + port.number + " " + data());
    EXPECT_EQ(ended.code, 1);
    EXPECT_EQ(ended.said, "samtak: Port " + port.number + " is already in use. Stop the other program or choose another with PORT=….\n");
}

TEST_F(CommandLineTest, a_machine_without_time_zones_is_said)
{
    auto const ended = run("version", "TZDIR=/nowhere");
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.said.find("Install the package tzdata."), std::string::npos);
}

TEST_F(CommandLineTest, R5_06_a_key_file_that_others_can_read_is_refused)
{
    TakenPort const port; // so that it ends by itself the first time, with everything made
    auto const arguments = "serve " + settings("municipalities = [\"lund\"]\n") + " --port " + port.number + " " + data();
    run(arguments);
    auto const key = folder / "data/keys/lund.keys";
    ASSERT_TRUE(std::filesystem::exists(key));
    struct stat status {};
    ASSERT_EQ(stat(key.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    chmod(key.c_str(), 0644);
    auto const ended = run(arguments);
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.said.find("can be read or written by others"), std::string::npos) << ended.said;
}

TEST_F(CommandLineTest, R6_13_demo_logins_are_refused_in_production)
{
    TakenPort const port;
    auto const chosen = settings("municipalities = [\"lund\"]\n");
    run("demo " + chosen + " --port " + port.number + " " + data());
    auto const ended = run("serve " + chosen + " --port " + port.number + " " + data());
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.said.find("demo logins"), std::string::npos) << ended.said;
}

TEST_F(CommandLineTest, a_wrong_setting_is_said_with_file_line_and_field)
{
    auto const ended = run("serve " + settings("[server]\nprot = 1\n"));
    EXPECT_EQ(ended.code, 1);
    EXPECT_EQ(ended.said, "samtak: " + (folder / "samtak.toml").string() + ":2: server.prot: is no setting of Samtak's.\n");
}

TEST_F(CommandLineTest, settings_that_are_not_there_are_said)
{
    auto const ended = run("serve --settings /nowhere/samtak.toml");
    EXPECT_EQ(ended.code, 1);
    EXPECT_EQ(ended.said, "samtak: The settings file /nowhere/samtak.toml can't be read.\n");
}

// A program beside profiles of its own, one of them wrong: as the tree is, with links for the rest.
TEST_F(CommandLineTest, a_bad_profile_refuses_to_start_with_file_line_and_field)
{
    std::filesystem::path const source = SAMTAK_SOURCE_DIR;
    auto const built = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    std::filesystem::create_directories(folder / "build/own");
    std::filesystem::copy_file(built / "samtak", folder / "build/own/samtak");
    std::filesystem::create_directory_symlink(built / "i18n", folder / "build/own/i18n");
    std::filesystem::create_directory_symlink(built / "assets", folder / "build/own/assets");
    std::filesystem::create_directory_symlink(source / "migrations", folder / "migrations");
    std::filesystem::copy(source / "municipalities", folder / "municipalities", std::filesystem::copy_options::recursive);
    auto const profile = folder / "municipalities/lund/profile.toml";
    std::ifstream file{profile};
    std::string text;
    int number = 0;
    int broken = 0;
    for (std::string line; std::getline(file, line); text += line + "\n") {
        ++number;
        if (broken == 0 && line.starts_with("language")) {
            line = "language = \"klingon\"";
            broken = number;
        }
    }
    ASSERT_GT(broken, 0);
    std::ofstream{profile} << text;
    for (std::string const command : {"serve --port 0", "demo --port 0", "check"}) {
        auto const ended = run(command + (command == "check" ? "" : " " + data()), "", folder / "build/own/samtak");
        EXPECT_EQ(ended.code, 1) << command;
        EXPECT_NE(ended.said.find(profile.string() + ":" + std::to_string(broken) + ": language: "), std::string::npos) << ended.said;
        EXPECT_FALSE(std::filesystem::exists(folder / "data")) << command;
    }
}

// No file may grow past 150 kB: as when the disk is full.
TEST_F(CommandLineTest, a_disk_that_is_full_is_said)
{
    auto const ended = run("demo --port 0 " + settings("municipalities = [\"lund\"]\n") + " " + data(), "trap '' XFSZ; ulimit -f 300;");
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.said.find("The disk is full or can't be written"), std::string::npos) << ended.said;
    EXPECT_EQ(std::count(ended.said.begin(), ended.said.end(), '\n'), 1) << ended.said;
}

TEST_F(CommandLineTest, a_postgres_that_does_not_answer_is_said_in_one_line)
{
    auto const chosen = settings("[storage]\npostgres = \"host=/nowhere dbname=samtak_{database}\"\nkeys = \"" + (folder / "keys").string() + "\"\n");
    EXPECT_EQ(run("keys " + chosen).code, 0);
    for (std::string const command : {"serve --port 0 ", "migrate "}) {
        auto const ended = run(command + chosen);
        EXPECT_EQ(ended.code, 1);
        EXPECT_TRUE(ended.said.starts_with("samtak: PostgreSQL can't be reached: ")) << ended.said;
        EXPECT_EQ(std::count(ended.said.begin(), ended.said.end(), '\n'), 1) << ended.said;
    }
}

TEST_F(CommandLineTest, a_folder_that_cannot_be_written_is_said)
{
    auto const ended = run("serve --data /proc/samtak --port 0");
    EXPECT_EQ(ended.code, 1);
    EXPECT_NE(ended.said.find("can't be written"), std::string::npos) << ended.said;
}

// From an empty folder to the page where the first member of staff chooses a password; no login is there before.
TEST_F(CommandLineTest, C7_R4_10_the_first_member_of_staff_is_invited_by_the_operator)
{
    auto const chosen =
        settings("origin = \"https://samtak.example\"\nmunicipalities = [\"lund\"]\n[storage]\nfolder = \"" + (folder / "data").string() + "\"\n");
    std::string const who =
        " --municipality lund --name 'Åse Prøve' --title Leder --unit home-care --role staff --role registrar --role leader --leads";
    auto const early = run("invite-staff " + chosen + who);
    EXPECT_EQ(early.code, 1);
    EXPECT_NE(early.said.find("run samtak keys first"), std::string::npos) << early.said;
    EXPECT_EQ(run("keys " + chosen).code, 0);
    EXPECT_NE(run("invite-staff " + chosen + who + " --role king").said.find("There is no role \"king\"."), std::string::npos);
    auto const ended = run("invite-staff " + chosen + who);
    EXPECT_EQ(ended.code, 0) << ended.said;
    std::string const beginning = "https://samtak.example/lund/invitations/";
    ASSERT_EQ(ended.said.substr(0, beginning.size()), beginning) << ended.said;
    auto const path = ended.said.substr(22, ended.said.find('\n') - 22);

    Settings production;
    production.place = SqliteFolder{folder / "data"};
    production.municipalities = {"lund"};
    production.server.port = 0;
    production.resources = Resources::found(std::filesystem::read_symlink("/proc/self/exe"));
    Program program{production};
    Request request;
    request.path = path;
    auto const page = program.handle(request);
    EXPECT_EQ(page.status, 200);
    EXPECT_NE(page.body.find("name=\"password\""), std::string::npos);
    EXPECT_EQ(page.body.find("Åse"), std::string::npos) << "whoever has the link learns no name";
}

TEST_F(CommandLineTest, D2_the_rules_are_printed)
{
    auto const ended = run("rules");
    EXPECT_EQ(ended.code, 0);
    std::ifstream file{SAMTAK_SOURCE_DIR "/docs/access-rules.md"};
    std::string const page{std::istreambuf_iterator<char>{file}, {}};
    EXPECT_EQ(ended.said, page);
}

} // namespace
} // namespace samtak::test
