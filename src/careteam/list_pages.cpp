// The group as a list: who, what they do, what they contribute with, until when (E1 E2), who has been silent (L5).
#include "access/relations.hpp"
#include "careteam/careteam_pages.hpp"
#include "careteam/careteam_parts.hpp"
#include "careteam/presentation_store.hpp"
#include "careteam/taking_part_parts.hpp"
#include "coordination/coordination_store.hpp"
#include "web/place_words.hpp"

#include <algorithm>

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

// E7: who is asked, and what they have answered; who coordinates also sees who could be asked.
struct Asked {
    std::vector<PartStanding> standings;
    PartStanding const* of(Participant const& one) const
    {
        for (auto const& part : standings)
            if (part.participant == one.id) return &part;
        return nullptr;
    }
};

Html deeds_cell(Call& call, CoordinationId const& id, Participant const& one, Asked const& asked)
{
    Words const& w = call.words();
    std::vector<Html> deeds{ui::link(call.url("/coordinations/{}/care-team/{}/edit", id, one.id), w.tr("Change"), {}, one.name)};
    deeds.push_back(ui::link(call.url("/coordinations/{}/see-as/{}", id, one.id), w.tr("See as"), {}, one.name));
    if (asked.of(one) || duty_of(call.profile(), one.function, one.unit_key))
        deeds.push_back(ui::link(call.url("/coordinations/{}/care-team/{}/taking-part", id, one.id), w.tr("Taking part"), {}, one.name));
    deeds.push_back(ui::link(call.url("/coordinations/{}/care-team/{}/presentation", id, one.id), w.tr("Presentation"), {}, one.name));
    if (!one.has_login)
        deeds.push_back(ui::button_form(call.url("/coordinations/{}/care-team/{}/invitations", id, one.id), call.csrf(),
            {.text = w.tr("Make an invitation"), .weight = ui::Weight::tertiary, .about = one.name}));
    else if (one.is_private)
        deeds.push_back(ui::link(call.url("/coordinations/{}/care-team/{}/renewal", id, one.id), w.tr("Lost login"), {}, one.name));
    return ui::actions(deeds);
}

// Whoever has said yes is as everybody else.
Html part_state(Call& call, PartStanding const* part)
{
    if (!part || part->state() == PartState::takes_part) return {};
    return h("<p>{}</p>", part_tag(call, *part));
}

Html group_table(Call& call, CoordinationId const& id, std::vector<Participant> const& team, Asked const& asked, bool edits)
{
    Words const& w = call.words();
    if (team.empty()) return ui::empty_line(h("<p>{}</p>", w.tr("Nobody takes part yet.")));
    ui::Table table;
    table.caption = w.tr("{Group.the}");
    table.columns = {w.tr("Name"), w.tr("Does"), w.tr("Contributes with")};
    bool const answers = !edits && !asked.standings.empty();
    if (edits) table.columns.insert(table.columns.end(), {w.tr("Until"), w.tr("State"), w.tr("Deeds")});
    if (answers) table.columns.push_back(w.tr("Answer"));
    for (auto const& one : team) {
        std::vector<Html> row{name_cell(call, one), ui::plain(function_name(call.profile(), w.language(), one)), ui::plain(one.contributes)};
        if (edits) {
            row.push_back(ui::plain(w.day(one.period.to.value_or(call.today()))));
            row.push_back(h("{}{}", state_cell(call, one), part_state(call, asked.of(one))));
            row.push_back(deeds_cell(call, id, one, asked));
        }
        if (answers) { // who isn't asked takes part too
            auto html = part_state(call, asked.of(one));
            row.push_back(html.empty() ? ui::plain(w.tr("Takes part")) : std::move(html));
        }
        table.rows.push_back(std::move(row));
    }
    return ui::table(table);
}

// C5: what is written to each, for the person and who acts for them
Html presentations(Grant<ReadCareTeam> const& grant, Call& call, std::vector<Participant> const& team)
{
    std::vector<Html> rows;
    auto const written = PresentationStore{call.database()}.written(grant, call.today());
    for (auto const& one : team)
        if (std::find(written.begin(), written.end(), one.id) != written.end())
            rows.push_back(ui::link(call.url("/coordinations/{}/care-team/{}/presentation", grant.subject(), one.id),
                call.words().tr("What {coordinator.the} has written to {name}", {{"name", one.name}})));
    return rows.empty() ? Html{} : h("<div class=\"st-section\">{}</div>", ui::lines(rows));
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
    bool const own = is_family(grant.relation());
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
    Asked const asked{TakingPartStore{call.database()}.standings(grant, call.today())};
    if (PresentationStore{call.database()}.has_own(grant, call.today()))
        content += h(
            "<p>{}</p>", ui::link(call.url("/coordinations/{}/presentation", grant.subject()), w.tr("Read how {coordinator.the} and you cooperate")));
    auto const team = team_of(call).participants(grant, call.today());
    content += group_table(call, grant.subject(), team, asked, edits);
    if (own) content += presentations(grant, call, team);
    page.content = std::move(content);
    if (own)
        page.ground = ui::Ground::owner;
    else
        page.person = person_bar(call, header, CaseTab::care_team, edits);
    return show(call, page, {own ? NavPlace::access : NavPlace::people, own ? std::optional{OwnerNav{grant.subject(), header.plan}} : std::nullopt});
}

} // namespace samtak
