// Asking those who are to come when they can: two to six times, before one is set (G1).
#include "meetings/meeting_pages.hpp"
#include "meetings/poll_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr int shown_at_once = 3;

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

std::string names(std::vector<MeetingPerson> const& people)
{
    std::string all;
    for (auto const& one : people) all += (all.empty() ? "" : ", ") + one.name;
    return all;
}

// Before the person has said who is to come nobody is called in (G1); asked they can be, and it is said.
Html above(Call const& call, PollDesk const& desk)
{
    Words const& w = call.words();
    auto const edit = call.url("/coordinations/{}/meetings/{}/edit", desk.desk.header.coordination, desk.desk.now.id);
    Html html;
    if (!desk.desk.now.clarified)
        html += ui::alert(ui::Color::warning, w.tr("{name} has not said yet who is to come", {{"name", desk.called()}}),
            h("<p>{}</p>", w.tr("Clarify it first if you can: those whom you ask learn that there is to be a meeting.")));
    html += h("<p>{} {}</p>", w.tr("Asked are: {names}", {{"names", names(desk.asked)}}), ui::link(edit, w.tr("Change who is to come")));
    return html;
}

Html nobody(Call const& call, PollDesk const& desk)
{
    Words const& w = call.words();
    auto const edit = call.url("/coordinations/{}/meetings/{}/edit", desk.desk.header.coordination, desk.desk.now.id);
    return ui::alert(ui::Color::warning, w.tr("There is nobody to ask"),
        h("<p>{}</p><p>{}</p>", w.tr("Choose who is to come first. Only those who may read of meetings can be asked."),
            ui::link(edit, w.tr("Change who is to come"))));
}

// The fields that aren't shown at once are, when something stands in them or is wrong there.
bool is_used(Form const& form, int number)
{
    auto const n = std::to_string(number);
    return !form.get("day" + n).empty() || !form.get("from" + n).empty() || !form.get("to" + n).empty();
}

Html all_times(Call& call, ui::FormView const& form, PollDesk const& desk)
{
    Words const& w = call.words();
    ProposedTime planned;
    planned.day = desk.desk.now.day;
    planned.from = desk.desk.now.from;
    planned.to = desk.desk.now.to;
    bool const ahead = lies_ahead(planned, call.now());
    auto const one = [&](int number) {
        return h("<fieldset class=\"ds-fieldset\"><legend>{}</legend>{}</fieldset>", w.tr("Time {n}", {{"n", number}}),
            time_fields(w, form, number, number == 1 && ahead ? std::optional{planned} : std::nullopt));
    };
    Html first, rest;
    bool used = false;
    for (int number = 1; number <= most_times; ++number) {
        (number <= shown_at_once ? first : rest) += one(number);
        used = used || (number > shown_at_once && is_used(call.form(), number));
    }
    Html const rest_flow = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", rest);
    return h("{}{}", first, used ? rest_flow : ui::more(w.tr("More times"), rest_flow));
}

Response shown(Call& call, PollDesk const& desk, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    MeetingForm parts{w.tr("Ask when people can"), w.tr("Propose from two to six times. Each says yes, if need be or no, and you choose."),
        w.tr("Ask them"), times_path(desk.desk) + "/new", meeting_url(call, desk.desk), times_url(call, desk.desk), w.tr("The meeting"),
        desk.desk.now.version};
    if (desk.asked.empty()) {
        ui::Page page;
        page.title = parts.title;
        page.narrow = true;
        page.content = h("{}{}{}", ui::back_link(parts.back, parts.back_to), ui::title(parts.title), nobody(call, desk));
        return meeting_answer_page(call, std::move(page), desk.desk.header, desk.desk.relation, status);
    }
    parts.above = above(call, desk);
    parts.inside = all_times(call, form, desk);
    return meeting_form_page(call, parts, form, desk.desk.header, desk.desk.relation, status);
}

bool is_free(PollDesk const& desk) { return desk.desk.now.state == MeetingState::planned && !desk.desk.now.asks_time; }

} // namespace

Response ask_times_page(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const desk = open_poll(grant, call);
    if (!desk) return not_here(call);
    if (desk->desk.now.asks_time) return see_other(times_url(call, desk->desk));
    return is_free(*desk) ? shown(call, *desk, 200) : see_other(meeting_url(call, desk->desk));
}

Response ask_times(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const desk = open_poll(grant, call);
    if (!desk) return not_here(call);
    if (!is_free(*desk)) return failure_page(call, {Problem::conflict, somebody_was_first});
    auto const typed = read_times(call.form(), most_times);
    auto const last_day = MeetingStore{call.database()}.last_day(grant);
    if (call.form().ok())
        for (auto const& problem : time_problems(typed, {}, last_day, call.now())) call.form().problem(problem.field, problem.text, problem.limit);
    if (!call.form().ok() || desk->asked.empty()) return shown(call, *desk, 422);
    MeetingPoll poll;
    for (auto const& one : typed) poll.times.push_back(one.proposed());
    std::vector<MemberId> asked;
    for (auto const& one : desk->asked) asked.push_back(one.member);
    Meeting seen = desk->desk.now;
    seen.version = call.form().version();
    auto change = call.change();
    auto const there = times_url(call, desk->desk);
    change.answer_with(there.text());
    MeetingPollStore::begin(change, grant, seen, poll, asked);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "asked"));
    auto const now = open_poll(grant, call);
    if (saved.error().text == form_already_sent || !now || !is_free(*now)) return failure_page(call, saved.error()); // somebody else asks already
    tell_conflict(call, "day1"); // who is to come has changed, or the meeting's own time
    return shown(call, *now, 409);
}

} // namespace samtak
