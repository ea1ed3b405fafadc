// Who acts for the person: parents, guardians, those with a mandate. Registered by hand, with what shows it (law.md R1.23).
#include "coordination/coordination_form.hpp"
#include "coordination/coordination_pages.hpp"
#include "people/person_bar_parts.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

Html add_form(Call& call, Grant<EditPerson> const& grant, ui::FormView const& form)
{
    Words const& w = call.words();
    Html html;
    html += form.text({.name = "name", .label = w.tr("Name"), .most = 120});
    html += form.select({.name = "kind",
        .legend = w.tr("Acts for the person as"),
        .description =
            w.tr("Choose the child welfare service or foster parent only where the care of the child is taken over. As long as that lasts, "
                 "the parents see and decide nothing as parents."),
        .choices = representation_kind_choices(w)});
    html += form.select({.name = "scope",
        .legend = w.tr("A guardian's scope"),
        .description = w.tr("A guardian for money matters only never sees the plan."),
        .choices = representation_scope_choices(w),
        .optional = true});
    html += form.text(
        {.name = "relation", .label = w.tr("What the person calls them"), .description = w.tr("For example “mum”."), .optional = true, .most = 40});
    html += form.text({.name = "phone", .label = w.tr("Phone"), .optional = true, .type = "tel", .most = 30});
    html += form.text({.name = "evidence",
        .label = w.tr("What shows it"),
        .description = w.tr("The National Population Register, a court's judgment, a mandate …"),
        .optional = true,
        .most = 200});
    html += form.day({.name = "from",
        .label = w.tr("Holds from"),
        .description = w.tr("The first day by the mandate or the decision. Empty means from today."),
        .optional = true});
    html += form.day({.name = "to", .label = w.tr("Holds until"), .description = w.tr("Only when a last day is set."), .optional = true});
    html += ui::buttons({ui::button({.text = w.tr("Add")}), ui::link(call.url("/coordinations/{}", grant.subject()), w.tr("Cancel"))});
    html += form.draft_status();
    return form.form({.action = call.url("/coordinations/{}/representations", grant.subject()),
                         .csrf = call.csrf(),
                         .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/representations/new")},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html));
}

Response shown(Grant<EditPerson> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Add somebody who acts for the person");
    page.failed = form.failed();
    page.person = person_bar(call, people_of(call).header(grant, call.today()), CaseTab::overview, true);
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}", grant.subject()), w.tr("The case"));
    auto const add = add_form(call, grant, form);
    page.content += form.error_summary();
    page.content += ui::title(page.title);
    page.content += add;
    return show(call, page, {NavPlace::people}, status);
}

} // namespace

Response new_representation_page(Grant<EditPerson> const& grant, Call& call) { return shown(grant, call, 200); }

Response add_representation(Grant<EditPerson> const& grant, Call& call)
{
    auto const one = read_representation(call.form(), "", call.today());
    if (!one && call.form().ok()) call.form().problem("name", "Write the name.");
    if (!call.form().ok()) return shown(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}", grant.subject());
    change.answer_with(there.text());
    people_of(call).add_representation(change, grant, *one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "saved"));
}

Response end_representation(Grant<EditPerson> const& grant, Call& call)
{
    auto const id = call.id<RepresentationId>("representation");
    if (!id || !people_of(call).represents(grant, *id)) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto change = call.change();
    auto const there = call.url("/coordinations/{}", grant.subject());
    change.answer_with(there.text());
    // ends with yesterday: whoever acts no longer is out at the next click (R4.10)
    people_of(call).end_representation(change, grant, *id, call.form().version(), call.today().plus_days(-1));
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "saved"));
}

} // namespace samtak
