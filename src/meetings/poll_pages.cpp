// The answers, for who coordinates (G1): how each time suits, with the person's own answer first; who hasn't answered; one more time.
#include "meetings/meeting_pages.hpp"
#include "meetings/poll_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

Html done_line(Call const& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "asked") return ui::done(w.tr("Those who are to come are asked when they can."));
    if (done == "again") return ui::done(w.tr("Those who haven't answered are asked anew."));
    if (done == "added") return ui::done(w.tr("The time is added. Those who had answered are told."));
    return {};
}

Html time_row(Call const& call, PollDesk const& desk, ProposedTime const& time, ProposedTime const* best)
{
    Words const& w = call.words();
    bool const ahead = lies_ahead(time, call.now());
    auto const when = time_words(w, time);
    Html tags = persons_tag(w, desk, time);
    if (&time == best) tags += h(" {}", ui::tag(ui::Color::success, ui::Icon::star, w.tr("Suits best")));
    if (!ahead) tags = ui::tag(ui::Color::neutral, ui::Icon::clock, w.tr("That time has been"));
    Html const deed = !ahead
        ? Html{}
        : ui::button_link(call.url("/coordinations/{}/meetings/{}/times/{}/choice", desk.desk.header.coordination, desk.desk.now.id, time.id),
              {.text = w.tr("Choose this time"), .weight = ui::Weight::secondary, .about = when});
    if (!tags.empty()) tags = h("<p class=\"st-row\">{}</p>", tags);
    return h("<div class=\"st-apart\"><div><h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>{}<p class=\"st-small\">{}</p></div>{}</div>", when,
        tags, count_words(w, count_of(*desk.poll, time, desk.asked)), deed);
}

Html times_part(Call const& call, PollDesk const& desk)
{
    auto const* best = suits_best(*desk.poll, desk.asked, call.now());
    std::vector<Html> rows;
    for (auto const& time : desk.poll->times) rows.push_back(time_row(call, desk, time, best));
    return ui::section("times", call.words().tr("How the times suit"), h("<div class=\"st-card\">{}</div>", ui::lines(rows)));
}

std::string short_answer(Words const& w, std::string_view answer)
{
    if (answer == "yes") return w.tr("Can come");
    if (answer == "maybe") return w.tr("If need be");
    return answer == "no" ? w.tr("Can't come") : w.tr("Not answered");
}

// A row for each, so that sixty of them can be read; on a narrow screen a list.
Html table_part(Call const& call, PollDesk const& desk)
{
    Words const& w = call.words();
    ui::Table table;
    table.caption = w.tr("What each has answered");
    table.columns = {w.tr("Who")};
    for (auto const& time : desk.poll->times) table.columns.push_back(short_time_words(w, time));
    for (auto const& one : desk.asked) {
        Html who = ui::plain(one.name);
        if (one.kind == "person") who += h(" {}", ui::tag(ui::Color::owner, ui::Icon::person, w.tr("The person")));
        std::vector<Html> row{who};
        for (auto const& time : desk.poll->times) row.push_back(ui::plain(short_answer(w, desk.poll->answer_of(one.member, time.id))));
        table.rows.push_back(std::move(row));
    }
    table.empty = w.tr("Nobody who may be asked is to come.");
    return ui::section("answers", table.caption, ui::table(table));
}

std::vector<MeetingPerson> silent_in(PollDesk const& desk, Instant now)
{
    std::vector<MeetingPerson> silent;
    for (auto const& one : desk.asked)
        if (!has_answered(*desk.poll, one.member, now)) silent.push_back(one);
    return silent;
}

Html silent_part(Call const& call, PollDesk const& desk)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    bool any = false;
    for (auto const& one : silent_in(desk, call.now())) {
        auto const* asking = desk.poll->asking_of(one.member);
        auto words = w.tr("Asked {when}", {{"when", w.relative(asking ? asking->first : desk.poll->since, call.today())}});
        if (asking && asking->first < asking->last) words += " · " + w.tr("Asked anew {when}", {{"when", w.relative(asking->last, call.today())}});
        rows.push_back(h("<div class=\"st-apart\">{}<p class=\"st-small\">{}</p></div>", ui::person({.name = one.name}), words));
        any = any || may_ask_anew(*desk.poll, one.member, call.now());
    }
    if (rows.empty()) return ui::section("silent", w.tr("Haven't answered"), ui::empty_line(h("<p>{}</p>", w.tr("All have answered."))));
    Html const deed = any
        ? ui::button_form(call.url("/coordinations/{}/meetings/{}/times/reminders", desk.desk.header.coordination, desk.desk.now.id), call.csrf(),
              {.text = w.tr("Ask them anew"), .weight = ui::Weight::secondary, .icon = ui::Icon::paperplane})
        : h("<p class=\"st-small\">{}</p>", w.tr("They are asked today. You can ask anew tomorrow."));
    return ui::section(
        "silent", w.tr("Haven't answered"), h("<div class=\"st-flow\"><div class=\"st-card\">{}</div>{}</div>", ui::lines(rows), deed));
}

