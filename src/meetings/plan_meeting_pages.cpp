// Planning a meeting: when, where, who is to come, and what the person says of that (G1).
#include "meetings/invitation_parts.hpp"
#include "meetings/invited_parts.hpp"
#include "meetings/meeting_pages.hpp"
#include "meetings/poll_parts.hpp"
#include "people/place_hint_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

struct Desk {
    PersonHeader header;
    std::vector<MeetingPerson> people;
    Meeting before; // version 0: a new one
    Relation relation;
    Html hint; // K10: don't write where
    KeepingDesk keeping;
    bool kept = false;          // the meeting isn't shared with the parents (K8)
    std::set<MemberId> parents; // so that none of them can be called in
    bool is_protected = false;
    std::optional<Day> last_day; // of the coordination
    Invitable invitable() const { return {people, before, kept, parents}; }
    bool can_come(MeetingPerson const& one) const { return invitable().can_come(one); }
};

Desk open_desk(Grant<PlanMeeting> const& grant, Call& call, Meeting before)
{
    KeptStore keeper{call.database()};
    bool const kept = before.version > 0 && keeper.things(grant).contains(before.id.text());
    auto header = people_of(call).header(grant, call.today());
    KeepingDesk const keeping{header.age, grant.relation(), grant.is_parent(), header.called};
    return {std::move(header), people_who_read(grant, call), std::move(before), grant.relation(), place_hint(grant, call), keeping, kept,
        keeper.parents(grant), ProtectionStore{call.database()}.is_protected(grant), MeetingStore{call.database()}.last_day(grant)};
}

Html fields(Call& call, ui::FormView const& form, Desk const& desk)
{
    Words const& w = call.words();
    auto const& before = desk.before;
    auto const time = [&](std::string name, std::string label, std::string value) {
        return form.text({.name = std::move(name), .label = std::move(label), .value = std::move(value), .type = "time"});
    };
    std::vector<ui::Choice> places;
    for (auto const& place : call.profile().neutral_places) places.push_back({place, place});
    Html html = form.day({.name = "day", .label = w.tr("Which day?"), .value = before.version > 0 ? std::optional{before.day} : std::nullopt});
    html += h("<div class=\"st-task-fields\">{}{}</div>", time("from", w.tr("From"), before.from), time("to", w.tr("Until"), before.to));
    if (!desk.is_protected) // R13.06: then no place is said at all
        html += form.select({.name = "place",
            .legend = w.tr("Place in the invitation"),
            .description = w.tr("Only these, so that an e-mail never says what it is about."),
            .choices = places,
            .chosen = {before.place},
            .optional = true});
    html += desk.hint;
    html += form.text({.name = "room",
        .label = w.tr("Where exactly?"),
        .description = w.tr("Only read here inside: a room, or the address of a video meeting."),
        .value = before.room,
        .optional = true,
        .most = most_room});
    std::vector<ui::Choice> reasons;
    reasons.reserve(meeting_reasons.size());
    for (auto const reason : meeting_reasons) reasons.push_back({std::string{reason}, reason_words(w, reason)});
    html += form.select({.name = "reason",
        .legend = w.tr("Why do you meet?"),
        .choices = reasons,
        .chosen = {before.version > 0 ? before.reason : call.query("reason")},
        .optional = true});
    html += people_field(w, form, desk.invitable());
    html += leader_field(w, form, desk.invitable());
    html += form.checkbox("clarified",
        {"1", w.tr("{name} has said who is to come this time", {{"name", desk.header.called}}),
            w.tr("Nobody is called in before that. Where somebody consents for the person, they say it together.")},
        before.clarified);
    html += form.text_area({.name = "clarified_words",
        .label = w.tr("How does {name} want to take part?", {{"name", desk.header.called}}),
        .description = w.tr("All of it, part of it, or be told afterwards. Who asked, and when."),
        .value = before.clarified_words,
        .optional = true,
        .most = most_meeting_words});
    return html;
}

