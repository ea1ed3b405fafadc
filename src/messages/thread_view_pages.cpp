// One thread: what is said, who can read it, and the next message (E6).
#include "messages/thread_pages.hpp"
#include "messages/thread_parts.hpp"

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

Html done_line(Call& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "sent") return ui::done(w.tr("It is sent. Those who can read it are told that there is something new."));
    if (done == "closed") return ui::done(w.tr("The question no longer waits for an answer."));
    if (done == "kept") return ui::done(w.tr("It isn't shared with the parents any more."));
    if (done == "shared") return ui::done(w.tr("It is shared with the parents again."));
    return {};
}

std::string as_words(Words const& w, ThreadDesk const& desk, Message const& one)
{
    if (one.as == code(Relation::coordinator)) return w.tr("{Coordinator.bare}");
    if (one.as == code(Relation::deputy)) return w.tr("{Deputy.bare}");
    if (one.as == code(Relation::parent)) return w.tr("Parent of {name}", {{"name", desk.header.called}});
    if (one.as == code(Relation::guardian)) return w.tr("Guardian of {name}", {{"name", desk.header.called}});
    return one.as == code(Relation::participant) ? one.title : std::string{};
}

Html said(Words const& w, ThreadDesk const& desk, std::vector<Message> const& messages)
{
    Html all;
    for (auto const& one : messages)
        all += h("<li class=\"st-card st-flow\" data-tight>{}<p class=\"st-muted st-small\">{}</p>{}</li>",
            ui::person({one.by_name, as_words(w, desk, one)}), w.day_and_time(one.at), ui::paragraphs(one.words));
    return h("<ol class=\"st-plain-list st-flow\">{}</ol>", all);
}

Html answer_form(Call& call, ThreadDesk const& desk, MessageThread const& thread, ui::FormView const& form)
{
    Words const& w = call.words();
    auto const readers = desk.readers(thread.audience, desk.holds(thread));
    bool const answers = thread.waits() && coordinates(desk.relation);
    Html inside =
        form.text_area({.name = "words", .label = answers ? w.tr("Your answer") : w.tr("Write more"), .most = most_message_words, .rows = 5});
    inside += form.hidden("readers", readers_mark(readers));
    inside += readers_words(w, readers);
    inside += ui::buttons({ui::button({.text = answers ? w.tr("Send the answer") : w.tr("Send")}), form.draft_status()});
    auto const path = "/coordinations/" + desk.header.coordination.str() + "/threads/" + thread.id.str();
    return form.form({.action = call.url("/coordinations/{}/threads/{}/messages", desk.header.coordination, thread.id),
                         .csrf = call.csrf(),
                         .draft = call.draft_url(path)},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
}

Html deeds(Call& call, ThreadDesk const& desk, MessageThread const& thread)
{
    Words const& w = call.words();
    auto const& id = desk.header.coordination;
    std::vector<Html> all;
    if (may_close(thread, desk.viewer) && call.would_allow<WriteMessages>(id))
        all.push_back(ui::button_form(call.url("/coordinations/{}/threads/{}/closing", id, thread.id), call.csrf(),
            {.text = w.tr("I have got the answer another way"), .weight = ui::Weight::secondary}));
    if (desk.keeping.turns(desk.holds(thread)) && call.would_allow<KeepThread>(id))
        all.push_back(ui::link(call.url("/coordinations/{}/threads/{}/kept", id, thread.id), w.tr("Who sees it"), {}, thread.subject));
    return all.empty() ? Html{} : ui::buttons(all);
}

Response shown(Grant<ReadMessages> const& grant, Call& call, ThreadDesk const& desk, MessageThread const& thread, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    bool const writes = call.would_allow<WriteMessages>(grant.subject());
    Html const answer = writes ? ui::section("answer", w.tr("Write in the thread"), answer_form(call, desk, thread, form))
                               : h("<p class=\"st-small\">{}</p>", w.tr("The coordination has ended. What is written can still be read."));
    ui::Page page;
    page.title = w.tr("Messages in the case");
    page.failed = form.failed();
    page.content = done_line(call);
    page.content += ui::back_link(threads_url(call, grant.subject()), w.tr("Messages in the case"));
    page.content += form.error_summary();
    page.content += ui::title(thread.subject, audience_words(w, desk, thread));
    page.content += thread_tags(w, desk, thread, call.today());
    page.content += said(w, desk, ThreadStore{call.database()}.messages(grant, thread));
    page.content += deeds(call, desk, thread);
    page.content += answer;
    return thread_answer_page(call, std::move(page), desk, status);
}

// For what is new to the reader next time. Not waited for, and nobody else sees it.
void note_visit(Grant<ReadMessages> const& grant, Call& call, MessageThread const& thread)
{
    auto change = Change::background(call.now());
    ThreadStore{call.database()}.visit(change, grant, thread);
    call.changes().commit_later(std::move(change));
}

} // namespace

Response thread_page(Grant<ReadMessages> const& grant, Call& call)
{
    auto const thread = thread_in(grant, call);
    if (!thread) return not_here(call);
    note_visit(grant, call, *thread);
    auto seen = *thread;
    seen.seen = seen.messages; // it is open now
    return shown(grant, call, open_desk(grant, call), seen, 200);
}

Response write_message(Grant<WriteMessages> const& grant, Call& call)
{
    auto const thread = thread_in(grant, call);
    if (!thread) return not_here(call);
    auto const desk = open_desk(grant, call);
    auto const words = read_words(call.form());
    check_readers(call.form(), readers_mark(desk.readers(thread->audience, desk.holds(*thread))));
    if (!call.form().ok()) return shown(grant, call, desk, *thread, 422);
    auto change = call.change();
    auto const there = thread_url(call, grant.subject(), thread->id);
    change.answer_with(there.text());
    ThreadStore{call.database()}.write(change, grant, *thread, words);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "sent"));
}

// E6: only who asked says so. Answered or closed in the meantime: then there is nothing left to say.
Response close_question(Grant<WriteMessages> const& grant, Call& call)
{
    auto const thread = thread_in(grant, call);
    if (!thread) return not_here(call);
    auto const there = thread_url(call, grant.subject(), thread->id);
    if (!may_close(*thread, grant.by())) return see_other(there);
    auto change = call.change();
    change.answer_with(there.text());
    ThreadStore{call.database()}.close(change, grant, *thread);
    if (auto saved = call.changes().commit(std::move(change)); !saved && saved.error().text != somebody_was_first)
        return failure_page(call, saved.error());
    return see_other(there.with("done", "closed"));
}

} // namespace samtak
