// Noting a contact, and what is agreed on how often (G13).
#include "coordination/contact_pages.hpp"
#include "coordination/contact_store.hpp"
#include "coordination/coordination_parts.hpp"
#include "people/kept_parts.hpp"
#include "people/person_bar_parts.hpp"
#include "people/place_hint_parts.hpp"
#include "web/fields.hpp"
#include "web/forget_version.hpp"
#include "web/parts.hpp"

#include <algorithm>
#include <charconv>

namespace samtak {
namespace {

KeepingDesk keeping(Grant<WriteContacts> const& grant, PersonHeader const& header)
{
    return {header.age, grant.relation(), grant.is_parent(), header.called};
}

// The note that is put right, by the address or the form.
ContactNote const* corrected(Call& call, Contacts const& all)
{
    auto const typed = call.form().get("corrects");
    auto const id = ContactNoteId::parse(typed.empty() ? call.query("corrects") : std::string{typed});
    auto const found = std::find_if(all.notes.begin(), all.notes.end(), [&](ContactNote const& one) { return id && one.id == *id; });
    return found == all.notes.end() ? nullptr : &*found;
}

Html note_fields(Call& call, ui::FormView const& form, ContactNote const& before, PersonHeader const& header, KeepingDesk const& desk)
{
    Words const& w = call.words();
    std::vector<ui::Choice> kinds;
    kinds.reserve(contact_kinds.size());
    for (auto const kind : contact_kinds) kinds.push_back({std::string{kind}, contact_kind_name(w, kind)});
    auto const chosen = [](std::string const& value) { return value.empty() ? std::vector<std::string>{} : std::vector{value}; };
    Html html = form.day({.name = "on", .label = w.tr("Which day was it?"), .value = before.kind.empty() ? call.today() : before.on});
    html += form.radios({.name = "kind", .legend = w.tr("How were you in contact?"), .choices = kinds, .chosen = chosen(before.kind)});
    html += form.radios({.name = "with",
        .legend = w.tr("With whom?"),
        .choices = {{"person", header.called}, {"family", w.tr("Those who act for {name}, or family", {{"name", header.called}})},
            {"others", w.tr("Others, such as a service or a school")}},
        .chosen = chosen(before.with)});
    html += form.text({.name = "who",
        .label = w.tr("Who?"),
        .description = w.tr("A name or a function. Not when it was {name}.", {{"name", header.called}}),
        .value = before.who,
        .optional = true,
        .autocomplete = "off",
        .most = most_contact_who});
    html += form.text_area({.name = "words",
        .label = w.tr("What was it about?"),
        .description = w.tr("Briefly: what was done, and what comes of it."),
        .value = before.words,
        .optional = true,
        .most = most_contact_words,
        .rows = 4});
    if (before.kept) return html += h("<p>{}</p>", kept_tag(w, false)); // what puts a kept note right is kept too
    return html += keeping_field(w, form, desk);
}

Response note_shown(Grant<WriteContacts> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const header = people_of(call).header(grant, call.today());
    auto const all = ContactStore{call.database()}.read(grant);
    auto const* before = corrected(call, all);
    auto const back = call.url("/coordinations/{}/contacts", grant.subject());
    ui::FormView const form{w, call.form()};
    Html inside = note_fields(call, form, before ? *before : ContactNote{}, header, keeping(grant, header));
    if (before) inside += form.hidden("corrects", before->id.text());
    inside += ui::buttons({ui::button({.text = w.tr("Save the note")}), ui::link(back, w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = before ? w.tr("Put a note right") : w.tr("Note a contact");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("Contact between meetings"));
    page.content += form.error_summary();
    page.content += ui::title(
        page.title, before ? w.tr("The earlier note stands too.") : w.tr("A note can't be changed afterwards, only put right by a new one."));
    page.content += place_hint(grant, call);
    page.content +=
        form.form({.action = back, .csrf = call.csrf(), .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/contacts/new")},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return case_answer(call, std::move(page), header, true, status);
}

ContactNote typed(Call& call)
{
    Form& form = call.form();
    ContactNote one;
    one.on = form.day("on", true).value_or(call.today());
    one.kind = form.get("kind");
    one.with = form.get("with");
    one.who = form.text("who", {.most = most_contact_who, .lines = false});
    one.words = form.text("words", {.most = most_contact_words});
    for (auto const& problem : contact_problems(one, call.today()))
        if (std::none_of(form.problems().begin(), form.problems().end(), [&](auto const& noted) { return noted.field == problem.field; }))
            form.problem(problem.field, problem.text);
    return one;
}

Response agreement_shown(Grant<WriteContacts> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const header = people_of(call).header(grant, call.today());
    auto const now = ContactStore{call.database()}.read(grant).agreed;
    auto const back = call.url("/coordinations/{}/contacts", grant.subject());
    ui::FormView const form{w, call.form()};
    std::vector<ui::Choice> rhythms;
    rhythms.reserve(contact_days.size());
    for (int const days : contact_days) rhythms.push_back({std::to_string(days), contact_rhythm_name(w, days)});
    Html inside;
    if (status == 409)
        inside += ui::card("theirs", w.tr("As it stands now"),
            h("<p>{}</p><p>{}</p><p class=\"st-small\">{}, {}</p>", contact_rhythm_name(w, now.every_days), now.words, now.by,
                w.day_and_time(now.at)));
    std::vector<std::string> chosen;
    if (now.number > 0) chosen.push_back(std::to_string(now.every_days));
    inside += form.radios({.name = "every_days", .legend = w.tr("How often are you in contact?"), .choices = rhythms, .chosen = chosen});
    inside += form.text_area({.name = "words",
        .label = w.tr("How?"),
        .description = w.tr("For example: by phone on Mondays, and {name} calls when something is urgent.", {{"name", header.called}}),
        .value = now.words,
        .optional = true,
        .most = most_agreement_words,
        .rows = 3});
    inside += ui::buttons({ui::button({.text = w.tr("Save what you agree on")}), ui::link(back, w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = w.tr("What you agree on about contact");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("Contact between meetings"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("Agree on it with {name}. You are reminded when the time has come.", {{"name", header.called}}));
    page.content += form.form({.action = call.url("/coordinations/{}/contacts/agreement", grant.subject()),
                                  .csrf = call.csrf(),
                                  .version = now.number,
                                  .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/contacts/agreement")},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return case_answer(call, std::move(page), header, true, status);
}

} // namespace

Response new_contact_page(Grant<WriteContacts> const& grant, Call& call) { return note_shown(grant, call, 200); }

Response note_contact(Grant<WriteContacts> const& grant, Call& call)
{
    auto one = typed(call);
    auto const header = people_of(call).header(grant, call.today());
    ContactStore store{call.database()};
    auto const all = store.read(grant);
    auto const* before = corrected(call, all);
    if (before) one.corrects = before->id;
    auto const keep = read_keeping(call.form(), keeping(grant, header));
    one.kept = keep || (before && before->kept);
    one.kept_by_person = keep ? keep->by_person : before && before->kept_by_person;
    one.kept_reason = keep ? keep->reason : before ? before->kept_reason : std::string{};
    if (!call.form().ok()) return note_shown(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/contacts", grant.subject());
    change.answer_with(there.text());
    store.note(change, grant, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "noted"));
}

Response contact_agreement_page(Grant<WriteContacts> const& grant, Call& call) { return agreement_shown(grant, call, 200); }

Response agree_contact(Grant<WriteContacts> const& grant, Call& call)
{
    Form& form = call.form();
    ContactAgreement one;
    auto const typed = form.get("every_days");
    std::from_chars(typed.data(), typed.data() + typed.size(), one.every_days);
    if (!is_contact_rhythm(one.every_days) || typed != std::to_string(one.every_days)) form.problem("every_days", "Choose how often.");
    one.words = form.text("words", {.most = most_agreement_words});
    if (!form.ok()) return agreement_shown(grant, call, 422);
    one.number = form.version();
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/contacts", grant.subject());
    change.answer_with(there.text());
    ContactStore store{call.database()};
    store.agree(change, grant, one);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "agreed"));
    if (saved.error().text == form_already_sent) return failure_page(call, saved.error());
    tell_conflict(call, "every_days");
    return agreement_shown(grant, call, 409);
}

} // namespace samtak