// `goes_out`: what is said to whom when it is saved (D4); then the button saves it.
Response shown(Call& call, Desk const& desk, int status, Html const& goes_out = {})
{
    Words const& w = call.words();
    bool const fresh = desk.before.version == 0;
    auto const& id = desk.header.coordination;
    ui::FormView const form{w, call.form()};
    auto const list = call.url("/coordinations/{}/meetings", id);
    MeetingForm parts{fresh ? w.tr("Plan a meeting") : w.tr("Change the meeting"), w.tr("Nobody is told before you call them in."),
        w.tr("Save the meeting"),
        fresh ? "/coordinations/" + id.str() + "/meetings/new" : "/coordinations/" + id.str() + "/meetings/" + desk.before.id.str() + "/edit",
        fresh ? list : meeting_url(call, id, desk.before.id), fresh ? list : meeting_url(call, id, desk.before.id),
        fresh ? w.tr("Meetings") : w.tr("The meeting")};
    if (!fresh) parts.version = desk.before.version;
    if (desk.before.state == MeetingState::planned && !desk.before.asks_time) parts.other_deed = ask_times_button(w);
    if (desk.before.state == MeetingState::called)
        parts.lead = w.tr("It is called in already. When you save, those whom the change concerns are told.");
    if (!goes_out.empty()) parts.deed = w.tr("Save and send");
    if (status == 409)
        parts.above = ui::card("theirs", w.tr("As it stands now"),
            h("<p>{}</p><p class=\"st-small\">{}, {}</p>", when_words(w, desk.before), desk.before.by, w.day_and_time(desk.before.at)));
    if (!goes_out.empty()) parts.inside = h("{}{}", goes_out, ui::buttons({ui::button({.text = parts.deed})}));
    parts.inside += fields(call, form, desk);
    if (fresh) parts.inside += keeping_field(w, form, desk.keeping);
    return meeting_form_page(call, parts, form, desk.header, desk.relation, status);
}

Meeting read(Call& call, Desk const& desk)
{
    Form& form = call.form();
    Meeting one = desk.before;
    bool const fresh = one.version == 0;
    one.day = form.day("day", true).value_or(fresh ? call.today() : one.day);
    one.from = form.text("from", {.most = 5, .required = true, .lines = false});
    one.to = form.text("to", {.most = 5, .required = true, .lines = false});
    one.place = desk.is_protected ? std::string{} : std::string{form.get("place")};
    auto const& places = call.profile().neutral_places;
    if (!one.place.empty() && std::find(places.begin(), places.end(), one.place) == places.end()) form.not_a_choice("place");
    one.room = form.text("room", {.most = most_room, .lines = false});
    one.reason = form.get("reason");
    if (!one.reason.empty() && std::find(meeting_reasons.begin(), meeting_reasons.end(), one.reason) == meeting_reasons.end())
        form.not_a_choice("reason");
    one.clarified = form.has("clarified");
    one.clarified_words = form.text("clarified_words", {.most = most_meeting_words});
    one.invited.clear();
    for (auto const value : form.all("invited")) {
        auto const member = MemberId::parse(value);
        bool const known =
            member && std::any_of(desk.people.begin(), desk.people.end(), [&](auto const& p) { return p.member == *member && desk.can_come(p); });
        if (!known)
            form.not_a_choice("invited");
        else if (!one.invites(*member))
            one.invited.push_back(*member);
    }
    one.led_by = MemberId::parse(form.get("led_by"));
    if (!form.get("led_by").empty() && (!one.led_by || !one.invites(*one.led_by)))
        form.problem("led_by", "Whoever leads the meeting must be among those who come.");
    if (form.ok())
        for (auto const& problem : meeting_problems(one, fresh ? nullptr : &desk.before, call.today(), desk.last_day))
            form.problem(problem.field, problem.text, problem.limit);
    return one;
}

