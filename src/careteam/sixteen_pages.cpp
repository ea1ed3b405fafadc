// The young person turns 16 (C3 L7 K8): what changes on the day, by itself, and what the coordinator does about it beforehand.
#include "careteam/careteam_pages.hpp"
#include "careteam/careteam_parts.hpp"
#include "careteam/family_login_store.hpp"
#include "consent/consent_rules.hpp"
#include "consent/consent_store.hpp"

namespace samtak {
namespace {

struct Turning {
    Person person;
    PersonHeader header;
    LegalTrack track;
    Day on; // the birthday
    bool has_login;
    bool care_taken_over = false; // by child welfare: the parents see nothing as it is (R1.21)
    int asked = 0, parents = 0;   // parents of whom the young person has said yes; of all
    int lapsing = 0;              // consents by parents that end on the day, or have
};

bool is_parent(Representation const& one)
{
    return one.kind == RepresentationKind::parent || one.kind == RepresentationKind::foster_parent || one.kind == RepresentationKind::child_welfare;
}

std::optional<Turning> look(Grant<InviteFamily> const& grant, Call& call)
{
    auto people = people_of_team(call);
    auto person = people.read(grant);
    auto const consents = call.decide<ReadConsents>(grant.subject());
    if (!person || !consents) return std::nullopt;
    auto const sheet = ConsentStore{call.database()}.read(*consents, call.today());
    auto const track = track_or_health(sheet.legal_basis);
    auto const on = decides_from(*person, track);
    if (!on) return std::nullopt;
    auto const logins = FamilyLoginStore{call.database(), *call.place().secrets, *call.place().catalogues}.read(grant, call.now());
    Turning turning{*person, people.header(grant, call.today()), track, *on, !logins.empty() && logins.front().has_login()};
    turning.care_taken_over = care_taken_over(person->representations, call.today());
    for (auto const& one : person->representations) {
        if (!is_parent(one) || !one.period.holds_on(call.today())) continue;
        ++turning.parents;
        turning.asked += one.person_agrees ? 1 : 0;
    }
    for (auto const& one : sheet.consents)
        if (one.given && !one.withdrawal && ends_when_person_decides(one.giver) && (!one.period.to || *one.period.to >= *on)) ++turning.lapsing;
    return turning;
}

ui::Item login_step(Call const& call, Turning const& turning)
{
    Words const& w = call.words();
    auto const heading = w.tr("A login of their own");
    return {ui::Icon::key_horizontal, {}, heading, turning.has_login ? w.tr("Has a login") : w.tr("Has no login yet"),
        ui::button_link(call.url("/coordinations/{}/logins", turning.header.coordination),
            {.text = w.tr("See the logins"), .weight = ui::Weight::secondary, .about = heading})};
}

ui::Item parents_step(Call const& call, Turning const& turning)
{
    Words const& w = call.words();
    auto const heading = turning.care_taken_over ? w.tr("Who shall see from the birthday?") : w.tr("Shall the parents still see?");
    auto const about = turning.parents == 0 ? w.tr("No parents are registered.")
        : turning.asked == 0 && turning.care_taken_over
        ? w.tr("{name} hasn't said yes to anybody. From the birthday neither those who have the care nor the parents see anything.",
              {{"name", turning.person.called}})
        : turning.asked == 0
        ? w.tr("{name} hasn't said yes to anybody. From the birthday the parents see nothing.", {{"name", turning.person.called}})
        : w.trn("{name} has said yes to {n} of them.", "{name} has said yes to {n} of them.", turning.asked, {{"name", turning.person.called}});
    return {ui::Icon::eye, {}, heading, about + " " + w.tr("{name} says it on the page «Who sees what».", {{"name", turning.person.called}}), {}};
}

ui::Item consents_step(Call const& call, Turning const& turning)
{
    Words const& w = call.words();
    auto const heading = w.tr("Consents by parents must be given anew");
    auto const about = turning.lapsing == 0
        ? w.tr("No consent by a parent ends on the day.")
        : w.trn("{n} consent ends on the day. Ask {name} before it.", "{n} consents end on the day. Ask {name} before it.", turning.lapsing,
              {{"name", turning.person.called}});
    return {ui::Icon::handshake, turning.lapsing == 0 ? std::nullopt : std::optional{ui::Color::warning}, heading, about,
        ui::button_link(call.url("/coordinations/{}/consents", turning.header.coordination),
            {.text = w.tr("See the consents"), .weight = ui::Weight::secondary, .about = heading})};
}

} // namespace

// pbrl §§ 3-4, 4-3 b: the rights change by the date at each request, with no job and no click here.
Response sixteen_page(Grant<InviteFamily> const& grant, Call& call)
{
    auto const turning = look(grant, call);
    if (!turning) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Words const& w = call.words();
    auto const& name = turning->person.called;
    bool const over = turning->on <= call.today();
    ui::Page page;
    page.title = w.tr("16 years: the young person decides");
    page.person = person_bar(call, turning->header, CaseTab::overview, true);
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}", grant.subject()), w.tr("The case"));
    page.content += ui::title(page.title,
        over ? w.tr("{name} turned 16 {date}, and decides.", {{"name", name}, {"date", w.long_day(turning->on)}})
             : w.tr("{name} turns 16 {date}. The rights change by themselves on that day.", {{"name", name}, {"date", w.long_day(turning->on)}}));
    page.content += ui::section(
        "steps", w.tr("What you do about it"), ui::items({login_step(call, *turning), parents_step(call, *turning), consents_step(call, *turning)}));
    return show(call, page, {NavPlace::people});
}

} // namespace samtak
