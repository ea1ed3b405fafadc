#include "meetings/agenda_parts.hpp"

#include <algorithm>

namespace samtak {

std::vector<AgendaItem> put_off_last_time(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk)
{
    if (!desk.now.is_open()) return {};
    MeetingStore store{call.database()};
    auto const all = store.list(grant); // newest first
    auto const last =
        std::find_if(all.begin(), all.end(), [&](Meeting const& one) { return one.state == MeetingState::held && one.day <= desk.now.day; });
    if (last == all.end()) return {};
    auto items = store.agenda(grant, last->id);
    std::erase_if(items, [&](AgendaItem const& item) {
        bool const again = std::any_of(desk.agenda.begin(), desk.agenda.end(), [&](AgendaItem const& one) { return one.title == item.title; });
        return item.outcome != "next" || again;
    });
    return items;
}

Html put_off_part(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk)
{
    Words const& w = call.words();
    if (!call.would_allow<WriteAgenda>(desk.header.coordination)) return {};
    std::vector<Html> rows;
    for (auto const& item : put_off_last_time(grant, call, desk)) {
        auto const url = call.url("/coordinations/{}/meetings/{}/agenda/new", desk.header.coordination, desk.now.id).with("from", item.id.text());
        rows.push_back(h("<div class=\"st-apart\"><p>{}</p>{}</div>", item.title, ui::link(url, w.tr("Take it up now"), ui::Icon::plus, item.title)));
    }
    if (rows.empty()) return {};
    return ui::section("put-off", w.tr("Put off from last time"), h("<div class=\"st-card\">{}</div>", ui::lines(rows)));
}

} // namespace samtak
