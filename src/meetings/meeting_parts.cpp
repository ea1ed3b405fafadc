#include "meetings/meeting_parts.hpp"

#include "measures/chase_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

Html answer_link(Call const& call, CoordinationId const& coordination, Promise const& one, Relation relation)
{
    Words const& w = call.words();
    Html html = promise_tag(w, one, call.today());
    if (one.answered && one.answered->by_link) html += h("<p class=\"st-small\">{}</p>", by_link_words(w));
    if (one.answered && !one.measure.is_closed() && !one.answered->words.empty()) html += h("<p class=\"st-small\">{}</p>", one.answered->words);
    std::vector<Html> ways;
    if (may_answer(one, relation, call.viewer().member()))
        ways.push_back(
            ui::link(call.url("/coordinations/{}/promises/{}", coordination, one.measure.id), w.tr("Say how it goes"), {}, one.measure.content.what));
    bool const leads = coordinates(relation);
    if (leads && (one.answered || (one.member && !one.measure.is_closed())))
        ways.push_back(ui::link(call.url("/coordinations/{}/undertakings/{}", coordination, one.measure.id),
            one.measure.is_closed() ? w.tr("See what was answered") : w.tr("Ask how it goes"), {}, one.measure.content.what));
    if (!ways.empty()) html += ui::actions(ways);
    return html;
}

} // namespace

MeetingPerson const* MeetingDesk::person(MemberId const& member) const
{
    auto const found = std::find_if(people.begin(), people.end(), [&](MeetingPerson const& one) { return one.member == member; });
    return found == people.end() ? nullptr : &*found;
}

MeetingAnswer const* MeetingDesk::answer_of(MemberId const& member) const
{
    auto const found = std::find_if(answers.begin(), answers.end(), [&](MeetingAnswer const& one) { return one.member == member; });
    return found == answers.end() ? nullptr : &*found;
}

std::string MeetingDesk::name_of(MemberId const& member) const
{
    auto const* one = person(member);
    return one ? one->name : std::string{};
}

std::vector<MeetingPerson> people_who_read(Grant<ReadMeetings> const& grant, Call& call)
{
    auto people = MeetingStore{call.database()}.people(grant, call.today());
    for (auto& one : people) {
        one.sees = call.policy().seen_by(grant, one.member, call.today());
        one.reads = one.sees.covers(Parts::meetings());
    }
    return people;
}

std::optional<MeetingDesk> open_meeting(Grant<ReadMeetings> const& grant, Call& call)
{
    auto const id = call.id<MeetingId>("meeting");
    MeetingStore store{call.database()};
    auto meeting = id ? store.read(grant, *id) : std::nullopt;
    if (!meeting) return std::nullopt;
    MeetingDesk desk{people_of(call).header(grant, call.today()), *meeting, people_who_read(grant, call), store.answers(grant, *id),
        store.agenda(grant, *id), grant.relation(), grant.by()};
    desk.keeping = {desk.header.age, grant.relation(), grant.is_parent(), desk.header.called};
    if (grant.is_parent()) return desk;
    desk.kept = KeptStore{call.database()}.things(grant);
    desk.parents = KeptStore{call.database()}.parents(grant);
    return desk;
}

Url meeting_url(Call const& call, CoordinationId const& coordination, MeetingId const& meeting)
{
    return call.url("/coordinations/{}/meetings/{}", coordination, meeting);
}

std::string clock_words(std::string_view time)
{
    std::string text{time};
    std::replace(text.begin(), text.end(), ':', '.');
    return text;
}

std::string when_words(Words const& w, Meeting const& one)
{
    return w.tr("{day} at {from}–{to}", {{"day", w.weekday_and_day(one.day)}, {"from", clock_words(one.from)}, {"to", clock_words(one.to)}});
}

std::string reason_words(Words const& w, std::string_view reason)
{
    if (reason == "rhythm") return w.tr("The usual meeting");
    if (reason == "milestone") return w.tr("A milestone is reached");
    if (reason == "main_goal") return w.tr("A main goal is new or changed");
    if (reason == "evaluation") return w.tr("The plan is to be evaluated");
    return reason == "other" ? w.tr("Something else") : std::string{};
}

std::string place_words(Meeting const& one) { return one.place + (one.place.empty() || one.room.empty() ? "" : ", ") + one.room; }

Html point_title(AgendaItem const& item, std::size_t number)
{
    if (!item.is_own()) return h("{}. {}", number, item.title);
    return h("<span class=\"st-voice st-voice-short\">«{}»</span>", item.title);
}

std::string answer_words(Words const& w, MeetingAnswer const* answer)
{
    if (!answer) return w.tr("Has not answered");
    if (answer->answer == "whole") return w.tr("Comes");
    return answer->answer == "part" ? w.tr("Comes for part of it") : w.tr("Doesn't come");
}

Html state_tag(Words const& w, Meeting const& one)
{
    switch (one.state) {
    case MeetingState::planned:
        if (one.asks_time) return ui::tag(ui::Color::neutral, ui::Icon::hourglass, w.tr("The time isn't set: it is asked when people can"));
        return ui::tag(ui::Color::neutral, ui::Icon::calendar, w.tr("Planned, nobody is called in yet"));
    case MeetingState::called: return ui::tag(ui::Color::info, ui::Icon::calendar, w.tr("Called in"));
    case MeetingState::held: return ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.tr("Held"));
    case MeetingState::cancelled: break;
    }
    return ui::tag(ui::Color::neutral, ui::Icon::x_mark, w.tr("Called off"));
}

