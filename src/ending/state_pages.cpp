// Where the ending of a coordination stands: what is proposed, what the person thinks, what was decided, and what each may do now (B11).
#include "ending/ending_pages.hpp"
#include "ending/ending_parts.hpp"
#include "kernel/oslo.hpp"

namespace samtak {
namespace {

std::string who_and_when(Words const& w, std::string const& by, Instant at)
{
    return w.tr("{name}, {date}", {{"name", by}, {"date", w.long_day(oslo_day(at))}});
}

Html decided(Grant<ReadEnding> const& grant, Call& call, EndingDesk const& desk)
{
    if (!desk.ends_on) return {};
    Words const& w = call.words();
    bool const over = *desk.ends_on < call.today();
    Html inside = h("<p>{}</p>",
        over ? w.tr("What stands in the case can still be read by the person, and by who acts for them. Nothing is deleted.")
             : w.tr("{Coordinator.the} follows up until that day. After it, what stands in the case can be read, and nothing is deleted."));
    std::vector<Html> row;
    if (desk.side == Side::family) inside += h("<p>{}</p>", w.tr("Is there need of {coordinator.a} again? Tell {coordinating_unit.the}, or apply."));
    if (call.would_allow<ReopenCoordination>(grant.subject()))
        row.push_back(ui::button_link(
            call.url("/coordinations/{}/reopening", grant.subject()), {.text = w.tr("Open it anew"), .weight = ui::Weight::secondary}));
    if (!row.empty()) inside += ui::buttons(row);
    return ui::alert(ui::Color::info,
        over ? w.tr("The coordination ended {date}", {{"date", w.long_day(*desk.ends_on)}})
             : w.tr("The coordination ends {date}", {{"date", w.long_day(*desk.ends_on)}}),
        inside);
}

Html proposal(Words const& w, EndingDesk const& desk)
{
    auto const& one = desk.now;
    std::vector<ui::Fact> facts{{w.tr("Proposed by"), ui::plain(raised_name(w, one.raised_by))}};
    if (!one.reason.empty()) facts.push_back({w.tr("Why"), ui::paragraphs(one.reason)});
    if (one.wanted_on) facts.push_back({w.tr("Last day that is wished for"), ui::plain(w.long_day(*one.wanted_on))});
    if (one.announced_on) {
        if (one.announcement != one.reason) facts.push_back({w.tr("Notice to the person"), ui::paragraphs(one.announcement)});
        facts.push_back({w.tr("Notice sent"), ui::plain(w.long_day(*one.announced_on))});
        facts.push_back({w.tr("Answer by"), ui::plain(w.long_day(one.answer_by.value_or(*one.announced_on)))});
    }
    return ui::section("proposal", w.tr("What is proposed"), ui::facts(facts, ui::FactsLook::rows));
}

// DESIGN: one primary button, for what is this reader's to do now
Html deeds(Grant<ReadEnding> const& grant, Call& call, EndingDesk const& desk)
{
    Words const& w = call.words();
    auto const& id = grant.subject();
    if (desk.ends_on) return {};
    std::vector<Html> row;
    auto const add = [&](Url const& to, std::string text) {
        row.push_back(ui::button_link(to, {.text = std::move(text), .weight = row.empty() ? ui::Weight::primary : ui::Weight::secondary}));
    };
    bool const open = desk.now.is_open();
    bool const decides = call.would_allow<DecideEnding>(id);
    if (open && decides && desk.hindrance == Hindrance::none) add(call.url("/coordinations/{}/ending/decision", id), w.tr("Decide"));
    if (desk.now.step == EndingStep::proposed && call.would_allow<AnnounceEnding>(id))
        add(call.url("/coordinations/{}/ending/announcement", id), open ? w.tr("Send the person a notice") : w.tr("Send notice that it may end"));
    if (open && call.would_allow<SayAboutEnding>(id) && may_say(desk.now, said_from(grant.relation())))
        add(call.url("/coordinations/{}/ending/view", id),
            desk.side == Side::family ? w.tr("Say what you think") : w.tr("Note what the person thinks"));
    if (!open && call.would_allow<ProposeEnding>(id)) add(call.url("/coordinations/{}/ending/proposal", id), w.tr("Propose that it ends"));
    if (call.would_allow<DiscussEnding>(id)) add(call.url("/coordinations/{}/ending/talk", id), w.tr("Note a talk about it"));
    if (open && decides && desk.hindrance != Hindrance::none) add(call.url("/coordinations/{}/ending/decision", id), w.tr("Decide that it goes on"));
    return row.empty() ? Html{} : ui::buttons(row);
}

Html talks(Words const& w, std::vector<EndingTalk> const& all)
{
    if (all.empty()) return {};
    std::vector<Html> rows;
    rows.reserve(all.size());
    for (auto const& one : all)
        rows.push_back(h("<p><strong>{}</strong></p>{}<p class=\"st-small st-muted\">{}</p>", talk_name(w, one.with_whom), ui::paragraphs(one.words),
            who_and_when(w, one.by, one.at)));
    return ui::section("talks", w.tr("Talked over"), ui::lines(rows));
}

Html past(Words const& w, std::vector<Ending> const& all, std::vector<Reopening> const& reopenings)
{
    if (all.empty() && reopenings.empty()) return {};
    std::vector<Html> rows;
    for (auto const& one : all) {
        auto const what = one.step == EndingStep::ended ? w.tr("It ends {date}", {{"date", w.long_day(one.last_day.value())}}) : w.tr("It goes on");
        rows.push_back(h("<p><strong>{}</strong></p>{}<p class=\"st-small st-muted\">{}</p>", what, ui::paragraphs(one.grounds),
            w.tr("Decided by {who}", {{"who", who_and_when(w, one.by, one.at)}})));
    }
    for (auto const& one : reopenings)
        rows.push_back(h("<p><strong>{}</strong></p>{}<p class=\"st-small st-muted\">{}</p>",
            w.tr("Opened anew {date}", {{"date", w.long_day(one.on)}}), ui::paragraphs(one.reason), one.by));
    return ui::section("decided", w.tr("What has been decided"), ui::lines(rows));
}

Html done_line(Call& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "proposed") return ui::done(w.tr("The proposal is sent to those who decide."));
    if (done == "said") return ui::done(w.tr("What is thought about it is saved."));
    if (done == "talk") return ui::done(w.tr("The talk is noted."));
    if (done == "announced") return ui::done(w.tr("The notice is sent to the person."));
    if (done == "ended") return ui::done(w.tr("It is decided that the coordination ends. Those it concerns are told."));
    if (done == "goes_on") return ui::done(w.tr("It is decided that the coordination goes on. Those it concerns are told."));
    if (done == "reopened") return ui::done(w.tr("The coordination is opened anew. The next step is to find {coordinator.a}."));
    return {};
}

Html way_back(Call& call, EndingDesk const& desk, CoordinationId const& id)
{
    Words const& w = call.words();
    if (desk.side == Side::family) return ui::back_link(call.url("/coordinations/{}/home", id), w.tr("The first page"));
    if (desk.side == Side::coordinator) return ui::back_link(call.url("/coordinations/{}", id), w.tr("The case"));
    return ui::back_link(call.url("/endings"), w.tr("Coordinations that may end"));
}

std::string lead(Call const& call, EndingDesk const& desk)
{
    Words const& w = call.words();
    bool const office = call.profile().ending_decided_by == "allocation";
    if (desk.is_self)
        return office ? w.tr("{Allocation_office.the} decides. You are always heard first.")
                      : w.tr("{Coordinating_unit.the} decides. You are always heard first.");
    return office ? w.tr("{Allocation_office.the} decides. The person is always heard first.")
                  : w.tr("{Coordinating_unit.the} decides. The person is always heard first.");
}

} // namespace

