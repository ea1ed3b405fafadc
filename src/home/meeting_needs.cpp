#include "home/meeting_needs.hpp"

#include "meetings/meeting.hpp"

#include <algorithm>

namespace samtak {
namespace {

Need need_of(Case const& one, NeedKind kind, CaseMeeting const& meeting, Day day)
{
    return {kind, one.own.coordination, one.plan, one.name, "meeting:" + meeting.id, meeting.id, meeting.from, {}, day, 0};
}

// G1: the same reckoning as on the page of meetings
std::optional<Day> due(Case const& one, NeedLimits const& limits, Day today)
{
    if (!one.opened_on || limits.meetings_a_year < 1) return std::nullopt;
    std::vector<Meeting> all;
    for (auto const& each : one.meetings) {
        Meeting meeting;
        meeting.state = parse_meeting_state(each.state).value_or(MeetingState::cancelled);
        meeting.day = each.day;
        all.push_back(std::move(meeting));
    }
    return next_due(all, *one.opened_on, one.meetings_a_year.value_or(limits.meetings_a_year), today);
}

// A time can be chosen when all have answered, or when those who haven't have had their days.
void time_needs(Case const& one, NeedLimits const& limits, bool coordinates, CaseMeeting const& each, Day today, std::vector<Need>& needs)
{
    if (each.state != "planned" || !each.times_asked) return;
    auto const add = [&](NeedKind kind) -> Need& { // no deadline of its own
        needs.push_back(need_of(one, kind, each, each.day));
        needs.back().day.reset();
        return needs.back();
    };
    if (!coordinates && each.invited && each.times_unanswered) add(NeedKind::times_unanswered);
    bool const enough = each.times_silent == 0 || each.times_asked->days_until(today) >= limits.times_days;
    if (coordinates && enough) add(NeedKind::times_answered).count = each.times_silent;
}

} // namespace

CaseMeeting const* next_meeting(Case const& one, Day today)
{
    CaseMeeting const* next = nullptr;
    for (auto const& each : one.meetings) {
        bool const ahead = each.state == "called" && each.invited && today <= each.day;
        if (ahead && (!next || each.day < next->day || (each.day == next->day && each.from < next->from))) next = &each;
    }
    return next;
}

namespace {

// What whoever coordinates has to do before and after a meeting.
void duties(Case const& one, NeedLimits const& limits, CaseMeeting const& each, Day today, std::vector<Need>& needs)
{
    bool const ahead = today <= each.day;
    if (each.state == "planned" && !each.times_asked && ahead && each.day <= today.plus_days(limits.call_days))
        needs.push_back(need_of(one, NeedKind::meeting_uncalled, each, each.day));
    if (each.state == "called" && each.silent > 0 && today < each.day && each.day <= today.plus_days(limits.silence_days)) {
        needs.push_back(need_of(one, NeedKind::answers_missing, each, each.day));
        needs.back().count = each.silent;
    }
    // G6, pbrl § 3-1: a child who wasn't there gets an update afterwards
    if (each.state == "held" && each.untold && one.age && *one.age < 18 && today <= each.day.plus_days(limits.told_days)) {
        needs.push_back(need_of(one, NeedKind::tell_person, each, each.day));
        needs.back().thing = "told:" + each.id;
        needs.back().who = one.called;
        needs.back().day.reset(); // no deadline of its own
        needs.back().count = each.day.days_until(today);
    }
}

} // namespace

void meeting_needs(Case const& one, NeedLimits const& limits, bool coordinates, Day today, std::vector<Need>& needs)
{
    for (auto const& each : one.meetings) {
        time_needs(one, limits, coordinates, each, today, needs);
        if (coordinates) duties(one, limits, each, today, needs);
        if (each.state != "called") continue;
        if (each.day == today && each.invited)
            needs.push_back(need_of(one, NeedKind::meeting_today, each, each.day));
        else if (today < each.day && each.invited && !each.answered && !coordinates)
            needs.push_back(need_of(one, NeedKind::meeting_unanswered, each, each.day));
        else if (each.day < today && coordinates) { // G4: within the profile's days; G5: with a plan perhaps none, but the meeting is closed
            needs.push_back(need_of(one, NeedKind::minutes_unsigned, each, each.day.plus_days(limits.minutes_days)));
            needs.back().count = one.tool == "plan" && !limits.minutes_with_plan ? 0 : 1;
        }
    }
    if (!coordinates || one.ends_on) return;
    auto const by = due(one, limits, today);
    if (!by || today.plus_days(limits.meeting_days) < *by) return;
    needs.push_back(
        {NeedKind::meeting_due, one.own.coordination, one.plan, one.name, "meeting_due:" + one.own.coordination.str(), {}, {}, {}, by, 0});
}

} // namespace samtak
