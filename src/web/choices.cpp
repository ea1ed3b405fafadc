// Fields where one chooses: select, radio buttons, checkboxes.
#include "web/field_pieces.hpp"
#include "web/fields.hpp"

#include <algorithm>

namespace samtak::ui {
using field::description;
using field::given;
using field::label;
using field::optional_mark;

namespace {

bool is_among(std::vector<std::string> const& values, std::string_view value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

std::string const& said_of(ChoiceField const& field) { return field.in_summary.empty() ? field.legend : field.in_summary; }

} // namespace

Html FormView::select(ChoiceField const& field) const
{
    auto const tie = tied(field.name, said_of(field), !field.description.empty());
    auto const now = chosen(field);
    Html options;
    // What may be left out can be taken back too.
    if (field.optional || now.empty() || now.front().empty()) options.add("<option value=\"\">{}</option>", words_.tr("Choose"));
    for (auto const& choice : field.choices)
        options.add("<option value=\"{}\"{}>{}</option>", choice.value, flag("selected", is_among(now, choice.value)), choice.label);
    return h("<ds-field class=\"ds-field\">{}{}<select class=\"ds-input\" id=\"{}\" name=\"{}\"{}>{}</select>{}</ds-field>",
        label(words_, tie.id, field.legend, field.optional), description(tie.id, field.description), tie.id, field.name, tie.attributes, options,
        tie.message());
}

Html FormView::radios(ChoiceField const& field) const { return options(field, "radio"); }
Html FormView::checkboxes(ChoiceField const& field) const { return options(field, "checkbox"); }

Html FormView::options(ChoiceField const& field, std::string_view type) const
{
    auto const tie = tied(field.name, said_of(field), false);
    auto const now = chosen(field);
    Html inputs;
    std::size_t number = 1;
    for (auto const& choice : field.choices) {
        // The first has the group's id, so that the error summary leads there.
        auto const own = number == 1 ? tie.id : tie.id + "-" + std::to_string(number);
        auto help = choice.description.empty() ? std::string{} : own + "-help";
        if (!tie.error.empty()) help += (help.empty() ? "" : " ") + tie.id + "-error";
        inputs.add("<ds-field class=\"ds-field\" data-variant=\"outline\"><input class=\"ds-input\" type=\"{}\" "
                   "name=\"{}\" id=\"{}\" "
                   "value=\"{}\"{}><label for=\"{}\">{}</label>{}{}</ds-field>",
            type, field.name, own, choice.value,
            flag("checked", is_among(now, choice.value)) + given("aria-describedby", help) +
                (tie.error.empty() ? Attribute{} : attribute("aria-invalid", "true")),
            own, choice.label, description(own, choice.description), choice.extra.empty() ? Html{} : h("<p class=\"st-small\">{}</p>", choice.extra));
        ++number;
    }
    Html const legend = field.legend_is_title ? h("<h1 class=\"st-legend-h1\">{}</h1>", field.legend) : h("{}", field.legend);
    return h("<fieldset class=\"ds-fieldset\"{}><legend>{}{}</legend>{}{}{}</fieldset>",
        field.description.empty() ? Attribute{} : attribute("aria-describedby", tie.id + "-group-help"), legend,
        optional_mark(words_, field.optional), description(tie.id + "-group", field.description), inputs, tie.message());
}

Html FormView::checkbox(std::string const& name, Choice const& choice, bool checked) const
{
    auto const tie = tied(name, choice.label, !choice.description.empty());
    bool const on = posted_.fields().empty() ? checked : posted_.has(name);
    return h("<ds-field class=\"ds-field\"><input class=\"ds-input\" type=\"checkbox\" name=\"{}\" id=\"{}\" "
             "value=\"{}\"{}{}>"
             "<label for=\"{}\">{}</label>{}{}</ds-field>",
        name, tie.id, choice.value.empty() ? std::string{"yes"} : choice.value, flag("checked", on), tie.attributes, tie.id, choice.label,
        description(tie.id, choice.description), tie.message());
}

std::vector<std::string> FormView::chosen(ChoiceField const& field) const
{
    if (posted_.fields().empty()) return field.chosen;
    std::vector<std::string> typed;
    for (auto const one : posted_.all(field.name)) typed.emplace_back(one);
    return typed;
}

} // namespace samtak::ui
