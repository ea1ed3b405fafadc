// The agenda (G2): anyone in the group puts in a point; the person's own stand first and are nobody else's to change.
#include "access/relations.hpp"
#include "meetings/agenda_parts.hpp"
#include "meetings/meeting_pages.hpp"
#include "meetings/meeting_parts.hpp"

#include <algorithm>
#include <charconv>

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

// `from`: what was put off last time and is taken up now
Response shown(Call& call, MeetingDesk const& desk, AgendaItem const* before, int status, AgendaItem const* from = nullptr)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    auto const back = meeting_url(call, desk);
    auto const& id = desk.header.coordination;
    auto const own_path = "/coordinations/" + id.str() + "/meetings/" + desk.now.id.str() + "/agenda/";
    bool const own = is_family(desk.relation);
    auto const* filled = before ? before : from;
    MeetingForm parts{before ? w.tr("Change the point")
            : own            ? w.tr("What do you want to talk about?")
                             : w.tr("Propose a point for the agenda"),
        w.tr("Those who may read of meetings in this case can read it, also who isn't called in."), w.tr("Save the point"),
        own_path + (before ? before->id.str() + "/edit" : "new"), back,
        before ? call.url("/coordinations/{}/meetings/{}/agenda/{}", id, desk.now.id, before->id)
               : call.url("/coordinations/{}/meetings/{}/agenda", id, desk.now.id),
        w.tr("The meeting")};
    if (before) parts.version = before->version;
    if (status == 409 && before)
        parts.above = ui::card("theirs", w.tr("As it stands now"), h("<p><strong>{}</strong></p>{}", before->title, ui::paragraphs(before->words)));
    parts.inside = form.text({.name = "title", .label = w.tr("What is it about?"), .value = filled ? filled->title : "", .most = most_agenda_title});
    parts.inside += form.text_area({.name = "words",
        .label = own ? w.tr("Do you want to say more?") : w.tr("What should the others know or bring?"),
        .value = filled ? filled->words : "",
        .optional = true,
        .most = most_meeting_words,
        .own_words = own});
    if (coordinates(desk.relation) && !before)
        parts.inside += form.checkbox("told",
            {"1", w.tr("{name} wants to talk about this", {{"name", desk.header.called}}), w.tr("It then stands first, as told to you.")},
            from && from->is_own());
    if (!own)
        parts.inside += form.text({.name = "minutes",
            .label = w.tr("How many minutes may it take?"),
            .value = before && before->minutes > 0 ? std::to_string(before->minutes) : "",
            .optional = true,
            .type = "number",
            .most = 3});
    if (!before && !desk.kept.contains(desk.now.id.text())) parts.inside += keeping_field(w, form, desk.keeping);
    return meeting_form_page(call, parts, form, desk.header, desk.relation, status);
}

void read_into(Form& form, AgendaItem& item, bool own)
{
    item.title = form.text("title", {.most = most_agenda_title, .required = true, .missing = "Write what it is about.", .lines = false});
    item.words = form.text("words", {.most = most_meeting_words});
    if (!own) {
        auto const typed = form.text("minutes", {.most = 3, .lines = false});
        item.minutes = 0;
        auto const [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), item.minutes);
        if (!typed.empty() && (problem != std::errc{} || end != typed.data() + typed.size())) item.minutes = -1;
    }
    for (auto const& problem : agenda_problems(item)) form.problem(problem.field, problem.text, problem.limit);
}

AgendaItem const* item_in(Call const& call, MeetingDesk const& desk)
{
    auto const id = call.id<AgendaItemId>("item");
    for (auto const& one : desk.agenda)
        if (id == one.id) return &one;
    return nullptr;
}

// The point that this reader may change; nothing when it isn't there, or is another's.
AgendaItem const* own_item(Call const& call, MeetingDesk const& desk)
{
    auto const* item = item_in(call, desk);
    return item && may_change(*item, desk.relation, desk.viewer) ? item : nullptr;
}

} // namespace

Response new_agenda_item_page(Grant<WriteAgenda> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    if (!desk) return not_here(call);
    if (!desk->now.is_open()) return see_other(meeting_url(call, *desk));
    auto const put_off = call.query("from").empty() ? std::vector<AgendaItem>{} : put_off_last_time(grant, call, *desk);
    auto const from = std::find_if(put_off.begin(), put_off.end(), [&](AgendaItem const& one) { return one.id.text() == call.query("from"); });
    return shown(call, *desk, nullptr, 200, from == put_off.end() ? nullptr : &*from);
}

