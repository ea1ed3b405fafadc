#include "plan/goal_parts.hpp"

#include "kernel/oslo.hpp"
#include "plan/asked_parts.hpp"
#include "plan/cut.hpp"
#include "plan/evaluation_parts.hpp"
#include "plan/goal_rules.hpp"
#include "plan/measure_deeds.hpp"
#include "plan/trouble_parts.hpp"

namespace samtak {
using ui::Icon;
using ui::icon;
using ui::icon_named;
namespace {

// Looked up once for the page: a text is asked for by every measure.
struct Labels {
    explicit Labels(Words const& w)
        : responsible(w.tr("Responsible")),
          deadline(w.tr("Deadline")),
          evaluated_on(w.tr("Evaluated next")),
          extent(w.tr("Extent")),
          application(w.tr("Application")),
          evaluate(w.tr("Evaluate")),
          change(w.tr("Change")),
          end(w.tr("End")),
          evaluation(w.tr("Evaluation")),
          own_wording(w.tr("Add own wording")),
          new_measure(w.tr("New measure")),
          evaluate_goal(w.tr("Evaluate the goal")),
          change_goal(w.tr("Change the goal")),
          new_sub_goal(w.tr("New sub-goal")),
          who_sees(w.tr("Who sees it"))
    {
    }
    std::string responsible, deadline, evaluated_on, extent, application, evaluate, change, end, evaluation, own_wording, new_measure, evaluate_goal,
        change_goal, new_sub_goal, who_sees;
};

void action(Html& page, Url const& to, std::string const& text, std::string const& about, std::optional<Icon> drawn = {})
{
    static Html const none;
    page.add(
        "<a class=\"ds-link\" href=\"{}\">{}<span>{}<span class=\"ds-sr-only\">: {}</span></span></a>", to, drawn ? icon(*drawn) : none, text, about);
}

class AreaWriter {
public:
    AreaWriter(Html& page, PlanView const& view) : page_(page), view_(view), w_(view.w), label_(view.w) {}

    void area(LifeArea const& area)
    {
        page_.add("<section class=\"st-area\" aria-labelledby=\"a-{}\"><h2 class=\"st-area__name\" id=\"a-{}\">{}{}</h2>", area.key, area.key,
            icon(icon_named(area.icon).value_or(Icon::compass)), area.name.in(w_.language()));
        bool any = false;
        for (auto const& goal : view_.plan.goals)
            if (goal.content.area == area.key && !goal.content.parent) any = write(goal) || any;
        any = loose_measures(area.key) || any;
        if (!any) empty(area);
        page_.add("</section>");
    }

    // measures without a goal: promised in meetings (L4)
    bool loose_measures(std::string_view area)
    {
        bool any = false;
        for (auto const& measure : view_.plan.measures) {
            if (measure.content.goal || measure.content.area != area) continue;
            if (!any)
                page_.add("<article class=\"st-goal\"><h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3><ul class=\"st-measures\">",
                    w_.tr("Agreed in meetings"));
            any = true;
            write(measure);
        }
        if (any) page_.add("</ul></article>");
        return any;
    }

private:
    bool write(Goal const& goal)
    {
        page_.add("<article class=\"st-goal\" id=\"g-{}\"><div class=\"st-goal__head\">", goal.id);
        title(goal);
        sub_goals(goal);
        evaluations([&](Evaluation const& one) { return one.goal == goal.id; }, w_.tr("How it is going with the goal"), true);
        page_.add("</div>");
        measures(goal);
        page_.add("</article>");
        return true;
    }

    void title(Goal const& goal)
    {
        auto const& c = goal.content;
        if (c.own_words.empty())
            page_.add("<h3 class=\"ds-heading\" data-size=\"xs\">{}</h3>", c.title);
        else {
            page_.add("<h3 class=\"st-goal__words\">«{}»</h3>", c.own_words.text());
            page_.add("<p class=\"st-small st-muted\">{}</p>", w_.tr("Worked wording: {title}", {{"title", c.title}}));
        }
        page_.add("<p class=\"st-row st-small\">{}{}{}", status_tag(w_, goal), kept_tag_of(goal.id.text()),
            view_.is_new(goal.changed) ? new_tag(w_) : Html{});
        if (c.evaluate_on) page_.add("<span class=\"st-muted\">{}: {}</span>", label_.evaluated_on, w_.long_day(*c.evaluate_on));
        page_.add("</p>");
    }

