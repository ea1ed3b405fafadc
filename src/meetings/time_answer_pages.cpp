// When those who are to come can (G1): who is asked answers for themselves; who coordinates sees the answers. No words of anyone's own (D4).
#include "meetings/meeting_pages.hpp"
#include "meetings/poll_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

std::string field_of(ProposedTime const& time) { return "t" + time.id.str(); }

// Who answers sees how many can, and nobody's answer but their own.
std::string others_words(Words const& w, TimeCount const& count)
{
    if (count.yes + count.maybe == 0) return w.tr("Nobody has said that they can yet.");
    auto words = w.tr("{n} can", {{"n", count.yes}});
    if (count.maybe > 0) words += " · " + w.tr("{n} can if need be", {{"n", count.maybe}});
    return words;
}

Html fields(Call const& call, ui::FormView const& form, PollDesk const& desk)
{
    Words const& w = call.words();
    Html html;
    for (auto const& time : desk.poll->times) {
        if (!lies_ahead(time, call.now())) continue;
        auto const before = desk.poll->answer_of(desk.desk.viewer, time.id);
        html += form.radios({.name = field_of(time),
            .legend = time_words(w, time),
            .description = others_words(w, count_of(*desk.poll, time, desk.asked)),
            .choices = {{"yes", w.tr("Yes, I can")}, {"maybe", w.tr("If need be")}, {"no", w.tr("No, I can't")}},
            .chosen = before.empty() ? std::vector<std::string>{} : std::vector{before}});
    }
    return html;
}

Response all_past(Call& call, PollDesk const& desk)
{
    Words const& w = call.words();
    ui::Page page;
    page.title = w.tr("When can you come?");
    page.narrow = true;
    page.content = h("{}{}{}", ui::back_link(meeting_url(call, desk.desk), w.tr("The meeting")), ui::title(page.title),
        ui::empty_line(h("<p>{}</p>", w.tr("The proposed times have been. You are told when there are new ones."))));
    return meeting_answer_page(call, std::move(page), desk.desk.header, desk.desk.relation);
}

bool was_asked(PollDesk const& desk) { return desk.poll && (desk.plans || desk.poll->asking_of(desk.desk.viewer)); }

std::vector<TimeAnswer> read(Form& form, PollDesk const& desk, Instant now)
{
    std::vector<TimeAnswer> answers;
    for (auto const& time : desk.poll->times) {
        if (!lies_ahead(time, now)) continue;
        std::string const answer{form.get(field_of(time))};
        if (std::find(time_answers.begin(), time_answers.end(), answer) == time_answers.end())
            form.problem(field_of(time), "Choose whether you can at this time.");
        answers.push_back({time.id, desk.desk.viewer, answer});
    }
    return answers;
}

} // namespace

Response time_answers_page(Call& call, PollDesk const& desk, int status)
{
    Words const& w = call.words();
    bool const some =
        std::any_of(desk.poll->times.begin(), desk.poll->times.end(), [&](ProposedTime const& time) { return lies_ahead(time, call.now()); });
    if (!some) return all_past(call, desk);
    ui::FormView const form{w, call.form()};
    bool const before =
        std::any_of(desk.poll->answers.begin(), desk.poll->answers.end(), [&](TimeAnswer const& one) { return one.member == desk.desk.viewer; });
    MeetingForm parts{w.tr("When can you come?"), w.tr("Answer for each time. You can change it until a time is set."),
        before ? w.tr("Save the answer") : w.tr("Send the answer"), times_path(desk.desk), meeting_url(call, desk.desk),
        call.url("/coordinations/{}/meetings/{}/times/answers", desk.desk.header.coordination, desk.desk.now.id), w.tr("The meeting")};
    if (call.query("done") == "answered") parts.above = ui::done(w.tr("Your answer is saved. You can change it."));
    parts.inside = fields(call, form, desk);
    return meeting_form_page(call, parts, form, desk.desk.header, desk.desk.relation, status);
}

Response times_page(Grant<ReadMeetings> const& grant, Call& call)
{
    auto const desk = open_poll(grant, call);
    if (!desk || !desk->poll) return not_here(call);
    if (!desk->poll->is_open) return was_asked(*desk) ? ended_poll_page(call, *desk, 200) : not_here(call);
    if (desk->plans) return poll_page(call, *desk, 200);
    return desk->asks(grant.by()) ? time_answers_page(call, *desk, 200) : not_here(call);
}

Response answer_times(Grant<AnswerMeeting> const& grant, Call& call)
{
    auto const desk = open_poll(grant, call);
    if (!desk || !desk->poll || !was_asked(*desk)) return not_here(call);
    if (!desk->poll->is_open) return ended_poll_page(call, *desk, 409);
    if (!desk->asks(grant.by())) return not_here(call);
    auto const answers = read(call.form(), *desk, call.now());
    if (!call.form().ok()) return time_answers_page(call, *desk, 422);
    auto change = call.change();
    auto const there = times_url(call, desk->desk);
    change.answer_with(there.text());
    MeetingPollStore::answer(change, grant, changed_answers(*desk->poll, answers));
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "answered"));
    auto const now = open_poll(grant, call);
    bool const ended = now && now->poll && !now->poll->is_open;
    return ended && saved.error().text != form_already_sent ? ended_poll_page(call, *now, 409) : failure_page(call, saved.error());
}

} // namespace samtak
