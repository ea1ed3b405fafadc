// The case's BTI page: the level now, who holds the relay, the relay log, and how it came to this (A12, law.md R12.01-R12.03).
#include "coordination/bti_pages.hpp"

#include "coordination/bti_parts.hpp"
#include "coordination/relay_log_store.hpp"
#include "kernel/oslo.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

Html level_card(Call const& call, BtiDesk const& desk, bool with_grounds)
{
    Words const& w = call.words();
    auto const* now = desk.bti.now();
    if (!desk.level || !now) return ui::card("level", w.tr("The level now"), h("<p>{}</p>", w.tr("The level isn't set yet.")));
    Html html = h("<p><strong>{}</strong></p><p>{}</p>", desk.level->name.in(w.language()), desk.level->text.in(w.language()));
    if (with_grounds && !now->grounds.empty()) html += h("<p>{}</p>", w.tr("Why: {grounds}", {{"grounds", now->grounds}}));
    auto const by = decide_by(*desk.level, *now);
    if (by && !desk.owner) {
        auto const text = w.tr("Decide by {date} what happens next", {{"date", w.long_day(*by)}});
        html += h("<p>{}</p>", ui::tag(*by < call.today() ? ui::Color::danger : ui::Color::warning, ui::Icon::hourglass, text));
    }
    html += h("<p class=\"st-small st-muted\">{}</p>", w.tr("Since {date}", {{"date", w.long_day(oslo_day(now->at))}}));
    return ui::card("level", w.tr("The level now"), h("<div class=\"st-flow\" data-gap=\"s\">{}</div>", html));
}

Html contact(std::string const& name, std::string const& title, std::string const& phone)
{
    Html html = ui::person({name, title});
    if (!phone.empty()) html += h("<p>{}</p>", ui::link(Url::external("tel:" + phone), phone));
    return html;
}

// R12.03: exactly one. Who coordinates is the relay holder too, and is called coordinator.
Html holder_card(Call const& call, BtiDesk const& desk)
{
    Words const& w = call.words();
    auto const* holder = desk.bti.holder(call.today());
    Html html;
    if (desk.coordinator)
        html = contact(desk.coordinator->name, desk.coordinator->title, desk.coordinator->phone);
    else if (holder) {
        html = contact(holder->name, holder->title, holder->phone);
        html += h("<p class=\"st-small st-muted\">{}</p>", w.tr("Since {date}", {{"date", w.long_day(holder->from)}}));
    } else
        html = h("<p>{}</p>", w.tr("Nobody holds the relay now."));
    if (auto const* waits = desk.bti.waiting(); waits && !desk.owner)
        html += h("<p>{}</p>",
            holder ? w.tr("{name} is asked to take over. {holder} holds the relay until both have signed.",
                         {{"name", waits->to_name}, {"holder", holder->name}})
                   : w.tr("{name} is asked, and has not answered yet.", {{"name", waits->to_name}}));
    auto const heading = desk.coordinator ? w.tr("{Coordinator.bare}") : w.tr("{Relay_holder.bare}");
    return ui::card("holder", heading, h("<div class=\"st-flow\" data-gap=\"s\">{}</div>", html));
}

// R12.02: nothing is written without it, and nothing read after it is withdrawn.
Html consent_alert(Call& call, BtiDesk const& desk)
{
    auto const& id = desk.header.coordination;
    if (!desk.staff || call.would_allow<WriteRelayLog>(id)) return {};
    Words const& w = call.words();
    return ui::alert(ui::Color::warning, w.tr("The relay log is closed"),
        h("<p>{}</p>{}", w.tr("There is no consent to it that holds. Ask for it before you write, hand over the relay or change the level."),
            ui::actions({ui::link(call.url("/coordinations/{}/consents/new", id).with("with", "relay"), w.tr("Write down a consent"))})));
}

// R12.03: on the level where a coordinator is normal, that is asked about; where one may be chosen early, it is offered.
Html coordinator_prompt(Call& call, BtiDesk const& desk)
{
    auto const& id = desk.header.coordination;
    Words const& w = call.words();
    if (desk.coordinator || !desk.level || !may_have_coordinator(*desk.level) || !call.would_allow<ProposeFromRelay>(id)) return {};
    bool const normal = desk.level->coordinator == "should";
    auto const to = call.url("/coordinations/{}/bti/coordinator", id);
    if (!normal) return ui::actions({ui::link(to, w.tr("Propose {coordinator.a} already now"))});
    return ui::alert(ui::Color::info, w.tr("On this level {coordinator.a} is to be offered"),
        h("<p>{}</p>{}", w.tr("Ask the person, and propose who it is to be. What is registered, the consents and the relay log go along."),
            ui::actions({ui::link(to, w.tr("Propose {coordinator.a}"))})));
}

