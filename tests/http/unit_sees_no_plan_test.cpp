// One who has nothing but the coordinating unit's role logs in, opens every page that a link leads to and every route of the program
// with the cast's ids, and looks for whatever stands about anybody: none of it may be in any answer (hol § 7-3: administration, never
// content). The one page that may say a name is the case's own row, opened and logged: docs/access-rules.md, coordination.read.
#include "app/cast.hpp"
#include "storage/database.hpp"
#include "tests/http/program_browser.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <deque>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace samtak::test {
namespace {

// What is written about a person and their life. A table that isn't here must stand among those that hold nothing of the kind.
constexpr Statement texts_about_people[] = {"SELECT culture, language, phone FROM person", "SELECT relation, phone, evidence FROM representation",
    "SELECT words, '', '' FROM start_talk_point", "SELECT words, '', '' FROM transition",
    "SELECT coordinator_does, coordinator_does_not, person_does FROM expectation_card", "SELECT contact, '', '' FROM expectation_card",
    "SELECT function_words, contributes, '' FROM participant", "SELECT function_words, contributes, reason FROM participant_history",
    "SELECT note, also_heard, '' FROM consent", "SELECT why, '', '' FROM consent_request", "SELECT cooperation, child_part, gaps FROM plan",
    "SELECT cooperation, child_part, gaps FROM plan_history", "SELECT words, '', '' FROM own_words", "SELECT words, '', '' FROM own_words_history",
    "SELECT title, own_words, '' FROM goal", "SELECT title, own_words, reason FROM goal_history", "SELECT what, place, how FROM measure",
    "SELECT extent, '', '' FROM measure", "SELECT what, place, how FROM measure_history", "SELECT extent, reason, '' FROM measure_history",
    "SELECT answer_words, '', '' FROM task", "SELECT answer_words, '', '' FROM task_history", "SELECT words, '', '' FROM evaluation",
    "SELECT words, '', '' FROM tool_choice", "SELECT effort, decision, '' FROM bti_entry", "SELECT words, '', '' FROM bti_view",
    "SELECT words, view_missing, '' FROM bti_evaluation", "SELECT grounds, '', '' FROM bti_level", "SELECT words, '', '' FROM bti_hand_over",
    "SELECT room, clarified_words, person_part FROM meeting", "SELECT room, clarified_words, person_part FROM meeting_history",
    "SELECT title, words, notes FROM agenda_item", "SELECT title, words, notes FROM agenda_item_history", "SELECT text, '', '' FROM minutes_block",
    "SELECT words, '', '' FROM minutes_addition", "SELECT words, '', '' FROM meeting_answer", "SELECT words, '', '' FROM promise_answer",
    "SELECT reason, '', '' FROM part_answer", "SELECT role, wants, cooperation FROM presentation", "SELECT words, '', '' FROM service_change",
    "SELECT called, follows_up, offered FROM child_relative", "SELECT reason, told, '' FROM kept_history",
    "SELECT who, words, kept_reason FROM contact_note", "SELECT words, '', '' FROM contact_agreement", "SELECT given_to, words, '' FROM minutes_copy",
    "SELECT words, '', '' FROM meeting_rhythm", "SELECT subject, '', '' FROM message_thread", "SELECT words, '', '' FROM message",
    "SELECT words, '', '' FROM task_answer", "SELECT words, would_help, '' FROM measure_trouble_line"};
constexpr Statement names_of_staff[] = {"SELECT name, '', '' FROM member WHERE kind <> 'resident'"};
constexpr Statement names_of_people[] = {"SELECT name, called, '' FROM person", "SELECT name, '', '' FROM representation"};
// Each table that hangs on a plan, a goal or a measure holds its words: it is searched above, or stands here.
constexpr Statement tables_of_a_plan =
    "SELECT DISTINCT t.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name IN ('plan_id', 'goal_id', 'measure_id')";
std::set<std::string> const tables_known{"plan_history", "own_words", "own_words_history", "goal", "goal_history", "measure", "measure_history",
    "task", "evaluation", "plan_visit", "promise_answer", "meeting_promise", "undertaking_reminder", "chase", "answer_link",
    "measure_trouble"}; // ids only
constexpr Statement who_is_of_the_unit =
    "SELECT m.id, m.account_id FROM member m JOIN member_role r ON r.member_id = m.id WHERE r.role = 'coordinating_unit'";

struct IdsOf {
    std::string_view param;
    Statement statement;
};
constexpr IdsOf ids_of[] = {{"plan", "SELECT id FROM plan"}, {"coordination", "SELECT id FROM coordination"}, {"goal", "SELECT id FROM goal"},
    {"measure", "SELECT id FROM measure"}, {"participant", "SELECT id FROM participant"}, {"consent", "SELECT id FROM consent"},
    {"request", "SELECT id FROM consent_request"}, {"task", "SELECT id FROM task"}, {"member", "SELECT id FROM member"},
    {"notice", "SELECT id FROM notice"}, {"representation", "SELECT id FROM representation"}, {"holder", "SELECT id FROM representation"},
    {"meeting", "SELECT id FROM meeting"}, {"item", "SELECT id FROM agenda_item"}, {"child", "SELECT id FROM child_relative"},
    {"thread", "SELECT id FROM message_thread"}, {"trouble", "SELECT id FROM measure_trouble"}, {"time", "SELECT id FROM proposed_time"}};

class UnitSeesNoPlan : public testing::TestWithParam<std::string> {
protected:
    Database& db() { return *demo->place(GetParam()).database; }
    // Whoever is of the unit in the cast has that role only from now on, and no case of their own.
    std::string unit_only()
    {
        auto const row = db().read_one({who_is_of_the_unit});
        auto const member = row.row(0).id<MemberId>(0);
        auto change = Change::background(*parse_instant("2026-11-23T09:00:00.000000Z"));
        change.add("DELETE FROM member_role WHERE member_id = $1 AND role <> 'coordinating_unit'", {member}, Rows::any());
        change.add("DELETE FROM coordinator_appointment WHERE member_id = $1", {member}, Rows::any());
        change.add("UPDATE coordinator_appointment SET deputy_id = NULL WHERE deputy_id = $1", {member}, Rows::any());
        change.add("UPDATE unit SET leader_id = NULL WHERE leader_id = $1", {member}, Rows::any());
        EXPECT_TRUE(db().commit(std::move(change)));
        for (auto const& login : demo->demo_logins())
            if (login.account.text() == row.row(0).text(1)) return login.user_name;
        return {};
    }
    std::set<std::string> found(std::span<Statement const> statements)
    {
        std::set<std::string> texts;
        for (auto const& statement : statements)
            for (auto const& table = db().read_one({statement}); auto const row : table)
                for (int column = 0; column < 3; ++column)
                    if (row.text_or_empty(column).size() > 2) texts.emplace(row.text_or_empty(column));
        return texts;
    }
    std::vector<std::string> ids(std::string_view name)
    {
        std::vector<std::string> all;
        for (auto const& [param, statement] : ids_of) {
            if (param != name) continue;
            auto const table = db().read_one({statement});
            for (auto const row : table) all.emplace_back(row.text(0));
        }
        if (name == "holder") all.emplace_back("person");
        if (name == "topic") all = {"matters", "resources", "interests", "needs"};
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

    DemoProgram demo{GetParam()};
};

std::set<std::string> words_in(std::string const& text, std::size_t least)
{
    static std::regex const word{R"([A-Za-z\xC2-\xF4][A-Za-z\x80-\xF4]+)"};
    std::set<std::string> words;
    for (std::sregex_iterator one{text.begin(), text.end(), word}; one != std::sregex_iterator{}; ++one)
        if (one->length() >= static_cast<std::ptrdiff_t>(least)) words.insert((*one)[0]);
    return words;
}

// The words of the program's texts and of the profiles. A page may say them.
std::set<std::string> const& words_of_the_program()
{
    static std::set<std::string> const all = [] {
        std::set<std::string> words;
        for (auto const* folder : {"/i18n", "/municipalities", "/src"})
            for (auto const& file : std::filesystem::recursive_directory_iterator{std::string{SAMTAK_SOURCE_DIR} + folder}) {
                if (!file.is_regular_file()) continue;
                std::ifstream stream{file.path()};
                words.merge(words_in({std::istreambuf_iterator<char>{stream}, {}}, 2));
            }
        return words;
    }();
    return all;
}

// Each whole text, and each long word of it: what is nowhere in the program comes from somebody's life. Names are looked for apart.
std::set<std::string> forbidden_of(std::set<std::string> const& texts, std::set<std::string> const& names)
{
    std::set<std::string> known;
    for (auto const& name : names) known.merge(words_in(name, 2));
    std::set<std::string> forbidden;
    for (auto const& text : texts) {
        if (!words_of_the_program().contains(text)) forbidden.insert(text);
        for (auto const& word : words_in(text, 7))
            if (!words_of_the_program().contains(word) && !known.contains(word)) forbidden.insert(word);
    }
    return forbidden;
}

// Whole names and each part of them, less what a member of staff is called too.
std::set<std::string> with_parts(std::set<std::string> names, std::set<std::string> const& staff)
{
    std::set<std::string> parts, theirs;
    for (auto const& name : names) parts.merge(words_in(name, 3));
    for (auto const& name : staff) theirs.merge(words_in(name, 3));
    for (auto const& part : parts)
        if (!theirs.contains(part)) names.insert(part);
    return names;
}

// As it would stand in HTML; short ones only where they stand alone, so that "Mari" isn't found in "Marit".
bool says(std::string const& body, std::string text)
{
    for (auto const& [from, to] : {std::pair{"&", "&amp;"}, std::pair{"<", "&lt;"}, std::pair{">", "&gt;"}, std::pair{"\"", "&quot;"}})
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 5)) text.replace(at, 1, to);
    auto const is_letter = [&](std::size_t at) {
        return at < body.size() && (std::isalnum(static_cast<unsigned char>(body[at])) || body[at] & 0x80);
    };
    for (auto at = body.find(text); at != std::string::npos; at = body.find(text, at + 1))
        if (!(at > 0 && is_letter(at - 1)) && !is_letter(at + text.size())) return true;
    return false;
}

