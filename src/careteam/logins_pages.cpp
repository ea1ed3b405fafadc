// Logins for the person and those who act for them (C7 D8): who has one, and the invitation for who has none.
#include "careteam/careteam_pages.hpp"
#include "careteam/careteam_parts.hpp"
#include "careteam/invite_family.hpp"
#include "coordination/coordination_form.hpp"

namespace samtak {
namespace {

struct Desk {
    Person person;
    PersonHeader header;
    AgeRule const* ages;
    std::vector<FamilyLogin> logins;
};

FamilyLoginStore logins_of(Call& call) { return {call.database(), *call.place().secrets, *call.place().catalogues}; }

std::optional<Desk> open_desk(Grant<InviteFamily> const& grant, Call& call)
{
    auto people = people_of_team(call);
    auto person = people.read(grant);
    auto const coordination = CoordinationStore{call.database()}.read(grant);
    if (!person || !coordination) return std::nullopt;
    auto const track = track_of(coordination->legal_basis).value_or(LegalTrack::health);
    auto const& ages = age_rule(track, person->age(call.today()));
    return Desk{std::move(*person), people.header(grant, call.today()), &ages, logins_of(call).read(grant, call.now())};
}

FamilyLogin const* holder_in(Call const& call, Desk const& desk)
{
    auto const id = call.id<RepresentationId>("holder");
    for (auto const& one : desk.logins)
        if (one.representation ? one.representation == id : call.param("holder") == "person") return &one;
    return nullptr;
}

std::string about(Words const& w, Desk const& desk, FamilyLogin const& login)
{
    if (!login.representation) return w.tr("The plan is about {name}", {{"name", desk.person.called}});
    for (auto const& one : desk.person.representations)
        if (one.id == *login.representation)
            return one.relation.empty() ? representation_kind_name(w, one.kind) : one.relation + ", " + representation_kind_name(w, one.kind);
    return {};
}

std::string why_not(Words const& w, Desk const& desk, std::string const& name, LoginAnswer answer)
{
    switch (answer) {
    case LoginAnswer::may: break;
    case LoginAnswer::too_young:
        return w.tr("Can have a login from {n} years. Until then {name} takes part together with those who act for {name}, and with you.",
            {{"n", own_login_from_age}, {"name", desk.person.called}});
    case LoginAnswer::not_yet: return w.tr("Doesn't act for the person yet.");
    case LoginAnswer::over: return w.tr("No longer acts for the person.");
    case LoginAnswer::money_only: return w.tr("A guardian for money matters only never sees the plan.");
    case LoginAnswer::by_consent: return w.tr("Next of kin come into {group.the}, and see what consent gives.");
    case LoginAnswer::suspended:
        return w.tr("Child welfare has taken over the care. While that lasts, {name} sees nothing as a parent.", {{"name", name}});
    case LoginAnswer::person_decides: return w.tr("{name} decides, and hasn't said that this one may see.", {{"name", desk.person.called}});
    }
    return {};
}

Html state(Words const& w, Desk const& desk, FamilyLogin const& login, LoginAnswer answer)
{
    if (login.has_login() && answer == LoginAnswer::suspended)
        return h("{}<p>{}</p>", ui::tag(ui::Color::neutral, ui::Icon::eye_slash, w.tr("Has a login")),
            why_not(w, desk, name_of(desk.person, login), answer));
    if (login.has_login()) return ui::tag(ui::Color::success, ui::Icon::checkmark, w.tr("Has a login"));
    if (answer != LoginAnswer::may) return h("<p>{}</p>", why_not(w, desk, name_of(desk.person, login), answer));
    if (login.invited_until)
        return h("{}<p>{}</p>", ui::tag(ui::Color::info, ui::Icon::hourglass, w.trc("login", "Invited")),
            w.tr("The invitation holds until {when}.", {{"when", w.day_and_time(*login.invited_until)}}));
    return ui::tag(ui::Color::warning, ui::Icon::person_plus, w.tr("Has no login yet"));
}

Html row(Call& call, Desk const& desk, FamilyLogin const& login, LoginAnswer answer)
{
    Words const& w = call.words();
    auto const name = name_of(desk.person, login);
    Html html = ui::person({name, about(w, desk, login)});
    html += state(w, desk, login, answer);
    auto const holder = login.representation ? login.representation->str() : std::string{"person"};
    if (login.has_login() && may_renew(answer))
        html +=
            ui::actions({ui::link(call.url("/coordinations/{}/logins/{}/renewal", desk.header.coordination, holder), w.tr("Lost login"), {}, name)});
    if (login.has_login() || answer != LoginAnswer::may) return html;
    html += ui::actions({ui::link(call.url("/coordinations/{}/logins/{}/new", desk.header.coordination, holder),
        login.invited_until ? w.tr("Make a new invitation") : w.tr("Invite"), ui::Icon::person_plus, name)});
    return html;
}

Html fields(Call& call, Desk const& desk, ui::FormView const& form)
{
    Words const& w = call.words();
    bool const is_protected = desk.person.address_protection != AddressProtection::none;
    Html html = form.text({.name = "email",
        .label = w.tr("E-mail"),
        .description = is_protected ? w.tr("The address is protected: nothing is sent unless they ask for it under «My settings».")
                                    : w.tr("Gets neutral messages that something is new. Never what."),
        .optional = true,
        .type = "email",
        .autocomplete = "off",
        .most = 120});
    html += form.radios({.name = "language",
        .legend = w.tr("Language"),
        .choices = {{"nb", "Bokmål"}, {"nn", "Nynorsk"}, {"en", "English"}},
        .chosen = {std::string{language_code(call.profile().language)}}});
    return html;
}

Response shown_new(Call& call, Desk const& desk, FamilyLogin const& login, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/logins", desk.header.coordination);
    ui::FormView const form{w, call.form()};
    Html inside = fields(call, desk, form);
    inside += ui::buttons({ui::button({.text = w.tr("Make the invitation")}), ui::link(back, w.tr("Cancel"))});
    ui::Page page;
    page.title = w.tr("Invite to log in");
    page.failed = form.failed();
    page.person = person_bar(call, desk.header, CaseTab::overview, true);
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("Logins"));
    page.content += form.error_summary();
    page.content +=
        ui::title(page.title, w.tr("You get an address to hand over. It opens for the one who has it, so be sure that it is the right one."));
    page.content += ui::person({name_of(desk.person, login), about(w, desk, login)});
    auto const holder = call.param("holder");
    page.content += form.form({.action = call.url("/coordinations/{}/logins/{}", desk.header.coordination, holder), .csrf = call.csrf()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::people}, status);
}

// The one in the path, when a login can be given to them now.
struct Chosen {
    Desk desk;
    FamilyLogin login;
    LoginAnswer answer;
};
std::optional<Chosen> chosen(Grant<InviteFamily> const& grant, Call& call)
{
    auto desk = open_desk(grant, call);
    auto const* login = desk ? holder_in(call, *desk) : nullptr;
    auto const answer = login ? login_answer(desk->person, *login, *desk->ages, call.today()) : std::nullopt;
    if (!answer || login->has_login() || *answer != LoginAnswer::may) return std::nullopt;
    FamilyLogin const whose = *login;
    return Chosen{std::move(*desk), whose, *answer};
}

} // namespace

