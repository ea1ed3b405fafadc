#include "plan/sheet_form.hpp"

#include "kernel/day.hpp"
#include "web/conflict_page.hpp"

namespace samtak {
namespace {

Html field_html(ui::FormView const& form, SheetField const& field)
{
    switch (field.kind) {
    case SheetField::Kind::line:
        return form.text({.name = field.name,
            .label = field.label,
            .description = field.description,
            .value = field.value,
            .optional = field.optional,
            .most = field.most});
    case SheetField::Kind::text:
    case SheetField::Kind::own_words:
        return form.text_area({.name = field.name,
            .label = field.label,
            .description = field.description,
            .value = field.value,
            .optional = field.optional,
            .most = field.most,
            .rows = 4,
            .own_words = field.kind == SheetField::Kind::own_words});
    case SheetField::Kind::day:
        return form.day({.name = field.name,
            .label = field.label,
            .description = field.description,
            .value = Day::parse(field.value),
            .optional = field.optional});
    case SheetField::Kind::select:
    case SheetField::Kind::radios: {
        ui::ChoiceField choice{
            .name = field.name, .legend = field.label, .description = field.description, .choices = field.choices, .optional = field.optional};
        if (!field.value.empty()) choice.chosen = {field.value};
        return field.kind == SheetField::Kind::select ? form.select(choice) : form.radios(choice);
    }
    }
    return {};
}

Html fields_html(ui::FormView const& form, Sheet const& sheet)
{
    Html html;
    for (auto const& field : sheet) html += field_html(form, field);
    return html;
}

Form filled(FormPage const& page, Sheet const& sheet)
{
    Fields fields{{"once", page.posted.once().str()}, {"draft", std::string{page.posted.get("draft")}}};
    for (auto const& field : sheet) fields.emplace_back(field.name, field.value);
    return Form{std::move(fields)};
}

ConflictField conflict_field(Conflict const& conflict, std::size_t at)
{
    auto const& field = conflict.mine[at];
    bool const lines = field.kind == SheetField::Kind::text || field.kind == SheetField::Kind::own_words;
    return {.name = field.name,
        .mine = field.value,
        .theirs = conflict.theirs[at].value,
        .kind = lines ? ConflictField::Kind::lines : ConflictField::Kind::other,
        .base = conflict.base[at].value};
}

// Where both have changed what can't stand after each other, the field says what the other's is.
Sheet merge_sheet(Words const& w, Conflict const& conflict)
{
    Sheet result = merged(conflict);
    for (std::size_t i = 0; i < result.size(); ++i)
        if (hides_theirs(conflict_field(conflict, i))) result[i].description = the_other(w, shown(w, conflict.theirs[i]));
    return result;
}

// «Use my change»: the same form again, on top of the version that came in between.
Html use_mine(FormPage const& page, Conflict const& conflict)
{
    auto const posted = filled(page, conflict.mine);
    ui::FormView const form{page.w, posted, "mine"};
    Html inside;
    for (auto const& field : conflict.mine) inside += form.hidden(field.name, field.value);
    inside += ui::button({.text = page.w.tr("Use my change"), .weight = ui::Weight::secondary});
    return form.form({.action = page.action, .csrf = page.csrf, .version = conflict.version}, inside);
}

} // namespace

Html form_page(FormPage const& page, Sheet const& sheet)
{
    ui::FormView const form{page.w, page.posted};
    Html inside = fields_html(form, sheet);
    inside += page.after;
    inside += ui::buttons({ui::button({.text = page.save}), ui::link(page.back, page.w.tr("Cancel")), form.draft_status()});
    Html html = ui::back_link(page.back, page.back_text);
    html.add("<div class=\"st-flow\" data-gap=\"l\">{}<div class=\"st-flow\" data-gap=\"s\">{}{}</div>{}</div>", form.error_summary(),
        ui::title(page.title), page.intro,
        form.form({.action = page.action, .csrf = page.csrf, .version = page.version, .draft = page.draft}, inside));
    return html;
}

std::string shown(Words const& w, SheetField const& field)
{
    if (field.kind == SheetField::Kind::day) {
        auto const day = Day::parse(field.value);
        return day ? w.long_day(*day) : field.value;
    }
    for (auto const& choice : field.choices)
        if (choice.value == field.value) return choice.label;
    return field.value;
}

std::vector<ui::Fact> sheet_facts(Words const& w, Sheet const& sheet, Sheet const* before)
{
    std::vector<ui::Fact> facts;
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        auto const text = shown(w, sheet[i]);
        auto const was = before ? shown(w, (*before)[i]) : text;
        if (text.empty() && was.empty()) continue;
        auto value = before ? ui::marked_changes(was, text) : ui::plain(text);
        if (text.empty()) value = h("<span class=\"st-muted\">{}</span>", w.tr("(empty)"));
        facts.push_back({.term = sheet[i].label, .value = std::move(value)});
    }
    return facts;
}

Sheet merged(Conflict const& conflict)
{
    Sheet result = conflict.mine;
    for (std::size_t i = 0; i < result.size(); ++i) result[i].value = merged(conflict_field(conflict, i));
    return result;
}

Html conflict_page(FormPage const& page, Conflict const& conflict)
{
    auto const& w = page.w;
    auto const merging = merge_sheet(w, conflict);
    auto const both = filled(page, merging);
    ui::FormView const form{w, both, "merged"};
    Html html = ui::back_link(page.back, page.back_text);
    html += ui::answer_title(w.tr("Two have changed the same thing"),
        w.tr("{name} saved {time}, while you were writing. Both are here. Choose what shall count.",
            {{"name", conflict.by}, {"time", w.day_and_time(conflict.at)}}));
    html.add("<div class=\"st-flow st-first\" data-gap=\"l\">");
    html += ui::side_by_side({
        {.id = "mine",
            .heading = w.tr("Your change"),
            .about = w.tr("Not saved yet"),
            .facts = sheet_facts(w, conflict.mine, &conflict.base),
            .button = use_mine(page, conflict)},
        {.id = "theirs",
            .heading = w.tr("The change of {name}", {{"name", conflict.by}}),
            .about = w.tr("Saved {time}", {{"time", w.day_and_time(conflict.at)}}),
            .facts = sheet_facts(w, conflict.theirs, &conflict.base),
            .button = keep_theirs(page.posted, page.csrf, page.back, w.tr("Keep this one"))},
    });
    Html inside = fields_html(form, merging);
    inside += ui::buttons({ui::button({.text = w.tr("Save the two together")})});
    html += ui::card("merge", w.tr("Or put them together"),
        h("<p>{}</p>{}", w.tr("We have put the two together. Read it through and correct it."),
            form.form({.action = page.action, .csrf = page.csrf, .version = conflict.version}, inside)));
    return html.add("<p class=\"st-muted\">{}</p></div>",
        w.tr("If you use yours, the other one stays in the history. If you keep the other one, yours isn't saved."));
}

} // namespace samtak
