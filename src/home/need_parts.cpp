#include "home/need_parts.hpp"

#include "home/need_words_parts.hpp"

namespace samtak {
namespace {

constexpr std::size_t shown_at_once = 8;

ui::Icon icon_of(NeedKind kind)
{
    switch (kind) {
    case NeedKind::answer_task:
    case NeedKind::measure_unanswered:
    case NeedKind::part_unanswered:
    case NeedKind::part_leader_silent:
    case NeedKind::measure_proposed: return ui::Icon::hourglass;
    case NeedKind::part_declined:
    case NeedKind::invitation_lost:
    case NeedKind::trouble:
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
    case NeedKind::meeting_today:
    case NeedKind::meeting_unanswered:
    case NeedKind::times_unanswered:
    case NeedKind::times_answered:
    case NeedKind::meeting_due: return ui::Icon::calendar;
    case NeedKind::meeting_uncalled: return ui::Icon::paperplane;
    case NeedKind::answers_missing: return ui::Icon::calendar;
    case NeedKind::tell_person: return ui::Icon::chat;
    case NeedKind::contact_due: return ui::Icon::phone;
    case NeedKind::minutes_unsigned: return ui::Icon::file_text;
    case NeedKind::question_waits:
    case NeedKind::questions_late: return ui::Icon::chat;
    case NeedKind::plans_quiet:
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
    if (need.kind == NeedKind::trouble) return {call.url("/plans/{}/troubles/{}/answers/new", plan, id), w.tr("Answer")};
    if (need.kind == NeedKind::measure_declined) return {call.url("/plans/{}/measures/{}/tasks/new", plan, id), w.tr("Ask somebody else")};
    if (need.kind == NeedKind::measure_unowned) return {call.url("/plans/{}/measures/{}/tasks/new", plan, id), w.tr("Ask somebody")};
    if (need.kind == NeedKind::measure_evaluation) return {call.url("/plans/{}/measures/{}/evaluations/new", plan, id), w.tr("Evaluate")};
    if (need.kind == NeedKind::goal_evaluation) return {call.url("/plans/{}/goals/{}/evaluations/new", plan, id), w.tr("Evaluate")};
    if (need.kind == NeedKind::plan_evaluation || need.kind == NeedKind::silent_plan) return {call.url("/plans/{}", plan), w.tr("Open the plan")};
    return {call.url("/plans/{}", plan).at("m-" + need.id), w.tr("Open the measure")};
}

// The deputy reminds the coordinator, and opens no case.
bool is_anothers(Need const& need) { return need.kind == NeedKind::questions_late || need.kind == NeedKind::plans_quiet; }

Deed deed(Call const& call, Need const& need)
{
    Words const& w = call.words();
    if (is_anothers(need)) return {Url::external("tel:" + need.what), w.tr("Call {phone}", {{"phone", need.what}})};
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
    case NeedKind::part_unanswered:
    case NeedKind::part_declined:
    case NeedKind::part_leader_silent:
        return {call.url("/coordinations/{}/care-team/{}/taking-part", *need.coordination, std::string_view{need.id}), w.tr("See what to do")};
    case NeedKind::invitation_lost:
        return {call.url("/coordinations/{}/meetings/{}/invitation", *need.coordination, std::string_view{need.id}), w.tr("See what to do")};
    case NeedKind::question_waits: return {call.url("/coordinations/{}/threads/{}", *need.coordination, std::string_view{need.id}), w.tr("Answer")};
    case NeedKind::meeting_due: return {call.url("/coordinations/{}/meetings", *need.coordination), w.tr("Plan a meeting")};
    case NeedKind::meeting_uncalled:
        return {call.url("/coordinations/{}/meetings/{}/invitation", *need.coordination, std::string_view{need.id}), w.tr("Call in")};
    case NeedKind::answers_missing:
        return {call.url("/coordinations/{}/meetings/{}", *need.coordination, std::string_view{need.id}).at("who"), w.tr("Open the meeting")};
    case NeedKind::tell_person: return {call.url("/coordinations/{}/contacts/new", *need.coordination), w.tr("Note contact")};
    case NeedKind::contact_due: return {call.url("/coordinations/{}/contacts", *need.coordination), w.tr("Contact between meetings")};
    case NeedKind::meeting_today:
        return {call.url("/coordinations/{}/meetings/{}", *need.coordination, std::string_view{need.id}), w.tr("Open the meeting")};
    case NeedKind::meeting_unanswered:
        return {call.url("/coordinations/{}/meetings/{}", *need.coordination, std::string_view{need.id}).at("answer"), w.tr("Answer")};
    case NeedKind::times_unanswered:
    case NeedKind::times_answered:
        return {call.url("/coordinations/{}/meetings/{}/times", *need.coordination, std::string_view{need.id}),
            need.kind == NeedKind::times_answered ? w.tr("See the answers") : w.tr("Answer")};
    case NeedKind::minutes_unsigned:
        return {call.url("/coordinations/{}/meetings/{}/closing", *need.coordination, std::string_view{need.id}), w.tr("Sign the minutes")};
    case NeedKind::answer_task:
    case NeedKind::trouble:
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
    case NeedKind::questions_late:
    case NeedKind::plans_quiet:
    case NeedKind::silent_plan: break;
    }
    // a promise of a meeting stands in the case when there is no plan (L4)
    return need.plan ? in_plan(call, need, *need.plan) : Deed{call.url("/coordinations/{}", *need.coordination), w.tr("Open the case")};
}

} // namespace

ui::Item need_item(Call const& call, Need const& need)
{
    auto const words = words_of(call, need);
    auto const to = deed(call, need);
    std::optional<ui::Color> color;
    if (is_overdue(need, call.today()))
        color = ui::Color::danger;
    else if (need.kind == NeedKind::consent_expires || need.kind == NeedKind::measure_declined || need.kind == NeedKind::part_declined ||
        need.kind == NeedKind::invitation_lost || need.kind == NeedKind::trouble || need.kind == NeedKind::plan_consent_missing)
        color = ui::Color::warning;
    auto about = need.person;
    if (!words.detail.empty()) about += (about.empty() ? "" : " · ") + words.detail;
    bool const leads_on = !is_anothers(need) || !need.what.empty(); // without a phone that may be said there is nothing to press
    return {icon_of(need.kind), color, words.heading, about,
        leads_on ? ui::button_link(to.to, {.text = to.text, .weight = ui::Weight::secondary, .about = words.heading}) : Html{}};
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
