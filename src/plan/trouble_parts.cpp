#include "plan/trouble_parts.hpp"

#include "kernel/oslo.hpp"

namespace samtak {
namespace {

Html line_words(PlanView const& view, TroubleLine const& line, bool own)
{
    Html html = own ? h("<p><span class=\"st-voice\">«{}»</span></p>", line.words) : ui::paragraphs(line.words);
    if (!line.would_help.empty()) html.add("<p><span class=\"st-muted\">{}</span> {}</p>", view.w.tr("What would help:"), line.would_help);
    return html;
}

std::string step_words(Words const& w, TroubleStep step)
{
    switch (step) {
    case TroubleStep::said: return w.tr("Something doesn't work");
    case TroubleStep::answered: return w.trc("trouble", "Answered");
    case TroubleStep::again: return w.tr("Still doesn't work");
    }
    return {};
}

bool keeps(PlanView const& view, Trouble const& trouble)
{
    auto const& kept = view.plan.kept;
    bool const with_measure = kept.contains(trouble.measure.text()); // then it is kept as the measure is
    return view.may.keep && !with_measure && view.keeping.turns(kept.contains(trouble.id.text())) && !is_a_parents_word(view.plan, trouble);
}

Html deeds(PlanView const& view, Measure const& measure, Trouble const& trouble)
{
    auto const& w = view.w;
    auto const& about = measure.content.what;
    std::vector<Html> row;
    if (trouble.is_open() && view.may.answers && may_answer(view.plan, trouble, view.actor))
        row.push_back(ui::link(view.url("/{}/plans/{}/troubles/{}/answers/new", trouble.id), w.tr("Answer what doesn't work"), {}, about));
    if (!trouble.is_open() && view.may.says && may_say_trouble(view.plan, measure))
        row.push_back(ui::link(view.url("/{}/plans/{}/troubles/{}/repeats/new", trouble.id), w.tr("It still doesn't work"), {}, about));
    if (keeps(view, trouble)) row.push_back(ui::link(view.url("/{}/plans/{}/troubles/{}/kept", trouble.id), w.tr("Who sees it"), {}, about));
    return row.empty() ? Html{} : ui::actions(row);
}

void write(Html& page, PlanView const& view, Measure const& measure, Trouble const& trouble)
{
    page.add("<li id=\"t-{}\"><p class=\"st-row st-small\">{}{}", trouble.id, trouble_tag(view.w, trouble),
        view.plan.kept.contains(trouble.id.text()) ? kept_tag(view.w, view.keeping.own()) : Html{});
    if (trouble.last().running > view.since && trouble.last().by != view.actor.member) page.add("{}", new_tag(view.w));
    page.add("</p>{}{}</li>", trouble_lines(view, trouble), deeds(view, measure, trouble));
}

} // namespace

Html trouble_tag(Words const& w, Trouble const& trouble)
{
    if (!trouble.is_open()) return ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.trc("trouble", "Answered"));
    auto const text = trouble.last().step == TroubleStep::again ? w.tr("Still doesn't work") : w.tr("Something doesn't work");
    return ui::tag(ui::Color::warning, ui::Icon::exclamationmark_triangle, text);
}

Html trouble_lines(PlanView const& view, Trouble const& trouble)
{
    auto const& w = view.w;
    Html html;
    for (auto const& line : trouble.lines) {
        bool const own = view.plan.belongs_to(line.by);
        html += line_words(view, line, own);
        html.add("<p class=\"st-evaluation__meta\">{} · {}, {}", step_words(w, line.step), name_of(view.plan, line.by, line.by_name),
            w.long_day(oslo_day(line.at)));
        if (&line == &trouble.first() && trouble.on_word_of.kind != ResponsibleKind::nobody)
            html.add(" · {}", w.tr("On the word of {name}", {{"name", responsible_text(w, view.plan, trouble.on_word_of, view.actor.today)}}));
        html.add("</p>");
    }
    return html;
}

void write_troubles(Html& page, PlanView const& view, Measure const& measure, std::string_view level)
{
    std::vector<Trouble const*> waiting;
    std::vector<Trouble const*> answered;
    for (auto const& one : view.plan.troubles)
        if (one.measure == measure.id) (one.is_open() ? waiting : answered).push_back(&one);
    if (waiting.empty() && answered.empty()) return;
    auto const heading = view.w.tr("What doesn't work");
    page.add("<div class=\"st-evaluation st-trouble\">");
    if (level == "h4")
        page.add("<h4 class=\"ds-sr-only\">{}</h4>", heading);
    else
        page.add("<h5 class=\"ds-sr-only\">{}</h5>", heading);
    bool const one_answered = waiting.empty() && answered.size() == 1;
    if (!waiting.empty() || one_answered) {
        page.add("<ol>");
        for (auto const* one : one_answered ? answered : waiting) write(page, view, measure, *one);
        page.add("</ol>");
    }
    if (!one_answered && !answered.empty()) {
        page.add("<details class=\"st-more st-small\"><summary>{}</summary><ol>",
            view.w.trn("{n} thing that is answered", "{n} things that are answered", static_cast<std::int64_t>(answered.size())));
        for (auto const* one : answered) write(page, view, measure, *one);
        page.add("</ol></details>");
    }
    page.add("</div>");
}

Html trouble_link(PlanView const& view, Measure const& measure)
{
    if (!view.may.says || !may_say_trouble(view.plan, measure)) return {};
    return ui::link(view.url("/{}/plans/{}/measures/{}/troubles/new", measure.id), view.w.tr("Something doesn't work"), {}, measure.content.what);
}

} // namespace samtak
