#include "notify/tell_members.hpp"

#include "access/parts.hpp"
#include "kernel/oslo.hpp"
#include "notify/notice_work_store.hpp"

namespace samtak {
namespace {

// `open`: the ways that this installation has. The channel that was chosen when it is told counts: what waits comes as it was promised.
WaysOut ways_out(MailTarget const& target, NoticeRule const& rule, WaysOut open)
{
    auto const channel = target.hearing.channel;
    WaysOut out{open.mail && target.hears(rule), open.sms && channel != NoticeChannel::mail && target.hears_by_sms(rule)};
    if (out.sms && channel == NoticeChannel::sms && !has_a_calendar(rule.kind)) out.mail = false;
    return out;
}

// A login, a report or a look in the log is the member's own, whatever cases they have: the one whom the event names is told, and nobody else.
int tell_holder(OutboxRow const& event, NoticeRule const& rule, NoticeWorkStore& notices, WaysOut open, Instant now)
{
    auto const about = notices.about(event.reference);
    if (!about.people.to) return 0;
    auto const target = notices.mail_target(*about.people.to, event.reference, oslo_day(now));
    bool const is_here = target.holds || rule.kind == NoticeKind::login_renewed; // that a login is closed is told to who has left, too
    if (!is_here) return 0;
    return notices.add(event, rule, *about.people.to, std::nullopt, ways_out(target, rule, open), now) ? 1 : 0;
}

} // namespace

std::optional<Parts> part_of(EventAbout const& about, std::vector<std::string> const& area_keys)
{
    if (about.part) return about.part;
    if (about.area.empty()) return std::nullopt;
    return part_named("area:" + about.area, area_keys).value_or(Parts::all());
}

int tell_members(NotifyPlace const& place, OutboxRow const& event, bool mail, Instant now, bool sms)
{
    auto const* const rule = notice_rule(event.event);
    NoticeWorkStore notices{*place.database};
    if (rule && rule->whom == NoticeRule::Whom::holder) return tell_holder(event, *rule, notices, {mail, sms}, now);
    auto const about = notices.about(event.reference);
    if (!rule || !about.coordination) return 0;
    auto const today = oslo_day(now);
    auto const area = part_of(about, place.area_keys);
    int told = 0;
    for (auto const& member : notices.around(*about.coordination)) {
        if (about.by == member) continue; // nobody is told of their own deed
        auto const facts = place.facts->about_member(*about.coordination, member, today);
        if (!facts || !is_concerned(*rule, member, *facts, area, about.people)) continue;
        auto const out = mail && rule->mail ? ways_out(notices.mail_target(member, event.reference, today), *rule, {mail, sms}) : WaysOut{};
        told += notices.add(event, *rule, member, *about.coordination, out, now) ? 1 : 0;
    }
    return told;
}

std::map<std::string, JobHandler, std::less<>> notify_handlers(NotifyPlace const& place, OutboundSender const& sender, MailPost const* post)
{
    std::map<std::string, JobHandler, std::less<>> handlers;
    for (auto const& rule : notice_rules())
        handlers[std::string{rule.event}] = [place, post](OutboxRow const& row, Instant now) {
            tell_members(place, row, post != nullptr, now, post && post->sms);
            return JobOutcome{};
        };
    auto const by_mail = [&](auto send) {
        return [place, sender, post, send](OutboxRow const& row, Instant now) {
            return post ? send(place, sender, *post, row, now) : JobOutcome{JobOutcome::Kind::later, "no mail server in the settings"};
        };
    };
    handlers["notice.mail_due"] = by_mail(send_mail);
    handlers["notice.sms_due"] = by_mail(send_sms);
    handlers["notice.digest_due"] = by_mail(send_digest);
    return handlers;
}

} // namespace samtak
