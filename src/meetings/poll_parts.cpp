#include "meetings/poll_parts.hpp"

#include <algorithm>

namespace samtak {

bool PollDesk::asks(MemberId const& member) const
{
    return std::any_of(asked.begin(), asked.end(), [&](MeetingPerson const& one) { return one.member == member; });
}

std::optional<PollDesk> open_poll(Grant<ReadMeetings> const& grant, Call& call)
{
    auto desk = open_meeting(grant, call);
    if (!desk) return std::nullopt;
    auto poll = MeetingPollStore{call.database()}.read(grant, desk->now);
    auto asked = asked_of(desk->now, desk->people, desk->kept.contains(desk->now.id.text()), desk->parents);
    return PollDesk{std::move(*desk), std::move(poll), std::move(asked), call.would_allow<PlanMeeting>(grant.subject())};
}

Url times_url(Call const& call, MeetingDesk const& desk)
{
    return call.url("/coordinations/{}/meetings/{}/times", desk.header.coordination, desk.now.id);
}

std::string times_path(MeetingDesk const& desk)
{
    return "/coordinations/" + desk.header.coordination.str() + "/meetings/" + desk.now.id.str() + "/times";
}

std::string time_words(Words const& w, ProposedTime const& time)
{
    Meeting then;
    then.day = time.day;
    then.from = time.from;
    then.to = time.to;
    return when_words(w, then);
}

std::string short_time_words(Words const& w, ProposedTime const& time)
{
    return w.tr("{day} at {from}–{to}", {{"day", w.day(time.day)}, {"from", clock_words(time.from)}, {"to", clock_words(time.to)}});
}

std::string count_words(Words const& w, TimeCount const& count)
{
    std::string words = w.tr("{n} can", {{"n", count.yes}});
    auto const add = [&](std::string const& more) { words += " · " + more; };
    if (count.maybe > 0) add(w.tr("{n} can if need be", {{"n", count.maybe}}));
    if (count.no > 0) add(w.tr("{n} can't", {{"n", count.no}}));
    if (count.silent > 0) add(w.tr("{n} haven't answered", {{"n", count.silent}}));
    return words;
}

Html persons_tag(Words const& w, PollDesk const& desk, ProposedTime const& time)
{
    auto const answer = persons_answer(*desk.poll, time, desk.asked);
    if (!answer) return {};
    auto const name = Fill{"name", desk.called()};
    if (*answer == "yes") return ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.tr("{name} can", {name}));
    if (*answer == "maybe") return ui::tag(ui::Color::info, ui::Icon::questionmark_circle, w.tr("{name} can if need be", {name}));
    if (*answer == "no") return ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle, w.tr("{name} can't", {name}));
    return ui::tag(ui::Color::neutral, ui::Icon::hourglass, w.tr("{name} hasn't answered", {name}));
}

Html time_fields(Words const& w, ui::FormView const& form, int number, std::optional<ProposedTime> const& before)
{
    auto const n = std::to_string(number);
    auto const time = [&](std::string const& name, std::string label, std::string value) {
        return form.text({.name = name + n, .label = std::move(label), .value = std::move(value), .type = "time"});
    };
    return h("<div class=\"st-flow\">{}<div class=\"st-task-fields\">{}{}</div></div>",
        form.day({.name = "day" + n, .label = w.tr("Day"), .value = before ? std::optional{before->day} : std::nullopt}),
        time("from", w.tr("From"), before ? before->from : ""), time("to", w.tr("Until"), before ? before->to : ""));
}

std::vector<TypedTime> read_times(Form& form, int how_many)
{
    std::vector<TypedTime> typed;
    for (int number = 1; number <= how_many; ++number) {
        auto const n = std::to_string(number);
        TypedTime one{
            number, form.day("day" + n), form.text("from" + n, {.most = 5, .lines = false}), form.text("to" + n, {.most = 5, .lines = false})};
        if (!one.is_empty()) typed.push_back(std::move(one));
    }
    return typed;
}

Html poll_line(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk)
{
    if (!desk.now.asks_time) return {};
    Words const& w = call.words();
    if (call.would_allow<PlanMeeting>(grant.subject()))
        return ui::alert(ui::Color::info, w.tr("Those who are to come are asked when they can"),
            h("<p>{}</p>", ui::link(times_url(call, desk), w.tr("See the answers, and choose a time"), ui::Icon::calendar)));
    auto const asked = asked_of(desk.now, desk.people, false, {}); // a parent doesn't see a meeting that is kept from them
    bool const is_asked = std::any_of(asked.begin(), asked.end(), [&](MeetingPerson const& one) { return one.member == desk.viewer; });
    if (!is_asked) return {};
    auto const poll = MeetingPollStore{call.database()}.read(grant, desk.now);
    bool const answered = poll && has_answered(*poll, desk.viewer, call.now());
    return ui::alert(ui::Color::info, w.tr("You are asked when you can come to a meeting"),
        h("<p>{}</p>",
            ui::link(times_url(call, desk), answered ? w.tr("See or change what you have answered") : w.tr("Answer"), ui::Icon::calendar)));
}

Html ask_times_button(Words const& w)
{
    return ui::button({.text = w.tr("Save, and ask when people can"), .weight = ui::Weight::secondary, .name = "then", .value = "times"});
}

bool asks_times(Form const& form) { return form.get("then") == "times"; }

Url ask_times_url(Call const& call, CoordinationId const& coordination, MeetingId const& meeting)
{
    return call.url("/coordinations/{}/meetings/{}/times/new", coordination, meeting);
}

Response ended_poll_page(Call& call, PollDesk const& desk, int status)
{
    Words const& w = call.words();
    auto const& now = desk.desk.now;
    bool const off = now.state == MeetingState::cancelled, stopped = desk.poll && desk.poll->outcome == "stopped";
    ui::Page page;
    page.narrow = true;
    page.title = off ? w.tr("The meeting is called off") : stopped ? w.tr("Nobody is asked any more") : w.tr("The time is set");
    Html words;
    if (stopped && !off)
        words = h("<p>{}</p>", w.tr("You need not answer when you can come."));
    else if (!off)
        words = h("<p>{}</p>", when_words(w, now));
    if (!off && !stopped && now.state == MeetingState::planned) words += h("<p>{}</p>", w.tr("Nobody is called in yet."));
    page.content = ui::back_link(meeting_url(call, desk.desk), w.tr("The meeting"));
    page.content += status == 200 ? ui::title(page.title) : ui::answer_title(page.title);
    page.content += words;
    page.content += ui::buttons({ui::button_link(meeting_url(call, desk.desk), {.text = w.tr("Open the meeting"), .weight = ui::Weight::secondary})});
    return meeting_answer_page(call, std::move(page), desk.desk.header, desk.desk.relation, status);
}

} // namespace samtak
