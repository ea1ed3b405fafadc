// A request and its answer as plain structs. Everything of Boost.Beast and Asio stays inside net/.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samtak {

enum class Method { get, head, post, other };

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Request {
    Method method = Method::get;
    std::string path;        // percent-decoded, begins with /, valid UTF-8, no NUL, no "//", no dot segments: else the listener answered 400
    std::string query;       // still encoded, without ?
    Fields headers;          // names in lower case
    std::string body;        // at most the route's limit
    std::string client;      // the client's address; from the proxy's X-Forwarded-For only when the peer is a trusted proxy
    bool secure = false;     // came by https to the proxy

    std::string_view header(std::string_view lower_case_name) const; // empty when absent
    std::string cookie(std::string_view name) const;                 // empty when absent
};

struct Response {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    Fields headers; // no Content-Length, Date, Connection: the listener writes them
    std::string body;

    Response& with(std::string name, std::string value)
    {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
};

// How a request's path decides its limits before the body is read.
struct BodyLimits {
    std::size_t form = 1U << 20U;
    std::size_t upload = 10U << 20U;
};

// Percent-decoding of a path, query or form; nothing when an escape is broken.
bool percent_decode(std::string_view text, bool plus_is_space, std::string& out);
// application/x-www-form-urlencoded, also the query. False when malformed or more than 2,000 fields.
bool parse_urlencoded(std::string_view text, Fields& out);
bool valid_utf8(std::string_view text);

} // namespace samtak
