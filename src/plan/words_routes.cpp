#include "plan/place_hint_form.hpp"
#include "plan/plan_answer_routes.hpp"
#include "plan/plan_routes.hpp"
#include "plan/sheets_form.hpp"
#include "plan/write_own_words.hpp"
#include "web/router.hpp"

namespace samtak {
namespace {

// K8: what isn't shared with the parents is asked about while there are some to keep it from, and isn't there for them.
bool is_there(PlanView const& view, Topic topic)
{
    if (topic != Topic::kept) return true;
    return !view.keeping.is_parent && (view.keeping.offers() || view.plan.words_on(topic));
}

FormPage page_for(Call& call, PlanView const& view, Topic topic)
{
    auto const* words = view.plan.words_on(topic);
    auto page = form_page_of(call, view, view.w.tr("Own words"), view.url("/{}/plans/{}/words/{}", code(topic)), view.w.tr("Save the words"));
    page.version = words ? words->changed.version : 0;
    if (!is_owners_side(view.actor)) page.intro = h("<p>{}</p>", view.w.tr("These are the words of {name}.", {{"name", view.plan.owner.name}}));
    if (topic == Topic::kept)
        page.intro += h("<p>{}</p>",
            view.keeping.own() ? view.w.tr("Your parents don't see it here, on paper or in notices. Those who help you see it.")
                               : view.w.tr("It isn't shared with the parents, and leaves no trace with them."));
    return page;
}

Sheet sheet_now(PlanView const& view, Topic topic)
{
    auto const* words = view.plan.words_on(topic);
    return words_sheet(view, topic, words ? words->words : OwnWords{});
}

Response edit_words(Grant<WriteOwnWords> const& grant, Call& call)
{
    auto const topic = parse_topic(call.param("topic"));
    auto plan = plans_of(call).read(grant.as<ReadPlan>());
    if (!topic || !plan) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const view = view_of(grant, call, *plan);
    if (!is_there(view, *topic)) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const* words = plan->words_on(*topic);
    if (words && !words->words.empty() && !may_reword(words->written_by, view.actor))
        return failure_page(call, {Problem::not_yours, "The person has written this personally, so only the person changes it."});
    auto page = page_for(call, view, *topic);
    return form_answer(call, view, with_place_hint(grant, call, page), sheet_now(view, *topic));
}

Response words_conflict(Grant<WriteOwnWords> const& grant, Call& call, Topic topic)
{
    auto history = plans_of(call).history(grant.as<ReadPlan>());
    auto const* now = history ? history->now.words_on(topic) : nullptr;
    if (!now) return failure_page(call, {Problem::conflict, "Somebody else was first."});
    auto const view = view_of(grant, call, history->now);
    auto const* base = words_version(*history, topic, call.form().version());
    auto const theirs = sheet_now(view, topic);
    Conflict const conflict{typed(theirs, call.form()), theirs, words_sheet(view, topic, base ? base->words : OwnWords{}),
        name_of(history->now, now->changed.by, now->changed.by_name), now->changed.at, now->changed.version};
    return conflict_answer(call, view, page_for(call, view, topic), conflict);
}

Response save_words(Grant<WriteOwnWords> const& grant, Call& call)
{
    auto const topic = parse_topic(call.param("topic"));
    auto plans = plans_of(call);
    auto plan = plans.read(grant.as<ReadPlan>());
    if (!topic || !plan) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const view = view_of(grant, call, *plan);
    if (!is_there(view, *topic)) return failure_page(call, {Problem::not_found, "This page isn't here."});
    OwnWordsForm const form{call.form().once(), call.form().version(), *topic, read_words(call.form())};
    auto const done = call.form().ok() ? write_own_words(grant, form, plans, call.changes(), view.actor) : Result<TopicWords>{call.form().failure()};
    if (done) return back_to_plan(call, view, *topic == Topic::matters ? "matters" : "");
    if (done.error().problem == Problem::conflict) return words_conflict(grant, call, *topic);
    if (done.error().problem != Problem::invalid) return failure_page(call, done.error());
    if (call.form().ok()) note_problems(call.form(), done.error());
    return form_answer(call, view, with_place_hint(grant, call, page_for(call, view, *topic)), sheet_now(view, *topic));
}

} // namespace

void words_routes(Router& router)
{
    router.get<WriteOwnWords>("/plans/{plan}/words/{topic}/edit", edit_words);
    router.post<WriteOwnWords>("/plans/{plan}/words/{topic}", save_words);
}

} // namespace samtak
