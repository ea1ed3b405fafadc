// The time of the next meeting is set before one parts (G1 L3): planned with the same people; who comes is clarified with the person afterwards.
#include "meetings/meeting_pages.hpp"
#include "meetings/poll_parts.hpp"
#include "meetings/room_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

Form const nothing_posted;

// The same people, as far as they may still read of it. What isn't clarified with the person yet isn't said to be.
Meeting next_of(MeetingDesk const& desk)
{
    Meeting next;
    next.from = desk.now.from;
    next.to = desk.now.to;
    next.place = desk.now.place;
    for (auto const& member : desk.now.invited) {
        auto const* one = desk.person(member);
        if (one && one->reads) next.invited.push_back(member);
    }
    return next;
}

} // namespace

Html next_meeting_form(Call& call, Room const& room)
{
    Words const& w = call.words();
    auto const& desk = room.desk;
    auto const& c = desk.header.coordination;
    if (room.next)
        return ui::section("next", w.tr("Next meeting"), h("<p>{}</p>", ui::link(meeting_url(call, c, room.next->id), when_words(w, *room.next))));
    if (!room.plans) return {};
    if (desk.kept.contains(desk.now.id.text())) // K8: whether the next one is kept too is asked where one is planned
        return ui::section("next", w.tr("Next meeting"),
            h("<p>{}</p>", ui::link(call.url("/coordinations/{}/meetings/new", c), w.tr("Plan the next meeting"), ui::Icon::calendar)));
    ui::FormView const form{w, room.posted == "next" ? call.form() : nothing_posted, "next"};
    Meeting const next = next_of(desk);
    Html inside = h("<div class=\"st-task-fields\">{}{}{}</div>", form.day({.name = "day", .label = w.tr("Which day?")}),
        form.text({.name = "from", .label = w.tr("From"), .value = next.from, .type = "time"}),
        form.text({.name = "to", .label = w.tr("Until"), .value = next.to, .type = "time"}));
    inside += h("<p class=\"st-small\">{}</p>",
        w.tr("The same people are to come. You clarify with {name} before anybody is called in.", {{"name", desk.header.called}}));
    inside += ui::buttons(
        {ui::button({.text = w.tr("Plan the next meeting"), .weight = ui::Weight::secondary, .icon = ui::Icon::calendar}), ask_times_button(w)});
    Html const sent = form.form({.action = call.url("/coordinations/{}/meetings/{}/next", c, desk.now.id), .csrf = call.csrf()},
        h("<div class=\"st-card st-new-task\">{}</div>", inside));
    return ui::section("next", w.tr("Next meeting"), h("{}{}", form.error_summary(), sent));
}

Response plan_next_meeting(Grant<PlanMeeting> const& grant, Call& call)
{
    auto desk = open_meeting(grant, call);
    if (!desk || !desk->now.is_open()) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Form& form = call.form();
    Meeting next = next_of(*desk);
    next.day = form.day("day", true).value_or(call.today());
    next.from = form.text("from", {.most = 5, .required = true, .lines = false});
    next.to = form.text("to", {.most = 5, .required = true, .lines = false});
    MeetingStore store{call.database()};
    if (form.ok())
        for (auto const& problem : meeting_problems(next, nullptr, call.today(), store.last_day(grant)))
            form.problem(problem.field, problem.text, problem.limit);
    if (form.ok() && next.day <= desk->now.day) form.problem("day", "The next meeting must be after this one.");
    auto const there = call.url("/coordinations/{}/meetings/{}/minutes", grant.subject(), desk->now.id);
    auto room = open_room(grant, call, std::move(*desk));
    if (room.next) return see_other(there.at("next")); // somebody has set it meanwhile, and it stands there
    room.posted = "next";
    if (!form.ok()) return room_view(call, room, 422);
    bool const asks = asks_times(form);
    auto const ask = ask_times_url(call, grant.subject(), next.id);
    auto change = call.change();
    change.answer_with(asks ? ask.text() : there.text());
    store.save(change, grant, next);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(asks ? ask : there.with("done", "next").at("next"));
}

} // namespace samtak
