// One meeting: what the person wants, what was promised last, the agenda, who comes; afterwards the minutes (G1-G4).
#include "access/relations.hpp"
#include "kernel/oslo.hpp"
#include "meetings/agenda_parts.hpp"
#include "meetings/meeting_pages.hpp"
#include "meetings/meeting_parts.hpp"
#include "meetings/minutes_copy_parts.hpp"
#include "meetings/poll_parts.hpp"
#include "plan/plan_acts.hpp"

#include <algorithm>

namespace samtak {
namespace {

// The link only; the page asks the rules (KeepInMeeting).
bool changes_keeping(MeetingDesk const& desk, std::string_view id)
{
    return desk.keeping.turns(desk.kept.contains(id)) && (desk.relation == Relation::self || coordinates(desk.relation));
}

std::string who_said(Words const& w, MeetingDesk const& desk, AgendaItem const& item)
{
    if (item.said_by == "told") return w.tr("Told to {name}", {{"name", item.by_name}});
    if (item.said_by == "person") return desk.header.called;
    if (item.minutes > 0) return w.tr("{name} · {n} min", {{"name", item.by_name}, {"n", item.minutes}});
    return item.by_name;
}

Html move_button(Call const& call, MeetingDesk const& desk, AgendaItem const& item, bool up)
{
    Words const& w = call.words();
    return ui::button_form(call.url("/coordinations/{}/meetings/{}/agenda/{}/move", desk.header.coordination, desk.now.id, item.id), call.csrf(),
        {.text = up ? w.tr("Up") : w.tr("Down"),
            .weight = ui::Weight::tertiary,
            .icon = up ? ui::Icon::arrow_up : ui::Icon::arrow_down,
            .about = item.title,
            .name = "way",
            .value = up ? "up" : "down"});
}

Html item_row(Call const& call, MeetingDesk const& desk, std::size_t at)
{
    Words const& w = call.words();
    auto const& item = desk.agenda[at];
    auto const& id = desk.header.coordination;
    std::vector<Html> deeds;
    bool const mine = may_change(item, desk.relation, desk.viewer);
    bool const open = desk.now.is_open(), moves = open && (item.is_own() ? mine : coordinates(desk.relation));
    auto const passes = [&](AgendaItem const& other) {
        return other.is_own() == item.is_own() && (!other.is_own() || may_change(other, desk.relation, desk.viewer));
    };
    if (moves && at > 0 && passes(desk.agenda[at - 1])) deeds.push_back(move_button(call, desk, item, true));
    if (moves && at + 1 < desk.agenda.size() && passes(desk.agenda[at + 1])) deeds.push_back(move_button(call, desk, item, false));
    if (mine && open) {
        deeds.push_back(ui::link(call.url("/coordinations/{}/meetings/{}/agenda/{}/edit", id, desk.now.id, item.id), w.tr("Change"), {}, item.title));
        if (item.notes.empty())
            deeds.push_back(ui::button_form(call.url("/coordinations/{}/meetings/{}/agenda/{}/removal", id, desk.now.id, item.id), call.csrf(),
                {.text = w.tr("Take out"), .weight = ui::Weight::tertiary, .about = item.title},
                h("<input type=\"hidden\" name=\"version\" value=\"{}\">", item.version)));
    }
    bool const kept = desk.kept.contains(item.id.text());
    bool const keeps = changes_keeping(desk, item.id.text()) && !desk.kept.contains(desk.now.id.text());
    if (keeps)
        deeds.push_back(
            ui::link(call.url("/coordinations/{}/meetings/{}/agenda/{}/kept", id, desk.now.id, item.id), w.tr("Who sees it"), {}, item.title));
    Html words = item.words.empty() ? Html{} : h("<p>{}</p>", item.words);
    if (!item.notes.empty()) words += ui::paragraphs(item.notes); // what is written is there to read, signed or not
    if (kept) words += h("<p>{}</p>", kept_tag(w, desk.keeping.own()));
    Html const title = point_title(item, at + 1);
    return h("<div class=\"st-apart\"><div><h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>{}<p class=\"st-small\">{}</p></div>{}</div>", title,
        words, who_said(w, desk, item), deeds.empty() ? Html{} : ui::buttons(deeds));
}

Html agenda(Call& call, MeetingDesk const& desk)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    for (std::size_t at = 0; at < desk.agenda.size(); ++at) rows.push_back(item_row(call, desk, at));
    Html html =
        rows.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("Nothing is on the agenda yet."))) : h("<div class=\"st-card\">{}</div>", ui::lines(rows));
    if (desk.now.is_open() && call.would_allow<WriteAgenda>(desk.header.coordination))
        html += ui::buttons({ui::button_link(call.url("/coordinations/{}/meetings/{}/agenda/new", desk.header.coordination, desk.now.id),
            {.text = is_family(desk.relation) ? w.tr("Say what you want to talk about") : w.tr("Propose a point"),
                .weight = ui::Weight::secondary,
                .icon = ui::Icon::plus})});
    return ui::section("agenda", w.tr("{Agenda.bare}"), html);
}