Html more_part(Call& call, PollDesk const& desk)
{
    Words const& w = call.words();
    auto const& c = desk.desk.header.coordination;
    ui::FormView const form{w, call.form()};
    Html html;
    if (std::ssize(desk.poll->times) < most_times_in_all) {
        Html const inside = h("<div class=\"st-flow\">{}{}{}</div>", time_fields(w, form, 1),
            h("<p class=\"st-small\">{}</p>", w.tr("Those who have answered are told.")),
            ui::buttons({ui::button({.text = w.tr("Add the time"), .weight = ui::Weight::secondary, .icon = ui::Icon::plus})}));
        Html const add = form.form({.action = call.url("/coordinations/{}/meetings/{}/times/additions", c, desk.desk.now.id),
                                       .csrf = call.csrf(),
                                       .version = desk.poll->version},
            h("<div class=\"st-card\">{}</div>", inside));
        html += form.failed() ? h("{}{}", form.error_summary(), add) : ui::more(w.tr("Propose one more time"), add);
    }
    html += ui::more(w.tr("Stop asking without choosing a time"),
        h("<p>{}</p>{}", w.tr("The answers are kept. The meeting stands as it was planned."),
            ui::button_form(call.url("/coordinations/{}/meetings/{}/times/ending", c, desk.desk.now.id), call.csrf(),
                {.text = w.tr("Stop asking"), .weight = ui::Weight::secondary})));
    return h("<div class=\"st-flow\">{}</div>", html);
}

} // namespace

Response poll_page(Call& call, PollDesk const& desk, int status)
{
    Words const& w = call.words();
    auto const answered = desk.asked.size() - silent_in(desk, call.now()).size();
    ui::Page page;
    page.title = w.tr("When can they come?");
    page.failed = !call.form().ok();
    page.content = done_line(call);
    page.content += ui::back_link(meeting_url(call, desk.desk), w.tr("The meeting"));
    page.content += ui::title(page.title,
        w.tr("{n} of {all} have answered. Asked {when}.",
            {{"n", answered}, {"all", desk.asked.size()}, {"when", w.relative(desk.poll->since, call.today())}}));
    page.content += times_part(call, desk);
    page.content += silent_part(call, desk);
    page.content += table_part(call, desk);
    page.content += more_part(call, desk);
    return meeting_answer_page(call, std::move(page), desk.desk.header, desk.desk.relation, status);
}

Response add_time(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const desk = open_poll(grant, call);
    if (!desk || !desk->poll) return not_here(call);
    if (!desk->poll->is_open) return ended_poll_page(call, *desk, 409);
    auto const typed = read_times(call.form(), 1);
    auto const last_day = MeetingStore{call.database()}.last_day(grant);
    if (call.form().ok())
        for (auto const& one : time_problems(typed, desk->poll->times, last_day, call.now())) call.form().problem(one.field, one.text, one.limit);
    if (!call.form().ok()) return poll_page(call, *desk, 422);
    MeetingPoll seen = *desk->poll;
    seen.version = call.form().version();
    std::vector<MemberId> answered;
    for (auto const& one : desk->asked)
        if (std::any_of(seen.answers.begin(), seen.answers.end(), [&](TimeAnswer const& answer) { return answer.member == one.member; }))
            answered.push_back(one.member);
    auto change = call.change();
    auto const there = times_url(call, desk->desk);
    change.answer_with(there.text());
    MeetingPollStore::add(change, grant, desk->desk.now, seen, typed.at(0).proposed(), answered);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "added"));
    auto const now = open_poll(grant, call);
    if (saved.error().text == form_already_sent || !now || !now->poll) return failure_page(call, saved.error());
    if (!now->poll->is_open) return ended_poll_page(call, *now, 409);
    tell_conflict(call, "day1");
    return poll_page(call, *now, 409);
}

Response ask_times_anew(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const desk = open_poll(grant, call);
    if (!desk || !desk->poll) return not_here(call);
    if (!desk->poll->is_open) return ended_poll_page(call, *desk, 409);
    std::vector<MemberId> members;
    for (auto const& one : desk->asked)
        if (may_ask_anew(*desk->poll, one.member, call.now())) members.push_back(one.member);
    auto const there = times_url(call, desk->desk);
    if (members.empty()) return see_other(there); // somebody has asked them today, and it stands there
    auto change = call.change();
    change.answer_with(there.text());
    MeetingPollStore::ask(change, grant, desk->desk.now, *desk->poll, members);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "again"));
}

} // namespace samtak
