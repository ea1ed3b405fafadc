// A1 A15: staff tell of a need, on one page; and everybody's own list of what they have sent, with what became of it.
#include "intake/incoming_events.hpp"
#include "intake/incoming_pages.hpp"
#include "intake/incoming_parts.hpp"
#include "intake/incoming_store.hpp"
#include "intake/services_parts.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

bool passes_on(Call const& call) { return call.viewer().has(Role::allocation); }

Html notice_fields(Call& call, ui::FormView const& form)
{
    Words const& w = call.words();
    Html html;
    if (passes_on(call))
        html += form.radios({.name = "kind",
            .legend = w.tr("What do you send?"),
            .choices = {{"granted", w.tr("Granted services"), w.tr("Somebody has been granted services, and may have the right to {coordinator.a}.")},
                {"notice", w.tr("Notice of need")}}});
    html += form.text({.name = "name", .label = w.tr("Who is it about?"), .description = w.tr("Full name."), .most = 120});
    html += form.day({.name = "born",
        .label = w.tr("Birth date"),
        .description = w.tr("Leave empty when the child isn't born yet, or the date isn't known."),
        .optional = true});
    html += form.text({.name = "number",
        .label = w.tr("National identity number or D-number"),
        .description = w.tr("Eleven digits. Can be left empty. It is kept encrypted and never shown in lists."),
        .optional = true,
        .inputmode = "numeric",
        .most = 20});
    html += form.text({.name = "phone",
        .label = w.tr("Phone"),
        .description = w.tr("To the person, or to who acts for them."),
        .optional = true,
        .type = "tel",
        .most = 30});
    html += form.text_area({.name = "words",
        .label = w.tr("What need do you see?"),
        .description = w.tr("What is difficult, and what must be coordinated. You need not write any diagnosis."),
        .most = 2000,
        .rows = 5});
    html += form.text_area({.name = "services", .label = w.tr("Which services do they have today?"), .optional = true, .most = 1000});
    html += form.radios({.name = "knows",
        .legend = w.tr("Does the person, or who acts for them, know of it?"),
        .choices = {{"agrees", knows_name(w, "agrees")}, {"knows", knows_name(w, "knows")},
            {"not_told", knows_name(w, "not_told"), w.tr("Tell them as soon as you can.")}}});
    return html;
}

Response shown(Call& call, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    Html inside = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", notice_fields(call, form));
    inside += ui::buttons({ui::button({.text = w.tr("Send the notice")}), ui::link(call.url("/"), w.tr("Cancel"))});
    inside += form.draft_status();
    ui::Page page;
    page.title = w.tr("Tell of a need");
    page.failed = form.failed();
    page.narrow = true;
    page.content = form.error_summary();
    page.content += ui::title(page.title,
        w.tr(
            "Tell {coordinating_unit.the} when you see that somebody needs {coordinator.a} or {plan.a}. It is not an application: the person decides."));
    page.content += h("<p>{}</p>", if_protected(w));
    page.content += form.form({.action = call.url("/need-notices"), .csrf = call.csrf(), .draft = call.draft_url("/need-notices/new")}, inside);
    return show(call, page, {}, status);
}

Incoming read_notice(Call& call)
{
    auto& form = call.form();
    Incoming one;
    if (passes_on(call)) {
        auto const kind = parse_incoming_kind(form.get("kind"));
        if (!kind || *kind == IncomingKind::application)
            form.problem("kind", "Choose what you send.");
        else
            one.kind = *kind;
    }
    one.name = form.text("name", {.most = 120, .required = true, .missing = "Write who it is about.", .lines = false});
    one.born = form.day("born");
    if (auto const problem = birth_day_problem(one.born, call.today())) form.problem("born", *problem);
    one.phone = form.text("phone", {.most = 30, .lines = false});
    one.words = form.text("words", {.required = true, .missing = "Write what need you see."});
    one.services = form.text("services", {.most = 1000});
    one.knows = std::string{form.get("knows")};
    if (one.knows != "agrees" && one.knows != "knows" && one.knows != "not_told") form.problem("knows", "Choose whether they know of it.");
    one.received_on = call.today();
    one.desk = one.kind == IncomingKind::granted ? Desk::coordinating_unit : first_desk(call.profile());
    return one;
}

} // namespace

Desk first_desk(Profile const& profile) { return profile.notices_to == "allocation" ? Desk::allocation : Desk::coordinating_unit; }

void tell_desk(Change& change, Call& call, Incoming const& one)
{
    for (auto const& member : IncomingStore::at_desk(call.database(), one.desk, call.today()))
        change.tell(IncomingReceived{one.id, member, call.viewer().member()});
}

Response new_notice_page(Grant<SendNotice> const&, Call& call) { return shown(call, 200); }

Response send_notice(Grant<SendNotice> const& grant, Call& call)
{
    auto const one = read_notice(call);
    auto const number = checked_number(call.form().get("number"), call.place().synthetic_numbers ? Numbers::synthetic : Numbers::real);
    if (!number) call.form().problem("number", number.error().text);
    if (!call.form().ok()) return shown(call, 422);
    auto change = call.change();
    auto const there = call.url("/sent/{}", one.id);
    change.answer_with(there.text());
    IncomingStore{call.database(), *call.place().secrets}.add(change, grant, one, *number);
    tell_desk(change, call, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "sent"));
}

} // namespace samtak
