#include "home/need_parts.hpp"

namespace samtak {
namespace {

constexpr std::size_t shown_at_once = 8;

struct Wording {
    std::string heading;
    std::string detail; // beside the person's name
};

std::string owner_of(Words const& w, Need const& need)
{
    return need.who.empty() ? w.tr("Nobody answers for it") : w.tr("{name} answers for it", {{"name", need.who}});
}

Wording of_measure(Words const& w, Need const& need, Day today)
{
    auto const& what = need.what;
    if (need.kind == NeedKind::measure_overdue)
        return {
            w.trn("“{what}” is {n} day past its deadline", "“{what}” is {n} days past its deadline", need.day->days_until(today), {{"what", what}}),
            owner_of(w, need)};
    if (need.kind == NeedKind::measure_due)
        return {w.tr("“{what}” is due {date}", {{"what", what}, {"date", w.long_day(*need.day)}}), w.relative(*need.day, today)};
    return {w.tr("Nobody answers for “{what}”", {{"what", what}}), {}};
}

Wording of_question(Words const& w, Need const& need)
{
    auto const& what = need.what;
    if (need.kind == NeedKind::answer_task)
        return {w.tr("Will you take on “{what}”?", {{"what", what}}), need.day ? w.tr("By {date}", {{"date", *need.day}}) : std::string{}};
    if (need.kind == NeedKind::measure_declined) return {w.tr("{name} said no to “{what}”", {{"name", need.who}, {"what", what}}), {}};
    if (need.kind == NeedKind::measure_proposed)
        return {w.tr("{name} proposes another date for “{what}”", {{"name", need.who}, {"what", what}}), need.day ? w.day(*need.day) : std::string{}};
    return {w.tr("{name} hasn't answered about “{what}”", {{"name", need.who}, {"what", what}}), {}};
}

Wording of_evaluation(Words const& w, Need const& need, Day today)
{
    auto const date = w.long_day(*need.day);
    auto const when = w.relative(*need.day, today);
    bool const over = is_overdue(need, today);
    if (need.kind == NeedKind::plan_evaluation)
        return {over ? w.tr("The plan should have been evaluated {date}", {{"date", date}})
                     : w.tr("The plan is to be evaluated {date}", {{"date", date}}),
            when};
    if (over) return {w.tr("“{what}” should have been evaluated {date}", {{"what", need.what}, {"date", date}}), when};
    return {w.tr("“{what}” is to be evaluated {date}", {{"what", need.what}, {"date", date}}), when};
}

Wording of_consent(Words const& w, Need const& need, Day today)
{
    if (need.kind == NeedKind::plan_consent_missing) return {w.tr("Consent to the plan is missing"), {}};
    if (need.kind == NeedKind::talk_first) return {w.tr("Wants to talk before answering about {name}", {{"name", need.who}}), {}};
    if (need.kind == NeedKind::consent_waits) return {w.tr("The question about {name} waits for an answer", {{"name", need.who}}), {}};
    auto const date = w.long_day(*need.day);
    auto const when = w.relative(*need.day, today);
    if (!need.who.empty()) return {w.tr("The consent for {name} ends {date}", {{"name", need.who}, {"date", date}}), when};
    if (need.what == "plan") return {w.tr("The consent to the plan ends {date}", {{"date", date}}), when};
    return {w.tr("The consent to {coordinator.a} ends {date}", {{"date", date}}), when};
}

Wording of_group(Words const& w, Need const& need)
{
    if (need.kind == NeedKind::nobody_logged_in) {
        if (need.count == 1) return {w.tr("{name} hasn't logged in yet", {{"name", need.who}}), {}};
        return {w.trn("{name} and {n} more haven't logged in yet", "{name} and {n} more haven't logged in yet", need.count - 1, {{"name", need.who}}),
            {}};
    }
    if (need.count == 1) return {w.tr("{name} sees nothing of the plan yet", {{"name", need.who}}), {}};
    return {w.trn("{name} and {n} more see nothing of the plan yet", "{name} and {n} more see nothing of the plan yet", need.count - 1,
                {{"name", need.who}}),
        {}};
}

Wording of_transition(Call const& call, Need const& need)
{
    Words const& w = call.words();
    auto name = need.what;
    for (auto const& kind : call.profile().transitions)
        if (kind.key == need.what) name = kind.name.in(w.language());
    return {w.tr("Prepare: {what}, {date}", {{"what", name}, {"date", w.long_day(*need.day)}}), w.relative(*need.day, call.today())};
}

Wording wording(Call const& call, Need const& need)
{
    Words const& w = call.words();
    switch (need.kind) {
    case NeedKind::measure_overdue:
    case NeedKind::measure_due:
    case NeedKind::measure_unowned: return of_measure(w, need, call.today());
    case NeedKind::answer_task:
    case NeedKind::measure_declined:
    case NeedKind::measure_proposed:
    case NeedKind::measure_unanswered: return of_question(w, need);
    case NeedKind::measure_evaluation:
    case NeedKind::goal_evaluation:
    case NeedKind::plan_evaluation: return of_evaluation(w, need, call.today());
    case NeedKind::consent_expires:
    case NeedKind::plan_consent_missing:
    case NeedKind::talk_first:
    case NeedKind::consent_waits: return of_consent(w, need, call.today());
    case NeedKind::turns_sixteen:
        return {*need.day > call.today() ? w.tr("{name} turns 16 {date}", {{"name", need.who}, {"date", w.long_day(*need.day)}})
                                         : w.tr("{name} turned 16 {date}", {{"name", need.who}, {"date", w.long_day(*need.day)}}),
            w.tr("The young person decides from that day")};
    case NeedKind::transition_unprepared: return of_transition(call, need);
    case NeedKind::nobody_logged_in:
    case NeedKind::sees_nothing: return of_group(w, need);
    case NeedKind::start_talk:
        return {
            w.tr("The start talk isn't finished"), w.tr("{done} of {all} points", {{"done", need.count}, {"all", call.profile().start_talk.size()}})};
    case NeedKind::half_year_report:
        return {is_overdue(need, call.today()) ? w.tr("Your half-yearly report should have been there {date}", {{"date", w.long_day(*need.day)}})
                                               : w.tr("Your half-yearly report is due {date}", {{"date", w.long_day(*need.day)}}),
            w.relative(*need.day, call.today())};
    case NeedKind::silent_plan: return {w.trn("Nothing new in the plan for {n} day", "Nothing new in the plan for {n} days", need.count), {}};
    }
    return {};
}

ui::Icon icon_of(NeedKind kind)
{
    switch (kind) {
    case NeedKind::answer_task:
    case NeedKind::measure_unanswered:
    case NeedKind::measure_proposed: return ui::Icon::hourglass;
    case NeedKind::measure_overdue: return ui::Icon::exclamationmark_triangle;
    case NeedKind::measure_due: return ui::Icon::clock;
    case NeedKind::measure_declined: return ui::Icon::person_cross;
    case NeedKind::measure_unowned: return ui::Icon::questionmark_circle;
    case NeedKind::measure_evaluation:
    case NeedKind::goal_evaluation:
    case NeedKind::plan_evaluation:
    case NeedKind::start_talk: return ui::Icon::clipboard_checkmark;
    case NeedKind::consent_expires:
    case NeedKind::plan_consent_missing:
    case NeedKind::consent_waits: return ui::Icon::handshake;
    case NeedKind::transition_unprepared:
    case NeedKind::turns_sixteen: return ui::Icon::calendar;
    case NeedKind::talk_first: return ui::Icon::chat;
    case NeedKind::nobody_logged_in: return ui::Icon::person_plus;
    case NeedKind::sees_nothing: return ui::Icon::eye_slash;
    case NeedKind::silent_plan: return ui::Icon::clock_dashed;
    case NeedKind::half_year_report: return ui::Icon::file_text;
    }
    return ui::Icon::information_square;
}

struct Deed {
    Url to;
    std::string text;
};

Deed in_plan(Call const& call, Need const& need, PlanId const& plan)
{
    Words const& w = call.words();
    std::string_view const id = need.id;
    if (need.kind == NeedKind::answer_task) return {call.url("/plans/{}/tasks/{}", plan, id), w.tr("Answer")};
    if (need.kind == NeedKind::measure_declined) return {call.url("/plans/{}/measures/{}/tasks/new", plan, id), w.tr("Ask somebody else")};
    if (need.kind == NeedKind::measure_unowned) return {call.url("/plans/{}/measures/{}/tasks/new", plan, id), w.tr("Ask somebody")};
    if (need.kind == NeedKind::measure_evaluation) return {call.url("/plans/{}/measures/{}/evaluations/new", plan, id), w.tr("Evaluate")};
    if (need.kind == NeedKind::goal_evaluation) return {call.url("/plans/{}/goals/{}/evaluations/new", plan, id), w.tr("Evaluate")};
    if (need.kind == NeedKind::plan_evaluation || need.kind == NeedKind::silent_plan) return {call.url("/plans/{}", plan), w.tr("Open the plan")};
    return {call.url("/plans/{}", plan).at("m-" + need.id), w.tr("Open the measure")};
}

Deed deed(Call const& call, Need const& need)
{
    Words const& w = call.words();
    if (!need.coordination) return {call.url("/reports/mine"), w.tr("Write the report")};
    auto const consents = call.url("/coordinations/{}/consents", *need.coordination);
    switch (need.kind) {
    case NeedKind::consent_expires: return {consents, w.tr("Ask again")};
    case NeedKind::plan_consent_missing: return {consents, w.tr("Record consent")};
    case NeedKind::talk_first:
    case NeedKind::consent_waits: return {consents, w.tr("See the question")};
    case NeedKind::sees_nothing: return {consents, w.tr("See the consents")};
    case NeedKind::turns_sixteen: return {call.url("/coordinations/{}/sixteen", *need.coordination), w.tr("See what to do")};
    case NeedKind::transition_unprepared: return {call.url("/coordinations/{}/transitions", *need.coordination), w.tr("See what to do")};
    case NeedKind::start_talk: return {call.url("/coordinations/{}/start-talk", *need.coordination), w.tr("Continue")};
    case NeedKind::nobody_logged_in: return {call.url("/coordinations/{}/care-team", *need.coordination), w.tr("See {group.the}")};
    case NeedKind::answer_task:
    case NeedKind::measure_overdue:
    case NeedKind::measure_due:
    case NeedKind::measure_declined:
    case NeedKind::measure_proposed:
    case NeedKind::measure_unowned:
    case NeedKind::measure_unanswered:
    case NeedKind::measure_evaluation:
    case NeedKind::goal_evaluation:
    case NeedKind::plan_evaluation:
    case NeedKind::half_year_report:
    case NeedKind::silent_plan: break;
    }
    // a promise of a meeting stands in the case when there is no plan (L4)
    return need.plan ? in_plan(call, need, *need.plan) : Deed{call.url("/coordinations/{}", *need.coordination), w.tr("Open the case")};
}

} // namespace

ui::Item need_item(Call const& call, Need const& need)
{
    auto const words = wording(call, need);
    auto const to = deed(call, need);
    std::optional<ui::Color> color;
    if (is_overdue(need, call.today()))
        color = ui::Color::danger;
    else if (need.kind == NeedKind::consent_expires || need.kind == NeedKind::measure_declined || need.kind == NeedKind::plan_consent_missing)
        color = ui::Color::warning;
    auto about = need.person;
    if (!words.detail.empty()) about += (about.empty() ? "" : " · ") + words.detail;
    return {icon_of(need.kind), color, words.heading, about,
        ui::button_link(to.to, {.text = to.text, .weight = ui::Weight::secondary, .about = words.heading})};
}

Html need_list(Call const& call, std::vector<Need> const& needs, std::string const& when_none)
{
    if (needs.empty()) return ui::empty_line(h("<p>{}</p>", when_none));
    std::vector<ui::Item> first;
    std::vector<ui::Item> rest;
    for (auto const& need : needs) (first.size() < shown_at_once ? first : rest).push_back(need_item(call, need));
    Html html = ui::items(first);
    if (!rest.empty())
        html += ui::more(call.words().trn("{n} more thing", "{n} more things", static_cast<std::int64_t>(rest.size())), ui::items(rest));
    return html;
}

std::string first_word(std::string_view name) { return std::string{name.substr(0, name.find(' '))}; }

} // namespace samtak
