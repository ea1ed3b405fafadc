// The page of the meeting itself (L3 G4). Each point is a form of its own, and is put in anew while the page is open when somebody else has written.
#include "meetings/room_parts.hpp"

#include "meetings/meeting_pages.hpp"
#include "plan/plan_acts.hpp"
#include "web/drafts.hpp"
#include "web/live_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

Form const nothing_posted;

Html promises_of(Call const& call, Room const& room, std::optional<AgendaItemId> const& item)
{
    std::vector<Promise> those;
    for (auto const& one : room.promises)
        if (one.item == item) those.push_back(one);
    return promise_table(call, room.desk.header.coordination, those, Relation::none);
}

std::string part_name(AgendaItem const& item) { return "p-" + item.id.str(); }

Html note_form(Call& call, Room const& room, AgendaItem const& item, std::optional<Draft> const& draft)
{
    Words const& w = call.words();
    auto const& c = room.desk.header.coordination;
    bool const mine = room.posted == item.id.str();
    Form const kept{draft ? draft->fields : Fields{}};
    ui::FormView const form{w, mine ? call.form() : kept, "n-" + item.id.str()};
    auto const drafts = call.draft_url("/coordinations/" + c.str() + "/meetings/" + room.desk.now.id.str() + "/minutes#" + part_name(item));
    Html inside;
    if (mine && room.theirs) inside = ui::card("theirs", w.tr("Somebody else has written meanwhile. It now says:"), ui::paragraphs(item.notes), 3);
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
    inside += ui::live_newer(w);
    inside += ui::buttons({ui::button({.text = w.tr("Save"), .weight = ui::Weight::secondary, .about = item.title}), form.draft_status()});
    Html const sent = form.form({.action = call.url("/coordinations/{}/meetings/{}/agenda/{}/notes", c, room.desk.now.id, item.id),
                                    .csrf = call.csrf(),
                                    .version = item.version,
                                    .draft = drafts},
        h("<div class=\"st-flow\">{}</div>", inside));
    return h("{}{}{}", mine ? form.error_summary() : Html{}, draft ? draft_alert(call, draft->saved_at, drafts) : Html{}, sent);
}

// What the page shows of it: another of these, and the piece is put in anew while the page is open.
std::string seen_of(Room const& room, AgendaItem const& item)
{
    std::string seen = std::to_string(item.version) + (room.desk.kept.contains(item.id.text()) ? "k" : "");
    for (auto const& one : room.promises)
        if (one.item == item.id) seen += "-" + std::to_string(one.measure.changed.version);
    return seen;
}

Html point(Call& call, Room const& room, std::size_t at)
{
    auto const& item = room.desk.agenda[at];
    bool const mine = room.posted == item.id.str();
    auto const draft = mine ? std::nullopt : call.draft_of(part_name(item));
    Html const title = point_title(item, at + 1);
    Html words = item.words.empty() ? Html{} : h("<p>{}</p>", item.words);
    if (room.desk.kept.contains(item.id.text())) words += h("<p>{}</p>", kept_tag(call.words(), room.desk.keeping.own()));
    Html const section = h("<section class=\"st-section st-flow\" aria-labelledby=\"h-{}\"><h2 class=\"ds-heading\" data-size=\"sm\" id=\"h-{}\">"
                           "{}</h2>{}{}{}</section>",
        item.id, item.id, title, words, note_form(call, room, item, draft), promises_of(call, room, item.id));
    return ui::live_part(part_name(item), seen_of(room, item), section, mine || draft);
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
    Html const those = promises_of(call, room, std::nullopt);
    Html const loose = ui::live_part("loose", those);
    return ui::section("promise", w.tr("New promise"), h("{}{}{}", form.error_summary(), loose, sent));
}

} // namespace

// L1: a promise is given in the meeting, so by somebody who is called in. What the coordinator promises is the role's: one choice for it, and only
// they make it (I1: nothing becomes the coordinator's without their yes).
bool may_promise(MeetingDesk const& desk, MeetingPerson const& one)
{
    bool const leads = one.kind == "coordinator" && one.is_responsible && coordinates(desk.relation);
    return one.reads && one.kind != "deputy" && (leads || (one.kind != "coordinator" && desk.now.invites(one.member)));
}

Room open_room(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk desk)
{
    Room room{std::move(desk), {}};
    room.next = meeting_after(room.desk.now, MeetingStore{call.database()}.list(grant));
    room.plans = call.would_allow<PlanMeeting>(grant.subject());
    for (auto& one : MeetingStore{call.database()}.promises(grant, call.today()))
        if (one.meeting == room.desk.now.id) room.promises.push_back(std::move(one));
    return room;
}

Response room_view(Call& call, Room const& room, int status)
{
    Words const& w = call.words();
    ui::Page page;
    page.title = w.tr("Meet and write");
    page.failed = !call.form().ok();
    if (call.query("done") == "noted") page.content += ui::done(w.tr("What you agree on is saved."));
    if (call.query("done") == "promised") page.content += ui::done(w.tr("The promise is written down."));
    if (call.query("done") == "next") page.content += ui::done(w.tr("The next meeting is planned. Nobody is called in yet."));
    page.content += ui::back_link(meeting_url(call, room.desk), w.tr("The meeting"));
    page.content += meeting_title(call, room.desk, MeetingStep::write);
    std::vector<Html> ways{ui::link(
        call.url("/coordinations/{}/meetings/{}/screen", room.desk.header.coordination, room.desk.now.id), w.tr("Show on the wall"), ui::Icon::eye)};
    if (room.desk.header.plan && call.would_allow<ReadPlan>(*room.desk.header.plan)) // F16
        ways.push_back(
            ui::link(call.url("/plans/{}", *room.desk.header.plan).with("meeting", room.desk.now.id.text()), w.tr("The plan beside the meeting")));
    page.content += ui::buttons(ways);
    Html points;
    for (std::size_t at = 0; at < room.desk.agenda.size(); ++at) points += point(call, room, at);
    if (room.desk.agenda.empty()) points += ui::live_part("none", "", ui::empty_line(h("<p>{}</p>", w.tr("Nothing is on the agenda yet."))));
    points += promise_form(call, room);
    points += next_meeting_form(call, room);
    auto const& c = room.desk.header.coordination;
    page.content += ui::live(w, call.url("/coordinations/{}/meetings/{}/minutes", c, room.desk.now.id),
        call.url("/coordinations/{}/meetings/{}/changes", c, room.desk.now.id), points);
    return meeting_answer_page(call, std::move(page), room.desk.header, room.desk.relation, status);
}

} // namespace samtak
