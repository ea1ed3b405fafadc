#include "coordination/coordination_parts.hpp"
#include "home/owner_home_pages.hpp"
#include "kernel/oslo.hpp"
#include "web/lists.hpp"
#include "web/owner_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr std::size_t most_goals = 4;

// a life area's name may have a comma and an "and" in it
std::string part_list(Words const& w, Profile const& profile, Parts parts)
{
    std::string list;
    auto const add = [&](std::string const& name) { list += (list.empty() ? "" : "; ") + name; };
    if (parts.covers(Parts::about())) add(w.tr("About me"));
    for (std::size_t i = 0; i < profile.life_areas.size(); ++i)
        if (parts.covers(Parts::area(i))) add(profile.life_areas[i].name.in(w.language()));
    if (parts.covers(Parts::meetings())) add(w.tr("Meetings"));
    if (parts.covers(Parts::messages())) add(w.trc("part", "Messages"));
    if (parts.covers(Parts::documents())) add(w.tr("Documents"));
    if (parts.covers(Parts::contact())) add(w.tr("Phone and address"));
    return list;
}

// as the person says it; else what they do here
std::string place_of(Call const& call, CaseParticipant const& one)
{
    if (!one.relation.empty()) return one.relation;
    for (auto const& function : call.profile().functions)
        if (function.key == one.function) return function.name.in(call.words().language());
    return one.function_words;
}

Html line(Html const& left, Html const& right) { return h("{}{}", left, right); }

Html sees(ui::Icon icon, std::string const& text) { return h("<span class=\"st-not-choice\">{}<span>{}</span></span>", ui::icon(icon), text); }

// BTI: before there is a coordinator, the relay holder
bool is_relay(OwnerHome const& home) { return home.coordinator && home.coordinator->kind == "relay_holder"; }
std::string whom(Words const& w, OwnerHome const& home) { return is_relay(home) ? w.tr("{relay_holder.your}") : w.tr("{coordinator.your}"); }

Html look_line(Call const& call, OwnerHome const& home, Look const& look)
{
    Words const& w = call.words();
    bool const coordinates = home.coordinator && home.coordinator->member == look.member;
    auto const parts = look.changed ? w.tr("Wrote in the plan") : look.whole ? w.tr("Saw the whole plan") : w.tr("Saw parts of the plan");
    auto const about = coordinates ? whom(w, home) : look.title;
    return line(ui::person({look.name, about}),
        h("<span class=\"st-log\"><span>{}</span><br><span class=\"st-muted st-small\">{}</span></span>", parts,
            w.relative(oslo_day(look.at), call.today())));
}

Html sub_goals(Call const& call, Case const& one, GoalId const& goal)
{
    Words const& w = call.words();
    Html all;
    for (auto const& sub : one.goals) {
        if (sub.parent != goal || sub.status == "ended") continue;
        bool const reached = sub.status == "reached";
        bool const underway = sub.status == "in_progress";
        all.add("<li{}{}><span class=\"st-step-icon\">{}</span>{} <span class=\"st-muted st-small\">{}</span></li>", flag("data-reached", reached),
            flag("data-underway", underway), reached ? ui::icon(ui::Icon::checkmark_heavy) : Html{}, sub.words.empty() ? sub.title : sub.words.text(),
            reached        ? w.tr("Reached")
                : underway ? w.tr("Underway")
                           : w.tr("Not started yet"));
    }
    return all.empty() ? Html{} : h("<ol class=\"st-sub-goals\">{}</ol>", all);
}

Html goal_card(Call const& call, Case const& one, CaseGoal const& goal)
{
    Words const& w = call.words();
    Html const heading = goal.words.empty() ? h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>", goal.title)
                                            : h("<h3 class=\"st-goal__words\">«{}»</h3>", goal.words.text());
    std::size_t measures = 0;
    for (auto const& measure : one.measures) measures += measure.goal == goal.id && !measure.closed ? 1 : 0;
    Html const foot = measures == 0 ? Html{}
                                    : h("<p class=\"st-muted st-small\">{}</p>",
                                          w.trn("{n} thing is being done", "{n} things are being done", static_cast<std::int64_t>(measures)));
    return h("<li class=\"st-card st-flow\">{}{}{}</li>", heading, sub_goals(call, one, goal.id), foot);
}

} // namespace

std::string sees_words(Words const& w, Profile const& profile, Parts parts)
{
    if (parts == Parts::all()) return w.tr("Sees everything");
    auto const list = part_list(w, profile, parts);
    return list.empty() ? w.tr("Sees nothing now") : w.tr("Sees: {parts}", {{"parts", list}});
}

