// A new thread: who it is for, with the names of those who can read it, before anything is sent (E6 D4 K8).
#include "messages/thread_pages.hpp"
#include "messages/thread_parts.hpp"

namespace samtak {
namespace {

struct Asked {
    bool asks = false; // the page was opened to ask
    std::string mark;  // of those who can read it, whomever it is for
};

// Both audiences at once: whichever is chosen, the names were on the page.
std::string mark_of(ThreadDesk const& desk)
{
    return readers_mark(desk.readers(Audience::group, false)) + readers_mark(desk.readers(Audience::coordinator, false));
}

std::string reads(Words const& w, std::vector<ThreadReader> const& readers)
{
    return readers.empty() ? w.tr("Nobody else can read it today.") : w.tr("Can be read by: {names}.", {{"names", names_of(w, readers)}});
}

Html audience_field(Words const& w, ui::FormView const& form, ThreadDesk const& desk)
{
    auto const close =
        coordinates(desk.relation) ? w.tr("{name} and those who act for them", {{"name", desk.header.called}}) : w.tr("{Coordinator.the}");
    return form.radios({.name = "audience",
        .legend = w.tr("Who is it for?"),
        .choices = {{"coordinator", close, reads(w, desk.readers(Audience::coordinator, false))},
            {"group", w.tr("All who may read messages"), reads(w, desk.readers(Audience::group, false))}},
        .chosen = {"coordinator"}});
}

// K8: which of those names are gone when it isn't shared.
Html parents_line(Words const& w, ThreadDesk const& desk)
{
    std::vector<ThreadReader> those;
    for (auto const& one : desk.readers(Audience::group, false))
        if (desk.parents.contains(one.member)) those.push_back(one);
    if (!desk.keeping.offers() || those.empty()) return {};
    return h("<p class=\"st-small\">{}</p>", w.tr("Not shared with the parents it can't be read by: {names}.", {{"names", names_of(w, those)}}));
}

Html fields(Words const& w, ui::FormView const& form, ThreadDesk const& desk, bool asks)
{
    Html html = audience_field(w, form, desk);
    html += form.text({.name = "subject", .label = w.tr("What is it about?"), .most = most_subject});
    html += form.text_area({.name = "words", .label = w.tr("What do you want to say?"), .most = most_message_words, .rows = 6});
    if (!coordinates(desk.relation))
        html += form.checkbox(
            "asks", {"1", w.tr("I need an answer"), w.tr("{Coordinator.the} sees that it waits, and you see how long it has waited.")}, asks);
    html += keeping_field(w, form, desk.keeping);
    html += parents_line(w, desk);
    html += form.hidden("readers", mark_of(desk));
    return html +=
        h("<p class=\"st-small\">{}</p>",
            w.tr(
                "Whoever is let in to messages later can read all of it, and whoever loses that sees nothing of it. What is sent can't be changed or "
                "taken back. No e-mail says what you write."));
}

Response shown(Call& call, ThreadDesk const& desk, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    bool const asks = call.query("ask") == "1";
    auto const list = threads_url(call, desk.header.coordination);
    Html inside = fields(w, form, desk, asks);
    inside += ui::buttons({ui::button({.text = w.tr("Send")}), ui::link(list, w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = asks ? w.tr("Ask a question") : w.tr("Write a message");
    page.failed = form.failed();
    page.content = ui::back_link(list, w.tr("Messages in the case"));
    page.content += form.error_summary();
    page.content += ui::title(page.title);
    page.content +=
        form.form({.action = list, .csrf = call.csrf(), .draft = call.draft_url("/coordinations/" + desk.header.coordination.str() + "/threads/new")},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    return thread_answer_page(call, std::move(page), desk, status);
}

} // namespace

Response new_thread_page(Grant<WriteMessages> const& grant, Call& call) { return shown(call, open_desk(grant, call), 200); }

Response begin_thread(Grant<WriteMessages> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    Form& form = call.form();
    MessageThread thread{.begun_by = grant.by()};
    auto const audience = parse_audience(form.get("audience"));
    if (!audience) form.not_a_choice("audience");
    thread.audience = audience.value_or(Audience::coordinator);
    thread.subject = form.text("subject", {.most = most_subject, .required = true, .missing = "Write what it is about.", .lines = false});
    auto const words = read_words(form);
    if (auto const typed = form.get("asks"); !typed.empty() && typed != "1") form.not_a_choice("asks");
    thread.asks = form.get("asks") == "1";
    auto const keep = read_keeping(form, desk.keeping);
    for (auto const& problem : thread_problems(thread, grant.relation())) form.problem(problem.field, problem.text, problem.limit);
    check_readers(form, mark_of(desk));
    if (!form.ok()) return shown(call, desk, 422);
    auto change = call.change();
    auto const there = thread_url(call, grant.subject(), thread.id);
    change.answer_with(there.text());
    ThreadStore{call.database()}.begin(change, grant, thread, words);
    if (keep) KeptStore::keep(change, grant, KeptKind::thread, thread.id.str(), *keep);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "sent"));
}

} // namespace samtak
