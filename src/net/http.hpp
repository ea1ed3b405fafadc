// A request and its answer as plain structs. Everything of Boost.Beast and Asio stays inside net/.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samtak {

enum class Method { get, head, post, other };

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Request {
    Method method = Method::get;
    std::string path;    // percent-decoded, begins with /, valid UTF-8, no NUL, no "//", no dot segments: else the listener answered 400
    std::string query;   // still encoded, without ?
    Fields headers;      // names in lower case; none of the proxy's forwarding headers, see client and secure
    std::string body;    // at most the route's limit
    std::string client;  // the client's address; from the proxy's X-Forwarded-For only when the peer is a trusted proxy
    bool secure = false; // came by https to the proxy

    std::string_view header(std::string_view lower_case_name) const; // empty when absent
    std::string cookie(std::string_view name) const;                 // empty when absent
};

class EventStream;

struct Response {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    Fields headers; // no Content-Length, Date, Connection: the listener writes them
    std::string body;
    // When set, this is what is sent instead of body, and it isn't copied: for assets that many answers share.
    std::shared_ptr<std::string const> shared_body = nullptr;

    // When set, the answer has no end of its own: the body is sent, then what the stream says, until one of them goes.
    std::shared_ptr<EventStream> stream = nullptr;

    Response& with(std::string name, std::string value)
    {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    std::string_view content() const { return shared_body ? std::string_view{*shared_body} : std::string_view{body}; }
};

// How a request's path decides its limits before the body is read.
struct BodyLimits {
    std::size_t form = 1U << 20U;
    std::size_t upload = 11U << 20U; // a file of 10 MB, and the fields of its form
};

// Percent-decoding of a path, query or form; false when an escape is broken, and `out` is then to be thrown away.
bool percent_decode(std::string_view text, bool plus_is_space, std::string& out);
// application/x-www-form-urlencoded, also the query. False when malformed or more than 2,000 fields.
// Says nothing about what the values hold: they may be invalid UTF-8.
bool parse_urlencoded(std::string_view text, Fields& out);
// RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF.
bool valid_utf8(std::string_view text);

enum class SameSite { lax, strict };

struct CookieOptions {
    std::string path = "/";
    std::optional<std::chrono::seconds> max_age = std::nullopt; // none: until the browser is closed; 0: deleted now
    bool http_only = true;
    bool secure = true;
    SameSite same_site = SameSite::lax;
};

// The value of a Set-Cookie header. Throws std::invalid_argument on a name or value that no cookie can have:
// ours are opaque tokens, so that is a programming error.
std::string set_cookie(std::string_view name, std::string_view value, CookieOptions const& options = {});

} // namespace samtak