Html promise_tag(Words const& w, Promise const& one, Day today)
{
    auto const& content = one.measure.content;
    if (content.status == MeasureStatus::done) return ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.tr("Done"));
    if (one.measure.is_closed()) return ui::tag(ui::Color::neutral, ui::Icon::x_mark, w.tr("Ended"));
    if (one.answered && one.answered->answer == "help") return ui::tag(ui::Color::warning, ui::Icon::exclamationmark_triangle, w.tr("Needs help"));
    if (one.is_late(today))
        return ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle,
            w.trn("{n} day over the deadline", "{n} days over the deadline", content.deadline->days_until(today)));
    if (one.answered) return ui::tag(ui::Color::neutral, ui::Icon::hourglass, w.tr("Takes longer"));
    return ui::tag(ui::Color::neutral, ui::Icon::hourglass, w.tr("Not done yet"));
}

Html promise_table(Call const& call, CoordinationId const& coordination, std::vector<Promise> const& all, Relation relation)
{
    if (all.empty()) return {};
    Words const& w = call.words();
    ui::Table table;
    table.caption = w.tr("Promised");
    table.columns = {w.tr("What"), w.tr("Who"), w.tr("By"), w.tr("How it goes")};
    for (auto const& one : all) {
        auto const& content = one.measure.content;
        table.rows.push_back({ui::plain(content.what), ui::plain(one.responsible.empty() ? w.tr("Nobody now") : one.responsible),
            ui::plain(content.deadline ? w.day(*content.deadline) : w.tr("No deadline")), answer_link(call, coordination, one, relation)});
    }
    return ui::table(table);
}

Response meeting_answer_page(Call& call, ui::Page page, PersonHeader const& header, Relation relation, int status)
{
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    if (is_family(relation)) {
        page.ground = ui::Ground::owner;
        return show(call, page, {NavPlace::none, OwnerNav{header.coordination, header.plan}}, status);
    }
    page.person = person_bar(call, header, CaseTab::meetings, relation != Relation::participant);
    return show(call, page, {NavPlace::people}, status);
}

Html meeting_steps(Call const& call, MeetingDesk const& desk, MeetingStep now)
{
    Words const& w = call.words();
    auto const at = meeting_url(call, desk);
    auto const in = [&](std::string_view which) {
        auto const& c = desk.header.coordination;
        return which == "invitation" ? call.url("/coordinations/{}/meetings/{}/invitation", c, desk.now.id)
            : which == "minutes"     ? call.url("/coordinations/{}/meetings/{}/minutes", c, desk.now.id)
                                     : call.url("/coordinations/{}/meetings/{}/closing", c, desk.now.id);
    };
    return ui::steps(w.tr("The steps of the meeting"),
        {{at, w.tr("Prepare"), now == MeetingStep::prepare}, {in("invitation"), w.tr("Call in"), now == MeetingStep::call},
            {in("minutes"), w.tr("Meet and write"), now == MeetingStep::write},
            {in("closing"), w.tr("Sign and follow up"), now == MeetingStep::close}});
}

Html meeting_done_line(Call const& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "planned") return ui::done(w.tr("The meeting is planned. Nobody is called in yet."));
    if (done == "saved") return ui::done(w.tr("The change is saved."));
    if (done == "kept") return ui::done(w.tr("It isn't shared with the parents any more."));
    if (done == "shared") return ui::done(w.tr("It is shared with the parents again."));
    if (done == "told") return ui::done(w.tr("The change is saved, and those it concerns are told."));
    if (done == "noted")
        return ui::alert(
            ui::Color::info, w.tr("The point stands"), h("<p>{}</p>", w.tr("Something is written at it already, so it can't be taken out.")));
    if (done == "point") return ui::done(w.tr("The point is on the agenda."));
    if (done == "taken_out") return ui::done(w.tr("The point is taken out."));
    if (done == "time_set") return ui::done(w.tr("The time is set. Nobody is called in yet."));
    if (done == "stopped") return ui::done(w.tr("Nobody is asked any more when they can."));
    if (done == "called") return ui::done(w.tr("Those who are to come are called in."));
    if (done == "answered") return ui::done(w.tr("Your answer is saved. You can change it."));
    if (done == "signed") return ui::done(w.tr("The minutes are signed, and those who may read them are told."));
    if (done == "added") return ui::done(w.tr("The addition stands under the minutes."));
    return {};
}

Html meeting_title(Call const& call, MeetingDesk const& desk, MeetingStep now)
{
    Words const& w = call.words();
    auto const place = place_words(desk.now);
    Html html = ui::title(w.tr("{Group_meeting.bare}"), when_words(w, desk.now) + (place.empty() ? "" : " · " + place));
    html += h("<p>{}</p>", state_tag(w, desk.now));
    bool const leads = coordinates(desk.relation);
    if (leads && desk.now.is_open()) html += meeting_steps(call, desk, now);
    return html;
}

Response meeting_form_page(Call& call, MeetingForm const& parts, ui::FormView const& form, PersonHeader const& header, Relation relation, int status)
{
    Words const& w = call.words();
    Html const buttons = ui::buttons({ui::button({.text = parts.deed}), parts.other_deed, ui::link(parts.back, w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = parts.title;
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(parts.back, parts.back_to);
    page.content += form.error_summary();
    page.content += ui::title(parts.title, parts.lead);
    page.content += parts.above;
    page.content += form.form({.action = parts.action, .csrf = call.csrf(), .version = parts.version, .draft = call.draft_url(parts.draft_path)},
        h("<div class=\"st-flow\" data-gap=\"l\">{}{}</div>", parts.inside, buttons));
    return meeting_answer_page(call, std::move(page), header, relation, status);
}

} // namespace samtak
