// Shutting somebody out of everything or of some parts, whatever has been said yes to (R4.11), and letting them in again.
#include "consent/consent_pages.hpp"
#include "consent/consent_parts.hpp"
#include "consent/withdraw_consent.hpp"

namespace samtak {
namespace {

Url back_to(Call const& call, ConsentDesk const& desk)
{
    return desk.staff ? call.url("/coordinations/{}/consents", desk.header.coordination)
                      : call.url("/coordinations/{}/access", desk.header.coordination);
}

Recipient const* recipient_in(Call const& call, ConsentDesk const& desk)
{
    auto const id = call.id<ParticipantId>("participant");
    auto const* one = id ? find(desk.sheet.recipients, *id) : nullptr;
    return one && one->active ? one : nullptr;
}

Html lifting(Call const& call, ConsentDesk const& desk, Recipient const& one, Block const& block)
{
    Words const& w = call.words();
    auto const text = w.tr("{name} is shut out of {parts}.", {{"name", one.name}, {"parts", part_list(call, block.parts)}});
    auto const button = ui::button_form(call.url("/coordinations/{}/access/{}/block/lifting", desk.header.coordination, one.id), call.csrf(),
        {.text = w.tr("Let in again"), .weight = ui::Weight::secondary, .about = one.name});
    return ui::card("shut-out", w.tr("Shut out now"),
        h("<p>{}</p><p>{}</p>{}", text, w.tr("Let in again, they see what has been said yes to, and no more."), button));
}

Html block_form(Call& call, ui::FormView const& form, ConsentDesk const& desk, Recipient const& one, bool own)
{
    Words const& w = call.words();
    auto choices = part_choices(call);
    auto const nothing =
        own ? w.tr("They can't open anything about you.") : w.tr("They can't open anything about {name}.", {{"name", desk.person.called}});
    choices.insert(choices.begin(), {"all", w.tr("Everything"), nothing});
    Html inside = form.checkboxes({.name = "parts", .legend = w.tr("What shall they be shut out of?"), .choices = choices});
    inside += ui::buttons({ui::button({.text = w.tr("Shut out")}), ui::link(back_to(call, desk), w.tr("Cancel"))});
    return form.form({.action = call.url("/coordinations/{}/access/{}/block", desk.header.coordination, one.id), .csrf = call.csrf()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
}

Response shown(Call& call, ConsentDesk const& desk, Recipient const& one, bool own, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Shut somebody out");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back_to(call, desk), desk.staff ? w.trc("heading", "Consent") : w.tr("Who sees what"));
    page.content += form.error_summary();
    page.content += ui::title(w.tr("Shut {name} out", {{"name", one.name}}),
        w.tr("It holds from the next click, whatever has been said yes to. It isn't said to {name}.", {{"name", one.name}}));
    if (auto const* block = desk.sheet.block_of(one.member)) page.content += lifting(call, desk, one, *block);
    page.content += block_form(call, form, desk, one, own);
    return show_consent(call, desk, std::move(page), status);
}

PartNames chosen_parts(Call const& call, Form& form)
{
    auto const typed = read_parts(call, form);
    PartNames chosen;
    for (auto const& name : typed) {
        if (name == "all") return {"all"};
        if (part_named(name, call.place().area_keys)) chosen.push_back(name);
    }
    return chosen;
}

// Shutting out and letting in again: the same form of answer around one deed.
template <class Deed> Response carried_out(Grant<MakeBlock> const& grant, Call& call, std::string_view done, Deed const& deed)
{
    auto const desk = open_desk(grant, call);
    auto const* one = desk ? recipient_in(call, *desk) : nullptr;
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    if (!call.form().ok()) return shown(call, *desk, *one, grant.relation() == Relation::self, 422);
    auto const there = back_to(call, *desk);
    auto change = call.change();
    change.answer_with(there.text());
    ConsentStore consents{call.database()};
    Result<void> const saved = deed(*one, desk->sheet, consents, std::move(change));
    if (saved) return see_other(there.with("done", done));
    if (saved.error().problem != Problem::invalid) return failure_page(call, saved.error());
    take_problems(call.form(), saved.error());
    return shown(call, *desk, *one, grant.relation() == Relation::self, 422);
}

} // namespace

Response block_page(Grant<MakeBlock> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    auto const* one = desk ? recipient_in(call, *desk) : nullptr;
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    return shown(call, *desk, *one, grant.relation() == Relation::self, 200);
}

Response create_block(Grant<MakeBlock> const& grant, Call& call)
{
    auto const parts = chosen_parts(call, call.form());
    return carried_out(grant, call, "blocked", [&](Recipient const& one, ConsentSheet const& sheet, ConsentStore& consents, Change change) {
        return make_block(grant, one.member, parts, sheet, consents, call.changes(), std::move(change));
    });
}

Response end_block(Grant<MakeBlock> const& grant, Call& call)
{
    return carried_out(grant, call, "lifted", [&](Recipient const& one, ConsentSheet const& sheet, ConsentStore& consents, Change change) {
        return lift_block(grant, one.member, sheet, consents, call.changes(), std::move(change));
    });
}

} // namespace samtak
