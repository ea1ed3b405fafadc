#include "tests/page_rules.hpp"
#include "web/fields.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Words words(Language language = Language::nn)
{
    static Catalogues const catalogues{SAMTAK_BINARY_DIR "/i18n"};
    static Terms const none;
    return Words{catalogues, language, none};
}

bool has(Html const& html, std::string_view text) { return html.text().find(text) != std::string::npos; }

Form const nothing_posted;

ui::ChoiceField attainment()
{
    return {.name = "attainment", .legend = "Korleis gjekk det?", .choices = {{"reached", "Nådd"}, {"partly", "Delvis nådd", "Noko står att"}}};
}

TEST(Fields, a_text_field_ties_label_description_and_limit)
{
    auto const w = words();
    ui::FormView const form{w, nothing_posted};
    auto const field = form.text({.name = "title", .label = "Kva?", .description = "Til dømes å øve.", .value = "Øve", .most = 200});
    EXPECT_EQ(part_faults(field.text()), "");
    EXPECT_TRUE(has(field, "<label class=\"ds-label\" for=\"f-title\">Kva?</label>"));
    EXPECT_TRUE(has(field, "id=\"f-title-help\">Til dømes å øve. Høgst 200 teikn.</p>"));
    EXPECT_TRUE(has(field, "name=\"title\" value=\"Øve\" aria-describedby=\"f-title-help\">"));
    EXPECT_FALSE(has(field, "maxlength")) << "a browser that cuts a pasted text loses words";
    EXPECT_FALSE(has(field, "aria-invalid"));
}

TEST(Fields, L15_an_error_stands_at_the_field_and_what_was_typed_is_kept)
{
    auto const w = words(Language::nb);
    Form posted{{{"title", "En <lang> tekst"}}};
    posted.problem("title", "The text is too long. Use at most {limit} characters.", 10);
    ui::FormView const form{w, posted};
    auto const field = form.text({.name = "title", .label = "Hva?", .value = "Øve", .most = 10});
    EXPECT_TRUE(has(field, "value=\"En &lt;lang&gt; tekst\""));
    EXPECT_TRUE(has(field, "aria-invalid=\"true\" aria-describedby=\"f-title-help f-title-error\""));
    EXPECT_TRUE(has(field, "id=\"f-title-error\">Teksten er for lang. Bruk høyst 10 tegn.</p>"));
    EXPECT_EQ(part_faults(field.text() + form.error_summary().text()), "");
    EXPECT_TRUE(form.failed());
}

TEST(Fields, the_summary_says_the_same_words_and_leads_to_the_field)
{
    auto const w = words(Language::nb);
    Form posted{{{"x", ""}}};
    posted.problem("day", "Fill in the date.");
    posted.problem("attainment", "Fill in this field.");
    ui::FormView const form{w, posted};
    auto const summary = form.error_summary();
    EXPECT_TRUE(has(summary, "<h2 id=\"f-errors\">2 ting må rettes før vi kan lagre</h2>"));
    EXPECT_TRUE(has(summary, "<a class=\"ds-link\" href=\"#f-day\">Fyll ut datoen.</a>"));
    auto const page = summary.text() + form.day({.name = "day", .label = "Dato"}).text() + form.radios(attainment()).text();
    EXPECT_EQ(part_faults(page), "");
    EXPECT_TRUE(ui::FormView(w, nothing_posted).error_summary().empty());
}

TEST(Fields, K11_L15_the_summary_names_the_field_where_the_words_alone_do_not)
{
    auto const w = words(Language::nb);
    Form posted{{{"x", ""}}};
    posted.problem("phone", "The text is too long. Use at most {limit} characters.", 30);
    posted.problem("name", "Write the name.");
    posted.problem("why", "Fill in this field.");
    posted.problem("first", "Write what the goal is.");
    posted.problem("second", "Write what the goal is.");
    ui::FormView const form{w, posted};
    form.text({.name = "phone", .label = "Telefon", .most = 30});
    form.text({.name = "name", .label = "Navn"});
    form.text_area({.name = "why", .label = "Hvorfor?"});
    form.text({.name = "first", .label = "Mål", .in_summary = "Mål (det første)"});
    form.text({.name = "second", .label = "Mål", .in_summary = "Mål (det andre)"});
    auto const summary = form.error_summary();
    EXPECT_TRUE(has(summary, "<a class=\"ds-link\" href=\"#f-phone\">Telefon: Teksten er for lang. Bruk høyst 30 tegn.</a>"));
    EXPECT_TRUE(has(summary, "href=\"#f-name\">Skriv navnet.</a>")) << "says itself what it is about";
    EXPECT_TRUE(has(summary, "href=\"#f-why\">Hvorfor? Fyll ut dette feltet.</a>")) << summary.text();
    EXPECT_TRUE(has(summary, "href=\"#f-first\">Mål (det første): Skriv")) << "two lines that read alike";
    EXPECT_TRUE(has(summary, "href=\"#f-second\">Mål (det andre): Skriv"));
    auto const field = form.text({.name = "phone", .label = "Telefon"});
    EXPECT_TRUE(has(field, "id=\"f-phone-error\">Teksten er for lang.")) << "at the field the label stands above";
}