Response put_agenda_item(Grant<WriteAgenda> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    if (!desk) return not_here(call);
    AgendaItem item;
    item.put_in_by = grant.by();
    item.said_by = said_by_of(grant.relation(), call.form().has("told"));
    read_into(call.form(), item, is_family(grant.relation()));
    if (desk->agenda.size() >= most_agenda_items) call.form().problem("title", "There is room for {limit} points.", most_agenda_items);
    auto const keep = desk->kept.contains(desk->now.id.text()) ? std::nullopt : read_keeping(call.form(), desk->keeping);
    if (!call.form().ok()) return shown(call, *desk, nullptr, 422);
    auto change = call.change();
    auto const there = meeting_url(call, *desk);
    change.answer_with(there.text());
    MeetingStore{call.database()}.put(change, grant, desk->now.id, item);
    if (keep) KeptStore::keep(change, grant, KeptKind::agenda_item, item.id.str(), *keep);
    bool const shared = !keep && !desk->kept.contains(desk->now.id.text()); // K8
    if (item.is_own() && shared) change.tell(PointPut{{grant.subject(), desk->now.id, grant.by()}});
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "point").at("agenda"));
}

Response edit_agenda_item_page(Grant<WriteAgenda> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    auto const* item = desk ? own_item(call, *desk) : nullptr;
    return item && desk->now.is_open() ? shown(call, *desk, item, 200) : not_here(call);
}

Response update_agenda_item(Grant<WriteAgenda> const& grant, Call& call)
{
    auto desk = open_meeting(grant, call);
    auto const* before = desk ? own_item(call, *desk) : nullptr;
    if (!before) return not_here(call);
    AgendaItem item = *before;
    read_into(call.form(), item, is_family(grant.relation()));
    if (!call.form().ok()) return shown(call, *desk, before, 422);
    item.version = call.form().version();
    auto change = call.change();
    auto const there = meeting_url(call, *desk);
    change.answer_with(there.text());
    MeetingStore{call.database()}.put(change, grant, desk->now.id, item);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "point").at("agenda"));
    desk = open_meeting(grant, call);
    auto const* now = desk ? own_item(call, *desk) : nullptr;
    if (saved.error().text == form_already_sent || !now || !desk->now.is_open()) return failure_page(call, saved.error());
    tell_conflict(call, "title");
    return shown(call, *desk, now, 409);
}

// Up or down among its own kind: the person's own stay first. The person orders theirs, who coordinates the others.
Response move_agenda_item(Grant<WriteAgenda> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    auto const* item = desk ? item_in(call, *desk) : nullptr;
    if (!item || !(item->is_own() ? may_change(*item, grant.relation(), grant.by()) : coordinates(grant.relation()))) return not_here(call);
    bool const up = call.form().get("way") == "up";
    auto const at = static_cast<std::size_t>(item - desk->agenda.data());
    auto const there = meeting_url(call, *desk);
    bool const at_end = up ? at == 0 : at + 1 == desk->agenda.size();
    if (at_end) return see_other(there.at("agenda"));
    auto const& other = desk->agenda[up ? at - 1 : at + 1];
    bool const passes = !other.is_own() || may_change(other, grant.relation(), grant.by()); // nobody else moves the person's own (G2)
    if (other.is_own() != item->is_own() || !passes) return see_other(there.at("agenda"));
    auto change = call.change();
    change.answer_with(there.text());
    MeetingStore{call.database()}.swap(change, grant, desk->now.id, *item, other);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.at("agenda"));
}

Response take_out_agenda_item(Grant<WriteAgenda> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    auto const* item = desk ? own_item(call, *desk) : nullptr;
    if (!item) return not_here(call);
    if (!item->notes.empty()) return see_other(meeting_url(call, *desk).with("done", "noted").at("agenda")); // it has been talked about
    AgendaItem out = *item;
    out.version = call.form().version();
    auto change = call.change();
    auto const there = meeting_url(call, *desk);
    change.answer_with(there.text());
    MeetingStore{call.database()}.take_out(change, grant, desk->now.id, out);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "taken_out").at("agenda"));
}

} // namespace samtak
