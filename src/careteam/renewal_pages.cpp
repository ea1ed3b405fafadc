// A new login for the person, one who acts for them, or a participant without a unit, who has lost theirs. The coordinator knows them
// and vouches that it is them.
#include "careteam/careteam_pages.hpp"
#include "careteam/careteam_parts.hpp"
#include "careteam/invite_family.hpp"
#include "coordination/coordination_store.hpp"

#include <algorithm>

namespace samtak {
namespace {

FamilyLoginStore logins_of(Call& call) { return {call.database(), *call.place().secrets, *call.place().catalogues}; }

// The one in the path, who has a login to lose.
struct Chosen {
    std::string name;
    FamilyLogin login;
};
std::optional<Chosen> chosen(Grant<RenewFamilyLogin> const& grant, Call& call)
{
    auto const person = people_of_team(call).read(grant);
    auto const coordination = CoordinationStore{call.database()}.read(grant);
    auto const id = call.id<RepresentationId>("holder");
    if (!person || !coordination) return std::nullopt;
    auto const& ages = age_rule(track_of(coordination->legal_basis).value_or(LegalTrack::health), person->age(call.today()));
    for (auto const& one : logins_of(call).read(grant, call.now())) {
        bool const is_this = one.representation ? one.representation == id : call.param("holder") == "person";
        auto const answer = login_answer(*person, one, ages, call.today());
        if (is_this && one.account && answer && may_renew(*answer)) return Chosen{name_of(*person, one), one};
    }
    return std::nullopt;
}

template <class A> ui::PersonLine bar(Grant<A> const& grant, Call& call, CaseTab tab)
{
    return person_bar(call, people_of_team(call).header(grant, call.today()), tab, true);
}

// Nothing: who has a unit answers to a leader there, and who has something beside this group to an administrator (R4.09). All the same
// answer: what somebody has elsewhere isn't told.
std::optional<PrivateLogin> lost_by(Grant<RenewParticipantLogin> const& grant, Call& call)
{
    auto const id = call.id<ParticipantId>("participant");
    return id ? team_of(call).private_login(grant, *id, call.today()) : std::nullopt;
}

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

Response no_private_login(Grant<RenewParticipantLogin> const& grant, Call& call)
{
    auto const id = call.id<ParticipantId>("participant");
    auto const team = team_of(call).participants(grant, call.today());
    if (std::none_of(team.begin(), team.end(), [&](Participant const& one) { return id == one.id && one.has_login; })) return not_here(call);
    return failure_page(call, {Problem::not_yours, "A leader or an administrator gives this one a new login."});
}

// What will happen, and the button.
struct Asking {
    ui::PersonLine person;
    std::string name, title;
    Url back, action;
    std::string back_text;
};
Response shown(Call& call, Asking const& asking)
{
    Words const& w = call.words();
    ui::Page page;
    page.title = w.tr("A new login");
    page.person = asking.person;
    page.narrow = true;
    page.content = ui::back_link(asking.back, asking.back_text);
    page.content += ui::title(page.title);
    page.content += ui::person({asking.name, asking.title});
    page.content += renewal_consequences(w, true);
    page.content += ui::buttons({ui::button_form(asking.action, call.csrf(), {.text = w.tr("Make a new login"), .about = asking.name}),
        ui::link(asking.back, w.tr("Cancel"))});
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::people});
}

} // namespace

Response renew_login_page(Grant<RenewFamilyLogin> const& grant, Call& call)
{
    auto const one = chosen(grant, call);
    if (!one) return not_here(call);
    return shown(call,
        {bar(grant, call, CaseTab::overview), one->name, {}, call.url("/coordinations/{}/logins", grant.subject()),
            call.url("/coordinations/{}/logins/{}/renewal", grant.subject(), call.param("holder")), call.words().tr("Logins")});
}

Response renew_login(Grant<RenewFamilyLogin> const& grant, Call& call)
{
    auto const one = chosen(grant, call);
    if (!one) return not_here(call);
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/logins", grant.subject());
    auto const token = fresh_invitation_token();
    auto change = call.change();
    change.answer_with(back.text());
    logins_of(call).renew(change, grant, *one->login.member, *one->login.account, token.hash, call.now() + renewal_life);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    close_lost_login(call, *one->login.account);
    return invitation_made_page(call,
        {one->name, w.tr("They are in again, with what they had."), back, w.tr("To the logins"), bar(grant, call, CaseTab::overview), true}, token);
}

Response renew_participant_page(Grant<RenewParticipantLogin> const& grant, Call& call)
{
    auto const one = lost_by(grant, call);
    if (!one) return no_private_login(grant, call);
    return shown(call,
        {bar(grant, call, CaseTab::care_team), one->name, one->title, call.url("/coordinations/{}/care-team", grant.subject()),
            call.url("/coordinations/{}/care-team/{}/renewal", grant.subject(), call.param("participant")), call.words().tr("{Group.the}")});
}

// pjf § 13: the coordinator, who answers for the group, sees that it is them.
Response renew_participant_login(Grant<RenewParticipantLogin> const& grant, Call& call)
{
    auto const one = lost_by(grant, call);
    if (!one) return no_private_login(grant, call);
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/care-team", grant.subject());
    auto const token = fresh_invitation_token();
    auto change = call.change();
    change.answer_with(back.text());
    team_of(call).renew(change, grant, *one, token.hash, call.now() + renewal_life);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    close_lost_login(call, one->account);
    return invitation_made_page(call,
        {one->name, w.tr("They are in again, with what they had."), back, w.tr("To {group.the}"), bar(grant, call, CaseTab::care_team), true}, token);
}

} // namespace samtak
