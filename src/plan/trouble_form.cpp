#include "plan/trouble_form.hpp"

namespace samtak {
namespace {

// The person's own words are asked for as such (F2); others write as they speak.
SheetField words_field(PlanView const& view, std::string label, std::string description)
{
    bool const own = view.plan.belongs_to(view.actor.member);
    return {.kind = own ? SheetField::Kind::own_words : SheetField::Kind::text,
        .name = "words",
        .label = std::move(label),
        .description = std::move(description),
        .most = most_trouble_words,
        .optional = false};
}

SheetField help_field(PlanView const& view)
{
    return {.kind = SheetField::Kind::text,
        .name = "would_help",
        .label = view.w.tr("What would help?"),
        .description = view.w.tr("Leave it empty if you don't know."),
        .most = most_trouble_words};
}

// pbrl § 3-1: whoever coordinates writes down what others say, and whose word it is stands with it.
void add_on_word_of(Sheet& sheet, PlanView const& view)
{
    if (!coordinates(view.actor)) return;
    SheetField field{.kind = SheetField::Kind::select,
        .name = "on_word_of",
        .label = view.w.tr("On whose word?"),
        .description = view.w.tr("Only when somebody else has told you this.")};
    field.choices.push_back({.value = "person", .label = view.plan.owner.name});
    for (auto const& one : view.plan.team) {
        if (!one.holds_on(view.actor.today) || one.member == view.actor.member) continue;
        if (one.kind == TeamKind::representative)
            field.choices.push_back({.value = Responsible{ResponsibleKind::representative, one.id}.text(), .label = one.name});
        if (one.kind == TeamKind::participant && !view.plan.stands_already(one, view.actor.today))
            field.choices.push_back({.value = Responsible{ResponsibleKind::participant, one.id}.text(), .label = one.name});
    }
    sheet.push_back(std::move(field));
}

Responsible read_on_word_of(Form& form, PlanView const& view)
{
    auto const typed = form.get("on_word_of");
    if (typed.empty() || !coordinates(view.actor)) return {};
    auto const who = Responsible::parse(typed);
    if (!who || who->kind == ResponsibleKind::nobody || who->kind == ResponsibleKind::coordinator) form.not_a_choice("on_word_of");
    return who.value_or(Responsible{});
}

} // namespace

Sheet trouble_sheet(PlanView const& view)
{
    auto const& w = view.w;
    Sheet sheet{words_field(view, w.tr("What doesn't work?"), w.tr("Write it as you would say it.")), help_field(view)};
    add_on_word_of(sheet, view);
    return sheet;
}

Sheet answer_sheet(PlanView const& view)
{
    auto const& w = view.w;
    return {words_field(view, w.tr("What is done about it?"), w.tr("The one who said it is told, and can say that it still doesn't work."))};
}

Sheet repeat_sheet(PlanView const& view)
{
    auto const& w = view.w;
    return {words_field(view, w.tr("What still doesn't work?"), w.tr("Write it as you would say it.")), help_field(view)};
}

SayTroubleForm read_trouble(Form& form, PlanView const& view, MeasureId const& measure)
{
    return {form.once(), measure, form.text("words", {.most = most_trouble_words}), form.text("would_help", {.most = most_trouble_words}),
        read_on_word_of(form, view)};
}

TroubleLineForm read_trouble_answer(Form& form, TroubleId const& trouble)
{
    return {form.once(), form.version(), trouble, form.text("words", {.most = most_trouble_words}), {}};
}

TroubleLineForm read_trouble_repeat(Form& form, TroubleId const& trouble)
{
    return {form.once(), form.version(), trouble, form.text("words", {.most = most_trouble_words}),
        form.text("would_help", {.most = most_trouble_words})};
}

} // namespace samtak
