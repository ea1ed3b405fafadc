// A new login for the person, or one who acts for them, who has lost theirs. The coordinator knows them and vouches that it is them.
#include "careteam/careteam_pages.hpp"
#include "careteam/careteam_parts.hpp"
#include "careteam/invite_family.hpp"
#include "coordination/coordination_store.hpp"

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

ui::PersonLine bar(Grant<RenewFamilyLogin> const& grant, Call& call)
{
    return person_bar(call, people_of_team(call).header(grant, call.today()), CaseTab::overview, true);
}

} // namespace

Response renew_login_page(Grant<RenewFamilyLogin> const& grant, Call& call)
{
    auto const one = chosen(grant, call);
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/logins", grant.subject());
    ui::Page page;
    page.title = w.tr("A new login");
    page.person = bar(grant, call);
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("Logins"));
    page.content += ui::title(page.title);
    page.content += ui::person({one->name});
    page.content += renewal_consequences(w, true);
    auto const action = call.url("/coordinations/{}/logins/{}/renewal", grant.subject(), call.param("holder"));
    page.content +=
        ui::buttons({ui::button_form(action, call.csrf(), {.text = w.tr("Make a new login"), .about = one->name}), ui::link(back, w.tr("Cancel"))});
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::people});
}

Response renew_login(Grant<RenewFamilyLogin> const& grant, Call& call)
{
    auto const one = chosen(grant, call);
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/logins", grant.subject());
    auto const token = fresh_invitation_token();
    auto change = call.change();
    change.answer_with(back.text());
    close_lost_login(call, *one->login.account);
    logins_of(call).renew(change, grant, *one->login.member, *one->login.account, token.hash, call.now() + invitation_life);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return invitation_made_page(
        call, {one->name, w.tr("They are in again, with what they had."), back, w.tr("To the logins"), bar(grant, call)}, token);
}

} // namespace samtak
