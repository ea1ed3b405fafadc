// The link that takes one answer without a login (L2), from the mail to the page, on both engines: a scanner answers nothing, a link answers once,
// and what is no longer in use looks the same whatever the reason.
#include "net/http.hpp"
#include "notify/answer_routes.hpp"
#include "tests/store/undertaking_fixture.hpp"

#include <regex>

namespace samtak::test {
namespace {

Assets const& assets()
{
    static Assets const loaded{SAMTAK_BINARY_DIR "/assets"};
    return loaded;
}

class AnswerLinkTest : public UndertakingTest {
protected:
    AnswerLinkTest()
    {
        place.profile = &municipality();
        place.database = &db();
        place.changes = &db();
        place.secrets = &secrets();
        place.policy = &policy();
        place.area_keys = areas;
        auto const place_of = [this](std::string_view key) { return key == "sunnfjord" ? &place : nullptr; };
        auto const profile_of = [this](std::string_view key) { return key == "sunnfjord" ? &municipality() : nullptr; };
        add_answer_routes(routes, {catalogues(), assets(), profile_of}, place_of, clock);
    }
    // The token of the newest mail to this one, after a reminder of what they promised.
    std::string token_for(std::string const& who, Day day)
    {
        remind(day);
        run();
        auto const mails = mails_to(who);
        if (mails.empty()) return "no mail";
        std::smatch found;
        for (auto mail = mails.rbegin(); mail != mails.rend(); ++mail) // a question that was asked may have a mail of its own
            if (std::regex_search(mail->text, found, std::regex{"https://samtak.example/sunnfjord/answer/([0-9a-f]{32})\n"})) return found.str(1);
        return "no link in " + mails.back().text;
    }
    Response ask(Method method, std::string const& token, std::string body = {}, Fields headers = {})
    {
        Request request;
        request.method = method;
        request.path = "/sunnfjord/answer/" + token;
        request.body = std::move(body);
        request.headers = std::move(headers);
        request.client = client;
        if (method == Method::post) request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
        Fields params;
        auto const* route = routes.find(method, request.path, params);
        return route ? route->run(request, params) : Response{404, {}, {}, "no route"};
    }
    Response get(std::string const& token) { return ask(Method::get, token); }
    Response post_answer(std::string const& token, std::string const& answer) { return ask(Method::post, token, "answer=" + answer); }
    std::int64_t answers() { return count("SELECT count(*) FROM promise_answer") + count("SELECT count(*) FROM task_answer"); }

