#include "app/background.hpp"

#include "coordination/coordinator_watch_store.hpp"
#include "intake/incoming_store.hpp"
#include "measures/coordinator_tasks_store.hpp"
#include "measures/undertaking_watch_store.hpp"
#include "meetings/leaver_watch_store.hpp"
#include "notify/returned_mails_store.hpp"
#include "plan/resting_store.hpp"
#include "profiles/profile.hpp"

#include <filesystem>
#include <fstream>

namespace samtak {
namespace {

SmtpSettings smtp_settings(MailSettings const& mail)
{
    SmtpSettings smtp;
    smtp.host = mail.host;
    smtp.port = mail.port;
    smtp.security = !mail.tls ? SmtpSettings::Security::none : mail.port == 465 ? SmtpSettings::Security::tls : SmtpSettings::Security::starttls;
    smtp.login = mail.login;
    if (!mail.password_file.empty()) {
        std::ifstream file{mail.password_file};
        if (!std::getline(file, smtp.password)) throw SettingsError{"mail.password_file can't be read: " + mail.password_file};
    }
    smtp.own_name = mail.from.substr(mail.from.rfind('@') + 1);
    return smtp;
}

SmsGatewaySettings sms_settings(SmsSettings const& sms)
{
    SmsGatewaySettings gateway;
    gateway.url = sms.url;
    gateway.sender = sms.sender;
    if (!sms.token_file.empty()) {
        std::ifstream file{sms.token_file};
        if (!std::getline(file, gateway.token)) throw SettingsError{"sms.token_file can't be read: " + sms.token_file};
    }
    return gateway;
}

std::optional<std::string> sms_fault(MailSettings const& mail)
{
    if (mail.sms.url.empty()) return std::nullopt;
    if (mail.host.empty()) return "The settings have sms.url, but no mail.host: SMS goes with mail.";
    try {
        SmsGateway const gateway{sms_settings(mail.sms)};
    } catch (std::runtime_error const& fault) {
        return std::string{"SMS can't be sent with these settings: "} + fault.what();
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> mail_fault(MailSettings const& mail, std::string const& origin)
{
    if (auto fault = sms_fault(mail)) return fault;
    if (mail.host.empty()) return std::nullopt;
    if (!sound_address(mail.from)) return "The settings have mail.host, but mail.from is no address.";
    if (origin.empty()) return "The settings have mail.host, but no origin: what links in mails begin with.";
    if (!mail.returns.empty() && !std::filesystem::is_directory(mail.returns + "/new")) return "mail.returns is no Maildir: " + mail.returns;
    try {
        SmtpMailer const mailer{smtp_settings(mail)};
    } catch (std::runtime_error const& fault) {
        return std::string{"Mail can't be sent with these settings: "} + fault.what();
    }
    return std::nullopt;
}

Background::Background(std::vector<NotifyPlace> places, MailSettings const& mail, std::string const& origin, Clock const& clock)
{
    if (auto const fault = mail_fault(mail, origin)) throw SettingsError{*fault};
    std::vector<OutboundSender> senders;
    senders.reserve(places.size());
    for (auto const& place : places) senders.emplace_back(place.profile->name, origin + "/" + place.profile->key);
    WorkerSettings const settings;
    if (!mail.host.empty()) {
        smtp_ = std::make_unique<SmtpMailer>(smtp_settings(mail));
        if (!mail.sms.url.empty()) sms_ = std::make_unique<SmsGateway>(sms_settings(mail.sms));
        mailer_ = std::make_unique<RestingMailer>(*smtp_);
        post_ = std::make_unique<MailPost>(MailPost{mailer_.get(), mail.from, LeakGuard{senders}, settings.most_tries, sms_.get()});
    }
    std::vector<Database*> databases;
    databases.reserve(places.size());
    for (auto const& place : places) databases.push_back(place.database);
    std::vector<JobPlace> jobs;
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto handlers = notify_handlers(places[i], senders[i], post_.get());
        handlers.emplace("consent.to_plan_changed", [database = places[i].database](OutboxRow const& row, Instant now) {
            return settle_resting(*database, row, now) ? JobOutcome{} : JobOutcome{JobOutcome::Kind::later, "plan changed meanwhile"};
        });
        jobs.push_back({places[i].profile->key, places[i].database, std::move(handlers),
            [database = places[i].database, facts = places[i].facts, databases, returns = i == 0 ? mail.returns : std::string{}](Instant now) {
                tell_of_coordinators(*database, now);
                tell_of_incoming(*database, now);
                move_coordinator_tasks(*database, now);
                remind_of_undertakings(*database, now);
                take_leavers_out(*database, *facts, now);
                if (!returns.empty()) take_returned_mails(databases, returns, now);
            }});
    }
    worker_ = std::make_unique<Worker>(std::move(jobs), clock, settings);
    worker_->start();
}

} // namespace samtak
