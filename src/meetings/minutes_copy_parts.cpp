#include "meetings/minutes_copy_parts.hpp"

#include "meetings/minutes_copy_store.hpp"

namespace samtak {
namespace {

std::string agreed_words(Words const& w, MeetingDesk const& desk, MinutesCopy const& one)
{
    auto const who = one.agreed_by == "person" ? desk.header.called : w.tr("Somebody who acts for {name}", {{"name", desk.header.called}});
    return w.tr("{who} has said yes", {{"who", who}}) + (one.words.empty() ? "" : ": " + one.words);
}

} // namespace

std::vector<ui::Choice> copy_way_choices(Words const& w)
{
    return {
        {"paper", w.tr("On paper")}, {"secure", w.tr("Through a secure channel, never ordinary e-mail")}, {"read", w.tr("They come and read them")}};
}

Html copies_part(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    for (auto const& one : MinutesCopyStore{call.database()}.read(grant, desk.now.id)) {
        std::string way;
        for (auto const& choice : copy_way_choices(w))
            if (choice.value == one.way) way = choice.label;
        rows.push_back(h("<div><strong>{}</strong><br><span class=\"st-small\">{}, {}, {}. {}</span></div>", one.to, way, w.long_day(one.on), one.by,
            agreed_words(w, desk, one)));
    }
    Html html = rows.empty() ? Html{} : h("<div class=\"st-card\">{}</div>", ui::lines(rows));
    if (call.would_allow<GiveMinutes>(desk.header.coordination)) {
        if (rows.empty()) html += ui::empty_line(h("<p>{}</p>", w.tr("Nobody outside {group.the} has got the minutes.")));
        html += ui::actions({ui::link(
            call.url("/coordinations/{}/meetings/{}/copies/new", desk.header.coordination, desk.now.id), w.tr("Give the minutes to somebody else"))});
    }
    return html.empty() ? html : ui::section("copies", w.tr("Given to others"), html);
}

} // namespace samtak
