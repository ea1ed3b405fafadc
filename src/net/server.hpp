// The HTTP/1.1 listener: one I/O thread, worker threads with a bounded queue, absolute deadlines (architecture.md § 6).
// TLS is the reverse proxy's.
#pragma once
#include "net/http.hpp"

#include <chrono>
#include <memory>

namespace samtak {

namespace net {
class Listener;
}

// What is said of a large body before it is read.
struct Admission {
    std::optional<Response> refusal; // sent instead of reading; the connection then ends
    std::shared_ptr<void> place;     // held until the request is answered
};

struct ServerSettings {
    std::string host = "127.0.0.1";
    unsigned short port = 8080; // 0: a free one, see Server::port
    int workers = 32;
    std::size_t queue = 1024;       // more waiting than this: 503
    std::size_t connections = 4096; // more than this: closed at once
    std::size_t header_limit = 16U << 10U;
    BodyLimits body;
    std::vector<std::string> upload_paths; // path endings that may carry an upload
    // Absolute, from the first byte to the last of a request. What is to be sent adds its time on the slowest line that we
    // wait for, so that an upload from a telephone gets through: a declared body, and the answer.
    std::chrono::milliseconds request_deadline{30'000};
    std::size_t slowest_line = 64U << 10U;                  // bytes per second, at least 1
    std::chrono::milliseconds idle_deadline{75'000};        // between requests on a kept connection
    std::chrono::milliseconds drain_deadline{20'000};       // after stop: who still sends a request or takes an answer is cut off then
    std::chrono::milliseconds stream_heartbeat{15'000};     // between signs of life on an EventStream
    std::chrono::milliseconds stream_lifetime{30 * 60'000}; // then it ends, and the browser asks anew
    std::vector<std::string> trusted_proxies;               // addresses or networks whose X-Forwarded-For and X-Forwarded-Proto count

    // True for a request that is answered on the I/O thread itself, without a worker: for what neither waits nor costs,
    // such as an asset in memory. Never anything that touches a database.
    std::function<bool(Request const&)> quick;
    // Asked on a worker thread when the head of a request announces more than body.form, before any more of it is read. Empty: all may.
    std::function<Admission(Request const&)> admit;
    // The page for what the listener refuses itself (400, 408, 413, 500, 503 …). The request is as far as it was understood,
    // its headers good for choosing a language and nothing else. Runs on the I/O thread. Empty: a bare English text.
    std::function<Response(int status, Request const&)> refusal;
    // Told when a handler throws: the exception's type only, since its message may hold what somebody typed.
    std::function<void(std::string_view kind)> on_exception;
};

class Server {
public:
    using Handler = std::function<Response(Request&&)>; // called on worker threads; what it throws becomes a bare 500
    // Listens from here on. Throws std::runtime_error with one clear sentence when the port is taken or not allowed.
    Server(ServerSettings settings, Handler handler);
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;
    unsigned short port() const;
    void run();  // once; until stop; answers what has begun, then returns
    void stop(); // from any thread, also a thread that waits for signals (not from inside a signal handler)

private:
    std::unique_ptr<net::Listener> listener_;
};

} // namespace samtak
