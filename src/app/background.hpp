// The background worker with its handlers, and the way out for mail, as the settings say. Runs from construction until stop.
#pragma once
#include "app/settings.hpp"
#include "jobs/worker.hpp"
#include "net/resting_mailer.hpp"
#include "notify/tell_members.hpp"

#include <memory>

namespace samtak {

// What is wrong with the settings for mail and SMS, in one sentence; nothing when they can be used, or when no mail is to be sent.
std::optional<std::string> mail_fault(MailSettings const& mail, std::string const& origin);

class Background {
public:
    // `origin`: what links in mails begin with. Throws SettingsError when the mail settings can't be used.
    Background(std::vector<NotifyPlace> places, MailSettings const& mail, std::string const& origin, Clock const& clock);
    void stop() { worker_->stop(); }

private:
    std::unique_ptr<SmtpMailer> smtp_;
    std::unique_ptr<RestingMailer> mailer_;
    std::unique_ptr<SmsGateway> sms_;
    std::unique_ptr<MailPost> post_;
    std::unique_ptr<Worker> worker_;
};

} // namespace samtak
