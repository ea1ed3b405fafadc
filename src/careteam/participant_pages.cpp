// Putting somebody into the group, changing and ending it, and the invitation that gives a login (C7).
#include "careteam/add_participant.hpp"
#include "careteam/careteam_events.hpp"
#include "careteam/careteam_pages.hpp"
#include "careteam/careteam_parts.hpp"
#include "people/place_hint_parts.hpp"
#include "web/place_words.hpp"

#include <algorithm>

namespace samtak {
namespace {

Html who_fields(Call& call, Grant<EditCareTeam> const& grant, ui::FormView const& form)
{
    Words const& w = call.words();
    std::vector<ui::Choice> people;
    for (auto const& one : team_of(call).directory(grant, call.today()))
        people.push_back({one.id.str(), one.name + ", " + one.title, place_words(w, call.profile(), one.unit_key)});
    std::vector<ui::Choice> units;
    for (auto const& unit : call.profile().units) units.push_back({unit.key, unit.name.in(w.language())});
    Html html = form.select({.name = "member",
        .legend = w.tr("Somebody in the directory"),
        .description = w.tr("Or write somebody new below."),
        .choices = people,
        .optional = true});
    Html fresh;
    fresh += form.text({.name = "name", .label = w.tr("Name"), .optional = true, .most = 120});
    fresh += form.text({.name = "title",
        .label = w.tr("Profession or relation"),
        .description = w.tr("For example “contact teacher”, “GP” or “grandmother”."),
        .optional = true,
        .most = 80});
    fresh += form.select({.name = "unit", .legend = w.tr("Where they work"), .choices = units, .optional = true});
    fresh += form.text({.name = "email",
        .label = w.tr("E-mail"),
        .description = w.tr("Gets neutral messages that something is new. Never what."),
        .optional = true,
        .type = "email",
        .autocomplete = "off",
        .most = 120});
    fresh += form.text({.name = "phone", .label = w.tr("Phone"), .optional = true, .type = "tel", .autocomplete = "off", .most = 30});
    html += h(
        "<fieldset class=\"ds-fieldset\"><legend>{}</legend><div class=\"st-flow\" data-gap=\"l\">{}</div></fieldset>", w.tr("Somebody new"), fresh);
    return html;
}

Response shown_new(Grant<EditCareTeam> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    Html inside = who_fields(call, grant, form);
    inside += function_fields(call, form, nullptr);
    inside += ui::buttons(
        {ui::button({.text = w.tr("Put into {group.the}")}), ui::link(call.url("/coordinations/{}/care-team", grant.subject()), w.tr("Cancel"))});
    inside += form.draft_status();
    ui::Page page;
    page.title = w.tr("Put somebody into {group.the}");
    page.failed = form.failed();
    page.person = person_bar(call, people_of_team(call).header(grant, call.today()), CaseTab::care_team, true);
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}/care-team", grant.subject()), w.tr("{Group.the}"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("Find them together with the person. They see nothing until the person has said yes."));
    page.content += place_hint(grant, call);
    page.content += form.form({.action = call.url("/coordinations/{}/care-team", grant.subject()),
                                  .csrf = call.csrf(),
                                  .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/care-team/new")},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    return show(call, page, {NavPlace::people}, status);
}

// Who isn't offered can't be put in: a resident, somebody with a protected address, somebody who takes part already.
void need_offered(Form& form, AddParticipantForm const& read, std::vector<DirectoryMember> const& directory, Profile const& profile)
{
    auto const offered = [&](DirectoryMember const& one) { return read.member && one.id == *read.member; };
    if (!form.get("member").empty() && std::none_of(directory.begin(), directory.end(), offered)) form.not_a_choice("member");
    auto const& unit = read.somebody_new.unit_key;
    if (!unit.empty() && std::none_of(profile.units.begin(), profile.units.end(), [&](ProfileUnit const& one) { return one.key == unit; }))
        form.not_a_choice("unit");
}

AddParticipantForm read_form(Call& call)
{
    Form& form = call.form();
    AddParticipantForm read;
    read.member = form.id<MemberId>("member");
    read.somebody_new.name = form.text("name", {.most = 120, .lines = false});
    read.somebody_new.title = form.text("title", {.most = 80, .lines = false});
    read.somebody_new.unit_key = std::string{form.get("unit")};
    read.unit_key = read.somebody_new.unit_key;
    read.somebody_new.email = form.text("email", {.most = 120, .lines = false});
    read.somebody_new.phone = form.text("phone", {.most = 30, .lines = false});
    read.somebody_new.language = call.profile().language;
    bool outside = read.somebody_new.unit_key.empty();
    for (auto const& unit : call.profile().units)
        if (unit.key == read.somebody_new.unit_key) outside = unit.outside;
    read.somebody_new.kind = read.somebody_new.unit_key.empty() ? "resident" : outside ? "outside" : "staff";
    read.function = std::string{form.get("function")};
    read.function_words = form.text("function_words", {.most = 60, .lines = false});
    read.contributes = form.text("contributes", {.most = 200, .lines = false});
    read.to = form.day("to");
    return read;
}

Participant const* found(std::vector<Participant> const& team, std::optional<ParticipantId> const& id)
{
    for (auto const& one : team)
        if (id && one.id == *id) return &one;
    return nullptr;
}

Response shown_edit(Grant<EditCareTeam> const& grant, Call& call, Participant const& one, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    Html inside = function_fields(call, form, &one);
    inside += ui::buttons({ui::button({.text = w.tr("Save")}), ui::link(call.url("/coordinations/{}/care-team", grant.subject()), w.tr("Cancel")),
        form.draft_status()});
    ui::Page page;
    page.title = w.tr("Change a participant");
    page.failed = form.failed();
    page.person = person_bar(call, people_of_team(call).header(grant, call.today()), CaseTab::care_team, true);
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}/care-team", grant.subject()), w.tr("{Group.the}"));
    page.content += form.error_summary();
    page.content += ui::title(page.title);
    page.content += ui::person({one.name, one.title});
    page.content += place_hint(grant, call);
    page.content += form.form({.action = call.url("/coordinations/{}/care-team/{}", grant.subject(), one.id),
                                  .csrf = call.csrf(),
                                  .version = one.version,
                                  .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/care-team/" + one.id.str() + "/edit")},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    Html const seen = h("<input type=\"hidden\" name=\"version\" value=\"{}\">", one.version);
    page.content += ui::section("end", w.tr("Take out of {group.the}"),
        h("<p>{}</p>{}", w.tr("They can't see anything from the next click. What they have written stays in the history."),
            ui::button_form(call.url("/coordinations/{}/care-team/{}/ending", grant.subject(), one.id), call.csrf(),
                {.text = w.tr("Take out"), .weight = ui::Weight::secondary, .about = one.name}, seen)));
    return show(call, page, {NavPlace::people}, status);
}

} // namespace

Response new_participant_page(Grant<AddParticipant> const& grant, Call& call) { return shown_new(grant, call, 200); }

Response create_participant(Grant<AddParticipant> const& grant, Call& call)
{
    auto form = read_form(call);
    auto team = team_of(call);
    auto const directory = team.directory(grant, call.today());
    need_offered(call.form(), form, directory, call.profile());
    for (auto const& one : directory)
        if (form.member == one.id) form.unit_key = one.unit_key;
    if (!call.form().ok()) return shown_new(grant, call, 422);
    auto const token = fresh_invitation_token();
    bool const invite = !form.member;
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/care-team", grant.subject());
    change.answer_with(there.text());
    TakingPartStore parts{call.database()};
    auto done = add_participant(grant, form, call.profile(), team, parts, call.changes(), std::move(change), invite ? token.hash : std::string{},
        call.now() + invitation_life, call.today());
    if (done && invite)
        return invitation_made_page(
            call, participant_invitation(call, grant, form.somebody_new.name, duty_of(call.profile(), form.function, form.unit_key)), token);
    if (done) return see_other(there.with("done", "added"));
    for (auto const& one : done.error().fields) call.form().problem(one.field, one.text, one.limit);
    if (done.error().fields.empty()) return failure_page(call, done.error());
    return shown_new(grant, call, done.error().problem == Problem::conflict ? 409 : 422);
}

Response edit_participant_page(Grant<EditCareTeam> const& grant, Call& call)
{
    auto const team = team_of(call).participants(grant, call.today());
    auto const* one = found(team, call.id<ParticipantId>("participant"));
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    return shown_edit(grant, call, *one, 200);
}

Response update_participant(Grant<EditCareTeam> const& grant, Call& call)
{
    auto const team = team_of(call).participants(grant, call.today());
    auto const* before = found(team, call.id<ParticipantId>("participant"));
    if (!before) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const typed = read_form(call);
    std::vector<FieldProblem> problems;
    check_participant(call.profile(), typed.function, typed.function_words, typed.to, call.today(), problems);
    for (auto const& one : problems) call.form().problem(one.field, one.text, one.limit);
    if (!call.form().ok()) return shown_edit(grant, call, *before, 422);
    Participant one = *before;
    one.version = call.form().version();
    one.function = typed.function;
    one.function_words = typed.function_words;
    one.contributes = typed.contributes;
    one.period.to = typed.to;
    auto const* function = function_of(call.profile(), one.function);
    one.medical_coordinator = function && function->medical_coordinator;
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/care-team", grant.subject());
    change.answer_with(there.text());
    team_of(call).update(change, grant, one, "");
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "saved"));
    bool const stale = saved.error().problem == Problem::conflict && saved.error().text != form_already_sent;
    return stale ? participant_conflict(grant, call, one, *before) : failure_page(call, saved.error());
}

