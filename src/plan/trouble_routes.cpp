// F18: somebody says that something doesn't work; whoever answers for the measure or coordinates answers; it can be said again.
#include "plan/place_hint_form.hpp"
#include "plan/plan_answer_routes.hpp"
#include "plan/plan_routes.hpp"
#include "plan/say_trouble.hpp"
#include "plan/trouble_form.hpp"
#include "plan/trouble_parts.hpp"
#include "plan/trouble_readers.hpp"
#include "web/forget_version.hpp"
#include "web/router.hpp"

namespace samtak {
namespace {

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }

Url there(PlanView const& view) { return view.url("/{}/plans/{}/responsibilities"); }

void lead_back(FormPage& page, PlanView const& view, MeasureId const& measure)
{
    page.back = there(view).at("m-" + measure.str());
    page.back_text = view.w.tr("Who does what");
}

FormPage say_page(Grant<SayTrouble> const& grant, Call& call, PlanView const& view, Measure const& measure)
{
    auto page =
        form_page_of(call, view, view.w.tr("Something doesn't work"), view.url("/{}/plans/{}/measures/{}/troubles", measure.id), view.w.tr("Say it"));
    lead_back(page, view, measure.id);
    page.intro = h("<p>{}</p>", measure.content.what);
    if (!view.plan.kept.contains(measure.id.text())) page.after = keeping_field(view.w, ui::FormView{view.w, call.form()}, view.keeping);
    page.after += readers_words(grant, call, view, measure);
    return with_place_hint(grant, call, page);
}

Response new_trouble(Grant<SayTrouble> const& grant, Call& call)
{
    auto const plan = plans_of(call).read(grant.as<ReadPlan>());
    auto const id = call.id<MeasureId>("measure");
    auto const* measure = plan && id ? plan->measure(*id) : nullptr;
    if (!measure || !may_say_trouble(*plan, *measure)) return failure_page(call, not_there());
    auto const view = view_of(grant, call, *plan);
    return form_answer(call, view, say_page(grant, call, view, *measure), trouble_sheet(view));
}

Response create_trouble(Grant<SayTrouble> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto const plan = plans.read(grant.as<ReadPlan>());
    auto const id = call.id<MeasureId>("measure");
    auto const* measure = plan && id ? plan->measure(*id) : nullptr;
    if (!measure) return failure_page(call, not_there());
    auto view = view_of(grant, call, *plan);
    auto form = read_trouble(call.form(), view, *id);
    if (!plan->kept.contains(id->text())) form.keep = read_keeping(call.form(), view.keeping);
    view.actor.answer = there(view).text();
    auto const done = call.form().ok() ? say_trouble(grant, form, plans, call.changes(), view.actor) : Result<Trouble>{call.form().failure()};
    if (done) return see_other(there(view).with("done", "said").at("m-" + id->str()));
    if (done.error().problem != Problem::invalid) return failure_page(call, done.error());
    if (call.form().ok()) note_problems(call.form(), done.error());
    return form_answer(call, view, say_page(grant, call, view, *measure), trouble_sheet(view));
}

// What differs between an answer and saying it again.
struct Answering {
    using Act = AnswerTrouble;
    static constexpr std::string_view told = "answered";
    static std::string title(Words const& w) { return w.tr("Answer what doesn't work"); }
    static std::string button(Words const& w) { return w.tr("Send the answer"); }
    static Url address(PlanView const& view, Trouble const& one) { return view.url("/{}/plans/{}/troubles/{}/answers", one.id); }
    static bool may(PlanView const& view, Trouble const& one) { return may_answer(view.plan, one, view.actor); }
    static Sheet sheet(PlanView const& view) { return answer_sheet(view); }
    static Result<Trouble> deed(Grant<Act> const& grant, Call& call, TroubleId const& id, PlanStore& plans, Actor const& actor)
    {
        auto const form = read_trouble_answer(call.form(), id);
        return call.form().ok() ? answer_trouble(grant, form, plans, call.changes(), actor) : Result<Trouble>{call.form().failure()};
    }
};
struct Repeating {
    using Act = SayTrouble;
    static constexpr std::string_view told = "said";
    static std::string title(Words const& w) { return w.tr("It still doesn't work"); }
    static std::string button(Words const& w) { return w.tr("Say it"); }
    static Url address(PlanView const& view, Trouble const& one) { return view.url("/{}/plans/{}/troubles/{}/repeats", one.id); }
    static bool may(PlanView const& view, Trouble const& one)
    {
        auto const* measure = view.plan.measure(one.measure);
        return measure && may_say_trouble(view.plan, *measure);
    }
    static Sheet sheet(PlanView const& view) { return repeat_sheet(view); }
    static Result<Trouble> deed(Grant<Act> const& grant, Call& call, TroubleId const& id, PlanStore& plans, Actor const& actor)
    {
        auto const form = read_trouble_repeat(call.form(), id);
        return call.form().ok() ? repeat_trouble(grant, form, plans, call.changes(), actor) : Result<Trouble>{call.form().failure()};
    }
};

template <class Of> FormPage line_page(Grant<typename Of::Act> const& grant, Call& call, PlanView const& view, Trouble const& trouble)
{
    auto page = form_page_of(call, view, Of::title(view.w), Of::address(view, trouble), Of::button(view.w));
    lead_back(page, view, trouble.measure);
    page.intro = h("<p><strong>{}</strong></p><div class=\"st-evaluation st-trouble\">{}</div>", view.plan.measure(trouble.measure)->content.what,
        trouble_lines(view, trouble));
    page.version = trouble.version();
    return with_place_hint(grant, call, page);
}

template <class Of> Response new_line(Grant<typename Of::Act> const& grant, Call& call)
{
    auto const plan = plans_of(call).read(grant.template as<ReadPlan>());
    auto const id = call.id<TroubleId>("trouble");
    auto const* trouble = plan && id ? plan->trouble(*id) : nullptr;
    if (!trouble) return failure_page(call, not_there());
    auto const view = view_of(grant, call, *plan);
    if (!Of::may(view, *trouble))
        return failure_page(call, {Problem::not_yours, "Those who answer for the measure, and whoever coordinates, answer this."});
    return form_answer(call, view, line_page<Of>(grant, call, view, *trouble), Of::sheet(view));
}

// Somebody wrote in it meanwhile: what is said now stands above, and the text is still there to send.
template <class Of> Response look_again(Grant<typename Of::Act> const& grant, Call& call, PlanView const& view, Trouble const& trouble)
{
    forget_version(call);
    auto page = line_page<Of>(grant, call, view, trouble);
    page.intro = h("{}{}",
        ui::alert(ui::Color::warning, view.w.tr("Somebody changed this while you were writing"),
            h("<p>{}</p>", view.w.tr("Nothing is lost. See how it stands now, correct your text if you like, and save again."))),
        page.intro);
    return plan_answer(call, view, Of::title(view.w), form_page(page, Of::sheet(view)), PlanTab::none, 409);
}

template <class Of> Response create_line(Grant<typename Of::Act> const& grant, Call& call)
{
    auto plans = plans_of(call);
    auto plan = plans.read(grant.template as<ReadPlan>());
    auto const id = call.id<TroubleId>("trouble");
    auto const* trouble = plan && id ? plan->trouble(*id) : nullptr;
    if (!trouble) return failure_page(call, not_there());
    auto view = view_of(grant, call, *plan);
    view.actor.answer = there(view).text();
    auto const done = Of::deed(grant, call, *id, plans, view.actor);
    if (done) return see_other(there(view).with("done", Of::told).at("m-" + trouble->measure.str()));
    if (done.error().problem == Problem::conflict && done.error().text == somebody_was_first) {
        auto const now = plans.read(grant.template as<ReadPlan>());
        auto const* one = now ? now->trouble(*id) : nullptr;
        return one ? look_again<Of>(grant, call, view_of(grant, call, *now), *one) : failure_page(call, done.error());
    }
    if (done.error().problem != Problem::invalid) return failure_page(call, done.error());
    if (call.form().ok()) note_problems(call.form(), done.error());
    return form_answer(call, view, line_page<Of>(grant, call, view, *trouble), Of::sheet(view));
}

} // namespace

void trouble_routes(Router& router)
{
    router.get<SayTrouble>("/plans/{plan}/measures/{measure}/troubles/new", new_trouble);
    router.post<SayTrouble>("/plans/{plan}/measures/{measure}/troubles", create_trouble);
    router.get<AnswerTrouble>("/plans/{plan}/troubles/{trouble}/answers/new", new_line<Answering>);
    router.post<AnswerTrouble>("/plans/{plan}/troubles/{trouble}/answers", create_line<Answering>);
    router.get<SayTrouble>("/plans/{plan}/troubles/{trouble}/repeats/new", new_line<Repeating>);
    router.post<SayTrouble>("/plans/{plan}/troubles/{trouble}/repeats", create_line<Repeating>);
}

} // namespace samtak
