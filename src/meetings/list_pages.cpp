// The meetings of one coordination: what lies ahead, what is promised, what was said (G1 G3).
#include "kernel/oslo.hpp"
#include "meetings/meeting_pages.hpp"
#include "meetings/meeting_parts.hpp"
#include "meetings/meeting_reason.hpp"
#include "meetings/meeting_rhythm_store.hpp"
#include "meetings/rhythm_parts.hpp"
#include "plan/plan_store.hpp"

#include <algorithm>

namespace samtak {
namespace {

Html one_row(Call const& call, CoordinationId const& coordination, Meeting const& one)
{
    Words const& w = call.words();
    auto const place = place_words(one);
    return h("<div class=\"st-dated\">{}<div><h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>{}{}</div></div>", ui::date_leaf(w, one.day),
        ui::link(meeting_url(call, coordination, one.id), when_words(w, one)), place.empty() ? Html{} : h("<p class=\"st-small\">{}</p>", place),
        state_tag(w, one));
}

Html due_line(Call const& call, std::optional<Day> due, int a_year)
{
    Words const& w = call.words();
    if (!due || *due > call.today().plus_days(30)) return {};
    bool const late = *due < call.today();
    return ui::alert(late ? ui::Color::warning : ui::Color::info,
        late ? w.tr("It is long since the last meeting") : w.tr("Time to plan the next meeting"),
        h("<p>{}</p>", w.tr("With {n} meetings a year the next one should be held by {date}.", {{"n", a_year}, {"date", w.long_day(*due)}})));
}

Html rhythm_line(Call const& call, CoordinationId const& coordination, MeetingRhythm const& rhythm, bool plans)
{
    Words const& w = call.words();
    auto text = a_year_words(w, rhythm.or_else(call.profile().meetings_a_year));
    if (!rhythm.words.empty()) text += ". " + rhythm.words;
    Html html = h("<p>{}</p>", w.tr("How often: {rhythm}", {{"rhythm", text}}));
    if (plans) html += ui::actions({ui::link(call.url("/coordinations/{}/meetings/rhythm", coordination), w.tr("Agree on how often you meet"))});
    return html;
}

// G10: what the plan gives as a reason to meet. For who plans meetings; their own look into the plan is logged as one.
Html reasons(Call& call, PersonHeader const& header, std::vector<Meeting> const& all)
{
    if (!header.plan || !meets_since(all, call.today()) || !call.would_allow<ReadPlan>(*header.plan)) return {};
    auto const grant = call.decide<ReadPlan>(*header.plan);
    auto const plan = grant ? PlanStore{call.database(), call.profile()}.read(*grant) : Result<Plan>{grant.error()};
    if (!plan) return {};
    Words const& w = call.words();
    std::vector<Html> lines;
    for (auto const& one : reasons_to_meet(*plan, all, call.today())) {
        std::string const what = one.goal.empty() ? w.tr("By {date}", {{"date", w.long_day(one.day)}}) : "«" + one.goal + "», " + w.long_day(one.day);
        lines.push_back(h("<div class=\"st-apart\"><div><strong>{}</strong><br><span class=\"st-small\">{}</span></div>{}</div>",
            reason_words(w, one.reason), what,
            ui::link(call.url("/coordinations/{}/meetings/new", header.coordination).with("reason", one.reason), w.tr("Plan a meeting"), {},
                reason_words(w, one.reason))));
    }
    return lines.empty() ? Html{} : ui::section("reasons", w.tr("Reasons to meet"), h("<div class=\"st-card\">{}</div>", ui::lines(lines)));
}

enum class When { ahead, passed, before }; // passed: its day has been, and it isn't closed

When when(Meeting const& one, Day today) { return !one.is_open() ? When::before : today <= one.day ? When::ahead : When::passed; }

Html rows(Call const& call, CoordinationId const& coordination, std::vector<Meeting> const& all, When which)
{
    std::vector<Html> lines;
    for (auto const& one : all)
        if (when(one, call.today()) == which) lines.push_back(one_row(call, coordination, one));
    if (which == When::ahead) std::reverse(lines.begin(), lines.end()); // the nearest first
    return lines.empty() ? Html{} : h("<div class=\"st-card\">{}</div>", ui::lines(lines));
}

// L2: who pressed is unproven, so what a link says is done isn't out of sight at once.
bool was_done_by_link(Promise const& one, Day today)
{
    constexpr int shown_days = 14;
    return one.measure.content.status == MeasureStatus::done && one.answered && one.answered->by_link &&
        oslo_day(one.answered->at).plus_days(shown_days) > today;
}

Html promised(Call const& call, CoordinationId const& coordination, std::vector<Promise> const& all, Relation relation)
{
    Words const& w = call.words();
    std::vector<Promise> open;
    for (auto const& one : all)
        if (!one.measure.is_closed() || was_done_by_link(one, call.today())) open.push_back(one);
    if (open.empty()) return ui::empty_line(h("<p>{}</p>", all.empty() ? w.tr("Nothing is promised yet.") : w.tr("All that was promised is done.")));
    return promise_table(call, coordination, open, relation);
}

} // namespace

Response meetings_page(Grant<ReadMeetings> const& grant, Call& call)
{
    Words const& w = call.words();
    if (!grant.parts().covers(Parts::meetings())) return failure_page(call, {Problem::not_found, "This page isn't here."});
    MeetingStore store{call.database()};
    auto const header = people_of(call).header(grant, call.today());
    auto const all = store.list(grant);
    bool const plans = call.would_allow<PlanMeeting>(grant.subject());
    ui::Page page;
    page.title = w.tr("Meetings");
    if (call.query("done") == "cancelled") page.content += ui::done(w.tr("The meeting is called off. Those who were called in are told."));
    if (call.query("done") == "rhythm") page.content += ui::done(w.tr("What you agree on is saved."));
    if (call.query("done") == "answered") page.content += ui::done(w.tr("Saved. Those who need it are told."));
    page.content += ui::title(page.title);
    auto const rhythm = MeetingRhythmStore{call.database()}.read(grant);
    int const a_year = rhythm.or_else(call.profile().meetings_a_year);
    if (plans) page.content += due_line(call, next_due(all, store.since(grant), a_year, call.today()), a_year);
    if (plans)
        page.content += ui::buttons(
            {ui::button_link(call.url("/coordinations/{}/meetings/new", grant.subject()), {.text = w.tr("Plan a meeting"), .icon = ui::Icon::plus})});
    if (plans || rhythm.number > 0) page.content += rhythm_line(call, grant.subject(), rhythm, plans);
    if (plans) page.content += reasons(call, header, all);
    if (auto const passed = rows(call, grant.subject(), all, When::passed); !passed.text().empty())
        page.content += ui::section("passed", w.tr("The day has been, and the meeting isn't closed"), passed);
    auto const ahead = rows(call, grant.subject(), all, When::ahead);
    page.content +=
        ui::section("ahead", w.tr("Ahead"), ahead.text().empty() ? ui::empty_line(h("<p>{}</p>", w.tr("No meeting is planned."))) : ahead);
    page.content += ui::section(
        "promised", w.tr("Promised and not done yet"), promised(call, grant.subject(), store.promises(grant, call.today()), grant.relation()));
    auto const before = rows(call, grant.subject(), all, When::before);
    if (!before.text().empty()) page.content += ui::section("before", w.tr("Before"), before);
    return meeting_answer_page(call, std::move(page), header, grant.relation());
}

} // namespace samtak
