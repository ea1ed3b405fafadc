#include "home/owner_home_pages.hpp"

#include "home/meeting_needs.hpp"
#include "home/need_parts.hpp"
#include "home/need_words_parts.hpp"
#include "web/owner_parts.hpp"

namespace samtak {
namespace {

std::string whose(Words const& w, OwnerHome const& home)
{
    if (home.is_self()) return w.tr("My plan");
    if (!home.one.age) return w.tr("The plan of {name}", {{"name", home.one.called}});
    return w.trn("The plan of {name}, {n} year", "The plan of {name}, {n} years", *home.one.age, {{"name", home.one.called}});
}

// L10: words told to others, or by others, always say so
std::string how_written(Words const& w, OwnerHome const& home)
{
    auto const& one = home.one;
    if (one.matters.empty()) return {};
    if (one.matters_by == "told") return w.tr("{name}, told to {other}", {{"name", one.called}, {"other", one.matters_told_to}});
    if (one.matters_by == "parent") return w.tr("Written by {name}", {{"name", one.matters_told_to}});
    return home.is_self() ? std::string{} : w.tr("Written by {name}", {{"name", one.called}});
}

Html hero(Call const& call, OwnerHome const& home)
{
    Words const& w = call.words();
    Html deed;
    if (auto const how = how_written(w, home); !how.empty()) deed += h("<span class=\"st-small\">{}</span>", how);
    if (home.may_write && home.one.plan) {
        auto const text = home.one.matters.empty() ? w.tr("Write what matters to you")
            : home.is_self()                       ? w.tr("Change my words")
                                                   : w.tr("Change the words");
        deed += ui::link(call.url("/plans/{}/words/matters/edit", *home.one.plan), text, ui::Icon::pencil);
    }
    auto const name = home.is_self() ? home.one.called : first_word(call.viewer().name());
    return ui::hero({.eyebrow = whose(w, home), .greeting = w.tr("Hello, {name}", {{"name", name}}), .words = home.one.matters, .deed = deed});
}

// pbrl §§ 3-4, 4-3, 4-4
Html why(Words const& w, OwnerHome const& home)
{
    auto const& called = home.one.called;
    if (home.is_self()) return {};
    bool const child = home.one.age && *home.one.age < 16;
    if (home.one.own.relation == Relation::guardian)
        return ui::alert(ui::Color::info, w.tr("You see the plan because you are guardian"),
            h("<p>{}</p>", w.tr("{name} is to be heard in everything.", {{"name", called}})));
    if (home.one.own.relation == Relation::parent && child)
        return ui::alert(ui::Color::info, w.tr("You see the plan because you have parental responsibility"),
            h("<p>{}</p>",
                w.tr("{name} is to be heard, and it counts more with age. From 16, {name} decides who can see the plan.", {{"name", called}})));
    return ui::alert(ui::Color::info, w.tr("You see this because {name} has said yes", {{"name", called}}),
        h("<p>{}</p>", w.tr("{name} decides, and can change it at any time.", {{"name", called}})));
}

// B11: what stands is still theirs to read
Html ended(Call const& call, OwnerHome const& home)
{
    if (!home.one.ends_on) return {};
    Words const& w = call.words();
    auto const date = w.long_day(*home.one.ends_on);
    return ui::alert(ui::Color::info,
        home.one.has_ended(call.today()) ? w.tr("The coordination ended {date}", {{"date", date}})
                                         : w.tr("The coordination ends {date}", {{"date", date}}),
        h("<p>{}</p>{}", w.tr("What stands here can still be read, and nothing is deleted."),
            ui::actions({ui::link(call.url("/coordinations/{}/ending", home.one.own.coordination), w.tr("Read more about it"))})));
}

// E6: one's own question, while it waits
std::string messages_words(Call const& call, OwnerHome const& home)
{
    Words const& w = call.words();
    for (auto const& asked : home.one.asked) {
        if (asked.by != call.viewer().member().text()) continue;
        auto const days = asked.on.days_until(call.today());
        return days < 1 ? w.tr("Your question isn't answered yet")
                        : w.trn("Your question isn't answered yet, {n} day", "Your question isn't answered yet, {n} days", days);
    }
    return w.tr("Ask {coordinator.the}, or write to those around you");
}

Html ways(Call const& call, OwnerHome const& home)
{
    Words const& w = call.words();
    auto const& one = home.one;
    std::vector<ui::Way> ways;
    if (one.plan) {
        std::int64_t goals = 0;
        for (auto const& goal : one.goals) goals += goal.parent || goal.closed() ? 0 : 1;
        ways.push_back({call.url("/plans/{}", *one.plan), ui::Icon::file_text,
            home.is_self() ? w.tr("Read the whole plan") : w.trc("deed", "Read the plan"), w.trn("{n} goal", "{n} goals", goals)});
    }
    if (one.plan) // F18
        ways.push_back({call.url("/plans/{}/responsibilities", *one.plan), ui::Icon::tasklist, w.tr("Who does what"),
            w.tr("Who answers for each thing, and say when something doesn't work")});
    if (home.sees_meetings) {
        auto const* next = next_meeting(one, call.today());
        ways.push_back({call.url("/coordinations/{}/meetings", one.own.coordination), ui::Icon::person_group, w.tr("Meetings"),
            next ? next_meeting_words(w, *next) : w.tr("What you want to talk about, and what is promised")});
    }
    if (home.sees_messages)
        ways.push_back(
            {call.url("/coordinations/{}/threads", one.own.coordination), ui::Icon::chat, w.tr("Messages in the case"), messages_words(call, home)});
    if (home.sees_access) {
        auto const people = static_cast<std::int64_t>(one.participants.size());
        ways.push_back({call.url("/coordinations/{}/access", one.own.coordination), ui::Icon::eye,
            home.may_answer ? w.tr("Decide who can see") : w.tr("See who has access"),
            w.trn("{n} person is in {group.the}", "{n} people are in {group.the}", people)});
    }
    if (home.may_write && one.plan)
        ways.push_back({call.url("/plans/{}", *one.plan).at("matters"), ui::Icon::chat,
            home.is_self() ? w.tr("Say it in my own words") : w.tr("Say what matters"), w.tr("Your words stand first in the plan")});
    ways.push_back({call.url("/services"), ui::Icon::compass, w.tr("The service directory"), w.tr("What there is, and where one applies")}); // B14
    if (home.sees_coordination) {
        ways.push_back({call.url("/coordinations/{}/decisions", one.own.coordination), ui::Icon::file_text, w.tr("Decisions and letters"),
            w.tr("What is decided, and how to appeal")});
        ways.push_back({call.url("/coordinations/{}/transitions", one.own.coordination), ui::Icon::calendar, w.tr("Transitions ahead"),
            w.tr("School, 16 and 18 years, moving, work")});
        ways.push_back({call.url("/coordinations/{}/evaluations", one.own.coordination), ui::Icon::line_graph, w.tr("Say how the coordination works"),
            w.tr("Whether it helps, and whether it is still needed")});
        if (!call.profile().bti_levels.empty())
            ways.push_back({call.url("/coordinations/{}/bti", one.own.coordination), ui::Icon::handshake, w.tr("Who helps, and with what (BTI)"),
                w.tr("The level, {relay_holder.the} and what is agreed")});
    }
    return ui::ways(ways);
}

// DESIGN 1.4: yes and no look alike, nothing is preselected, and talking first is always an answer
Html question_card(Call const& call, OwnerHome const& home, CaseQuestion const& question)
{
    Words const& w = call.words();
    auto const* who = home.one.participant(question.participant);
    if (!who) return {};
    auto const name = Fill{"name", who->name};
    auto const& coordination = home.one.own.coordination;
    auto const answer_to = call.url("/coordinations/{}/consents/requests/{}/answer", coordination, std::string_view{question.id});
    Html const version = h("<input type=\"hidden\" name=\"version\" value=\"{}\">", question.version);
    auto const answer = [&](ui::Icon icon, std::string const& text, std::string const& value) {
        return ui::button_form(answer_to, call.csrf(),
            {.text = text, .weight = ui::Weight::secondary, .icon = icon, .about = who->name, .name = "answer", .value = value}, version);
    };
    Html html = h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>", w.tr("Can {name} see this?", {name}));
    html.add("<p><strong>{}</strong></p>", sees_words(w, call.profile(), question.parts));
    if (!question.why.empty()) html.add("<p>{}</p>", question.why);
    html.add("<p>{}</p>", w.tr("If you say yes, {name} sees only this. You can change your mind at any time.", {name}));
    if (question.answer == "talk_first") html.add("<p class=\"st-muted\">{}</p>", w.tr("You have said that you want to talk first."));
    if (!home.is_self()) // who answers for somebody else also says how that one was heard
        return h("<div class=\"st-card st-flow\">{}{}</div>", html,
            ui::buttons({ui::button_link(
                call.url("/coordinations/{}/access", coordination), {.text = w.tr("Answer"), .weight = ui::Weight::secondary, .about = who->name})}));
    auto const talk = home.coordinator && !home.coordinator->missing ? w.tr("Talk with {name} first", {{"name", first_word(home.coordinator->name)}})
                                                                     : w.tr("Talk about it first");
    std::vector<Html> answers{answer(ui::Icon::checkmark, w.tr("Yes, that's fine"), "yes"), answer(ui::Icon::x_mark, w.tr("No"), "no")};
    if (question.answer != "talk_first") answers.push_back(answer(ui::Icon::chat, talk, "talk_first"));
    return h("<div class=\"st-card st-flow\">{}{}</div>", html, ui::answers(answers));
}

Html questions_section(Call const& call, OwnerHome const& home)
{
    Words const& w = call.words();
    Html cards;
    if (home.may_answer)
        for (auto const& question : home.one.questions) cards += question_card(call, home, question);
    std::vector<ui::Item> tasks;
    for (auto const& need : home.needs) tasks.push_back(need_item(call, need));
    if (!tasks.empty()) cards += ui::items(tasks);
    if (cards.empty()) cards = ui::empty_line(h("<p>{}</p>", w.tr("There are no questions to you now.")));
    return h("<section class=\"st-section st-first\" aria-labelledby=\"questions\"><h2 class=\"ds-heading\" data-size=\"sm\" id=\"questions\">{}</h2>"
             "<div class=\"st-flow\">{}<p>{}</p></div></section>",
        w.tr("Questions to you"), cards, ui::link(call.url("/undertakings"), w.tr("All that I am to do"), ui::Icon::tasklist));
}

} // namespace

ui::Page owner_page(Call const& call, OwnerHome const& home)
{
    Words const& w = call.words();
    ui::Page page;
    page.title = home.is_self() ? w.tr("My plan") : w.tr("The plan");
    page.ground = ui::Ground::owner;
    page.above = hero(call, home);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}{}{}</div>", ended(call, home), why(w, home), ways(call, home));
    bool const goes_on = !home.one.has_ended(call.today());
    if (goes_on) page.content += questions_section(call, home);
    if (home.one.plan)
        page.content += goals_section(call, home);
    else
        page.content += ui::section(
            "goals", w.tr("The plan"), ui::empty_line(h("<p>{}</p>", w.tr("There is no plan yet. You make it together with {coordinator.the}."))));
    if (home.sees_access) page.content += who_sees_section(call, home);
    if (home.sees_looks) page.content += looks_section(call, home);
    if (goes_on) page.content += coordinator_section(call, home);
    return page;
}

} // namespace samtak
