#include "home/need_words_parts.hpp"

#include "meetings/meeting_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

std::string owner_of(Words const& w, Need const& need)
{
    return need.who.empty() ? w.tr("Nobody answers for it") : w.tr("{name} answers for it", {{"name", need.who}});
}

NeedWords of_measure(Words const& w, Need const& need, Day today)
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

NeedWords of_question(Words const& w, Need const& need)
{
    auto const& what = need.what;
    if (need.kind == NeedKind::answer_task)
        return {w.tr("Will you take on “{what}”?", {{"what", what}}), need.day ? w.tr("By {date}", {{"date", *need.day}}) : std::string{}};
    if (need.kind == NeedKind::measure_declined) return {w.tr("{name} said no to “{what}”", {{"name", need.who}, {"what", what}}), {}};
    if (need.kind == NeedKind::measure_proposed)
        return {w.tr("{name} proposes another date for “{what}”", {{"name", need.who}, {"what", what}}), need.day ? w.day(*need.day) : std::string{}};
    return {w.tr("{name} hasn't answered about “{what}”", {{"name", need.who}, {"what", what}}), {}};
}

NeedWords of_evaluation(Words const& w, Need const& need, Day today)
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

NeedWords of_consent(Words const& w, Need const& need, Day today)
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

NeedWords of_group(Words const& w, Need const& need)
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

NeedWords of_part(Words const& w, Need const& need)
{
    if (need.kind == NeedKind::part_declined) return {w.tr("{name} has said no to taking part", {{"name", need.who}}), {}};
    if (need.kind == NeedKind::part_leader_silent)
        return {w.trn("The leader hasn't answered about {name} for {n} day", "The leader hasn't answered about {name} for {n} days", need.count,
                    {{"name", need.who}}),
            {}};
    return {w.trn("{name} hasn't answered about taking part for {n} day", "{name} hasn't answered about taking part for {n} days", need.count,
                {{"name", need.who}}),
        {}};
}

NeedWords of_times(Words const& w, Need const& need)
{
    if (need.kind == NeedKind::times_unanswered) return {w.tr("You are asked when you can come to a meeting"), w.tr("Answer for each time")};
    return {w.tr("Choose a time for the meeting"),
        need.count == 0 ? w.tr("All have said when they can") : w.tr("{n} haven't answered", {{"n", need.count}})};
}

NeedWords of_meeting(Words const& w, Need const& need, Day today)
{
    if (need.kind == NeedKind::times_unanswered || need.kind == NeedKind::times_answered) return of_times(w, need);
    auto const date = Fill{"date", w.long_day(*need.day)};
    if (need.kind == NeedKind::meeting_today) return {w.tr("Meeting today at {time}", {{"time", clock_words(need.what)}}), {}};
    if (need.kind == NeedKind::meeting_unanswered) return {w.tr("You are called in to a meeting {date}", {date}), w.tr("Say whether you come")};
    if (need.kind == NeedKind::minutes_unsigned && need.count == 0)
        return {w.tr("A meeting has been held and isn't closed"), w.tr("Who was there, and how the person took part")};
    if (need.kind == NeedKind::minutes_unsigned)
        return {is_overdue(need, today) ? w.tr("The minutes should have been signed by {date}", {date})
                                        : w.tr("The minutes are to be signed by {date}", {date}),
            w.relative(*need.day, today)};
    return {is_overdue(need, today) ? w.tr("The next meeting should have been held by {date}", {date})
                                    : w.tr("The next meeting should be held by {date}", {date}),
        w.relative(*need.day, today)};
}

NeedWords of_asked(Words const& w, Need const& need)
{
    if (need.kind == NeedKind::questions_late)
        return {w.trn("{n} question to {name} has waited for more than a week", "{n} questions to {name} have waited for more than a week",
                    need.count, {{"name", need.who}}),
            w.tr("You are {deputy.bare}. Remind {name}.", {{"name", need.who}})};
    return {w.tr("{name} asks: “{what}”", {{"name", need.who}, {"what", need.what}}),
        need.count < 1 ? w.tr("Not answered yet") : w.trn("Not answered yet, {n} day", "Not answered yet, {n} days", need.count)};
}

