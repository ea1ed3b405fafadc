#include "plan/sheets_form.hpp"

#include "plan/cut.hpp"

#include <algorithm>

namespace samtak {
namespace {

using Kind = SheetField::Kind;

std::string iso(std::optional<Day> day) { return day ? day->iso() : std::string{}; }

template <class Code> ui::Choice choice(Words const& w, Code value) { return {.value = std::string{code(value)}, .label = text_of(w, value)}; }

std::vector<ui::Choice> area_choices(PlanView const& view)
{
    std::vector<ui::Choice> choices;
    for (auto const& area : view.profile.life_areas)
        if (sees_area(view.parts, view.profile, area.key)) choices.push_back({.value = area.key, .label = area.name.in(view.w.language())});
    return choices;
}

// A field that isn't there changes nothing.
template <class Parse, class Code> void read_code(Form& form, std::string_view name, Parse parse, Code& value)
{
    if (!form.has(name)) return;
    if (auto const typed = parse(form.get(name)))
        value = *typed;
    else
        form.not_a_choice(name);
}

// F6: the person stands first among those who may answer for something. One who has left stays a choice where they stand already.
std::vector<ui::Choice> responsible_choices(PlanView const& view, Responsible const& now)
{
    auto const& w = view.w;
    std::vector<ui::Choice> choices{{.value = "nobody", .label = w.tr("Nobody yet")}, {.value = "person", .label = view.plan.owner.name}};
    auto const add = [&](Responsible const& who) {
        choices.push_back({.value = who.text(), .label = responsible_text(w, view.plan, who, view.actor.today)});
    };
    for (auto const& one : view.plan.team)
        if (one.kind == TeamKind::representative && one.holds_on(view.actor.today)) add({ResponsibleKind::representative, one.id});
    if (view.plan.coordinator_on(view.actor.today)) add({ResponsibleKind::coordinator, {}});
    // A mother who takes part too stands once, as the one who acts for the person.
    auto const acts = [&](TeamPerson const& one) {
        return one.member && std::any_of(view.plan.team.begin(), view.plan.team.end(), [&](TeamPerson const& other) {
            return other.kind == TeamKind::representative && other.member == one.member && other.holds_on(view.actor.today);
        });
    };
    for (auto const& one : view.plan.team)
        if (one.kind == TeamKind::participant && one.holds_on(view.actor.today) && !acts(one)) add({ResponsibleKind::participant, one.id});
    for (auto const& one : choices)
        if (one.value == now.text()) return choices;
    add(now);
    return choices;
}

} // namespace

Sheet goal_sheet(PlanView const& view, GoalContent const& content)
{
    auto const& w = view.w;
    Sheet sheet{{.kind = Kind::line,
        .name = "title",
        .label = w.tr("What is the goal?"),
        .description = w.tr("The person's own wording stands beside it and is not changed here."),
        .value = content.title,
        .most = most_title,
        .optional = false}};
    if (!content.parent)
        sheet.push_back({.kind = Kind::select,
            .name = "area",
            .label = w.tr("Life area"),
            .value = content.area,
            .optional = false,
            .choices = area_choices(view)});
    sheet.push_back({.kind = Kind::select,
        .name = "status",
        .label = w.tr("Status"),
        .value = std::string{code(content.status)},
        .optional = false,
        .choices = {
            choice(w, GoalStatus::not_started), choice(w, GoalStatus::in_progress), choice(w, GoalStatus::reached), choice(w, GoalStatus::ended)}});
    sheet.push_back({.kind = Kind::day, .name = "evaluate_on", .label = w.tr("Evaluated next"), .value = iso(content.evaluate_on)});
    return sheet;
}

Sheet measure_sheet(PlanView const& view, MeasureContent const& c)
{
    auto const& w = view.w;
    return {
        {.kind = Kind::line,
            .name = "what",
            .label = w.tr("What will be done?"),
            .description = w.tr("For example: practise buying a ticket."),
            .value = c.what,
            .most = most_title,
            .optional = false},
        {.kind = Kind::select,
            .name = "responsible",
            .label = w.tr("Who is responsible?"),
            .description = w.tr("One person. {name} can be responsible too.", {{"name", view.plan.owner.called}}),
            .value = c.responsible.text(),
            .optional = false,
            .choices = responsible_choices(view, c.responsible)},
        {.kind = Kind::line, .name = "place", .label = w.tr("Where?"), .value = c.place, .most = most_title},
        {.kind = Kind::text, .name = "how", .label = w.tr("How?"), .value = c.how, .most = most_text},
        {.kind = Kind::line, .name = "extent", .label = w.tr("How much and how often?"), .value = c.extent, .most = most_title},
        {.kind = Kind::day, .name = "deadline", .label = w.tr("Deadline"), .value = iso(c.deadline)},
        {.kind = Kind::day, .name = "evaluate_on", .label = w.tr("Evaluated next"), .value = iso(c.evaluate_on)},
        {.kind = Kind::select,
            .name = "status",
            .label = w.tr("Status"),
            .value = std::string{code(c.status)},
            .optional = false,
            .choices = {choice(w, MeasureStatus::not_started), choice(w, MeasureStatus::in_progress), choice(w, MeasureStatus::done),
                choice(w, MeasureStatus::ended)}},
        {.kind = Kind::select,
            .name = "grant_state",
            .label = w.tr("Does it depend on an application?"),
            .description = w.tr("The plan gives no right to services. They must be applied for."),
            .value = std::string{code(c.grant_state)},
            .optional = false,
            .choices = {choice(w, GrantState::none), choice(w, GrantState::wished), choice(w, GrantState::applied), choice(w, GrantState::granted),
                choice(w, GrantState::refused)}},
    };
}

Sheet words_sheet(PlanView const& view, Topic topic, OwnWords const& words)
{
    auto const told = view.w.tr("Write it as it was said, one thing on each line. It is marked as told to you.");
    auto const own = view.w.tr("One thing on each line. Nobody else can change what you write.");
    return {{.kind = Kind::own_words,
        .name = "words",
        .label = heading_of(view.w, topic),
        .description = is_owners_side(view.actor) ? own : told,
        .value = words.text(),
        .most = most_words,
        .optional = false}};
}

Sheet wording_sheet(PlanView const& view, OwnWords const& words)
{
    auto const& w = view.w;
    auto const label = is_owners_side(view.actor) ? w.tr("What do you call this goal?")
                                                  : w.tr("What does {name} call this goal?", {{"name", view.plan.owner.called}});
    return {{.kind = Kind::own_words,
        .name = "words",
        .label = label,
        .description = w.tr("The worked wording stands beside it. Leave it empty to take it away."),
        .value = words.text(),
        .most = most_title}};
}

Sheet frame_sheet(PlanView const& view, PlanFrame const& frame)
{
    auto const& w = view.w;
    auto const interval = w.tr("Usually by {date}.", {{"date", view.actor.today.plus_months(view.profile.evaluation_months)}});
    return {
        {.kind = Kind::day, .name = "from", .label = w.tr("The plan's period begins"), .value = iso(frame.from)},
        {.kind = Kind::day, .name = "to", .label = w.tr("The plan's period ends"), .value = iso(frame.to)},
        {.kind = Kind::day,
            .name = "evaluate_on",
            .label = w.tr("Next evaluation of the whole plan"),
            .description = interval,
            .value = iso(frame.evaluate_on)},
        {.kind = Kind::text,
            .name = "cooperation",
            .label = w.tr("Cooperation with other providers"),
            .description = w.tr("What is needed or wanted, and with whom."),
            .value = frame.cooperation,
            .most = most_text},
        {.kind = Kind::text,
            .name = "child_part",
            .label = w.tr("How the child takes part"),
            .description = w.tr("When the person is under 18."),
            .value = frame.child_part,
            .most = most_text},
    };
}

GoalContent read_goal(Form& form, GoalContent const& before)
{
    GoalContent content = before;
    content.title = form.text("title", {.most = most_title, .lines = false});
    if (form.has("area") && !content.parent) content.area = std::string{form.get("area")};
    read_code(form, "status", parse_goal_status, content.status);
    content.evaluate_on = form.day("evaluate_on");
    return content;
}

MeasureContent read_measure(Form& form, MeasureContent const& before)
{
    MeasureContent content = before;
    content.what = form.text("what", {.most = most_title, .lines = false});
    content.place = form.text("place", {.most = most_title, .lines = false});
    content.how = form.text("how", {.most = most_text});
    content.extent = form.text("extent", {.most = most_title, .lines = false});
    if (auto const who = Responsible::parse(form.get("responsible")))
        content.responsible = *who;
    else
        form.problem("responsible", "Choose who is responsible.");
    content.deadline = form.day("deadline");
    content.evaluate_on = form.day("evaluate_on");
    read_code(form, "status", parse_measure_status, content.status);
    read_code(form, "grant_state", parse_grant_state, content.grant_state);
    return content;
}

OwnWords read_words(Form& form) { return OwnWords{form.text("words", {.most = most_words})}; }

SetFrameForm read_frame(Form& form)
{
    SetFrameForm read;
    read.once = form.once();
    read.seen = form.version();
    read.from = form.day("from");
    read.to = form.day("to");
    read.evaluate_on = form.day("evaluate_on");
    read.cooperation = form.text("cooperation", {.most = most_text});
    read.child_part = form.text("child_part", {.most = most_text});
    return read;
}

Sheet typed(Sheet sheet, Form const& form)
{
    for (auto& field : sheet)
        if (form.has(field.name)) field.value = std::string{form.get(field.name)};
    return sheet;
}

} // namespace samtak
