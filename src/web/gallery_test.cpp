// Every shared component on three pages, written to <build>/gallery/ for tools/gallery.mjs, which opens them in a browser.
#include "tests/page_rules.hpp"
#include "web/fields.hpp"
#include "web/frame.hpp"
#include "web/lists.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace samtak {
namespace {

using namespace ui;

struct Gallery {
    Catalogues catalogues{SAMTAK_BINARY_DIR "/i18n"};
    Terms none;
    Words w{catalogues, Language::nn, none};
    std::map<std::string, Profile, std::less<>> profiles = read_profiles(SAMTAK_SOURCE_DIR "/municipalities");
    Assets assets{SAMTAK_BINARY_DIR "/assets"};
    Surroundings around{.home = url("/x"),
        .nav = {{url("/x"), Icon::house, "Heim", false}, {url("/x/people"), Icon::person_group, "Brukarar", true},
            {url("/x/meetings"), Icon::calendar, "Møte", false}, {url("/x/notices"), Icon::chat, "Meldingar", false}},
        .member = MemberMenu{.name = "Ingvild Nesbakk",
            .about = "Innlogga som koordinator",
            .links = {{url("/x/profile"), "Profil og varsel"}, {url("/x/roles"), "Byt rolle"}},
            .log_out = url("/logout"),
            .csrf = "token"},
        .session = SessionWarning{.seconds = 1800, .extend = url("/session"), .expired = url("/signed-out"), .csrf = "token"},
        .languages = {{url("/language/nb"), "Bokmål", "nb"}},
        .footer = {
            {url("/help"), "Hjelp og rettleiing"}, {url("/privacy"), "Personvern"}, {url("/statement"), "Tilgjengelegheitserklæring"}}};

