#include "profiles/profile.hpp"
#include "tests/page_rules.hpp"
#include "web/lists.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Words words(Language language)
{
    static Catalogues const catalogues{SAMTAK_BINARY_DIR "/i18n"};
    static Terms const none;
    return Words{catalogues, language, none};
}

bool has(Html const& html, std::string_view text) { return html.text().find(text) != std::string::npos; }

constexpr char const* nasty = "<b onclick=\"x\">Tor & Kari's</b>";
constexpr char const* harmless = "&lt;b onclick=&quot;x&quot;&gt;Tor &amp; Kari&#39;s&lt;/b&gt;";

TEST(Parts, text_from_people_is_escaped_in_every_part)
{
    std::string const text{nasty};
    std::vector<Html> const parts{ui::title(text, text), ui::section("a", text, ui::plain(text)), ui::card("a", text, {}), ui::paragraphs(text),
        ui::button({.text = text, .about = text, .name = text, .value = text}), ui::link(url("/x"), text, ui::Icon::pencil, text),
        ui::alert(ui::Color::info, text, {}), ui::done(text), ui::tag(ui::Color::info, ui::Icon::clock, text),
        ui::person({.name = text, .about = text}), ui::quote({.words = OwnWords{text}, .who = text, .how = text}), ui::voice(OwnWords{text}),
        ui::facts({{.term = text, .value = ui::plain(text)}}), ui::items({{.heading = text, .about = text}}),
        ui::table({.caption = text, .columns = {text}, .rows = {}, .empty = text}), ui::load(3, 5, text), ui::marked_changes("", text)};
    for (auto const& part : parts) {
        EXPECT_FALSE(has(part, "<b onclick")) << part.text();
        EXPECT_TRUE(has(part, harmless)) << part.text();
        EXPECT_EQ(part_faults(part.text()), "");
    }
}

TEST(Parts, L10_a_quote_keeps_paragraphs_and_line_breaks_as_written)
{
    EXPECT_EQ(ui::paragraphs("Eg vil bestemme.\nSjølv.\n\nTa bussen.").text(), "<p>Eg vil bestemme.<br>Sjølv.</p><p>Ta bussen.</p>");
}

TEST(Parts, L10_a_quote_always_says_who_wrote_it_and_keeps_the_speakers_language)
{
    auto const quote = ui::quote({.words = OwnWords{"I want to go home."}, .who = "Kamal", .how = "Told to Ingvild 12.10.2026", .lang = "en"});
    EXPECT_TRUE(has(quote, "<blockquote lang=\"en\"><p>I want to go home.</p></blockquote>"));
    EXPECT_TRUE(has(quote, "<small>Told to Ingvild 12.10.2026</small>"));
}

TEST(Parts, initials_are_whole_letters_of_first_and_last_name)
{
    EXPECT_EQ(ui::initials("Åse Marie Østvik"), "ÅØ");
    EXPECT_EQ(ui::initials("Mari"), "M");
    EXPECT_EQ(ui::initials("  Čáhppe  Biret "), "ČB");
    EXPECT_EQ(ui::initials(""), "");
}

TEST(Parts, a_status_is_icon_and_word_and_colour)
{
    EXPECT_EQ(ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle, "10 dagar over fristen").text(),
        "<span class=\"ds-tag st-tag\" data-color=\"danger\"><svg class=\"st-icon\" aria-hidden=\"true\" focusable=\"false\">"
        "<use href=\"#i-ExclamationmarkTriangle\"/></svg>10 dagar over fristen</span>");
}

TEST(Parts, yes_and_no_look_alike)
{
    auto const yes = ui::button({.text = "Ja", .weight = ui::Weight::secondary, .name = "answer", .value = "yes"});
    auto const no = ui::button({.text = "Nei", .weight = ui::Weight::secondary, .name = "answer", .value = "no"});
    EXPECT_EQ(yes.text(), "<button class=\"ds-button\" type=\"submit\" data-variant=\"secondary\" name=\"answer\" value=\"yes\">Ja</button>");
    EXPECT_EQ(no.text(), "<button class=\"ds-button\" type=\"submit\" data-variant=\"secondary\" name=\"answer\" value=\"no\">Nei</button>");
}

TEST(Parts, L15_a_deed_of_one_button_carries_csrf_and_a_fresh_one_time_id)
{
    auto const first = ui::button_form(url("/x/withdrawals"), "token", {.text = "Trekk"});
    EXPECT_TRUE(has(first, "action=\"/x/withdrawals\""));
    EXPECT_TRUE(has(first, "name=\"csrf\" value=\"token\""));
    EXPECT_NE(first.text(), ui::button_form(url("/x/withdrawals"), "token", {.text = "Trekk"}).text());
}

