// Contact between meetings as it is read: when there should be contact next, what has been noted (G13).
#include "coordination/contact_pages.hpp"

#include "coordination/contact_store.hpp"
#include "coordination/coordination_parts.hpp"
#include "people/kept_parts.hpp"
#include "people/person_bar_parts.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

// Whose contacts they are: the person reads of «you».
struct Reader {
    PersonHeader header;
    bool own = false, writes = false;
};

std::string with_whom(Words const& w, ContactNote const& one, Reader const& reader)
{
    if (one.with == "person") return reader.own ? w.tr("you") : reader.header.called;
    if (!one.who.empty()) return one.who;
    return reader.own ? w.tr("those who act for you") : w.tr("those who act for {name}", {{"name", reader.header.called}});
}

std::string note_title(Words const& w, ContactNote const& one, Reader const& reader)
{
    auto const whom = with_whom(w, one, reader);
    if (one.kind == "visit") return w.tr("Home visit to {whom}", {{"whom", whom}});
    if (one.kind == "phone") return w.tr("Phone call with {whom}", {{"whom", whom}});
    if (one.kind == "message") return w.tr("Messages with {whom}", {{"whom", whom}});
    return one.kind == "letter" ? w.tr("Letter to {whom}", {{"whom", whom}}) : w.tr("Talk with {whom}", {{"whom", whom}});
}

Html due_line(Words const& w, Contacts const& all, Reader const& reader, Day today)
{
    auto const due = contact_due(all.agreed, all.notes, all.since);
    Html html;
    auto const& name = reader.header.called;
    if (due.last && reader.own)
        html += h("<p>{}</p>", w.tr("Last contact with you: {date}.", {{"date", w.long_day(*due.last)}}));
    else if (due.last)
        html += h("<p>{}</p>", w.tr("Last contact with {name}: {date}.", {{"name", name}, {"date", w.long_day(*due.last)}}));
    else
        html +=
            h("<p>{}</p>", reader.own ? w.tr("No contact with you is noted yet.") : w.tr("No contact with {name} is noted yet.", {{"name", name}}));
    if (!due.by) return html;
    if (due.is_late(today)) {
        auto const words = all.agreed.number == 0
            ? w.tr("It has been quiet for more than three months.")
            : w.tr("By your agreement there should have been contact by {date}.", {{"date", w.long_day(*due.by)}});
        return ui::alert(ui::Color::warning, w.tr("It is time to get in touch"), h("<p>{}</p>{}", words, html));
    }
    if (all.agreed.number > 0) html += h("<p>{}</p>", w.tr("Next contact by {date}.", {{"date", w.long_day(*due.by)}}));
    return html;
}

Html agreement(Call& call, Contacts const& all, Reader const& reader)
{
    Words const& w = call.words();
    Html html;
    if (all.agreed.number == 0)
        html = h("<p>{}</p>", w.tr("You haven't agreed on how often yet."));
    else
        html = h("<p><strong>{}</strong></p>{}<p class=\"st-small st-muted\">{}</p>", contact_rhythm_name(w, all.agreed.every_days),
            all.agreed.words.empty() ? Html{} : h("<p>{}</p>", all.agreed.words),
            w.tr("Written down by {name} {date}", {{"name", all.agreed.by}, {"date", w.day_and_time(all.agreed.at)}}));
    if (reader.writes)
        html += ui::actions({ui::link(call.url("/coordinations/{}/contacts/agreement", reader.header.coordination),
            all.agreed.number == 0 ? w.tr("Write down what you agree on") : w.tr("Change what you have agreed on"))});
    return ui::section("agreed", w.tr("Agreed"), html);
}

Html note_row(Call& call, ContactNote const& one, Contacts const& all, Reader const& reader)
{
    Words const& w = call.words();
    bool const corrected = std::any_of(all.notes.begin(), all.notes.end(), [&](ContactNote const& other) { return other.corrects == one.id; });
    Html words = one.words.empty() ? Html{} : ui::paragraphs(one.words);
    if (one.corrects) words += h("<p class=\"st-small\">{}</p>", w.tr("Puts an earlier note right."));
    if (corrected) words += h("<p class=\"st-small\">{}</p>", w.tr("Put right by a later note."));
    if (one.kept) words += h("<p>{}</p>", kept_tag(w, reader.own));
    if (one.kept && !one.kept_reason.empty()) words += h("<p class=\"st-small\">{}</p>", one.kept_reason);
    Html const deed = reader.writes && !corrected
        ? ui::link(call.url("/coordinations/{}/contacts/new", reader.header.coordination).with("corrects", one.id.text()), w.tr("Put right"), {},
              w.long_day(one.on))
        : Html{};
    return h("<div class=\"st-dated\">{}<div><h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>{}<p class=\"st-small st-muted\">{}</p>{}</div></div>",
        ui::date_leaf(w, one.on), note_title(w, one, reader), words, w.tr("Noted by {name}", {{"name", one.by}}), deed);
}

Html done_line(Call& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "noted") return ui::done(w.tr("The contact is noted."));
    if (done == "agreed") return ui::done(w.tr("What you have agreed on is saved."));
    return {};
}

} // namespace

std::string contact_kind_name(Words const& w, std::string_view kind)
{
    if (kind == "talk") return w.tr("Talk");
    if (kind == "visit") return w.tr("Home visit");
    if (kind == "phone") return w.tr("Phone call");
    return kind == "message" ? w.trc("contact", "Message") : w.trc("contact", "Letter");
}

std::string contact_rhythm_name(Words const& w, int days)
{
    switch (days) {
    case 0: return w.tr("When it is needed");
    case 7: return w.tr("Every week");
    case 14: return w.tr("Every second week");
    case 30: return w.tr("Every month");
    case 60: return w.tr("Every second month");
    case 91: return w.tr("Every third month");
    default: return w.tr("Every half year");
    }
}

Response contacts_page(Grant<ReadContacts> const& grant, Call& call)
{
    Words const& w = call.words();
    Reader const reader{
        people_of(call).header(grant, call.today()), grant.relation() == Relation::self, call.would_allow<WriteContacts>(grant.subject())};
    auto const& name = reader.header.called;
    auto const all = ContactStore{call.database()}.read(grant);
    ui::Page page;
    page.title = w.tr("Contact between meetings");
    page.narrow = true;
    Html html = done_line(call);
    html += ui::title(page.title,
        reader.own ? w.tr("Read by you, those who act for you, and {coordinator.the}. Nobody else sees it.")
                   : w.tr("Read by {name}, those who act for {name}, and {coordinator.the}. Nobody else sees it.", {{"name", name}}));
    html += due_line(w, all, reader, call.today());
    if (reader.writes)
        html += ui::buttons(
            {ui::button_link(call.url("/coordinations/{}/contacts/new", grant.subject()), {.text = w.tr("Note a contact"), .icon = ui::Icon::plus})});
    html += agreement(call, all, reader);
    std::vector<Html> rows;
    for (auto const& one : all.notes) rows.push_back(note_row(call, one, all, reader));
    html += ui::section("notes", w.tr("Noted"),
        rows.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("Nothing is noted yet."))) : h("<div class=\"st-card\">{}</div>", ui::lines(rows)));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html);
    return case_answer(call, std::move(page), reader.header, reader.writes);
}

} // namespace samtak
