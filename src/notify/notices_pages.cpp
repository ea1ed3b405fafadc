// One's own notices. A notice carries no content: what it says is made here, from what a grant opens at this moment; without one
// it says only that there was something.
#include "measures/task_store.hpp"
#include "notify/notice_parts.hpp"
#include "notify/notice_store.hpp"
#include "notify/notify_pages.hpp"
#include "people/people_store.hpp"
#include "storage/outbox.hpp"
#include "web/lists.hpp"
#include "web/show.hpp"

#include <map>

namespace samtak {
namespace {

std::string mail_words(Words const& w, MailState state)
{
    switch (state) {
    case MailState::none: return {};
    case MailState::waiting: return w.tr("An e-mail is on its way");
    case MailState::gathered: return w.tr("Comes in the e-mail of the day");
    case MailState::sent: return w.tr("E-mail sent");
    case MailState::refused: return w.tr("The e-mail was refused: is your address right?");
    case MailState::failed: return w.tr("The e-mail couldn't be sent");
    }
    return {};
}

std::string sms_words(Words const& w, SmsState state)
{
    switch (state) {
    case SmsState::none: return {};
    case SmsState::waiting:
    case SmsState::sending:
    case SmsState::told_with: return w.tr("An SMS is on its way");
    case SmsState::sent: return w.tr("SMS sent");
    case SmsState::refused: return w.tr("The SMS was refused: is your phone number right?");
    case SmsState::failed: return w.tr("The SMS couldn't be sent");
    }
    return {};
}

// Whose case it is and what of it the reader sees today, asked once per case; each is a line in the access log.
class Cases {
public:
    explicit Cases(Call& call) : call_(call) {}
    // What the person is called; nothing when the notice is about something that the reader may not see.
    std::optional<std::string> name_for(Notice const& notice)
    {
        if (!notice.coordination) return std::nullopt;
        auto const found = seen_.find(*notice.coordination);
        auto const& one = found != seen_.end() ? found->second : seen_.emplace(*notice.coordination, look(*notice.coordination)).first->second;
        bool const is_message = notice.kind == NoticeKind::message_written || notice.kind == NoticeKind::question_asked;
        if (is_message && one.parts && !one.parts->covers(Parts::messages())) return std::nullopt; // D2: not even that there was one
        if (!one.parts || (!notice.area.empty() && !opens_area(*one.parts, notice.area, call_.place().area_keys))) return std::nullopt;
        return one.name;
    }

private:
    struct Seen {
        std::optional<Parts> parts;
        std::string name;
    };
    Seen look(CoordinationId const& coordination)
    {
        if (!call_.would_allow<ReadPerson>(coordination)) return {};
        auto const grant = call_.decide<ReadPerson>(coordination);
        if (!grant || grant->relation() == Relation::coordinating_unit) return {};
        PeopleStore people{call_.database(), *call_.place().secrets, *call_.place().catalogues};
        return {grant->parts(), people.header(*grant, call_.today()).called};
    }
    Call& call_;
    std::map<CoordinationId, Seen> seen_;
};

// It has nowhere to lead: all there is to say stands here.
Html renewal_row(Call& call, Notice const& notice, std::string const& about)
{
    Words const& w = call.words();
    auto const who = w.tr(
        "{name} did it, because the login you had was lost. Didn't you ask for it? Then call the municipality at once.", {{"name", notice.by_name}});
    return h("<p><strong>{}</strong> {}</p><p>{}</p><p class=\"st-muted st-small\">{}</p>", heading_of(w, notice.kind),
        notice.is_read ? Html{} : ui::tag(ui::Color::info, icon_of(notice.kind), w.trc("notice", "New")), who, about);
}

Html notice_row(Call& call, Notice const& notice, std::optional<std::string> const& name)
{
    Words const& w = call.words();
    auto about = w.day_and_time(notice.at);
    if (auto const mail = mail_words(w, notice.mail); !mail.empty()) about += " · " + mail;
    if (auto const sms = sms_words(w, notice.sms); !sms.empty()) about += " · " + sms;
    Html inside;
    if (notice.kind == NoticeKind::login_renewed) return renewal_row(call, notice, about);
    bool const needs_no_right = rule_of(notice.kind).act.empty() || names_nobody(notice.kind);
    if (!name && needs_no_right)
        inside = h("<p><strong><a class=\"ds-link\" href=\"{}\">{}</a></strong></p>", call.url("/n/{}", notice.id), heading_of(w, notice.kind));
    else if (!name)
        inside = h("<p><strong>{}</strong></p>", w.tr("Something was new here"));
    else
        inside = h("<p><strong><a class=\"ds-link\" href=\"{}\">{}</a></strong> {}</p>", call.url("/n/{}", notice.id),
            w.tr("{what}: {name}", {{"what", heading_of(w, notice.kind)}, {"name", *name}}),
            notice.is_read ? Html{} : ui::tag(ui::Color::info, icon_of(notice.kind), w.trc("notice", "New")));
    return h("{}<p class=\"st-muted st-small\">{}</p>", inside, about);
}

} // namespace

Response notices_page(Grant<ListNotices> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const notices = NoticeStore{call.database()}.list(grant);
    call.listed(grant, std::ssize(notices), "newest=" + std::to_string(NoticeStore::shown));
    Cases cases{call};
    std::vector<Html> rows;
    bool unread = false;
    for (auto const& notice : notices) {
        rows.push_back(notice_row(call, notice, cases.name_for(notice)));
        unread = unread || !notice.is_read;
    }
    ui::Page page;
    page.title = w.tr("Messages");
    page.narrow = true;
    if (call.query("done") == "read") page.content += ui::done(w.tr("All messages are marked as read."));
    page.content += ui::title(page.title, w.tr("What has happened in what you take part in. An e-mail never says what it is about."));
    if (rows.empty())
        page.content += ui::empty_line(h("<p>{}</p>", w.tr("There is nothing new.")));
    else
        page.content += ui::lines(rows);
    std::vector<Html> deeds;
    if (unread)
        deeds.push_back(
            ui::button_form(call.url("/notices/readings"), call.csrf(), {.text = w.tr("Mark all as read"), .weight = ui::Weight::secondary}));
    deeds.push_back(ui::link(call.url("/settings"), w.tr("Choose what you are told of, and how")));
    page.content += ui::buttons(deeds);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::notices});
}

