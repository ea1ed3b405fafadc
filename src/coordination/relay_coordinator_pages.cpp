// The relay holder is proposed as coordinator: the person, the consents and the relay log are there already (law.md R12.03, A11 A12). From here
// it goes as for every other proposal: the coordinating unit asks, and nothing counts before the yes.
#include "coordination/bti_pages.hpp"
#include "coordination/bti_parts.hpp"
#include "coordination/seek_parts.hpp"
#include "people/person_bar_parts.hpp"

namespace samtak {
namespace {

struct Desk {
    SeekDesk seek;
    BtiDesk bti;
    bool consented = false;
    bool early() const { return bti.level && bti.level->coordinator == "may"; }
};

std::optional<Desk> open_desk(Grant<ProposeFromRelay> const& grant, Call& call)
{
    auto const reading = call.decide<ReadBti>(grant.subject());
    if (!reading) return std::nullopt;
    auto bti = open_bti(*reading, call);
    if (bti.coordinator || !bti.level || !may_have_coordinator(*bti.level)) return std::nullopt;
    bool const consented = NominationStore{call.database()}.consented_on(grant, call.today()).has_value();
    return Desk{open_seek(grant, call), std::move(bti), consented};
}

Html consent_line(Call& call, Desk const& desk)
{
    if (desk.consented) return {};
    Words const& w = call.words();
    auto const to = call.url("/coordinations/{}/consents/new", desk.bti.header.coordination).with("with", "coordinator");
    return ui::alert(ui::Color::warning, w.tr("Consent to {coordinator.a} is missing"),
        h("<p>{}</p>{}", w.tr("You can propose now. Nobody can be asked before the person, or who consents for them, has said yes."),
            ui::actions({ui::link(to, w.tr("Write down a consent"))})));
}

Response shown(Grant<ProposeFromRelay> const& grant, Call& call, Desk const& desk, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/bti", grant.subject());
    ui::FormView const form{w, call.form()};
    auto const* now = desk.bti.bti.now();
    Html inside = form.radios({.name = "kind", .legend = w.tr("What kind of {coordinator.bare}?"), .choices = kind_choices(w)});
    inside += form.radios({.name = "who",
        .legend = w.tr("Whom do you propose?"),
        .choices = {{"holder", w.tr("Me, who hold the relay")}, {"another", w.tr("Somebody else"), w.tr("{Coordinating_unit.the} finds out who.")}}});
    inside += wish_fields(w, form, {});
    inside += form.text_area({.name = "grounds",
        .label = desk.early() ? w.tr("Why is {coordinator.a} needed already now?") : w.tr("Grounds"),
        .description = w.tr("The person and next of kin may read them."),
        .value = now ? now->grounds : std::string{},
        .most = most_nomination_words});
    inside += ui::buttons({ui::button({.text = w.tr("Send the proposal")}), ui::link(back, w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = w.tr("Propose {coordinator.a}");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.trc("heading", "BTI"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("Nothing is registered anew: the person, the consents and the relay log go along."));
    page.content += consent_line(call, desk);
    page.content +=
        form.form({.action = call.url("/coordinations/{}/bti/coordinator", grant.subject()), .csrf = call.csrf(), .draft = call.draft_url()},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return bti_answer(call, std::move(page), desk.bti, status);
}

Nomination read(Form& form, Desk const& desk, MemberId const& by)
{
    Nomination one = desk.seek.now;
    one.step = desk.seek.steps.unit_first ? NominationStep::unit : NominationStep::person;
    one.kind = read_kind(form);
    auto const who = form.get("who");
    if (who.empty())
        form.problem("who", "Choose whom you propose.");
    else if (who != "holder" && who != "another")
        form.not_a_choice("who");
    if (who == "holder") one.member = by;
    read_wish(form, one.words);
    if (form.get("wish_from").empty()) form.problem("wish_from", "Ask the person, and say who has said what they want.");
    one.words.grounds = form.text("grounds", {.most = most_nomination_words, .required = true, .missing = "Write what you propose."});
    return one;
}

} // namespace

Response relay_coordinator_page(Grant<ProposeFromRelay> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk) return no_bti_page(call);
    if (desk->seek.now.version > 0) return see_other(call.url("/coordinations/{}/coordinator", grant.subject()));
    return shown(grant, call, *desk, 200);
}

Response propose_relay_coordinator(Grant<ProposeFromRelay> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk) return no_bti_page(call);
    auto const there = call.url("/coordinations/{}/coordinator", grant.subject());
    if (desk->seek.now.version > 0) return failure_page(call, {Problem::conflict, "Somebody else was first."});
    auto const one = read(call.form(), *desk, grant.by());
    if (!call.form().ok()) return shown(grant, call, *desk, 422);
    auto change = call.change();
    change.answer_with(there.text());
    NominationStore{call.database()}.propose(change, grant, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "proposed"));
}

} // namespace samtak
