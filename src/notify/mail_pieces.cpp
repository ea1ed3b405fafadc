#include "notify/mail_pieces.hpp"

#include "kernel/log.hpp"
#include "profiles/profile.hpp"

namespace samtak {

bool still_concerned(NotifyPlace const& place, NoticeWorkStore& notices, MailErrand const& errand, Day today)
{
    auto const about = notices.about(errand.reference);
    if (rule_of(errand.kind).whom == NoticeRule::Whom::holder) return about.people.to == errand.member;
    if (!about.coordination) return false;
    auto const facts = place.facts->about_member(*about.coordination, errand.member, today);
    return facts && is_concerned(rule_of(errand.kind), errand.member, *facts, part_of(about, place.area_keys), about.people);
}

std::optional<std::string> address_of(NotifyPlace const& place, MemberId const& member, MailTarget const& target)
{
    auto address = place.secrets->unseal(target.sealed_address, "member.email." + member.str());
    if (!address || !sound_address(*address)) return std::nullopt;
    return address;
}

std::optional<OutboundMessage> let_out(
    NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, MailTarget const& target, OutboundText const& text)
{
    Words const words{*place.catalogues, target.language, place.profile->terms_in(target.language)};
    auto message = text.render(words, sender);
    if (post.guard.lets_out(message)) return message;
    auto const& id = text.reference();
    switch (text.kind()) {
    case OutboundKind::sms: log_event(LogLevel::error, "the leak guard stopped an SMS", {{"notice", id}}); break;
    case OutboundKind::digest: log_event(LogLevel::error, "the leak guard stopped a mail", {{"digest", id}}); break;
    default: log_event(LogLevel::error, "the leak guard stopped a mail", {{"notice", id}});
    }
    return std::nullopt;
}

Mail mail_of(
    OutboundSender const& sender, MailPost const& post, NoticeId const& id, std::string const& address, OutboundMessage const& message, Instant now)
{
    return Mail{{sender.name(), post.from}, {"", address}, message.subject, message.body, std::nullopt,
        {id.str() + post.from.substr(post.from.rfind('@'))}, now};
}

std::optional<MailState> state_after(Delivery const& delivery, bool is_last_try)
{
    switch (delivery.outcome) {
    case Delivery::Outcome::accepted: return MailState::sent;
    case Delivery::Outcome::refused: return MailState::refused;
    case Delivery::Outcome::later: break;
    }
    return is_last_try ? std::optional{MailState::failed} : std::nullopt;
}

JobOutcome outcome_after(std::optional<MailState> state)
{
    if (!state) return {JobOutcome::Kind::later, "mail server or gateway said later"};
    if (*state == MailState::failed) return {JobOutcome::Kind::never, "mail server or gateway said later too many times"};
    return {};
}

} // namespace samtak
