#include "plan/trouble_rules.hpp"

#include <algorithm>

namespace samtak {
namespace {

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }
Failure wrong(std::vector<FieldProblem> fields) { return {Problem::invalid, "Something in the form must be corrected.", std::move(fields)}; }

TextKey const this_is_over = text_key("This measure is over. Tell whoever coordinates what doesn't work.");

bool is_over(Plan const& plan, MeasureId const& id)
{
    auto const* measure = plan.measure(id);
    return measure && plan.is_over(*measure);
}

TeamPerson const* one_with(Plan const& plan, std::string_view id)
{
    auto const found = std::find_if(plan.team.begin(), plan.team.end(), [&](TeamPerson const& one) { return one.id == id; });
    return found == plan.team.end() ? nullptr : &*found;
}

std::optional<MemberId> member_of(Plan const& plan, Responsible const& who)
{
    if (who.kind == ResponsibleKind::person) return plan.owner.member;
    auto const* one = who.id.empty() ? nullptr : one_with(plan, who.id);
    return one ? one->member : std::nullopt;
}

// Somebody around the person today.
bool is_around(Plan const& plan, Responsible const& who, Day today)
{
    if (who.kind == ResponsibleKind::person) return true;
    auto const* one = who.id.empty() ? nullptr : one_with(plan, who.id);
    if (!one || !one->holds_on(today)) return false;
    return one->kind == (who.kind == ResponsibleKind::participant ? TeamKind::participant : TeamKind::representative);
}

TroubleLine line_of(Actor const& actor, TroubleStep step, std::string words, std::string would_help)
{
    return {step, std::move(words), std::move(would_help), actor.member, {}, actor.now, 0};
}

Result<Trouble> with_line(Plan const& plan, TroubleLineForm const& form, Actor const& actor, TroubleStep step)
{
    auto const* trouble = plan.trouble(form.trouble);
    if (!trouble) return not_there();
    if (step == TroubleStep::answered && !may_answer(plan, *trouble, actor))
        return Failure{Problem::not_yours, "Those who answer for the measure, and whoever coordinates, answer this."};
    if (form.seen < 0 || form.seen > trouble->version()) return Failure{Problem::conflict, somebody_was_first};
    if (step == TroubleStep::again && is_over(plan, trouble->measure)) return wrong({{"words", this_is_over}});
    if (form.words.empty())
        return wrong({{"words", step == TroubleStep::answered ? text_key("Write what is done about it.") : text_key("Write what doesn't work.")}});
    auto done = *trouble;
    done.lines.erase(done.lines.begin() + form.seen, done.lines.end()); // an earlier one: its number is taken, which the store says
    done.lines.push_back(line_of(actor, step, form.words, form.would_help));
    return done;
}

} // namespace

// pbrl § 3-1: the person is heard also on how what is decided works. forskrift 2022-06-22-1110 § 9 h: what doesn't work is changed.
Result<Trouble> said_trouble(Plan const& plan, SayTroubleForm const& form, Actor const& actor)
{
    auto const* measure = plan.measure(form.measure);
    if (!measure) return not_there();
    std::vector<FieldProblem> problems;
    if (!may_say_trouble(plan, *measure))
        problems.push_back({"words", this_is_over});
    else if (form.words.empty())
        problems.push_back({"words", text_key("Write what doesn't work.")});
    bool const another = form.on_word_of.kind != ResponsibleKind::nobody;
    if (another && (!coordinates(actor) || !is_around(plan, form.on_word_of, actor.today)))
        problems.push_back({"on_word_of", text_key("Choose one of those in the list.")});
    Trouble trouble{TroubleId::fresh(), measure->id, form.on_word_of, {line_of(actor, TroubleStep::said, form.words, form.would_help)}};
    if (form.keep && is_a_parents_word(plan, trouble))
        problems.push_back({"kept", text_key("What a parent has said can't be kept from the parents.")});
    if (!problems.empty()) return wrong(std::move(problems));
    return trouble;
}

Result<Trouble> answered_trouble(Plan const& plan, TroubleLineForm const& form, Actor const& actor)
{
    return with_line(plan, form, actor, TroubleStep::answered);
}

Result<Trouble> repeated_trouble(Plan const& plan, TroubleLineForm const& form, Actor const& actor)
{
    return with_line(plan, form, actor, TroubleStep::again);
}

bool may_say_trouble(Plan const& plan, Measure const& measure) { return !plan.is_over(measure); }

bool may_answer(Plan const& plan, Trouble const& trouble, Actor const& actor)
{
    if (coordinates(actor)) return true;
    auto const* measure = plan.measure(trouble.measure);
    return measure && answers_for(plan, *measure, actor.member, actor.today);
}

bool is_a_parents_word(Plan const& plan, Trouble const& trouble)
{
    auto const said = who_said(plan, trouble);
    bool const by_parent = std::any_of(plan.team.begin(), plan.team.end(),
        [&](TeamPerson const& one) { return one.kind == TeamKind::representative && one.member && said.contains(*one.member); });
    return by_parent || trouble.on_word_of.kind == ResponsibleKind::representative;
}

std::optional<MemberId> who_is_told(Plan const& plan, Trouble const& trouble, Day today)
{
    auto const* measure = plan.measure(trouble.measure);
    if (!measure) return std::nullopt;
    auto const& who = measure->content.responsible;
    if (who.kind == ResponsibleKind::person) return plan.owner.member;
    auto const* one = plan.responsible(who, today);
    if (!one || !one->holds_on(today) || one->kind == TeamKind::coordinator) return std::nullopt;
    return one->member;
}

std::set<MemberId> who_said(Plan const& plan, Trouble const& trouble)
{
    std::set<MemberId> members;
    for (auto const& line : trouble.lines)
        if (line.step != TroubleStep::answered) members.insert(line.by);
    if (auto const other = member_of(plan, trouble.on_word_of)) members.insert(*other);
    return members;
}

} // namespace samtak
