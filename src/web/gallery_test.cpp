// Every shared component on three pages, written to <build>/gallery/ for tools/gallery.mjs, which opens them in a browser.
#include "tests/page_rules.hpp"
#include "web/fields.hpp"
#include "web/frame.hpp"
#include "web/lists.hpp"
#include "web/owner_parts.hpp"

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
        .footer = {{url("/help"), "Hjelp og rettleiing"}, {url("/privacy"), "Personvern"}, {url("/statement"), "Tilgjengelegheitserklæring"}}};

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
            "Mari Haugvik · Tor-Erik Vassdal i PPT har ansvaret", button_link(url("/a"), {.text = "Etterspør", .weight = Weight::secondary})},
        {Icon::handshake, Color::warning, "Samtykket til NAV går ut fredag 6. november", "Leif Årdalsbakk · om fire dagar",
            button_link(url("/b"), {.text = "Spør Leif på nytt", .weight = Weight::secondary})},
        {Icon::clipboard_checkmark, {}, "Planen skal evaluerast torsdag 5. november", "Kamal Warfaa · tre av sju tiltak er evaluerte",
            button_link(url("/c"), {.text = "Evaluer", .weight = Weight::secondary})},
    });
    auto const people = card("mari", "Mari Haugvik",
        h("{}{}", voice(OwnWords{"Eg vil bestemme sjølv kven som er med."}),
            facts({{"Neste møte", plain("18. november")}, {"Siste kontakt", tag(Color::warning, Icon::calendar, "Ikkje avtalt")}}, FactsLook::two)),
        3);
    auto const leaf = h("<div class=\"st-row\" data-top>{}<div>{}<p class=\"st-muted st-small\">Onsdag kl. 10.00</p></div></div>",
        date_leaf(w, Day{2026, 11, 18}), link(url("/m"), "Mari Haugvik"));
    return h("{}<div class=\"st-split st-home\"><div>{}{}</div><div class=\"st-flow\" data-gap=\"l\">{}{}</div></div>", title("Hei, Ingvild"),
        section("now", "Dette treng deg no", needs),
        section("people", "Brukarane mine", h("<div class=\"st-flow\"><p class=\"st-small\">{}</p>{}</div>", load(4, 5, "4 av 5 tilrådde"), people)),
        card("meetings", "Kommande møte", lines({leaf, leaf})),
        card("contact", "Koordinator", person({.name = "Ingvild Nesbakk", .about = "Ergoterapeut"})));
}

Html people_table()
{
    return table({.caption = "Dei som er med",
        .columns = {"Namn", "Bidreg med", "Status"},
        .rows = {{person({.name = "Mari Haugvik", .about = "Eig planen", .color = Color::owner}), plain("Øver på buss"),
                     tag(Color::info, Icon::arrow_circlepath, "I gang")},
            {person({.name = "Jorunn Eike", .about = "NAV"}), plain("Arbeidspraksis"),
                tag(Color::danger, Icon::exclamationmark_triangle, "10 dagar over fristen")}}});
}

Html conflict()
{
    return side_by_side({
        {"mine", "Di endring", "Ikkje lagra enno",
            {{"Frist", plain("15. april 2027")},
                {"Korleis", marked_changes("Onsdagar kl. 14.30.", "Onsdagar kl. 14.30. Svømming annankvar fredag.")}},
            button({.text = "Bruk mi endring", .weight = Weight::secondary, .name = "keep", .value = "mine"})},
        {"theirs", "Ane si endring", "Lagra i dag kl. 10.38",
            {{"Frist", h("<ins>{}</ins>", "1. mars 2027")}, {"Korleis", plain("Onsdagar kl. 13.00.")}},
            button({.text = "Behald Ane si endring", .weight = Weight::secondary, .name = "keep", .value = "theirs"})},
    });
}

Html messages(Words const& w)
{
    auto const text = [](std::string const& one) { return h("<p>{}</p>", one); };
    return h("<div class=\"st-flow\">{}{}{}{}{}{}</div>", title("Planen til Mari", "Planen gjeld til 31. juli 2027."),
        buttons({print_button(w), button_link(url("/g"), {.text = "Nytt mål", .icon = Icon::plus})}), done("Tiltaket er lagra."),
        alert(Color::info, "Til opplysning", text("Planen gjev ikkje rett til bustad.")),
        alert(Color::warning, "Samtykket går snart ut", text("Spør på nytt.")), alert(Color::danger, "Fristen er passert", text("Etterspør.")));
}

