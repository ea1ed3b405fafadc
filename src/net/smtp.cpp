#include "net/smtp.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace samtak {
namespace {

using Outcome = Delivery::Outcome;
using Security = SmtpSettings::Security;

struct ReleaseCurl {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Curl = std::unique_ptr<CURL, ReleaseCurl>;
using List = std::unique_ptr<curl_slist, ReleaseCurl>;

// What curl asks us for, and the server's last no.
struct Talk {
    std::string_view left;
    std::string no;
};

std::size_t give(char* out, std::size_t size, std::size_t count, void* talk)
{
    auto& left = static_cast<Talk*>(talk)->left;
    std::size_t const part = std::min(size * count, left.size());
    std::memcpy(out, left.data(), part);
    left.remove_prefix(part);
    return part;
}

std::size_t hear(char* line, std::size_t size, std::size_t count, void* talk)
{
    if (size * count > 0 && (line[0] == '4' || line[0] == '5')) {
        static_cast<Talk*>(talk)->no.assign(line, size * count);
    }
    return size * count;
}

bool is_loopback(std::string const& host) { return host == "localhost" || host == "127.0.0.1" || host == "::1"; }

bool plain_words(std::string const& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f' && c != '/' && c != '@' && c != '?' && c != '#'; });
}

// "550 5.1.1 …" gives " 5.1.1": digits only, so that nothing of what the server wrote about somebody comes along.
std::string enhanced_code(std::string const& line)
{
    if (line.size() < 9 || (line[4] != '4' && line[4] != '5') || line[5] != '.') {
        return "";
    }
    auto const end = std::min(line.find_first_not_of("0123456789.", 4), line.size());
    return end - 4 > 9 ? "" : " " + line.substr(4, end - 4);
}

// Who we are or how we came is what it minds, not the mail: an operator can mend that.
bool about_login(long code) { return code == 530 || code == 534 || code == 535 || code == 538; }

Delivery judge(CURLcode result, long code, Talk const& talk)
{
    std::string const number = code > 0 ? fmt::format(" ({}{})", code, enhanced_code(talk.no)) : "";
    if (result == CURLE_OK) {
        return {Outcome::accepted, "The mail server took the mail."};
    }
    if (result == CURLE_LOGIN_DENIED || about_login(code)) {
        return {Outcome::later, "The mail server did not let us log in" + number + ". Check user and password in the settings."};
    }
    if (result == CURLE_USE_SSL_FAILED || result == CURLE_SSL_CONNECT_ERROR || result == CURLE_PEER_FAILED_VERIFICATION ||
        result == CURLE_SSL_CACERT_BADFILE) {
        return {Outcome::later, "No encrypted connection to the mail server could be made, or its certificate is not trusted. Nothing was sent."};
    }
    if (code >= 500 && code < 600) {
        return {Outcome::refused, "The mail server refused the mail for good" + number + "."};
    }
    if (code >= 400 && code < 500) {
        return {Outcome::later, "The mail server asks us to try again later" + number + "."};
    }
    if (result == CURLE_COULDNT_RESOLVE_HOST || result == CURLE_COULDNT_CONNECT) {
        return {Outcome::later, "The mail server can't be reached."};
    }
    if (result == CURLE_OPERATION_TIMEDOUT) {
        return {Outcome::later, "The mail server took too long to answer."};
    }
    return {Outcome::later, fmt::format("The talk with the mail server broke off ({}).", curl_easy_strerror(result))};
}

void set_security(CURL* curl, SmtpSettings const& settings)
{
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, ""); // not whatever the environment says
    // ALL, not TRY: TRY would go on in clear text when the server, or somebody between, doesn't offer encryption.
    curl_easy_setopt(curl, CURLOPT_USE_SSL, settings.security == Security::none ? CURLUSESSL_NONE : CURLUSESSL_ALL);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    if (!settings.ca_file.empty()) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, settings.ca_file.c_str());
    }
    if (!settings.login.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings.login.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.password.c_str());
    }
}

} // namespace

SmtpMailer::SmtpMailer(SmtpSettings settings) : settings_(std::move(settings))
{
    static std::once_flag begun;
    std::call_once(begun, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    if (settings_.host.empty() || !plain_words(settings_.host) || !plain_words(settings_.own_name)) {
        throw std::runtime_error("The mail server's name or our own in the settings is not a host name.");
    }
    if (settings_.security == Security::none && !is_loopback(settings_.host)) {
        throw std::runtime_error("Mail without encryption is only for a test server on this machine. Set smtp security to starttls or tls.");
    }
    std::string const host = settings_.host.find(':') == std::string::npos ? settings_.host : "[" + settings_.host + "]";
    url_ = fmt::format("{}://{}:{}/{}", settings_.security == Security::tls ? "smtps" : "smtp", host, settings_.port, settings_.own_name);
}

Delivery SmtpMailer::send(Mail const& mail)
{
    // A line break in an address would be a command of its own to the server, and curl passes it on.
    if (!sound_mail(mail)) {
        return {Outcome::refused, "The mail has an address or a text that can't be sent."};
    }
    std::string const bytes = message_bytes(mail);
    Talk talk{bytes, ""};
    Curl const curl{curl_easy_init()};
    List const recipients{curl_slist_append(nullptr, mail.to.address.c_str())};
    if (!curl || !recipients) {
        throw std::bad_alloc{};
    }
    set_security(curl.get(), settings_);
    curl_easy_setopt(curl.get(), CURLOPT_URL, url_.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings_.connect_time.count()));
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(settings_.whole_time.count()));
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, mail.from.address.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, &give);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &talk);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, &hear);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &talk);
    CURLcode const result = curl_easy_perform(curl.get());
    long code = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &code);
    return judge(result, code, talk);
}

} // namespace samtak
