// A client of bare sockets, so that tests can send what no HTTP library would, slowly or in pieces.
#pragma once
#include "net/server.hpp"

#include <thread>

namespace samtak::test {

// One answer as it came.
struct Answer {
    int status = 0; // 0: none came
    std::string head;
    std::string body;
    std::string field(std::string const& name) const; // as the server writes the name
};

class RawClient {
public:
    explicit RawClient(unsigned short port);
    ~RawClient();
    RawClient(RawClient&& other) noexcept;
    RawClient& operator=(RawClient&& other) noexcept;
    RawClient(RawClient const&) = delete;

    void send(std::string_view bytes);       // what the server no longer takes is dropped
    Answer receive(bool with_body = true);   // waits at most 10 seconds
    std::string until(std::string_view end); // of an answer without length; what came, also when it isn't whole after 10 seconds
    bool closed();                           // waits at most 10 seconds for the other side to close; false if bytes come instead
    bool silent_for(std::chrono::milliseconds time);
    void reset(); // goes away like a telephone in a tunnel: RST

private:
    bool fill();
    int socket_;
    std::string got_;
};

// A server that runs on a free port while this lives. Settings' port is ignored.
class RunningServer {
public:
    RunningServer(ServerSettings settings, Server::Handler handler);
    ~RunningServer();
    unsigned short port() const { return server_.port(); }
    void stop() { server_.stop(); }
    void wait(); // until run has returned

private:
    Server server_;
    std::thread thread_;
};

std::string get(std::string const& path, std::string const& fields = "");
std::string post(std::string const& path, std::string const& body, std::string const& fields = "");

} // namespace samtak::test
