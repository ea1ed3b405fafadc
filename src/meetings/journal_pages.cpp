// What a professional may copy to the record of their own service after a meeting (L14).
#include "kernel/oslo.hpp"
#include "meetings/journal_note.hpp"
#include "meetings/meeting_pages.hpp"
#include "meetings/meeting_parts.hpp"

namespace samtak {
namespace {

std::optional<Day> next_called(std::vector<Meeting> const& all, Meeting const& after)
{
    std::optional<Day> next;
    for (auto const& one : all)
        if (one.state == MeetingState::called && after.day < one.day && (!next || one.day < *next)) next = one.day;
    return next;
}

} // namespace

Response journal_page(Grant<ReadMeetings> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    MeetingStore store{call.database()};
    auto const minutes = desk && !is_family(desk->relation) && !grant.is_parent() ? store.minutes(grant, desk->now.id) : std::nullopt;
    if (!minutes) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Words const& w = call.words();
    bool left_out = desk->kept.contains(desk->now.id.text());
    std::vector<Promise> own;
    for (auto& one : store.promises(grant, call.today())) {
        if (one.meeting != desk->now.id || one.member != grant.by()) continue;
        bool const kept = desk->kept.contains(one.measure.id.text());
        left_out = left_out || kept;
        if (!kept) own.push_back(std::move(one));
    }
    JournalSource const source{w, desk->now, store.came(grant, desk->now.id).contains(grant.by()), own, oslo_day(minutes->signed_at),
        next_called(store.list(grant), desk->now)};
    Form const nothing;
    ui::FormView const form{w, nothing};
    ui::Page page;
    page.title = w.tr("For your own record");
    page.content = ui::back_link(meeting_url(call, *desk), w.tr("The meeting"));
    page.content += ui::title(page.title, w.tr("Copy what you need. What you write in the record is for you to judge."));
    page.content += form.text_area({.name = "note", .label = w.tr("Text to copy"), .value = journal_note(source), .rows = 10});
    if (left_out)
        page.content += ui::alert(ui::Color::info, w.tr("Something is left out"),
            h("<p>{}</p>", w.tr("What isn't shared with the parents isn't in the text: they may have a right to read your record.")));
    return meeting_answer_page(call, std::move(page), desk->header, desk->relation);
}

} // namespace samtak
