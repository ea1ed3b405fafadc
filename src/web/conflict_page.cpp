#include "web/conflict_page.hpp"

#include "web/drafts.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

#include <algorithm>

namespace samtak {
namespace {

std::vector<ui::Fact> facts(Words const& w, ConflictView const& view, bool mine)
{
    std::vector<ui::Fact> all;
    for (auto const& field : view.fields)
        all.push_back({field.label, ui::marked_changes(shown_value(w, field, !mine), shown_value(w, field, mine)), {}});
    return all;
}

bool edited(ConflictView const& view, std::string_view name)
{
    return std::any_of(view.fields.begin(), view.fields.end(), [&](auto const& field) { return field.name == name; });
}

// What was posted, as hidden fields with the version that stands now. The one-time id is a fresh one: the first was not used up.
Html again(Call& call, ConflictView const& view, bool with_edited)
{
    Html hidden;
    for (auto const& [name, value] : call.form().fields()) {
        if (name == "csrf" || name == "once" || name == "version" || (!with_edited && edited(view, name))) continue;
        hidden.add("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
    }
    hidden.add("<input type=\"hidden\" name=\"version\" value=\"{}\">", view.version);
    return hidden;
}

Html merge_field(Words const& w, ui::FormView const& form, ConflictField const& field)
{
    auto const other = hides_theirs(field) ? the_other(w, shown_value(w, field, false)) : std::string{};
    switch (field.kind) {
    case ConflictField::Kind::line: return form.text({.name = field.name, .label = field.label, .description = other, .value = merged(field)});
    case ConflictField::Kind::lines:
        return form.text_area({.name = field.name, .label = field.label, .description = other, .value = merged(field), .rows = 5});
    case ConflictField::Kind::day:
        return form.day({.name = field.name, .label = field.label, .description = other, .value = Day::parse_typed(merged(field)), .optional = true});
    case ConflictField::Kind::other: break;
    }
    if (field.mine == field.theirs) return form.hidden(field.name, field.mine);
    return form.radios({.name = field.name,
        .legend = field.label,
        .choices = {{field.mine, shown_value(w, field, true)}, {field.theirs, shown_value(w, field, false)}},
        .chosen = {merged(field)}});
}

Html merge_card(Call& call, ConflictView const& view)
{
    Words const& w = call.words();
    Form const nothing_typed;
    ui::FormView const form{w, nothing_typed, "merge"};
    Html fields;
    for (auto const& field : view.fields) fields += merge_field(w, form, field);
    Html const inside = h("{}{}{}", again(call, view, false), fields, ui::buttons({ui::button({.text = w.tr("Save the two as one")})}));
    return ui::card("merge", w.tr("Or put them together"),
        h("<p>{}</p>{}", w.tr("We have put the two together. Read and correct."),
            form.form({.action = Url::own_path(call.request().path), .csrf = call.csrf()}, inside)));
}

} // namespace

std::string shown_value(Words const& w, ConflictField const& field, bool mine)
{
    auto const& value = mine ? field.mine : field.theirs;
    auto const& called = mine ? field.mine_shown : field.theirs_shown;
    if (!called.empty()) return called;
    if (field.kind != ConflictField::Kind::day) return value;
    auto const day = Day::parse_typed(value);
    return day ? w.long_day(*day) : value;
}

bool hides_theirs(ConflictField const& field)
{
    auto const begins_with = merged(field);
    if (field.theirs.empty() || begins_with != field.mine || begins_with.find(field.theirs) != std::string::npos) return false;
    return !field.base || field.theirs != *field.base;
}

std::string the_other(Words const& w, std::string const& text) { return w.tr("Your change stands here. The other's is “{text}”.", {{"text", text}}); }

Html keep_theirs(Form const& posted, std::string const& csrf, Url const& theirs, std::string const& text)
{
    if (!draft_page_of_form(posted)) return ui::button_link(theirs, {.text = text, .weight = ui::Weight::secondary});
    return ui::button_form(Url::own_path(posted.get("draft")), csrf, {.text = text, .weight = ui::Weight::secondary},
        h("<input type=\"hidden\" name=\"throw_away\" value=\"1\"><input type=\"hidden\" name=\"then\" value=\"{}\">", theirs.text()));
}

void set_base(ConflictView& view, std::vector<ConflictField> const& seen)
{
    for (std::size_t i = 0; i < seen.size(); ++i) view.fields[i].base = seen[i].mine;
}

std::string merged(ConflictField const& field)
{
    if (field.mine == field.theirs || (field.base && field.theirs == *field.base)) return field.mine;
    if (field.base && field.mine == *field.base) return field.theirs;
    if (field.both_changed) return *field.both_changed;
    if (field.kind == ConflictField::Kind::other) return field.mine;
    if (field.theirs.empty()) return field.mine;
    if (field.mine.empty()) return field.theirs;
    if (field.kind != ConflictField::Kind::lines) return field.mine;
    if (field.mine.find(field.theirs) != std::string::npos) return field.mine;
    if (field.theirs.find(field.mine) != std::string::npos) return field.theirs;
    return field.theirs + "\n\n" + field.mine;
}

Response conflict_page(Call& call, ConflictView const& view)
{
    Words const& w = call.words();
    Html const mine = ui::button_form(
        Url::own_path(call.request().path), call.csrf(), {.text = w.tr("Use my change"), .weight = ui::Weight::secondary}, again(call, view, true));
    Html const theirs = keep_theirs(call.form(), call.csrf(), view.back, w.tr("Keep the other change"));
    ui::Page page;
    page.title = view.what;
    page.content = ui::answer_title(view.what,
        w.tr("{who} saved “{thing}” {when}, while you were writing. Both are here. Choose what shall stand.",
            {{"who", view.who}, {"thing", view.thing}, {"when", w.day_and_time(view.at)}}));
    page.content += ui::side_by_side({{"mine", w.tr("Your change"), w.tr("Not saved yet"), facts(w, view, true), mine},
        {"theirs", w.tr("The change by {who}", {{"who", view.who}}), w.tr("Saved {when}", {{"when", w.day_and_time(view.at)}}), facts(w, view, false),
            theirs}});
    page.content += merge_card(call, view);
    page.content += h("<p class=\"st-muted\">{}</p>", w.tr("If you keep the other change, yours isn't saved."));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, 409);
}

} // namespace samtak