Html deeds(Call& call, BtiDesk const& desk)
{
    auto const& id = desk.header.coordination;
    Words const& w = call.words();
    std::vector<Html> row;
    if (desk.staff && call.would_allow<WriteRelayLog>(id))
        row.push_back(
            ui::button_link(call.url("/coordinations/{}/bti/log/new", id), {.text = w.tr("Write in the relay log"), .icon = ui::Icon::pencil}));
    if (call.would_allow<SetBtiLevel>(id))
        row.push_back(ui::button_link(call.url("/coordinations/{}/bti/levels/new", id),
            {.text = desk.level ? w.tr("Change the level") : w.tr("Set the level"), .weight = ui::Weight::secondary}));
    auto const* holder = desk.bti.holder(call.today());
    bool const offers = !desk.coordinator && desk.level && desk.level->has_holder && call.would_allow<OfferRelay>(id) &&
        (!holder || holder->member == call.viewer().member());
    if (offers && !desk.bti.waiting())
        row.push_back(ui::button_link(call.url("/coordinations/{}/bti/hand-over", id),
            {.text = holder ? w.tr("Hand over the relay") : w.tr("Ask somebody to be {relay_holder.bare}"), .weight = ui::Weight::secondary}));
    if (offers && desk.bti.waiting())
        row.push_back(ui::button_form(call.url("/coordinations/{}/bti/hand-over/taking-back", id), call.csrf(),
            {.text = w.tr("Take the question back"), .weight = ui::Weight::tertiary, .about = desk.bti.waiting()->to_name}));
    return row.empty() ? Html{} : ui::buttons(row);
}

// R12.06: the way to child welfare stands open whatever the consent, and is nothing that the family's page tells of.
Html concern(Words const& w, BtiDesk const& desk)
{
    if (!desk.staff) return {};
    return ui::card("concern", w.tr("Is a child in danger?"),
        h("<p>{}</p>",
            w.tr(
                "If you have reason to believe that a child is mistreated or neglected, you must tell child welfare yourself, at once. It needs no consent and doesn't go by BTI (bvl § 13-4, hpl § 33).")));
}

Html done_line(Call& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "registered") return ui::done(w.tr("The person is registered, and you hold the relay. The next step is consent."));
    if (done == "level") return ui::done(w.tr("The level is set."));
    if (done == "entry") return ui::done(w.tr("It is written in the relay log."));
    if (done == "evaluated") return ui::done(w.tr("The evaluation is saved."));
    if (done == "said") return ui::done(w.tr("What you said is saved."));
    if (done == "offered") return ui::done(w.tr("The question is sent. You hold the relay until the answer is yes."));
    if (done == "asked") return ui::done(w.tr("The question is sent. It counts when the answer is yes."));
    if (done == "taken-back") return ui::done(w.tr("The question is taken back."));
    if (done == "taken-over") return ui::done(w.tr("You hold the relay from now."));
    return {};
}

std::string lead(Words const& w, BtiDesk const& desk)
{
    if (desk.is_self) return w.tr("Those who help you work together. Here you see who gathers it all, and what is agreed.");
    if (desk.owner)
        return w.tr("Those who help {name} work together. Here you see who gathers it all, and what is agreed.", {{"name", desk.header.called}});
    return w.tr("The level, who holds the relay, and what is agreed.");
}

} // namespace

Response bti_page(Grant<ReadBti> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const desk = open_bti(grant, call);
    std::optional<RelayLog> log;
    if (call.would_allow<ReadRelayLog>(grant.subject()))
        if (auto const reading = call.decide<ReadRelayLog>(grant.subject())) log = RelayLogStore{call.database()}.read(*reading);
    Html main = done_line(call);
    main += ui::title(w.tr("BTI: working better together"), lead(w, desk));
    main += consent_alert(call, desk);
    main += coordinator_prompt(call, desk);
    main += deeds(call, desk);
    Html const cards = h("{}{}", level_card(call, desk, log.has_value()), holder_card(call, desk));
    if (desk.owner) main += cards; // who helps comes first
    if (log) {
        main += relay_log_part(call, desk, *log, desk.staff && call.would_allow<WriteRelayLog>(grant.subject()));
        main += own_views_part(call, desk, *log);
    }
    main += bti_history_part(call, desk, log.has_value());
    ui::Page page;
    page.title = w.trc("heading", "BTI");
    page.narrow = desk.owner;
    page.content = desk.owner
        ? h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", main)
        : h("<div class=\"st-split\"><div class=\"st-flow\" data-gap=\"xl\">{}</div><div class=\"st-flow\" data-gap=\"l\">{}{}</div></div>", main,
              cards, concern(w, desk));
    return bti_answer(call, std::move(page), desk);
}

} // namespace samtak
