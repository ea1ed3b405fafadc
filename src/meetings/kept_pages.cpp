// What the parents of a minor see of a meeting, or of one point of its agenda (K8, pbrl § 3-4): kept from them, or shared again.
#include "meetings/meeting_pages.hpp"
#include "meetings/meeting_parts.hpp"
#include "people/kept_events.hpp"

#include <algorithm>

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

// The point in the path, or the meeting itself.
struct Kept {
    KeptKind kind = KeptKind::meeting;
    std::string id, title;
    Url address;
};

std::optional<Kept> thing_in(Call const& call, MeetingDesk const& desk)
{
    auto const& id = desk.header.coordination;
    if (call.param("item").empty())
        return Kept{KeptKind::meeting, desk.now.id.str(), when_words(call.words(), desk.now),
            call.url("/coordinations/{}/meetings/{}/kept", id, desk.now.id)};
    if (desk.kept.contains(desk.now.id.text())) return std::nullopt; // kept as the meeting is
    auto const item = call.id<AgendaItemId>("item");
    for (auto const& one : desk.agenda)
        if (one.id == item)
            return Kept{
                KeptKind::agenda_item, one.id.str(), one.title, call.url("/coordinations/{}/meetings/{}/agenda/{}/kept", id, desk.now.id, one.id)};
    return std::nullopt;
}

// Whoever is called in knows of it; so do those who have promised something there.
bool parents_know(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk, Kept const& kept)
{
    auto const is_parent = [&](std::optional<MemberId> const& member) { return member && desk.parents.contains(*member); };
    if (kept.kind == KeptKind::meeting && std::any_of(desk.now.invited.begin(), desk.now.invited.end(), is_parent)) return true;
    auto const promises = MeetingStore{call.database()}.promises(grant, call.today());
    return std::any_of(promises.begin(), promises.end(), [&](Promise const& one) {
        bool const here = kept.kind == KeptKind::meeting ? one.meeting == desk.now.id : one.item && one.item->text() == kept.id;
        return here && is_parent(one.member);
    });
}

Html cannot(Words const& w)
{
    return ui::alert(ui::Color::info, w.tr("A parent has a part in this"),
        h("<p>{}</p>",
            w.tr("A parent is called in, or has promised something here. Change that first. Then it needn't be shared with the parents.")));
}

Response shown(Grant<KeepInMeeting> const& grant, Call& call, MeetingDesk const& desk, Kept const& kept, KeptNow const& now, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = kept_title(w, now, desk.keeping.own());
    page.failed = form.failed();
    bool const stays = !now.held && parents_know(grant, call, desk, kept);
    page.content = turning_page(w, form, now, desk.keeping,
        {kept.title, meeting_url(call, desk), w.tr("The meeting"), kept.address, call.csrf(), call.draft_url(),
            stays ? std::optional{cannot(w)} : std::nullopt});
    return meeting_answer_page(call, std::move(page), desk.header, desk.relation, status);
}

} // namespace

Response kept_page(Grant<KeepInMeeting> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    auto const kept = desk ? thing_in(call, *desk) : std::nullopt;
    if (!kept || !desk->keeping.turns(desk->kept.contains(kept->id))) return not_here(call);
    return shown(grant, call, *desk, *kept, KeptStore{call.database()}.now(grant, kept->id), 200);
}

Response turn_kept(Grant<KeepInMeeting> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    auto const kept = desk ? thing_in(call, *desk) : std::nullopt;
    if (!kept || !desk->keeping.turns(desk->kept.contains(kept->id))) return not_here(call);
    auto const now = KeptStore{call.database()}.now(grant, kept->id);
    if (call.form().version() != now.version) return failure_page(call, {Problem::conflict, somebody_was_first});
    auto const said = read_turning(call.form(), now, desk->keeping);
    bool const can = now.held || !parents_know(grant, call, *desk, *kept);
    if (!call.form().ok() || !can) return shown(grant, call, *desk, *kept, now, 422);
    auto change = call.change();
    auto const there = meeting_url(call, *desk);
    change.answer_with(there.text());
    KeptStore::turn(change, grant, kept->kind, kept->id, now, said);
    for (auto const& one : desk->people)
        if (now.held && !said.by_person && one.kind == "person") change.tell(KeptShared{grant.subject(), one.member});
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", now.held ? "shared" : "kept"));
}

} // namespace samtak
