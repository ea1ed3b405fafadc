// What the parents of a minor see of a thread (K8, pbrl § 3-4): it is kept from them whole, or shared again.
#include "messages/thread_pages.hpp"
#include "messages/thread_parts.hpp"
#include "people/kept_events.hpp"

namespace samtak {
namespace {

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

Html cannot(Words const& w)
{
    return ui::alert(ui::Color::info, w.tr("A parent has written in it"),
        h("<p>{}</p>", w.tr("What they have written themselves can't be kept from them. Begin a new thread instead.")));
}

struct KeptDesk {
    ThreadDesk around;
    MessageThread thread;
    KeptNow now;
    bool parents_know = false;
};

std::optional<KeptDesk> open_kept(Grant<KeepThread> const& grant, Call& call)
{
    auto const thread = thread_in(grant, call);
    if (!thread) return std::nullopt;
    auto around = open_desk(grant, call);
    if (!around.keeping.turns(around.holds(*thread))) return std::nullopt;
    bool const know = ThreadStore{call.database()}.parent_wrote(grant, *thread, around.parents);
    return KeptDesk{std::move(around), *thread, KeptStore{call.database()}.now(grant, thread->id.str()), know};
}

Response shown(Call& call, KeptDesk const& desk, int status)
{
    Words const& w = call.words();
    auto const& [around, thread, now, parents_know] = desk;
    ui::FormView const form{w, call.form()};
    auto const there = thread_url(call, around.header.coordination, thread.id);
    ui::Page page;
    page.title = kept_title(w, now, around.keeping.own());
    page.failed = form.failed();
    page.content = turning_page(w, form, now, around.keeping,
        {thread.subject, there, w.tr("The thread"), call.url("/coordinations/{}/threads/{}/kept", around.header.coordination, thread.id), call.csrf(),
            call.draft_url(), !now.held && parents_know ? std::optional{cannot(w)} : std::nullopt});
    return thread_answer_page(call, std::move(page), around, status);
}

} // namespace

Response kept_thread_page(Grant<KeepThread> const& grant, Call& call)
{
    auto const desk = open_kept(grant, call);
    return desk ? shown(call, *desk, 200) : not_here(call);
}

Response turn_kept_thread(Grant<KeepThread> const& grant, Call& call)
{
    auto const desk = open_kept(grant, call);
    if (!desk) return not_here(call);
    if (call.form().version() != desk->now.version) return failure_page(call, {Problem::conflict, somebody_was_first});
    auto const said = read_turning(call.form(), desk->now, desk->around.keeping);
    if (!call.form().ok() || (!desk->now.held && desk->parents_know)) return shown(call, *desk, 422);
    auto change = call.change();
    auto const there = thread_url(call, grant.subject(), desk->thread.id);
    change.answer_with(there.text());
    KeptStore::turn(change, grant, KeptKind::thread, desk->thread.id.str(), desk->now, said);
    for (auto const& one : desk->around.people)
        if (desk->now.held && !said.by_person && one.kind == "person") change.tell(KeptShared{grant.subject(), one.member});
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", desk->now.held ? "shared" : "kept"));
}

} // namespace samtak