namespace {

// Where the thing is. What may be seen there is decided there.
Url place_of(Call const& call, Notice const& notice)
{
    auto const in = [&](std::string_view name) { return std::string{reference_in(notice.reference, name).value_or(std::string_view{})}; };
    auto const plan = PlanId::parse(in("plan"));
    if (auto const task = TaskId::parse(in("task")); task && plan) return call.url("/plans/{}/tasks/{}", *plan, *task);
    if (plan && !in("trouble").empty()) return call.url("/plans/{}/responsibilities", *plan).at("m-" + in("measure"));
    if (plan && !in("measure").empty()) return call.url("/plans/{}", *plan).at("m-" + in("measure"));
    if (plan && !in("goal").empty()) return call.url("/plans/{}", *plan).at("g-" + in("goal"));
    if (plan) return call.url("/plans/{}", *plan);
    if (notice.kind == NoticeKind::absence_noted) return call.url("/absences");
    if (notice.kind == NoticeKind::report_missing) return call.url("/reports/mine");
    if (!in("follow_up").empty()) return call.url("/log-follow-ups/{}", in("follow_up"));
    if (!in("raising").empty()) return call.url("/part-raisings/{}", in("raising"));
    if (notice.kind == NoticeKind::incoming_answered) return call.url("/sent/{}", in("incoming"));
    if (!in("incoming").empty()) return call.url("/incoming/{}", in("incoming"));
    if (!notice.coordination) return call.url("/notices");
    if (rule_of(notice.kind).act.empty()) return call.url("/");
    if (notice.kind == NoticeKind::decision_made || notice.kind == NoticeKind::appeal_made)
        return call.url("/coordinations/{}/decisions", *notice.coordination);
    if (notice.kind == NoticeKind::kept_shared || notice.kind == NoticeKind::coordination_ended || notice.kind == NoticeKind::coordination_reopened)
        return call.url("/coordinations/{}", *notice.coordination);
    if (!in("thread").empty()) return call.url("/coordinations/{}/threads/{}", *notice.coordination, in("thread"));
    if (!in("promise").empty()) return call.url("/coordinations/{}/promises/{}", *notice.coordination, in("promise"));
    if (notice.kind == NoticeKind::promise_answered) return call.url("/coordinations/{}/meetings", *notice.coordination);
    if (notice.kind == NoticeKind::times_asked || notice.kind == NoticeKind::time_added)
        return call.url("/coordinations/{}/meetings/{}/times", *notice.coordination, in("meeting"));
    if (!in("meeting").empty()) return call.url("/coordinations/{}/meetings/{}", *notice.coordination, in("meeting"));
    if (notice.kind == NoticeKind::coordination_evaluated) return call.url("/coordinations/{}/evaluations", *notice.coordination);
    if (about_ending(notice.kind)) return call.url("/coordinations/{}/ending", *notice.coordination);
    if (notice.kind == NoticeKind::coordinator_asked) return call.url("/coordinations/{}/coordinator/question", *notice.coordination);
    if (notice.kind == NoticeKind::part_asked) return call.url("/coordinations/{}/taking-part", *notice.coordination);
    if (notice.kind == NoticeKind::presentation_made) return call.url("/coordinations/{}/presentation", *notice.coordination);
    if (notice.kind == NoticeKind::part_answered || notice.kind == NoticeKind::part_raising_answered ||
        notice.kind == NoticeKind::presentation_answered || notice.kind == NoticeKind::service_changes)
        return call.url("/coordinations/{}/care-team", *notice.coordination);
    if (notice.kind == NoticeKind::relay_asked) return call.url("/coordinations/{}/bti/question", *notice.coordination);
    if (notice.kind == NoticeKind::relay_changed) return call.url("/coordinations/{}/bti", *notice.coordination);
    if (notice.kind == NoticeKind::stepping_in || notice.kind == NoticeKind::coordinator_appointed)
        return call.url("/coordinations/{}", *notice.coordination);
    if (names_nobody(notice.kind)) return call.url("/coordinations/{}/coordinator", *notice.coordination);
    if (notice.kind == NoticeKind::consent_asked) return call.url("/coordinations/{}/access", *notice.coordination);
    return call.url("/coordinations/{}/consents", *notice.coordination);
}

} // namespace

Response open_notice(Grant<ListNotices> const& grant, Call& call)
{
    auto const id = call.id<NoticeId>("notice");
    NoticeStore notices{call.database()};
    auto const notice = id ? notices.find(grant, *id) : std::nullopt;
    if (!notice) return failure_page(call, {Problem::not_found, "This page isn't here."});
    if (!notice->is_read) {
        auto change = Change::background(call.now());
        notices.mark_read(change, grant, *id);
        call.changes().commit_later(std::move(change));
    }
    return see_other(place_of(call, *notice));
}

Response read_all_notices(Grant<ListNotices> const& grant, Call& call)
{
    auto change = call.change();
    auto const there = call.url("/notices");
    change.answer_with(there.text());
    NoticeStore{call.database()}.mark_all_read(change, grant);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "read"));
}

} // namespace samtak
