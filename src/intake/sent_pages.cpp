// What one has sent oneself, and what became of it: the receipt says what happens next, and by when (A1 A2).
#include "intake/incoming_pages.hpp"
#include "intake/incoming_parts.hpp"
#include "intake/incoming_store.hpp"
#include "intake/services_parts.hpp"
#include "kernel/oslo.hpp"
#include "web/lists.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

Html what_next(Call& call, Incoming const& one)
{
    Words const& w = call.words();
    if (one.state == IncomingState::answered && !one.waits_for_decision) return {};
    auto const whom = one.desk == Desk::allocation ? w.tr("{Allocation_office.the} has got it.") : w.tr("{Coordinating_unit.the} has got it.");
    auto const by = w.tr("You get an answer here by {date}.", {{"date", w.long_day(answer_clock(one, call.today()).due)}});
    Html html = h("<p>{}</p><p>{}</p>", whom, by);
    if (one.kind == IncomingKind::application)
        html += h("<p>{}</p><p>{}</p>",
            w.tr("We talk with you about what is needed. If it takes longer, we write here why, and when you get the answer."),
            w.tr("The answer is a decision in writing. You can appeal if you don't agree."));
    else
        html += h("<p>{}</p>", w.tr("A notice is not an application. We talk with the person, who says yes or no."));
    return ui::section("next", w.tr("What happens next?"), h("<div class=\"st-flow\">{}</div>", html));
}

std::string done_words(Words const& w, Incoming const& one)
{
    return one.kind == IncomingKind::application ? w.tr("The application is sent.") : w.tr("The notice is sent.");
}

Html row_of(Call& call, Incoming const& one)
{
    Words const& w = call.words();
    bool const draft = one.state == IncomingState::draft;
    auto const to = draft ? call.url("/applications/{}", one.id) : call.url("/sent/{}", one.id);
    auto const name = one.name.empty() ? kind_name(w, one) : w.tr("{kind} for {name}", {{"kind", kind_name(w, one)}, {"name", one.name}});
    auto const day = one.received_on ? w.tr("Sent {date}", {{"date", w.long_day(*one.received_on)}}) : w.tr("Begun, and not sent");
    return h("<p>{}</p><p class=\"st-small st-muted\">{} {}</p>", ui::link(to, name), day, clock_tag(w, one, call.today()));
}

} // namespace

Response sent_list_page(Grant<ReadSent> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const all = IncomingStore{call.database(), *call.place().secrets}.sent(grant);
    call.listed(grant, std::ssize(all));
    std::vector<Html> rows;
    rows.reserve(all.size());
    for (auto const& one : all) rows.push_back(row_of(call, one));
    ui::Page page;
    page.title = w.tr("What you have sent");
    page.narrow = true;
    page.content = ui::title(page.title, w.tr("Applications and notices from you, and what has become of them."));
    page.content += rows.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("You have sent nothing yet."))) : ui::lines(rows);
    std::vector<Html> deeds{ui::button_link(call.url("/applications/new"), {.text = w.tr("Apply for {coordinator.bare} or plan")})};
    if (call.viewer().has(Role::staff) || call.viewer().has(Role::registrar) || call.viewer().has(Role::coordinating_unit))
        deeds.push_back(ui::button_link(call.url("/need-notices/new"), {.text = w.tr("Tell of a need"), .weight = ui::Weight::secondary}));
    page.content += ui::buttons(deeds);
    page.content += ui::section("services", w.tr("Where do you apply for services?"),
        h("<div class=\"st-flow\">{}</div>", where_services_are_applied_for(w, call.profile())));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

Response sent_page(Grant<ReadSent> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const id = call.id<IncomingId>("incoming");
    auto const one = id ? IncomingStore{call.database(), *call.place().secrets}.sent(grant, *id) : std::nullopt;
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    call.listed(grant, 1, "incoming=" + one->id.str());
    if (one->state == IncomingState::draft) return see_other(call.url("/applications/{}", one->id));
    ui::Page page;
    page.title = kind_name(w, *one);
    page.narrow = true;
    page.content = ui::back_link(call.url("/sent"), w.tr("What you have sent"));
    if (call.query("done") == "sent") page.content += ui::done(done_words(w, *one));
    page.content += ui::title(page.title, one->received_on ? w.tr("Sent {date}", {{"date", w.long_day(*one->received_on)}}) : std::string{});
    page.content += h("<p>{}</p>", clock_tag(w, *one, call.today()));
    page.content += what_next(call, *one);
    page.content += answer_list(w, *one, true);
    page.content += ui::section("written", w.tr("What was written"), incoming_facts(w, *one));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

} // namespace samtak