    bool turns(std::string_view id) const { return view_.may.keep && view_.keeping.turns(view_.plan.kept.contains(id)); }
    // K8: said to those who see it; for a parent it isn't here at all
    Html kept_tag_of(std::string_view id) const { return view_.plan.kept.contains(id) ? kept_tag(w_, view_.keeping.own()) : Html{}; }

    void sub_goals(Goal const& goal)
    {
        bool any = false;
        for (auto const& sub : view_.plan.goals) {
            if (sub.content.parent != goal.id) continue;
            if (!any) page_.add("<ol class=\"st-sub-goals\">");
            any = true;
            bool const reached = sub.content.status == GoalStatus::reached, underway = sub.content.status == GoalStatus::in_progress;
            page_.add("<li id=\"g-{}\"{}{}><span class=\"st-step-icon\">{}</span>{} <span class=\"st-muted st-small\">{}</span>", sub.id,
                flag("data-reached", reached), flag("data-underway", underway), reached ? icon(Icon::checkmark_heavy) : Html{}, sub.shown(),
                text_of(w_, sub.content.status));
            sub_goal_links(sub);
            page_.add("</li>");
        }
        if (any) page_.add("</ol>");
    }

    void sub_goal_links(Goal const& sub)
    {
        bool const evaluates = view_.may.evaluate && may_evaluate(view_.plan, sub, view_.actor);
        if (!evaluates && !view_.may.write) return;
        page_.add("<span class=\"st-actions\">");
        if (evaluates) action(page_, view_.url("/{}/plans/{}/goals/{}/evaluations/new", sub.id), label_.evaluate, sub.shown());
        if (view_.may.write) action(page_, view_.url("/{}/plans/{}/goals/{}/edit", sub.id), label_.change, sub.shown());
        page_.add("</span>");
    }

    void measures(Goal const& goal)
    {
        page_.add("<ul class=\"st-measures\">");
        for (auto const& measure : view_.plan.measures)
            if (measure.content.goal && is_under(*measure.content.goal, goal.id)) write(measure);
        goal_links(goal);
        page_.add("</ul>");
    }

    bool is_under(GoalId const& id, GoalId const& goal) const
    {
        if (id == goal) return true;
        auto const* sub = view_.plan.goal(id);
        return sub && sub->content.parent == goal;
    }

    void goal_links(Goal const& goal)
    {
        auto const& may = view_.may;
        bool const evaluates = may.evaluate && may_evaluate(view_.plan, goal, view_.actor);
        bool const rewords = may.own_words && may_reword(goal.content.own_words.empty() ? std::nullopt : goal.content.own_words_by, view_.actor);
        bool const adds = may.measures && may_add_measure(view_.actor);
        if (!adds && !evaluates && !may.write && !rewords && !turns(goal.id.text())) return;
        auto const& about = goal.shown();
        page_.add("<li class=\"st-measures-foot\"><p class=\"st-actions\">");
        if (adds) action(page_, view_.url("/{}/plans/{}/goals/{}/measures/new", goal.id), label_.new_measure, about, Icon::plus);
        if (evaluates)
            action(page_, view_.url("/{}/plans/{}/goals/{}/evaluations/new", goal.id), label_.evaluate_goal, about, Icon::clipboard_checkmark);
        if (may.write) action(page_, view_.url("/{}/plans/{}/goals/{}/edit", goal.id), label_.change_goal, about, Icon::pencil);
        if (may.write) action(page_, view_.url("/{}/plans/{}/goals/{}/goals/new", goal.id), label_.new_sub_goal, about, Icon::plus);
        if (rewords) action(page_, view_.url("/{}/plans/{}/goals/{}/wording/edit", goal.id), label_.own_wording, about, Icon::person_pencil);
        if (turns(goal.id.text())) action(page_, view_.url("/{}/plans/{}/goals/{}/kept", goal.id), label_.who_sees, about, Icon::eye);
        page_.add("</p></li>");
    }

