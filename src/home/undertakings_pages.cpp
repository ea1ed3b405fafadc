// «What I am to do»: one list per member across cases (L1), late first. What one may not answer today isn't in it.
#include "home/home_pages.hpp"
#include "home/undertakings_store.hpp"
#include "measures/chase_parts.hpp"
#include "web/lists.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

std::string heading_of(Words const& w, ThingGroup group)
{
    switch (group) {
    case ThingGroup::late: return w.tr("Over the deadline");
    case ThingGroup::this_week: return w.tr("The next seven days");
    case ThingGroup::later: return w.tr("Later");
    case ThingGroup::waiting: return w.tr("Waits for an answer");
    }
    return {};
}

std::string about_of(Words const& w, OwnThing const& one)
{
    auto about = one.person;
    auto const add = [&](std::string const& words) { about += (about.empty() ? "" : " · ") + words; };
    add(one.deadline ? w.tr("By {date}", {{"date", w.long_day(*one.deadline)}}) : w.tr("No deadline"));
    if (!one.task) add(w.tr("Promised in a meeting"));
    if (one.state == OwnThing::State::asked) add(w.tr("You are asked"));
    if (one.state == OwnThing::State::proposed) add(w.tr("You have proposed another date"));
    if (one.said == "delayed") add(w.tr("You have said that it takes longer"));
    if (one.said == "help") add(w.tr("You have said that you need help"));
    if (one.by_link) add(by_link_words(w));
    return about;
}

ui::Item item_of(Call const& call, OwnThing const& one, ThingGroup group)
{
    Words const& w = call.words();
    auto const to =
        one.task ? call.url("/plans/{}/tasks/{}", *one.plan, *one.task) : call.url("/coordinations/{}/promises/{}", one.coordination, one.measure);
    auto const deed = one.state == OwnThing::State::asked ? w.tr("Answer")
        : one.state == OwnThing::State::proposed          ? w.tr("Open")
                                                          : w.tr("Say how it goes");
    std::optional<ui::Color> color;
    if (group == ThingGroup::late) color = ui::Color::danger;
    return {one.state == OwnThing::State::asked ? ui::Icon::hourglass : ui::Icon::tasklist, color, one.what, about_of(w, one),
        ui::button_link(to, {.text = deed, .weight = ui::Weight::secondary, .about = one.what})};
}

} // namespace

Response undertakings_page(Grant<ListUndertakings> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const all = UndertakingsStore{call.database(), call.place().area_keys}.own(grant, call.viewer(), call.policy(), call.today());
    call.listed(grant, std::ssize(all));
    ui::Page page;
    page.title = w.tr("What I am to do");
    page.narrow = true;
    page.content = ui::back_link(call.url("/"), w.tr("Home"));
    page.content += ui::title(page.title, w.tr("What you are asked, have said yes to and have promised, in everything you take part in."));
    if (all.empty()) page.content += ui::empty_line(h("<p>{}</p>", w.tr("There is nothing that you are to do now.")));
    for (auto const group : {ThingGroup::late, ThingGroup::this_week, ThingGroup::waiting, ThingGroup::later}) {
        std::vector<ui::Item> items;
        for (auto const& one : in_group(all, group, call.today())) items.push_back(item_of(call, one, group));
        if (!items.empty()) page.content += ui::section("group-" + std::to_string(static_cast<int>(group)), heading_of(w, group), ui::items(items));
    }
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::home});
}

} // namespace samtak
