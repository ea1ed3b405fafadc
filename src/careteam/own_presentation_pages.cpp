// C5: one who takes part reads the coordinator's presentation, says that it is read, changes the form of cooperation, and tells beforehand
// when their service is going to change.
#include "careteam/careteam_parts.hpp"
#include "careteam/presentation_pages.hpp"
#include "careteam/presentation_parts.hpp"
#include "coordination/coordination_store.hpp"
#include "web/conflict_page.hpp"

namespace samtak {
namespace {

Failure not_here() { return {Problem::not_found, "This page isn't here."}; }

// What the viewer may see today, by consent: a look of its own in the log.
Parts seen_today(Grant<ReadOwnPresentation> const& grant, Call& call)
{
    if (!call.would_allow<ReadCoordination>(grant.subject())) return Parts::none();
    auto const seen = call.decide<ReadCoordination>(grant.subject());
    return seen ? seen->parts() : Parts::none();
}

Html confirm_form(Grant<ReadOwnPresentation> const& grant, Call& call, Presentation const& one)
{
    Words const& w = call.words();
    if (one.is_read()) return {};
    return ui::buttons({ui::button_form(call.url("/coordinations/{}/presentation/confirmation", grant.subject()), call.csrf(),
        {.text = w.tr("I have read it and agree")}, h("<input type=\"hidden\" name=\"version\" value=\"{}\">", one.version))});
}

Html cooperation_form(Grant<ReadOwnPresentation> const& grant, Call& call, ui::FormView const& form, Presentation const& one)
{
    Words const& w = call.words();
    Html inside = form.text_area({.name = "cooperation",
        .label = w.tr("How we cooperate"),
        .description = w.tr("What you change is read by {coordinator.the}. Both texts are kept."),
        .value = one.cooperation,
        .most = most_presentation_words,
        .rows = 5});
    inside += ui::buttons({ui::button({.text = w.tr("Save the form of cooperation"), .weight = ui::Weight::secondary})});
    return ui::section("cooperation", w.tr("Change how you cooperate"),
        form.form({.action = call.url("/coordinations/{}/presentation/cooperation", grant.subject()), .csrf = call.csrf(), .version = one.version},
            h("<div class=\"st-flow\">{}</div>", inside)));
}

Html change_form(Grant<ReadOwnPresentation> const& grant, Call& call, ui::FormView const& form)
{
    Words const& w = call.words();
    Html inside = form.text_area({.name = "words",
        .label = w.tr("What is going to change?"),
        .description = w.tr("For example that the service becomes smaller, moves or ends, or that somebody else takes over."),
        .most = most_change_words,
        .rows = 3});
    inside += form.day({.name = "on", .label = w.tr("From when?"), .optional = true});
    inside += ui::buttons({ui::button({.text = w.tr("Tell {coordinator.the}"), .weight = ui::Weight::secondary})});
    return ui::section("change", w.tr("Our service is going to change"),
        h("<div class=\"st-flow\"><p>{}</p>{}</div>",
            w.tr("Tell it before it is decided, so that it can be talked about. The person and who acts for them can read it too."),
            form.form({.action = call.url("/coordinations/{}/presentation/changes", grant.subject()), .csrf = call.csrf()},
                h("<div class=\"st-flow\">{}</div>", inside))));
}

Html done_line(Call& call)
{
    Words const& w = call.words();
    if (call.query("done") == "read") return ui::done(w.tr("Thank you. {Coordinator.the} sees that you have read it."));
    if (call.query("done") == "agreed") return ui::done(w.tr("The form of cooperation is saved. {Coordinator.the} is told."));
    if (call.query("done") == "told") return ui::done(w.tr("{Coordinator.the} is told that your service is going to change."));
    return {};
}

Response shown(Grant<ReadOwnPresentation> const& grant, Call& call, Presentation const& one, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::FormView const second{w, call.form(), "g"};
    auto const cooperation = cooperation_form(grant, call, form, one);
    auto const change = change_form(grant, call, second);
    ui::Page page;
    page.title = w.tr("{Coordinator.the} presents themselves");
    page.failed = form.failed();
    page.narrow = true;
    page.content = call.form().has("words") ? second.error_summary() : form.error_summary();
    page.content += done_line(call);
    page.content += ui::title(page.title);
    page.content += h("<p>{}</p>", presentation_state(call, one));
    page.content += presentation_text(call, one, CoordinationStore{call.database()}.coordinator(grant, call.today()), seen_today(grant, call));
    page.content += confirm_form(grant, call, one);
    page.content += h("<p>{}</p>", ui::print_button(w));
    page.content += cooperation;
    page.content += change;
    page.content += told_changes(call, PresentationStore{call.database()}.own_changes(grant, one));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

Response saved_or(Call& call, Result<void> const& saved, Url const& there, std::string_view done)
{
    return saved ? see_other(there.with("done", done)) : failure_page(call, saved.error());
}

Response conflict(Grant<AnswerPresentation> const& grant, Call& call, Presentation const& mine)
{
    Words const& w = call.words();
    PresentationStore store{call.database()};
    auto const now = store.own(grant, call.today());
    if (!now) return failure_page(call, not_here());
    auto const fields = [&](Presentation const& one) {
        return std::vector<ConflictField>{{"cooperation", w.tr("How we cooperate"), one.cooperation, now->cooperation, ConflictField::Kind::lines}};
    };
    ConflictView view{w.tr("Two have changed the same presentation"), w.tr("How we cooperate"), now->last_by, now->last_at, now->version,
        call.url("/coordinations/{}/presentation", grant.subject()), fields(mine)};
    if (auto const seen = store.as_seen(*now, mine.version)) set_base(view, fields(*seen));
    return conflict_page(call, view);
}

} // namespace

Response own_presentation_page(Grant<ReadOwnPresentation> const& grant, Call& call)
{
    auto const one = PresentationStore{call.database()}.own(grant, call.today());
    return one ? shown(grant, call, *one, 200) : failure_page(call, not_here());
}

Response confirm_presentation(Grant<AnswerPresentation> const& grant, Call& call)
{
    PresentationStore store{call.database()};
    auto one = store.own(grant, call.today());
    if (!one) return failure_page(call, not_here());
    if (one->is_read()) return see_other(call.url("/coordinations/{}/presentation", grant.subject()));
    one->version = call.form().version();
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/presentation", grant.subject());
    change.answer_with(there.text());
    store.confirm(change, grant, *one);
    return saved_or(call, call.changes().commit(std::move(change)), there, "read");
}

Response agree_on_cooperation(Grant<AnswerPresentation> const& grant, Call& call)
{
    PresentationStore store{call.database()};
    auto one = store.own(grant, call.today());
    if (!one) return failure_page(call, not_here());
    auto const words =
        call.form().text("cooperation", {.most = most_presentation_words, .required = true, .missing = "Write how you want to cooperate."});
    if (!call.form().ok()) return shown(grant, call, *one, 422);
    auto mine = *one;
    mine.cooperation = words;
    mine.version = call.form().version();
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/presentation", grant.subject());
    change.answer_with(there.text());
    store.agree(change, grant, mine);
    auto const saved = call.changes().commit(std::move(change));
    bool const stale = !saved && saved.error().problem == Problem::conflict && saved.error().text != form_already_sent;
    return stale ? conflict(grant, call, mine) : saved_or(call, saved, there, "agreed");
}

Response tell_service_change(Grant<AnswerPresentation> const& grant, Call& call)
{
    PresentationStore store{call.database()};
    auto const one = store.own(grant, call.today());
    if (!one) return failure_page(call, not_here());
    Form& form = call.form();
    ServiceChange what{
        form.day("on"), form.text("words", {.most = most_change_words, .required = true, .missing = "Write what is going to change."}), {}, {}};
    if (!form.ok()) return shown(grant, call, *one, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/presentation", grant.subject());
    change.answer_with(there.text());
    store.tell(change, grant, *one, what);
    return saved_or(call, call.changes().commit(std::move(change)), there, "told");
}

} // namespace samtak
