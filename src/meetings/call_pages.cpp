// Calling in: exactly what goes out is shown first (D4 G9). And calling off, and one's own answer.
#include "meetings/invitation_parts.hpp"
#include "meetings/meeting_pages.hpp"
#include "people/protection_store.hpp"

#include <algorithm>

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

Html who(Words const& w, MeetingDesk const& desk, bool says_place)
{
    std::string names;
    for (auto const& member : desk.now.invited)
        if (auto const name = desk.name_of(member); !name.empty()) names += (names.empty() ? "" : ", ") + name;
    return ui::facts({{w.tr("When"), ui::plain(when_words(w, desk.now))},
                         {w.tr("Place in the invitation"), ui::plain(says_place ? desk.now.place : w.tr("Not said in it"))},
                         {w.tr("Who is called in"), ui::plain(names.empty() ? w.tr("Nobody yet") : names)}},
        ui::FactsLook::card);
}

Html problems_part(Call const& call, MeetingDesk const& desk, std::vector<FieldProblem> const& problems)
{
    Words const& w = call.words();
    Html all;
    for (auto const& one : problems) all += h("<p>{}</p>", w.tr(one.text));
    all += h("<p>{}</p>",
        ui::link(call.url("/coordinations/{}/meetings/{}/edit", desk.header.coordination, desk.now.id), w.tr("Change time and who comes")));
    return ui::alert(ui::Color::warning, w.tr("Not ready to be sent"), all);
}

Html version_field(MeetingDesk const& desk) { return h("<input type=\"hidden\" name=\"version\" value=\"{}\">", desk.now.version); }

Html deeds(Call const& call, MeetingDesk const& desk, std::vector<FieldProblem> const& problems, bool is_protected)
{
    Words const& w = call.words();
    Html html;
    if (!problems.empty())
        html += problems_part(call, desk, problems);
    else
        html += ui::button_form(call.url("/coordinations/{}/meetings/{}/invitation", desk.header.coordination, desk.now.id), call.csrf(),
            {.text = desk.now.state == MeetingState::called ? w.tr("Call in again") : w.tr("Call in"), .icon = ui::Icon::paperplane},
            version_field(desk));
    html += ui::more(w.tr("Call the meeting off"),
        h("<p>{}</p>{}{}", w.tr("Those who were called in are told. What is on the agenda is kept."),
            desk.now.state == MeetingState::called ? invitation_preview(call, desk.now, MeetingMail::cancelled, is_protected) : Html{},
            ui::button_form(call.url("/coordinations/{}/meetings/{}/cancellation", desk.header.coordination, desk.now.id), call.csrf(),
                {.text = w.tr("Call it off"), .weight = ui::Weight::secondary}, version_field(desk))));
    return html;
}

Response shown(Grant<PlanMeeting> const& grant, Call& call, MeetingDesk const& desk, int status)
{
    Words const& w = call.words();
    bool const is_protected = ProtectionStore{call.database()}.is_protected(grant);
    ui::Page page;
    page.title = w.tr("Call in");
    page.content = ui::back_link(meeting_url(call, desk), w.tr("The meeting"));
    page.content += meeting_title(call, desk, MeetingStep::call);
    if (!desk.now.is_open()) { // called off: how it went with the e-mail that says so
        page.content += delivery_part(call, MeetingStore{call.database()}.sent(grant, desk.now.id));
        return meeting_answer_page(call, std::move(page), desk.header, desk.relation, status);
    }
    auto const problems = calling_problems(desk.now, desk.people, call.today());
    Html main = who(w, desk, place_goes_out(call, desk.now, is_protected));
    main += ui::alert(ui::Color::info, w.tr("The e-mail is not to know anybody"),
        h("<p>{}</p>", w.tr("It says only when and where. Name, agenda and promises lie behind the login.")));
    main += deeds(call, desk, problems, is_protected);
    auto const kind = desk.now.state == MeetingState::called ? MeetingMail::changed : MeetingMail::called;
    Html const aside = problems.empty() ? invitation_preview(call, desk.now, kind, is_protected) : Html{};
    page.content += h("<div class=\"st-split\" data-wide><div class=\"st-flow\" data-gap=\"l\">{}</div><div>{}</div></div>", main, aside);
    page.content += delivery_part(call, MeetingStore{call.database()}.sent(grant, desk.now.id));
    return meeting_answer_page(call, std::move(page), desk.header, desk.relation, status);
}

} // namespace

Response invitation_page(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    if (!desk) return not_here(call);
    return desk->now.state == MeetingState::held ? see_other(meeting_url(call, *desk)) : shown(grant, call, *desk, 200);
}

Response call_in(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    if (!desk) return not_here(call);
    if (!desk->now.is_open()) return failure_page(call, {Problem::conflict, somebody_was_first});
    if (!calling_problems(desk->now, desk->people, call.today()).empty()) return shown(grant, call, *desk, 422);
    Meeting one = desk->now;
    one.version = call.form().version();
    auto change = call.change();
    auto const there = meeting_url(call, *desk);
    change.answer_with(there.text());
    MeetingStore{call.database()}.call(change, grant, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "called"));
}

Response cancel_meeting(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    if (!desk) return not_here(call);
    Meeting one = desk->now;
    one.version = call.form().version();
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/meetings", grant.subject());
    change.answer_with(there.text());
    std::set<MemberId> left;
    for (auto const& member : one.invited)
        if (auto const* person = desk->person(member); !person || !person->reads) left.insert(member);
    MeetingStore{call.database()}.cancel(change, grant, one, left);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "cancelled"));
}

Response answer_meeting(Grant<AnswerMeeting> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    if (!desk || !desk->now.invites(grant.by())) return not_here(call);
    Form& form = call.form();
    std::string const answer{form.get("answer")};
    if (std::find(meeting_answers.begin(), meeting_answers.end(), answer) == meeting_answers.end())
        form.problem("answer", "Choose whether you come.");
    auto const words = form.text("answer_words", {.most = 200, .lines = false});
    if (!form.ok()) return meeting_view(grant, call, *desk, 422);
    auto change = call.change();
    auto const there = meeting_url(call, *desk);
    change.answer_with(there.text());
    MeetingStore{call.database()}.answer(change, grant, desk->now.id, answer, words);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "answered"));
}

} // namespace samtak
