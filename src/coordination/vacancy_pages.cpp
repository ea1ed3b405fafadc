#include "coordination/vacancy_pages.hpp"

#include "coordination/staff_parts.hpp"
#include "coordination/vacancy_store.hpp"
#include "people/person_bar_parts.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

std::string reason_words(Words const& w, VacancyReason reason)
{
    switch (reason) {
    case VacancyReason::ended: return w.tr("The appointment is over.");
    case VacancyReason::left: return w.tr("{Coordinator.the} no longer has access here.");
    case VacancyReason::not_begun: return w.tr("The next one has not begun.");
    case VacancyReason::away: return w.tr("Away, and nobody is named to step in.");
    case VacancyReason::deputy_away: return w.tr("Away, and the one who steps in too.");
    case VacancyReason::never: return w.tr("Nobody has been appointed.");
    }
    return {};
}

Html stand_in(Words const& w, Vacancy const& one)
{
    if (one.stand_in.empty()) return ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle, w.trc("stand-in", "Nobody"));
    if (one.stand_in_phone.empty()) return ui::plain(one.stand_in);
    return h("{}<br>{}", one.stand_in, ui::link(Url::external("tel:" + one.stand_in_phone), one.stand_in_phone));
}

Html since(Words const& w, Vacancy const& one, Day today)
{
    return h("{}<br><span class=\"st-muted st-small\">{}</span>", w.relative(one.since, today), reason_words(w, one.reason));
}

Html deed(Call& call, Vacancy const& one)
{
    Words const& w = call.words();
    auto const to = call.url("/coordinations/{}/coordinator", one.coordination);
    if (one.step == "answer") return ui::actions({ui::link(to, w.tr("Somebody is asked"), {}, one.case_number)});
    if (one.step == "person" || one.step == "unit") return ui::actions({ui::link(to, w.tr("Under way"), {}, one.case_number)});
    bool const only_away = one.reason == VacancyReason::away || one.reason == VacancyReason::deputy_away;
    return ui::actions({ui::link(to, only_away ? w.tr("See the case") : w.tr("Find {coordinator.a}"), {}, one.case_number)});
}

} // namespace

// hol § 7-3: the unit has the overall responsibility. It sees that a case lacks a coordinator, not what stands in it.
Response vacancies_page(Grant<ListVacancies> const& grant, Call& call)
{
    Words const& w = call.words();
    ui::Table table{w.tr("Cases without {coordinator.bare}"),
        {w.tr("Case number"), w.tr("Age"), w.tr("Unit"), w.tr("Since"), w.tr("Steps in now"), w.tr("Deeds")}, {},
        w.tr("Every case has somebody who answers for it.")};
    auto const vacancies = VacancyStore{call.database()}.read(grant, call.today());
    call.listed(grant, std::ssize(vacancies));
    for (auto const& one : vacancies)
        table.rows.push_back({ui::plain(one.case_number), ui::plain(age_in_words(w, one.age)), ui::plain(about_staff(call, {}, one.unit_key)),
            since(w, one, call.today()), stand_in(w, one), deed(call, one)});
    ui::Page page;
    page.title = w.tr("Cases without {coordinator.bare}");
    page.content = ui::title(page.title,
        w.tr("Whoever steps in answers for the case until somebody is appointed. You see which cases, not whose and not what stands in them."));
    page.content += h("<div class=\"st-section\">{}</div>", ui::table(table));
    return show(call, page, {});
}

} // namespace samtak
