// Taking up: nothing that stands in the notice or application is typed again. One who has a case already gets no second (A9): 409, and the way in.
#include "coordination/coordination_form.hpp"
#include "coordination/coordinator_acts.hpp"
#include "intake/incoming_events.hpp"
#include "intake/incoming_pages.hpp"
#include "intake/incoming_parts.hpp"
#include "intake/take_up.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

struct TakeUpDesk {
    Incoming one;
    std::vector<KnownCase> cases;
    bool has_case() const { return !cases.empty() && cases.front().certain; }
};

std::optional<TakeUpDesk> open_desk(Grant<TakeUpIncoming> const& grant, Call& call)
{
    IncomingStore store{call.database(), *call.place().secrets};
    auto const id = call.id<IncomingId>("incoming");
    auto one = id ? store.one(grant, own_desks(call.viewer()), *id) : std::nullopt;
    if (!one || one->state != IncomingState::open) return std::nullopt;
    auto cases = store.cases_of(grant, *id);
    return TakeUpDesk{std::move(*one), std::move(cases)};
}

Html known_cases(Call& call, TakeUpDesk const& desk)
{
    Words const& w = call.words();
    if (desk.cases.empty()) return {};
    auto const heading = desk.has_case() ? w.tr("This person has a case already") : w.tr("Perhaps this person has a case already");
    auto const why = desk.has_case() ? w.tr("One person has one case, one {coordinator.bare} and one plan. Put this to the case.")
                                     : w.tr("A case has the same name and birth date. Look before you open another.");
    Html html = h("<p>{}</p>", why);
    for (auto const& known : desk.cases) {
        html += h("<p>{}</p>", ui::link(way_on(call, known.id), w.tr("Case {number}", {{"number", known.case_number}})));
        html += ui::button_form(call.url("/incoming/{}/case", desk.one.id), call.csrf(),
            {.text = w.tr("Put it to this case"), .weight = ui::Weight::secondary, .about = known.case_number},
            h("<input type=\"hidden\" name=\"existing\" value=\"{}\"><input type=\"hidden\" name=\"version\" value=\"{}\">", known.id,
                desk.one.version));
    }
    return ui::alert(ui::Color::warning, heading, html);
}

std::vector<ui::Choice> consent_choices(Words const& w)
{
    return {{"no", w.tr("Nobody has said yes yet"), w.tr("Nobody can be appointed before it.")}, {"self", w.tr("The person")},
        {"parent", w.tr("One parent, who has the responsibility alone")}, {"both_parents", w.tr("Both parents")},
        {"guardian", w.tr("{Guardian.bare}")}};
}

std::string likely_consent(Incoming const& one)
{
    if (one.kind != IncomingKind::application) return "no";
    if (one.applies_as == "self" || one.applies_as == "guardian") return one.applies_as;
    return "no";
}

Html fields(Call& call, TakeUpDesk const& desk, ui::FormView const& form)
{
    Words const& w = call.words();
    Html html = form.radios({.name = "legal_basis",
        .legend = w.tr("Legal basis"),
        .description = w.tr("It decides age rules, right of appeal and how long the case is kept."),
        .choices = legal_basis_choices(call.profile(), w, call.today())});
    html += form.radios({.name = "address_protection",
        .legend = w.tr("Is the address protected?"),
        .choices = {{"none", w.tr("No")}, {"confidential", w.tr("Yes, confidential")}, {"strict", w.tr("Yes, strictly confidential")}}});
    html += form.radios({.name = "consent",
        .legend = w.tr("Who has said yes to {coordinator.a}?"),
        .choices = consent_choices(w),
        .chosen = {likely_consent(desk.one)}});
    html += form.text_area({.name = "also_heard",
        .label = w.tr("How was the child heard?"),
        .description = w.tr("When parents or a guardian say yes for a child."),
        .optional = true,
        .most = 500,
        .rows = 2});
    bool const for_another = desk.one.applies_as == "parent" || desk.one.applies_as == "guardian" || desk.one.applies_as == "mandate";
    if (for_another && !desk.one.on_paper)
        html += form.checkbox("may_log_in_here",
            {"1", w.tr("I have seen what shows that {name} may act for the person", {{"name", desk.one.sender}}),
                w.tr("Then this one sees the case by their own login.")},
            false);
    if (desk.one.applies_as == "self" && !desk.one.on_paper)
        html += form.checkbox("may_log_in_here",
            {"1", w.tr("I have seen that {name} is the person it is about", {{"name", desk.one.sender}}),
                w.tr("Then the person sees the case by their own login.")},
            false);
    return html;
}

