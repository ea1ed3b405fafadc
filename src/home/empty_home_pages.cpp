// The start page of somebody without a case: the first day as a coordinator, the coordinating unit and leaders, and one who was let in once.
#include "home/home_pages.hpp"
#include "home/need_parts.hpp"
#include "web/directory_link.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

// I1: what the role is, and what it isn't
Html role(Call const& call)
{
    Words const& w = call.words();
    auto const list = [&](std::vector<Localised> const& lines) {
        Html all;
        for (auto const& line : lines) all.add("<li>{}</li>", line.in(w.language()));
        return h("<ul class=\"ds-list\">{}</ul>", all);
    };
    return h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>{}<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>{}",
        w.tr("What {coordinator.the} does"), list(call.profile().expectations), w.tr("What {coordinator.the} doesn't do"),
        list(call.profile().not_expected));
}

ui::Item register_item(Call const& call)
{
    Words const& w = call.words();
    return {ui::Icon::person_plus, {}, w.tr("Register a person"), w.tr("When you have been asked to coordinate for somebody."),
        ui::button_link(call.url("/people/new"), {.text = w.tr("Register"), .weight = ui::Weight::secondary, .about = w.tr("Register a person")})};
}

Html new_coordinator(Call const& call)
{
    Words const& w = call.words();
    auto const none = ui::empty_state({.heading = w.tr("Nobody yet"),
        .content = h("<p>{}</p>", w.tr("You will be told when you are appointed. Then you see the name here, and can prepare the first talk."))});
    std::vector<ui::Item> items{{ui::Icon::book, {}, w.tr("Get to know the role"), w.tr("What is expected of you, and what isn't."),
        ui::button_link(url("#role"), {.text = w.tr("Read"), .weight = ui::Weight::secondary, .about = w.tr("Get to know the role")})}};
    items.push_back(
        {ui::Icon::compass, {}, w.tr("Get to know the services"), w.tr("What there is, and where one applies"), ui::directory_link(call)});
    if (call.viewer().has(Role::registrar)) items.push_back(register_item(call));
    return h("{}{}{}", none, ui::section("ready", w.tr("Get ready"), ui::items(items)),
        ui::section("role", w.tr("The role"), h("<div class=\"st-flow\">{}</div>", role(call))));
}

// pjl § 22: the one who controls the access log has that to do here, and no case
Html log_control(Call const& call)
{
    Words const& w = call.words();
    return ui::section("control", w.tr("What you do here"),
        ui::items({{ui::Icon::shield, {}, w.tr("Control of the access log"), w.tr("Who has looked at which case, without names or content."),
            ui::button_link(
                call.url("/log-reviews"), {.text = w.tr("Open"), .weight = ui::Weight::secondary, .about = w.tr("Control of the access log")})}}));
}

ui::Item way_item(ui::Icon icon, Words const& w, std::string what, std::string about, Url const& to)
{
    auto const link = ui::button_link(to, {.text = w.tr("Open"), .weight = ui::Weight::secondary, .about = what});
    return {icon, {}, std::move(what), std::move(about), link};
}

// What comes in lies with the coordinating unit or the allocation office.
void desk_items(Call const& call, std::vector<ui::Item>& items)
{
    Words const& w = call.words();
    auto const& viewer = call.viewer();
    bool const allocates = viewer.has(Role::allocation);
    if (allocates || viewer.has(Role::coordinating_unit))
        items.push_back(way_item(ui::Icon::envelope_closed, w, w.tr("Notices and applications"),
            w.tr("What has come in, and by when it is to be answered."), call.url("/incoming")));
    if (allocates && call.profile().ending_decided_by == "allocation")
        items.push_back(way_item(
            ui::Icon::archive, w, w.tr("Coordinations that may end"), w.tr("What is proposed, and waits for a decision."), call.url("/endings")));
}

// A leader answers for own coordinators, an administrator for logins and what is sent: by number and name of staff, never with content.
void leader_items(Call const& call, std::vector<ui::Item>& items)
{
    Words const& w = call.words();
    auto const& viewer = call.viewer();
    bool const leads = viewer.has(Role::leader), runs = viewer.has(Role::administrator);
    if (leads || runs)
        items.push_back(way_item(ui::Icon::person_group, w, w.tr("Coordinators and staff"),
            w.tr("How many cases each has, who is away, and who leaves."), call.url("/staff")));
    if (leads || runs)
        items.push_back(way_item(ui::Icon::cog, w, w.tr("Logins of staff"), w.tr("When somebody has lost their login."), call.url("/logins")));
    if (leads && !call.profile().report_days.empty())
        items.push_back(
            way_item(ui::Icon::file_text, w, w.tr("Half-yearly reports"), w.tr("Who has delivered, and who hasn't."), call.url("/reports")));
    if (runs)
        items.push_back(
            way_item(ui::Icon::bell, w, w.tr("What could not be sent"), w.tr("How much, why, and to try it again."), call.url("/deliveries")));
}

Html administration(Call const& call)
{
    std::vector<ui::Item> items;
    desk_items(call, items);
    leader_items(call, items);
    if (call.viewer().has(Role::registrar) || call.viewer().has(Role::coordinating_unit)) items.push_back(register_item(call));
    return ui::section("work", call.words().tr("What you do here"), ui::items(items));
}

// Says the same to everybody whom nothing is open to, whether there is something or not.
Html nothing_open(Call const& call)
{
    Words const& w = call.words();
    Html html = ui::empty_line(h("<p>{}</p><p>{}</p>", w.tr("No plan is open to you now."),
        w.tr("Have you been asked to take part in one? Talk with the one who asked you: the person decides who gets to see it.")));
    if (call.viewer().has(Role::registrar)) html += ui::items({register_item(call)});
    return html;
}

} // namespace

ui::Page empty_page(Call const& call, bool first_day)
{
    Words const& w = call.words();
    auto const& viewer = call.viewer();
    ui::Page page;
    page.title = w.tr("Home");
    bool const runs =
        viewer.has(Role::coordinating_unit) || viewer.has(Role::leader) || viewer.has(Role::allocation) || viewer.has(Role::administrator);
    bool const controls = viewer.has(Role::log_reviewer);
    bool const staff = first_day && (viewer.has(Role::staff) || viewer.has(Role::registrar));
    auto const name = Fill{"name", first_word(viewer.name())};
    page.content = h("<div class=\"st-flow\" data-gap=\"s\"><p class=\"st-eyebrow\">{}</p>{}</div>", w.weekday_and_day(call.today()),
        runs || controls ? ui::title(w.tr("Hello, {name}", {name}))
            : staff      ? ui::title(w.tr("Welcome, {name}", {name}), w.tr("What needs you comes here, as soon as you have your first person."))
                         : ui::title(w.tr("Hello, {name}", {name})));
    Html main = runs ? administration(call) : controls ? log_control(call) : staff ? new_coordinator(call) : nothing_open(call);
    page.content += h("<div class=\"st-home st-flow\" data-gap=\"l\">{}</div>", main);
    page.narrow = true;
    return page;
}

} // namespace samtak
