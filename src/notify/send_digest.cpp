// The one mail of the day: what waits for a member, however much it is, in one sentence that says only that there is something (D4 L11).
// Closed before it is sent: after a stop between the mail server's yes and our note it is the same mail, about the same, with the same Message-ID.
#include "kernel/oslo.hpp"
#include "notify/digest_store.hpp"
#include "notify/mail_pieces.hpp"

namespace samtak {
namespace {

std::optional<Mail> mail_for(
    NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, Digest const& digest, MailTarget const& target, Instant now)
{
    auto const address = address_of(place, digest.member, target);
    if (!address) return std::nullopt;
    auto const message = let_out(place, sender, post, target, OutboundText{OutboundKind::digest, digest.id});
    if (!message) return std::nullopt;
    return mail_of(sender, post, digest.id, *address, *message, now);
}

// When it goes out; nothing: now.
std::optional<Instant> waits_until(Digest const& digest, QuietTime const& quiet, Instant now)
{
    auto const due = daily_mail_after(digest.made_at, quiet);
    if (digest.is_open && now < due) return due;
    if (quiet.holds_at(now)) return digest.is_open ? daily_mail_after(now, quiet) : quiet.over_at(now);
    return std::nullopt;
}

// What has been read inside by now is no news; nor is what they may no longer read, or no longer want to hear of.
std::vector<MailErrand> news_in(NotifyPlace const& place, DigestStore& digests, Digest const& digest, MailTarget const& target, Day today)
{
    NoticeWorkStore notices{*place.database};
    std::vector<MailErrand> news;
    for (auto& one : digests.gathered(digest))
        if (!one.is_read && target.hears(rule_of(one.kind)) && still_concerned(place, notices, one, today)) news.push_back(std::move(one));
    return news;
}

} // namespace

JobOutcome send_digest(NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, OutboxRow const& row, Instant now)
{
    DigestStore digests{*place.database};
    auto const digest = digests.find(row.reference);
    if (!digest || digest->is_done) return {}; // sent before a stop, or gone
    auto const today = oslo_day(now);
    auto const target = NoticeWorkStore{*place.database}.mail_target(digest->member, {}, today);
    if (auto const until = waits_until(*digest, target.hearing.quiet, now)) return JobOutcome::wait_until(*until);
    if (digest->is_open && !digests.close(*digest, now)) return {JobOutcome::Kind::later, "something came into the mail of the day"};
    auto const news = news_in(place, digests, *digest, target, today);
    if (news.empty() || !target.gets(OutboundKind::digest)) {
        digests.settle(*digest, {}, MailState::none, now);
        return {};
    }
    auto const mail = mail_for(place, sender, post, *digest, target, now);
    if (!mail) {
        digests.settle(*digest, news, MailState::failed, now);
        return {JobOutcome::Kind::never, "mail could not be made"};
    }
    auto const state = state_after(post.smtp->send(*mail), row.tries >= post.most_tries);
    if (state) digests.settle(*digest, news, *state, now);
    return outcome_after(state);
}

} // namespace samtak
