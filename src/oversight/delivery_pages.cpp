// Dead ones are seen: how much could not be told, why, and a button that tries all of it again. Never what it was, to whom or about whom.
#include "oversight/delivery_pages.hpp"

#include "oversight/delivery_store.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

std::string what_words(Words const& w, std::string_view event)
{
    if (event == "notice.sms_due") return w.tr("SMS");
    return event == "notice.mail_due" || event == "notice.digest_due" ? w.tr("E-mail") : w.tr("Notice inside the product");
}

// The kinds of error are the program's own words (jobs/, notify/), never what somebody typed.
std::string why_words(Words const& w, std::string_view why)
{
    if (why.starts_with("mail server or gateway said later")) return w.tr("The mail server or the SMS gateway didn't take it in more than a day");
    if (why == "mail could not be made") return w.tr("The e-mail could not be made: the address is wrong, or its key is missing");
    return w.tr("A fault in the program: see the log");
}

Html table(Words const& w, std::vector<GivenUp> const& all)
{
    ui::Table table{w.tr("Given up"), {w.tr("What"), w.tr("Why"), w.tr("How many")}, {}, w.tr("Nothing has been given up.")};
    for (auto const& one : all)
        table.rows.push_back({ui::plain(what_words(w, one.event)), ui::plain(why_words(w, one.why)), ui::plain(std::to_string(one.count))});
    return ui::table(table);
}

Response delivery_page(Grant<ReadDelivery> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const state = DeliveryStore{call.database()}.read(grant, call.now());
    call.listed(grant, std::ssize(state.given_up));
    ui::Page page;
    page.title = w.tr("What could not be sent");
    page.narrow = true;
    if (call.query("done") == "again") page.content += ui::done(w.tr("All of it is being tried again."));
    page.content += ui::title(page.title, w.tr("Only how much and why. What it was, to whom and about whom isn't seen here."));
    page.content += h("<p>{}</p>",
        state.waiting == 0 ? w.tr("Nothing waits just now.")
                           : w.trn("{n} thing waits to be told or sent.", "{n} things wait to be told or sent.", state.waiting));
    page.content += ui::section("given-up", w.tr("Given up"), table(w, state.given_up));
    if (!state.given_up.empty())
        page.content +=
            ui::button_form(call.url("/deliveries/again"), call.csrf(), {.text = w.tr("Try all of it again"), .icon = ui::Icon::arrow_circlepath});
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page);
}

Response try_again(Grant<RetryDelivery> const& grant, Call& call)
{
    auto change = call.change();
    auto const there = call.url("/deliveries");
    change.answer_with(there.text());
    DeliveryStore{call.database()}.try_again(change, grant);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "again"));
}

} // namespace

void delivery_routes(Router& router)
{
    router.get<ReadDelivery>("/deliveries", delivery_page);
    router.post<RetryDelivery>("/deliveries/again", try_again);
}

} // namespace samtak
