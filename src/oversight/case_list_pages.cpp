#include "oversight/case_list_pages.hpp"

#include "oversight/overview_parts.hpp"
#include "oversight/overview_store.hpp"
#include "web/lists.hpp"
#include "web/place_words.hpp"
#include "web/show.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr std::size_t cases_on_a_page = 50;

std::string heading(Words const& w, Attention attention)
{
    switch (attention) {
    case Attention::any: return w.tr("All cases");
    case Attention::no_coordinator: return w.tr("Cases without {coordinator.a} today");
    case Attention::no_consent: return w.tr("Plans at rest and cases without consent");
    case Attention::no_evaluation: return w.tr("Plans without a date for evaluation");
    case Attention::evaluation_passed: return w.tr("Plans that should have been evaluated");
    case Attention::overdue: return w.tr("Measures past their deadline");
    case Attention::silent: return w.tr("Silent plans");
    }
    return {};
}

std::string missing_consent(Words const& w, OverviewCase const& one)
{
    if (one.plan && one.plan->resting) return w.tr("The plan is at rest: the consent is withdrawn");
    if (!one.coordinator_consent) return w.tr("No consent to {coordinator.a}");
    return w.tr("No consent to the plan");
}

std::string overdue_words(Words const& w, OverviewCase const& one)
{
    auto const many = w.trn("{n} measure", "{n} measures", one.overdue);
    return one.oldest_deadline ? w.tr("{measures}, the oldest due {day}", {{"measures", many}, {"day", w.long_day(*one.oldest_deadline)}}) : many;
}

std::string silence_words(Words const& w, OverviewCase const& one, Day today)
{
    if (!one.plan->last_change) return w.tr("Nothing has been written in it");
    return w.tr("Last changed {day}, {when}", {{"day", w.long_day(*one.plan->last_change)}, {"when", w.relative(*one.plan->last_change, today)}});
}

std::string why(Words const& w, OverviewCase const& one, Attention attention, Day today)
{
    switch (attention) {
    case Attention::any: return {};
    case Attention::no_coordinator: return cover_words(w, one.cover);
    case Attention::no_consent: return missing_consent(w, one);
    case Attention::no_evaluation: return w.tr("No date is set.");
    case Attention::evaluation_passed: return w.tr("The date was {day}", {{"day", w.long_day(*one.plan->evaluate_on)}});
    case Attention::overdue: return overdue_words(w, one);
    case Attention::silent: return silence_words(w, one, today);
    }
    return {};
}

// Of a case in the list of all: everything that it needs, a line each.
Html why_cell(Words const& w, OverviewCase const& one, Attention attention, Day today)
{
    if (attention != Attention::any) return ui::plain(why(w, one, attention, today));
    Html html;
    for (auto const each : {Attention::no_coordinator, Attention::no_consent, Attention::no_evaluation, Attention::evaluation_passed,
             Attention::overdue, Attention::silent}) {
        if (!needs(one, each, today)) continue;
        html.add("{}{}", html.empty() ? Html{} : h("<br>"), why(w, one, each, today));
    }
    return html.empty() ? ui::plain(w.tr("Nothing")) : html;
}

// What has waited longest first; else by case number.
void sort(std::vector<OverviewCase const*>& cases, Attention attention)
{
    auto const key = [&](OverviewCase const& one) -> std::optional<Day> {
        if (attention == Attention::overdue) return one.oldest_deadline;
        if (attention == Attention::evaluation_passed) return one.plan->evaluate_on;
        if (attention == Attention::silent) return one.plan->last_change; // never: before all days
        return std::nullopt;
    };
    std::stable_sort(cases.begin(), cases.end(), [&](auto const* a, auto const* b) { return key(*a) < key(*b); });
}

// R5.09: of a case about somebody with a protected address neither unit nor phone
Html coordinator_cell(Words const& w, OverviewCase const& one, OverviewCoordinator const* coordinator)
{
    if (!coordinator) return ui::plain(w.tr("Nobody"));
    if (coordinator->phone.empty() || one.unit == hidden_unit) return ui::plain(coordinator->name);
    return h(
        "{}<br><span class=\"st-nowrap\">{}</span>", coordinator->name, ui::link(Url::external("tel:" + coordinator->phone), coordinator->phone));
}

Html lead(Call const& call, Shown const& shown, OverviewCoordinator const* coordinator, std::size_t many)
{
    Words const& w = call.words();
    auto const count = w.trn("{n} case.", "{n} cases.", static_cast<std::int64_t>(many));
    std::string where;
    if (!shown.filter.unit.empty()) where = unit_words(call, shown.filter.unit);
    for (auto const& team : call.profile().teams)
        if (shown.key == "team:" + team.key) where = team.name.in(w.language());
    if (coordinator) where = coordinator->name;
    if (where.empty()) return h("<p class=\"st-lead\">{} {}</p>", count, w.tr("You see which, not what stands in them."));
    return h("<p class=\"st-lead\">{}: {} {}</p>", where, count, w.tr("You see which, not what stands in them."));
}

// For the log: how the list was cut.
std::string listed_as(Attention attention, Shown const& shown, OverviewCoordinator const* coordinator)
{
    std::string filter = "need=" + std::string{code(attention)};
    if (!shown.key.empty()) filter += " show=" + shown.key;
    if (coordinator) filter += " coordinator=" + coordinator->id.str();
    return filter;
}

Response case_list_page(Grant<ReadOverview> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const attention = attention_named(call.query("need")).value_or(Attention::any);
    auto shown = shown_in(call);
    bool const says_since = attention == Attention::silent || attention == Attention::any;
    auto const whole =
        OverviewStore{call.database()}.read(grant, silent_days(call.profile()), call.today(), says_since ? Silence::since_when : Silence::whether);
    auto const* const coordinator = whole.find(MemberId::parse(call.query("coordinator")));
    auto here = case_list_url(call, attention, shown);
    if (coordinator) {
        here = here.with("coordinator", coordinator->id.text());
        shown.filter.coordinator = coordinator->id;
    }
    auto const overview = filtered(whole, shown.filter);
    auto cases = cases_that_need(overview, attention, call.today());
    sort(cases, attention);
    auto const pages = pages_of(call, cases.size(), cases_on_a_page);
    call.listed(grant, std::ssize(cases), listed_as(attention, shown, coordinator));
    ui::Table table{heading(w, attention),
        {w.tr("Case number"), w.tr("Age"), w.tr("Unit"), w.tr("{Coordinator.bare}"), attention == Attention::any ? w.tr("Needs") : w.tr("Why")}, {},
        w.tr("There are none.")};
    for (std::size_t i = pages.from; i < pages.to; ++i) {
        auto const& one = *cases[i];
        table.rows.push_back({ui::link(call.url("/coordinations/{}", one.id), one.number), ui::plain(age_words(w, one.age)),
            ui::plain(unit_words(call, one.unit)), coordinator_cell(w, one, whole.find(one.coordinator)), why_cell(w, one, attention, call.today())});
    }
    ui::Page page;
    page.title = heading(w, attention);
    page.content = h("{}{}{}<div class=\"st-section\">{}{}</div>", ui::back_link(with_shown(call.url("/overview"), shown), w.tr("Overview")),
        ui::title(page.title), lead(call, shown, coordinator, cases.size()), ui::table(table), pager(call, here, pages));
    return show(call, page, {NavPlace::overview});
}

} // namespace

void case_list_routes(Router& router) { router.get<ReadOverview>("/overview/cases", case_list_page); }

} // namespace samtak
