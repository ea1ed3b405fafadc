// How far the finding of a coordinator has come, for the coordinating unit, the leader whose unit is to find one, and the coordinator (B1 B2).
#include "coordination/seek_pages.hpp"

#include "coordination/coordination_parts.hpp"
#include "coordination/seek_parts.hpp"
#include "people/person_bar_parts.hpp"
#include "web/lists.hpp"

namespace samtak {
namespace {

// What is there, or a short tag that it is missing.
Html line(Words const& w, std::string const& term, std::string const& there)
{
    auto const value = there.empty() ? ui::tag(ui::Color::warning, ui::Icon::hourglass, w.tr("Missing")) : ui::plain(there);
    return h("<p class=\"st-small st-muted\">{}</p><p>{}</p>", term, value);
}

// B5: what must be in place, and what is
Html conditions(Call& call, SeekDesk const& desk, std::optional<Day> const& consented)
{
    Words const& w = call.words();
    bool const asked = desk.now.version > 0 && desk.now.step == NominationStep::answer;
    std::vector<Html> rows;
    rows.push_back(line(w, w.tr("Consent to {coordinator.a}"), consented ? w.tr("Since {date}", {{"date", w.long_day(*consented)}}) : std::string{}));
    rows.push_back(line(w, w.tr("The person's wish"), wish_from_name(w, desk.now.words.wish_from)));
    if (desk.steps.unit_first) rows.push_back(line(w, w.tr("Unit"), desk.now.unit ? unit_name(call, desk.now.unit_key) : std::string{}));
    rows.push_back(line(w, w.tr("Asked"), asked ? desk.now.member_name : std::string{}));
    return ui::card("conditions", w.tr("How far it has come"), ui::lines(rows));
}

// Who answers for the case today, and how many have (B10: few changes is a figure).
Html who_now(Words const& w, SeekDesk const& desk, int so_far)
{
    Html html = h("<p>{}</p>", desk.has_former() ? desk.contact->name : w.tr("Nobody coordinates now."));
    if (desk.contact)
        if (auto const words = stand_in_words(w, *desk.contact); !words.empty()) html += h("<p class=\"st-small\">{}</p>", words);
    html += h("<p class=\"st-small st-muted\">{}</p>", w.trn("{n} {coordinator.bare} so far", "{n} {coordinator.plural} so far", so_far));
    return ui::card("now", w.tr("Coordinates now"), html);
}

Html refusal(Words const& w, SeekDesk const& desk)
{
    if (desk.now.refusal.empty()) return {};
    return ui::alert(ui::Color::info, w.tr("The one who was asked said no"), h("<p>{}</p>", desk.now.refusal));
}

Html wish(Words const& w, SeekDesk const& desk)
{
    auto const& words = desk.now.words;
    if (words.wish.empty()) return {};
    Html html = ui::quote({.words = OwnWords{words.wish}, .who = desk.header.called, .how = wish_from_name(w, words.wish_from)});
    if (!words.wish_unmet.empty()) html += h("<p>{}</p>", w.tr("Why it isn't met: {reason}", {{"reason", words.wish_unmet}}));
    return html;
}

// B10: what the coordinator who wants a change has proposed
Html proposal(Words const& w, SeekDesk const& desk)
{
    auto const& now = desk.now;
    if (now.version == 0 || now.step == NominationStep::answer || now.words.grounds.empty()) return {};
    std::vector<ui::Fact> facts{{w.tr("Proposal"), ui::paragraphs(now.words.grounds)}};
    if (now.member) facts.push_back({w.tr("Who is proposed"), ui::plain(now.member_name)});
    if (now.former_to) facts.push_back({w.tr("The former one's last day"), ui::plain(w.long_day(*now.former_to))});
    return ui::section("proposal", w.tr("What is proposed"), ui::facts(facts, ui::FactsLook::rows));
}

Html what_is_asked(Call& call, SeekDesk const& desk)
{
    Words const& w = call.words();
    auto const& now = desk.now;
    if (now.version == 0 || now.step != NominationStep::answer) return {};
    std::vector<ui::Fact> facts{{w.tr("Asked"), ui::plain(now.member_name)}, {w.tr("As"), ui::plain(kind_name(w, now.kind))},
        {w.tr("First day"), ui::plain(w.long_day(now.from.value_or(call.today())))}, {w.tr("{Deputy.bare}"), ui::plain(now.deputy_name)}};
    if (now.former_to) facts.push_back({w.tr("The former one's last day"), ui::plain(w.long_day(*now.former_to))});
    facts.push_back({w.tr("Grounds"), ui::paragraphs(now.words.grounds)});
    if (!now.words.load_reason.empty()) facts.push_back({w.tr("Why more than recommended"), ui::paragraphs(now.words.load_reason)});
    return ui::section("asked", w.tr("Waits for an answer"), ui::facts(facts, ui::FactsLook::rows));
}

Html deeds(Grant<SeekCoordinator> const& grant, Call& call, SeekDesk const& desk, bool consented)
{
    Words const& w = call.words();
    if (!consented)
        return ui::alert(ui::Color::warning, w.tr("Nobody can be appointed without consent"),
            h("<p>{}</p>",
                w.tr("The person, or who consents for them, must say yes to {coordinator.a} first. Whoever knows them records it in the case.")));
    auto const to_unit = call.url("/coordinations/{}/coordinator/unit", grant.subject());
    auto const to_person = call.url("/coordinations/{}/coordinator/nominee", grant.subject());
    bool const asked = desk.now.version > 0 && desk.now.step == NominationStep::answer;
    std::vector<Html> row;
    if (desk.picks_person)
        row.push_back(ui::button_link(to_person,
            {.text = asked ? w.tr("Ask somebody else") : w.tr("Choose who is to be asked"),
                .weight = asked ? ui::Weight::secondary : ui::Weight::primary}));
    if (desk.picks_unit && !asked)
        row.push_back(ui::button_link(to_unit,
            {.text = desk.now.unit ? w.tr("Point out another unit") : w.tr("Point out a unit"),
                .weight = desk.now.unit ? ui::Weight::secondary : ui::Weight::primary}));
    if (!row.empty()) return ui::buttons(row);
    if (desk.now.version == 0 || desk.now.step == NominationStep::unit)
        return ui::empty_line(h("<p>{}</p>", w.tr("{Coordinating_unit.the} decides what happens next.")));
    if (!asked) return ui::empty_line(h("<p>{}</p>", w.tr("The leader of the unit chooses who is to be asked.")));
    return {};
}

// K9; the group's own act, asked of the same rule, so that the link leads to a page
struct SeesLoginExceptions {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "login_exception.read", reading = name;
};

Html login_link(Call& call, CoordinationId const& id)
{
    if (!call.would_allow<SeesLoginExceptions>(id)) return {};
    return ui::actions({ui::link(call.url("/coordinations/{}/login-exceptions", id), call.words().tr("Login without an electronic identity"))});
}

Html done_line(Call& call)
{
    Words const& w = call.words();
    if (call.query("done") == "unit") return ui::done(w.tr("The unit is pointed out, and its leader is told."));
    if (call.query("done") == "asked") return ui::done(w.tr("The question is sent. It counts when the answer is yes."));
    if (call.query("done") == "proposed") return ui::done(w.tr("The proposal is sent to {coordinating_unit.the}."));
    return {};
}

} // namespace

Response seek_page(Grant<SeekCoordinator> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const desk = open_seek(grant, call);
    NominationStore nominations{call.database()};
    auto const consented = nominations.consented_on(grant, call.today());
    int const so_far = nominations.coordinators_so_far(grant);
    Html main = done_line(call);
    main += ui::title(w.tr("{Coordinator.bare} for {name}", {{"name", desk.header.name}}), age_in_words(w, desk.header.age));
    main += refusal(w, desk);
    main += wish(w, desk);
    main += proposal(w, desk);
    main += deeds(grant, call, desk, consented.has_value());
    main += what_is_asked(call, desk);
    Html const aside = h("{}{}{}", conditions(call, desk, consented), who_now(w, desk, so_far), login_link(call, grant.subject()));
    ui::Page page;
    page.title = w.tr("Find {coordinator.a}");
    page.content =
        h("<div class=\"st-split\"><div class=\"st-flow\" data-gap=\"l\">{}</div><div class=\"st-flow\" data-gap=\"l\">{}</div></div>", main, aside);
    if (call.viewer().has(Role::coordinating_unit))
        page.content = h("{}{}", ui::back_link(call.url("/vacancies"), w.tr("Cases without {coordinator.bare}")), page.content);
    return show(call, page, {});
}

} // namespace samtak
