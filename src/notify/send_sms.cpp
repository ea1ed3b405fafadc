// One SMS tells of all that waits for a member: a fixed sentence, and the link to their list of notices (D4 L11). Where an address is protected
// none goes out (K10). Sent again after a stop it has the same key, by which the gateway can see that it is the same.
#include "kernel/oslo.hpp"
#include "notify/mail_pieces.hpp"
#include "notify/sms_store.hpp"

namespace samtak {
namespace {

using Kind = JobOutcome::Kind;

std::optional<Sms> sms_for(
    NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, SmsErrand const& errand, MailTarget const& target)
{
    auto const message = let_out(place, sender, post, target, OutboundText{OutboundKind::sms, errand.notice.notice});
    if (!message) return std::nullopt;
    return Sms{target.hearing.phone, message->body, errand.notice.notice.str()};
}

// Nothing: now. What was begun has its time behind it, but no quiet time.
std::optional<Instant> waits_until(SmsErrand const& errand, Hearing const& hearing, Instant now)
{
    bool const is_daily = errand.state == SmsState::waiting && hearing.ways.of(errand.notice.kind) == NoticeWay::daily;
    if (auto const due = daily_mail_after(errand.at, hearing.quiet); is_daily && now < due) return due;
    return hearing.quiet.holds_at(now) ? std::optional{hearing.quiet.over_at(now)} : std::nullopt;
}

std::optional<SmsState> state_of(std::optional<MailState> said)
{
    if (!said) return std::nullopt;
    return *said == MailState::sent ? SmsState::sent : *said == MailState::refused ? SmsState::refused : SmsState::failed;
}

} // namespace

JobOutcome send_sms(NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, OutboxRow const& row, Instant now)
{
    SmsStore store{*place.database};
    auto const errand = store.find(row.reference);
    if (!errand || (errand->state != SmsState::waiting && errand->state != SmsState::sending)) return {}; // another's SMS told of it
    NoticeWorkStore notices{*place.database};
    auto const today = oslo_day(now);
    auto const target = notices.mail_target(errand->notice.member, errand->notice.reference, today);
    bool const is_wanted = post.sms && !errand->notice.is_read && target.hears_by_sms(rule_of(errand->notice.kind));
    if (!is_wanted || !still_concerned(place, notices, errand->notice, today)) {
        store.settle(*errand, SmsState::none, now);
        return {};
    }
    if (auto const until = waits_until(*errand, target.hearing, now)) return JobOutcome::wait_until(*until);
    if (errand->state == SmsState::waiting && !store.begin(*errand, now)) return {Kind::later, "another SMS told of it"};
    auto const sms = sms_for(place, sender, post, *errand, target);
    if (!sms) {
        store.settle(*errand, SmsState::failed, now);
        return {Kind::never, "SMS could not be made"};
    }
    auto const said = state_after(post.sms->send(*sms), row.tries >= post.most_tries);
    if (auto const state = state_of(said)) store.settle(*errand, *state, now);
    return outcome_after(said);
}

} // namespace samtak