    void write(Measure const& measure)
    {
        auto const& c = measure.content;
        page_.add("<li class=\"st-measure\" id=\"m-{}\"><div class=\"st-measure__inner\"><div class=\"st-measure__what\">"
                  "<h4 class=\"st-measure__name\">{}</h4>",
            measure.id, c.what);
        if (!c.place.empty() || !c.how.empty()) page_.add("<p>{}{}{}</p>", c.place, c.place.empty() || c.how.empty() ? "" : " · ", c.how);
        page_.add("</div><div class=\"st-measure__meta\">{}{}{}<dl class=\"st-facts\">", status_tag(w_, view_.plan, measure, view_.actor.today),
            kept_tag_of(measure.id.text()), view_.is_new(measure.changed) ? new_tag(w_) : Html{});
        fact(label_.responsible, responsible_text(w_, view_.plan, c.responsible, view_.actor.today));
        if (c.deadline) fact(label_.deadline, w_.long_day(*c.deadline));
        if (c.evaluate_on) fact(label_.evaluated_on, w_.long_day(*c.evaluate_on));
        if (!c.extent.empty()) fact(label_.extent, c.extent);
        if (c.grant_state != GrantState::none) fact(label_.application, text_of(w_, c.grant_state));
        page_.add("</dl>{}</div><div>", asked_line(view_, measure));
        evaluations([&](Evaluation const& one) { return one.measure == measure.id; }, label_.evaluation, false);
        write_troubles(page_, view_, measure, "h5");
        measure_links(measure);
        page_.add("</div></div></li>");
    }

    void fact(std::string const& term, std::string const& value) { page_.add("<div><dt>{}</dt><dd>{}</dd></div>", term, value); }

    void measure_links(Measure const& measure)
    {
        auto const& about = measure.content.what;
        bool const evaluates = view_.may.evaluate && !measure.is_closed() && may_evaluate(view_.plan, measure, view_.actor);
        bool const changes = view_.may.measures && may_update(view_.plan, measure, view_.actor);
        bool const ends = view_.may.end && !measure.is_closed();
        bool const keeps = turns(measure.id.text()) && !(measure.content.goal && view_.plan.kept.contains(measure.content.goal->text()));
        auto const says = trouble_link(view_, measure);
        if (!evaluates && !changes && !ends && !keeps && says.empty()) return;
        page_.add("<p class=\"st-actions\">{}", says);
        if (evaluates) action(page_, view_.url("/{}/plans/{}/measures/{}/evaluations/new", measure.id), label_.evaluate, about);
        if (changes) action(page_, view_.url("/{}/plans/{}/measures/{}/edit", measure.id), label_.change, about);
        if (ends) action(page_, view_.url("/{}/plans/{}/measures/{}/end", measure.id), label_.end, about);
        if (keeps) action(page_, view_.url("/{}/plans/{}/measures/{}/kept", measure.id), label_.who_sees, about);
        page_.add("</p>");
    }

    template <class Which> void evaluations(Which&& which, std::string const& heading, bool of_goal)
    {
        std::vector<Evaluation const*> found;
        for (auto const& one : view_.plan.evaluations)
            if (which(one)) found.push_back(&one);
        write_evaluations(page_, view_, found, heading, of_goal);
    }

    void empty(LifeArea const& area)
    {
        page_.add("<div class=\"st-empty st-space-above\" data-small><p><strong>{}</strong></p>", w_.tr("No goals here now."));
        if (view_.may.write)
            page_.add("<a class=\"ds-link\" href=\"{}\">{}<span>{}</span></a>", view_.url("/{}/plans/{}/goals/new").with("area", area.key),
                icon(Icon::plus), w_.tr("Add a goal about {area}", {{"area", area.name.in(w_.language())}}));
        page_.add("</div>");
    }

    Html& page_;
    PlanView const& view_;
    Words const& w_;
    Labels label_;
};

} // namespace

void write_areas(Html& page, PlanView const& view)
{
    AreaWriter writer{page, view};
    for (auto const& area : view.profile.life_areas)
        if (sees_area(view.parts, view.profile, area.key)) writer.area(area);
    writer.loose_measures("");
}

} // namespace samtak
