#include "net/sms.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace samtak {
namespace {

using Outcome = Delivery::Outcome;

struct ReleaseCurl {
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Curl = std::unique_ptr<CURL, ReleaseCurl>;
using List = std::unique_ptr<curl_slist, ReleaseCurl>;

std::size_t ignore(char*, std::size_t size, std::size_t count, void*) { return size * count; } // what it says may name the receiver

bool is_https(std::string const& url) { return url.starts_with("https://"); }

bool is_on_this_machine(std::string const& url)
{
    for (std::string_view const host : {"http://127.0.0.1", "http://localhost", "http://[::1]"}) {
        if (!url.starts_with(host)) continue;
        auto const rest = std::string_view{url}.substr(host.size());
        return rest.empty() || rest.front() == ':' || rest.front() == '/';
    }
    return false;
}

// Printable ASCII: a line break would be a header of its own.
bool plain_words(std::string const& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < '\x7f'; });
}

Delivery judge(CURLcode result, long status)
{
    std::string const number = fmt::format(" ({})", status);
    if (result == CURLE_OK && status >= 200 && status < 300) return {Outcome::accepted, "The SMS gateway took the message."};
    if (result == CURLE_SSL_CONNECT_ERROR || result == CURLE_PEER_FAILED_VERIFICATION || result == CURLE_SSL_CACERT_BADFILE)
        return {Outcome::later, "No encrypted connection to the SMS gateway could be made, or its certificate is not trusted. Nothing was sent."};
    if (result == CURLE_COULDNT_RESOLVE_HOST || result == CURLE_COULDNT_CONNECT) return {Outcome::later, "The SMS gateway can't be reached."};
    if (result == CURLE_OPERATION_TIMEDOUT) return {Outcome::later, "The SMS gateway took too long to answer."};
    if (result != CURLE_OK) return {Outcome::later, fmt::format("The talk with the SMS gateway broke off ({}).", curl_easy_strerror(result))};
    // Who we are or how often we come is what it minds, not the message: an operator can mend that.
    if (status == 401 || status == 403 || status == 404)
        return {Outcome::later, "The SMS gateway did not let us in" + number + ". Check address and token in the settings."};
    if (status >= 400 && status < 500 && status != 408 && status != 429)
        return {Outcome::refused, "The SMS gateway refused the message for good" + number + "."};
    return {Outcome::later, "The SMS gateway asks us to try again later" + number + "."};
}

} // namespace

SmsGateway::SmsGateway(SmsGatewaySettings settings) : settings_(std::move(settings))
{
    static std::once_flag begun;
    std::call_once(begun, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    if (!is_https(settings_.url) && !is_on_this_machine(settings_.url))
        throw std::runtime_error("The SMS gateway's address must begin with https://. Without encryption is only for a test on this machine.");
    if (settings_.sender.empty() || !plain_words(settings_.url) || !plain_words(settings_.sender) || !plain_words(settings_.token))
        throw std::runtime_error(
            "The SMS gateway's address, sender and token in the settings must be plain letters and digits, and a sender must be there.");
}

// Redirects are not followed: the token and the number are for this gateway alone.
Delivery SmsGateway::send(Sms const& sms)
{
    auto const body = fmt::format(R"({{"to":{},"from":{},"text":{}}})", json_text(sms.to), json_text(settings_.sender), json_text(sms.text));
    Curl const curl{curl_easy_init()};
    List headers{curl_slist_append(nullptr, "Content-Type: application/json")};
    auto const also = [&](std::string const& line) {
        auto* const longer = curl_slist_append(headers.get(), line.c_str());
        if (!longer) throw std::bad_alloc{};
        (void)headers.release();
        headers.reset(longer);
    };
    if (!curl || !headers) throw std::bad_alloc{};
    also("Idempotency-Key: " + sms.key);
    if (!settings_.token.empty()) also("Authorization: Bearer " + settings_.token);
    curl_easy_setopt(curl.get(), CURLOPT_URL, settings_.url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, is_https(settings_.url) ? "https" : "http");
    curl_easy_setopt(curl.get(), CURLOPT_PROXY, ""); // not whatever the environment says
    curl_easy_setopt(curl.get(), CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings_.connect_time.count()));
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(settings_.whole_time.count()));
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &ignore);
    CURLcode const result = curl_easy_perform(curl.get());
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    return judge(result, status);
}

std::string json_text(std::string_view text)
{
    std::string json = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') json += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            json += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        else
            json += c;
    }
    return json + "\"";
}

} // namespace samtak
