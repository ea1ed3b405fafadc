// What the mail of one notice, the mail of the day and the SMS share.
#pragma once
#include "notify/notice_work_store.hpp"
#include "notify/tell_members.hpp"

namespace samtak {

// A consent may have been withdrawn since the notice was made: then not even a neutral mail goes out.
bool still_concerned(NotifyPlace const& place, NoticeWorkStore& notices, MailErrand const& errand, Day today);
// Nothing: it can't be unsealed, or is no address.
std::optional<std::string> address_of(NotifyPlace const& place, MemberId const& member, MailTarget const& target);
// The sentence in the receiver's language, when the leak guard lets it out; else nothing, and a line in the program's log.
std::optional<OutboundMessage> let_out(
    NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, MailTarget const& target, OutboundText const& text);
// `id`: the notice's, or the digest's. It makes the Message-ID, which is the same when the mail is sent again.
Mail mail_of(
    OutboundSender const& sender, MailPost const& post, NoticeId const& id, std::string const& address, OutboundMessage const& message, Instant now);
// How the mail stands after what the mail server said; nothing while it is to be tried again.
std::optional<MailState> state_after(Delivery const& delivery, bool is_last_try);
JobOutcome outcome_after(std::optional<MailState> state);

} // namespace samtak
