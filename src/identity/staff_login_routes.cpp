// Logins of staff and of participants from outside: who has one, and a new one for who has lost theirs.
#include "identity/staff_login_routes.hpp"

#include "identity/invitation_parts.hpp"
#include "identity/renew_login.hpp"
#include "identity/staff_login_store.hpp"
#include "web/lists.hpp"
#include "web/place_words.hpp"

namespace samtak {
namespace {

std::string about(Call const& call, StaffLogin const& one)
{
    auto const unit = place_words(call.words(), call.profile(), one.unit_key);
    return unit.empty() ? one.title : one.title + ", " + unit;
}

std::vector<StaffLogin> members(Grant<RenewLogin> const& grant, Call& call)
{
    return StaffLoginStore{call.database()}.read(grant, call.viewer().has(Role::administrator), call.now(), call.today());
}

Html state(Words const& w, StaffLogin const& one)
{
    if (one.account) return ui::plain(w.tr("Has a login"));
    if (one.invited_until) return ui::plain(w.tr("The invitation holds until {when}.", {{"when", w.day_and_time(*one.invited_until)}}));
    return ui::plain(w.tr("Has no login yet"));
}

Response list_page(Grant<RenewLogin> const& grant, Call& call)
{
    Words const& w = call.words();
    ui::Table table;
    table.caption = w.tr("Logins");
    table.columns = {w.tr("Name"), w.tr("State"), w.tr("Deeds")};
    table.empty = w.tr("Nobody here has a login that you answer for.");
    auto const all = members(grant, call);
    call.listed(grant, std::ssize(all), call.viewer().has(Role::administrator) ? "units=all" : "units=own");
    for (auto const& one : all)
        table.rows.push_back({ui::person({one.name, about(call, one)}), state(w, one),
            ui::actions({ui::link(
                call.url("/logins/{}/renewal", one.member), one.account ? w.tr("Lost login") : w.tr("Make a new invitation"), {}, one.name)})});
    ui::Page page;
    page.title = w.tr("Logins of staff");
    page.content =
        ui::title(page.title, w.tr("Those you answer for. The person and those who act for the person are not here: {coordinator.the} helps them."));
    page.content += ui::table(table);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

std::optional<StaffLogin> chosen(Grant<RenewLogin> const& grant, Call& call)
{
    auto const id = call.id<MemberId>("member");
    for (auto& one : members(grant, call))
        if (id == one.member) return std::move(one);
    return std::nullopt;
}

Response renewal_page(Grant<RenewLogin> const& grant, Call& call)
{
    auto const one = chosen(grant, call);
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Words const& w = call.words();
    ui::Page page;
    page.title = w.tr("A new login");
    page.narrow = true;
    page.content = ui::back_link(call.url("/logins"), w.tr("Logins of staff"));
    page.content += ui::title(page.title);
    page.content += ui::person({one->name, about(call, *one)});
    page.content += renewal_consequences(w, one->account.has_value());
    page.content += ui::buttons(
        {ui::button_form(call.url("/logins/{}/renewal", one->member), call.csrf(), {.text = w.tr("Make a new login"), .about = one->name}),
            ui::link(call.url("/logins"), w.tr("Cancel"))});
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

Response create_renewal(Grant<RenewLogin> const& grant, Call& call)
{
    auto const one = chosen(grant, call);
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const token = fresh_invitation_token();
    auto change = call.change();
    change.answer_with(call.url("/logins").text());
    auto const expires = call.now() + (one->account ? renewal_life : invitation_life);
    if (one->account)
        add_renewal(change, {one->member, *one->account, std::nullopt, token.hash, expires}, grant.by());
    else
        add_invitation(change, {one->member, std::nullopt, token.hash, expires}, grant.by());
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    if (one->account) close_lost_login(call, *one->account);
    Words const& w = call.words();
    return invitation_made_page(call,
        {one->name, w.tr("They are in again, with what they had."), call.url("/logins"), w.tr("To the logins"), std::nullopt,
            one->account.has_value()},
        token);
}

} // namespace

void staff_login_routes(Router& router)
{
    router.get<RenewLogin>("/logins", list_page);
    router.get<RenewLogin>("/logins/{member}/renewal", renewal_page);
    router.post<RenewLogin>("/logins/{member}/renewal", create_renewal);
}

} // namespace samtak
