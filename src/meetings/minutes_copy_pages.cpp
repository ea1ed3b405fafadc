// The minutes to others (D5): who gets them, by whose yes, and the sheet of paper itself.
#include "kernel/oslo.hpp"
#include "meetings/meeting_pages.hpp"
#include "meetings/minutes_copy_parts.hpp"
#include "meetings/minutes_copy_store.hpp"
#include "people/place_hint_parts.hpp"

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

Html fields(Call& call, ui::FormView const& form, MeetingDesk const& desk)
{
    Words const& w = call.words();
    auto const name = Fill{"name", desk.header.called};
    Html html = form.text({.name = "to",
        .label = w.tr("Who gets the minutes?"),
        .description = w.tr("A name or a function, for example “the GP”."),
        .autocomplete = "off",
        .most = most_copy_to});
    html += form.radios({.name = "way", .legend = w.tr("How do they get them?"), .choices = copy_way_choices(w)});
    html += form.day({.name = "on", .label = w.tr("Which day?"), .value = call.today()});
    html += form.radios({.name = "agreed_by",
        .legend = w.tr("Who has said yes to it?"),
        .choices = {{"person", desk.header.called}, {"representative", w.tr("Somebody who acts for {name}", {name})}}});
    html += form.text_area({.name = "words",
        .label = w.tr("How did they say it?"),
        .description = w.tr("For example: in the meeting, when all were there."),
        .optional = true,
        .most = most_copy_words,
        .rows = 2});
    return html += form.checkbox(
               "wanted", {"1", w.tr("{name} wants these minutes to go to them", {name}), w.tr("Without it the minutes stay in {group.the}.")}, false);
}

Response shown(Grant<GiveMinutes> const& grant, Call& call, MeetingDesk const& desk, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    auto const own_path = "/coordinations/" + desk.header.coordination.str() + "/meetings/" + desk.now.id.str() + "/copies/new";
    MeetingForm parts{w.tr("Give the minutes to somebody else"), w.tr("What is given can't be taken back. It is noted here, and the person sees it."),
        w.tr("Note it, and show the minutes for print"), own_path, meeting_url(call, desk),
        call.url("/coordinations/{}/meetings/{}/copies", desk.header.coordination, desk.now.id), w.tr("The meeting")};
    parts.above = place_hint(grant, call);
    parts.inside = fields(call, form, desk);
    return meeting_form_page(call, parts, form, desk.header, desk.relation, status);
}

} // namespace

Response new_minutes_copy_page(Grant<GiveMinutes> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    if (!desk || desk->now.state != MeetingState::held) return not_here(call);
    return shown(grant, call, *desk, 200);
}

Response give_minutes(Grant<GiveMinutes> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    auto const minutes = desk ? MeetingStore{call.database()}.minutes(grant, desk->now.id) : std::nullopt;
    if (!minutes) return not_here(call);
    Form& form = call.form();
    MinutesCopy one;
    one.to = form.text("to", {.most = most_copy_to, .required = true, .missing = "Write who gets the minutes.", .lines = false});
    one.way = form.get("way");
    one.on = form.day("on", true).value_or(call.today());
    one.agreed_by = form.get("agreed_by");
    one.words = form.text("words", {.most = most_copy_words});
    if (!form.has("wanted")) form.problem("wanted", "The minutes go to others only when the person wants it.");
    for (auto const& problem : copy_problems(one, oslo_day(minutes->signed_at), call.today()))
        form.problem(problem.field, problem.text, problem.limit);
    if (!form.ok()) return shown(grant, call, *desk, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/meetings/{}/print", grant.subject(), desk->now.id);
    change.answer_with(there.text());
    MinutesCopyStore::give(change, grant, desk->now.id, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there);
}

Response print_minutes(Grant<GiveMinutes> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const desk = open_meeting(grant, call);
    auto const minutes = desk ? MeetingStore{call.database()}.minutes(grant, desk->now.id) : std::nullopt;
    if (!minutes) return not_here(call);
    Html html = h("<article class=\"st-sheet\"><p class=\"st-no-print st-row\" data-spread>{}<span class=\"st-muted st-small\">{}</span>{}</p>",
        ui::back_link(meeting_url(call, *desk), w.tr("Back to the meeting")), w.tr("The paper is as confidential as the screen."),
        ui::print_button(w));
    html.add(
        "<div class=\"st-sheet__head\"><span class=\"st-brand\"><span><strong>{}</strong> <span>{}</span></span></span><span class=\"st-small\">{}</span></div>",
        call.profile().name, w.tr("{Minutes.bare}"), w.tr("Printed {time}", {{"time", w.day_and_time(call.now())}}));
    html.add("<h1>{}</h1><p>{}</p>", w.tr("{Minutes.bare}, {day}", {{"day", w.long_day(desk->now.day)}}), desk->header.name);
    html += minutes_sheet(w, *minutes, MeetingStore{call.database()}.additions(grant, desk->now.id));
    html.add("</article>");
    return page(ui::sheet(w, call.profile(), *call.place().assets, w.tr("{Minutes.bare}"), html));
}

} // namespace samtak
