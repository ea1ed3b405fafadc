// The HTTP/1.1 listener: one I/O thread, worker threads with a bounded queue, absolute deadlines (architecture.md § 6).
// TLS is the reverse proxy's.
#pragma once
#include "net/http.hpp"

#include <chrono>
#include <memory>

namespace samtak {

struct ServerSettings {
    std::string host = "127.0.0.1";
    unsigned short port = 8080; // 0: a free one, see Server::port
    int workers = 32;
    std::size_t queue = 1024;            // more waiting than this: 503
    std::size_t connections = 4096;      // more than this: closed at once
    std::size_t header_limit = 16U << 10U;
    BodyLimits body;
    std::vector<std::string> upload_paths; // path endings that may carry an upload
    std::chrono::seconds request_deadline{30}; // absolute, from the first byte to the last of a request
    std::chrono::seconds idle_deadline{75};    // between requests on a kept connection
    std::vector<std::string> trusted_proxies;  // addresses whose X-Forwarded-For and X-Forwarded-Proto count
};

class Server {
public:
    using Handler = std::function<Response(Request&&)>; // called on worker threads; what it throws becomes a bare 500
    // Throws std::runtime_error with one clear sentence when the port is taken or not allowed.
    Server(ServerSettings settings, Handler handler);
    ~Server();
    Server(Server const&) = delete;
    unsigned short port() const;
    void run();  // until stop; answers what has begun, then returns
    void stop(); // from any thread or a signal handler's thread

private:
    class Listener;
    std::unique_ptr<Listener> listener_;
};

} // namespace samtak