Html who_sees_section(Call const& call, OwnerHome const& home)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    if (home.coordinator && !home.coordinator->missing) {
        auto const& consents = home.one.consents;
        bool const shut = is_relay(home) && std::none_of(consents.begin(), consents.end(), [](auto const& one) { return one.kind == "relay"; });
        auto const what = shut ? w.tr("Sees nothing now")
            : is_relay(home)   ? w.tr("Sees the relay log and what is registered")
                               : w.tr("Sees everything");
        rows.push_back(line(ui::person({home.coordinator->name, whom(w, home)}), sees(shut ? ui::Icon::eye_slash : ui::Icon::eye, what)));
    }
    if (home.coordinator && (home.coordinator->missing || home.coordinator->away_today) && !home.coordinator->deputy_name.empty())
        rows.push_back(line(ui::person({home.coordinator->deputy_name, w.tr("{deputy.your}")}), sees(ui::Icon::eye, w.tr("Sees everything"))));
    for (auto const& one : home.one.participants)
        rows.push_back(line(ui::person({one.name, place_of(call, one)}),
            sees(one.sees.empty() ? ui::Icon::eye_slash : ui::Icon::eye, sees_words(w, call.profile(), one.sees))));
    Html html = h("<div class=\"st-card st-flow\">{}{}</div>", ui::lines(rows),
        ui::actions({ui::link(call.url("/coordinations/{}/access", home.one.own.coordination),
            home.may_answer ? w.tr("Change who sees what") : w.tr("See more about who sees what"))}));
    return ui::section("access", w.tr("Who sees what"), html);
}

Html looks_section(Call const& call, OwnerHome const& home)
{
    Words const& w = call.words();
    if (home.looks.empty())
        return ui::section("looks", w.tr("Who has looked at the plan"), ui::empty_line(h("<p>{}</p>", w.tr("Nobody else has looked at the plan."))));
    std::vector<Html> rows;
    for (auto const& look : home.looks) rows.push_back(look_line(call, home, look));
    return ui::section("looks", w.tr("Who has looked at the plan"),
        h("<div class=\"st-card st-flow\">{}{}</div>", ui::lines(rows),
            ui::actions({ui::link(call.url("/coordinations/{}/access-log", home.one.own.coordination), w.tr("See the whole list"))})));
}

// E6: who to turn to, and who steps in
Html coordinator_section(Call const& call, OwnerHome const& home)
{
    Words const& w = call.words();
    bool const relay = is_relay(home);
    auto const yours = relay ? w.tr("{Relay_holder.your}") : w.tr("{Coordinator.your}");
    auto const heading = home.is_self() ? yours : relay ? w.tr("{Relay_holder.the}") : w.tr("{Coordinator.the}");
    if (!home.coordinator)
        return ui::section(
            "coordinator", heading, ui::empty_line(h("<p>{}</p>", w.tr("Nobody coordinates now. Call {phone}.", {{"phone", call.profile().phone}}))));
    auto const& one = *home.coordinator;
    Html html;
    if (!one.missing) html += ui::person({.name = one.name, .about = one.title, .large = true});
    if (!one.phone.empty())
        html += ui::buttons({ui::button_link(Url::external("tel:" + one.phone),
            {.text = w.tr("Call {phone}", {{"phone", one.phone}}), .weight = ui::Weight::secondary, .icon = ui::Icon::phone})});
    if (auto const words = stand_in_words(w, one); !words.empty()) html.add("<p>{}</p>", words);
    bool const nobody = (one.missing || one.away_today) && one.deputy_name.empty();
    auto const& other = nobody ? call.profile().phone : one.deputy_phone;
    if (!other.empty() && (nobody || !one.deputy_name.empty()))
        html.add("<p>{}</p>", ui::link(Url::external("tel:" + other), w.tr("Call {phone}", {{"phone", other}})));
    if (home.sees_messages)
        html += ui::actions({ui::link(call.url("/coordinations/{}/threads/new", home.one.own.coordination).with("ask", "1"), w.tr("Ask a question"),
            ui::Icon::questionmark_circle)});
    return ui::section("coordinator", heading, h("<div class=\"st-card st-flow\">{}</div>", html));
}

Html goals_section(Call const& call, OwnerHome const& home)
{
    Words const& w = call.words();
    auto const& one = home.one;
    auto const heading = home.is_self() ? w.tr("My goals") : w.tr("The goals");
    std::size_t shown = 0;
    std::size_t all = 0;
    Html cards;
    for (auto const& goal : one.goals) {
        if (goal.parent || goal.closed()) continue;
        if (++all > most_goals) continue;
        ++shown;
        cards += goal_card(call, one, goal);
    }
    if (shown == 0) return ui::section("goals", heading, ui::empty_line(h("<p>{}</p>", w.tr("There are no goals yet."))));
    std::vector<Html> links;
    if (all > shown)
        links.push_back(ui::link(
            call.url("/plans/{}", *one.plan), w.trn("See the goal", "See all {n} goals", static_cast<std::int64_t>(all)), ui::Icon::arrow_right));
    if (home.may_order && all > 1)
        links.push_back(ui::link(call.url("/plans/{}/goals/order", *one.plan), w.tr("Say what matters most"), ui::Icon::arrow_up));
    Html html = h("<ul class=\"st-tiles st-tiles-large st-plain-list\">{}</ul>", cards);
    if (!links.empty()) html += ui::actions(links);
    return ui::section("goals", heading, html);
}

} // namespace samtak
