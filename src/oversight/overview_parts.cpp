#include "oversight/overview_parts.hpp"

#include "web/lists.hpp"

#include <algorithm>
#include <charconv>

namespace samtak {
namespace {

constexpr std::size_t first_rows = 5; // of those without a coordinator; the list has them all
constexpr std::size_t coordinators_on_a_page = 10;

std::size_t count(Overview const& overview, Attention attention, Day today)
{
    auto const holds = [&](OverviewCase const& one) { return needs(one, attention, today); };
    return static_cast<std::size_t>(std::count_if(overview.cases.begin(), overview.cases.end(), holds));
}

int overdue_measures(Overview const& overview)
{
    int sum = 0;
    for (auto const& one : overview.cases) sum += one.overdue;
    return sum;
}

Html option(std::string const& value, std::string const& text, Shown const& shown)
{
    return h("<option value=\"{}\"{}>{}</option>", value, flag("selected", value == shown.key), text);
}

bool has_unit(Overview const& whole, std::string const& key)
{
    auto const is_here = [&](auto const& one) { return one.unit == key; };
    return std::any_of(whole.cases.begin(), whole.cases.end(), is_here) || std::any_of(whole.coordinators.begin(), whole.coordinators.end(), is_here);
}

// B6: over what is recommended is said in words, beside the colour and the shape.
Html load_cell(Words const& w, OverviewCoordinator const& one, int recommended)
{
    Html html = h("<span class=\"st-nowrap\">{}</span>", ui::load(one.load, recommended, std::to_string(one.load)));
    if (one.load > recommended)
        html.add("<br><span class=\"st-danger st-small\">{}</span>", w.tr("more than {n}, which is recommended", {{"n", recommended}}));
    return html;
}

Html coordinator_cell(Call const& call, OverviewCoordinator const& one, Shown const& shown)
{
    auto const to = case_list_url(call, Attention::any, shown).with("coordinator", one.id.text());
    return h("<a class=\"ds-link\" data-color=\"neutral\" href=\"{}\">{}</a><br><span class=\"st-muted st-small st-normal\">{}</span>", to, one.name,
        unit_words(call, one.unit));
}

ui::Item nudge(Call const& call, ui::Icon icon, ui::Color color, std::string heading, std::string about, Url const& to)
{
    Words const& w = call.words();
    auto deed = ui::button_link(to, {.text = w.tr("See the list"), .weight = ui::Weight::secondary, .about = heading});
    return {icon, color, std::move(heading), std::move(about), std::move(deed)};
}

// How many coordinators these are spread over.
std::string spread(Words const& w, std::vector<OverviewCase const*> const& cases)
{
    std::vector<MemberId> members;
    for (auto const* one : cases)
        if (one->coordinator) members.push_back(*one->coordinator);
    std::sort(members.begin(), members.end());
    auto const many = std::unique(members.begin(), members.end()) - members.begin();
    if (many == 0) return w.tr("None of them has {coordinator.a}");
    return w.trn("With {n} {coordinator.bare}", "Spread over {n} {coordinator.plural}", many);
}

std::string oldest_deadline(Words const& w, std::vector<OverviewCase const*> const& cases, Day today)
{
    std::optional<Day> oldest;
    for (auto const* one : cases)
        if (one->oldest_deadline && (!oldest || *one->oldest_deadline < *oldest)) oldest = one->oldest_deadline;
    return oldest ? w.tr("The oldest deadline was {when}", {{"when", w.relative(*oldest, today)}}) : std::string{};
}

} // namespace

Html filter_form(Call const& call, Overview const& whole, Shown const& shown)
{
    Words const& w = call.words();
    Html options = option("", w.tr("The whole municipality"), shown);
    for (auto const& team : call.profile().teams) options += option("team:" + team.key, team.name.in(w.language()), shown);
    for (auto const& unit : call.profile().units)
        if (has_unit(whole, unit.key)) options += option("unit:" + unit.key, unit.name.in(w.language()), shown);
    return h("<form class=\"st-row st-tight st-filter\" method=\"get\" action=\"{}\"><label class=\"ds-label\" for=\"show\">{}</label>"
             "<select class=\"ds-input\" id=\"show\" name=\"show\" data-width=\"auto\">{}</select>{}</form>",
        call.url("/overview"), w.trc("filter", "Show"), options, ui::button({.text = w.trc("filter", "Show"), .weight = ui::Weight::secondary}));
}

Html key_figures(Call const& call, Overview const& overview, Shown const& shown)
{
    Words const& w = call.words();
    std::vector<ui::Figure> figures;
    auto const add = [&](Attention attention, std::size_t number, std::string text, bool over = false) {
        figures.push_back({case_list_url(call, attention, shown), static_cast<int>(number), std::move(text), over && number > 0});
    };
    auto const of = [&](Attention attention) { return count(overview, attention, call.today()); };
    add(Attention::no_coordinator, of(Attention::no_coordinator), w.tr("without {coordinator.a} today"), true);
    add(Attention::no_evaluation, of(Attention::no_evaluation), w.tr("plans without a date for evaluation"));
    auto const overdue = static_cast<std::size_t>(overdue_measures(overview));
    add(Attention::overdue, overdue, w.trn("measure past its deadline", "measures past their deadline", static_cast<std::int64_t>(overdue)));
    add(Attention::silent, of(Attention::silent), w.tr("silent plans"));
    add(Attention::no_consent, of(Attention::no_consent), w.tr("at rest or without consent"));
    return h("<section class=\"st-first\" aria-labelledby=\"follow-up\"><h2 class=\"ds-sr-only\" id=\"follow-up\">{}</h2>{}</section>",
        w.tr("This needs to be followed up"), ui::figures(figures));
}

Html without_coordinator(Call const& call, Overview const& overview, Shown const& shown)
{
    Words const& w = call.words();
    auto const cases = cases_that_need(overview, Attention::no_coordinator, call.today());
    auto const heading = w.tr("Without {coordinator.a} today");
    ui::Table table{heading, {w.tr("Case number"), w.tr("Age"), w.tr("Unit"), w.tr("Why")}, {}, w.tr("Every case has {coordinator.a} today.")};
    for (std::size_t i = 0; i < std::min(cases.size(), first_rows); ++i) {
        auto const& one = *cases[i];
        table.rows.push_back({ui::link(call.url("/coordinations/{}", one.id), one.number), ui::plain(age_words(w, one.age)),
            ui::plain(unit_words(call, one.unit)), ui::plain(cover_words(w, one.cover))});
    }
    Html all;
    if (cases.size() > first_rows) all = ui::link(case_list_url(call, Attention::no_coordinator, shown), w.tr("See all {n}", {{"n", cases.size()}}));
    return h("<section class=\"st-section\" aria-labelledby=\"vacant\"><div class=\"st-row\" data-spread><h2 class=\"ds-heading\" data-size=\"sm\" "
             "id=\"vacant\">{}</h2>{}</div><div class=\"st-space-above\">{}</div></section>",
        heading, all, ui::table(table));
}

Html nudges(Call const& call, Overview const& overview, Shown const& shown)
{
    Words const& w = call.words();
    auto const today = call.today();
    std::vector<ui::Item> items;
    auto const add = [&](Attention attention, ui::Icon icon, ui::Color color, auto const& heading, auto const& about) {
        auto const cases = cases_that_need(overview, attention, today);
        if (cases.empty()) return;
        items.push_back(
            nudge(call, icon, color, heading(static_cast<std::int64_t>(cases.size())), about(cases), case_list_url(call, attention, shown)));
    };
    auto const spread_over = [&](auto const& cases) { return spread(w, cases); };
    add(
        Attention::no_evaluation, ui::Icon::calendar, ui::Color::warning,
        [&](auto n) { return w.trn("{n} plan has no date for evaluation", "{n} plans have no date for evaluation", n); }, spread_over);
    add(
        Attention::evaluation_passed, ui::Icon::clipboard_checkmark, ui::Color::warning,
        [&](auto n) { return w.trn("{n} plan should have been evaluated", "{n} plans should have been evaluated", n); }, spread_over);
    add(
        Attention::overdue, ui::Icon::exclamationmark_triangle, ui::Color::danger,
        [&](auto n) { return w.trn("{n} case has measures past their deadline", "{n} cases have measures past their deadline", n); },
        [&](auto const& cases) { return oldest_deadline(w, cases, today); });
    add(
        Attention::silent, ui::Icon::clock_dashed, ui::Color::warning,
        [&](auto n) { return w.trn("{n} plan has been silent for long", "{n} plans have been silent for long", n); }, spread_over);
    Html const list = items.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("No plan needs a nudge now."))) : ui::items(items);
    return ui::section("nudges", w.tr("Plans that need a nudge"), list);
}

