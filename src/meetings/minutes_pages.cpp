// Writing in the meeting (L3 G4): point by point what is said, and who promises what by when. Anyone in the group writes; each point is saved by
// itself, so that two who write at different points never meet, and of two at the same one the second sees both.
#include "meetings/meeting_pages.hpp"
#include "meetings/room_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

Promise read_promise(Call& call, Room const& room)
{
    Form& form = call.form();
    Promise one;
    one.meeting = room.desk.now.id;
    one.on = room.desk.now.day;
    auto& content = one.measure.content;
    content.what = form.text("what", {.most = 200, .required = true, .missing = "Write what is to be done.", .lines = false});
    content.deadline = form.day("deadline");
    for (auto const& person : room.desk.people)
        if (may_promise(room.desk, person) && form.get("who") == person.kind + ":" + person.place) {
            content.responsible = {parse_responsible_kind(person.kind).value_or(ResponsibleKind::nobody), person.place};
            one.responsible = person.name;
            one.member = person.member;
        }
    if (!form.get("who").empty() && content.responsible.kind == ResponsibleKind::nobody) form.not_a_choice("who");
    for (auto const& item : room.desk.agenda)
        if (form.get("item") == item.id.text()) one.item = item.id;
    if (!form.get("item").empty() && !one.item) form.not_a_choice("item");
    bool const kept = one.item && room.desk.kept.contains(one.item->text()); // K8: nobody answers for what they may know nothing of
    if (kept && one.member && room.desk.parents.contains(*one.member))
        form.problem("who", "It isn't shared with the parents, so none of them can answer for it.");
    if (form.ok())
        for (auto const& problem : promise_problems(content, call.today())) form.problem(problem.field, problem.text, problem.limit);
    return one;
}

} // namespace

Response minutes_page(Grant<WriteMinutes> const& grant, Call& call)
{
    auto desk = open_meeting(grant, call);
    if (!desk) return not_here(call);
    if (!desk->now.is_open()) return see_other(meeting_url(call, *desk));
    return room_view(call, open_room(grant, call, std::move(*desk)), 200);
}

Response note_agenda_item(Grant<WriteMinutes> const& grant, Call& call)
{
    auto desk = open_meeting(grant, call);
    auto const id = call.id<AgendaItemId>("item");
    if (!desk || !desk->now.is_open()) return not_here(call);
    auto const found = std::find_if(desk->agenda.begin(), desk->agenda.end(), [&](AgendaItem const& one) { return id == one.id; });
    if (found == desk->agenda.end()) return not_here(call);
    AgendaItem item = *found;
    item.notes = call.form().text("notes", {.most = most_minutes_words});
    item.outcome = call.form().get("outcome");
    if (!item.outcome.empty() && item.outcome != "dealt" && item.outcome != "next") call.form().not_a_choice("outcome");
    auto const there = call.url("/coordinations/{}/meetings/{}/minutes", grant.subject(), desk->now.id);
    if (call.form().ok()) {
        item.version = call.form().version();
        auto change = call.change();
        change.answer_with(there.text());
        MeetingStore{call.database()}.note(change, grant, desk->now.id, item);
        auto const saved = call.changes().commit(std::move(change));
        if (saved) return see_other(there.with("done", "noted").at("p-" + item.id.str()));
        desk = open_meeting(grant, call);
        if (saved.error().text == form_already_sent || !desk || !desk->now.is_open()) return failure_page(call, saved.error());
        tell_conflict(call, "notes");
    }
    bool const conflict =
        std::any_of(call.form().problems().begin(), call.form().problems().end(), [](auto const& one) { return one.field == "notes"; });
    auto room = open_room(grant, call, std::move(*desk));
    room.posted = item.id.str();
    for (auto const& one : room.desk.agenda)
        if (conflict && one.id == item.id && one.version != item.version) room.theirs = &one;
    return room_view(call, room, room.theirs ? 409 : 422);
}

Response make_promise(Grant<WriteMinutes> const& grant, Call& call)
{
    auto desk = open_meeting(grant, call);
    if (!desk || !desk->now.is_open()) return not_here(call);
    auto room = open_room(grant, call, std::move(*desk));
    room.posted = "promise";
    auto const one = read_promise(call, room);
    if (!call.form().ok()) return room_view(call, room, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/meetings/{}/minutes", grant.subject(), room.desk.now.id);
    change.answer_with(there.text());
    MeetingStore{call.database()}.promise(change, grant, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "promised").at("promise"));
}

} // namespace samtak
