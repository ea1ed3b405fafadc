// A planned change: the coordinator asks the person whom they want, and proposes to the coordinating unit, which decides (B10).
#include "coordination/seek_pages.hpp"
#include "coordination/seek_parts.hpp"
#include "people/person_bar_parts.hpp"
#include "people/place_hint_parts.hpp"

namespace samtak {
namespace {

Response shown(Grant<ProposeChange> const& grant, Call& call, SeekDesk const& desk, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}", grant.subject());
    ui::FormView const form{w, call.form()};
    Html inside = wish_fields(w, form, {});
    inside += form.text_area({.name = "grounds",
        .label = w.tr("What do you propose, and why?"),
        .description = w.tr("Ask first whether somebody in {group.the} can take over."),
        .most = most_nomination_words});
    inside += form.day({.name = "former_to",
        .label = w.tr("Your last day"),
        .description = w.tr("A change goes best when the two work together for a while."),
        .optional = true});
    inside += ui::buttons({ui::button({.text = w.tr("Send the proposal")}), ui::link(back, w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = w.tr("Propose another {coordinator.bare}");
    page.failed = form.failed();
    page.person = person_bar(call, desk.header, CaseTab::overview, true);
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("The case"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("{Coordinating_unit.the} decides. You go on until the new one has said yes."));
    page.content += place_hint(grant, call);
    page.content +=
        form.form({.action = call.url("/coordinations/{}/coordinator/change", grant.subject()), .csrf = call.csrf(), .draft = call.draft_url()},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::people}, status);
}

Nomination read(Form& form, SeekDesk const& desk, Day today)
{
    Nomination one = desk.now;
    one.step = desk.steps.unit_first ? NominationStep::unit : NominationStep::person;
    one.kind = desk.contact ? desk.contact->kind : one.kind;
    read_wish(form, one.words);
    if (one.words.wish_from.empty() && form.ok()) form.problem("wish_from", "Ask the person, and say who has said what they want.");
    one.words.grounds = form.text("grounds", {.most = most_nomination_words, .required = true, .missing = "Write what you propose."});
    one.former_to = form.day("former_to");
    if (one.former_to && *one.former_to < today) form.problem("former_to", "The day is over. Choose today or a later day.");
    if (one.former_to && today.days_until(*one.former_to) > nominated_ahead)
        form.problem("former_to", "The day can be at most {limit} days ahead.", nominated_ahead);
    return one;
}

} // namespace

Response propose_change_page(Grant<ProposeChange> const& grant, Call& call)
{
    auto const desk = open_seek(grant, call);
    if (desk.now.version > 0) return see_other(call.url("/coordinations/{}/coordinator", grant.subject()));
    return shown(grant, call, desk, 200);
}

Response propose_change(Grant<ProposeChange> const& grant, Call& call)
{
    auto const desk = open_seek(grant, call);
    auto const there = call.url("/coordinations/{}/coordinator", grant.subject());
    if (desk.now.version > 0) return failure_page(call, {Problem::conflict, "Somebody else was first."});
    auto const one = read(call.form(), desk, call.today());
    if (!call.form().ok()) return shown(grant, call, desk, 422);
    auto change = call.change();
    change.answer_with(there.text());
    NominationStore{call.database()}.propose(change, grant, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "proposed"));
}

} // namespace samtak