Html empties()
{
    auto const first = button_link(url("/g"), {.text = "Legg til det første målet", .weight = Weight::secondary, .icon = Icon::plus});
    return h("<div class=\"st-flow\">{}{}{}</div>",
        empty_state({.heading = "Mål og tiltak", .content = h("<p>{}</p>", "Start med eitt mål."), .buttons = {first}}),
        empty_line(h("<p>{}</p>", "Ingen mål her no.")), more("2 tidlegare evalueringar", h("<p>{}</p>", "Betre enn i vår.")));
}

Html states(Words const& w)
{
    auto const quoted = quote({.words = OwnWords{"Eg vil bestemme sjølv. Snakk til meg.\n\nEg vil ta bussen til byen åleine."},
        .who = "Mari",
        .how = "Skrive av Mari sjølv 12. oktober"});
    auto const answered = facts({{"Kven gjeld det?", plain("Barnet mitt, 4 år"), link(url("/w"), "Endre", {}, ": Kven gjeld det?")},
                                    {"Kva er viktig?", voice(OwnWords{"Éin å ringje til."}), link(url("/w"), "Endre", {}, ": Kva er viktig?")}},
        FactsLook::card);
    auto const path = steps("Steg i møtet", {{url("/1"), "Førebu", true}, {url("/2"), "Kall inn"}, {url("/3"), "Møt og skriv"}});
    auto const small = actions({link(url("/e"), "Evaluer", Icon::clipboard_checkmark), link(url("/f"), "Endre", Icon::pencil)});
    Html all = h("{}<div class=\"st-first\">{}</div>", messages(w), section("important", "Det som er viktig for meg", quoted));
    all += section("with", "Dei som er med", people_table());
    all += section("figures", "Tal",
        figures({{url("/n"), 4, "meldingar ventar"}, {url("/n"), 0, "ventar på koordinator"}, {url("/n"), 5, "over fristen", true}}));
    all += section("conflict", "To har endra same tiltak", conflict());
    all += section("check", "Kontroller svara", answered);
    all += section("meeting", "Møte", h("{}{}{}", path, small, progress(w, 3, 6)));
    return all += section("empty", "Tomt", empties());
}

Html measure_form(Words const& w, Form const& posted)
{
    FormView const form{w, posted};
    Html fields = title("Nytt tiltak");
    fields += form.error_summary();
    fields += form.text({.name = "title", .label = "Kva skal de gjere?", .description = "Til dømes «Øve på å kjøpe billett».", .most = 200});
    fields += form.select(
        {.name = "who", .legend = "Kven er ansvarleg?", .description = "Éin person.", .choices = {{"1", "Mari Haugvik"}, {"2", "Bente Haugvik"}}});
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

Html owner_home()
{
    Html all = ways({{url("/p"), Icon::file_text, "Les heile planen", "Fem mål, åtte tiltak"},
        {url("/m"), Icon::chat, "Sei kva du vil snakke om", "Neste møte er 18. november"},
        {url("/c"), Icon::eye, "Bestem kven som får sjå", "NAV ventar på svar frå deg"}});
    auto const answer = [](std::string const& text, Icon one, std::string const& value) {
        return button({.text = text, .weight = Weight::secondary, .icon = one, .name = "a", .value = value});
    };
    all += section("question", "Eit spørsmål til deg",
        h("<form class=\"st-card st-flow\" method=\"post\" action=\"/x\"><p class=\"st-large\"><strong>{}</strong></p>{}</form>",
            "Kan NAV få lese delen om skule og arbeid?",
            answers({answer("Ja, det er greitt", Icon::checkmark, "yes"), answer("Nei", Icon::x_mark, "no"),
                answer("Snakk med meg først", Icon::chat, "talk")})));
    return all +=
        section("contact", "Koordinatoren din", card("c", "Ingvild", person({.name = "Ingvild Nesbakk", .about = "Ergoterapeut", .large = true}), 3));
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
    gallery.show("owner.html",
        {.title = "Planen min",
            .content = owner_home(),
            .above = hero({.eyebrow = "Planen min",
                .greeting = "Hei, Mari",
                .words = OwnWords{"Eg vil bestemme sjølv. Snakk til meg, ikkje over hovudet mitt."},
                .deed = link(url("/w"), "Endre orda mine", Icon::pencil)}),
            .ground = Ground::owner});
}

} // namespace
} // namespace samtak
