// A mail is made of a kind and a random reference at the last moment: no name, no place, no word of anyone's (D4 L11).
#include "kernel/log.hpp"
#include "kernel/oslo.hpp"
#include "notify/answer_link.hpp"
#include "notify/digest_store.hpp"
#include "notify/mail_pieces.hpp"
#include "profiles/profile.hpp"

namespace samtak {
namespace {

using Kind = JobOutcome::Kind;

// L2: what the mail's link answers, noted before the mail is sent. False: it is done meanwhile, so there is nothing to say.
bool still_answerable(NotifyPlace const& place, MailErrand const& errand, Instant now)
{
    if (rule_of(errand.kind).mail != OutboundKind::undertaking) return true;
    auto measure = reference_in(errand.reference, "measure");
    if (!measure) measure = reference_in(errand.reference, "promise");
    auto const id = MeasureId::parse(measure.value_or(std::string_view{}));
    return id && AnswerLinkStore{*place.database}.make(errand.notice, errand.member, *id, answer_token(*place.secrets, errand.notice), now);
}

std::optional<Mail> mail_for(
    NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, MailErrand const& errand, MailTarget const& target, Instant now)
{
    auto const address = address_of(place, errand.member, target);
    auto const kind = rule_of(errand.kind).mail;
    if (!address || !kind) return std::nullopt;
    auto const text = *kind == OutboundKind::undertaking ? OutboundText{errand.notice, answer_token(*place.secrets, errand.notice)}
                                                         : OutboundText{*kind, errand.notice};
    auto const message = let_out(place, sender, post, target, text);
    if (!message) return std::nullopt;
    return mail_of(sender, post, errand.notice, *address, *message, now);
}

// A meeting in the receiver's own calendar. R13.06: where an address is protected, theirs or of the one it is about, no place is said.
std::optional<Mail> invitation_for(NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, MailErrand const& errand,
    MailTarget const& target, InvitationDue const& due, Instant now)
{
    auto const address = address_of(place, errand.member, target);
    if (!address) return std::nullopt;
    NeutralPlaces const places{place.profile->neutral_places};
    auto const where = target.protection == AddressProtection::none ? places.find(due.place) : std::nullopt;
    InvitationText const text{due.kind, due.uid, due.sequence, due.time, where, errand.notice};
    auto const message = text.render(target.language, sender, {post.from, *address}, due.at);
    if (!MeetingGuard{sender, post.from, places}.lets_out(message, *address)) {
        log_event(LogLevel::error, "the leak guard stopped a mail", {{"notice", errand.notice}});
        return std::nullopt;
    }
    auto mail = mail_of(sender, post, errand.notice, *address, message.mail, now);
    mail.calendar = CalendarPart{message.method, message.calendar};
    return mail;
}

// It has been read inside meanwhile, in a quiet time or while the mail server was away. A calendar is wanted all the same.
bool is_no_news(MailErrand const& errand, std::optional<InvitationDue> const& due) { return errand.is_read && !due && topic_of(errand.kind); }

bool is_wanted(NotifyPlace const& place, NoticeWorkStore& notices, MailErrand const& errand, MailTarget const& target,
    std::optional<InvitationDue> const& due, Day today)
{
    if (due && !due->is_newest) return false; // the newer one says all of it, and carries a higher number
    return target.hears(rule_of(errand.kind)) && !is_no_news(errand, due) && still_concerned(place, notices, errand, today);
}

// Nothing: it goes out now. What nobody can switch off isn't held back either.
std::optional<JobOutcome> held_back(NotifyPlace const& place, MailErrand const& errand, MailTarget const& target, Instant now)
{
    if (!topic_of(errand.kind)) return std::nullopt;
    if (target.hearing.ways.of(errand.kind) == NoticeWay::daily)
        return DigestStore{*place.database}.gather(errand, now) ? JobOutcome{} : JobOutcome{Kind::later, "the mail of the day was just closed"};
    if (target.hearing.quiet.holds_at(now)) return JobOutcome::wait_until(target.hearing.quiet.over_at(now));
    return std::nullopt;
}

} // namespace

JobOutcome send_mail(NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, OutboxRow const& row, Instant now)
{
    NoticeWorkStore notices{*place.database};
    auto const errand = notices.errand(row.reference);
    // sent before a stop, or gone. One that failed comes here only when the administrator has it tried again
    if (!errand || (errand->state != MailState::waiting && errand->state != MailState::failed)) return {};
    auto const today = oslo_day(now);
    auto const target = notices.mail_target(errand->member, errand->reference, today);
    auto const due = notices.invitation(errand->reference, errand->member);
    if (!is_wanted(place, notices, *errand, target, due, today)) {
        notices.set_mail_state(errand->notice, MailState::none, now);
        return {};
    }
    if (auto const held = held_back(place, *errand, target, now)) return *held;
    if (!still_answerable(place, *errand, now)) {
        notices.set_mail_state(errand->notice, MailState::none, now);
        return {};
    }
    auto const mail = due ? invitation_for(place, sender, post, *errand, target, *due, now) : mail_for(place, sender, post, *errand, target, now);
    if (!mail) {
        notices.set_mail_state(errand->notice, MailState::failed, now);
        return {Kind::never, "mail could not be made"};
    }
    auto const state = state_after(post.smtp->send(*mail), row.tries >= post.most_tries);
    if (state) notices.set_mail_state(errand->notice, *state, now);
    return outcome_after(state);
}

} // namespace samtak
