// A mail is made of a kind and a random reference at the last moment: no name, no place, no word of anyone's (D4 L11).
#include "kernel/log.hpp"
#include "kernel/oslo.hpp"
#include "notify/answer_link.hpp"
#include "notify/notice_work_store.hpp"
#include "notify/tell_members.hpp"
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

// A consent may have been withdrawn since the notice was made: then not even a neutral mail goes out.
bool still_concerned(NotifyPlace const& place, NoticeWorkStore& notices, MailErrand const& errand, Day today)
{
    auto const about = notices.about(errand.reference);
    if (rule_of(errand.kind).whom == NoticeRule::Whom::holder) return about.people.to == errand.member;
    if (!about.coordination) return false;
    auto const facts = place.facts->about_member(*about.coordination, errand.member, today);
    return facts && is_concerned(rule_of(errand.kind), errand.member, *facts, part_of(about, place.area_keys), about.people);
}

std::optional<std::string> address_of(NotifyPlace const& place, MailErrand const& errand, MailTarget const& target)
{
    auto address = place.secrets->unseal(target.sealed_address, "member.email." + errand.member.str());
    if (!address || !sound_address(*address)) return std::nullopt;
    return address;
}

Mail mail_of(OutboundSender const& sender, MailPost const& post, MailErrand const& errand, std::string const& address, OutboundMessage const& message,
    Instant now)
{
    return Mail{{sender.name(), post.from}, {"", address}, message.subject, message.body, std::nullopt,
        {errand.notice.str() + post.from.substr(post.from.rfind('@'))}, now};
}

std::optional<Mail> mail_for(
    NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, MailErrand const& errand, MailTarget const& target, Instant now)
{
    auto const address = address_of(place, errand, target);
    auto const kind = rule_of(errand.kind).mail;
    if (!address || !kind) return std::nullopt;
    Words const words{*place.catalogues, target.language, place.profile->terms_in(target.language)};
    auto const text = *kind == OutboundKind::undertaking ? OutboundText{errand.notice, answer_token(*place.secrets, errand.notice)}
                                                         : OutboundText{*kind, errand.notice};
    auto const message = text.render(words, sender);
    if (!post.guard.lets_out(message)) {
        log_event(LogLevel::error, "the leak guard stopped a mail", {{"notice", errand.notice}});
        return std::nullopt;
    }
    return mail_of(sender, post, errand, *address, message, now);
}

// A meeting in the receiver's own calendar. R13.06: where an address is protected, theirs or of the one it is about, no place is said.
std::optional<Mail> invitation_for(NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, MailErrand const& errand,
    MailTarget const& target, InvitationDue const& due, Instant now)
{
    auto const address = address_of(place, errand, target);
    if (!address) return std::nullopt;
    NeutralPlaces const places{place.profile->neutral_places};
    auto const where = target.protection == AddressProtection::none ? places.find(due.place) : std::nullopt;
    InvitationText const text{due.kind, due.uid, due.sequence, due.time, where, errand.notice};
    auto const message = text.render(target.language, sender, {post.from, *address}, due.at);
    if (!MeetingGuard{sender, post.from, places}.lets_out(message, *address)) {
        log_event(LogLevel::error, "the leak guard stopped a mail", {{"notice", errand.notice}});
        return std::nullopt;
    }
    auto mail = mail_of(sender, post, errand, *address, message.mail, now);
    mail.calendar = CalendarPart{message.method, message.calendar};
    return mail;
}

JobOutcome outcome_of(Delivery const& delivery, NoticeWorkStore& notices, MailErrand const& errand, bool last, Instant now)
{
    switch (delivery.outcome) {
    case Delivery::Outcome::accepted: notices.set_mail_state(errand.notice, MailState::sent, now); return {};
    case Delivery::Outcome::refused: notices.set_mail_state(errand.notice, MailState::refused, now); return {};
    case Delivery::Outcome::later: break;
    }
    if (!last) return {Kind::later, "mail server said later"};
    notices.set_mail_state(errand.notice, MailState::failed, now);
    return {Kind::never, "mail server said later too many times"};
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
    auto const kind = rule_of(errand->kind).mail;
    if (!kind || !target.gets(*kind) || !still_concerned(place, notices, *errand, today) || !still_answerable(place, *errand, now)) {
        notices.set_mail_state(errand->notice, MailState::none, now);
        return {};
    }
    auto const due = notices.invitation(errand->reference, errand->member);
    if (due && !due->is_newest) { // the newer one says all of it, and carries a higher number
        notices.set_mail_state(errand->notice, MailState::none, now);
        return {};
    }
    auto const mail = due ? invitation_for(place, sender, post, *errand, target, *due, now) : mail_for(place, sender, post, *errand, target, now);
    if (!mail) {
        notices.set_mail_state(errand->notice, MailState::failed, now);
        return {Kind::never, "mail could not be made"};
    }
    return outcome_of(post.smtp->send(*mail), notices, *errand, row.tries >= post.most_tries, now);
}

} // namespace samtak
