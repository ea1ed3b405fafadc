#include "home/needs.hpp"

#include "home/meeting_needs.hpp"
#include "home/question_needs.hpp"
#include "kernel/oslo.hpp"

#include <algorithm>
#include <set>

namespace samtak {
namespace {

struct Gather {
    Case const& one;
    NeedLimits const& limits;
    Day today;
    std::vector<Need>& needs;

    Need& add(NeedKind kind, std::string thing, std::string id = {}, std::string what = {}, std::string who = {}, std::optional<Day> day = {})
    {
        needs.push_back({kind, one.own.coordination, one.plan, one.name, std::move(thing), std::move(id), std::move(what), std::move(who), day, 0});
        return needs.back();
    }
    bool soon(std::optional<Day> const& day, int days) const { return day && today.days_until(*day) <= days; }
    bool over(std::optional<Day> const& day) const { return day && *day < today; }
    std::string about_case(std::string_view what) const { return std::string{what} + ":" + one.own.coordination.str(); }
};

std::string thing_of(CaseMeasure const& measure) { return "measure:" + measure.id.str(); }

// forskrift 2022-06-22-1110 § 9 g: who is responsible. L1: until somebody has said yes, nobody is.
void measure_without_yes(Gather& to, CaseMeasure const& measure)
{
    auto const& task = measure.task;
    auto const id = measure.id.str();
    if (task && task->state == "declined" && measure.responsible_kind != "coordinator")
        to.add(NeedKind::measure_declined, thing_of(measure), id, measure.what, task->name);
    else if (task && task->state == "proposed")
        to.add(NeedKind::measure_proposed, thing_of(measure), id, measure.what, task->name).day = task->proposed;
    else if (task && task->state == "asked") {
        if (task->asked_on.days_until(to.today) >= to.limits.answer_days)
            to.add(NeedKind::measure_unanswered, thing_of(measure), id, measure.what, task->name);
    } else if (measure.responsible_kind == "nobody")
        to.add(NeedKind::measure_unowned, thing_of(measure), id, measure.what);
}

void measures(Gather& to)
{
    for (auto const& measure : to.one.measures) {
        if (measure.closed) continue;
        if (to.over(measure.deadline))
            to.add(NeedKind::measure_overdue, thing_of(measure), measure.id.str(), measure.what, measure.responsible, measure.deadline);
        if (to.over(measure.evaluate_on) || (measure.mine && to.soon(measure.evaluate_on, to.limits.evaluation_days)))
            to.add(NeedKind::measure_evaluation, thing_of(measure), measure.id.str(), measure.what, measure.responsible, measure.evaluate_on);
        measure_without_yes(to, measure);
    }
}

// forskrift 2022-06-22-1110 § 9 h: evaluated along the way
void evaluations(Gather& to)
{
    for (auto const& goal : to.one.goals)
        if (!to.one.is_over(goal) && to.soon(goal.evaluate_on, to.limits.evaluation_days))
            to.add(NeedKind::goal_evaluation, "goal:" + goal.id.str(), goal.id.str(), goal.title, {}, goal.evaluate_on);
    if (to.one.plan && to.soon(to.one.plan_evaluation, to.limits.evaluation_days))
        to.add(NeedKind::plan_evaluation, to.about_case("plan"), {}, {}, {}, to.one.plan_evaluation);
}

// forskrift 2022-06-22-1110 § 5: no plan without consent; hpl § 22: nothing shared without it
void consents(Gather& to)
{
    bool plan = false;
    for (auto const& consent : to.one.consents) {
        if (consent.kind == "plan") plan = true;
        auto const* with = consent.participant ? to.one.participant(*consent.participant) : nullptr;
        if (!to.soon(consent.to, to.limits.consent_days) || (consent.participant && !with)) continue;
        auto const thing = with ? "consent:" + with->id.str() : to.about_case(consent.kind);
        to.add(NeedKind::consent_expires, thing, {}, consent.kind, with ? with->name : std::string{}, consent.to);
    }
    if (!plan && to.one.tool != "minutes") to.add(NeedKind::plan_consent_missing, to.about_case("plan_consent"));
    for (auto const& question : to.one.questions)
        if (auto const* with = to.one.participant(question.participant))
            to.add(question.answer == "talk_first" ? NeedKind::talk_first : NeedKind::consent_waits, "consent:" + with->id.str(), {}, {}, with->name);
}

// pbrl § 4-3 b: what parents consented to ends on the day, and their access with it
void sixteen(Gather& to)
{
    auto const& on = to.one.decides_on;
    if (!on || to.today.days_until(*on) > to.limits.sixteen_days || on->days_until(to.today) > to.limits.sixteen_after) return;
    to.add(NeedKind::turns_sixteen, to.about_case("sixteen"), {}, {}, to.one.called, *on);
}

// L9: begun a year ahead, done half a year ahead
void transitions(Gather& to)
{
    for (auto const& one : to.one.unprepared)
        to.add(NeedKind::transition_unprepared, to.about_case("transition-" + one.kind), {}, one.kind, {}, one.on);
}

void group(Gather& to)
{
    int without_login = 0;
    int blind = 0;
    std::string first_out;
    std::string first_blind;
    for (auto const& one : to.one.participants) {
        bool const asked =
            std::any_of(to.one.questions.begin(), to.one.questions.end(), [&](auto const& question) { return question.participant == one.id; });
        if (!one.has_login) {
            if (without_login++ == 0) first_out = one.name;
        } else if (one.sees.empty() && !asked) {
            if (blind++ == 0) first_blind = one.name;
        }
    }
    if (without_login > 0) to.add(NeedKind::nobody_logged_in, to.about_case("login"), {}, {}, first_out).count = without_login;
    if (blind > 0) to.add(NeedKind::sees_nothing, to.about_case("blind"), {}, {}, first_blind).count = blind;
}

// E7: no answer, or a no that nobody has raised; then a leader who doesn't answer
void taking_part(Gather& to)
{
    for (auto const& one : to.one.parts) {
        auto const add = [&](NeedKind kind, int days) {
            to.add(kind, "part:" + one.participant.str(), one.participant.str(), {}, one.name).count = days;
        };
        if (one.state() == PartState::takes_part) continue;
        if (one.leader_asked_at) {
            int const days = oslo_day(*one.leader_asked_at).days_until(to.today);
            if (days >= to.limits.part_days) add(NeedKind::part_leader_silent, days);
            continue;
        }
        bool const declined = one.state() == PartState::declined;
        bool const news = one.raised == 0 || (declined && one.raised_as == PartState::waiting); // a no that nobody has raised
        int const since = oslo_day(one.raised_last.value_or(one.asked_at)).days_until(to.today);
        if (declined && (news || since >= to.limits.part_days)) add(NeedKind::part_declined, 0);
        if (!declined && since >= to.limits.part_days) add(NeedKind::part_unanswered, one.days(to.today));
    }
}

// F18: until it is answered. `own`: of what the viewer answers for
void troubles(Gather& to, bool own)
{
    for (auto const& one : to.one.troubles)
        if (!own || one.mine) to.add(NeedKind::trouble, "trouble:" + one.id, one.id, one.what).count = one.since.days_until(to.today);
}

// G1: somebody who doesn't know that they are called in doesn't come
void lost_invitations(Gather& to)
{
    for (auto const& one : to.one.lost)
        to.add(NeedKind::invitation_lost, "invitation:" + one.meeting + one.member, one.meeting, {}, one.name, one.on);
}

void start_and_silence(Gather& to)
{
    if (!to.one.ends_on && to.over(to.one.contact_by)) to.add(NeedKind::contact_due, to.about_case("contact"), {}, {}, {}, to.one.contact_by);
    if (to.one.talk_points_done < to.limits.talk_points)
        to.add(NeedKind::start_talk, to.about_case("start_talk")).count = static_cast<int>(to.one.talk_points_done);
    if (!to.one.plan || !to.one.last_sign) return;
    int const quiet = oslo_day(*to.one.last_sign).days_until(to.today);
    if (quiet >= to.limits.silent_days) to.add(NeedKind::silent_plan, to.about_case("silent")).count = quiet;
}

void answers_owed(Gather& to, MemberId const& me)
{
    for (auto const& measure : to.one.measures)
        if (measure.task && measure.task->state == "asked" && measure.task->asked_of == me && !measure.closed)
            to.add(NeedKind::answer_task, thing_of(measure), measure.task->id.str(), measure.what, {},
                measure.task->due ? measure.task->due : measure.deadline);
}

void own_measures(Gather& to)
{
    for (auto const& measure : to.one.measures) {
        if (!measure.mine || measure.closed) continue;
        auto const id = measure.id.str();
        if (to.over(measure.deadline)) to.add(NeedKind::measure_overdue, thing_of(measure), id, measure.what, measure.responsible, measure.deadline);
        if (to.soon(measure.evaluate_on, to.limits.evaluation_days))
            to.add(NeedKind::measure_evaluation, thing_of(measure), id, measure.what, measure.responsible, measure.evaluate_on);
        if (to.soon(measure.deadline, to.limits.evaluation_days))
            to.add(NeedKind::measure_due, thing_of(measure), id, measure.what, measure.responsible, measure.deadline);
    }
    for (auto const& goal : to.one.goals)
        if (!to.one.is_over(goal) && to.one.measure_under(goal.id) && to.soon(goal.evaluate_on, to.limits.evaluation_days))
            to.add(NeedKind::goal_evaluation, "goal:" + goal.id.str(), goal.id.str(), goal.title, {}, goal.evaluate_on);
}

} // namespace

Need report_need(Day due)
{
    Need need{NeedKind::half_year_report, {}, {}, {}, "half_year_report", {}, {}, {}, due, 0};
    return need;
}

bool is_overdue(Need const& need, Day today)
{
    return need.day && *need.day < today && need.kind != NeedKind::measure_proposed && need.kind != NeedKind::turns_sixteen;
}

std::vector<Need> in_order(std::vector<Need> needs, Day today)
{
    auto const rank = [&](Need const& need) { return is_overdue(need, today) ? 0 : need.kind == NeedKind::answer_task ? 1 : need.day ? 2 : 3; };
    std::stable_sort(needs.begin(), needs.end(), [&](Need const& a, Need const& b) {
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        if (a.day && b.day && *a.day != *b.day) return *a.day < *b.day;
        return a.kind < b.kind;
    });
    std::set<std::string> seen;
    needs.erase(std::remove_if(needs.begin(), needs.end(), [&](Need const& need) { return !seen.insert(need.thing).second; }), needs.end());
    return needs;
}

std::vector<Need> coordinator_needs(std::vector<Case const*> const& cases, NeedLimits const& limits, MemberId const& me, Day today)
{
    std::vector<Need> needs;
    for (auto const* one : cases) {
        Gather to{*one, limits, today, needs};
        answers_owed(to, me);
        troubles(to, false);
        measures(to);
        evaluations(to);
        consents(to);
        sixteen(to);
        transitions(to);
        group(to);
        taking_part(to);
        lost_invitations(to);
        question_needs(*one, today, needs);
        meeting_needs(*one, limits, true, today, needs);
        start_and_silence(to);
    }
    return in_order(std::move(needs), today);
}

std::vector<Need> participant_needs(std::vector<Case const*> const& cases, NeedLimits const& limits, MemberId const& me, Day today)
{
    std::vector<Need> needs;
    for (auto const* one : cases) {
        Gather to{*one, limits, today, needs};
        answers_owed(to, me);
        troubles(to, true);
        own_measures(to);
        meeting_needs(*one, limits, false, today, needs);
    }
    return in_order(std::move(needs), today);
}

} // namespace samtak
