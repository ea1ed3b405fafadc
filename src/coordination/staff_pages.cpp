// Those who coordinate, for their leader and the coordinating unit: how many cases each has, who is away, who leaves (B8 B12 B13).
#include "coordination/staff_pages.hpp"

#include "coordination/absence_parts.hpp"
#include "coordination/staff_parts.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"
#include "web/place_words.hpp"

namespace samtak {
namespace {

Html state(Words const& w, StaffMember const& one)
{
    if (one.away_to) return ui::tag(ui::Color::warning, ui::Icon::clock_dashed, w.tr("Away until {date}", {{"date", w.long_day(*one.away_to)}}));
    return ui::plain(w.trc("staff", "Here"));
}

AbsenceDesk desk_of(Grant<LeadStaff> const& grant, Call& call, StaffMember const& one)
{
    StaffStore staff{call.database()};
    auto const here = call.url("/staff/{}", one.id);
    return {one.name, Url::own_path(here.text() + "/absences"), here, staff.absences(grant, one), staff.cases(grant, one, call.today()),
        staff.colleagues(grant, one, call.today())};
}

struct Opened {
    StaffMember one;
    AbsenceDesk desk;
};
std::optional<Opened> opened(Grant<LeadStaff> const& grant, Call& call)
{
    auto one = staff_member_in(grant, call);
    if (!one) return std::nullopt;
    auto desk = desk_of(grant, call, *one);
    return Opened{std::move(*one), std::move(desk)};
}

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

Html done_line(Call& call)
{
    if (call.query("done") == "departure")
        return ui::done(call.words().tr("The ending is noted. {Coordinating_unit.the} sees the cases that need somebody."));
    return absence_done(call);
}

Html case_rows(Words const& w, AbsenceDesk const& desk)
{
    ui::Table table{
        w.tr("Coordinates"), {w.tr("Case number"), w.tr("Since"), w.tr("{Deputy.bare}"), w.tr("Last day")}, {}, w.tr("Coordinates nobody now.")};
    for (auto const& one : desk.cases)
        table.rows.push_back({ui::plain(one.case_number), ui::plain(w.long_day(one.from)),
            one.deputy.empty() ? ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle, w.tr("Nobody is named")) : ui::plain(one.deputy),
            ui::plain(one.last_day ? w.long_day(*one.last_day) : w.tr("No date is set."))});
    return ui::section("cases", w.tr("Coordinates"), ui::table(table));
}

} // namespace

std::optional<StaffMember> staff_member_in(Grant<LeadStaff> const& grant, Call& call)
{
    auto const id = call.id<MemberId>("member");
    for (auto& one : StaffStore{call.database()}.list(grant, leads_all(call.viewer()), call.today()))
        if (id == one.id) return std::move(one);
    return std::nullopt;
}

bool leads_all(Viewer const& viewer) { return viewer.has(Role::administrator) || viewer.has(Role::coordinating_unit); }

std::string about_staff(Call const& call, std::string const& title, std::string const& unit_key)
{
    auto const unit = place_words(call.words(), call.profile(), unit_key);
    return title.empty() || unit.empty() ? title + unit : title + ", " + unit;
}

Html load_of(Call const& call, int load)
{
    int const recommended = call.profile().recommended_load;
    return ui::load(load, recommended, call.words().tr("{count} of {recommended} recommended", {{"count", load}, {"recommended", recommended}}));
}

Response staff_page(Grant<LeadStaff> const& grant, Call& call)
{
    Words const& w = call.words();
    ui::Table table{w.tr("Coordinators and staff"), {w.tr("Name"), w.tr("Coordinates"), w.tr("State"), w.tr("Deeds")}, {},
        w.tr("Nobody here works in a unit that you lead.")};
    auto const staff = StaffStore{call.database()}.list(grant, leads_all(call.viewer()), call.today());
    call.listed(grant, std::ssize(staff), leads_all(call.viewer()) ? "units=all" : "units=own");
    for (auto const& one : staff)
        table.rows.push_back({ui::person({one.name, about_staff(call, one.title, one.unit_key)}), load_of(call, one.load), state(w, one),
            ui::actions({ui::link(call.url("/staff/{}", one.id), w.tr("Absence and ending"), {}, one.name)})});
    ui::Page page;
    page.title = w.tr("Coordinators and staff");
    page.content = ui::title(page.title, w.tr("How many each of them coordinates for, and who is away. Never for whom."));
    page.content += ui::table(table);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

Response staff_member_page(Grant<LeadStaff> const& grant, Call& call)
{
    auto const found = opened(grant, call);
    if (!found) return not_here(call);
    Words const& w = call.words();
    auto const& [one, desk] = *found;
    call.listed(grant, std::ssize(desk.cases), "member=" + one.id.str());
    ui::Page page;
    page.title = w.tr("Absence and ending");
    page.narrow = true;
    page.content = ui::back_link(call.url("/staff"), w.tr("Coordinators and staff"));
    page.content += done_line(call);
    page.content += ui::title(one.name, about_staff(call, one.title, one.unit_key));
    page.content += h("<p>{}</p>", load_of(call, one.load));
    page.content += ui::section("absences", w.tr("Absence"), absence_list(call, desk));
    page.content += ui::buttons({ui::button_link(call.url("/staff/{}/absences/new", one.id), {.text = w.tr("Note an absence")})});
    page.content += case_rows(w, desk);
    if (!desk.cases.empty())
        page.content += ui::buttons({ui::button_link(
            call.url("/staff/{}/departure", one.id), {.text = w.tr("Stops coordinating"), .weight = ui::Weight::secondary, .about = one.name})});
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

Response new_staff_absence_page(Grant<NoteStaffAbsence> const& grant, Call& call)
{
    auto const found = opened(grant, call);
    return found ? absence_form_page(call, found->desk, 200) : not_here(call);
}

Response note_staff_absence(Grant<NoteStaffAbsence> const& grant, Call& call)
{
    auto const found = opened(grant, call);
    if (!found) return not_here(call);
    auto const form = read_absence_form(call, found->desk);
    // pjl § 16: nobody lets themselves in to somebody else's cases
    if (form.deputy == grant.by()) call.form().problem("deputy", "You can't choose yourself when you note it for somebody else.");
    if (!call.form().ok()) return absence_form_page(call, found->desk, 422);
    auto change = call.change();
    StaffStore{call.database()}.note(change, grant, found->one, form);
    return saved_absence(call, found->desk, std::move(change), "absence");
}

Response staff_absence_ending_page(Grant<NoteStaffAbsence> const& grant, Call& call)
{
    auto const found = opened(grant, call);
    auto const* absence = found ? absence_in(call, found->desk) : nullptr;
    return absence ? ending_form_page(call, found->desk, *absence, 200) : not_here(call);
}

Response end_staff_absence(Grant<NoteStaffAbsence> const& grant, Call& call)
{
    auto const found = opened(grant, call);
    auto const* absence = found ? absence_in(call, found->desk) : nullptr;
    if (!absence) return not_here(call);
    auto const last = read_ending_form(call, *absence);
    if (!last) return ending_form_page(call, found->desk, *absence, 422);
    auto change = call.change();
    StaffStore{call.database()}.end(change, grant, found->one, *absence, *last);
    return saved_absence(call, found->desk, std::move(change), "ended");
}

} // namespace samtak
