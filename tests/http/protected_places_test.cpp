// K10, R5.09: words that give a place away are planted in a case and beside its staff; then everybody outside the closed group logs in, opens every
// page that a link leads to and every route with the cast's ids, and none of the words may be in any answer. Those inside do find them: else the test
// couldn't fail.
#include "app/cast.hpp"
#include "storage/database.hpp"
#include "tests/http/program_browser.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <regex>
#include <set>

namespace samtak::test {
namespace {

// What a place could be told by: free texts of the case, and the coordinator's number there.
constexpr std::string_view school = "Planteskulen", clinic = "Plantelegen", work = "Planteverket", phone = "41 99 77 31", desk_word = "Planteheimen";

struct Kind {
    std::string name;
    std::string person; // Mari's protection
    std::string staff;  // Ane's
};
std::ostream& operator<<(std::ostream& out, Kind const& kind) { return out << kind.name; }

class ProtectedPlaces : public testing::TestWithParam<Kind> {
protected:
    ProtectedPlaces()
    {
        auto change = Change::background(*parse_instant("2026-11-23T09:00:00.000000Z"));
        auto const add = [&](Statement statement, Values values) { change.add(statement, std::move(values), Rows::any()); };
        add("UPDATE measure SET place = $1 WHERE coordination_id = $2", {school, of("coordination")});
        add("UPDATE participant SET function = 'other', function_words = $1 WHERE coordination_id = $2 AND member_id = $3",
            {clinic, of("coordination"), member("sondre")});
        add("UPDATE member SET phone = $1 WHERE id = $2", {phone, member("ingvild")});
        add("UPDATE person SET phone = '41 99 77 32', culture = 'Planteheimen' WHERE id = $1", {of("person")});
        add("UPDATE person SET address_protection = $1 WHERE id = $2", {GetParam().person, of("person")});
        add("UPDATE member SET address_protection = $1, title = 'Fysioterapeut, Planteverket', phone = '41 99 77 33' WHERE id = $2",
            {GetParam().staff, member("ane")});
        add("UPDATE incoming SET services = 'Planteheimen', words = 'Planteheimen', coordination_id = $1 WHERE state <> 'draft'",
            {of("coordination")});
        EXPECT_TRUE(db().commit(std::move(change)));
    }
    Database& db() { return *demo->place("sunnfjord").database; }
    static std::string of(std::string_view kind) { return cast_id_text("sunnfjord", kind, "mari"); }
    static std::string member(std::string_view key) { return cast_id_text("sunnfjord", "member", key); }
    void give_role(std::string_view who, std::string_view role)
    {
        auto change = Change::background(*parse_instant("2026-11-23T09:00:00.000000Z"));
        change.add("INSERT INTO member_role (id, member_id, role, from_day, to_day, given_by) VALUES ($1, $2, $3, '2026-01-01', '2027-01-01', $2)",
            {OnceId::fresh(), member(who), role}, Rows::any());
        EXPECT_TRUE(db().commit(std::move(change)));
    }
    std::vector<std::string> ids(std::string_view name)
    {
        for (auto const* kind : {"coordination", "plan"})
            if (name == kind) return {of(kind)};
        if (name == "member") return {member("ane"), member("ingvild")};
        std::vector<std::string> all;
        if (name == "measure" || name == "participant" || name == "consent" || name == "task" || name == "incoming" || name == "decision") {
            auto const add = [&](Statement statement) {
                for (auto const row : db().read_one({statement})) all.emplace_back(row.text(0));
            };
            if (name == "measure") add("SELECT id FROM measure");
            if (name == "participant") add("SELECT id FROM participant");
            if (name == "consent") add("SELECT id FROM consent");
            if (name == "task") add("SELECT id FROM task");
            if (name == "incoming") add("SELECT id FROM incoming");
            if (name == "decision") add("SELECT id FROM decision");
        }
        if (all.empty()) all.emplace_back(32, '7');
        return all;
    }
    std::vector<std::string> filled(std::string_view pattern)
    {
        std::vector<std::string> paths{""};
        for (auto const segment : path_segments(pattern)) {
            bool const named = segment.starts_with('{');
            std::vector<std::string> longer;
            for (auto const& piece : named ? ids(segment.substr(1, segment.size() - 2)) : std::vector{std::string{segment}})
                for (auto const& path : paths) longer.push_back(path + "/" + piece);
            paths = std::move(longer);
        }
        return paths;
    }
    // Every page that this one reaches, by links and by address. Gives where a word was found: "path: word".
    std::set<std::string> walk(std::string const& user, std::vector<std::string_view> const& words, bool routes = true)
    {
        ProgramBrowser browser{demo};
        browser.log_in(user);
        std::set<std::string> seen{"/sunnfjord/"}, found;
        std::deque<std::string> waiting{"/sunnfjord/"};
        int asked = 0, shown = 0;
        if (routes)
            for (auto const& route : demo->router().routes())
                if (route.method == Method::get)
                    for (auto const& path : filled(route.path.text())) waiting.push_back("/sunnfjord" + path);
        for (auto const* query : {"/overview/cases?show=unit:school", "/overview/cases?show=unit:*", "/overview/cases?need=any&show=unit:home-care"})
            waiting.emplace_back("/sunnfjord" + std::string{query});
        while (!waiting.empty()) {
            auto const path = waiting.front();
            waiting.pop_front();
            if (++asked % 20 == 0) demo.later(std::chrono::seconds{601});
            if (asked % 300 == 0) browser.log_in(user);
            auto const& answer = browser.get(path);
            shown += answer.status == 200 ? 1 : 0;
            for (auto const word : words)
                if (answer.body.find(word) != std::string::npos || browser.header("Location").find(word) != std::string::npos ||
                    browser.header("Content-Disposition").find(word) != std::string::npos)
                    found.insert(path + ": " + std::string{word});
            static std::regex const link{R"re(href="([^"#]*))re"};
            for (std::sregex_iterator one{answer.body.begin(), answer.body.end(), link}; one != std::sregex_iterator{}; ++one)
                if (std::string const to = (*one)[1]; to.starts_with("/sunnfjord/") && seen.size() < 1500 && seen.insert(to).second)
                    waiting.push_back(to);
        }
        EXPECT_GT(shown, 2) << user;
        return found;
    }
    static std::string told(std::set<std::string> const& found)
    {
        std::string all;
        for (auto const& one : found) all += one + "\n";
        return all;
    }

    DemoProgram demo{"sunnfjord"};
};

TEST_P(ProtectedPlaces, K10_R5_09_nobody_outside_finds_a_word_of_where_by_any_page_list_log_or_address)
{
    give_role("jorunn", "log_reviewer");
    give_role("jorunn", "administrator");
    std::vector<std::string_view> words{school, clinic, "41 99 77 32"};
    if (GetParam().person != "none") {
        words.push_back(phone);
        words.push_back(desk_word);
    }
    if (GetParam().staff == "strict") words.push_back(work);
    if (GetParam().staff != "none") words.emplace_back("41 99 77 33");
    // the coordinating unit, the allocation office, and one with a role but nothing in the case
    for (auto const* user : {"kari", "gudrun", "jorunn"}) EXPECT_EQ(told(walk(user, words)), "") << user;
}

TEST_P(ProtectedPlaces, K10_R5_09_of_protected_staff_nobody_at_all_finds_phone_or_strict_title)
{
    std::vector<std::string_view> words;
    if (GetParam().staff != "none") words.emplace_back("41 99 77 33");
    if (GetParam().staff == "strict") words.push_back(work);
    if (words.empty()) return;
    for (auto const* user : {"ingvild", "mari", "sondre", "oddgeir"}) EXPECT_EQ(told(walk(user, words, false)), "") << user;
}

TEST_P(ProtectedPlaces, K10_the_same_walk_finds_the_words_for_those_inside)
{
    EXPECT_NE(told(walk("ingvild", {school, clinic}, false)), "") << "the coordinator";
    EXPECT_NE(told(walk("mari", {school, phone}, false)), "") << "the person";
}

TEST_P(ProtectedPlaces, K10_R13_06_on_paper_there_is_no_place_when_the_persons_address_is_protected)
{
    ProgramBrowser mari{demo};
    mari.log_in("mari");
    ASSERT_EQ(mari.get("/sunnfjord/plans/" + of("plan") + "/print").status, 200);
    EXPECT_EQ(mari.shows(school), GetParam().person == "none");
    EXPECT_EQ(mari.shows("Adressa er verna"), GetParam().person != "none");
    ASSERT_EQ(mari.get("/sunnfjord/plans/" + of("plan")).status, 200);
    EXPECT_TRUE(mari.shows(school)) << "inside, on the screen";
}

TEST_P(ProtectedPlaces, K10_R5_09_the_unit_sees_the_phone_of_a_confidential_case_after_saying_why_and_never_of_a_strict_one)
{
    ProgramBrowser kari{demo};
    kari.log_in("kari");
    auto const places = "/sunnfjord/coordinations/" + of("coordination") + "/places";
    bool const confidential = GetParam().person == "confidential";
    EXPECT_EQ(kari.get(places).status, confidential ? 200 : 404);
    if (!confidential) return;
    EXPECT_FALSE(kari.shows(phone));
    EXPECT_EQ(kari.post(places, {{"reason", ""}}).status, 422);
    kari.get(places);
    EXPECT_EQ(kari.post(places, {{"reason", "Må ringje koordinatoren."}}).status, 303);
    EXPECT_EQ(kari.get(places).status, 200);
    EXPECT_TRUE(kari.shows(phone)) << kari.last().body;
    ProgramBrowser mari{demo};
    mari.log_in("mari");
    mari.get("/sunnfjord/coordinations/" + of("coordination") + "/access-log");
    EXPECT_TRUE(mari.shows("kvar du får hjelp")) << mari.last().body;
}

INSTANTIATE_TEST_SUITE_P(Kinds, ProtectedPlaces,
    testing::Values(Kind{"confidential", "confidential", "none"}, Kind{"strict", "strict", "none"},
        Kind{"staff_confidential", "none", "confidential"}, Kind{"staff_strict", "none", "strict"}),
    [](auto const& one) { return one.param.name; });

} // namespace
} // namespace samtak::test
