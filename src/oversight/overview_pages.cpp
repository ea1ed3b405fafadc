#include "oversight/overview_pages.hpp"

#include "ending/ending_store.hpp"
#include "intake/incoming_pages.hpp"
#include "intake/waiting_incoming_store.hpp"
#include "oversight/case_list_pages.hpp"
#include "oversight/figures_pages.hpp"
#include "oversight/overview_parts.hpp"
#include "oversight/overview_store.hpp"
#include "web/lists.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

// B3: where two teams share the municipality by age, each finds its own cases.
Html teams(Call const& call, Overview const& whole)
{
    Words const& w = call.words();
    std::vector<ui::Fact> facts;
    for (auto const& team : call.profile().teams) {
        auto const theirs = filtered(whole, {.from_age = team.from_age, .to_age = team.to_age});
        auto const to = call.url("/overview").with("show", "team:" + team.key);
        auto const cases = w.trn("{n} case", "{n} cases", static_cast<std::int64_t>(theirs.cases.size()));
        facts.push_back({team.name.in(w.language()), ui::link(to, cases, {}, team.name.in(w.language()))});
    }
    if (facts.empty()) return {};
    return ui::card("teams", w.tr("By age"), ui::facts(facts, ui::FactsLook::two));
}

Html to_figures(Call const& call)
{
    Words const& w = call.words();
    return ui::card("years", w.tr("Figures over the years"),
        h("<p>{}</p>{}", w.tr("How many have {coordinator.a} and a plan, by year and age, and what has changed."),
            ui::actions({ui::link(call.url("/overview/figures"), w.tr("See the figures"), ui::Icon::chevron_right)})));
}

// What lies at the unit's own desk: each read by its own act (R3.06 B11).
Html desk_figures(Call& call)
{
    Words const& w = call.words();
    Scope const whole{Scope::Reach::municipality};
    std::vector<ui::Figure> figures;
    if (auto const desk = call.decide<ReadIncoming>(whole)) {
        auto const all = waiting_incoming(call.database(), *desk, own_desks(call.viewer()), call.today());
        call.listed(*desk, std::ssize(all));
        int late = 0;
        for (auto const& one : all) late += one.clock.state == AnswerClock::State::over ? 1 : 0;
        figures.push_back({call.url("/incoming"), static_cast<int>(all.size()),
            w.trn("notice or application waits for an answer", "notices and applications wait for an answer", std::ssize(all)), false});
        figures.push_back({call.url("/incoming"), late, w.tr("past the deadline"), late > 0});
    }
    if (auto const endings = call.decide<ListEndings>(whole)) {
        auto const all = EndingStore{call.database()}.waiting(*endings);
        call.listed(*endings, std::ssize(all));
        figures.push_back({call.url("/endings"), static_cast<int>(all.size()),
            w.trn("coordination that it is proposed to end", "coordinations that it is proposed to end", std::ssize(all)), false});
    }
    return ui::section("desk", w.tr("At your desk"), ui::figures(figures));
}

// hol § 7-3: the unit has the overall responsibility. It sees that something is missing, not what stands in a plan.
Response overview_page(Grant<ReadOverview> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const whole = OverviewStore{call.database()}.read(grant, silent_days(call.profile()), call.today());
    auto const shown = shown_in(call);
    auto const overview = filtered(whole, shown.filter);
    call.listed(grant, std::ssize(overview.cases), shown.key.empty() ? std::string{} : "show=" + shown.key);
    ui::Page page;
    page.title = w.tr("Overview");
    page.content =
        h("<div class=\"st-row\" data-spread data-top><div class=\"st-flow\" data-gap=\"s\"><p class=\"st-eyebrow\">{}</p>{}</div>{}</div>",
            w.weekday_and_day(call.today()), ui::title(page.title), filter_form(call, whole, shown));
    page.content += key_figures(call, overview, shown);
    if (shown.key.empty()) page.content += desk_figures(call);
    Html main = without_coordinator(call, overview, shown);
    main += coordinators(call, overview, shown);
    main += nudges(call, overview, shown);
    Html aside = load_chart(call, overview.coordinators);
    if (shown.key.empty()) aside += teams(call, whole);
    aside += to_figures(call);
    page.content.add("<div class=\"st-split st-first\" data-wide><div>{}</div><div class=\"st-flow\" data-gap=\"l\">{}</div></div>", main, aside);
    return show(call, page, {NavPlace::overview});
}

} // namespace

void overview_routes(Router& router)
{
    router.get<ReadOverview>("/overview", overview_page);
    case_list_routes(router);
    figures_routes(router);
}

} // namespace samtak
