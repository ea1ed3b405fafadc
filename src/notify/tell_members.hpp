// The deeds of the worker: an event becomes notices for those it concerns now; a notice becomes a neutral mail.
#pragma once
#include "access/facts.hpp"
#include "jobs/worker.hpp"
#include "net/sms.hpp"
#include "storage/secrets.hpp"
#include "text/leak_guard.hpp"

namespace samtak {

struct Profile;
struct EventAbout;

// What one municipality lends the worker. All of it must outlive the handlers.
struct NotifyPlace {
    Database* database = nullptr;
    Profile const* profile = nullptr;
    FactSource* facts = nullptr;
    Secrets const* secrets = nullptr;
    Catalogues const* catalogues = nullptr;
    std::vector<std::string> area_keys = {};
};

// The way out, shared by all municipalities. None: notices stay inside the product.
struct MailPost {
    MailSender* smtp = nullptr;
    std::string from;         // the address that mails come from; its domain makes the Message-ID
    LeakGuard guard;          // knows every municipality's sender
    int most_tries = 24;      // more than a day; then the notice says that the mail failed
    SmsSender* sms = nullptr; // none: nobody can choose it
};

// For Worker: a handler for each event in notice_rules(), and for the mails that they lead to: one notice's, and that of the day.
std::map<std::string, JobHandler, std::less<>> notify_handlers(NotifyPlace const& place, OutboundSender const& sender, MailPost const* post);

// The part that the thing of an event stands in; none: the whole case. A life area that the profile no longer has is opened by everything only.
std::optional<Parts> part_of(EventAbout const& about, std::vector<std::string> const& area_keys);
// Who of those around is told, and how many notices were made. `sms`: there is a gateway.
int tell_members(NotifyPlace const& place, OutboxRow const& event, bool mail, Instant now, bool sms = false);
JobOutcome send_mail(NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, OutboxRow const& errand, Instant now);
JobOutcome send_sms(NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, OutboxRow const& errand, Instant now);
JobOutcome send_digest(NotifyPlace const& place, OutboundSender const& sender, MailPost const& post, OutboxRow const& errand, Instant now);

} // namespace samtak
