// One of the times is chosen, or nobody is asked any more (G1). A time that the person can't is said to be so before it is chosen.
#include "meetings/meeting_pages.hpp"
#include "meetings/poll_parts.hpp"

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

std::string names(PollDesk const& desk, ProposedTime const& time, std::string_view answer)
{
    std::string all;
    for (auto const& one : desk.asked)
        if (desk.poll->answer_of(one.member, time.id) == answer) all += (all.empty() ? "" : ", ") + one.name;
    return all;
}

Html warning(Words const& w, PollDesk const& desk, std::string_view persons)
{
    auto const name = Fill{"name", desk.called()};
    if (persons == "no")
        return ui::alert(ui::Color::warning, w.tr("{name} can't come then", {name}),
            h("<p>{}</p>", w.tr("Talk with {name} before you choose this time. Propose another one if you can.", {name})));
    if (persons == "none") return ui::alert(ui::Color::info, w.tr("{name} hasn't answered", {name}), h("<p>{}</p>", w.tr("Ask before you choose.")));
    return {};
}

// What was seen of the person's answer when the page was shown: chosen is only what one knew.
std::string seen_of(PollDesk const& desk, ProposedTime const& time)
{
    auto const answer = persons_answer(*desk.poll, time, desk.asked);
    return !answer ? "not_asked" : answer->empty() ? "none" : *answer;
}

Html facts(Words const& w, PollDesk const& desk, ProposedTime const& time)
{
    std::vector<ui::Fact> all{{w.tr("When"), ui::plain(time_words(w, time))}};
    auto const add = [&](std::string term, std::string_view answer) {
        auto const those = names(desk, time, answer);
        if (!those.empty()) all.push_back({std::move(term), ui::plain(those)});
    };
    add(w.tr("Can come"), "yes");
    add(w.tr("If need be"), "maybe");
    add(w.tr("Can't come"), "no");
    add(w.tr("Not answered"), "");
    return ui::facts(all, ui::FactsLook::card);
}

// It can't be chosen any more; empty: it can.
Html obstacle(Grant<PlanMeeting> const& grant, Call const& call, ProposedTime const& time)
{
    Words const& w = call.words();
    auto const last_day = MeetingStore{call.database()}.last_day(grant);
    Html const instead = h("<p>{}</p>", w.tr("Choose another one, or propose one."));
    if (!lies_ahead(time, call.now())) return ui::alert(ui::Color::warning, w.tr("That time has been"), instead);
    if (last_day && *last_day < time.day) return ui::alert(ui::Color::warning, w.tr("The coordination has ended by that day."), instead);
    return {};
}

Response shown(Grant<PlanMeeting> const& grant, Call& call, PollDesk const& desk, ProposedTime const& time, int status)
{
    Words const& w = call.words();
    auto const in_the_way = obstacle(grant, call, time);
    auto const seen = seen_of(desk, time);
    ui::Page page;
    page.narrow = true;
    page.title = w.tr("Choose this time?");
    page.content = ui::back_link(times_url(call, desk.desk), w.tr("The answers"));
    page.content += status == 200 ? ui::title(page.title, time_words(w, time)) : ui::answer_title(page.title, time_words(w, time));
    page.content += in_the_way;
    page.content += warning(w, desk, seen);
    page.content += facts(w, desk, time);
    page.content += h("<p>{}</p>", w.tr("The meeting gets this time, and nobody is asked any more. You call in afterwards."));
    Html const hidden =
        h("<input type=\"hidden\" name=\"version\" value=\"{}\"><input type=\"hidden\" name=\"seen\" value=\"{}\">", desk.desk.now.version, seen);
    auto const action = call.url("/coordinations/{}/meetings/{}/times/{}/choice", desk.desk.header.coordination, desk.desk.now.id, time.id);
    Html const choose = ui::button_form(action, call.csrf(), {.text = w.tr("Set the time")}, hidden);
    page.content += ui::buttons({in_the_way.empty() ? choose : Html{}, ui::link(times_url(call, desk.desk), w.tr("Cancel"))});
    return meeting_answer_page(call, std::move(page), desk.desk.header, desk.desk.relation, status);
}

ProposedTime const* time_in(Call const& call, std::optional<PollDesk> const& desk)
{
    return desk && desk->poll ? desk->poll->time(call.id<ProposedTimeId>("time")) : nullptr;
}

} // namespace

Response time_choice_page(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const desk = open_poll(grant, call);
    auto const* time = time_in(call, desk);
    if (!time) return not_here(call);
    return desk->poll->is_open ? shown(grant, call, *desk, *time, 200) : see_other(times_url(call, desk->desk));
}

Response choose_time(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const desk = open_poll(grant, call);
    auto const* time = time_in(call, desk);
    if (!time) return not_here(call);
    if (!desk->poll->is_open) return ended_poll_page(call, *desk, 409);
    bool const knows = call.form().get("seen") == seen_of(*desk, *time) || seen_of(*desk, *time) == "yes";
    if (!obstacle(grant, call, *time).empty() || !knows) return shown(grant, call, *desk, *time, 422);
    Meeting seen = desk->desk.now;
    seen.version = call.form().version();
    auto change = call.change();
    auto const there = meeting_url(call, desk->desk);
    change.answer_with(there.text());
    MeetingPollStore{call.database()}.choose(change, grant, seen, *time);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "time_set"));
    auto const now = open_poll(grant, call); // somebody else was first: with a time, or with the meeting itself
    bool const ended = now && now->poll && !now->poll->is_open;
    if (saved.error().text == form_already_sent || !now) return failure_page(call, saved.error());
    return ended ? ended_poll_page(call, *now, 409) : shown(grant, call, *now, *time, 409);
}

Response stop_asking(Grant<PlanMeeting> const& grant, Call& call)
{
    auto const desk = open_poll(grant, call);
    if (!desk || !desk->poll) return not_here(call);
    if (!desk->poll->is_open) return ended_poll_page(call, *desk, 409);
    auto change = call.change();
    auto const there = meeting_url(call, desk->desk);
    change.answer_with(there.text());
    MeetingPollStore::stop(change, grant, desk->desk.now);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "stopped"));
}

} // namespace samtak
