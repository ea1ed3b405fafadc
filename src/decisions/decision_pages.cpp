// The decision written, looked through with who gets what, and signed (A7, R3.01-R3.11).
#include "decisions/decision_pages.hpp"

#include "decisions/assessment_store.hpp"
#include "decisions/decision_parts.hpp"
#include "decisions/letter.hpp"
#include "people/person_bar_parts.hpp"
#include "people/place_hint_parts.hpp"

namespace samtak {
namespace {

DecisionDraft begun(Call const& call, DecisionDraft one, Assessment const& assessment)
{
    if (one.version > 0) return one;
    one.language = language_code(call.profile().language);
    bool const plan = assessment.plan_result == "granted" || assessment.plan_result == "refused";
    if (assessment.version > 0 && !plan && assessment.coordinator_result == "refused") one.outcome = "refused";
    return one;
}

Response shown(Grant<WriteDecision> const& grant, Call& call, DecisionDraft const& one, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/decisions", grant.subject());
    ui::FormView const form{w, call.form()};
    Html inside = decision_fields(call, form, one);
    inside += ui::buttons({ui::button({.text = w.tr("Save and see the letter")}), ui::link(back, w.tr("Cancel"))});
    inside += form.draft_status();
    ui::Page page;
    page.title = w.tr("Write the decision");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("Decisions and letters"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("You see the whole letter, and who gets it, before anything is signed."));
    auto const path = "/coordinations/" + grant.subject().str() + "/decisions/draft";
    page.content += place_hint(grant, call);
    page.content += form.form({.action = call.url("/coordinations/{}/decisions/draft", grant.subject()),
                                  .csrf = call.csrf(),
                                  .version = one.version,
                                  .draft = call.draft_url(path)},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::overview}, status);
}

Response assess_first(Grant<WriteDecision> const& grant, Call& call) { return see_other(call.url("/coordinations/{}/assessment", grant.subject())); }

Response conflict(Grant<WriteDecision> const& grant, Call& call, DecisionDraft const& mine)
{
    Words const& w = call.words();
    auto const now = DecisionStore{call.database()}.draft(grant);
    if (now.version == 0) return failure_page(call, {Problem::conflict, "Somebody else was first."});
    ConflictView view{w.tr("Two have changed the same decision"), w.tr("Write the decision"), now.last_by, now.last_at, now.version,
        call.url("/coordinations/{}/decisions/draft", grant.subject()), decision_conflict(call, mine, now)};
    return conflict_page(call, view);
}

// What stands on the preview, and is signed: worked out the same way both times.
struct Desk {
    DecisionDraft draft;
    Assessment assessment;
    std::vector<LetterRecipient> readers;
    std::optional<Letter> letter;
    int weeks = 4;
};

Desk open_desk(Grant<SignDecision> const& grant, Call& call)
{
    DecisionStore store{call.database()};
    Desk desk{store.draft(grant), AssessmentStore{call.database()}.read(grant), {}, {}};
    auto const people = store.people(grant, call.today(), desk.assessment.expecting);
    desk.readers = recipients(people, desk.draft.basis);
    auto const language = desk.draft.language == "nn" ? Language::nn : Language::nb;
    Words const words{*call.place().catalogues, language, call.profile().terms_in(language)};
    auto const [name, title] = store.signer(grant);
    bool const to_person = desk.readers.empty() || desk.readers.front().gets_letter(); // the first is the person
    desk.letter = letter(desk.draft, {call.profile(), words, people.name, name, title, call.today(), !to_person});
    if (auto const* rule = call.profile().decisions.rule_on(desk.draft.basis, call.today())) desk.weeks = rule->weeks;
    return desk;
}

// Why it can't be signed as it stands; the newest assessment counts, also one that came after the draft.
std::vector<FieldProblem> hindrances(Call const& call, Desk const& desk)
{
    auto problems = decision_problems(desk.draft, desk.assessment, call.profile().decisions, call.today());
    for (auto const& one : missing_for_signature(desk.draft)) problems.push_back(one);
    return problems;
}

Response preview(Grant<SignDecision> const& grant, Call& call, Desk const& desk, int status)
{
    Words const& w = call.words();
    auto const edit = call.url("/coordinations/{}/decisions/draft", grant.subject());
    auto const problems = hindrances(call, desk);
    Html content = ui::back_link(edit, w.tr("Write the decision"));
    content += ui::title(w.tr("See through and sign"), w.tr("A signed decision is never changed. A mistake is put right with a new one."));
    if (!problems.empty()) {
        std::vector<Html> rows;
        rows.reserve(problems.size());
        for (auto const& one : problems) rows.push_back(h("<li>{}</li>", w.problem(one)));
        content += ui::alert(ui::Color::warning, w.tr("This must be in place before the decision can be signed"), h("<ul>{}</ul>", rows));
    }
    content += recipients_part(call, desk.readers);
    content += ui::section("letter", w.tr("The letter"),
        h("<article class=\"st-card st-flow\" lang=\"{}\"><p><strong>{}</strong></p>{}</article>", desk.draft.language, desk.letter->title,
            letter_text(desk.letter->blocks)));
    ui::FormView const form{w, call.form()};
    Html const sign = problems.empty() ? ui::button({.text = w.tr("Sign the decision")}) : Html{};
    content +=
        form.form({.action = call.url("/coordinations/{}/decisions/signature", grant.subject()), .csrf = call.csrf(), .version = desk.draft.version},
            ui::buttons({sign, ui::link(edit, w.tr("Change the text"))}));
    ui::Page page;
    page.title = w.tr("See through and sign");
    page.narrow = true;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", content);
    return show(call, page, {NavPlace::overview}, status);
}

} // namespace

