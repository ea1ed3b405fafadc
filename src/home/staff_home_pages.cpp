#include "home/home_pages.hpp"
#include "home/meeting_needs.hpp"
#include "home/need_words_parts.hpp"
#include "home/waiting_parts.hpp"
#include "kernel/oslo.hpp"
#include "web/directory_link.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr std::size_t most_news = 6;

std::string tool_name(Words const& w, std::string_view tool)
{
    if (tool == "plan") return w.tr("Plan");
    if (tool == "minutes") return w.tr("Minutes");
    return w.tr("Not decided");
}

Url case_url(Call const& call, Case const& one)
{
    if (one.plan) return call.url("/plans/{}", *one.plan);
    return call.url("/coordinations/{}", one.own.coordination);
}

Html next_meeting_line(Call const& call, Case const& one)
{
    auto const* meeting = next_meeting(one, call.today());
    if (!meeting) return {};
    auto const url = call.url("/coordinations/{}/meetings/{}", one.own.coordination, std::string_view{meeting->id});
    return h("<p class=\"st-small\">{}</p>", ui::link(url, next_meeting_words(call.words(), *meeting), ui::Icon::calendar, one.name));
}

Html person_card(Call const& call, Case const& one, bool coordinates)
{
    Words const& w = call.words();
    Html html = h(
        "<div class=\"st-row\" data-spread data-top><h3 class=\"ds-heading\" data-size=\"2xs\"><a class=\"ds-link\" data-color=\"neutral\" href=\"{}\">{}</a></h3>",
        case_url(call, one), one.name);
    html.add("<span class=\"st-muted st-small\">{}</span></div>", coordinates ? tool_name(w, one.tool) : std::string{});
    if (!one.matters.empty()) html.add("{}", ui::voice(one.matters));
    html += next_meeting_line(call, one);
    if (coordinates) {
        auto const next = one.next_evaluation();
        std::vector<ui::Fact> facts{{w.tr("Next evaluation"), ui::plain(next ? w.long_day(*next) : w.tr("Not agreed"))},
            {w.tr("Last news"), ui::plain(one.last_sign ? w.relative(oslo_day(*one.last_sign), call.today()) : w.tr("None yet"))}};
        html += h("<div class=\"st-small\">{}</div>", ui::facts(facts, ui::FactsLook::two));
        html += ui::actions({ui::link(call.url("/coordinations/{}", one.own.coordination), w.tr("The case"), {}, one.name)});
        if (one.own.relation == Relation::deputy)
            html.add("<p class=\"st-small st-muted\">{}</p>", w.tr("You step in while {coordinator.the} is away or missing."));
    }
    return h("<li class=\"st-card st-flow\">{}</li>", html);
}

Html cards(Call const& call, std::vector<Case const*> const& cases, bool coordinates)
{
    Html all;
    for (auto const* one : cases) all += person_card(call, *one, coordinates);
    return h("<ul class=\"st-tiles st-plain-list st-space-above\">{}</ul>", all);
}

// BTI: before there is a coordinator there is no plan, so the way goes to the relay
Html relays(Call const& call, StaffHome const& home)
{
    Html all;
    for (auto const* one : home.holds_relay)
        all += h(
            "<li class=\"st-card st-flow\"><h3 class=\"ds-heading\" data-size=\"2xs\"><a class=\"ds-link\" data-color=\"neutral\" href=\"{}\">{}</a></h3>{}</li>",
            call.url("/coordinations/{}/bti", one->own.coordination), one->name, next_meeting_line(call, *one));
    return h("<ul class=\"st-tiles st-plain-list st-space-above\">{}</ul>", all);
}

Html my_people(Call const& call, StaffHome const& home)
{
    Words const& w = call.words();
    int const recommended = call.profile().recommended_load;
    auto const words = w.tr("{count} of {recommended} recommended", {{"count", home.load}, {"recommended", recommended}});
    return h(
        "<section class=\"st-section\" aria-labelledby=\"people\"><div class=\"st-row\" data-spread><h2 class=\"ds-heading\" data-size=\"sm\" id=\"people\">{}</h2>"
        "<p class=\"st-small\">{}</p></div>{}</section>",
        w.tr("My people"), ui::load(static_cast<int>(home.load), recommended, words), cards(call, home.coordinates, true));
}

std::string news_words(Words const& w, CaseNews const& news)
{
    auto const title = Fill{"what", news.title};
    if (news.what == "words") return w.tr("wrote about what matters");
    if (news.what == "goal_new") return w.tr("put in the goal “{what}”", {title});
    if (news.what == "measure_new") return w.tr("put in “{what}”", {title});
    if (news.what == "goal") return w.tr("changed the goal “{what}”", {title});
    if (news.what == "measure") return w.tr("changed “{what}”", {title});
    if (news.what == "task_accepted") return w.tr("said yes to “{what}”", {title});
    if (news.what == "task_declined") return w.tr("said no to “{what}”", {title});
    if (news.what == "task_proposed") return w.tr("proposed another date for “{what}”", {title});
    if (news.what == "done_by_link") return w.tr("answered by the link in an e-mail that “{what}” is done", {title});
    if (news.what == "task_done") return w.tr("finished “{what}”", {title});
    if (news.what == "trouble_answered") return w.tr("answered what doesn't work about “{what}”", {title});
    if (news.what.starts_with("trouble")) return w.tr("wrote that something doesn't work: “{what}”", {title});
    return w.tr("evaluated “{what}”", {title});
}

