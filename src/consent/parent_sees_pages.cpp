// The young person says whether each parent may see the plan from 16 (K8). From 12 it can be said beforehand; it counts from the
// birthday on, by the date at each request. What follows from yes and from no stands on the page.
#include "consent/consent_pages.hpp"
#include "consent/consent_parts.hpp"
#include "people/people_store.hpp"

namespace samtak {
namespace {

bool is_parent(Representation const& one, Day today)
{
    bool const parental =
        one.kind == RepresentationKind::parent || one.kind == RepresentationKind::foster_parent || one.kind == RepresentationKind::child_welfare;
    return parental && one.scope != RepresentationScope::economic && one.period.holds_on(today);
}

Representation const* parent_in(Call const& call, ConsentDesk const& desk)
{
    auto const id = call.id<RepresentationId>("representation");
    for (auto const& one : desk.person.representations)
        if (id == one.id && is_parent(one, call.today())) return &one;
    return nullptr;
}

std::string lead(Call const& call, ConsentDesk const& desk)
{
    Words const& w = call.words();
    auto const from = decides_from(desk.person, desk.track);
    if (!from || *from <= call.today()) return w.tr("You decide. What you say holds from the next click, and you can change it when you will.");
    if (desk.authority.care_taken_over)
        return w.tr("Until {date} those who have the care of you see the plan. From then on you decide, and you can say now what shall hold.",
            {{"date", w.long_day(*from)}});
    return w.tr(
        "Until {date} your parents see the plan. From then on you decide, and you can say now what shall hold.", {{"date", w.long_day(*from)}});
}

Html consequences(Words const& w, std::string const& name)
{
    return h("<ul class=\"ds-list\"><li>{}</li><li>{}</li><li>{}</li></ul>",
        w.tr("If you say yes, {name} can read everything in the plan, also your own words, and who takes part.", {{"name", name}}),
        w.tr("If you say no, {name} sees nothing but what you have said yes to under «Who sees what».", {{"name", name}}),
        w.tr("Either way it is you who say yes or no to what others may know. {name} can't do it for you.", {{"name", name}}));
}

Html parent_card(Call const& call, ConsentDesk const& desk, Representation const& one)
{
    Words const& w = call.words();
    Html const seen = h("<input type=\"hidden\" name=\"version\" value=\"{}\">", one.version);
    auto const action = call.url("/coordinations/{}/access/parents/{}", desk.header.coordination, one.id);
    auto const button = [&](std::string text, std::string_view value) {
        Html const hidden = h("{}<input type=\"hidden\" name=\"answer\" value=\"{}\">", seen, value);
        return ui::button_form(action, call.csrf(), {.text = std::move(text), .weight = ui::Weight::secondary, .about = one.name}, hidden);
    };
    auto const said = one.person_agrees ? w.tr("You have said that {name} may see", {{"name", one.name}})
                                        : w.tr("You have not said that {name} may see", {{"name", one.name}});
    Html html = h("<p>{} <strong>{}</strong></p>", ui::icon(one.person_agrees ? ui::Icon::eye : ui::Icon::eye_slash), said);
    html += consequences(w, one.name);
    html += ui::buttons({button(w.tr("Yes, may see"), "yes"), button(w.tr("No, may not see"), "no")});
    return ui::card(
        "r-" + one.id.str(), one.relation.empty() ? one.name : w.tr("{name}, {relation}", {{"name", one.name}, {"relation", one.relation}}), html);
}

} // namespace

Html parents_section(Call const& call, CoordinationId const& coordination)
{
    Words const& w = call.words();
    return ui::section("parents", w.tr("What your parents see"),
        h("<p>{}</p><p>{}</p>", w.tr("From 16 you decide whether your parents may see the plan."),
            ui::link(call.url("/coordinations/{}/access/parents", coordination), w.tr("Decide what your parents see"), ui::Icon::eye)));
}

Response parent_sees_page(Grant<DecideParentSees> const& grant, Call& call)
{
    auto const reading = call.decide<ReadConsents>(grant.subject());
    if (!reading) return failure_page(call, reading.error());
    auto const desk = open_desk(*reading, call);
    if (!desk) return failure_page(call, desk.error());
    Words const& w = call.words();
    Html parents;
    for (auto const& one : desk->person.representations)
        if (is_parent(one, call.today())) parents += parent_card(call, *desk, one);
    ui::Page page;
    page.title = w.tr("What your parents see");
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}/access", grant.subject()), w.tr("Who sees what"));
    if (call.query("done") == "yes") page.content += ui::done(w.tr("You said yes. You can change your mind at any time."));
    if (call.query("done") == "no") page.content += ui::done(w.tr("You said no. You can change your mind at any time."));
    page.content += ui::title(page.title, lead(call, *desk));
    page.content += parents.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("No parents are registered."))) : parents;
    return show_consent(call, *desk, std::move(page));
}

Response decide_parent_sees(Grant<DecideParentSees> const& grant, Call& call)
{
    auto const reading = call.decide<ReadConsents>(grant.subject());
    auto const desk = reading ? open_desk(*reading, call) : Result<ConsentDesk>{reading.error()};
    auto const* one = desk ? parent_in(call, *desk) : nullptr;
    auto const answer = call.form().get("answer");
    if (!one || (answer != "yes" && answer != "no")) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const there = call.url("/coordinations/{}/access/parents", grant.subject());
    auto change = call.change();
    change.answer_with(there.text());
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    people.set_agreement(change, grant, one->id, call.form().version(), answer == "yes");
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", answer));
}

} // namespace samtak
