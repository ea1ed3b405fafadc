// One's own calendar feed: make its address, see it this once, take it back (G9).
#include "identity/session.hpp"
#include "notify/calendar_routes.hpp"
#include "notify/calendar_store.hpp"
#include "notify/notify_pages.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

Response shown(Call& call, ui::Page page)
{
    page.narrow = true;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

Html what_it_is(Words const& w)
{
    Html lines = h("<li>{}</li>", w.tr("The calendar shows when your meetings are, and where only if the place gives nothing away."));
    lines += h("<li>{}</li>", w.tr("It never says whom a meeting is about, or what. That you read here."));
    lines += h("<li>{}</li>", w.tr("Whoever has the address can see when your meetings are. Give it to nobody."));
    lines += h("<li>{}</li>", w.tr("You can take the address back at any time. Then it no longer works."));
    return h("<ul class=\"ds-list\">{}</ul>", lines);
}

Html make_button(Call const& call, bool has_one)
{
    Words const& w = call.words();
    return ui::button_form(call.url("/settings/calendar"), call.csrf(),
        {.text = has_one ? w.tr("Make a new address") : w.tr("Make an address"),
            .weight = has_one ? ui::Weight::secondary : ui::Weight::primary,
            .icon = ui::Icon::calendar});
}

Html standing(Call const& call, CalendarFeed const& feed)
{
    Words const& w = call.words();
    Html html = h("<p>{}</p>", w.tr("You made an address {date}. It is shown only when it is made.", {{"date", w.day_and_time(feed.made_at)}}));
    html += ui::buttons(
        {ui::button_form(call.url("/settings/calendar/withdrawal"), call.csrf(), {.text = w.tr("Take the address back")}), make_button(call, true)});
    html += h("<p class=\"st-small\">{}</p>", w.tr("A new address takes the place of the one you have."));
    return ui::section("address", w.tr("Your address"), h("<div class=\"st-flow\">{}</div>", html));
}

std::string address_of(Call const& call, std::string const& token)
{
    auto const& origin = call.place().origin;
    return (origin.empty() ? "http://" + std::string{call.request().header("host")} : origin) + "/" + call.profile().key + "/calendar/" + token +
        std::string{calendar_ending};
}

} // namespace

Response calendar_page(Grant<OwnCalendar> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const feed = CalendarStore{call.database()}.own(grant);
    ui::Page page;
    page.title = w.tr("Your meetings in your own calendar");
    if (call.query("done") == "taken_back") page.content += ui::done(w.tr("The address is taken back. It no longer works."));
    page.content += ui::back_link(call.url("/settings"), w.tr("My settings"));
    page.content += ui::title(page.title);
    page.content += what_it_is(w);
    page.content += feed ? standing(call, *feed) : ui::buttons({make_button(call, false)});
    return shown(call, std::move(page));
}

Response make_calendar(Grant<OwnCalendar> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const there = call.url("/settings/calendar");
    auto const token = fresh_token();
    auto change = call.change();
    change.answer_with(there.text());
    CalendarStore{call.database()}.make(change, grant, call.viewer().account(), token.hash);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    ui::Page page;
    page.title = w.tr("Your address is ready");
    page.content = ui::answer_title(page.title, w.tr("Copy it now. It is not shown again."));
    page.content += h("<p class=\"st-invitation\"><strong>{}</strong></p>", address_of(call, token.token));
    page.content += h("<ol class=\"ds-list\"><li>{}</li><li>{}</li></ol>",
        w.tr("Open the calendar that you use, and choose to add or subscribe to a calendar from the internet."),
        w.tr("Paste the address. The calendar fetches your meetings by itself, and it can take some hours before a change shows."));
    page.content += ui::buttons({ui::button_link(there, {.text = w.tr("I have copied it"), .weight = ui::Weight::secondary})});
    return shown(call, std::move(page));
}

Response take_back_calendar(Grant<OwnCalendar> const& grant, Call& call)
{
    auto const there = call.url("/settings/calendar");
    auto change = call.change();
    change.answer_with(there.text());
    CalendarStore{call.database()}.take_back(change, grant);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "taken_back"));
}

} // namespace samtak
