// What a request's head must be like before anything of ours sees it. Pure: no socket, no parser.
#pragma once
#include "net/http.hpp"

namespace samtak {

// The head as it stood on the wire.
struct RequestHead {
    std::string method;
    std::string target;
    bool http_1_1 = true;
    Fields fields; // names in lower case
};

struct RequestLimits {
    std::size_t head = 16U << 10U; // bytes, all of it
    std::size_t target = 4096;     // bytes
    std::size_t fields = 100;
    BodyLimits body;
    std::vector<std::string> upload_paths; // path endings that may carry an upload
};

// Fills method, path, query and headers of `out` and answers 0, or the status to refuse with:
// 400, 405, 411, 413, 414, 417, 431 or 501. Takes the head's fields.
int judge(RequestHead& head, RequestLimits const& limits, Request& out);

// How large a body this path may have.
std::size_t body_limit(std::string_view path, RequestLimits const& limits);

// The path of a target, decoded; false when it is not one clean way to say where (see Request::path).
bool normalise_path(std::string_view encoded, std::string& out);

} // namespace samtak
