#include "home/case_rows.hpp"

#include "access/relations.hpp"
#include "consent/consent_rules.hpp"
#include "coordination/contact.hpp"
#include "coordination/transition.hpp"
#include "kernel/oslo.hpp"
#include "people/age_rules.hpp"
#include "people/kept.hpp"

#include <algorithm>
#include <sstream>

namespace samtak {
namespace {

std::string text(Row const& row, int column) { return std::string{row.text_or_empty(column)}; }

struct Reading {
    OwnCase const& own;
    Profile const& profile;
    MemberId const& member;
    Day today;
    std::vector<std::string> area_keys;
    AgeRule const* ages = nullptr;
    KeptThings hidden = {}; // K8: what isn't there for this one
    bool hides(std::string_view id) const { return hidden.contains(id); }
};

// pbrl § 4-3: from 16 the person consents alone, so what others consented to for them holds no longer.
bool still_counts(std::string_view giver, AgeRule const& ages)
{
    bool const holder_of_responsibility = giver == "parent" || giver == "both_parents" || giver == "child_welfare" || giver == "foster_parent";
    return !(holder_of_responsibility && ages.person_decides);
}

std::optional<Day> decides_on(std::optional<Day> born, LegalTrack track)
{
    Person person{PersonId::fresh()};
    person.born = born;
    person.born_confirmed = true;
    return decides_from(person, track);
}

void read_person(Case& to, Row const& row, Reading& reading)
{
    to.name = text(row, 0);
    to.called = text(row, 1);
    if (auto const born = row.maybe_day(2); born && row.yes(3)) to.age = age_on(*born, reading.today);
    auto const track = track_of(row.text(4)).value_or(LegalTrack::health);
    reading.ages = &age_rule(track, to.age);
    if (to.age && to.sees_all()) to.decides_on = decides_on(row.maybe_day(2), track);
    to.tool = text(row, 5);
    to.plan = row.maybe_id<PlanId>(6);
    to.plan_evaluation = row.maybe_day(7);
    if (to.own.parts.covers(Parts::about())) {
        to.matters = OwnWords{text(row, 8)};
        to.matters_by = text(row, 9);
        to.matters_told_to = text(row, 12);
    }
    to.talk_points_done = static_cast<std::size_t>(row.integer(10));
    if (!row.null(11)) to.looked_at = row.instant(11);
    to.ends_on = row.maybe_day(13);
    to.opened_on = row.maybe_day(14);
    if (!row.null(15) && coordinates(to.own.relation))
        to.contact_by = contact_by(static_cast<int>(row.integer(15)), row.maybe_day(16).value_or(row.day(14)));
}

void read_goals(Case& to, Table const& table, Reading const& reading)
{
    for (auto const row : table) {
        if (!opens_area(reading.own, row.text(2), reading.profile) || reading.hides(row.text(0))) continue;
        to.goals.push_back({row.id<GoalId>(0), row.maybe_id<GoalId>(1), text(row, 3), OwnWords{text(row, 4)}, text(row, 5), row.maybe_day(6)});
    }
}

void read_measures(Case& to, Table const& table, Reading const& reading)
{
    for (auto const row : table) {
        if (!opens_area(reading.own, row.text(2), reading.profile) || reading.hides(row.text(0))) continue;
        auto const kind = text(row, 7);
        auto const under = row.maybe_id<GoalId>(1);
        auto const* goal = under ? to.goal(*under) : nullptr;
        bool const closed = row.text(4) == "done" || row.text(4) == "ended" || (goal && to.is_over(*goal));
        to.measures.push_back({row.id<MeasureId>(0), under, text(row, 3), kind, kind == "coordinator" ? text(row, 10) : text(row, 8),
            row.text(9) == reading.member.text(), closed, row.maybe_day(5), row.maybe_day(6), std::nullopt});
    }
}

void read_tasks(Case& to, Table const& table)
{
    for (auto const row : table) { // oldest first: the newest stays
        auto const id = row.id<MeasureId>(1);
        auto const measure = std::find_if(to.measures.begin(), to.measures.end(), [&](CaseMeasure const& one) { return one.id == id; });
        if (measure != to.measures.end())
            measure->task = CaseTask{
                row.id<TaskId>(0), row.id<MemberId>(2), text(row, 3), text(row, 4), oslo_day(row.instant(5)), row.maybe_day(6), row.maybe_day(7)};
    }
}

Parts parts_in(std::string_view names, std::vector<std::string> const& area_keys)
{
    Parts parts;
    std::istringstream words{std::string{names}};
    for (std::string name; words >> name;)
        if (auto const part = part_named(name, area_keys)) parts = parts | *part;
    return parts;
}

void read_group(Case& to, CaseTables const& tables, Reading const& reading)
{
    for (auto const row : tables.participants)
        to.participants.push_back(
            {row.id<ParticipantId>(0), row.id<MemberId>(1), text(row, 2), text(row, 3), text(row, 4), text(row, 5), text(row, 7), !row.null(6), {}});
    for (bool const blocks : {false, true}) // a block beats every yes (R4.11)
        for (auto const row : tables.shared) {
            if ((row.text(0) == "block") != blocks) continue;
            auto const id = row.id<ParticipantId>(1);
            auto const one = std::find_if(to.participants.begin(), to.participants.end(), [&](CaseParticipant const& each) { return each.id == id; });
            if (one == to.participants.end() || (!blocks && !still_counts(row.text(3), *reading.ages))) continue;
            auto const parts = parts_in(row.text(2), reading.area_keys);
            one->sees = blocks ? one->sees.without(parts) : one->sees | parts;
        }
}

void read_consents(Case& to, CaseTables const& tables, Reading const& reading)
{
    for (auto const row : tables.consents)
        if (still_counts(row.text(2), *reading.ages)) to.consents.push_back({text(row, 0), row.maybe_id<ParticipantId>(1), row.maybe_day(3)});
    for (auto const row : tables.questions)
        to.questions.push_back(
            {text(row, 0), row.id<ParticipantId>(1), parts_in(row.text(2), reading.area_keys), text(row, 3), text(row, 4), row.integer(5)});
}

void read_parts(Case& to, Table const& table)
{
    for (auto const row : table) {
        PartStanding one{row.id<ParticipantId>(0), row.id<MemberId>(1), text(row, 2), {}, {}, row.instant(3), std::nullopt, row.yes(5),
            row.integer(6), std::nullopt};
        if (!row.text(4).empty()) one.answer = row.text(4) == "yes";
        if (!row.null(7)) one.leader_asked_at = row.instant(7);
        one.raised_as = parse_part_state(row.text(8));
        if (!row.null(9)) one.raised_last = row.instant(9);
        to.parts.push_back(std::move(one));
    }
}

// F14 L9: the same reckoning as on the page of transitions (coordination/transition.hpp)
void read_transitions(Case& to, CaseTables const& tables, Reading const& reading)
{
    std::vector<NotedTransition> noted;
    for (auto const row : tables.transitions) noted.push_back({row.id<TransitionId>(0), text(row, 1), row.day(2), {}, {}});
    std::vector<TransitionTick> ticks;
    for (auto const row : tables.ticks) ticks.push_back({text(row, 0), text(row, 1), row.yes(2), {}, row.instant(3)});
    auto const born = tables.person.row(0).maybe_day(2);
    for (auto const& one : coming_transitions(reading.profile.transitions, born, noted, reading.today))
        if (wants_preparing(one, ticked(one, ticks), reading.today)) to.unprepared.push_back({one.kind->key, one.on});
}

void read_meetings(Case& to, Table const& table, Reading const& reading)
{
    for (auto const row : table)
        if (!reading.hides(row.text(0)))
            to.meetings.push_back({text(row, 0), row.day(1), text(row, 2), text(row, 3), text(row, 4), row.integer(5) > 0, row.integer(6) > 0,
                row.null(7) ? std::nullopt : std::optional{oslo_day(row.instant(7))}, false, 0, static_cast<int>(row.integer(8)), row.yes(9)});
}

// Who may no longer read of meetings is neither asked nor waited for (D2).
void read_silent(Case& to, Table const& table, Reading const& reading)
{
    for (auto const row : table)
        for (auto& meeting : to.meetings) {
            if (meeting.id != row.text(0)) continue;
            auto const member = row.id<MemberId>(1);
            auto const in_group =
                std::find_if(to.participants.begin(), to.participants.end(), [&](CaseParticipant const& one) { return one.member == member; });
            bool const reads = in_group == to.participants.end() || in_group->sees.covers(Parts::meetings());
            if (member == reading.member)
                meeting.times_unanswered = true;
            else if (to.sees_all() && reads)
                ++meeting.times_silent;
        }
}

// Of the measures that are there for this viewer
void read_troubles(Case& to, Table const& table, Reading const& reading)
{
    for (auto const row : table)
        for (auto const& measure : to.measures)
            if (measure.id.text() == row.text(1) && !reading.hides(row.text(0)))
                to.troubles.push_back({text(row, 0), text(row, 1), measure.what, measure.mine, oslo_day(row.instant(2))});
}

bool sees_news(Reading const& reading, std::string_view area)
{
    return area == "about" ? reading.own.parts.covers(Parts::about()) : opens_area(reading.own, area, reading.profile);
}

void read_news(Case& to, Table const& table, Reading const& reading)
{
    for (auto const row : table) {
        if (!sees_news(reading, row.text(4)) || reading.hides(row.text(6)) || reading.hides(row.text(7))) continue;
        auto const at = row.instant(0);
        if (!to.last_sign) to.last_sign = at;
        if (row.text(1) == reading.member.text() || row.null(2)) continue;
        if (to.looked_at && at <= *to.looked_at) continue;
        to.news.push_back({at, row.id<MemberId>(1), text(row, 2), text(row, 3), text(row, 5)});
    }
}

} // namespace

bool opens_area(OwnCase const& own, std::string_view area, Profile const& profile)
{
    if (own.parts == Parts::all()) return true;
    auto const place = profile.life_area(area);
    return place && own.parts.covers(Parts::area(*place));
}

Case case_of(OwnCase const& own, CaseTables const& tables, Profile const& profile, MemberId const& member, Day today)
{
    Case to{own};
    if (tables.person.empty()) return to;
    Reading reading{own, profile, member, today, {}};
    for (auto const& area : profile.life_areas) reading.area_keys.push_back(area.key);
    read_person(to, tables.person.row(0), reading);
    for (auto const row : tables.hidden) reading.hidden.emplace(row.text(0));
    read_goals(to, tables.goals, reading);
    read_measures(to, tables.measures, reading);
    read_tasks(to, tables.tasks);
    read_troubles(to, tables.troubles, reading);
    read_news(to, tables.news, reading);
    if (own.parts.covers(Parts::meetings())) read_meetings(to, tables.meetings, reading);
    if (!to.sees_all()) { // who else is in the group, and what they see, is not a participant's to see here
        to.plan_evaluation.reset();
        read_silent(to, tables.silent, reading);
        return to;
    }
    read_group(to, tables, reading);
    read_silent(to, tables.silent, reading);
    read_consents(to, tables, reading);
    read_transitions(to, tables, reading);
    read_parts(to, tables.parts);
    for (auto const row : tables.asked)
        if (!reading.hides(row.text(0))) to.asked.push_back({text(row, 0), text(row, 1), text(row, 2), text(row, 3), oslo_day(row.instant(4))});
    for (auto const row : tables.lost) to.lost.push_back({text(row, 0), text(row, 1), text(row, 2), row.day(3)});
    return to;
}

} // namespace samtak