Response shown(Grant<TakeUpIncoming> const& grant, Call& call, TakeUpDesk const& desk, int status)
{
    Words const& w = call.words();
    call.listed(grant, 1, "incoming=" + desk.one.id.str());
    auto const back = call.url("/incoming/{}", desk.one.id);
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Take it up as a case");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, kind_name(w, desk.one));
    page.content += form.error_summary();
    page.content +=
        ui::title(page.title, w.tr("The case has no {coordinator.bare} until somebody is found. What stands here need not be written again."));
    page.content += known_cases(call, desk);
    page.content += incoming_facts(w, desk.one);
    if (!desk.has_case()) {
        Html const inside =
            h("{}{}", fields(call, desk, form), ui::buttons({ui::button({.text = w.tr("Take it up as a case")}), ui::link(back, w.tr("Cancel"))}));
        page.content += form.form({.action = call.url("/incoming/{}/case", desk.one.id), .csrf = call.csrf(), .version = desk.one.version},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    }
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

Response saved(Call& call, Grant<TakeUpIncoming> const& grant, Change&& change, TakeUpDesk const& desk, Url const& there)
{
    if (desk.one.sent_by != call.viewer().member()) change.tell(IncomingAnswered{desk.one.id, *desk.one.sent_by});
    auto done = call.changes().commit(std::move(change));
    if (done) return see_other(there);
    if (done.error().text == form_already_sent) return failure_page(call, done.error());
    auto const now = open_desk(grant, call); // the number's index stood in the way: show whose case it is to who may know
    return now && now->has_case() ? shown(grant, call, *now, 409) : failure_page(call, done.error());
}

} // namespace

Url way_on(Call& call, CoordinationId const& id)
{
    return call.would_allow<SeekCoordinator>(id) ? call.url("/coordinations/{}/coordinator", id) : call.url("/coordinations/{}", id);
}

Response take_up_page(Grant<TakeUpIncoming> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    return desk ? shown(grant, call, *desk, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

Response take_up_incoming(Grant<TakeUpIncoming> const& grant, Call& call)
{
    auto desk = open_desk(grant, call);
    if (!desk) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto& form = call.form();
    if (form.version() != 0) desk->one.version = form.version();
    IncomingStore store{call.database(), *call.place().secrets};
    auto change = call.change();
    if (auto const existing = form.id<CoordinationId>("existing")) {
        for (auto const& known : desk->cases)
            if (known.id == *existing) {
                auto const there = way_on(call, known.id);
                change.answer_with(there.text());
                store.become(change, grant, desk->one, known.id);
                return saved(call, grant, std::move(change), *desk, there);
            }
        return failure_page(call, {Problem::not_found, "This page isn't here."});
    }
    if (desk->has_case()) return shown(grant, call, *desk, 409);
    TakeUpForm const typed{std::string{form.get("legal_basis")}, std::string{form.get("address_protection")}, std::string{form.get("consent")},
        form.text("also_heard", {.most = 500}), form.get("may_log_in_here") == "1"};
    for (auto const& each : take_up_problems(typed, desk->one, call.today())) form.problem(each.field, each.text);
    if (!form.ok()) return shown(grant, call, *desk, 422);
    auto const registers = call.decide<RegisterPerson>(Scope{RegisterPerson::reach}, Use::change);
    if (!registers) return failure_page(call, registers.error());
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    CoordinationStore coordinations{call.database()};
    ConsentStore consents{call.database()};
    auto const id = take_up(change, grant, *registers, typed, desk->one, {people, coordinations, consents, store}, call.today());
    auto const there = call.url("/coordinations/{}/coordinator", id);
    change.answer_with(there.text());
    return saved(call, grant, std::move(change), *desk, there);
}

} // namespace samtak