Html promised(Call const& call, MeetingDesk const& desk, std::vector<Promise> const& all)
{
    Words const& w = call.words();
    auto const those = promised_before(desk.now, all);
    if (those.empty()) return {};
    auto const done = std::count_if(those.begin(), those.end(), [](Promise const& one) { return one.measure.is_closed(); });
    return ui::section("promised", w.tr("Promised last time"),
        h("<p>{}</p>{}", w.tr("{n} of {all} done.", {{"n", done}, {"all", those.size()}}),
            promise_table(call, desk.header.coordination, those, desk.relation)));
}

// G8: until next time, who does what: the coordinator, the person, the others.
Html until_next(Call const& call, MeetingDesk const& desk, std::vector<Promise> const& all)
{
    Words const& w = call.words();
    std::vector<Promise> coordinators, persons, others;
    for (auto const& one : all) {
        if (one.meeting != desk.now.id || one.measure.is_closed()) continue;
        auto const kind = one.measure.content.responsible.kind;
        (kind == ResponsibleKind::coordinator ? coordinators : kind == ResponsibleKind::person ? persons : others).push_back(one);
    }
    Html html;
    auto const part = [&](std::string const& heading, std::vector<Promise> const& those) {
        if (!those.empty())
            html += h(
                "<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>{}", heading, promise_table(call, desk.header.coordination, those, desk.relation));
    };
    part(w.tr("What {coordinator.the} does"), coordinators);
    part(desk.relation == Relation::self ? w.tr("What you do") : w.tr("What {name} does", {{"name", desk.header.called}}), persons);
    part(w.tr("What the others do"), others);
    return html.empty() ? Html{} : ui::section("until-next", w.tr("Until next time"), h("<div class=\"st-flow\">{}</div>", html));
}

// K8: whether the parents see that there is a meeting, and the way to change it.
Html kept_line(Call const& call, MeetingDesk const& desk)
{
    Words const& w = call.words();
    auto const& id = desk.header.coordination;
    Html line = desk.kept.contains(desk.now.id.text()) ? kept_tag(w, desk.keeping.own()) : Html{};
    if (changes_keeping(desk, desk.now.id.text()))
        line += h(" {}", ui::link(call.url("/coordinations/{}/meetings/{}/kept", id, desk.now.id), w.tr("Who sees the meeting"), ui::Icon::eye));
    return line.empty() ? Html{} : h("<p class=\"st-row\">{}</p>", line);
}

Html who_comes(Call const& call, MeetingDesk const& desk)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    for (auto const& member : desk.now.invited) {
        auto const* one = desk.person(member);
        if (!one) continue; // has left
        auto const* answer = desk.answer_of(member);
        bool const calls = one->kind == "coordinator"; // whoever calls in comes
        auto const said = desk.now.state == MeetingState::planned || calls ? std::string{} : answer_words(w, answer);
        Html const words = answer && !answer->words.empty() ? h("<p class=\"st-small\">{}</p>", answer->words) : Html{};
        auto about = one->kind == "person" ? std::string{} : one->title;
        if (desk.now.led_by == one->member) about += (about.empty() ? "" : " · ") + w.tr("leads the meeting");
        rows.push_back(h("<div class=\"st-apart\">{}<div><p class=\"st-small\">{}</p>{}</div></div>", ui::person({.name = one->name, .about = about}),
            said, words));
    }
    if (rows.empty()) return ui::section("who", w.tr("Who comes"), ui::empty_line(h("<p>{}</p>", w.tr("Nobody is chosen yet."))));
    return ui::section("who", w.tr("Who comes"), h("<div class=\"st-card\">{}</div>", ui::lines(rows)));
}

