#include "plan/evaluation_parts.hpp"

namespace samtak {
namespace {

Url correction(PlanView const& view, Evaluation const& one)
{
    auto const form =
        one.goal ? view.url("/{}/plans/{}/goals/{}/evaluations/new", *one.goal) : view.url("/{}/plans/{}/measures/{}/evaluations/new", *one.measure);
    return form.with("corrects", one.id.text());
}

// K7: only a new evaluation corrects an old one, only its writer makes it, and only who may evaluate the thing today.
bool may_correct(PlanView const& view, Evaluation const& one)
{
    if (!view.may.evaluate || one.by != view.actor.member) return false;
    auto const* goal = one.goal ? view.plan.goal(*one.goal) : nullptr;
    auto const* measure = one.measure ? view.plan.measure(*one.measure) : nullptr;
    return (goal && may_evaluate(view.plan, *goal, view.actor)) || (measure && may_evaluate(view.plan, *measure, view.actor));
}

void write(Html& page, PlanView const& view, Evaluation const& one)
{
    auto const& w = view.w;
    if (view.plan.belongs_to(one.by))
        page.add("<li><p><span class=\"st-voice\">«{}»</span></p>", one.words);
    else
        page.add("<li><p>{}</p>", one.words);
    page.add("<p class=\"st-evaluation__meta\">{} · {}, {}", text_of(w, one.outcome), name_of(view.plan, one.by, one.by_name), w.long_day(one.on));
    if (one.on_behalf_of) page.add(" · {}", w.tr("On behalf of {name}", {{"name", one.on_behalf_of_name}}));
    if (one.corrects) page.add(" · {}", w.tr("Corrects an earlier evaluation"));
    if (one.running > view.since && one.by != view.actor.member) page.add(" {}", new_tag(w));
    if (view.plan.kept.contains(one.id.text())) page.add(" {}", kept_tag(w, view.keeping.own()));
    if (view.may.keep && view.keeping.turns(view.plan.kept.contains(one.id.text())))
        page.add(" · <a class=\"ds-link\" href=\"{}\">{}</a>", view.url("/{}/plans/{}/evaluations/{}/kept", one.id), w.tr("Who sees it"));
    if (may_correct(view, one)) page.add(" · <a class=\"ds-link\" href=\"{}\">{}</a>", correction(view, one), w.tr("Correct"));
    page.add("</p></li>");
}

} // namespace

void write_evaluations(Html& page, PlanView const& view, std::vector<Evaluation const*> const& newest_first, std::string const& heading, bool of_goal)
{
    if (newest_first.empty()) return;
    if (of_goal)
        page.add("<div class=\"st-evaluation st-goal__evaluation\"><h4 class=\"ds-sr-only\">{}</h4><ol>", heading);
    else
        page.add("<div class=\"st-evaluation\"><h5 class=\"ds-sr-only\">{}</h5><ol>", heading);
    write(page, view, *newest_first.front());
    page.add("</ol>");
    if (auto const older = static_cast<std::int64_t>(newest_first.size()) - 1; older > 0) {
        page.add(
            "<details class=\"st-more st-small\"><summary>{}</summary><ol>", view.w.trn("{n} earlier evaluation", "{n} earlier evaluations", older));
        for (auto one = newest_first.begin() + 1; one != newest_first.end(); ++one) write(page, view, **one);
        page.add("</ol></details>");
    }
    page.add("</div>");
}

} // namespace samtak
