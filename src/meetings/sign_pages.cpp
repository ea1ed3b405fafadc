// Closing the meeting: who was there, how the person took part, and the minutes as they will stand (G4, law.md R1.17).
#include "meetings/meeting_pages.hpp"
#include "meetings/meeting_parts.hpp"

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

std::vector<Promise> promises_of(Grant<ReadMeetings> const& grant, Call& call, MeetingId const& meeting)
{
    std::vector<Promise> those;
    for (auto& one : MeetingStore{call.database()}.promises(grant, call.today()))
        if (one.meeting == meeting) those.push_back(std::move(one));
    return those;
}

struct There { // names
    std::vector<std::string> came = {}, stayed_away = {};
};

There who_was_there(MeetingDesk const& desk, std::set<MemberId> const& came)
{
    There there;
    for (auto const& one : desk.people) {
        if (came.contains(one.member))
            there.came.push_back(one.name);
        else if (desk.now.invites(one.member))
            there.stayed_away.push_back(one.name);
    }
    return there;
}

// What is signed, in the municipality's language.
std::vector<MinutesBlock> blocks_of(Call& call, MeetingDesk const& desk, Meeting const& meeting, std::vector<Promise> const& promises, There there)
{
    auto const language = call.profile().language;
    Words const words{*call.place().catalogues, language, call.profile().terms_in(language)};
    return minutes_of({words, meeting, std::move(there.came), std::move(there.stayed_away), desk.agenda, promises});
}

// What others have written and promised: the signer sees it before signing. Who was there and how the person took part they write themselves.
std::vector<MinutesBlock> written_blocks(Call& call, MeetingDesk const& desk, std::vector<Promise> const& promises)
{
    Meeting bare = desk.now;
    bare.person_part.clear();
    return blocks_of(call, desk, bare, promises, {});
}

Html preview(Words const& w, std::vector<MinutesBlock> const& blocks)
{
    Html html;
    for (auto const& block : blocks)
        html += block.kind == MinutesBlock::Kind::heading ? h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>", block.text)
                                                          : ui::paragraphs(block.text);
    if (blocks.empty()) html = h("<p>{}</p>", w.tr("Nothing is written at any point."));
    return ui::section("preview", w.tr("What is written and promised"), h("<div class=\"st-card st-flow\">{}</div>", html));
}

Html came_field(Words const& w, ui::FormView const& form, MeetingDesk const& desk)
{
    std::vector<ui::Choice> choices;
    std::vector<std::string> chosen;
    for (auto const& one : desk.people) {
        if (!one.reads) continue;
        choices.push_back({one.member.str(), one.name, one.kind == "person" ? "" : one.title});
        auto const* answer = desk.answer_of(one.member);
        if (desk.now.invites(one.member) && (!answer || answer->answer != "no")) chosen.push_back(one.member.str());
    }
    return form.checkboxes({.name = "came", .legend = w.tr("Who was there?"), .choices = choices, .chosen = chosen});
}

Response shown(Grant<SignMinutes> const& grant, Call& call, MeetingDesk const& desk, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    auto const written = written_blocks(call, desk, promises_of(grant, call, desk.now.id));
    ui::Page page;
    page.title = w.tr("Sign and follow up");
    page.failed = form.failed();
    Html inside = came_field(w, form, desk);
    bool const minor = desk.header.age.value_or(0) < 18;
    inside += form.text_area({.name = "person_part",
        .label = w.tr("How did {name} take part?", {{"name", desk.header.called}}),
        .description = w.tr("Or why not, and how {name} is told afterwards. It stands in the minutes.", {{"name", desk.header.called}}),
        .value = desk.now.person_part,
        .optional = !minor,
        .most = most_meeting_words});
    inside += ui::buttons({ui::button({.text = w.tr("Sign the minutes")}),
        ui::link(call.url("/coordinations/{}/meetings/{}/minutes", grant.subject(), desk.now.id), w.tr("Back to writing"))});
    page.content = ui::back_link(meeting_url(call, desk), w.tr("The meeting"));
    page.content += form.error_summary();
    page.content += meeting_title(call, desk, MeetingStep::close);
    page.content += preview(w, written);
    if (desk.header.plan && !call.profile().minutes_with_plan) // G5
        page.content += h("<p>{}</p>", w.tr("With a plan no minutes are needed: what you agree on stands in the plan. Here you say who was there."));
    inside += form.hidden("seen", minutes_hash(written));
    page.content += form.form(
        {.action = call.url("/coordinations/{}/meetings/{}/closing", grant.subject(), desk.now.id), .csrf = call.csrf(), .version = desk.now.version},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content += h("<p class=\"st-small\">{}</p>",
        w.tr("Signed minutes stand as they are. What is wrong is corrected by an addition. Those who may read of meetings are told."));
    return meeting_answer_page(call, std::move(page), desk.header, desk.relation, status);
}

// Somebody wrote something after the page was opened: it is shown before it is signed.
Response look_again(Grant<SignMinutes> const& grant, Call& call, MeetingDesk const& desk)
{
    tell_conflict(call, "came");
    return shown(grant, call, desk, 409);
}

} // namespace

Response closing_page(Grant<SignMinutes> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    if (!desk) return not_here(call);
    return desk->now.is_open() ? shown(grant, call, *desk, 200) : see_other(meeting_url(call, *desk));
}

Response sign_minutes(Grant<SignMinutes> const& grant, Call& call)
{
    auto desk = open_meeting(grant, call);
    if (!desk) return not_here(call);
    if (!desk->now.is_open()) return failure_page(call, {Problem::conflict, somebody_was_first});
    Form& form = call.form();
    std::set<MemberId> came;
    for (auto const value : form.all("came")) {
        auto const member = MemberId::parse(value);
        if (member && desk->person(*member))
            came.insert(*member);
        else
            form.not_a_choice("came");
    }
    desk->now.person_part = form.text("person_part", {.most = most_meeting_words});
    for (auto const& problem : closing_problems(desk->now, desk->header.age, call.today())) form.problem(problem.field, problem.text, problem.limit);
    auto const promises = promises_of(grant, call, desk->now.id);
    bool const seen = form.get("seen") == minutes_hash(written_blocks(call, *desk, promises));
    if (!form.ok()) return shown(grant, call, *desk, 422);
    if (!seen) return look_again(grant, call, *desk);
    desk->now.version = form.version();
    auto change = call.change();
    auto const there = meeting_url(call, *desk);
    change.answer_with(there.text());
    MeetingStore{call.database()}.sign(
        change, grant, desk->now, came, desk->agenda, blocks_of(call, *desk, desk->now, promises, who_was_there(*desk, came)));
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "signed"));
    auto now = open_meeting(grant, call);
    if (saved.error().text == form_already_sent || !now || !now->now.is_open()) return failure_page(call, saved.error());
    return look_again(grant, call, *now);
}

Response add_to_minutes(Grant<WriteMinutes> const& grant, Call& call)
{
    auto const desk = open_meeting(grant, call);
    if (!desk || desk->now.state != MeetingState::held) return not_here(call);
    auto const words = call.form().text("addition", {.most = most_meeting_words, .required = true, .missing = "Write what is wrong or missing."});
    if (!call.form().ok()) return meeting_view(grant, call, *desk, 422);
    auto change = call.change();
    auto const there = meeting_url(call, *desk);
    change.answer_with(there.text());
    MeetingStore{call.database()}.add(change, grant, desk->now.id, words);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "added").at("minutes"));
}

} // namespace samtak