    Day const deadline = today().plus_days(30);
    Day const week_before = deadline.plus_days(-7);
    Place place;
    OpenRoutes routes;
    std::string client = "192.0.2.1";
};
SAMTAK_ON_BOTH_ENGINES(AnswerLinkTest);

TEST_P(AnswerLinkTest, L2_a_link_is_fetched_as_often_as_one_likes_and_answers_once_by_post)
{
    auto const measure = promise("tor-erik", deadline);
    auto const token = token_for("tor-erik", week_before);
    ASSERT_EQ(token.size(), 32U) << token;
    auto const before = count("SELECT count(*) FROM access_log");
    for (int times = 0; times < 3; ++times) {
        EXPECT_EQ(get(token).status, 200);
        EXPECT_EQ(ask(Method::head, token).status, 200);
    }
    EXPECT_EQ(answers(), 0);
    EXPECT_EQ(count("SELECT count(*) FROM answer_link_use"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM access_log"), before) << "a look at a page about nothing is no look";
    auto const answered = post_answer(token, "help");
    EXPECT_EQ(answered.status, 200) << answered.body;
    EXPECT_EQ(answers(), 1);
    EXPECT_EQ(count("SELECT count(*) FROM access_log WHERE act = 'meeting.promise.answer_by_link' AND use = 'change' AND member_id = $1",
                  {member("tor-erik")}),
        1);
    auto const now = promise_of(measure);
    EXPECT_EQ(now.answered->answer, "help");
    EXPECT_TRUE(now.answered->by_link);
    EXPECT_EQ(now.answered->by, "Tor-Erik Vassdal");
    EXPECT_EQ(now.measure.content.deadline, deadline) << "a link says no new day";
    EXPECT_EQ(post_answer(token, "done").status, 404);
    EXPECT_EQ(get(token).status, 404);
    EXPECT_EQ(answers(), 1) << "once";
    run();
    EXPECT_EQ(notices("ingvild", "promise_answered"), 1);
}

TEST_P(AnswerLinkTest, L2_what_a_link_said_was_done_is_told_and_can_be_said_otherwise_with_a_login)
{
    auto const measure = promise("tor-erik", deadline);
    auto const token = token_for("tor-erik", week_before);
    EXPECT_EQ(post_answer(token, "done").status, 200);
    EXPECT_TRUE(promise_of(measure).measure.is_closed());
    run();
    EXPECT_EQ(notices("ingvild", "promise_answered"), 1) << "anybody may have pressed it";
    EXPECT_TRUE(may_answer(promise_of(measure), Relation::participant, member("tor-erik")));
    ASSERT_TRUE(say("tor-erik", measure, {"help", "Det var ikkje eg", {}, {}, {}}));
    EXPECT_EQ(promise_of(measure).measure.content.status, MeasureStatus::in_progress);
    ASSERT_TRUE(say("tor-erik", measure, {"done", {}, {}, {}, {}}));
    EXPECT_FALSE(may_answer(promise_of(measure), Relation::participant, member("tor-erik"))) << "said with a login it stands";
}

TEST_P(AnswerLinkTest, L2_a_measure_somebody_said_yes_to_is_answered_by_its_link)
{
    auto const task = accepted(deadline);
    auto const token = token_for("ane", week_before);
    ASSERT_EQ(token.size(), 32U) << token;
    EXPECT_EQ(post_answer(token, "delayed").status, 200);
    EXPECT_EQ(count("SELECT count(*) FROM task_answer WHERE task_id = $1 AND answer = 'delayed' AND by_link = 1", {task.id}), 1);
    EXPECT_EQ(count("SELECT count(*) FROM task WHERE id = $1 AND state = 'accepted'", {task.id}), 1);
    auto const next = token_for("ane", deadline.plus_days(1));
    ASSERT_NE(next, token);
    EXPECT_EQ(post_answer(next, "done").status, 200);
    EXPECT_EQ(count("SELECT count(*) FROM task WHERE id = $1 AND state = 'done' AND open = 0", {task.id}), 1);
    EXPECT_EQ(count("SELECT count(*) FROM access_log WHERE act = 'plan.task.answer_by_link' AND member_id = $1", {member("ane")}), 2);
    run();
    EXPECT_GE(notices("ingvild", "measure_answered"), 2);
}

TEST_P(AnswerLinkTest, L2_wrong_used_too_old_done_left_blocked_or_with_another_login_it_is_one_same_page)
{
    auto const wrong = get("00112233445566778899aabbccddeeff");
    EXPECT_EQ(wrong.status, 404);
    auto const is_nothing = [&](std::string const& token, std::string_view why) {
        EXPECT_EQ(get(token).status, 404) << why;
        auto const shown = std::regex_replace(get(token).body, std::regex{token}, "T");
        EXPECT_EQ(shown, std::regex_replace(wrong.body, std::regex{"00112233445566778899aabbccddeeff"}, "T")) << why;
        auto const had = answers();
        EXPECT_EQ(post_answer(token, "done").status, 404) << why;
        EXPECT_EQ(answers(), had) << why;
    };
    auto const measure = promise("tor-erik", deadline);
    auto const token = token_for("tor-erik", week_before);
    ASSERT_EQ(get(token).status, 200);
    go_to(week_before.plus_days(14).plus_days(1));
    is_nothing(token, "two weeks are over");
    go_to(week_before);
    auto const own = viewer("tor-erik").account();
    write("UPDATE member SET account_id = $2 WHERE id = $1", {member("tor-erik"), AccountId::fresh()});
    is_nothing(token, "the login is another's");
    write("UPDATE member SET account_id = $2 WHERE id = $1", {member("tor-erik"), own});
    ASSERT_EQ(get(token).status, 200) << "as before";
    write("INSERT INTO block (id, coordination_id, member_id, parts, made_by, made_at) VALUES ($1, $2, $3, 'all', $4, $5)",
        {OnceId::fresh(), coordination, member("tor-erik"), member("mari"), clock.now()});
    is_nothing(token, "shut out");
    write("UPDATE block SET lifted_at = $2, lifted_by = $3 WHERE member_id = $1", {member("tor-erik"), clock.now(), member("mari")});
    ASSERT_TRUE(say("ingvild", measure, {"done", {}, {}, {}, {}}));
    is_nothing(token, "done meanwhile");
    auto const other = promise("tor-erik", deadline.plus_days(1));
    auto const second = token_for("tor-erik", week_before.plus_days(1));
    ASSERT_EQ(get(second).status, 200) << other.text();
    write("UPDATE participant SET to_day = $2 WHERE id = $1", {id<ParticipantId>("participant", "mari/tor-erik"), week_before});
    is_nothing(second, "left the group");
}

TEST_P(AnswerLinkTest, L2_an_answer_that_isnt_one_or_comes_from_another_site_answers_nothing)
{
    promise("tor-erik", deadline);
    auto const token = token_for("tor-erik", week_before);
    EXPECT_EQ(post_answer(token, "perhaps").status, 422);
    EXPECT_EQ(ask(Method::post, token, "").status, 422);
    EXPECT_EQ(ask(Method::post, token, "answer=%zz").status, 422);
    EXPECT_EQ(ask(Method::post, token, "answer=done", {{"sec-fetch-site", "cross-site"}}).status, 403);
    EXPECT_EQ(answers(), 0);
    EXPECT_EQ(ask(Method::post, token, "answer=done", {{"sec-fetch-site", "same-origin"}}).status, 200);
}

TEST_P(AnswerLinkTest, L2_D4_the_page_and_the_mail_say_nothing_of_whom_or_what_and_the_token_is_kept_nowhere)
{
    promise("tor-erik", deadline);
    auto const token = token_for("tor-erik", week_before);
    for (auto const& text : {get(token).body, mails_to("tor-erik").back().text, mails_to("tor-erik").back().subject})
        for (std::string_view const word : {"Mari", "Haugvik", "Tor-Erik", "tilråding", "ansvarsgruppe", "koordinator", "Ingvild"})
            EXPECT_EQ(text.find(word), std::string::npos) << word << " in " << text;
    EXPECT_EQ(count("SELECT count(*) FROM answer_link WHERE token_hash = $1", {token}), 0) << "only its hash";
    EXPECT_EQ(count("SELECT count(*) FROM answer_link"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM outbox WHERE reference LIKE $1", {"%" + token + "%"}), 0);
    bool referrer = false;
    for (auto const& [name, value] : get(token).headers) referrer = referrer || (name == "Referrer-Policy" && value == "no-referrer");
    EXPECT_TRUE(referrer);
}

TEST_P(AnswerLinkTest, L2_a_mail_that_is_sent_again_has_the_same_link)
{
    promise("tor-erik", deadline);
    smtp.next = Delivery::Outcome::later;
    auto const first = token_for("tor-erik", week_before);
    smtp.next = Delivery::Outcome::accepted;
    clock.set(clock.now() + std::chrono::hours{3});
    run();
    ASSERT_EQ(mails_to("tor-erik").size(), 2U);
    EXPECT_EQ(mails_to("tor-erik")[0].text, mails_to("tor-erik")[1].text);
    EXPECT_EQ(get(first).status, 200);
    EXPECT_EQ(count("SELECT count(*) FROM answer_link"), 1);
}

TEST_P(AnswerLinkTest, L2_what_is_done_before_the_mail_goes_out_gives_none)
{
    auto const measure = promise("tor-erik", deadline);
    remind(week_before);
    ASSERT_TRUE(say("tor-erik", measure, {"done", {}, {}, {}, {}}));
    run();
    EXPECT_TRUE(mails_to("tor-erik").empty());
}

TEST_P(AnswerLinkTest, L2_many_tries_from_one_address_are_stopped_and_another_goes_on)
{
    promise("tor-erik", deadline);
    auto const token = token_for("tor-erik", week_before);
    int stopped = 0;
    for (int tries = 0; tries < 70; ++tries) stopped += get("00112233445566778899aabbccddeeff").status == 429 ? 1 : 0;
    EXPECT_GE(stopped, 5);
    EXPECT_EQ(post_answer(token, "done").status, 429);
    client = "192.0.2.2";
    EXPECT_EQ(post_answer(token, "done").status, 200);
}

TEST_P(AnswerLinkTest, L2_of_two_answers_in_one_moment_one_counts)
{
    promise("tor-erik", deadline);
    auto const token = token_for("tor-erik", week_before);
    AnswerLinkStore links{db()};
    auto const seen = links.find(token, clock.now());
    ASSERT_TRUE(seen);
    AnswerDesk const desk{&db(), &policy(), &changes(), &areas};
    EXPECT_TRUE(answer_by_link(desk, *seen, viewer("tor-erik"), "help", clock.now()));
    EXPECT_FALSE(answer_by_link(desk, *seen, viewer("tor-erik"), "delayed", clock.now()));
    EXPECT_EQ(answers(), 1);
}

} // namespace
} // namespace samtak::test
