// What one participant can know, said yes or no to topic by topic by the person or who consents for them.
#include "consent/answer_consent.hpp"
#include "consent/consent_pages.hpp"
#include "consent/consent_parts.hpp"

namespace samtak {
namespace {

Recipient const* recipient_in(Call const& call, ConsentDesk const& desk)
{
    auto const id = call.id<ParticipantId>("participant");
    for (auto const* one : present(desk, call.today()))
        if (id && one->id == *id) return one;
    return nullptr;
}

// What holds today is shown as it is: this is a change of an answer, not a question.
std::vector<std::string> parts_now(ConsentDesk const& desk, Recipient const& one, Day today)
{
    std::vector<std::string> names;
    for (auto const& consent : desk.sheet.consents)
        if (consent.participant == one.id && standing(desk, consent, today) == Standing::holds)
            names.insert(names.end(), consent.parts.begin(), consent.parts.end());
    return names;
}

Response shown(Call& call, ConsentDesk const& desk, Recipient const& one, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    auto const back = call.url("/coordinations/{}/access", desk.header.coordination);
    Html inside = form.checkboxes({.name = "parts",
        .legend = w.tr("What can {name} see?", {{"name", one.name}}),
        .description = w.tr("What isn't ticked, {name} can't see.", {{"name", one.name}}),
        .choices = part_choices(call),
        .chosen = parts_now(desk, one, call.today())});
    inside += form.day({.name = "to",
        .label = w.tr("Until when?"),
        .description = w.tr("Empty: as long as {name} takes part, until {date}.", {{"name", one.name}, {"date", w.long_day(*one.period.to)}}),
        .optional = true});
    inside += heard_fields(call, form, desk);
    inside += ui::buttons({ui::button({.text = w.tr("Save")}), ui::link(back, w.tr("Cancel"))});
    ui::Page page;
    page.title = w.tr("Change what somebody sees");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("Who sees what"));
    page.content += form.error_summary();
    page.content += ui::title(one.name, function_words(call, one));
    auto const blocking = call.url("/coordinations/{}/access/{}/block", desk.header.coordination, one.id);
    auto const* block = desk.sheet.block_of(one.member);
    if (block) // R4.11: a block beats every yes
        page.content +=
            ui::alert(ui::Color::warning, w.tr("{name} is shut out of {parts}.", {{"name", one.name}, {"parts", part_list(call, block->parts)}}),
                h("<p>{}</p>{}", w.tr("What you say yes to here opens nothing of that until they are let in again."),
                    ui::actions({ui::link(blocking, w.tr("Let in again"), {}, one.name)})));
    page.content += form.form({.action = call.url("/coordinations/{}/access/{}", desk.header.coordination, one.id), .csrf = call.csrf()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    if (!block) page.content += ui::actions({ui::link(blocking, w.tr("Shut out"), {}, one.name)});
    return show_consent(call, desk, std::move(page), status);
}

PartNames known_parts(Call const& call, Form& form)
{
    PartNames chosen;
    auto const typed = read_parts(call, form);
    for (auto const& name : parts_to_share(call.place().area_keys))
        for (auto const& one : typed)
            if (one == name) chosen.push_back(name);
    return chosen;
}

} // namespace

Response change_access_page(Grant<AnswerConsent> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    auto const* one = desk ? recipient_in(call, *desk) : nullptr;
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    return shown(call, *desk, *one, 200);
}

Response change_access(Grant<AnswerConsent> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    auto const* one = desk ? recipient_in(call, *desk) : nullptr;
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    SharingForm const form{known_parts(call, call.form()), call.form().day("to"), read_heard(call.form())};
    if (!call.form().ok()) return shown(call, *desk, *one, 422);
    auto const withdrawing = call.decide<WithdrawConsent>(grant.subject(), Use::change);
    if (!withdrawing) return failure_page(call, withdrawing.error());
    auto const there = call.url("/coordinations/{}/access", grant.subject());
    auto change = call.change();
    change.answer_with(there.text());
    ConsentStore consents{call.database()};
    auto const saved =
        change_sharing(grant, *withdrawing, *one, form, desk->sheet, setting(*desk, call), consents, call.changes(), std::move(change));
    if (saved) return see_other(there.with("done", "changed"));
    if (saved.error().problem != Problem::invalid) return failure_page(call, saved.error());
    take_problems(call.form(), saved.error());
    return shown(call, *desk, *one, 422);
}

} // namespace samtak
