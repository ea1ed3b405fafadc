// The desk: what has come in and waits, with its deadline; the unanswered stay until they are answered (A1 A15).
#include "intake/incoming_pages.hpp"
#include "intake/incoming_parts.hpp"
#include "intake/incoming_store.hpp"
#include "web/lists.hpp"
#include "web/show.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr std::size_t most_answered = 50;

ui::Table table_of(Call& call, std::string caption, std::vector<Incoming> const& all, std::string empty)
{
    Words const& w = call.words();
    ui::Table table{std::move(caption), {w.tr("About"), w.tr("What"), w.tr("Came"), w.tr("Deadline"), w.tr("From")}, {}, std::move(empty)};
    for (auto const& one : all)
        table.rows.push_back({ui::link(call.url("/incoming/{}", one.id), one.name), ui::plain(kind_name(w, one)),
            ui::plain(one.received_on ? w.day(*one.received_on) : std::string{}), clock_tag(w, one, call.today()), ui::plain(one.sender)});
    return table;
}

} // namespace

std::vector<Desk> own_desks(Viewer const& viewer)
{
    std::vector<Desk> desks;
    if (viewer.has(Role::coordinating_unit)) desks.push_back(Desk::coordinating_unit);
    if (viewer.has(Role::allocation)) desks.push_back(Desk::allocation);
    return desks;
}

Response incoming_list_page(Grant<ReadIncoming> const& grant, Call& call)
{
    Words const& w = call.words();
    IncomingStore store{call.database(), *call.place().secrets};
    auto const desks = own_desks(call.viewer());
    auto open = store.at(grant, desks, IncomingState::open);
    auto answered = store.at(grant, desks, IncomingState::answered);
    auto const today = call.today();
    auto const decided = std::stable_partition(answered.begin(), answered.end(), [](auto const& one) { return one.waits_for_decision; });
    open.insert(open.end(), answered.begin(), decided); // taken up, and not decided: a month is a month (fvl § 11 a)
    answered.erase(answered.begin(), decided);
    std::stable_sort(open.begin(), open.end(), [&](auto const& a, auto const& b) { return answer_clock(a, today).due < answer_clock(b, today).due; });
    std::reverse(answered.begin(), answered.end());
    if (answered.size() > most_answered) answered.resize(most_answered);
    call.listed(grant, std::ssize(open) + std::ssize(answered));
    ui::Page page;
    page.title = w.tr("Notices and applications");
    if (call.query("done") == "answered") page.content += ui::done(w.tr("The answer is sent."));
    page.content += ui::title(page.title, w.tr("Each must be answered within a month. It stays here until it is."));
    page.content += ui::section(
        "open", w.tr("Waiting for an answer"), ui::table(table_of(call, w.tr("Waiting for an answer"), open, w.tr("Nothing waits for an answer."))));
    page.content += ui::buttons(
        {ui::button_link(call.url("/paper-applications/new"), {.text = w.tr("Enter an application on paper"), .weight = ui::Weight::secondary}),
            ui::link(call.url("/need-notices/new"), w.tr("Tell of a need"))});
    page.content +=
        ui::section("answered", w.tr("Answered"), ui::table(table_of(call, w.tr("Answered"), answered, w.tr("Nothing is answered yet."))));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

} // namespace samtak