Response ending_page(Grant<ReadEnding> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const desk = open_desk(grant, call);
    EndingStore store{call.database()};
    ui::Page page;
    page.title = w.tr("End the coordination");
    page.content = way_back(call, desk, grant.subject());
    page.content += done_line(call);
    page.content +=
        ui::title(desk.side == Side::office ? w.tr("End the coordination for {name}", {{"name", desk.header.name}}) : page.title, lead(call, desk));
    page.content += decided(grant, call, desk);
    if (desk.now.is_open()) {
        page.content += ui::alert(ui::Color::info, w.tr("It is proposed that the coordination ends"), h("<p>{}</p>", next_words(w, desk)));
        page.content += proposal(w, desk);
        page.content += view_part(w, desk);
    } else if (!desk.ends_on) {
        page.content += ui::empty_line(h("<p>{}</p>", w.tr("Nobody has proposed that it ends.")));
    }
    page.content += deeds(grant, call, desk);
    if (desk.side != Side::family) page.content += talks(w, store.talks(grant));
    page.content += past(w, store.past(grant), store.reopenings(grant));
    page.content += ui::actions({ui::link(call.url("/coordinations/{}/evaluations", grant.subject()), w.tr("How the coordination works"))});
    return ending_answer(call, std::move(page), desk.header, desk.side);
}

} // namespace samtak
