// One's own absences, and those that a leader notes for staff: the same list and the same form (B8).
#include "coordination/absence_parts.hpp"
#include "coordination/staff_pages.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

AbsenceDesk own_desk(Grant<NoteOwnAbsence> const& grant, Call& call)
{
    StaffStore staff{call.database()};
    return {{}, call.url("/absences"), call.url("/absences"), staff.absences(grant), staff.cases(grant, call.today()),
        staff.colleagues(grant, call.today())};
}

} // namespace

Response own_absences_page(Grant<NoteOwnAbsence> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const desk = own_desk(grant, call);
    call.listed(grant, std::ssize(desk.absences));
    ui::Page page;
    page.title = w.tr("When you are away");
    page.narrow = true;
    page.content = absence_done(call);
    page.content += ui::title(page.title,
        w.tr("While you are away, whoever steps in has your duties, messages and access. It begins and ends by the dates: nobody has to switch it."));
    page.content += absence_list(call, desk);
    page.content += ui::buttons({ui::button_link(call.url("/absences/new"), {.text = w.tr("Note an absence"), .weight = ui::Weight::primary})});
    page.content += deputy_list(w, desk);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

Response new_own_absence_page(Grant<NoteOwnAbsence> const& grant, Call& call) { return absence_form_page(call, own_desk(grant, call), 200); }

Response note_own_absence(Grant<NoteOwnAbsence> const& grant, Call& call)
{
    auto const desk = own_desk(grant, call);
    auto const form = read_absence_form(call, desk);
    if (!call.form().ok()) return absence_form_page(call, desk, 422);
    auto change = call.change();
    StaffStore{call.database()}.note(change, grant, form);
    return saved_absence(call, desk, std::move(change), "absence");
}

Response own_absence_ending_page(Grant<NoteOwnAbsence> const& grant, Call& call)
{
    auto const desk = own_desk(grant, call);
    auto const* absence = absence_in(call, desk);
    return absence ? ending_form_page(call, desk, *absence, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

Response end_own_absence(Grant<NoteOwnAbsence> const& grant, Call& call)
{
    auto const desk = own_desk(grant, call);
    auto const* absence = absence_in(call, desk);
    if (!absence) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const last = read_ending_form(call, *absence);
    if (!last) return ending_form_page(call, desk, *absence, 422);
    auto change = call.change();
    StaffStore{call.database()}.end(change, grant, *absence, *last);
    return saved_absence(call, desk, std::move(change), "ended");
}

} // namespace samtak
