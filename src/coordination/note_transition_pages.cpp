// Somebody notes a transition that has no date by itself, or one that comes on another day than the birth date says (F14).
#include "coordination/coordination_parts.hpp"
#include "coordination/transition_pages.hpp"
#include "coordination/transition_store.hpp"
#include "people/people_store.hpp"
#include "people/person_bar_parts.hpp"
#include "people/place_hint_parts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

Response form_page(Grant<NoteTransition> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto people = people_of(call);
    auto const header = people.header(grant, call.today());
    auto const back = call.url("/coordinations/{}/transitions", grant.subject());
    std::vector<ui::Choice> kinds;
    for (auto const& kind : call.profile().transitions) kinds.push_back({kind.key, kind.name.in(w.language())});
    ui::FormView const form{w, call.form()};
    Html inside = form.select({.name = "kind", .legend = w.tr("What is coming?"), .choices = std::move(kinds)});
    inside += form.day({.name = "on", .label = w.tr("When?"), .description = w.tr("The day, or the nearest that you know.")});
    inside += form.text_area({.name = "words", .label = w.tr("What is it about?"), .optional = true, .most = 500, .rows = 3});
    inside += ui::buttons({ui::button({.text = w.tr("Save the transition")}), ui::link(back, w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = w.tr("Note a transition");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("Transitions ahead"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("Move, change of school, new work, another service: then it stands here a year ahead."));
    page.content += place_hint(grant, call);
    page.content +=
        form.form({.action = back, .csrf = call.csrf(), .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/transitions/new")},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return case_answer(call, std::move(page), header, call.would_allow<PrepareTransition>(grant.subject()), status);
}

} // namespace

Response new_transition_page(Grant<NoteTransition> const& grant, Call& call) { return form_page(grant, call, 200); }

Response note_transition(Grant<NoteTransition> const& grant, Call& call)
{
    Form& form = call.form();
    auto const& kinds = call.profile().transitions;
    std::string const kind{form.get("kind")};
    if (std::none_of(kinds.begin(), kinds.end(), [&](auto const& one) { return one.key == kind; })) form.not_a_choice("kind");
    auto const on = form.day("on", true);
    auto const words = form.text("words", {.most = 500});
    if (on && *on < call.today()) form.problem("on", "The date has passed. Write a date ahead.");
    if (on && *on > call.today().plus_months(transition_months)) form.problem("on", "Write a date within three years.");
    if (!form.ok()) return form_page(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/transitions", grant.subject()).with("done", "noted");
    change.answer_with(there.text());
    TransitionStore{call.database()}.note(change, grant, {TransitionId::fresh(), kind, *on, words, {}});
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there);
}

Response take_away_transition(Grant<NoteTransition> const& grant, Call& call)
{
    auto const id = call.id<TransitionId>("transition");
    TransitionStore store{call.database()};
    auto const noted = store.noted(grant);
    bool const here = id && std::any_of(noted.begin(), noted.end(), [&](auto const& one) { return one.id == *id; });
    if (!here) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/transitions", grant.subject()).with("done", "ended");
    change.answer_with(there.text());
    store.take_away(change, grant, *id);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there);
}

} // namespace samtak