TEST(Fields, a_password_is_never_sent_back)
{
    auto const w = words();
    Form const posted{{{"password", "hemmeleg ord"}}};
    auto const field = ui::FormView(w, posted).text({.name = "password", .label = "Passord", .type = "password", .autocomplete = "current-password"});
    EXPECT_FALSE(has(field, "hemmeleg"));
    EXPECT_TRUE(has(field, "autocomplete=\"current-password\""));
}

TEST(Fields, a_date_that_is_not_a_date_can_still_be_corrected)
{
    auto const w = words();
    EXPECT_TRUE(has(ui::FormView(w, nothing_posted).day({.name = "day", .label = "Frist", .value = Day{2026, 12, 4}}),
        "type=\"date\" id=\"f-day\" name=\"day\" value=\"2026-12-04\""));
    Form const posted{{{"day", "31.2.2026"}}};
    EXPECT_TRUE(has(ui::FormView(w, posted).day({.name = "day", .label = "Frist"}), "type=\"text\" id=\"f-day\" name=\"day\" value=\"31.2.2026\""));
}

TEST(Fields, L10_a_text_that_begins_with_a_line_break_keeps_it)
{
    auto const w = words();
    auto const field = ui::FormView(w, nothing_posted).text_area({.name = "words", .label = "Orda dine", .value = "\nEg vil", .own_words = true});
    EXPECT_TRUE(has(field, ">\n\nEg vil</textarea>"));
    EXPECT_TRUE(has(field, "class=\"ds-input st-voice\""));
}

TEST(Fields, C2_nothing_is_preselected_unless_it_was_chosen)
{
    auto const w = words();
    auto const fresh = ui::FormView(w, nothing_posted).radios(attainment());
    EXPECT_FALSE(has(fresh, " checked"));
    EXPECT_EQ(part_faults(fresh.text()), "");
    Form const posted{{{"attainment", "partly"}}};
    auto const again = ui::FormView(w, posted).radios(attainment());
    EXPECT_TRUE(has(again, "value=\"partly\" checked aria-describedby=\"f-attainment-2-help\""));
}

TEST(Fields, a_box_that_was_unticked_stays_unticked_when_the_page_comes_back)
{
    auto const w = words();
    ui::ChoiceField field = attainment();
    field.chosen = {"reached", "partly"};
    Form const posted{{{"once", "x"}, {"attainment", "partly"}}};
    auto const boxes = ui::FormView(w, posted).checkboxes(field);
    EXPECT_TRUE(has(boxes, "value=\"reached\">"));
    EXPECT_TRUE(has(boxes, "value=\"partly\" checked"));
    EXPECT_FALSE(has(ui::FormView(w, posted).checkbox("told", {.label = "Fortald"}, true), " checked"));
    EXPECT_TRUE(has(ui::FormView(w, nothing_posted).checkbox("told", {.label = "Fortald"}, true), " checked"));
}

TEST(Fields, a_list_asks_to_choose_while_nothing_is_chosen_or_need_be)
{
    auto const w = words();
    auto field = attainment();
    EXPECT_TRUE(has(ui::FormView(w, nothing_posted).select(field), "<option value=\"\">Vel</option>"));
    field.chosen = {"reached"};
    auto const chosen = ui::FormView(w, nothing_posted).select(field);
    EXPECT_FALSE(has(chosen, "<option value=\"\">"));
    EXPECT_TRUE(has(chosen, "<option value=\"reached\" selected>Nådd</option>"));
    EXPECT_EQ(part_faults(chosen.text()), "");
    field.optional = true;
    EXPECT_TRUE(has(ui::FormView(w, nothing_posted).select(field), "<option value=\"\">Vel</option>")) << "what may be left out can be taken back";
}

TEST(Fields, L15_a_form_keeps_its_one_time_id_and_version_after_an_error)
{
    auto const w = words();
    auto const once = OnceId::fresh();
    Form const posted{{{"once", once.str()}, {"version", "4"}}};
    auto const form = ui::FormView(w, posted).form({.action = url("/x/goals"), .csrf = "t&t", .version = 7}, {});
    EXPECT_TRUE(has(form, "name=\"once\" value=\"" + once.str() + "\""));
    EXPECT_TRUE(has(form, "name=\"version\" value=\"4\"")) << "the version that the writer saw, not the newest";
    EXPECT_TRUE(has(form, "name=\"csrf\" value=\"t&amp;t\""));
    EXPECT_TRUE(has(ui::FormView(w, nothing_posted).form({.action = url("/x"), .version = 7}, {}), "name=\"version\" value=\"7\""));
}

TEST(Fields, L15_a_draft_form_names_its_address_and_its_sentences)
{
    auto const w = words();
    auto const form = ui::FormView(w, nothing_posted).form({.action = url("/x"), .draft = url("/x/drafts/goal")}, {});
    EXPECT_TRUE(has(form, "data-draft=\"/x/drafts/goal\" data-draft-saved=\"Utkastet vart lagra kl. {time}\""));
}

TEST(Fields, two_forms_of_a_page_share_no_id)
{
    auto const w = words();
    auto const one = ui::FormView(w, nothing_posted, "a").radios(attainment());
    auto const two = ui::FormView(w, nothing_posted, "b").radios(attainment());
    EXPECT_EQ(part_faults(one.text() + two.text()), "");
}

} // namespace
} // namespace samtak
