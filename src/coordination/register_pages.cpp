// Registering a person: one form, the coordinator's first page.
#include "coordination/bti.hpp"
#include "coordination/coordination_form.hpp"
#include "coordination/coordination_pages.hpp"
#include "coordination/register_person.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

Html person_fields(Words const& w, ui::FormView const& form)
{
    Html html;
    html += form.text({.name = "name", .label = w.tr("Full name"), .most = 120});
    html += form.text({.name = "called",
        .label = w.tr("What the person is called"),
        .description = w.tr("Used where we speak to the person."),
        .optional = true,
        .most = 60});
    html += form.day({.name = "born",
        .label = w.tr("Birth date"),
        .description = w.tr("Leave empty when the child isn't born yet, or the date isn't known."),
        .optional = true});
    html += form.text({.name = "number",
        .label = w.tr("National identity number or D-number"),
        .description = w.tr("Eleven digits. Can be left empty. It is kept encrypted and never shown in lists."),
        .optional = true,
        .inputmode = "numeric",
        .most = 20});
    html += form.text({.name = "phone", .label = w.tr("Phone"), .optional = true, .type = "tel", .most = 30});
    return html;
}

Html need_fields(Words const& w, Profile const& profile, Day today, ui::FormView const& form)
{
    Html html;
    html += form.radios({.name = "legal_basis",
        .legend = w.tr("Legal basis"),
        .description = w.tr("It decides age rules, right of appeal and how long the case is kept."),
        .choices = legal_basis_choices(profile, w, today)});
    html += form.radios({.name = "address_protection",
        .legend = w.tr("Is the address protected?"),
        .choices = {{"none", w.tr("No")}, {"confidential", w.tr("Yes, confidential")}, {"strict", w.tr("Yes, strictly confidential")}},
        .chosen = {"none"}});
    html += form.text({.name = "language", .label = w.tr("Language"), .description = w.tr("If other than Norwegian."), .optional = true, .most = 60});
    html += form.checkbox("interpreter", {"1", w.tr("Needs an interpreter")}, false);
    html +=
        form.text_area({.name = "culture", .label = w.tr("Culture and language: what should we take into account?"), .optional = true, .most = 1000});
    return html;
}

Html representation_fields(Words const& w, ui::FormView const& form, int number)
{
    std::string const prefix = "r" + std::to_string(number) + "_";
    auto const of = [&](std::string const& label) {
        return label + " " + (number == 1 ? w.tr("(the first who acts for the person)") : w.tr("(the second who acts for the person)"));
    };
    Html html;
    html += form.text({.name = prefix + "name", .label = w.tr("Name"), .optional = true, .most = 120, .in_summary = of(w.tr("Name"))});
    html += form.select({.name = prefix + "kind",
        .legend = w.tr("Acts for the person as"),
        .choices = representation_kind_choices(w),
        .optional = true,
        .in_summary = of(w.tr("Acts for the person as"))});
    html += form.select({.name = prefix + "scope",
        .legend = w.tr("A guardian's scope"),
        .description = w.tr("A guardian for money matters only never sees the plan."),
        .choices = representation_scope_choices(w),
        .optional = true,
        .in_summary = of(w.tr("A guardian's scope"))});
    html += form.text({.name = prefix + "relation",
        .label = w.tr("What the person calls them"),
        .description = w.tr("For example “mum”."),
        .optional = true,
        .most = 40,
        .in_summary = of(w.tr("What the person calls them"))});
    html +=
        form.text({.name = prefix + "phone", .label = w.tr("Phone"), .optional = true, .type = "tel", .most = 30, .in_summary = of(w.tr("Phone"))});
    html += form.text({.name = prefix + "evidence",
        .label = w.tr("What shows it"),
        .description = w.tr("The National Population Register, a court's judgment, a mandate …"),
        .optional = true,
        .most = 200,
        .in_summary = of(w.tr("What shows it"))});
    return html;
}

