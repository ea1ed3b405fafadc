#include "net/request_rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace samtak {
namespace {

// Methods that exist, but that nothing here answers to: 405. What nobody has heard of is 501.
constexpr std::array<std::string_view, 6> unused_methods{"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"};

// The value of a field that may stand at most once.
struct Single {
    int count = 0;
    std::string_view value;
};

Single single(RequestHead const& head, std::string_view name)
{
    Single found;
    for (auto const& [field, value] : head.fields) {
        if (field == name) {
            ++found.count;
            found.value = value;
        }
    }
    return found;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_host_character(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_'; }

// A name or an address, with or without a port (RFC 9110 § 7.2). What we don't serve anyway (user, escapes) is refused.
bool sound_host(std::string_view host)
{
    std::size_t end = 0;
    if (host.starts_with('[')) {
        end = host.find(']');
        if (end == std::string_view::npos || end < 3 || host.find_first_not_of("0123456789abcdefABCDEF:.", 1) != end) {
            return false;
        }
        ++end;
    } else {
        end = static_cast<std::size_t>(std::find_if_not(host.begin(), host.end(), is_host_character) - host.begin());
    }
    std::string_view const port = host.substr(end);
    bool const sound_port = port.empty() || (port.front() == ':' && port.size() <= 6 && std::all_of(port.begin() + 1, port.end(), is_digit));
    return end > 0 && host.size() <= 255 && sound_port;
}

// One length, said one way: a request that two servers could cut in different places is refused (RFC 9112 § 6.3).
int judge_length(RequestHead const& head, Method method, std::size_t limit)
{
    Single const length = single(head, "content-length");
    Single const encoding = single(head, "transfer-encoding");
    if (length.count > 1 || encoding.count > 1 || (length.count == 1 && encoding.count == 1)) {
        return 400;
    }
    if (encoding.count == 1) {
        std::string coding{encoding.value};
        std::transform(coding.begin(), coding.end(), coding.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (coding != "chunked") {
            return 501;
        }
        return head.http_1_1 && method == Method::post ? 0 : 400;
    }
    if (length.count == 0) {
        return method == Method::post ? 411 : 0;
    }
    bool const digits = !length.value.empty() && std::all_of(length.value.begin(), length.value.end(), is_digit);
    if (!digits || length.value.size() > 18) {
        return digits ? 413 : 400;
    }
    std::size_t size = 0;
    std::from_chars(length.value.data(), length.value.data() + length.value.size(), size);
    if (method != Method::post && size > 0) {
        return 400;
    }
    return size > limit ? 413 : 0;
}

bool printable_ascii(char c) { return c > ' ' && c < '\x7f'; }

// C0, DEL and C1 (U+0080 to U+009F), in text that is valid UTF-8.
bool has_control(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 || byte == 0x7f || (byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0)) {
            return true;
        }
    }
    return false;
}

int judge_target(RequestHead const& head, RequestLimits const& limits, Request& out)
{
    std::string_view const target = head.target;
    if (target.size() > limits.target) {
        return 414;
    }
    if (!target.starts_with('/') || !std::all_of(target.begin(), target.end(), printable_ascii) || target.find('#') != std::string_view::npos) {
        return 400;
    }
    auto const mark = std::min(target.find('?'), target.size());
    out.query = target.substr(std::min(mark + 1, target.size()));
    return normalise_path(target.substr(0, mark), out.path) ? 0 : 400;
}

} // namespace

int judge(RequestHead& head, RequestLimits const& limits, Request& out)
{
    if (head.fields.size() > limits.fields) {
        return 431;
    }
    Single const host = single(head, "host");
    if (host.count > 1 || (host.count == 0 && head.http_1_1) || (host.count == 1 && !sound_host(host.value))) {
        return 400;
    }
    if (head.method != "GET" && head.method != "HEAD" && head.method != "POST") {
        return std::find(unused_methods.begin(), unused_methods.end(), head.method) == unused_methods.end() ? 501 : 405;
    }
    out.method = head.method == "POST" ? Method::post : head.method == "HEAD" ? Method::head : Method::get;
    if (int const status = judge_target(head, limits, out); status != 0) {
        return status;
    }
    if (int const status = judge_length(head, out.method, body_limit(out.path, limits)); status != 0) {
        return status;
    }
    Single const expect = single(head, "expect");
    if (expect.count > 1 || (expect.count == 1 && expect.value != "100-continue")) {
        return 417;
    }
    out.headers = std::move(head.fields);
    return 0;
}

std::size_t body_limit(std::string_view path, RequestLimits const& limits)
{
    bool const upload =
        std::any_of(limits.upload_paths.begin(), limits.upload_paths.end(), [&](std::string const& ending) { return path.ends_with(ending); });
    return upload ? limits.body.upload : limits.body.form;
}

bool normalise_path(std::string_view encoded, std::string& out)
{
    // An escaped slash or backslash would make two paths of one, or one of two, depending on who decodes.
    if (!percent_decode(encoded, false, out) || !valid_utf8(out) || out.find('\\') != std::string::npos ||
        std::count(out.begin(), out.end(), '/') != std::count(encoded.begin(), encoded.end(), '/')) {
        return false;
    }
    if (has_control(out) || !out.starts_with('/') || out.find("//") != std::string::npos) {
        return false;
    }
    return out.find("/./") == std::string::npos && out.find("/../") == std::string::npos && !out.ends_with("/.") && !out.ends_with("/..");
}

} // namespace samtak
