// The meeting on the wall (L3 F16): what the person wants, what was promised, what is agreed on, the plan beside it. All in the room read it,
// so nothing stands here that somebody who is called in may not see, and nothing that is kept from the parents (K8).
#include "meetings/meeting_pages.hpp"
#include "meetings/room_parts.hpp"
#include "plan/cut.hpp"
#include "plan/plan_store.hpp"
#include "plan/status_parts.hpp"
#include "web/live_changes.hpp"
#include "web/live_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

// What everybody who is called in may see, and who shows it too.
Parts seen_by_all(Grant<ReadMeetings> const& grant, MeetingDesk const& desk)
{
    Parts common = grant.parts();
    for (auto const& one : desk.people)
        if (one.reads && desk.now.invites(one.member)) common = common.common(one.sees);
    return common;
}

// A meeting that isn't shared with the parents has none of them in the room.
bool is_for_the_room(MeetingDesk const& desk, std::string_view id) { return desk.kept.contains(desk.now.id.text()) || !desk.kept.contains(id); }

Html point(Call const& call, MeetingDesk const& desk, AgendaItem const& item, std::size_t number, std::vector<Promise> const& all)
{
    std::vector<Promise> those;
    for (auto const& one : all)
        if (one.meeting == desk.now.id && one.item == item.id) those.push_back(one);
    Html html = h("<h2 class=\"ds-heading\" data-size=\"sm\">{}</h2>", point_title(item, number));
    if (!item.words.empty()) html += h("<p>{}</p>", item.words);
    if (!item.notes.empty()) html += ui::paragraphs(item.notes);
    html += promise_table(call, desk.header.coordination, those, Relation::none);
    return h("<section class=\"st-flow\">{}</section>", html);
}

Html points(Call const& call, MeetingDesk const& desk, std::vector<Promise> const& all)
{
    Html html;
    std::size_t number = 0;
    for (auto const& item : desk.agenda)
        if (is_for_the_room(desk, item.id.text())) html += ui::live_part("wall-" + item.id.str(), point(call, desk, item, ++number, all));
    std::vector<Promise> loose;
    for (auto const& one : all)
        if (one.meeting == desk.now.id && !one.item) loose.push_back(one);
    Words const& w = call.words();
    html += ui::live_part("wall-loose",
        loose.empty() ? Html{} : ui::section("loose", w.tr("Also promised"), promise_table(call, desk.header.coordination, loose, Relation::none)));
    if (number == 0) html += ui::live_part("wall-empty", ui::empty_line(h("<p>{}</p>", w.tr("Nothing is on the agenda yet."))));
    return h("<div class=\"st-wall__points\">{}</div>", html);
}

Html last_time(Call const& call, MeetingDesk const& desk, std::vector<Promise> const& all)
{
    auto const those = promised_before(desk.now, all);
    return those.empty()
        ? Html{}
        : ui::section("earlier", call.words().tr("Promised last time"), promise_table(call, desk.header.coordination, those, Relation::none));
}

Html next_meeting(Call& call, Grant<ReadMeetings> const& grant, MeetingDesk const& desk)
{
    Words const& w = call.words();
    auto all = MeetingStore{call.database()}.list(grant);
    std::erase_if(all, [&](Meeting const& one) { return !is_for_the_room(desk, one.id.text()); });
    auto const next = meeting_after(desk.now, all);
    return ui::section("next", w.tr("Next meeting"), h("<p>{}</p>", next ? when_words(w, *next) : w.tr("No time is set yet.")));
}

// The goals in the areas that everybody here may see.
Html plan_beside(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk)
{
    auto const& id = desk.header.plan;
    if (!id || !call.would_allow<ReadPlan>(*id)) return {};
    auto const reading = call.decide<ReadPlan>(*id, Use::follow);
    auto const plan = reading ? PlanStore{call.database(), call.profile()}.read(*reading) : Result<Plan>{reading.error()};
    if (!plan) return {};
    Parts const common = seen_by_all(grant, desk);
    std::vector<Html> goals;
    for (auto const& goal : plan->goals) {
        bool const shown = !goal.content.parent && !goal.is_closed() && sees_area(common, call.profile(), goal.content.area);
        if (shown && is_for_the_room(desk, goal.id.text()))
            goals.push_back(h("<div><strong>{}</strong><br><span class=\"st-muted\">{}</span></div>", goal.shown(),
                area_name(call.words(), call.profile(), goal.content.area)));
    }
    Words const& w = call.words();
    return goals.empty() ? Html{} : ui::section("goals", w.tr("The goals in the plan"), h("<div class=\"st-card\">{}</div>", ui::lines(goals)));
}

} // namespace

Response meeting_screen_page(Grant<ReadMeetings> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    if (!desk || !desk->now.is_open()) return desk ? see_other(meeting_url(call, *desk)) : not_here(call);
    Words const& w = call.words();
    std::vector<Promise> all = MeetingStore{call.database()}.promises(grant, call.today());
    std::erase_if(all, [&](Promise const& one) { return !is_for_the_room(*desk, one.measure.id.text()); });
    Html const beside = h("<div class=\"st-flow\" data-gap=\"l\">{}{}{}</div>", ui::live_part("wall-earlier", last_time(call, *desk, all)),
        ui::live_part("wall-goals", plan_beside(grant, call, *desk)), ui::live_part("wall-next", next_meeting(call, grant, *desk)));
    Html const columns = h("<div class=\"st-wall__columns\">{}{}</div>", points(call, *desk, all), beside);
    Html html = ui::back_link(meeting_url(call, *desk), w.tr("The meeting"));
    html += ui::live_part("wall-when", ui::title(w.tr("{Group_meeting.bare}"), when_words(w, desk->now)));
    html += columns;
    return page(ui::sheet(w, call.profile(), *call.place().assets, w.tr("{Group_meeting.bare}"),
        h("<div class=\"st-wall\">{}</div>",
            ui::live(w, call.url("/coordinations/{}/meetings/{}/screen", grant.subject(), desk->now.id),
                call.url("/coordinations/{}/meetings/{}/changes", grant.subject(), desk->now.id), html))));
}

// Says only that something changed in the coordination or its plan (architecture.md § 9).
Response meeting_changes(Grant<ReadMeetings> const& grant, Call& call)
{
    auto const id = call.id<MeetingId>("meeting");
    if (!id || !MeetingStore{call.database()}.read(grant, *id)) return not_here(call);
    std::vector<std::string> keys{grant.subject().str()};
    if (auto const plan = people_of(call).header(grant, call.today()).plan) keys.push_back(plan->str());
    return live_changes(call, keys);
}

} // namespace samtak
