// The need assessed by the coordinating unit, with the municipality's own rule beside it (A4-A6 A8 A10).
#include "decisions/assessment_parts.hpp"
#include "decisions/assessment_store.hpp"
#include "decisions/decision_pages.hpp"
#include "people/person_bar_parts.hpp"
#include "people/place_hint_parts.hpp"

namespace samtak {
namespace {

Html versions(Call const& call, std::vector<AssessmentVersion> const& all)
{
    Words const& w = call.words();
    if (all.empty()) return {};
    std::vector<ui::Fact> facts;
    facts.reserve(all.size());
    for (auto const& one : all)
        facts.push_back({w.tr("{name}, {date}", {{"name", one.by}, {"date", w.day_and_time(one.at)}}),
            h("<p>{}</p><p>{}</p>{}", plan_result_name(w, one.plan_result), coordinator_result_name(w, one.coordinator_result),
                ui::paragraphs(one.grounds))});
    return ui::more(w.tr("Everything that has been written"), ui::facts(facts, ui::FactsLook::rows));
}

Html done_line(Call& call, CoordinationId const& coordination)
{
    Words const& w = call.words();
    if (call.query("done") != "saved") return {};
    Html html = ui::done(w.tr("The assessment is saved."));
    html += ui::buttons({ui::button_link(call.url("/coordinations/{}/decisions/draft", coordination), {.text = w.tr("Write the decision")})});
    return html;
}

Response shown(Grant<WriteAssessment> const& grant, Call& call, Assessment const& one, int status)
{
    Words const& w = call.words();
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    auto const header = people.header(grant, call.today());
    ui::FormView const form{w, call.form()};
    Html inside = assessment_fields(call, form, one);
    inside += ui::buttons({ui::button({.text = w.tr("Save the assessment")}),
        ui::button({.text = w.tr("See how the rule applies"), .weight = ui::Weight::secondary, .name = "deed", .value = "count"}),
        ui::link(call.url("/coordinations/{}/decisions", grant.subject()), w.tr("Decisions and letters"))});
    inside += form.draft_status();
    ui::Page page;
    page.title = w.tr("Assess the need");
    page.failed = form.failed();
    page.narrow = true;
    page.content = form.error_summary();
    page.content += done_line(call, grant.subject());
    page.content += ui::title(w.tr("Assess the need of {name}", {{"name", header.name}}), age_in_words(w, header.age));
    page.content += h("<p>{}</p>", w.tr("The right does not depend on age, diagnosis or level of function. No diagnosis is needed."));
    auto const path = "/coordinations/" + grant.subject().str() + "/assessment";
    page.content += place_hint(grant, call);
    page.content += form.form({.action = call.url("/coordinations/{}/assessment", grant.subject()),
                                  .csrf = call.csrf(),
                                  .version = one.version,
                                  .draft = call.draft_url(path)},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content += versions(call, AssessmentStore{call.database()}.versions(grant));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::overview}, status);
}

// Two have written at once (L15): both texts, and a third made of them.
Response conflict(Grant<WriteAssessment> const& grant, Call& call, Assessment const& mine)
{
    Words const& w = call.words();
    auto const now = AssessmentStore{call.database()}.read(grant);
    if (now.version == 0) return failure_page(call, {Problem::conflict, "Somebody else was first."});
    ConflictView view{w.tr("Two have changed the same assessment"), w.tr("Assess the need"), now.last_by, now.last_at, now.version,
        call.url("/coordinations/{}/assessment", grant.subject()), assessment_conflict(call, mine, now)};
    return conflict_page(call, view);
}

} // namespace

Response assessment_page(Grant<WriteAssessment> const& grant, Call& call)
{
    return shown(grant, call, AssessmentStore{call.database()}.read(grant), 200);
}

Response write_assessment(Grant<WriteAssessment> const& grant, Call& call)
{
    AssessmentStore store{call.database()};
    auto const before = store.read(grant);
    if (call.form().get("deed") == "count") { // shows, saves nothing; what is not filled in yet is no error
        Form tried = call.form();
        return shown(grant, call, read_assessment(tried, call.profile().decisions, before), 200);
    }
    auto const one = read_assessment(call.form(), call.profile().decisions, before);
    if (!call.form().ok()) return shown(grant, call, one, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/assessment", grant.subject());
    change.answer_with(there.text());
    store.write(change, grant, one);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "saved"));
    return saved.error().text == somebody_was_first ? conflict(grant, call, one) : failure_page(call, saved.error());
}

} // namespace samtak
