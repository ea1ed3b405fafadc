// How often one meets in this case (G1): agreed with the person; the profile's number holds until then.
#include "meetings/meeting_pages.hpp"
#include "meetings/meeting_parts.hpp"
#include "meetings/meeting_rhythm_store.hpp"
#include "meetings/rhythm_parts.hpp"

namespace samtak {
namespace {

Response shown(Grant<PlanMeeting> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const header = people_of(call).header(grant, call.today());
    auto const now = MeetingRhythmStore{call.database()}.read(grant);
    auto const back = call.url("/coordinations/{}/meetings", grant.subject());
    ui::FormView const form{w, call.form()};
    MeetingForm parts{w.tr("How often you meet"),
        w.tr("Agree on it with {name}. You are told when it is time to plan the next meeting.", {{"name", header.called}}),
        w.tr("Save what you agree on"), "/coordinations/" + grant.subject().str() + "/meetings/rhythm", back,
        call.url("/coordinations/{}/meetings/rhythm", grant.subject()), w.tr("Meetings")};
    parts.version = now.number;
    if (status == 409)
        parts.above = ui::card("theirs", w.tr("As it stands now"),
            h("<p>{}</p><p>{}</p><p class=\"st-small\">{}, {}</p>", a_year_words(w, now.a_year), now.words, now.by, w.day_and_time(now.at)));
    std::vector<ui::Choice> choices;
    choices.reserve(meetings_a_year_choices.size());
    for (int const one : meetings_a_year_choices) choices.push_back({std::to_string(one), a_year_words(w, one)});
    parts.inside = form.radios({.name = "a_year",
        .legend = w.tr("How many meetings a year?"),
        .choices = choices,
        .chosen = {std::to_string(now.or_else(call.profile().meetings_a_year))}});
    parts.inside += form.text_area({.name = "words",
        .label = w.tr("Why this often?"),
        .description = w.tr("For example: more often the first half-year."),
        .value = now.words,
        .optional = true,
        .most = most_rhythm_words,
        .rows = 2});
    return meeting_form_page(call, parts, form, header, grant.relation(), status);
}

} // namespace

Response meeting_rhythm_page(Grant<PlanMeeting> const& grant, Call& call) { return shown(grant, call, 200); }

Response agree_meeting_rhythm(Grant<PlanMeeting> const& grant, Call& call)
{
    Form& form = call.form();
    auto const a_year = parse_meetings_a_year(form.get("a_year"));
    if (!a_year) form.problem("a_year", "Choose how often.");
    MeetingRhythm one{a_year.value_or(0), form.text("words", {.most = most_rhythm_words}), form.version()};
    if (!form.ok()) return shown(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/meetings", grant.subject());
    change.answer_with(there.text());
    MeetingRhythmStore::agree(change, grant, one);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "rhythm"));
    if (saved.error().text == form_already_sent) return failure_page(call, saved.error());
    tell_conflict(call, "a_year");
    return shown(grant, call, 409);
}

} // namespace samtak
