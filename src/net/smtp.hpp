// Hands mails to one SMTP server, encrypted on the way.
#pragma once
#include "net/mail.hpp"

#include <chrono>

namespace samtak {

struct Delivery {
    enum class Outcome {
        accepted,
        refused, // for good: sending it again gives the same answer
        later,   // nobody's fault, or the operator's: try again after a while
    };
    Outcome outcome;
    std::string note; // for the operator, one English sentence without a name, an address or the server's own words
};

// What notify/ sends through, so that its tests need no server.
class MailSender {
public:
    virtual ~MailSender() = default;
    virtual Delivery send(Mail const& mail) = 0;
};

struct SmtpSettings {
    enum class Security {
        starttls, // must succeed, or nothing is sent
        tls,      // from the first byte, usually port 465
        none,     // only to 127.0.0.1, ::1 or localhost, for tests
    };
    std::string host;
    unsigned short port = 587;
    Security security = Security::starttls;
    std::string login; // empty: none asked for
    std::string password;
    std::string ca_file;                // empty: the system's authorities
    std::string own_name = "localhost"; // what we greet with; the sender's domain is best
    std::chrono::milliseconds connect_time{10'000};
    std::chrono::milliseconds whole_time{60'000};
};

// For several threads at once: each mail has its own connection.
class SmtpMailer final : public MailSender {
public:
    // Throws std::runtime_error with one clear sentence on settings that can't be used.
    explicit SmtpMailer(SmtpSettings settings);
    Delivery send(Mail const& mail) override;

private:
    SmtpSettings settings_;
    std::string url_;
};

} // namespace samtak
