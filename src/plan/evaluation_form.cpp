#include "plan/evaluation_form.hpp"

namespace samtak {
namespace {

template <class Code> ui::Choice choice(Words const& w, Code value) { return {.value = std::string{code(value)}, .label = text_of(w, value)}; }

// F9: the coordinator writes for a provider who can't; marked so.
void add_on_behalf(Sheet& sheet, PlanView const& view)
{
    if (!coordinates(view.actor)) return;
    SheetField field{.kind = SheetField::Kind::select,
        .name = "on_behalf_of",
        .label = view.w.tr("On behalf of"),
        .description = view.w.tr("Only when somebody has told you this and can't write it here.")};
    for (auto const& one : view.plan.team)
        if (one.kind == TeamKind::participant && one.member && one.holds_on(view.actor.today))
            field.choices.push_back({.value = one.member->str(), .label = one.name});
    if (!field.choices.empty()) sheet.push_back(std::move(field));
}

Sheet sheet_with(PlanView const& view, std::string question, std::vector<ui::Choice> choices)
{
    auto const& w = view.w;
    auto const next = view.actor.today.plus_months(view.profile.evaluation_months);
    Sheet sheet{
        {.kind = SheetField::Kind::radios, .name = "outcome", .label = std::move(question), .optional = false, .choices = std::move(choices)},
        {.kind = view.plan.belongs_to(view.actor.member) ? SheetField::Kind::own_words : SheetField::Kind::text,
            .name = "words",
            .label = w.tr("How is it going?"),
            .description = w.tr("Write so that {name} recognises it.", {{"name", view.plan.owner.called}}),
            .most = most_evaluation_words,
            .optional = false},
        {.kind = SheetField::Kind::day,
            .name = "next_on",
            .label = w.tr("Next evaluation"),
            .description = w.tr("Usually within {date}. Leave it empty when there will be no more.", {{"date", next}})},
    };
    add_on_behalf(sheet, view);
    return sheet;
}

Html earlier(PlanView const& view, Evaluation const* last)
{
    if (!last) return {};
    return h("<div class=\"st-evaluation\"><p>{}</p><p class=\"st-evaluation__meta\">{}</p></div>", last->words,
        view.w.tr("{name}, {date}", {{"name", name_of(view.plan, last->by, last->by_name)}, {"date", view.w.long_day(last->on)}}));
}

Html changed_line(PlanView const& view, Html const& status, Changed const& changed)
{
    return h("{} <span class=\"st-muted\">{}</span>", status,
        view.w.tr(
            "Changed by {name}, {time}", {{"name", name_of(view.plan, changed.by, changed.by_name)}, {"time", view.w.day_and_time(changed.at)}}));
}

std::optional<MemberId> read_on_behalf_of(Form& form)
{
    auto const who = form.id<MemberId>("on_behalf_of");
    if (!who && !form.get("on_behalf_of").empty()) form.not_a_choice("on_behalf_of");
    return who;
}

EvaluationForm read_evaluation(Form& form)
{
    return {form.once(), form.version(), form.text("words", {.most = most_evaluation_words}), form.day("next_on"), form.id<EvaluationId>("corrects"),
        read_on_behalf_of(form)};
}

} // namespace

Html status_line(PlanView const& view, Goal const& goal) { return changed_line(view, status_tag(view.w, goal), goal.changed); }
Html status_line(PlanView const& view, Measure const& measure)
{
    return changed_line(view, status_tag(view.w, view.plan, measure, view.actor.today), measure.changed);
}

Sheet evaluation_sheet(PlanView const& view, Goal const&)
{
    auto const& w = view.w;
    return sheet_with(view, w.tr("How far has the goal come?"),
        {choice(w, Attainment::reached), choice(w, Attainment::partly_reached), choice(w, Attainment::not_reached),
            choice(w, Attainment::no_longer_wanted)});
}

Sheet evaluation_sheet(PlanView const& view, Measure const&)
{
    auto const& w = view.w;
    return sheet_with(view, w.tr("Does the measure help?"),
        {choice(w, Effect::helps), choice(w, Effect::helps_partly), choice(w, Effect::does_not_help), choice(w, Effect::done)});
}

EvaluateGoalForm read_goal_evaluation(Form& form, GoalId const& goal) { return {read_evaluation(form), goal, parse_attainment(form.get("outcome"))}; }

EvaluateMeasureForm read_measure_evaluation(Form& form, MeasureId const& measure)
{
    return {read_evaluation(form), measure, parse_effect(form.get("outcome"))};
}

Html evaluation_intro(PlanView const& view, Goal const& goal)
{
    Evaluation const* last = nullptr;
    for (auto const& one : view.plan.evaluations)
        if (!last && one.goal == goal.id) last = &one;
    auto const name = goal.content.own_words.empty() ? h("<p>{}</p>", goal.content.title) : h("<p>{}</p>", ui::voice(goal.content.own_words));
    return h("{}{}", name, earlier(view, last));
}

Html evaluation_intro(PlanView const& view, Measure const& measure)
{
    Evaluation const* last = nullptr;
    for (auto const& one : view.plan.evaluations)
        if (!last && one.measure == measure.id) last = &one;
    return h("<p>{}</p>{}", measure.content.what, earlier(view, last));
}

} // namespace samtak