// While it is asked when people can, those who are to come from now on are asked too.
void ask_who_is_new(Change& change, Grant<PlanMeeting> const& grant, Call& call, Desk const& desk, Meeting const& one)
{
    auto const& before = desk.before;
    bool const is_set = before.day != one.day || before.from != one.from || before.to != one.to;
    auto const poll = before.asks_time && !is_set ? MeetingPollStore{call.database()}.read(grant, before) : std::nullopt;
    if (!poll) return;
    std::vector<MemberId> fresh;
    for (auto const& person : asked_of(one, desk.people, desk.kept, desk.parents))
        if (!poll->asking_of(person.member)) fresh.push_back(person.member);
    MeetingPollStore::ask(change, grant, one, *poll, fresh);
}

} // namespace

Response new_meeting_page(Grant<PlanMeeting> const& grant, Call& call) { return shown(call, open_desk(grant, call, Meeting{}), 200); }

Response plan_meeting(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call, Meeting{});
    auto const one = read(call, desk);
    auto const keep = read_keeping(call.form(), desk.keeping);
    if (keep && std::any_of(one.invited.begin(), one.invited.end(), [&](MemberId const& member) { return desk.parents.contains(member); }))
        call.form().problem("invited", "The meeting isn't shared with the parents, so none of them can be called in.");
    if (!call.form().ok()) return shown(call, desk, 422);
    auto change = call.change();
    bool const asks = asks_times(call.form());
    auto const there = asks ? ask_times_url(call, grant.subject(), one.id) : meeting_url(call, grant.subject(), one.id);
    change.answer_with(there.text());
    MeetingStore{call.database()}.save(change, grant, one);
    if (keep) KeptStore::keep(change, grant, KeptKind::meeting, one.id.str(), *keep);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(asks ? there : there.with("done", "planned"));
}

Response edit_meeting_page(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const opened = open_meeting(grant, call);
    if (!opened) return failure_page(call, {Problem::not_found, "This page isn't here."});
    if (!opened->now.is_open()) return see_other(meeting_url(call, *opened));
    return shown(call, open_desk(grant, call, opened->now), 200);
}

Response update_meeting(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const opened = open_meeting(grant, call);
    if (!opened) return failure_page(call, {Problem::not_found, "This page isn't here."});
    if (!opened->now.is_open()) return failure_page(call, {Problem::conflict, somebody_was_first});
    auto desk = open_desk(grant, call, opened->now);
    auto one = read(call, desk);
    if (one.state == MeetingState::called && call.form().ok()) // G1: the same as before it was called in
        for (auto const& problem : calling_problems(one, desk.people, call.today())) call.form().problem(problem.field, problem.text, problem.limit);
    if (!call.form().ok()) return shown(call, desk, 422);
    if (auto const goes_out = goes_out_unseen(grant, call, opened->now, one, desk.people, desk.is_protected); !goes_out.empty())
        return shown(call, desk, 200, goes_out);
    one.version = call.form().version();
    auto change = call.change();
    bool const asks = asks_times(call.form()) && opened->now.state == MeetingState::planned;
    auto const there = asks ? ask_times_url(call, grant.subject(), one.id) : meeting_url(call, *opened);
    change.answer_with(there.text());
    MeetingStore{call.database()}.save(change, grant, one, opened->now);
    ask_who_is_new(change, grant, call, desk, one);
    auto const saved = call.changes().commit(std::move(change));
    if (saved && asks) return see_other(there);
    if (saved) return see_other(there.with("done", invitations_for(opened->now, one).empty() ? "saved" : "told"));
    if (saved.error().text == form_already_sent) return failure_page(call, saved.error());
    auto const now = open_meeting(grant, call);
    if (!now || !now->now.is_open()) return failure_page(call, saved.error()); // signed or called off meanwhile
    tell_conflict(call, "day");
    return shown(call, open_desk(grant, call, now->now), 409);
}

} // namespace samtak