    void show(std::string const& file, Page const& page)
    {
        auto const html = framed(w, profiles.begin()->second, assets, around, page).text();
        EXPECT_EQ(page_faults(html), "") << file;
        auto const folder = std::filesystem::path{SAMTAK_BINARY_DIR} / "gallery";
        std::filesystem::create_directories(folder);
        std::ofstream{folder / file} << html;
    }
};

PersonLine mari()
{
    return {"Mari Haugvik", "17 år · Individuell plan",
        {{url("/p"), "Planen", true}, {url("/m"), "Møte"}, {url("/c"), "Samtykke"}, {url("/h"), "Historikk"}}};
}

Html home(Words const& w)
{
    auto const needs = items({
        {Icon::exclamationmark_triangle, Color::danger, "Tilrettelegging av eksamen er ti dagar over fristen",
            "Mari Haugvik · Tor-Erik Vassdal i PPT har ansvaret",
            button_link(url("/a"), {.text = "Etterspør", .weight = Weight::secondary})},
        {Icon::handshake, Color::warning, "Samtykket til NAV går ut fredag 6. november", "Leif Årdalsbakk · om fire dagar",
            button_link(url("/b"), {.text = "Spør Leif på nytt", .weight = Weight::secondary})},
        {Icon::clipboard_checkmark, {}, "Planen skal evaluerast torsdag 5. november", "Kamal Warfaa · tre av sju tiltak er evaluerte",
            button_link(url("/c"), {.text = "Evaluer", .weight = Weight::secondary})},
    });
    auto const people = card("mari", "Mari Haugvik",
        h("{}{}", voice(OwnWords{"Eg vil bestemme sjølv kven som er med."}),
            facts({{"Neste møte", plain("18. november")}, {"Siste kontakt", tag(Color::warning, Icon::calendar, "Ikkje avtalt")}},
                FactsLook::two)),
        3);
    auto const leaf = h("<div class=\"st-row\" data-top>{}<div>{}<p class=\"st-muted st-small\">Onsdag kl. 10.00</p></div></div>",
        date_leaf(w, Day{2026, 11, 18}), link(url("/m"), "Mari Haugvik"));
    return h("{}<div class=\"st-split st-home\"><div>{}{}</div><div class=\"st-flow\" data-gap=\"l\">{}{}</div></div>",
        title("Hei, Ingvild"), section("now", "Dette treng deg no", needs),
        section("people", "Brukarane mine", h("<p class=\"st-small\">{}</p>{}", load(4, 5, "4 av 5 tilrådde"), people)),
        card("meetings", "Kommande møte", lines({leaf, leaf})),
        card("contact", "Koordinator", person({.name = "Ingvild Nesbakk", .about = "Ergoterapeut"})));
}

Html states(Words const& w)
{
    auto const quoted =
        quote({.words = OwnWords{"Eg vil bestemme sjølv. Snakk til meg, ikkje over hovudet mitt.\n\nEg vil ta bussen til byen åleine."},
            .who = "Mari",
            .how = "Skrive av Mari sjølv 12. oktober"});
    auto const table = ui::table({.caption = "Dei som er med",
        .columns = {"Namn", "Bidreg med", "Status"},
        .rows = {{person({.name = "Mari Haugvik", .about = "Eig planen", .color = Color::owner}), plain("Øver på buss"),
                     tag(Color::info, Icon::arrow_circlepath, "I gang")},
            {person({.name = "Jorunn Eike", .about = "NAV"}), plain("Arbeidspraksis"),
                tag(Color::danger, Icon::exclamationmark_triangle, "10 dagar over fristen")}}});
    auto const versions = side_by_side({
        {"mine", "Di endring", "Ikkje lagra enno",
            {{"Frist", plain("15. april 2027")},
                {"Korleis", marked_changes("Onsdagar kl. 14.30.", "Onsdagar kl. 14.30. Svømming annankvar fredag.")}},
            button({.text = "Bruk mi endring", .weight = Weight::secondary, .name = "keep", .value = "mine"})},
        {"theirs", "Ane si endring", "Lagra i dag kl. 10.38",
            {{"Frist", h("<ins>{}</ins>", "1. mars 2027")}, {"Korleis", plain("Onsdagar kl. 13.00.")}},
            button({.text = "Behald Ane si endring", .weight = Weight::secondary, .name = "keep", .value = "theirs"})},
    });
    auto const answers =
        facts({{"Kven gjeld det?", plain("Barnet mitt, 4 år"), link(url("/w"), "Endre", {}, ": Kven gjeld det?")},
                  {"Kva er viktig?", voice(OwnWords{"Éin å ringje til."}), link(url("/w"), "Endre", {}, ": Kva er viktig?")}},
            FactsLook::card);
    Html all = title("Planen til Mari", "Planen gjeld til 31. juli 2027.");
    all += buttons({print_button(w), button_link(url("/g"), {.text = "Nytt mål", .icon = Icon::plus})});
    for (auto const& part :
        {done("Tiltaket er lagra."), alert(Color::info, "Til opplysning", h("<p>{}</p>", "Planen gjev ikkje rett til bustad.")),
            alert(Color::warning, "Samtykket går snart ut", h("<p>{}</p>", "Spør på nytt.")),
            alert(Color::danger, "Fristen er passert", h("<p>{}</p>", "Etterspør."))})
        all.add("<div class=\"st-first\">{}</div>", part);
    all += section("important", "Det som er viktig for meg", quoted);
    all += section("with", "Dei som er med", table);
    all += section("figures", "Tal",
        figures({{url("/n"), 4, "meldingar ventar"}, {url("/n"), 0, "ventar på koordinator"}, {url("/n"), 5, "over fristen", true}}));
    all += section("conflict", "To har endra same tiltak", versions);
    all += section("check", "Kontroller svara", answers);
    all += section("meeting", "Møte",
        h("{}{}", steps("Steg i møtet", {{url("/1"), "Førebu", true}, {url("/2"), "Kall inn"}, {url("/3"), "Møt og skriv"}}),
            actions({link(url("/e"), "Evaluer", Icon::clipboard_checkmark), link(url("/f"), "Endre", Icon::pencil)})));
    all.add("<div class=\"st-section\">{}</div>",
        empty_state({.heading = "Mål og tiltak",
            .content = h("<p>{}</p>", "Start med eitt mål."),
            .buttons = {button_link(url("/g"), {.text = "Legg til det første målet", .weight = Weight::secondary, .icon = Icon::plus})}}));
    all.add("<div class=\"st-section\">{}{}</div>", empty_line(h("<p>{}</p>", "Ingen mål her no.")),
        more("2 tidlegare evalueringar", h("<p>{}</p>", "Betre enn i vår.")));
    return all;
}

Html measure_form(Words const& w, Form const& posted)
{
    FormView const form{w, posted};
    Html fields = title("Nytt tiltak");
    fields += form.error_summary();
    fields +=
        form.text({.name = "title", .label = "Kva skal de gjere?", .description = "Til dømes «Øve på å kjøpe billett».", .most = 200});
    fields += form.select({.name = "who",
        .legend = "Kven er ansvarleg?",
        .description = "Éin person.",
        .choices = {{"1", "Mari Haugvik"}, {"2", "Bente Haugvik"}}});
    fields += form.text_area({.name = "how", .label = "Kvar og korleis?", .value = "På bussterminalen.", .optional = true, .most = 2000});
    fields += form.day({.name = "due", .label = "Frist"});
    fields += form.radios({.name = "application",
        .legend = "Er tiltaket avhengig av ein søknad?",
        .choices = {{"no", "Nei"}, {"yes", "Ja", "Planen gjev ikkje rett til tenester. Mari må søkje."}}});
    fields += form.checkboxes({.name = "areas",
        .legend = "Kva gjeld det?",
        .description = "Vel alle som passar.",
        .choices = {{"school", "Skule"}, {"leisure", "Fritid"}},
        .optional = true});
    fields += form.checkbox("told", {.label = "Eg har fortalt Mari om dette"}, false);
    fields += buttons({button({.text = "Lagre tiltaket"}), link(url("/p"), "Avbryt"), form.draft_status()});
    return h("{}{}", back_link(url("/p"), "Planen til Mari"),
        form.form({.action = url("/p/measures"), .csrf = "token", .draft = url("/p/drafts")}, fields));
}

TEST(Gallery, every_component_keeps_the_rules_of_a_page)
{
    Gallery gallery;
    gallery.show("home.html", {.title = "Heim", .content = home(gallery.w)});
    gallery.show("states.html", {.title = "Planen", .content = states(gallery.w), .person = mari()});
    gallery.show("form.html", {.title = "Nytt tiltak", .content = measure_form(gallery.w, Form{}), .person = mari()});
    Form posted{{{"title", ""}, {"due", "31.2.2026"}, {"how", "På bussterminalen, laurdagar."}}};
    posted.problem("title", "Fill in this field.");
    posted.problem("who", "Fill in this field.");
    posted.problem("due", "There is no such date. Write it as 31.12.2026.");
    posted.problem("application", "Fill in this field.");
    gallery.show("errors.html", {.title = "Nytt tiltak", .content = measure_form(gallery.w, posted), .person = mari(), .failed = true});
    auto const hero =
        h("<div class=\"st-hero\"><div class=\"st-hero__inner st-flow\"><p class=\"st-eyebrow\">Planen min</p>"
          "<h1 class=\"st-hero__greeting\">Hei, Mari</h1><p class=\"st-hero__words\">«Eg vil bestemme sjølv.»</p></div></div>");
    gallery.show("owner.html",
        {.title = "Planen min",
            .content = h("<div class=\"st-owner-width st-flow\" data-gap=\"l\">{}{}</div>",
                card("q", "Kan NAV få lese delen om skule og arbeid?",
                    h("<form method=\"post\" action=\"/x\"><div class=\"st-answers\">{}{}</div></form>",
                        button({.text = "Ja, det er greitt",
                            .weight = Weight::secondary,
                            .icon = Icon::checkmark,
                            .name = "a",
                            .value = "yes"}),
                        button({.text = "Nei", .weight = Weight::secondary, .icon = Icon::x_mark, .name = "a", .value = "no"}))),
                card("c", "Koordinatoren din", person({.name = "Ingvild Nesbakk", .about = "Ergoterapeut", .large = true}))),
            .above = hero,
            .ground = Ground::owner});
}

} // namespace
} // namespace samtak
