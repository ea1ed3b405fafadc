// The group as a list: who, what they do, what they contribute with, until when (E1 E2), who has been silent (L5).
#include "careteam/careteam_pages.hpp"
#include "careteam/careteam_parts.hpp"
#include "coordination/coordination_store.hpp"
#include "web/place_words.hpp"

namespace samtak {
namespace {

Html name_cell(Call& call, Participant const& one)
{
    Words const& w = call.words();
    auto const unit = place_words(w, call.profile(), one.unit_key);
    Html html = ui::person({one.name, unit.empty() || one.title.empty() ? one.title + unit : one.title + ", " + unit});
    if (one.medical_coordinator) html += ui::tag(ui::Color::info, ui::Icon::head_heart, w.tr("{Medical_coordinator.bare}"));
    return html;
}

Html state_cell(Call& call, Participant const& one)
{
    Words const& w = call.words();
    if (!one.has_login) return ui::tag(ui::Color::warning, ui::Icon::hourglass, w.tr("Has no login yet"));
    if (!one.sees_something) return ui::tag(ui::Color::neutral, ui::Icon::eye_slash, w.tr("Sees nothing yet"));
    if (!one.last_contributed) return ui::plain(w.tr("Has a login"));
    return ui::plain(w.tr("Contributed {when}", {{"when", w.relative(*one.last_contributed, call.today())}}));
}

Html deeds_cell(Call& call, CoordinationId const& id, Participant const& one)
{
    Words const& w = call.words();
    std::vector<Html> deeds{ui::link(call.url("/coordinations/{}/care-team/{}/edit", id, one.id), w.tr("Change"), {}, one.name)};
    deeds.push_back(ui::link(call.url("/coordinations/{}/see-as/{}", id, one.id), w.tr("See as"), {}, one.name));
    if (!one.has_login)
        deeds.push_back(ui::button_form(call.url("/coordinations/{}/care-team/{}/invitations", id, one.id), call.csrf(),
            {.text = w.tr("Make an invitation"), .weight = ui::Weight::tertiary, .about = one.name}));
    else if (one.is_private)
        deeds.push_back(ui::link(call.url("/coordinations/{}/care-team/{}/renewal", id, one.id), w.tr("Lost login"), {}, one.name));
    return ui::actions(deeds);
}

Html group_table(Call& call, CoordinationId const& id, std::vector<Participant> const& team, bool edits)
{
    Words const& w = call.words();
    if (team.empty()) return ui::empty_line(h("<p>{}</p>", w.tr("Nobody takes part yet.")));
    ui::Table table;
    table.caption = w.tr("{Group.the}");
    table.columns = {w.tr("Name"), w.tr("Does"), w.tr("Contributes with")};
    if (edits) table.columns.insert(table.columns.end(), {w.tr("Until"), w.tr("State"), w.tr("Deeds")});
    for (auto const& one : team) {
        std::vector<Html> row{name_cell(call, one), ui::plain(function_name(call.profile(), w.language(), one)), ui::plain(one.contributes)};
        if (edits) {
            row.push_back(ui::plain(w.day(one.period.to.value_or(call.today()))));
            row.push_back(state_cell(call, one));
            row.push_back(deeds_cell(call, id, one));
        }
        table.rows.push_back(std::move(row));
    }
    return ui::table(table);
}

Html done_line(Call& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "added") return ui::done(w.tr("They are in {group.the} now. Consent decides what they see."));
    if (done == "saved") return ui::done(w.tr("The change is saved."));
    if (done == "ended") return ui::done(w.tr("They are out of {group.the}, and can no longer see anything."));
    return {};
}

} // namespace

Response careteam_page(Grant<ReadCareTeam> const& grant, Call& call)
{
    Words const& w = call.words();
    bool const edits = call.would_allow<EditCareTeam>(grant.subject());
    auto const header = people_of_team(call).header(grant, call.today());
    bool const own = grant.relation() == Relation::self || grant.relation() == Relation::parent || grant.relation() == Relation::guardian;
    ui::Page page;
    page.title = w.tr("{Group.the}");
    Html content = done_line(call);
    content += ui::title(page.title, w.tr("Those who work with the person, and what each of them contributes with."));
    if (edits && !call.would_allow<AddParticipant>(grant.subject()))
        content += ui::alert(ui::Color::warning, w.tr("Consent to {coordinator.a} has been withdrawn"),
            h("<p>{}</p>", w.tr("Nobody new can be put in or asked until there is a new yes.")));
    else if (edits)
        content += ui::buttons({ui::button_link(
            call.url("/coordinations/{}/care-team/new", grant.subject()), {.text = w.tr("Put somebody in"), .icon = ui::Icon::plus})});
    content += group_table(call, grant.subject(), team_of(call).participants(grant, call.today()), edits);
    page.content = std::move(content);
    if (own)
        page.ground = ui::Ground::owner;
    else
        page.person = person_bar(call, header, CaseTab::care_team, edits);
    return show(call, page, {own ? NavPlace::access : NavPlace::people, own ? std::optional{OwnerNav{grant.subject(), header.plan}} : std::nullopt});
}

} // namespace samtak