struct NewsOf {
    Case const* one;
    CaseNews const* news;
};

// The newest first; what reads the same on the same day stands once.
std::vector<NewsOf> news_of(StaffHome const& home)
{
    std::vector<NewsOf> all;
    for (auto const* cases : {&home.coordinates, &home.takes_part})
        for (auto const* one : *cases)
            for (auto const& each : one->news) all.push_back({one, &each});
    std::stable_sort(all.begin(), all.end(), [](NewsOf const& a, NewsOf const& b) { return a.news->at > b.news->at; });
    std::vector<NewsOf> told;
    for (auto const& next : all) {
        bool const again = std::any_of(told.begin(), told.end(), [&](NewsOf const& before) {
            return before.one == next.one && before.news->name == next.news->name && before.news->what == next.news->what &&
                before.news->title == next.news->title && oslo_day(before.news->at) == oslo_day(next.news->at);
        });
        if (!again && told.size() < most_news) told.push_back(next);
    }
    return told;
}

Html news(Call const& call, StaffHome const& home)
{
    Words const& w = call.words();
    auto const all = news_of(home);
    if (all.empty()) return ui::card("news", w.tr("New in the plans"), h("<p>{}</p>", w.tr("Nothing new since you last looked.")));
    std::vector<Html> rows;
    rows.reserve(all.size());
    for (auto const& [one, each] : all) {
        auto const when = w.relative(oslo_day(each->at), call.today());
        rows.push_back(h("<div><p><strong>{}</strong> {}</p><p class=\"st-muted st-small\">{}</p></div>", each->name, news_words(w, *each),
            each->name == one->name ? when : when + ", " + one->name)); // the one the plan is about needs no second naming
    }
    return ui::card("news", w.tr("New in the plans"), ui::lines(rows));
}

Html support(Call const& call)
{
    Words const& w = call.words();
    Html html = h("<p>{}</p>", w.tr("{Coordinating_unit.the} guides you in the role and in single cases."));
    if (!call.profile().phone.empty())
        html += h("<p>{}</p>", ui::link(Url::external("tel:" + call.profile().phone), w.tr("Call {phone}", {{"phone", call.profile().phone}})));
    html += h("<p>{}</p>", ui::directory_link(call));
    if (!call.profile().report_days.empty()) html += h("<p>{}</p>", ui::link(call.url("/reports/mine"), w.tr("Your half-yearly report")));
    return ui::card("support", w.tr("Do you need support?"), html);
}

Html greeting(Call const& call)
{
    Words const& w = call.words();
    return h("<div class=\"st-flow\" data-gap=\"s\"><p class=\"st-eyebrow\">{}</p>{}</div>", w.weekday_and_day(call.today()),
        ui::title(w.tr("Hello, {name}", {{"name", first_word(call.viewer().name())}})));
}

Html turn_list(Call const& call, StaffHome const& home)
{
    auto const items = waiting_items(call, home);
    if (home.needs.empty()) return ui::items(items);
    return h("{}{}", ui::items(items), need_list(call, home.needs, {}));
}

Html needs_section(Call const& call, StaffHome const& home)
{
    Words const& w = call.words();
    auto const waits = home.needs.size() + home.waits();
    Html const count = waits == 0 ? Html{} : h(" <span class=\"ds-badge\" data-variant=\"tinted\" data-count=\"{}\"></span>", waits);
    return h(
        "<section class=\"st-section\" aria-labelledby=\"now\"><h2 class=\"ds-heading\" data-size=\"sm\" id=\"now\">{}{}</h2>{}<p>{}</p></section>",
        w.tr("This needs you now"), count,
        home.waits() == 0 ? need_list(call, home.needs, w.tr("Nothing waits for you now.")) : turn_list(call, home),
        ui::link(call.url("/undertakings"), w.tr("All that I am to do"), ui::Icon::tasklist));
}

} // namespace

ui::Page staff_page(Call const& call, StaffHome const& home)
{
    Words const& w = call.words();
    Html main;
    if (!home.family.empty()) main += family_links(call, home.family);
    main += needs_section(call, home);
    if (!home.coordinates.empty()) main += my_people(call, home);
    if (!home.holds_relay.empty()) main += ui::section("relay", w.tr("Where you are {relay_holder.bare}"), relays(call, home));
    if (!home.takes_part.empty()) main += ui::section("part", w.tr("Plans you take part in"), cards(call, home.takes_part, false));
    Html aside = news(call, home);
    if (!home.coordinates.empty()) aside += support(call);
    ui::Page page;
    page.title = w.tr("Home");
    page.content =
        h("{}<div class=\"st-split st-home\"><div>{}</div><div class=\"st-flow\" data-gap=\"l\">{}</div></div>", greeting(call), main, aside);
    return page;
}

} // namespace samtak