// A browser that looks for what may not be there in every answer it gets.
class Looking {
public:
    Looking(
        DemoProgram& demo, std::string user, std::set<std::string> const& texts, std::set<std::string> names, std::set<std::string> const& everybody)
        : demo_(demo), user_(std::move(user)), place_("/" + demo.municipality()), forbidden_(forbidden_of(texts, everybody)), names_(std::move(names))
    {
        browser_.log_in(user_);
    }
    void crawl(std::string const& from)
    {
        waiting_.push_back(from);
        while (!waiting_.empty()) {
            auto const path = waiting_.front();
            waiting_.pop_front();
            look(Method::get, path);
        }
    }
    void look(Method method, std::string const& path)
    {
        if (++asked % 20 == 0) demo_.later(std::chrono::seconds{601}); // refusals: 30 in ten minutes would be answered with 429
        if (asked % 400 == 0) browser_.log_in(user_);                  // nobody stays logged in for a whole day
        auto const& answer = method == Method::post ? browser_.post(path, {}) : browser_.get(path);
        EXPECT_NE(answer.status, 429) << path;
        EXPECT_TRUE(answer.status != 303 || browser_.header("Location").find("/login") == std::string::npos) << path << ": no longer logged in";
        shown += answer.status == 200 ? 1 : 0;
        if (std::string const to{browser_.header("Location")}; answer.status == 303 && to.starts_with(place_) && seen_.insert(to).second)
            waiting_.push_back(to);
        bool const opens_a_row = std::regex_match(path, administered_);
        if (!read_.emplace(opens_a_row, std::hash<std::string>{}(answer.body)).second) return; // the same page as before, word for word
        for (auto const& text : forbidden_) EXPECT_FALSE(says(answer.body, text)) << path << " says «" << text << "»";
        for (auto const& name : names_) EXPECT_FALSE(!opens_a_row && says(answer.body, name)) << path << " names " << name;
        static std::regex const link{R"re(href="([^"#?]*))re"};
        for (std::sregex_iterator one{answer.body.begin(), answer.body.end(), link}; one != std::sregex_iterator{}; ++one)
            if (std::string const to = (*one)[1]; to.starts_with(place_) && seen_.insert(to).second) waiting_.push_back(to);
    }
    std::size_t words() const { return forbidden_.size(); }
    int asked = 0, shown = 0;

private:
    // who it is about: a case opened by itself to be administered, and what has come in to the desk; never what stands in a plan
    static std::regex administered_in(std::string const& place)
    {
        std::string const id = "[0-9a-f]{32}";
        return std::regex{place + "/(coordinations/" + id +
            "(/(coordinator(/[a-z-]+)?|bti(/[a-z-]+(/new)?)?|assessment|information|login-exceptions|evaluations|ending(/[a-z]+)?|reopening|decisions(/" +
            id + "(/appeals)?)?))?|incoming(/" + id + "(/case|/preliminary-reply)?)?)"};
    }
    DemoProgram& demo_;
    std::string user_, place_;
    std::regex administered_ = administered_in(place_);
    std::set<std::pair<bool, std::size_t>> read_;
    std::set<std::string> forbidden_, names_, seen_;
    std::deque<std::string> waiting_;
    ProgramBrowser browser_{demo_};
};

TEST_P(UnitSeesNoPlan, H1_L5_D2_the_coordinating_unit_reaches_no_word_of_any_plan)
{
    auto const known = db().read_one({tables_of_a_plan});
    for (auto const row : known) EXPECT_TRUE(tables_known.contains(std::string{row.text(0)})) << row.text(0) << " is not searched";
    auto const place = "/" + GetParam();
    auto const names = with_parts(found(names_of_people), found(names_of_staff));
    auto everybody = found(names_of_staff);
    everybody.insert(names.begin(), names.end());
    Looking unit{demo, unit_only(), found(texts_about_people), names, everybody};
    ASSERT_GT(unit.words(), 10U);
    unit.crawl(place + "/");
    EXPECT_GT(unit.shown, 3) << "start page, messages, overview, settings";
    for (auto const& route : demo->router().routes())
        for (auto const& path : filled(route.path.text())) unit.look(route.method, place + path);
    unit.crawl(place + "/");
    EXPECT_GT(unit.asked, static_cast<int>(demo->router().routes().size()));
}

// The same search finds the words where they may be: else the test above could not fail.
TEST_P(UnitSeesNoPlan, L5_the_same_search_finds_them_on_a_coordinators_plan)
{
    auto const row = db().read_one({"SELECT m.account_id, p.id FROM coordinator_appointment a JOIN member m ON m.id = a.member_id "
                                    "JOIN plan p ON p.coordination_id = a.coordination_id WHERE a.active = 1"});
    ASSERT_FALSE(row.empty());
    ProgramBrowser coordinator{demo};
    for (auto const& login : demo->demo_logins())
        if (login.account.text() == row.row(0).text(0)) coordinator.log_in(login.user_name);
    auto const& answer = coordinator.get("/" + GetParam() + "/plans/" + std::string{row.row(0).text(1)});
    ASSERT_EQ(answer.status, 200);
    int told = 0;
    for (auto const& text : forbidden_of(found(texts_about_people), found(names_of_people))) told += says(answer.body, text) ? 1 : 0;
    EXPECT_GT(told, 5);
}

INSTANTIATE_TEST_SUITE_P(
    Cast, UnitSeesNoPlan, testing::Values("sunnfjord", "lund", "lyngdal", "hamar", "ringerike"), [](auto const& one) { return one.param; });

} // namespace
} // namespace samtak::test
