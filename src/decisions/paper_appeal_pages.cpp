// An appeal that came on paper, entered by staff and marked so (R3.03).
#include "decisions/appeal_store.hpp"
#include "decisions/decision_pages.hpp"
#include "decisions/decision_parts.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

Response shown(Grant<HandleAppeal> const& grant, Call& call, Signed const& decision, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/decisions/{}/appeals", grant.subject(), decision.id);
    ui::FormView const form{w, call.form()};
    Html inside = form.day({.name = "received", .label = w.tr("Came"), .value = call.today()});
    inside += form.text({.name = "complainant", .label = w.tr("From"), .most = 120});
    inside += form.text({.name = "mandate",
        .label = w.tr("What shows the mandate"),
        .description = w.tr("When another than the person or the parents appeals. A lawyer needs none: write that it is a lawyer."),
        .optional = true,
        .most = 200});
    inside += form.text_area({.name = "words", .label = w.tr("The appeal"), .most = most_appeal_words, .rows = 8});
    inside += ui::buttons({ui::button({.text = w.tr("Enter the appeal")}), ui::link(back, w.tr("Cancel"))});
    inside += form.draft_status();
    ui::Page page;
    page.title = w.tr("Enter an appeal on paper");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("Appeals and deadline"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, known_words(w, decision));
    auto const path = "/coordinations/" + grant.subject().str() + "/decisions/" + decision.id.str() + "/appeals/new";
    page.content += form.form({.action = call.url("/coordinations/{}/decisions/{}/appeals", grant.subject(), decision.id),
                                  .csrf = call.csrf(),
                                  .draft = call.draft_url(path)},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::overview}, status);
}

} // namespace

Response paper_appeal_page(Grant<HandleAppeal> const& grant, Call& call)
{
    auto const decision = asked_for(grant, call);
    return decision ? shown(grant, call, *decision, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

Response enter_paper_appeal(Grant<HandleAppeal> const& grant, Call& call)
{
    auto const decision = asked_for(grant, call);
    if (!decision) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto& form = call.form();
    auto const received = form.day("received", true);
    Appeal one{AppealId::fresh(), received.value_or(call.today()), "paper", form.text("complainant", {.most = 120, .required = true, .lines = false}),
        form.text("mandate", {.most = 200, .lines = false}), form.text("words", {.most = most_appeal_words, .required = true})};
    if (received && *received > call.today()) form.problem("received", "The date is in the future.");
    if (received && *received < decision->signed_on) form.problem("received", "The date is before the decision was signed.");
    if (!form.ok()) return shown(grant, call, *decision, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/decisions/{}/appeals", grant.subject(), decision->id);
    change.answer_with(there.text());
    AppealStore{call.database()}.enter(change, grant, decision->id, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "saved"));
}

} // namespace samtak
