// The questions of an application: which, their fields, and what was typed. No diagnosis is asked for (A5).
#include "intake/application_pages.hpp"
#include "intake/incoming_parts.hpp"

namespace samtak {
namespace {

constexpr std::pair<Question, std::string_view> questions[] = {{Question::person, "person"}, {Question::asks, "asks"}, {Question::help, "help"},
    {Question::services, "services"}, {Question::contact, "contact"}};

Html person_fields(Words const& w, ui::FormView const& form, Incoming const& one)
{
    auto const own_name = one.applies_as == "self" ? one.sender.substr(0, one.sender.find(',')) : std::string{};
    auto const label = one.applies_as == "self" && !one.on_paper ? w.tr("Your name") : w.tr("Who is it about?");
    Html html =
        form.text({.name = "name", .label = label, .description = w.tr("Full name."), .value = one.name.empty() ? own_name : one.name, .most = 120});
    html += form.day({.name = "born",
        .label = w.tr("Birth date"),
        .description = w.tr("Leave empty when the child isn't born yet, or the date isn't known."),
        .value = one.born,
        .optional = true});
    html += form.text({.name = "number",
        .label = w.tr("National identity number or D-number"),
        .description = one.has_number ? w.tr("Is written already. Fill in only to change it.")
                                      : w.tr("Eleven digits. Can be left empty. It is kept encrypted and never shown in lists."),
        .optional = true,
        .inputmode = "numeric",
        .most = 20});
    if (one.applies_as != "self")
        html += form.text({.name = "evidence",
            .label = w.tr("What shows that you may apply for this person?"),
            .description =
                w.tr("For example the National Population Register, a guardian's mandate, or a written mandate that you have. We may ask to see it."),
            .value = one.evidence,
            .optional = one.on_paper,
            .most = 200});
    return html;
}

Html contact_fields(Words const& w, ui::FormView const& form, Incoming const& one)
{
    Html html = form.text(
        {.name = "phone", .label = w.tr("Which phone number shall we call?"), .value = one.phone, .optional = true, .type = "tel", .most = 30});
    html += form.text({.name = "language",
        .label = w.tr("Language"),
        .description = w.tr("If other than Norwegian."),
        .value = one.language,
        .optional = true,
        .most = 60});
    html += form.checkbox("interpreter", {"1", w.tr("Needs an interpreter")}, one.interpreter);
    return html;
}

} // namespace

std::string_view code(Question question)
{
    for (auto const& [one, code] : questions)
        if (one == question) return code;
    return {};
}

std::optional<Question> parse_question(std::string_view code)
{
    for (auto const& [one, name] : questions)
        if (name == code) return one;
    return std::nullopt;
}

std::vector<Question> questions_of(Incoming const& one)
{
    std::vector<Question> all{Question::asks, Question::help, Question::services, Question::contact};
    if (!one.coordination) all.insert(all.begin(), Question::person);
    return all;
}

bool is_answered(Incoming const& one, Question question)
{
    switch (question) {
    case Question::person: return !one.name.empty();
    case Question::asks: return !one.asks.empty();
    case Question::help: return !one.words.empty();
    case Question::services:
    case Question::contact: break;
    }
    return true; // may be left empty
}

Html question_fields(Words const& w, ui::FormView const& form, Incoming const& one, Question question)
{
    switch (question) {
    case Question::person: return person_fields(w, form, one);
    case Question::asks:
        return form.radios({.name = "asks",
            .legend = w.tr("What do you apply for?"),
            .choices = {{"coordinator", asks_name(w, "coordinator"), w.tr("One person to turn to, who sees that those who help work together.")},
                {"plan", asks_name(w, "plan"), w.tr("One plan that says what is important, and who does what.")}, {"both", asks_name(w, "both")}},
            .chosen = one.asks.empty() ? std::vector<std::string>{} : std::vector{one.asks}});
    case Question::help:
        return form.text_area({.name = "words",
            .label = w.tr("What do you need help with?"),
            .description = w.tr("Write it in your own words: what is difficult, and what you wish were better. You need not write any diagnosis."),
            .value = one.words,
            .most = 2000,
            .rows = 8});
    case Question::services:
        return form.text_area({.name = "services",
            .label = w.tr("Who helps you today?"),
            .description = w.tr("For example home care, school, NAV, the GP, the hospital. Leave it empty when nobody does."),
            .value = one.services,
            .optional = true,
            .most = 1000,
            .rows = 5});
    case Question::contact: break;
    }
    return contact_fields(w, form, one);
}

std::optional<NationalId> read_question(Call& call, Incoming& one, Question question)
{
    auto& form = call.form();
    switch (question) {
    case Question::person: {
        one.name = form.text("name", {.most = 120, .required = true, .missing = "Write who it is about.", .lines = false});
        one.born = form.day("born");
        if (auto const problem = birth_day_problem(one.born, call.today()))
            form.problem("born", *problem);
        else if (auto const not_theirs = may_not_apply(one.applies_as, one.born, call.today()))
            form.problem("born", *not_theirs);
        bool const must_show = !one.on_paper && one.applies_as != "self";
        one.evidence = form.text("evidence", {.most = 200, .required = must_show, .missing = "Write what shows that you may apply.", .lines = false});
        auto number = checked_number(form.get("number"), call.place().synthetic_numbers ? Numbers::synthetic : Numbers::real);
        if (!number) form.problem("number", number.error().text);
        return number ? *number : std::nullopt;
    }
    case Question::asks:
        one.asks = std::string{form.get("asks")};
        if (one.asks != "coordinator" && one.asks != "plan" && one.asks != "both") form.problem("asks", "Choose what you apply for.");
        break;
    case Question::help: one.words = form.text("words", {.required = true, .missing = "Write what you need help with."}); break;
    case Question::services: one.services = form.text("services", {.most = 1000}); break;
    case Question::contact:
        one.phone = form.text("phone", {.most = 30, .lines = false});
        one.language = form.text("language", {.most = 60, .lines = false});
        one.interpreter = form.get("interpreter") == "1";
        break;
    }
    return std::nullopt;
}

} // namespace samtak
