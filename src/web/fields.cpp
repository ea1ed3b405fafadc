#include "web/fields.hpp"

#include "web/field_pieces.hpp"

#include <algorithm>

namespace samtak::ui {
using field::description;
using field::given;
using field::label;

namespace {

// The limit is said in words, and counted down by Designsystemet's script where there is one.
std::string with_limit(Words const& w, TextField const& field)
{
    if (field.most == 0) return field.description;
    auto const limit = w.tr("At most {most} characters.", {{"most", field.most}});
    return field.description.empty() ? limit : field.description + " " + limit;
}

// Not in a field with an error: the script that counts would take its aria-invalid away.
Html counter(Words const& w, int most)
{
    if (most == 0) return {};
    return h("<p data-field=\"counter\" data-limit=\"{}\" data-under=\"{}\" data-over=\"{}\"></p>", most, w.tr("%d characters left"),
        w.tr("%d characters too many"));
}

std::string const& said_of(TextField const& field) { return field.in_summary.empty() ? field.label : field.in_summary; }

// What is said of any field, so that the words alone don't tell which one.
bool says_no_field(FieldProblem const& problem)
{
    static constexpr std::string_view of_any[] = {"Fill in this field.", "Fill in the date.", "Choose one of those in the list.",
        "There is no such date. Write it as 31.12.2026.", "The text has characters that can't be saved. Write it again, or paste it as plain text."};
    return problem.limit > 0 || std::find(std::begin(of_any), std::end(of_any), problem.text.source) != std::end(of_any);
}

} // namespace

FormView::FormView(Words const& words, Form const& posted, std::string prefix) : words_(words), posted_(posted), prefix_(std::move(prefix)) {}

Html FormView::form(FormFrame const& frame, Html const& inside) const
{
    auto extra = attribute("class", frame.wide ? "st-form st-form-wide" : "st-form");
    if (frame.upload) extra = extra + attribute("enctype", "multipart/form-data");
    Html html;
    if (frame.draft)
        html.add("<form method=\"post\" action=\"{}\" novalidate data-draft=\"{}\" data-draft-saved=\"{}\" "
                 "data-draft-failed=\"{}\"{}>",
            frame.action, *frame.draft, words_.tr("Draft saved at {time}", {{"time", "{time}"}}),
            words_.tr("The draft could not be saved. What you wrote is still here."), extra);
    else
        html.add("<form method=\"post\" action=\"{}\" novalidate{}>", frame.action, extra);
    html += hidden(csrf_field, frame.csrf);
    html += hidden("once", posted_.once().text()); // the same again after an error, so that it is still saved once
    // so that what was typed can be kept when the form can't be saved, and the draft forgotten when it is: also after an error or a conflict
    if (auto const draft = frame.draft ? frame.draft->text() : std::string{posted_.get("draft")}; !draft.empty())
        html.add("<input type=\"hidden\" name=\"draft\" value=\"{}\">", draft);
    if (frame.version) html += hidden("version", std::to_string(posted_.has("version") ? posted_.version() : *frame.version));
    return html.add("{}</form>", inside);
}

Html FormView::error_summary() const
{
    if (posted_.ok()) return {};
    auto const count = static_cast<std::int64_t>(posted_.problems().size());
    Html lines;
    for (auto const& problem : posted_.problems())
        lines.add("<li><a class=\"ds-link\" href=\"{}\">{}</a></li>", url("#{}", id(problem.field)), summary_line(problem));
    return h("<ds-error-summary class=\"ds-error-summary\" tabindex=\"-1\" aria-labelledby=\"{}-errors\">"
             "<h2 id=\"{}-errors\">{}</h2><ul class=\"ds-list\">{}</ul></ds-error-summary>",
        prefix_, prefix_, words_.trn("One thing must be corrected before we can save", "{n} things must be corrected before we can save", count),
        lines);
}

// "Phone: The text is too long …", but "Choose the legal basis." as it stands.
std::string FormView::summary_line(FieldProblem const& problem) const
{
    auto const& all = posted_.problems();
    auto const alike = std::count_if(all.begin(), all.end(), [&](auto const& one) { return one.text == problem.text; });
    auto text = words_.problem(problem);
    auto const field = std::find_if(called_.begin(), called_.end(), [&](auto const& one) { return one.first == problem.field; });
    if (field == called_.end() || (alike < 2 && !says_no_field(problem))) return text;
    return field->second + (field->second.ends_with('?') || field->second.ends_with('.') ? " " : ": ") + text;
}

Html FormView::draft_status() const { return h("<span class=\"st-muted st-small\" role=\"status\" data-draft-status></span>"); }

Html FormView::text(TextField const& field) const
{
    auto const help = with_limit(words_, field);
    auto const tie = tied(field.name, said_of(field), !help.empty());
    // A password is never sent back.
    auto const typed = field.type == "password" ? std::string{} : value(field.name, field.value);
    auto const extra = given("autocomplete", field.autocomplete) + given("inputmode", field.inputmode) + given("lang", field.lang);
    return h("<ds-field class=\"ds-field\">{}{}<input class=\"ds-input\" type=\"{}\" id=\"{}\" name=\"{}\" "
             "value=\"{}\"{}{}>{}{}</ds-field>",
        label(words_, tie.id, field.label, field.optional), description(tie.id, help), field.type, tie.id, field.name, typed, extra, tie.attributes,
        tie.error.empty() ? counter(words_, field.most) : Html{}, tie.message());
}

Html FormView::text_area(TextField const& field) const
{
    auto const help = with_limit(words_, field);
    auto const tie = tied(field.name, said_of(field), !help.empty());
    // The line break after the tag is HTML's own: without it a text that begins with one would lose it.
    return h("<ds-field class=\"ds-field\">{}{}<textarea class=\"{}\" id=\"{}\" name=\"{}\" "
             "rows=\"{}\"{}{}>\n{}</textarea>{}{}</ds-field>",
        label(words_, tie.id, field.label, field.optional), description(tie.id, help), field.own_words ? "ds-input st-voice" : "ds-input", tie.id,
        field.name, field.rows, given("lang", field.lang), tie.attributes, value(field.name, field.value),
        tie.error.empty() ? counter(words_, field.most) : Html{}, tie.message());
}

Html FormView::day(DayField const& field) const
{
    auto const tie = tied(field.name, field.label, !field.description.empty());
    auto const typed = value(field.name, field.value ? field.value->iso() : std::string{});
    // A date field shows nothing but whole dates; what else was typed must still be there to correct.
    bool const showable = typed.empty() || Day::parse(typed);
    return h("<ds-field class=\"ds-field\">{}{}<input class=\"ds-input st-short-input\" type=\"{}\" id=\"{}\" name=\"{}\" "
             "value=\"{}\"{}{}>{}</ds-field>",
        label(words_, tie.id, field.label, field.optional), description(tie.id, field.description), showable ? "date" : "text", tie.id, field.name,
        typed, given("autocomplete", field.autocomplete), tie.attributes, tie.message());
}

Html FormView::file(FileField const& field) const
{
    bool const lost = !posted_.files(field.name).empty() && error(field.name).empty(); // an error says it already
    auto help = field.description;
    if (lost) help += (help.empty() ? "" : " ") + words_.tr("Choose the file again: it could not be kept.");
    auto const tie = tied(field.name, field.label, !help.empty());
    return h("<ds-field class=\"ds-field\">{}{}<input class=\"ds-input\" type=\"file\" id=\"{}\" name=\"{}\"{}{}>{}</ds-field>",
        label(words_, tie.id, field.label, field.optional), description(tie.id, help), tie.id, field.name, given("accept", field.accept),
        tie.attributes, tie.message());
}

Html FormView::hidden(std::string_view name, std::string_view value) const
{
    return h("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
}

Html FormView::Tied::message() const
{
    if (error.empty()) return {};
    return h("<p class=\"ds-validation-message\" data-field=\"validation\" id=\"{}-error\">{}</p>", id, error);
}

FormView::Tied FormView::tied(std::string const& name, std::string const& label, bool described) const
{
    called_.emplace_back(name, label);
    Tied tie{id(name), error(name), {}};
    std::string ties = described ? tie.id + "-help" : std::string{};
    if (!tie.error.empty()) {
        ties += (ties.empty() ? "" : " ") + tie.id + "-error";
        tie.attributes = attribute("aria-invalid", "true");
    }
    tie.attributes = tie.attributes + given("aria-describedby", ties);
    return tie;
}

std::string FormView::error(std::string_view name) const
{
    for (auto const& problem : posted_.problems())
        if (problem.field == name) return words_.problem(problem);
    return {};
}

std::string FormView::value(std::string const& name, std::string const& before) const
{
    return posted_.has(name) ? std::string{posted_.get(name)} : before;
}

} // namespace samtak::ui
