// Every registered route as every one of the demo's people in one municipality, against tests/access/walk.txt. What counts is what
// the policy said: "yes" when the access log got its line, else the status of the refusal (404: not there for them, 403: readable,
// but not theirs to do). The subject is the plan and case of the first demo person; other ids in the path are unknown ones.
// After a change that is meant: SAMTAK_REBASELINE=1 build/quick/samtak_access_tests --gtest_filter='*walk*', and read the difference.
#include "app/program.hpp"
#include "identity/member_store.hpp"
#include "identity/viewer_maker.hpp"
#include "kernel/oslo.hpp"
#include "storage/database.hpp"
#include "web/signed_in.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace samtak::test {
namespace {

constexpr Statement count_lines = "SELECT count(*) FROM access_log";
constexpr Statement count_lists = "SELECT count(*) FROM access_log WHERE subject_kind = 'list' AND rows >= 0";
// Pages of a scope that hold no list. Any other says what it held: call.listed(grant, rows, filter), docs/decisions/0011.
std::set<std::string> const no_lists{"/people/new", "/settings", "/settings/calendar", "/n/{notice}", "/logins/{member}/renewal", "/absences/new",
    "/absences/{absence}/ending", "/staff/{member}/absences/new", "/staff/{member}/absences/{absence}/ending", "/staff/{member}/departure",
    "/overview/figures", "/overview/figures/file", "/reports/mine", "/log-follow-ups/{follow_up}", "/need-notices/new", "/paper-applications/new",
    "/sent/{incoming}", "/incoming/{incoming}", "/incoming/{incoming}/case", "/incoming/{incoming}/preliminary-reply", "/applications/{incoming}",
    "/applications/{incoming}/questions/{question}", "/applications/{incoming}/check", "/part-raisings/{raising}"};

class WalkTest : public testing::Test {
protected:
    WalkTest()
    {
        Settings settings;
        settings.demo = true;
        settings.server.port = 0;
        settings.server.workers = 1;
        settings.place = SqliteFolder{folder};
        settings.municipalities = {std::string{municipality}};
        settings.resources = Resources::found(std::filesystem::read_symlink("/proc/self/exe"));
        program = std::make_unique<Program>(std::move(settings));
    }
    ~WalkTest() override
    {
        program.reset();
        std::filesystem::remove_all(folder);
    }
    Place const& place() const { return program->place(municipality); }
    std::int64_t lines() const { return place().database->read_one({count_lines}).row(0).integer(0); }
    std::string id(std::string_view kind, std::string_view key) const { return cast_id_text(municipality, kind, key); }
    // The path with ids filled in, and those ids by name.
    std::pair<std::string, Fields> filled(std::string const& pattern) const
    {
        std::string path;
        Fields params;
        for (auto const segment : path_segments(pattern)) {
            std::string piece{segment};
            if (piece.starts_with('{')) {
                auto const name = piece.substr(1, piece.size() - 2);
                piece = name == "plan" ? id("plan", person) : name == "coordination" ? id("coordination", person) : std::string(32, '7');
                params.emplace_back(name, piece);
            }
            path += "/" + piece;
        }
        return {path, params};
    }
    Response answer(Router::Route const& route, Viewer const& viewer) const
    {
        auto const [path, params] = filled(route.path.text());
        Request request;
        request.method = route.method;
        request.path = "/" + std::string{municipality} + path;
        Call call{request, place(), viewer, place().profile->language, place().clock->now(), "csrf"};
        call.set_params(params);
        call.set_act(route.act);
        return route.run(call);
    }
    static bool follows(Router::Route const& route)
    {
        auto const& path = route.path.text();
        return route.method == Method::get &&
            (path.ends_with("/changes") || path.ends_with("/newest") || path.ends_with("/screen") || path.ends_with("/minutes"));
    }
    std::string verdict(Router::Route const& route, Viewer const& viewer) const
    {
        auto const before = lines();
        auto const response = answer(route, viewer);
        if (lines() > before) return "yes";
        bool const refused = response.status == 404 || response.status == 403;
        if (!refused && follows(route)) return "yes"; // one line is good for ten minutes of the same look: AccessLogTest L3_K6
        EXPECT_TRUE(refused) << route.path.text() << " answered " << response.status << " without a line";
        bool const own_name = viewer.name().find("Haugvik") != std::string::npos;
        EXPECT_TRUE(own_name || response.body.find("Haugvik") == std::string::npos) << "a refusal of " << route.path.text() << " tells a name";
        return std::to_string(response.status);
    }
    std::vector<std::pair<std::string, Viewer>> viewers() const
    {
        std::vector<std::pair<std::string, Viewer>> all;
        for (auto const& login : program->demo_logins()) {
            auto const member = MemberStore{*place().database}.by_account(login.account);
            auto viewer = ViewerMaker::of_member(
                member.value(), login.account, LoginLevel::password_and_code, *place().profile, oslo_day(place().clock->now()));
            all.emplace_back(login.user_name, std::move(viewer.value()));
        }
        return all;
    }