Response end_participant(Grant<EditCareTeam> const& grant, Call& call)
{
    auto const id = call.id<ParticipantId>("participant");
    if (!id || !found(team_of(call).participants(grant, call.today()), id)) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/care-team", grant.subject());
    change.answer_with(there.text());
    team_of(call).end(change, grant, *id, call.form().version());
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "ended"));
}

Response invite_participant(Grant<AddParticipant> const& grant, Call& call)
{
    auto team = team_of(call);
    auto const all = team.participants(grant, call.today());
    auto const* one = found(all, call.id<ParticipantId>("participant"));
    if (!one || one->has_login) return failure_page(call, {Problem::not_found, "This page isn't here."});
    if (team.has_more(grant, one->member))
        return failure_page(call, {Problem::not_yours, "Who has a role or coordinates here gets a login from a leader or an administrator."});
    auto const token = fresh_invitation_token();
    auto change = call.change();
    change.answer_with(call.url("/coordinations/{}/care-team", grant.subject()).text());
    team.invite(change, grant, one->member, one->id, token.hash, call.now() + invitation_life);
    change.tell(InvitedToLogIn{grant.subject(), one->member});
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    auto const part = TakingPartStore{call.database()}.part(grant, one->id, call.today());
    auto const* duty = part ? taking_part(call.profile()).duty(part->duty) : nullptr;
    return invitation_made_page(call, participant_invitation(call, grant, one->name, duty), token);
}

} // namespace samtak
