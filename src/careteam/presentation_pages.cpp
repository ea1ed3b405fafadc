// C5: who coordinates reads what they have written to one who takes part, and whether it is read; so do the person, and who acts for them.
#include "careteam/presentation_pages.hpp"

#include "access/relations.hpp"
#include "careteam/careteam_parts.hpp"
#include "careteam/presentation_parts.hpp"
#include "coordination/coordination_store.hpp"

namespace samtak {
namespace {

Failure not_here() { return {Problem::not_found, "This page isn't here."}; }

Html deeds(Grant<ReadCareTeam> const& grant, Call& call, PresentationDesk const& desk, bool writes)
{
    Words const& w = call.words();
    auto const& one = desk.presentation;
    std::vector<Html> row;
    if (writes)
        row.push_back(ui::button_link(call.url("/coordinations/{}/care-team/{}/presentation/edit", grant.subject(), desk.one.id),
            {.text = one.version > 0 ? w.tr("Change it") : w.tr("Write it")}));
    if (one.version > 0) row.push_back(ui::print_button(w));
    Html html = ui::buttons(row);
    if (one.version == 0 || one.is_read() || desk.one.has_login || !writes) return html;
    html += ui::section("paper", w.tr("Without a login"),
        h("<p>{}</p>{}", w.tr("Print it and hand it over. When they have read it and agree, write it down here."),
            ui::button_form(call.url("/coordinations/{}/care-team/{}/readings", grant.subject(), desk.one.id), call.csrf(),
                {.text = w.tr("They have read it on paper"), .weight = ui::Weight::secondary},
                h("<input type=\"hidden\" name=\"version\" value=\"{}\">", one.version))));
    return html;
}

} // namespace

// The person, and who acts for them, read what is written to each; nothing is theirs to do here.
Response presentation_page(Grant<ReadCareTeam> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const desk = reads_presentations(grant.relation()) ? open_presentation(grant, call) : std::nullopt;
    bool const coordinates = samtak::coordinates(grant.relation());
    if (!desk || (!coordinates && desk->presentation.version == 0)) return failure_page(call, not_here());
    auto const& one = desk->presentation;
    ui::Page page;
    page.title = coordinates ? w.tr("Your presentation to {name}", {{"name", desk->one.name}})
                             : w.tr("What {coordinator.the} has written to {name}", {{"name", desk->one.name}});
    page.content = ui::back_link(call.url("/coordinations/{}/care-team", grant.subject()), w.tr("{Group.the}"));
    if (call.query("done") == "saved") page.content += ui::done(w.tr("It is saved, and they are told that there is something to read."));
    if (call.query("done") == "paper") page.content += ui::done(w.tr("It is written down that they have read it."));
    page.content += ui::title(page.title, coordinates ? w.tr("As {name} reads it today.", {{"name", desk->one.name}}) : std::string{});
    page.content += h("<p>{}</p>", presentation_state(call, one));
    if (one.version > 0)
        page.content += presentation_text(
            call, one, CoordinationStore{call.database()}.coordinator(grant, call.today()), coordinates ? desk->sees : grant.parts());
    page.content += deeds(grant, call, *desk, coordinates && call.would_allow<WritePresentation>(grant.subject()));
    page.content += told_changes(call, PresentationStore{call.database()}.changes(grant, desk->one.id));
    auto const frame = !coordinates ? FrameOf::family : desk->sees.empty() ? FrameOf::coordinator_without_name : FrameOf::coordinator;
    return presentation_frame(grant, call, std::move(page), 200, frame);
}

Response confirm_paper_presentation(Grant<WritePresentation> const& grant, Call& call)
{
    auto const desk = open_presentation(grant, call);
    if (!desk || desk->one.has_login) return failure_page(call, not_here());
    auto one = desk->presentation;
    one.version = call.form().version();
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/care-team/{}/presentation", grant.subject(), desk->one.id);
    change.answer_with(there.text());
    PresentationStore{call.database()}.confirm_paper(change, grant, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "paper"));
}

} // namespace samtak
