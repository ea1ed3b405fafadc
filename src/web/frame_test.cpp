#include "tests/page_rules.hpp"
#include "web/fields.hpp"
#include "web/frame.hpp"
#include "web/lists.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace samtak {
namespace {

Assets const& assets()
{
    static Assets const loaded{SAMTAK_BINARY_DIR "/assets"};
    return loaded;
}

std::map<std::string, Profile, std::less<>> const& profiles()
{
    static auto const all = read_profiles(SAMTAK_SOURCE_DIR "/municipalities");
    return all;
}

Words words(Language language)
{
    static Catalogues const catalogues{SAMTAK_BINARY_DIR "/i18n"};
    static Terms const none;
    return Words{catalogues, language, none};
}

ui::Surroundings surroundings()
{
    return {.home = url("/x"),
        .nav = {{url("/x"), ui::Icon::house, "Heim", true}, {url("/x/people"), ui::Icon::person_group, "Brukarar"},
            {url("/x/meetings"), ui::Icon::calendar, "Møte"}, {url("/x/notices"), ui::Icon::chat, "Meldingar"}},
        .member = ui::MemberMenu{.name = "Ingvild Nesbakk",
            .about = "Koordinator",
            .links = {{url("/x/profile"), "Profil og varsel"}},
            .log_out = url("/logout"),
            .csrf = "token"},
        .session = ui::SessionWarning{.seconds = 1800, .extend = url("/session"), .expired = url("/signed-out"), .csrf = "token"},
        .languages = {{url("/language/nb"), "Bokmål", "nb"}},
        .footer = {{url("/help"), "Hjelp"}}};
}

std::string framed(ui::Page const& page, Language language = Language::nn)
{
    return ui::framed(words(language), profiles().begin()->second, assets(), surroundings(), page).text();
}

bool has(std::string const& html, std::string_view text) { return html.find(text) != std::string::npos; }

TEST(Frame, every_page_keeps_the_rules_in_both_languages)
{
    for (auto const language : {Language::nb, Language::nn}) {
        auto const html =
            framed({.title = "Heim", .content = ui::title("Hei"), .person = ui::PersonLine{"Mari Haugvik", "17 år", {{url("/p"), "Planen", true}}}},
                language);
        EXPECT_EQ(page_faults(html), "");
        EXPECT_TRUE(has(html, "<html lang=\"" + std::string{language_code(language)} + "\""));
    }
}

TEST(Frame, D4_the_title_says_page_service_and_municipality_and_no_name_of_a_person)
{
    auto const html = framed({.title = "Heim", .content = ui::title("Hei, Ingvild"), .person = ui::PersonLine{.name = "Mari Haugvik"}});
    EXPECT_TRUE(has(html, "<title>Heim – Individuell plan – " + profiles().begin()->second.name + "</title>"));
}

TEST(Frame, a_page_with_errors_says_so_first_in_its_title)
{
    EXPECT_TRUE(has(framed({.title = "Nytt tiltak", .content = ui::title("x"), .failed = true}), "<title>Feil: Nytt tiltak – "));
}

TEST(Frame, the_skip_link_leads_to_main_and_the_place_in_the_menu_is_said)
{
    auto const html = framed({.title = "Heim", .content = ui::title("Hei")});
    EXPECT_TRUE(has(html, "<body>\n<a class=\"ds-skip-link\" href=\"#main\">Hopp til hovudinnhald</a>"));
    EXPECT_TRUE(has(html, "<main id=\"main\" class=\"st-page\" tabindex=\"-1\">"));
    EXPECT_TRUE(has(html, "<a href=\"/x\" aria-current=\"page\">"));
}

TEST(Frame, R5_05_the_session_warning_knows_its_seconds_and_works_by_a_post_with_csrf)
{
    auto const html = framed({.title = "Heim", .content = ui::title("Hei")});
    EXPECT_TRUE(
        has(html, "id=\"session-warning\" aria-labelledby=\"session-title\" data-seconds=\"1800\" data-warn=\"180\" data-expired=\"/signed-out\""));
    EXPECT_TRUE(has(html, "<form method=\"post\" action=\"/session\"><input type=\"hidden\" name=\"csrf\" value=\"token\">"));
}

TEST(Frame, without_a_member_there_is_no_menu_no_warning_and_a_choice_of_language)
{
    ui::Surroundings open{.home = url("/x"), .languages = {{url("/language/nb"), "Bokmål", "nb"}}};
    auto const html =
        ui::framed(words(Language::nn), profiles().begin()->second, assets(), open, {.title = "Logg inn", .content = ui::title("Logg inn")}).text();
    EXPECT_EQ(page_faults(html), "");
    EXPECT_FALSE(has(html, "session-warning"));
    EXPECT_FALSE(has(html, "<details"));
    EXPECT_TRUE(has(html, "lang=\"nb\" hreflang=\"nb\">Bokmål</a>"));
}

TEST(Frame, every_profile_has_its_shield)
{
    for (auto const& [key, profile] : profiles()) EXPECT_TRUE(assets().has("shields/" + profile.shield)) << key;
}

Request asking(std::string path, std::string encodings)
{
    Request request;
    request.path = std::move(path);
    request.headers = {{"accept-encoding", std::move(encodings)}};
    return request;
}

TEST(Assets, a_file_is_kept_for_ever_and_sent_packed_to_those_who_unpack)
{
    auto const path = assets().url("app.css").text();
    auto const packed = asset_response(assets(), asking(path, "gzip, br"));
    auto const plain = asset_response(assets(), asking(path, ""));
    EXPECT_EQ(packed.status, 200);
    EXPECT_EQ(plain.content_type, "text/css; charset=utf-8");
    EXPECT_LT(packed.body.size(), plain.body.size() / 4);
    auto const cache = std::find(
        plain.headers.begin(), plain.headers.end(), std::pair<std::string, std::string>{"Cache-Control", "public, max-age=31536000, immutable"});
    EXPECT_NE(cache, plain.headers.end());
}

TEST(Assets, nothing_but_what_the_manifest_names_is_served)
{
    for (auto const* path : {"/assets/manifest.txt", "/assets/icons.txt", "/assets/app.css", "/assets/", "/assets/../unit"})
        EXPECT_EQ(asset_response(assets(), asking(path, "gzip")).status, 404) << path;
    EXPECT_THROW(static_cast<void>(assets().url("nothing.css")), std::logic_error);
    EXPECT_THROW(Assets{"/nowhere"}, std::runtime_error);
}

} // namespace
} // namespace samtak
