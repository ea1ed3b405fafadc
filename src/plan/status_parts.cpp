#include "plan/status_parts.hpp"

#include "kernel/oslo.hpp"
#include "profiles/profile.hpp"

namespace samtak {
using ui::Icon;

std::string text_of(Words const& w, GoalStatus status)
{
    switch (status) {
    case GoalStatus::not_started: return w.tr("Not started");
    case GoalStatus::in_progress: return w.tr("In progress");
    case GoalStatus::reached: return w.tr("Reached");
    case GoalStatus::ended: return w.tr("Ended");
    }
    return {};
}

std::string text_of(Words const& w, MeasureStatus status)
{
    switch (status) {
    case MeasureStatus::not_started: return w.tr("Not started");
    case MeasureStatus::in_progress: return w.tr("In progress");
    case MeasureStatus::done: return w.tr("Done");
    case MeasureStatus::ended: return w.tr("Ended");
    }
    return {};
}

std::string text_of(Words const& w, GrantState state)
{
    switch (state) {
    case GrantState::none: return w.tr("Needs no application");
    case GrantState::wished: return w.tr("Wished for, not applied for");
    case GrantState::applied: return w.tr("Applied for");
    case GrantState::granted: return w.tr("Granted");
    case GrantState::refused: return w.tr("Refused");
    }
    return {};
}

std::string text_of(Words const& w, Attainment attainment)
{
    switch (attainment) {
    case Attainment::reached: return w.tr("The goal is reached");
    case Attainment::partly_reached: return w.tr("On the way");
    case Attainment::not_reached: return w.tr("Not reached");
    case Attainment::no_longer_wanted: return w.tr("No longer wanted");
    }
    return {};
}

std::string text_of(Words const& w, Effect effect)
{
    switch (effect) {
    case Effect::helps: return w.tr("It helps");
    case Effect::helps_partly: return w.tr("It helps a little");
    case Effect::does_not_help: return w.tr("It doesn't help");
    case Effect::done: return w.tr("It is done");
    }
    return {};
}

std::string text_of(Words const& w, Outcome const& outcome)
{
    return std::visit([&](auto one) { return text_of(w, one); }, outcome);
}

std::string text_of(Words const& w, PlanState state)
{
    switch (state) {
    case PlanState::draft: return w.tr("Being made");
    case PlanState::active: return w.tr("In use");
    case PlanState::resting: return w.tr("Resting: the consent to it is withdrawn");
    case PlanState::ended: return w.tr("Ended");
    }
    return {};
}

std::string heading_of(Words const& w, Topic topic)
{
    switch (topic) {
    case Topic::matters: return w.tr("What matters to me");
    case Topic::resources: return w.tr("What I am good at");
    case Topic::interests: return w.tr("What I like");
    case Topic::needs: return w.tr("What I need");
    case Topic::history: return w.tr("My story");
    case Topic::difficult: return w.tr("What is difficult");
    case Topic::kept: return w.tr("Only for those who help me");
    }
    return {};
}

std::string text_of(Words const& w, PlanChange const& change)
{
    using Kind = PlanChange::Kind;
    auto const& title = change.title;
    bool const fresh = change.changed.reason == "new";
    switch (change.kind) {
    case Kind::frame: return fresh ? w.tr("The plan was made") : w.tr("Period, evaluation or cooperation changed");
    case Kind::words: return w.tr("Own words: {topic}", {{"topic", heading_of(w, *parse_topic(change.thing))}});
    case Kind::goal:
        if (change.changed.reason == "ordered") return w.tr("Goal moved: {title}", {{"title", title}});
        return fresh ? w.tr("New goal: {title}", {{"title", title}}) : w.tr("Goal changed: {title}", {{"title", title}});
    case Kind::measure:
        if (change.changed.reason.starts_with("ended")) return w.tr("Measure ended: {title}", {{"title", title}});
        return fresh ? w.tr("New measure: {title}", {{"title", title}}) : w.tr("Measure changed: {title}", {{"title", title}});
    case Kind::evaluation: return w.tr("Evaluated: {title}", {{"title", title}});
    case Kind::trouble:
        return change.changed.reason == "answered" ? w.tr("Answered what doesn't work: {title}", {{"title", title}})
                                                   : w.tr("Something doesn't work: {title}", {{"title", title}});
    }
    return {};
}

Html status_tag(Words const& w, Goal const& goal)
{
    auto const text = text_of(w, goal.content.status);
    switch (goal.content.status) {
    case GoalStatus::not_started: return ui::tag(ui::Color::neutral, Icon::clock_dashed, text);
    case GoalStatus::in_progress: return ui::tag(ui::Color::info, Icon::arrow_circlepath, text);
    case GoalStatus::reached: return ui::tag(ui::Color::success, Icon::checkmark_circle, text);
    case GoalStatus::ended: return ui::tag(ui::Color::neutral, Icon::x_mark_octagon, text);
    }
    return {};
}

Html status_tag(Words const& w, Plan const& plan, Measure const& measure, Day today)
{
    if (plan.is_overdue(measure, today)) {
        auto const days = measure.content.deadline->days_until(today);
        return ui::tag(ui::Color::danger, Icon::exclamationmark_triangle, w.trn("{n} day over the deadline", "{n} days over the deadline", days));
    }
    auto const text = text_of(w, measure.content.status);
    switch (measure.content.status) {
    case MeasureStatus::not_started: return ui::tag(ui::Color::neutral, Icon::clock_dashed, text);
    case MeasureStatus::in_progress: return ui::tag(ui::Color::info, Icon::arrow_circlepath, text);
    case MeasureStatus::done: return ui::tag(ui::Color::success, Icon::checkmark_circle, text);
    case MeasureStatus::ended: return ui::tag(ui::Color::neutral, Icon::x_mark_octagon, text);
    }
    return {};
}

Html new_tag(Words const& w) { return ui::tag(ui::Color::info, Icon::bell, w.tr("New")); }

std::string name_of(Plan const& plan, std::optional<MemberId> const& by, std::string const& name)
{
    return by && plan.belongs_to(*by) ? plan.owner.called : name;
}

std::string responsible_text(Words const& w, Plan const& plan, Responsible const& who, Day today)
{
    if (who.kind == ResponsibleKind::nobody) return w.tr("Nobody yet");
    if (who.kind == ResponsibleKind::person) return plan.owner.called;
    auto const* one = plan.responsible(who, today);
    if (!one) return w.tr("Somebody who has left");
    return one->title.empty() ? one->name : one->name + ", " + one->title;
}

std::string how_written(Words const& w, Plan const& plan, WrittenBy by, Changed const& changed)
{
    auto const day = w.long_day(oslo_day(changed.at));
    auto const name = name_of(plan, changed.by, changed.by_name);
    switch (by) {
    case WrittenBy::self: return w.tr("Written by {name} personally, {date}", {{"name", plan.owner.called}, {"date", day}});
    case WrittenBy::told: return w.tr("Told to {name}, {date}", {{"name", name}, {"date", day}});
    case WrittenBy::parent:
        return w.tr("Written by {name} on behalf of {person}, {date}", {{"name", name}, {"person", plan.owner.called}, {"date", day}});
    }
    return {};
}

std::string area_name(Words const& w, Profile const& profile, std::string_view area)
{
    auto const place = profile.life_area(area);
    return place ? profile.life_areas[*place].name.in(w.language()) : w.tr("Other");
}

std::string period_text(Words const& w, PlanFrame const& frame)
{
    if (frame.from && frame.to) return w.tr("{from} – {to}", {{"from", w.long_day(*frame.from)}, {"to", w.long_day(*frame.to)}});
    if (frame.from) return w.tr("From {from}", {{"from", w.long_day(*frame.from)}});
    return w.tr("The plan's period is not set");
}

} // namespace samtak