Html coordinators(Call const& call, Overview const& overview, Shown const& shown)
{
    Words const& w = call.words();
    auto const& all = overview.coordinators;
    auto const pages = pages_of(call, all.size(), coordinators_on_a_page);
    auto const heading = w.tr("{Coordinator.plural} and load");
    ui::Table table{
        heading, {w.tr("{Coordinator.bare}"), w.trc("load", "Cases"), w.tr("Past the deadline")}, {}, w.tr("Nobody coordinates here now.")};
    for (std::size_t i = pages.from; i < pages.to; ++i)
        table.rows.push_back({coordinator_cell(call, all[i], shown), load_cell(w, all[i], call.profile().recommended_load),
            ui::plain(all[i].overdue == 0 ? w.trc("past the deadline", "None") : std::to_string(all[i].overdue))});
    auto const many = w.trn("{n} {coordinator.bare}", "{n} {coordinator.plural}", static_cast<std::int64_t>(all.size()));
    auto const cases =
        ui::link(case_list_url(call, Attention::any, shown), w.trn("{n} case", "{n} cases", static_cast<std::int64_t>(overview.cases.size())));
    return h(
        "<section class=\"st-section\" aria-labelledby=\"coordinators\"><div class=\"st-row\" data-spread><h2 class=\"ds-heading\" "
        "data-size=\"sm\" id=\"coordinators\">{}</h2><p class=\"st-small st-muted\">{}, {}</p></div><div class=\"st-space-above\">{}</div>{}</section>",
        heading, many, cases, ui::table(table), pager(call, with_shown(call.url("/overview"), shown).at("coordinators"), pages));
}

} // namespace samtak
