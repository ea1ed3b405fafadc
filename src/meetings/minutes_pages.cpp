// The meeting itself (L3 G4): point by point what is said, and who promises what by when. Anyone in the group writes; each point is saved by itself,
// so that two who write at different points never meet, and of two at the same one the second sees both.
#include "meetings/meeting_pages.hpp"
#include "meetings/meeting_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

Form const nothing_posted;

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

struct Room {
    MeetingDesk desk;
    std::vector<Promise> promises; // of this meeting
    std::string posted = {};       // the point whose form was posted, or "promise"
    AgendaItem const* theirs = nullptr;
};

// L1: a promise is given in the meeting, so by somebody who is called in. What the coordinator promises is the role's: one choice for it.
bool may_promise(MeetingDesk const& desk, MeetingPerson const& one)
{
    bool const leads = one.kind == "coordinator" && one.is_responsible;
    return one.reads && one.kind != "deputy" && (leads || (one.kind != "coordinator" && desk.now.invites(one.member)));
}

Room open_room(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk desk)
{
    Room room{std::move(desk), {}};
    for (auto& one : MeetingStore{call.database()}.promises(grant, call.today()))
        if (one.meeting == room.desk.now.id) room.promises.push_back(std::move(one));
    return room;
}

Html promises_of(Call const& call, Room const& room, std::optional<AgendaItemId> const& item)
{
    std::vector<Promise> those;
    for (auto const& one : room.promises)
        if (one.item == item) those.push_back(one);
    return those.empty() ? Html{} : promise_table(call, room.desk.header.coordination, those, Relation::none);
}

Html note_form(Call& call, Room const& room, AgendaItem const& item)
{
    Words const& w = call.words();
    auto const& c = room.desk.header.coordination;
    bool const mine = room.posted == item.id.str();
    ui::FormView const form{w, mine ? call.form() : nothing_posted, "n-" + item.id.str()};
    Html inside;
    if (mine && room.theirs) inside += ui::card("theirs", w.tr("Somebody else has written meanwhile. It now says:"), ui::paragraphs(item.notes), 3);
    inside += form.text_area({.name = "notes",
        .label = w.tr("What you agree on"),
        .description = w.tr("Write what is agreed, not all that is said."),
        .value = item.notes,
        .optional = true,
        .most = most_minutes_words});
    inside += form.select({.name = "outcome",
        .legend = w.tr("Is the point dealt with?"),
        .choices = {{"dealt", w.tr("Yes")}, {"next", w.tr("Taken up next time")}},
        .chosen = {item.outcome},
        .optional = true});
    inside += ui::buttons({ui::button({.text = w.tr("Save"), .weight = ui::Weight::secondary, .about = item.title}), form.draft_status()});
    Html const sent = form.form({.action = call.url("/coordinations/{}/meetings/{}/agenda/{}/notes", c, room.desk.now.id, item.id),
                                    .csrf = call.csrf(),
                                    .version = item.version},
        h("<div class=\"st-flow\">{}</div>", inside));
    return h("{}{}", mine ? form.error_summary() : Html{}, sent);
}

Html point(Call& call, Room const& room, std::size_t at)
{
    auto const& item = room.desk.agenda[at];
    Html const title = point_title(item, at + 1);
    Html words = item.words.empty() ? Html{} : h("<p>{}</p>", item.words);
    if (room.desk.kept.contains(item.id.text())) words += h("<p>{}</p>", kept_tag(call.words(), room.desk.keeping.own()));
    return h("<section class=\"st-section st-flow\" id=\"p-{}\" aria-labelledby=\"h-{}\"><h2 class=\"ds-heading\" data-size=\"sm\" id=\"h-{}\">"
             "{}</h2>{}{}{}</section>",
        item.id, item.id, item.id, title, words, note_form(call, room, item), promises_of(call, room, item.id));
}

Html promise_form(Call& call, Room const& room)
{
    Words const& w = call.words();
    ui::FormView const form{w, room.posted == "promise" ? call.form() : nothing_posted, "promise"};
    std::vector<ui::Choice> who, points;
    for (auto const& one : room.desk.people)
        if (may_promise(room.desk, one)) who.push_back({one.kind + ":" + one.place, one.title.empty() ? one.name : one.name + ", " + one.title});
    for (auto const& item : room.desk.agenda) points.push_back({item.id.str(), item.title});
    Html inside = form.text({.name = "what", .label = w.tr("What is to be done?"), .most = 200});
    inside += h("<div class=\"st-task-fields\">{}{}</div>", form.select({.name = "who", .legend = w.tr("Who does it?"), .choices = who}),
        form.day({.name = "deadline", .label = w.tr("By when?"), .optional = true}));
    inside += form.select({.name = "item", .legend = w.tr("To which point?"), .choices = points, .optional = true});
    inside += ui::buttons({ui::button({.text = w.tr("Write it down"), .weight = ui::Weight::secondary, .icon = ui::Icon::plus})});
    auto const action = call.url("/coordinations/{}/meetings/{}/promises", room.desk.header.coordination, room.desk.now.id);
    Html const sent = form.form({.action = action, .csrf = call.csrf()}, h("<div class=\"st-card st-new-task\">{}</div>", inside));
    Html const loose = promises_of(call, room, std::nullopt);
    return ui::section("promise", w.tr("New promise"), h("{}{}{}", form.error_summary(), loose, sent));
}

Response shown(Call& call, Room const& room, int status)
{
    Words const& w = call.words();
    ui::Page page;
    page.title = w.tr("Meet and write");
    page.failed = !call.form().ok();
    if (call.query("done") == "noted") page.content += ui::done(w.tr("What you agree on is saved."));
    if (call.query("done") == "promised") page.content += ui::done(w.tr("The promise is written down."));
    page.content += ui::back_link(meeting_url(call, room.desk), w.tr("The meeting"));
    page.content += meeting_title(call, room.desk, MeetingStep::write);
    if (room.desk.header.plan && call.profile().provider_updates_plan)
        page.content += ui::buttons({ui::link(call.url("/plans/{}", *room.desk.header.plan), w.tr("The plan beside the meeting"))});
    for (std::size_t at = 0; at < room.desk.agenda.size(); ++at) page.content += point(call, room, at);
    if (room.desk.agenda.empty()) page.content += ui::empty_line(h("<p>{}</p>", w.tr("Nothing is on the agenda yet.")));
    page.content += promise_form(call, room);
    return meeting_answer_page(call, std::move(page), room.desk.header, room.desk.relation, status);
}

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
    return shown(call, open_room(grant, call, std::move(*desk)), 200);
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
    return shown(call, room, room.theirs ? 409 : 422);
}

Response make_promise(Grant<WriteMinutes> const& grant, Call& call)
{
    auto desk = open_meeting(grant, call);
    if (!desk || !desk->now.is_open()) return not_here(call);
    auto room = open_room(grant, call, std::move(*desk));
    room.posted = "promise";
    auto const one = read_promise(call, room);
    if (!call.form().ok()) return shown(call, room, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/meetings/{}/minutes", grant.subject(), room.desk.now.id);
    change.answer_with(there.text());
    MeetingStore{call.database()}.promise(change, grant, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "promised").at("promise"));
}

} // namespace samtak