NeedWords of_transition(Call const& call, Need const& need)
{
    Words const& w = call.words();
    auto name = need.what;
    for (auto const& kind : call.profile().transitions)
        if (kind.key == need.what) name = kind.name.in(w.language());
    return {w.tr("Prepare: {what}, {date}", {{"what", name}, {"date", w.long_day(*need.day)}}), w.relative(*need.day, call.today())};
}

} // namespace

std::string next_meeting_words(Words const& w, CaseMeeting const& next)
{
    return w.tr("Next meeting: {date} at {time}", {{"date", w.weekday_and_day(next.day)}, {"time", clock_words(next.from)}});
}

NeedWords words_of(Call const& call, Need const& need)
{
    Words const& w = call.words();
    switch (need.kind) {
    case NeedKind::measure_overdue:
    case NeedKind::measure_due:
    case NeedKind::measure_unowned: return of_measure(w, need, call.today());
    case NeedKind::trouble:
        return {w.tr("Somebody says that “{what}” doesn't work as it should", {{"what", need.what}}),
            need.count == 0 ? w.tr("Said today") : w.trn("Said {n} day ago", "Said {n} days ago", need.count)};
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
    case NeedKind::part_unanswered:
    case NeedKind::part_declined:
    case NeedKind::part_leader_silent: return of_part(w, need);
    case NeedKind::invitation_lost:
        return {w.tr("The e-mail about the meeting {date} didn't reach {name}", {{"date", w.long_day(*need.day)}, {"name", need.who}}),
            w.tr("Call, or have the address corrected")};
    case NeedKind::start_talk:
        return {
            w.tr("The start talk isn't finished"), w.tr("{done} of {all} points", {{"done", need.count}, {"all", call.profile().start_talk.size()}})};
    case NeedKind::half_year_report:
        return {is_overdue(need, call.today()) ? w.tr("Your half-yearly report should have been there {date}", {{"date", w.long_day(*need.day)}})
                                               : w.tr("Your half-yearly report is due {date}", {{"date", w.long_day(*need.day)}}),
            w.relative(*need.day, call.today())};
    case NeedKind::meeting_today:
    case NeedKind::meeting_unanswered:
    case NeedKind::times_unanswered:
    case NeedKind::times_answered:
    case NeedKind::minutes_unsigned:
    case NeedKind::meeting_due: return of_meeting(w, need, call.today());
    case NeedKind::meeting_uncalled:
        return {w.tr("Nobody is called in to the meeting {date} yet", {{"date", w.long_day(*need.day)}}), w.relative(*need.day, call.today())};
    case NeedKind::answers_missing:
        return {w.trn("{n} hasn't said whether they come to the meeting {date}", "{n} haven't said whether they come to the meeting {date}",
                    need.count, {{"date", w.long_day(*need.day)}}),
            w.relative(*need.day, call.today())};
    case NeedKind::tell_person:
        return {w.tr("Tell {name} what you agreed on in the meeting {date}",
                    {{"name", need.who}, {"date", w.long_day(call.today().plus_days(-need.count))}}),
            w.tr("Note the talk as contact, and this goes away")};
    case NeedKind::contact_due:
        return {w.tr("It is time to get in touch"),
            w.tr("By your agreement there should have been contact by {date}.", {{"date", w.long_day(*need.day)}})};
    case NeedKind::question_waits:
    case NeedKind::questions_late: return of_asked(w, need);
    case NeedKind::plans_quiet:
        return {w.trn("{n} plan that {name} coordinates has been silent for long", "{n} plans that {name} coordinates have been silent for long",
                    need.count, {{"name", need.who}}),
            w.tr("You are {deputy.bare}. Remind {name}.", {{"name", need.who}})};
    case NeedKind::silent_plan: return {w.trn("Nothing new in the plan for {n} day", "Nothing new in the plan for {n} days", need.count), {}};
    }
    return {};
}

} // namespace samtak