Response edit_decision_page(Grant<WriteDecision> const& grant, Call& call)
{
    auto const assessment = AssessmentStore{call.database()}.read(grant);
    if (assessment.version == 0) return assess_first(grant, call);
    return shown(grant, call, begun(call, DecisionStore{call.database()}.draft(grant), assessment), 200);
}

Response write_decision(Grant<WriteDecision> const& grant, Call& call)
{
    DecisionStore store{call.database()};
    auto const assessment = AssessmentStore{call.database()}.read(grant);
    if (assessment.version == 0) return assess_first(grant, call);
    auto const one = read_decision(call.form(), store.draft(grant));
    for (auto const& problem : decision_problems(one, assessment, call.profile().decisions, call.today()))
        call.form().problem(problem.field, problem.text, problem.limit);
    if (!call.form().ok()) return shown(grant, call, one, 422);
    auto change = call.change();
    auto const there = call.would_allow<SignDecision>(grant.subject()) ? call.url("/coordinations/{}/decisions/signature", grant.subject())
                                                                       : call.url("/coordinations/{}/decisions", grant.subject());
    change.answer_with(there.text());
    store.write(change, grant, one);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there);
    return saved.error().text == somebody_was_first ? conflict(grant, call, one) : failure_page(call, saved.error());
}

Response preview_page(Grant<SignDecision> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (desk.draft.version == 0 || !desk.letter) return see_other(call.url("/coordinations/{}/decisions", grant.subject()));
    return preview(grant, call, desk, 200);
}

Response sign_decision(Grant<SignDecision> const& grant, Call& call)
{
    auto desk = open_desk(grant, call);
    if (desk.draft.version == 0 || !desk.letter) return failure_page(call, {Problem::conflict, "Somebody else was first."});
    if (!hindrances(call, desk).empty()) return preview(grant, call, desk, 422);
    desk.draft.version = call.form().version(); // the text that was seen, and no other
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/decisions", grant.subject());
    change.answer_with(there.text());
    DecisionStore{call.database()}.sign(
        change, grant, desk.draft, desk.assessment, *desk.letter, desk.readers, call.profile().decisions.form, desk.weeks, call.today());
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "signed"));
}

} // namespace samtak
