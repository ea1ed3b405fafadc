// Changing what is registered about the person.
#include "coordination/coordination_form.hpp"
#include "coordination/coordination_pages.hpp"
#include "coordination/coordination_parts.hpp"
#include "people/last_change_store.hpp"
#include "people/person_bar_parts.hpp"
#include "web/parts.hpp"
#include "web/versions.hpp"

namespace samtak {
namespace {

Html person_form(Call& call, Grant<EditPerson> const& grant, Person const& person, ui::FormView const& form)
{
    Words const& w = call.words();
    Html html;
    html += form.text({.name = "name", .label = w.tr("Full name"), .value = person.name, .most = 120});
    html += form.text({.name = "called", .label = w.tr("What the person is called"), .value = person.called, .most = 60});
    html += form.day({.name = "born", .label = w.tr("Birth date"), .value = person.born, .optional = true});
    if (!person.has_number)
        html += form.text({.name = "number",
            .label = w.tr("National identity number or D-number"),
            .description = w.tr("Eleven digits. Can be left empty. It is kept encrypted and never shown in lists."),
            .optional = true,
            .inputmode = "numeric",
            .most = 20});
    html += form.text({.name = "phone", .label = w.tr("Phone"), .value = person.phone, .optional = true, .type = "tel", .most = 30});
    html += form.radios({.name = "address_protection",
        .legend = w.tr("Is the address protected?"),
        .choices = {{"none", w.tr("No")}, {"confidential", w.tr("Yes, confidential")}, {"strict", w.tr("Yes, strictly confidential")}},
        .chosen = {std::string{code(person.address_protection)}}});
    html += form.text({.name = "language",
        .label = w.tr("Language"),
        .description = w.tr("If other than Norwegian."),
        .value = person.language,
        .optional = true,
        .most = 60});
    html += form.checkbox("interpreter", {"1", w.tr("Needs an interpreter")}, person.interpreter);
    html += form.text_area({.name = "culture",
        .label = w.tr("Culture and language: what should we take into account?"),
        .value = person.culture,
        .optional = true,
        .most = 1000});
    html += ui::buttons({ui::button({.text = w.tr("Save")}), ui::link(call.url("/coordinations/{}", grant.subject()), w.tr("Cancel"))});
    html += form.draft_status();
    return form.form({.action = call.url("/coordinations/{}/person", grant.subject()),
                         .csrf = call.csrf(),
                         .version = person.version,
                         .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/person/edit")},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html));
}

Response person_conflict(Grant<EditPerson> const& grant, Call& call, Person const& mine)
{
    Words const& w = call.words();
    auto const theirs = people_of(call).read(grant);
    if (!theirs) return failure_page(call, theirs.error());
    auto const last = last_person_change(call.database(), grant);
    ConflictView view;
    view.what = w.tr("Two have changed what is registered");
    view.thing = w.tr("About the person");
    view.who = last.who;
    view.at = last.at;
    view.version = theirs->version;
    view.back = call.url("/coordinations/{}", grant.subject());
    view.fields = person_texts(w, mine, *theirs);
    if (auto const seen = person_as_seen(call.database(), grant, mine.version)) set_base(view, person_texts(w, *seen, *theirs));
    // K10: when both have changed it, the stricter protection is proposed
    auto const stricter = stronger(mine.address_protection, theirs->address_protection);
    for (auto& field : view.fields)
        if (field.name == "address_protection") field.both_changed = std::string{code(stricter)};
    return conflict_page(call, view);
}

Response shown(Grant<EditPerson> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto people = people_of(call);
    auto const person = people.read(grant);
    if (!person) return failure_page(call, person.error());
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Change what is registered");
    page.failed = form.failed();
    page.person = person_bar(call, people.header(grant, call.today()), CaseTab::overview, true);
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}", grant.subject()), w.tr("The case"));
    auto const change = person_form(call, grant, *person, form);
    page.content += form.error_summary();
    page.content += ui::title(page.title);
    page.content += change;
    page.content += versions_link(w, call.url("/coordinations/{}/person/versions", grant.subject()), w.tr("About the person"));
    return show(call, page, {NavPlace::people}, status);
}

} // namespace

Response edit_person_page(Grant<EditPerson> const& grant, Call& call) { return shown(grant, call, 200); }

Response update_person(Grant<EditPerson> const& grant, Call& call)
{
    Form& form = call.form();
    auto people = people_of(call);
    auto before = people.read(grant);
    if (!before) return failure_page(call, before.error());
    Person person = *before;
    person.version = form.version();
    person.name = form.text("name", {.most = 120, .required = true, .missing = "Write the person's name.", .lines = false});
    person.called = form.text("called", {.most = 60, .required = true, .missing = "Write what the person is called.", .lines = false});
    person.born = form.day("born");
    person.born_confirmed = person.born.has_value();
    person.phone = form.text("phone", {.most = 30, .lines = false});
    person.language = form.text("language", {.most = 60, .lines = false});
    person.interpreter = form.get("interpreter") == "1";
    person.culture = form.text("culture", {.most = 1000});
    if (auto const protection = parse_address_protection(form.get("address_protection")))
        person.address_protection = *protection;
    else
        form.problem("address_protection", "Choose whether the address is protected.");
    if (auto const problem = birth_day_problem(person.born, call.today())) form.problem("born", *problem);
    auto const number = checked_number(form.get("number"), call.place().synthetic_numbers ? Numbers::synthetic : Numbers::real);
    if (!number) form.problem("number", number.error().text);
    if (!form.ok()) return shown(grant, call, 422);

    auto change = call.change();
    auto const there = call.url("/coordinations/{}", grant.subject());
    change.answer_with(there.text());
    people.update(change, grant, person, "");
    if (*number && !before->has_number) people.set_number(change, grant, person.version + 1, **number);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "saved"));
    bool const stale = saved.error().problem == Problem::conflict && saved.error().text != form_already_sent;
    if (!stale) return failure_page(call, saved.error());
    if (auto const now = people.read(grant); now && now->version != person.version) return person_conflict(grant, call, person);
    form.problem("number", "This person is registered already. Ask {coordinating_unit.the} who coordinates."); // the index that is left to meet
    return shown(grant, call, 409);
}

} // namespace samtak