    static constexpr std::string_view municipality = "sunnfjord";
    static constexpr std::string_view person = "mari";
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("samtak-walk-" + Id<struct FolderTag>::fresh().str());
    std::unique_ptr<Program> program;
};

TEST_F(WalkTest, D2_E1_R4_09_walk_of_every_route_as_every_kind_of_viewer)
{
    auto const viewers = this->viewers();
    std::string page = "What each of the demo's people gets at each address. yes: let in, with a line in the access log.\n\n";
    for (auto const& login : program->demo_logins()) page += fmt::format("{:10} {}, {}\n", login.user_name, login.name, login.who);
    std::string heading = fmt::format("{:106}", "");
    for (auto const& [name, viewer] : viewers) heading += fmt::format("{:10}", name);
    page += "\n" + heading.substr(0, heading.find_last_not_of(' ') + 1) + "\n";
    std::set<std::string> rows;
    for (auto const& route : program->router().routes()) {
        std::string row = fmt::format("{:5}{:72}{:29}", route.method == Method::post ? "POST" : "GET", route.path.text(), route.act);
        for (auto const& [name, viewer] : viewers) row += fmt::format("{:10}", verdict(route, viewer));
        rows.insert(row.substr(0, row.find_last_not_of(' ') + 1) + "\n");
    }
    for (auto const& row : rows) page += row;

    std::string const file = SAMTAK_SOURCE_DIR "/tests/access/walk.txt";
    if (std::getenv("SAMTAK_REBASELINE")) std::ofstream{file} << page;
    std::ifstream stream{file};
    std::string const written{std::istreambuf_iterator<char>{stream}, {}};
    EXPECT_EQ(written, page);
}

TEST_F(WalkTest, K6_every_list_says_in_the_log_how_many_rows_it_held)
{
    std::set<std::string> lists;
    for (auto const& route : program->router().routes()) {
        auto const& path = route.path.text();
        bool const about_a_case = path.find("{plan}") != std::string::npos || path.find("{coordination}") != std::string::npos;
        if (route.method != Method::get || about_a_case || no_lists.contains(path)) continue;
        for (auto const& [name, viewer] : viewers()) {
            auto const before = place().database->read_one({count_lists}).row(0).integer(0);
            if (answer(route, viewer).status != 200) continue;
            auto const held = place().database->read_one({count_lists}).row(0).integer(0) - before;
            bool const gathers = path == "/" || path == "/overview"; // each list in it is read by its own act, and says so
            EXPECT_TRUE(held == 1 || (gathers && held > 1)) << path << " as " << name << ": " << held;
            lists.insert(path);
        }
    }
    EXPECT_GE(lists.size(), 4U) << "start page, messages, overview, logins";
}

TEST_F(WalkTest, D2_every_route_has_a_line_in_the_rules_and_every_line_an_act_in_the_program)
{
    std::set<std::string> ruled;
    for (auto const& line : rule_table()) ruled.emplace(line.act);
    for (auto const& route : program->router().routes())
        EXPECT_TRUE(ruled.contains(std::string{route.act})) << route.path.text() << ": " << route.act;

    std::set<std::string> named;
    std::regex const act{R"re(\bname = "([a-z_.]+)")re"};
    for (auto const& entry : std::filesystem::recursive_directory_iterator{SAMTAK_SOURCE_DIR "/src"}) {
        if (entry.path().extension() != ".hpp") continue;
        std::ifstream stream{entry.path()};
        std::string const text{std::istreambuf_iterator<char>{stream}, {}};
        for (std::sregex_iterator found{text.begin(), text.end(), act}; found != std::sregex_iterator{}; ++found) named.insert((*found)[1]);
    }
    for (auto const& one : ruled) EXPECT_TRUE(named.contains(one)) << "no act in src/ is called " << one;
}

} // namespace
} // namespace samtak::test