Html own_answer(Call& call, MeetingDesk const& desk)
{
    Words const& w = call.words();
    if (desk.now.state != MeetingState::called || !desk.now.invites(desk.viewer) || desk.now.day < call.today() || coordinates(desk.relation))
        return {};
    auto const* before = desk.answer_of(desk.viewer);
    ui::FormView const form{w, call.form(), "a"};
    bool const self = desk.relation == Relation::self;
    Html inside = form.radios({.name = "answer",
        .legend = self ? w.tr("How do you want to take part?") : w.tr("Do you come?"),
        .choices = {{"whole", self ? w.tr("I come to all of it") : w.tr("Yes, I come")}, {"part", w.tr("I come to part of it")},
            {"no", self ? w.tr("I don't come, but want to know what is agreed") : w.tr("No, I can't come")}},
        .chosen = before ? std::vector{before->answer} : std::vector<std::string>{}});
    inside += form.text({.name = "answer_words",
        .label = w.tr("Something the others should know?"),
        .value = before ? before->words : "",
        .optional = true,
        .most = 200});
    inside += ui::buttons({ui::button({.text = w.tr("Send the answer"), .weight = ui::Weight::secondary})});
    auto const action = call.url("/coordinations/{}/meetings/{}/answers", desk.header.coordination, desk.now.id);
    Html const sent = form.form({.action = action, .csrf = call.csrf()}, h("<div class=\"st-flow\">{}</div>", inside));
    return ui::section("answer", w.tr("Your answer"), h("{}{}", form.error_summary(), sent));
}

Html open_deeds(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk)
{
    Words const& w = call.words();
    bool const plans = call.would_allow<PlanMeeting>(grant.subject());
    std::vector<Html> deeds;
    if (plans)
        deeds.push_back(ui::button_link(call.url("/coordinations/{}/meetings/{}/edit", grant.subject(), desk.now.id),
            {.text = w.tr("Change time and who comes"), .weight = ui::Weight::secondary}));
    if (desk.now.state == MeetingState::planned && !desk.now.asks_time && plans)
        deeds.push_back(ui::button_link(
            ask_times_url(call, grant.subject(), desk.now.id), {.text = w.tr("Ask when people can"), .weight = ui::Weight::secondary}));
    if (!coordinates(grant.relation()) && desk.now.state == MeetingState::called && call.would_allow<WriteMinutes>(grant.subject()))
        deeds.push_back(ui::button_link(call.url("/coordinations/{}/meetings/{}/minutes", grant.subject(), desk.now.id),
            {.text = w.tr("Open the meeting"), .weight = ui::Weight::secondary}));
    deeds.push_back(
        ui::link(call.url("/coordinations/{}/meetings/{}/screen", grant.subject(), desk.now.id), w.tr("Show on the wall"), ui::Icon::eye));
    return ui::buttons(deeds);
}

} // namespace

Response meeting_view(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk, int status)
{
    Words const& w = call.words();
    MeetingStore store{call.database()};
    ui::Page page;
    page.title = w.tr("{Group_meeting.bare}");
    page.failed = !call.form().ok();
    page.content = meeting_done_line(call);
    page.content += ui::back_link(call.url("/coordinations/{}/meetings", grant.subject()), w.tr("Meetings"));
    page.content += meeting_title(call, desk, MeetingStep::prepare);
    page.content += kept_line(call, desk);
    if (auto const why = reason_words(w, desk.now.reason); !why.empty()) page.content += h("<p>{}</p>", w.tr("Why: {reason}", {{"reason", why}}));
    page.content += poll_line(grant, call, desk);
    if (!desk.now.clarified_words.empty()) page.content += h("<p>{}</p>", desk.now.clarified_words);
    if (auto const minutes = store.minutes(grant, desk.now.id)) {
        page.content += minutes_part(call, desk, *minutes, store.additions(grant, desk.now.id));
        page.content += copies_part(grant, call, desk);
        page.content += until_next(call, desk, store.promises(grant, call.today()));
        if (!is_family(grant.relation()) && !grant.is_parent())
            page.content += ui::actions({ui::link(call.url("/coordinations/{}/meetings/{}/journal", grant.subject(), desk.now.id),
                w.tr("Text for your own record"), ui::Icon::clipboard_checkmark)});
    } else if (desk.now.is_open()) {
        page.content += open_deeds(grant, call, desk);
        page.content += own_answer(call, desk);
        page.content += agenda(call, desk);
        page.content += put_off_part(grant, call, desk);
        if (desk.header.plan && call.would_allow<ReadPlanHistory>(*desk.header.plan)) // what has changed is prepared for, too (G1)
            page.content += ui::actions({ui::link(
                call.url("/plans/{}/history", *desk.header.plan), w.tr("What has changed in the plan since last time"), ui::Icon::clock_dashed)});
    } else
        page.content += agenda(call, desk); // called off: what is on it is kept
    if (desk.now.state != MeetingState::held) page.content += promised(call, desk, store.promises(grant, call.today()));
    if (desk.now.is_open()) page.content += who_comes(call, desk);
    return meeting_answer_page(call, std::move(page), desk.header, grant.relation(), status);
}

Response meeting_page(Grant<ReadMeetings> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    return desk ? meeting_view(grant, call, *desk, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

} // namespace samtak
