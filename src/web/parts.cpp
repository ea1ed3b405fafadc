#include "web/parts.hpp"

#include "web/fields.hpp"

namespace samtak::ui {
namespace {

Html spoken(std::string const& about)
{
    if (about.empty()) return {};
    return h("<span class=\"ds-sr-only\">{}</span>", about);
}

Html drawn(std::optional<Icon> one) { return one ? icon(*one) : Html{}; }

Attribute look(Button const& button)
{
    Attribute all;
    if (button.weight == Weight::secondary) all = attribute("data-variant", "secondary");
    if (button.weight == Weight::tertiary) all = attribute("data-variant", "tertiary");
    return button.color ? all + color(*button.color) : all;
}

std::string_view name_of(Color color)
{
    switch (color) {
    case Color::accent: return "accent";
    case Color::owner: return "owner";
    case Color::neutral: return "neutral";
    case Color::info: return "info";
    case Color::success: return "success";
    case Color::warning: return "warning";
    case Color::danger: return "danger";
    }
    return {};
}

Html with_lead(Html const& heading, std::string const& lead)
{
    if (lead.empty()) return heading;
    return h("<div class=\"st-flow\" data-gap=\"s\">{}<p class=\"st-lead\">{}</p></div>", heading, lead);
}

Html row(std::vector<Html> const& parts) { return h("{}", parts); }

} // namespace

Attribute color(Color color) { return attribute("data-color", name_of(color)); }

Html plain(std::string_view text) { return h("{}", text); }

Html title(std::string const& text, std::string const& lead) { return with_lead(h("<h1 class=\"ds-heading\" data-size=\"lg\">{}</h1>", text), lead); }

Html answer_title(std::string const& text, std::string const& lead)
{
    return with_lead(h("<h1 class=\"ds-heading\" data-size=\"lg\" tabindex=\"-1\" autofocus data-focus>{}</h1>", text), lead);
}

Html section(std::string const& id, std::string const& heading, Html const& content)
{
    return h("<section class=\"st-section\" aria-labelledby=\"{}\"><h2 class=\"ds-heading\" data-size=\"sm\" id=\"{}\">{}</h2>{}</section>", id, id,
        heading, content);
}

Html card(std::string const& id, std::string const& heading, Html const& content, int level)
{
    auto const line = level == 3 ? h("<h3 class=\"ds-heading\" data-size=\"2xs\" id=\"{}\">{}</h3>", id, heading)
                                 : h("<h2 class=\"ds-heading\" data-size=\"xs\" id=\"{}\">{}</h2>", id, heading);
    return h("<section class=\"st-card st-flow\" aria-labelledby=\"{}\">{}{}</section>", id, line, content);
}

Html paragraphs(std::string_view text)
{
    Html all;
    while (!text.empty()) {
        auto const end = text.find("\n\n");
        auto part = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 2);
        Html lines;
        for (auto at = part.find('\n'); at != std::string_view::npos; at = part.find('\n')) {
            lines.add("{}<br>", part.substr(0, at));
            part.remove_prefix(at + 1);
        }
        all.add("<p>{}{}</p>", lines, part);
    }
    return all;
}

Html more(std::string const& summary, Html const& content)
{
    return h("<details class=\"st-more\"><summary>{}</summary>{}</details>", summary, content);
}

Html button(Button const& button)
{
    auto const name = button.name.empty() ? Attribute{} : attribute("name", button.name) + attribute("value", button.value);
    return h(
        "<button class=\"ds-button\" type=\"submit\"{}{}>{}{}{}</button>", look(button), name, drawn(button.icon), button.text, spoken(button.about));
}

Html button_link(Url const& to, Button const& button)
{
    return h("<a class=\"ds-button\" href=\"{}\"{}>{}{}{}</a>", to, look(button), drawn(button.icon), button.text, spoken(button.about));
}

Html button_form(Url const& action, std::string const& csrf, Button const& one, Html const& hidden)
{
    return h("<form class=\"st-button-form\" method=\"post\" action=\"{}\"><input type=\"hidden\" name=\"{}\" value=\"{}\">{}{}{}</form>", action,
        csrf_field, csrf, h("<input type=\"hidden\" name=\"once\" value=\"{}\">", OnceId::fresh()), hidden, button(one));
}

Html buttons(std::vector<Html> const& parts) { return h("<div class=\"st-buttons\">{}</div>", row(parts)); }

Html print_button(Words const& w)
{
    return h("<button class=\"ds-button\" data-variant=\"secondary\" type=\"button\" data-print hidden>{}{}</button>", icon(Icon::printer_small),
        w.tr("Print"));
}

Html link(Url const& to, std::string const& text, std::optional<Icon> one, std::string const& about)
{
    if (!one) return h("<a class=\"ds-link\" href=\"{}\">{}{}</a>", to, text, spoken(about));
    return h("<a class=\"ds-link\" href=\"{}\">{}<span>{}{}</span></a>", to, icon(*one), text, spoken(about));
}

Html back_link(Url const& to, std::string const& text)
{
    return h("<a class=\"ds-link st-back\" href=\"{}\">{}<span>{}</span></a>", to, icon(Icon::chevron_left), text);
}

Html actions(std::vector<Html> const& parts) { return h("<div class=\"st-actions\">{}</div>", row(parts)); }

Html alert(Color kind, std::string const& heading, Html const& content, int level)
{
    Html line;
    if (!heading.empty())
        line = level == 3 ? h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>", heading)
                          : h("<h2 class=\"ds-heading\" data-size=\"2xs\">{}</h2>", heading);
    return h("<div class=\"ds-alert\"{}>{}{}</div>", color(kind), line, content);
}

Html done(std::string const& text)
{
    return h("<div class=\"ds-alert\" data-color=\"success\" role=\"status\" tabindex=\"-1\" autofocus data-focus><p>{}</p></div>", text);
}

Html tag(Color kind, Icon one, std::string const& text)
{
    return h("<span class=\"ds-tag st-tag\" data-color=\"{}\">{}{}</span>", name_of(kind), icon(one), text);
}

Html empty_state(Empty const& empty)
{
    return h("<section class=\"{}\"><h2 class=\"ds-heading\" data-size=\"sm\">{}</h2>{}{}</section>",
        empty.owner ? "st-empty st-empty-owner" : "st-empty", empty.heading, empty.content, empty.buttons.empty() ? Html{} : buttons(empty.buttons));
}

Html empty_line(Html const& content) { return h("<div class=\"st-empty\" data-small>{}</div>", content); }

Html facts(std::vector<Fact> const& facts, FactsLook look)
{
    bool const rows = look == FactsLook::rows || look == FactsLook::card;
    Html all;
    for (auto const& fact : facts)
        all.add("<div><dt>{}</dt><dd>{}</dd>{}</div>", fact.term, fact.value, rows && !fact.change.empty() ? h("<dd>{}</dd>", fact.change) : Html{});
    std::string_view const name = look == FactsLook::two ? "st-facts st-facts-two" : look == FactsLook::card ? "st-facts st-card" : "st-facts";
    return h("<dl class=\"{}\"{}>{}</dl>", name, flag("data-rows", rows), all);
}

} // namespace samtak::ui
