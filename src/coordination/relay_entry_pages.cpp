// The relay log is written: what is done, how it went, and what the person says themselves (law.md R12.02).
#include "coordination/bti_pages.hpp"
#include "coordination/bti_parts.hpp"
#include "coordination/relay_log_store.hpp"
#include "people/age_rules.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

BtiDesk desk_of(Grant<WriteRelayLog> const& grant, Call& call)
{
    auto people = people_of(call);
    return open_bti(grant.subject(), people.header(grant, call.today()), {}, std::nullopt, call);
}

// The frame of a form of one's own page, with the way back.
Response form_answer(Call& call, BtiDesk const& desk, ui::Page page, ui::FormView const& form, std::string const& lead, Html const& sent, int status)
{
    page.failed = form.failed();
    page.narrow = true;
    Html content = ui::back_link(call.url("/coordinations/{}/bti", desk.header.coordination), call.words().trc("heading", "BTI"));
    content += form.error_summary();
    content += ui::title(page.title, lead);
    content += sent;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", content);
    return bti_answer(call, std::move(page), desk, status);
}

// pbrl § 3-4: from twelve, what the child doesn't want them to know for reasons that must be respected
bool may_keep_from_parents(std::optional<int> age) { return age && *age < 18 && age_rule(LegalTrack::health, age).may_keep_from_parents; }

Html kept_field(Words const& w, ui::FormView const& form, BtiDesk const& desk, std::string const& label)
{
    if (!may_keep_from_parents(desk.header.age)) return {};
    return form.checkbox("kept",
        {"1", label,
            w.tr("When {name} doesn't want it, for reasons that must be respected. It leaves no trace on their page.",
                {{"name", desk.header.called}})},
        false);
}

bool read_kept(Form const& form, std::optional<int> age) { return may_keep_from_parents(age) && form.get("kept") == "1"; }

void take(Form& form, std::vector<FieldProblem> const& problems)
{
    for (auto const& problem : problems) {
        bool said = false;
        for (auto const& other : form.problems()) said = said || other.field == problem.field;
        if (!said) form.problem(problem.field, problem.text, problem.limit);
    }
}