// BTI: before a coordinator there is a relay holder
Html begin_field(Words const& w, Profile const& profile, ui::FormView const& form)
{
    if (!has_bti(profile)) return {};
    std::vector<ui::Choice> choices{
        {"coordinator", w.tr("With {coordinator.a}"), w.tr("You are {coordinator.bare} until somebody else is appointed.")}};
    for (auto const& level : profile.bti_levels)
        if (needs_of(level) == "holder")
            choices.push_back({level.key, w.tr("With {relay_holder.a} on “{level}”", {{"level", level.name.in(w.language())}}),
                w.tr("You are {relay_holder.bare} until somebody else has said yes. There is no {coordinator.bare} yet.")});
    return form.radios({.name = "begin", .legend = w.tr("How does the case begin?"), .choices = choices, .chosen = {"coordinator"}});
}

BtiLevel const* read_begin(Form& form, Profile const& profile)
{
    auto const begin = form.get("begin");
    if (begin.empty() || begin == "coordinator") return nullptr;
    auto const* level = profile.bti_level(begin);
    if (level && needs_of(*level) == "holder") return level;
    form.not_a_choice("begin");
    return nullptr;
}

Response shown(Call& call, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    Html inside = h("<div class=\"st-flow\" data-gap=\"l\">{}{}</div>", person_fields(w, form), need_fields(w, call.profile(), call.today(), form));
    inside += begin_field(w, call.profile(), form);
    for (int number : {1, 2})
        inside += h("<fieldset class=\"ds-fieldset\"><legend>{}</legend><div class=\"st-flow\">{}</div></fieldset>",
            number == 1 ? w.tr("Parent, guardian or other who acts for the person") : w.tr("One more"), representation_fields(w, form, number));
    inside += ui::buttons({ui::button({.text = w.tr("Register the person")}), ui::link(call.url("/"), w.tr("Cancel"))});
    inside += form.draft_status();

    ui::Page page;
    page.title = w.tr("Register a person");
    page.failed = form.failed();
    page.narrow = true;
    page.content = form.error_summary();
    page.content += ui::title(page.title,
        has_bti(call.profile())
            ? w.tr("Ask for consent before you contact others.")
            : w.tr("You become the person's {coordinator.bare} until somebody else is appointed. Ask for consent before you contact others."));
    page.content += form.form({.action = call.url("/people"), .csrf = call.csrf(), .draft = call.draft_url("/people/new")}, inside);
    return show(call, page, {NavPlace::people}, status);
}

} // namespace

Response new_person_page(Grant<RegisterPerson> const&, Call& call) { return shown(call, 200); }

Response create_person(Grant<RegisterPerson> const& grant, Call& call)
{
    auto form = read_register_form(call.form(), call.today());
    form.relay_level = read_begin(call.form(), call.profile());
    auto const numbers = call.place().synthetic_numbers ? Numbers::synthetic : Numbers::real;
    if (!call.form().ok()) { // say everything at once, also what the deed would have found
        if (auto const number = checked_number(form.number_typed, numbers); !number) call.form().problem("number", number.error().text);
        if (!legal_basis(form.legal_basis)) call.form().problem("legal_basis", "Choose the legal basis.");
        return shown(call, 422);
    }
    auto people = people_of(call);
    CoordinationStore coordinations{call.database()};
    auto change = call.change();
    auto const there = form.relay_level ? call.url("/coordinations/{}/bti", form.coordination) : call.url("/coordinations/{}", form.coordination);
    change.answer_with(there.text());
    auto done = register_person(grant, form, people, coordinations, call.changes(), std::move(change), numbers, call.today());
    if (done) return see_other(there.with("done", "registered"));
    for (auto const& one : done.error().fields) call.form().problem(one.field, one.text, one.limit);
    if (done.error().fields.empty()) return failure_page(call, done.error());
    return shown(call, done.error().problem == Problem::conflict ? 409 : 422);
}

} // namespace samtak