TEST(Lists, a_table_keeps_its_meaning_as_cards)
{
    auto const table =
        ui::table({.caption = "Oppgåver", .columns = {"Oppgåve", "Frist"}, .rows = {{ui::plain("Søkje"), ui::plain("4.12.2026")}}, .empty = "Ingen"});
    EXPECT_TRUE(has(table, "<th role=\"rowheader\" scope=\"row\">Søkje</th><td role=\"cell\" data-th=\"Frist\">4.12.2026</td>"));
    EXPECT_FALSE(has(table, "Ingen"));
    EXPECT_TRUE(has(ui::table({.caption = "c", .columns = {"a", "b"}, .rows = {}, .empty = "Ingen"}), "colspan=\"2\">Ingen</td>"));
}

TEST(Lists, B12_load_shows_what_is_over_the_recommended_number)
{
    auto const count = [](Html const& html, std::string_view one) {
        std::size_t n = 0;
        for (auto at = html.text().find(one); at != std::string::npos; at = html.text().find(one, at + 1)) ++n;
        return n;
    };
    auto const within = ui::load(3, 5, "3 av 5");
    EXPECT_EQ(count(within, "<i data-full>"), 3U);
    EXPECT_EQ(count(within, "<i></i>"), 2U);
    auto const over = ui::load(7, 5, "7 av 5");
    EXPECT_EQ(count(over, "<i data-full>"), 5U);
    EXPECT_EQ(count(over, "<i data-over>"), 2U);
    EXPECT_EQ(count(ui::load(400, 5, "400"), "<i"), 12U);
}

TEST(Lists, L15_new_words_are_marked_and_the_text_stays_whole)
{
    EXPECT_EQ(ui::marked_changes("Onsdagar kl. 14.30.", "Onsdagar kl. 14.30. Svømming annankvar fredag.").text(),
        "Onsdagar kl. 14.30. <ins>Svømming annankvar fredag.</ins>");
    EXPECT_EQ(ui::marked_changes("kl. 14.30. Øvingar", "kl. 13.00. Øvingar").text(), "kl. <ins>13.00.</ins> Øvingar");
    EXPECT_EQ(ui::marked_changes("like", "like").text(), "like");
    EXPECT_EQ(ui::marked_changes("", "ny").text(), "<ins>ny</ins>");
    EXPECT_EQ(ui::marked_changes("borte", "").text(), "");
    EXPECT_EQ(ui::marked_changes("a", "b  c\n").text(), "<ins>b  c</ins>\n");
}

TEST(Lists, a_date_leaf_shows_day_and_month_in_the_readers_language)
{
    EXPECT_EQ(ui::date_leaf(words(Language::nn), Day{2026, 5, 8}).text(),
        "<span class=\"st-date\" data-color=\"accent\" aria-hidden=\"true\"><b>8</b><span>mai</span></span>");
}

TEST(Icons, a_name_from_a_profile_is_found_in_either_spelling)
{
    EXPECT_EQ(ui::icon_named("HatSchool"), ui::Icon::hat_school);
    EXPECT_EQ(ui::icon_named("hat_school"), ui::Icon::hat_school);
    EXPECT_EQ(ui::icon_named("Unicorn"), std::nullopt);
}

TEST(Icons, every_life_area_of_every_profile_has_an_icon_that_we_draw)
{
    for (auto const& [key, profile] : read_profiles(SAMTAK_SOURCE_DIR "/municipalities"))
        for (auto const& area : profile.life_areas) EXPECT_TRUE(ui::icon_named(area.icon)) << key << " " << area.icon;
}

TEST(Icons, the_sprite_has_the_pages_symbols_and_no_others)
{
    ui::IconSprite const sprite{SAMTAK_BINARY_DIR "/assets/icons.txt"};
    Html page = ui::icon(ui::Icon::house);
    page += ui::icon(ui::Icon::house);
    page += ui::plain("\"#i-Bus\" typed by somebody");
    auto const used = sprite.used_in(page);
    EXPECT_TRUE(has(used, "<symbol id=\"i-House\" viewBox=\"0 0 24 24\"><path "));
    EXPECT_EQ(used.text().find("<symbol", used.text().find("<symbol") + 1), std::string::npos) << "one symbol";
    EXPECT_THROW(ui::IconSprite{"/nowhere/icons.txt"}, std::runtime_error);
}

} // namespace
} // namespace samtak
