#include "coordination/representation_parts.hpp"

#include "coordination/coordination_form.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

Html representation_row(Call& call, Representation const& one, CoordinationId const& id, bool edits)
{
    Words const& w = call.words();
    Html html = ui::person(
        {one.name, one.relation.empty() ? representation_kind_name(w, one.kind) : one.relation + ", " + representation_kind_name(w, one.kind)});
    std::vector<ui::Fact> facts{{w.tr("Scope"), ui::plain(representation_scope_name(w, one.scope))}};
    if (!one.phone.empty()) facts.push_back({w.tr("Phone"), ui::plain(one.phone)});
    if (!one.evidence.empty()) facts.push_back({w.tr("What shows it"), ui::plain(one.evidence)});
    if (one.period.from > call.today()) facts.push_back({w.tr("Holds from"), ui::plain(w.day(one.period.from))});
    if (one.period.to) facts.push_back({w.tr("Holds until"), ui::plain(w.day(*one.period.to))});
    html += ui::facts(facts);
    bool const over = one.period.to && *one.period.to < call.today();
    if (edits && !over) {
        Html const seen = h("<input type=\"hidden\" name=\"version\" value=\"{}\">", one.version);
        html += ui::button_form(call.url("/coordinations/{}/representations/{}/ending", id, one.id), call.csrf(),
            {.text = w.tr("End today"), .weight = ui::Weight::tertiary, .about = one.name}, seen);
    }
    return h("<div class=\"st-flow\" data-gap=\"s\">{}</div>", html);
}

} // namespace

Html representations(Call& call, Person const& person, CoordinationId const& id, bool edits)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    for (auto const& one : person.representations) rows.push_back(representation_row(call, one, id, edits));
    Html html = rows.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("Nobody else acts for the person."))) : ui::lines(rows);
    if (edits)
        html += ui::actions({ui::link(call.url("/coordinations/{}/representations/new", id), w.tr("Add somebody")),
            ui::link(call.url("/coordinations/{}/logins", id), w.tr("Logins"))});
    return ui::section("representations", w.tr("Acts for the person"), html);
}

} // namespace samtak
