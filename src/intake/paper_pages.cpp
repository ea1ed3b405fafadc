// An application on paper, entered by staff and marked so; the deadline counts from the day it came (fvl § 11 a).
#include "intake/application_pages.hpp"
#include "intake/incoming_pages.hpp"
#include "intake/incoming_parts.hpp"
#include "intake/incoming_store.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

constexpr Question on_paper[] = {Question::person, Question::asks, Question::help, Question::services, Question::contact};
constexpr int oldest_days = 366;

Response shown(Call& call, Incoming const& one, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    std::vector<ui::Choice> whom;
    for (auto const* as : {"self", "parent", "guardian", "mandate"}) whom.push_back({as, applies_as_name(w, as)});
    Html inside = form.day({.name = "received_on", .label = w.tr("The day it came"), .value = call.today()});
    inside += form.radios({.name = "applies_as", .legend = w.tr("Who applies?"), .choices = whom});
    for (auto const question : on_paper) inside += question_fields(w, form, one, question);
    inside += ui::buttons({ui::button({.text = w.tr("Enter the application")}), ui::link(call.url("/incoming"), w.tr("Cancel"))});
    inside += form.draft_status();
    ui::Page page;
    page.title = w.tr("Enter an application on paper");
    page.failed = form.failed();
    page.narrow = true;
    page.content = form.error_summary();
    page.content +=
        ui::title(page.title, w.tr("Write what stands on the paper, in the words of who applies. It is marked as an application on paper."));
    page.content += h("<p>{}</p>", if_protected(w));
    page.content += form.form({.action = call.url("/paper-applications"), .csrf = call.csrf(), .draft = call.draft_url("/paper-applications/new")},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

Incoming blank()
{
    Incoming one;
    one.kind = IncomingKind::application;
    one.on_paper = true;
    return one;
}

} // namespace

Response new_paper_page(Grant<EnterPaperApplication> const&, Call& call) { return shown(call, blank(), 200); }

Response enter_paper(Grant<EnterPaperApplication> const& grant, Call& call)
{
    auto& form = call.form();
    auto one = blank();
    one.received_on = form.day("received_on", true);
    if (one.received_on && (call.today() < *one.received_on || *one.received_on < call.today().plus_days(-oldest_days)))
        form.problem("received_on", "Choose a day within the last year, not later than today.");
    one.applies_as = std::string{form.get("applies_as")};
    if (one.applies_as != "self" && one.applies_as != "parent" && one.applies_as != "guardian" && one.applies_as != "mandate") {
        form.problem("applies_as", "Choose who applies.");
        one.applies_as = "self";
    }
    std::optional<NationalId> number;
    for (auto const question : on_paper)
        if (auto const read = read_question(call, one, question)) number = read;
    if (!form.ok()) return shown(call, blank(), 422);
    one.desk = own_desks(call.viewer()).front();
    auto change = call.change();
    auto const there = call.url("/incoming/{}", one.id);
    change.answer_with(there.text());
    IncomingStore{call.database(), *call.place().secrets}.add(change, grant, one, number);
    tell_desk(change, call, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there);
}

} // namespace samtak
