// The threads of one coordination, the newest message first, and who to ask (E6).
#include "coordination/coordination_parts.hpp"
#include "coordination/coordination_store.hpp"
#include "messages/thread_pages.hpp"
#include "messages/thread_parts.hpp"

namespace samtak {
namespace {

Html row(Call const& call, ThreadDesk const& desk, MessageThread const& one)
{
    Words const& w = call.words();
    return h("<div class=\"st-flow\" data-gap=\"s\"><h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3><p class=\"st-small\">{}</p>{}</div>",
        ui::link(thread_url(call, desk.header.coordination, one.id), one.subject),
        w.tr("{whom} · last by {name}, {when}",
            {{"whom", audience_words(w, desk, one)}, {"name", one.last_by_name}, {"when", w.day_and_time(one.last_at)}}),
        thread_tags(w, desk, one, call.today()));
}

// E6: name, how to reach them, who steps in.
Html coordinator_card(Call const& call, std::optional<CoordinatorContact> const& contact)
{
    Words const& w = call.words();
    auto const at_unit = [&] { return h("<p>{}</p>", w.tr("Nobody coordinates now. Call {phone}.", {{"phone", call.profile().phone}})); };
    if (!contact) return ui::card("coordinator", w.tr("{Coordinator.bare}"), at_unit());
    Html html;
    if (!contact->missing) html += ui::person({contact->name, contact->title});
    auto const phone = [&](std::string const& number) {
        if (!number.empty()) html += h("<p>{}</p>", ui::link(Url::external("tel:" + number), w.tr("Call {phone}", {{"phone", number}})));
    };
    phone(contact->phone);
    if (auto const words = stand_in_words(w, *contact); !words.empty()) html += h("<p>{}</p>", words);
    if (contact->away_today || contact->missing) phone(contact->deputy_name.empty() ? call.profile().phone : contact->deputy_phone);
    return ui::card("coordinator", w.tr("{Coordinator.bare}"), html);
}

} // namespace

Response threads_page(Grant<ReadMessages> const& grant, Call& call)
{
    Words const& w = call.words();
    if (!grant.parts().covers(Parts::messages())) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const desk = desk_of(grant, call);
    auto const all = ThreadStore{call.database()}.list(grant);
    ui::Page page;
    page.title = w.tr("Messages in the case");
    page.content = ui::title(page.title, w.tr("Ask, tell and answer here. Each thread says who can read it."));
    if (call.would_allow<WriteMessages>(grant.subject())) {
        auto const fresh = call.url("/coordinations/{}/threads/new", grant.subject());
        std::vector<Html> deeds;
        if (!coordinates(grant.relation()))
            deeds.push_back(ui::button_link(fresh.with("ask", "1"), {.text = w.tr("Ask a question"), .icon = ui::Icon::questionmark_circle}));
        deeds.push_back(ui::button_link(
            fresh, {.text = w.tr("Write a message"), .weight = deeds.empty() ? ui::Weight::primary : ui::Weight::secondary, .icon = ui::Icon::plus}));
        page.content += ui::buttons(deeds);
    }
    std::vector<Html> rows;
    rows.reserve(all.size());
    for (auto const& one : all) rows.push_back(row(call, desk, one));
    page.content += ui::section("threads", w.tr("Questions and messages"),
        rows.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("Nothing is written yet."))) : h("<div class=\"st-card\">{}</div>", ui::lines(rows)));
    if (!coordinates(grant.relation())) page.content += coordinator_card(call, CoordinationStore{call.database()}.coordinator(grant, call.today()));
    return thread_answer_page(call, std::move(page), desk);
}

} // namespace samtak