Response logins_page(Grant<InviteFamily> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Words const& w = call.words();
    std::vector<Html> rows;
    for (auto const& login : desk->logins)
        if (auto const answer = login_answer(desk->person, login, *desk->ages, call.today())) rows.push_back(row(call, *desk, login, *answer));
    ui::Page page;
    page.title = w.tr("Logins");
    page.person = person_bar(call, desk->header, CaseTab::overview, true);
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}", grant.subject()), w.tr("The case"));
    page.content += ui::title(
        page.title, w.tr("The person and those who act for the person log in as themselves. What each of them sees follows age and consent."));
    page.content += ui::lines(rows);
    page.content += h("<p>{}</p>",
        w.tr(
            "Somebody in {group.the} who has lost their login gets a new one from their leader. Who has no unit here, such as a grandmother, gets it from you, in the list of {group.the}."));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::people});
}

Response new_login_page(Grant<InviteFamily> const& grant, Call& call)
{
    auto const one = chosen(grant, call);
    return one ? shown_new(call, one->desk, one->login, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

Response create_login(Grant<InviteFamily> const& grant, Call& call)
{
    auto const one = chosen(grant, call);
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    InviteFamilyForm form;
    form.email = call.form().text("email", {.most = 120, .lines = false});
    if (auto const language = parse_language(call.form().get("language")))
        form.language = *language;
    else
        call.form().problem("language", "Choose a language.");
    if (!call.form().ok()) return shown_new(call, one->desk, one->login, 422);
    auto const back = call.url("/coordinations/{}/logins", grant.subject());
    auto const token = fresh_invitation_token();
    auto change = call.change();
    change.answer_with(back.text());
    auto logins = logins_of(call);
    NewInvitation const invitation{MemberId::fresh(), std::nullopt, token.hash, call.now() + invitation_life};
    auto const saved =
        invite_family(grant, form, one->desk.person, one->login, one->answer, logins, call.changes(), std::move(change), invitation, call.today());
    if (saved)
        return invitation_made_page(call,
            {name_of(one->desk.person, one->login), call.words().tr("They can log in at once. What they see follows age and consent."), back,
                call.words().tr("To the logins"), person_bar(call, one->desk.header, CaseTab::overview, true)},
            token);
    for (auto const& field : saved.error().fields) call.form().problem(field.field, field.text, field.limit);
    if (saved.error().problem != Problem::invalid) return failure_page(call, saved.error());
    return shown_new(call, one->desk, one->login, 422);
}

} // namespace samtak