Response entry_form(Grant<WriteRelayLog> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const desk = desk_of(grant, call);
    ui::FormView const form{w, call.form()};
    Html inside = form.text_area({.name = "effort",
        .label = w.tr("What is to be done?"),
        .description = w.tr("In plain words: the person reads it."),
        .most = 300,
        .rows = 2});
    inside += form.text({.name = "responsible", .label = w.tr("Who answers for it?"), .most = 200});
    inside += form.text_area({.name = "decision", .label = w.tr("What was decided?"), .optional = true, .most = most_bti_words, .rows = 3});
    inside += form.day({.name = "evaluate_on", .label = w.tr("When do you look at how it went?")});
    inside += kept_field(w, form, desk, w.tr("Don't show it to parents"));
    inside += ui::buttons({ui::button({.text = w.tr("Save in the relay log")}),
        ui::link(call.url("/coordinations/{}/bti", grant.subject()), w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = w.tr("Write in the relay log");
    auto const sent = form.form({.action = call.url("/coordinations/{}/bti/log", grant.subject()),
                                    .csrf = call.csrf(),
                                    .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/bti/log/new")},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    return form_answer(call, desk, std::move(page), form, w.tr("What is saved stays as it is written."), sent, status);
}

std::vector<ui::Choice> next_choices(Words const& w)
{
    return {{"goes_on", w.tr("It goes on as it is")}, {"changed", w.tr("Something else is tried")}, {"ended", w.tr("It is ended")}};
}

Response evaluation_form(Grant<WriteRelayLog> const& grant, Call& call, RelayLog const& log, RelayEntry const& entry, int status)
{
    Words const& w = call.words();
    auto const desk = desk_of(grant, call);
    auto const& name = desk.header.called;
    auto const* said = log.view_since(entry);
    ui::FormView const form{w, call.form()};
    Html inside;
    if (said)
        inside += ui::quote({.words = said->words,
            .who = name,
            .how = said->told ? w.tr("Told to {name}", {{"name", said->by}}) : w.tr("Written by {name}", {{"name", name}})});
    inside += form.text_area({.name = "view",
        .label = w.tr("What does {name} say?", {{"name", name}}),
        .description = w.tr("As it was said, before you conclude."),
        .optional = said != nullptr,
        .most = most_bti_words,
        .own_words = true});
    if (!said)
        inside += form.text_area(
            {.name = "view_missing", .label = w.tr("If {name} has said nothing: why?", {{"name", name}}), .optional = true, .most = 300, .rows = 2});
    inside += kept_field(w, form, desk, w.tr("Don't show parents what {name} says", {{"name", name}}));
    inside += form.text_area({.name = "words", .label = w.tr("How did it go?"), .most = most_bti_words});
    inside += form.radios({.name = "next", .legend = w.tr("What happens next?"), .choices = next_choices(w)});
    inside += ui::buttons({ui::button({.text = w.tr("Save the evaluation")}),
        ui::link(call.url("/coordinations/{}/bti", grant.subject()), w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = w.trc("relay log", "Evaluate");
    auto const sent = form.form(
        {.action = call.url("/coordinations/{}/bti/log/{}/evaluation", grant.subject(), entry.id), .csrf = call.csrf(), .draft = call.draft_url()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    return form_answer(call, desk, std::move(page), form, entry.effort, sent, status);
}

Response view_form(Grant<SayOwnView> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const desk = open_bti(grant, call);
    ui::FormView const form{w, call.form()};
    Html inside = form.text_area({.name = "view",
        .label = w.tr("What do you think of how it is going?"),
        .description = w.tr("It stands as you write it."),
        .most = most_bti_words,
        .rows = 5,
        .own_words = true});
    if (may_keep_from_parents(desk.header.age)) inside += form.checkbox("kept", {"1", w.tr("Don't show it to my parents")}, false);
    inside += ui::buttons({ui::button({.text = w.tr("Save what I say")}),
        ui::link(call.url("/coordinations/{}/bti", grant.subject()), w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = w.tr("Say what you think");
    auto const sent = form.form({.action = call.url("/coordinations/{}/bti/views", grant.subject()),
                                    .csrf = call.csrf(),
                                    .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/bti/views/new")},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    return form_answer(call, desk, std::move(page), form, w.tr("Those who help you must read it before they conclude."), sent, status);
}

Response saved_or(Call& call, CoordinationId const& id, Change change, std::string const& done)
{
    auto const there = call.url("/coordinations/{}/bti", id);
    change.answer_with(there.text());
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", done));
}

} // namespace

Response new_entry_page(Grant<WriteRelayLog> const& grant, Call& call) { return entry_form(grant, call, 200); }

Response write_entry(Grant<WriteRelayLog> const& grant, Call& call)
{
    Form& form = call.form();
    EntryForm const typed{form.text("effort", {.most = 300}), form.text("responsible", {.most = 200, .lines = false}),
        form.text("decision", {.most = most_bti_words}), form.day("evaluate_on")};
    take(form, entry_problems(typed, call.today()));
    if (!form.ok()) return entry_form(grant, call, 422);
    auto people = people_of(call);
    auto const age = people.header(grant, call.today()).age;
    auto change = call.change();
    RelayLogStore{call.database()}.write(change, grant,
        {BtiEntryId::fresh(), {}, typed.effort, typed.responsible, typed.decision, *typed.evaluate_on, read_kept(form, age)}, call.today());
    return saved_or(call, grant.subject(), std::move(change), "entry");
}

Response new_relay_evaluation_page(Grant<WriteRelayLog> const& grant, Call& call)
{
    auto const log = RelayLogStore{call.database()}.read(grant);
    auto const* entry = log.find(call.id<BtiEntryId>("entry"));
    if (!entry) return no_bti_page(call);
    if (entry->evaluation) return failure_page(call, {Problem::conflict, "This is evaluated already."});
    return evaluation_form(grant, call, log, *entry, 200);
}

Response evaluate_entry(Grant<WriteRelayLog> const& grant, Call& call)
{
    RelayLogStore store{call.database()};
    auto const log = store.read(grant);
    auto const* entry = log.find(call.id<BtiEntryId>("entry"));
    if (!entry) return no_bti_page(call);
    Form& form = call.form();
    RelayEvaluationForm const typed{form.text("words", {.most = most_bti_words}), std::string{form.get("next")},
        OwnWords{form.text("view", {.most = most_bti_words})}, form.text("view_missing", {.most = 300})};
    auto const* said = log.view_since(*entry);
    take(form, evaluation_problems(typed, said != nullptr));
    if (!form.ok()) return evaluation_form(grant, call, log, *entry, 422);
    auto people = people_of(call);
    std::optional<OwnView> view;
    if (!typed.view.empty()) view = OwnView{OwnViewId::fresh(), typed.view, true, read_kept(form, people.header(grant, call.today()).age)};
    RelayEvaluation const evaluation{typed.words, typed.next, said ? std::optional{said->id} : std::nullopt, typed.view_missing};
    auto change = call.change();
    store.evaluate(change, grant, entry->id, evaluation, view, call.today());
    auto answer = saved_or(call, grant.subject(), std::move(change), "evaluated");
    if (answer.status != 409 || !store.read(grant).find(std::optional{entry->id})->evaluation) return answer;
    form.problem("words", "Somebody has evaluated this already. Read what stands there."); // what was typed stays
    return evaluation_form(grant, call, log, *entry, 409);
}

Response new_own_view_page(Grant<SayOwnView> const& grant, Call& call) { return view_form(grant, call, 200); }

Response say_own_view(Grant<SayOwnView> const& grant, Call& call)
{
    Form& form = call.form();
    OwnWords const words{form.text("view", {.most = most_bti_words, .required = true, .missing = "Write what you think."})};
    if (!form.ok()) return view_form(grant, call, 422);
    auto people = people_of(call);
    auto change = call.change();
    RelayLogStore{call.database()}.say(change, grant, {OwnViewId::fresh(), words, false, read_kept(form, people.header(grant, call.today()).age)});
    return saved_or(call, grant.subject(), std::move(change), "said");
}

} // namespace samtak
