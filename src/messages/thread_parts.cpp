#include "messages/thread_parts.hpp"

#include <algorithm>

namespace samtak {

std::vector<ThreadReader> ThreadDesk::readers(Audience audience, bool keeps) const
{
    auto without = keeps ? parents : std::set<MemberId>{};
    without.insert(viewer);
    return readers_of(people, audience, without);
}

ThreadDesk desk_of(Grant<ReadMessages> const& grant, Call& call)
{
    ThreadDesk desk{people_of(call).header(grant, call.today()), grant.relation(), grant.by()};
    desk.keeping = {desk.header.age, grant.relation(), grant.is_parent(), desk.header.called};
    if (grant.is_parent()) return desk;
    KeptStore keeper{call.database()};
    desk.kept = keeper.things(grant);
    desk.parents = keeper.parents(grant);
    return desk;
}

ThreadDesk open_desk(Grant<ReadMessages> const& grant, Call& call)
{
    auto desk = desk_of(grant, call);
    desk.people = ThreadStore{call.database()}.people(grant, call.today());
    auto const close = grant.as<ReadCloseMessages>();
    for (auto& one : desk.people) {
        one.reads_group = call.policy().seen_by(grant, one.member, call.today()).covers(Parts::messages());
        bool const asks = one.reads_group && one.kind != "participant"; // who has no other place here reads no more than consent gives
        one.reads_close = asks && call.policy().seen_by(close, one.member, call.today()).covers(Parts::messages());
    }
    return desk;
}

std::optional<MessageThread> thread_in(Grant<ReadMessages> const& grant, Call& call)
{
    auto const id = call.id<ThreadId>("thread");
    return id ? ThreadStore{call.database()}.read(grant, *id) : std::nullopt;
}

Url threads_url(Call const& call, CoordinationId const& coordination) { return call.url("/coordinations/{}/threads", coordination); }

Url thread_url(Call const& call, CoordinationId const& coordination, ThreadId const& thread)
{
    return call.url("/coordinations/{}/threads/{}", coordination, thread);
}

std::string audience_words(Words const& w, ThreadDesk const& desk, MessageThread const& thread)
{
    if (thread.audience == Audience::group) return w.tr("To all who may read messages");
    bool const from_coordinator = thread.begun_as == code(Relation::coordinator) || thread.begun_as == code(Relation::deputy);
    return from_coordinator ? w.tr("To {name} and those who act for them", {{"name", desk.header.called}}) : w.tr("To {coordinator.the}");
}

Html thread_tags(Words const& w, ThreadDesk const& desk, MessageThread const& thread, Day today)
{
    Html html;
    if (thread.is_new_to(desk.viewer)) html += ui::tag(ui::Color::info, ui::Icon::chat, w.trc("message", "New"));
    if (thread.waits()) {
        auto const days = thread.days_waited(today);
        bool const late = thread.is_late(today);
        html += ui::tag(late ? ui::Color::danger : ui::Color::warning, late ? ui::Icon::exclamationmark_triangle : ui::Icon::hourglass,
            days < 1 ? w.tr("Not answered yet") : w.trn("Not answered yet, {n} day", "Not answered yet, {n} days", days));
    } else if (thread.asks) {
        html +=
            ui::tag(ui::Color::success, ui::Icon::checkmark_circle, thread.answered_at ? w.tr("Answered") : w.tr("The one who asked has the answer"));
    }
    if (desk.holds(thread)) html += kept_tag(w, desk.keeping.own());
    return html.empty() ? html : h("<p class=\"st-row\">{}</p>", html);
}

std::string names_of(Words const& w, std::vector<ThreadReader> const& readers)
{
    std::string names;
    for (auto const& one : readers)
        names += (names.empty() ? "" : ", ") + (one.has_login ? one.name : w.tr("{name} (has not logged in yet)", {{"name", one.name}}));
    return names;
}

Html readers_words(Words const& w, std::vector<ThreadReader> const& readers)
{
    auto const who = readers.empty() ? w.tr("Nobody else can read it today.") : w.tr("Can be read by: {names}.", {{"names", names_of(w, readers)}});
    return h("<div class=\"st-small st-flow\" data-gap=\"s\"><p><strong>{}</strong></p><p>{}</p></div>", who,
        w.tr(
            "Whoever is let in to messages later can read all of it, and whoever loses that sees nothing of it. What is sent can't be changed or taken "
            "back. No e-mail says what you write."));
}

std::string read_words(Form& form)
{
    return form.text("words", {.most = most_message_words, .required = true, .missing = "Write what you want to say."});
}

void check_readers(Form& form, std::string const& mark)
{
    if (form.get("readers") != mark)
        form.problem("words", "Who can read this has changed since you opened the page. See the names below, and send it once more.");
}

Response thread_answer_page(Call& call, ui::Page page, ThreadDesk const& desk, int status)
{
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    page.narrow = true;
    if (is_family(desk.relation)) {
        page.ground = ui::Ground::owner;
        return show(call, page, {NavPlace::none, OwnerNav{desk.header.coordination, desk.header.plan}}, status);
    }
    page.person = person_bar(call, desk.header, CaseTab::messages, desk.relation != Relation::participant);
    return show(call, page, {NavPlace::people}, status);
}

} // namespace samtak
