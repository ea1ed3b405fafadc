// The insides of Server: who accepts, keeps the connections and hands requests to the workers. Included by listener.cpp
// and connection.cpp only. Everything here but work that is handed out runs on the I/O thread.
#pragma once
#include "net/client_address.hpp"
#include "net/request_reader.hpp"
#include "net/response_bytes.hpp"
#include "net/server.hpp"
#include "net/worker_pool.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <unordered_set>

namespace samtak::net {

using Steady = std::chrono::steady_clock;
using Tcp = boost::asio::ip::tcp;
using Code = boost::system::error_code;
class Connection;

class Listener {
public:
    Listener(ServerSettings settings, Server::Handler handler);
    ~Listener();
    Listener(Listener const&) = delete;
    Listener& operator=(Listener const&) = delete;

    void run();
    void stop();
    unsigned short port() const { return port_; }

    // For the connections.
    ServerSettings const& settings() const { return settings_; }
    RequestLimits const& limits() const { return limits_; }
    boost::asio::io_context& io() { return io_; }
    std::vector<char>& scratch() { return scratch_; } // what was just read, until it is used or kept
    std::string const& date() { return date_.at(std::time(nullptr)); }
    bool draining() const { return draining_; }
    void complete(std::string const& peer, Request& request) const { proxies_.resolve(peer, request); }
    bool is_quick(Request const& request) const { return settings_.quick && settings_.quick(request); }
    bool is_large(std::size_t length) const { return settings_.admit && length > limits_.body.form; }
    Admission admit(Request const& request) const; // on any thread; never throws
    bool offer(WorkerPool::Job job) { return workers_.offer(std::move(job)); }
    Response handle(Request&& request) const; // on any thread; never throws
    Response refusal(int status, Request const& request) const;
    Response broken(std::exception const& thrown, Request const& request) const;
    void forget(std::shared_ptr<Connection> const& connection);

private:
    void open();
    void accept();
    void accepted(Tcp::socket socket);
    void tick();
    void drain();
    void tell(std::exception const& thrown) const;

    ServerSettings settings_;
    Server::Handler handler_;
    RequestLimits limits_;
    TrustedProxies proxies_;
    HttpDate date_;
    boost::asio::io_context io_{1};
    Tcp::acceptor acceptor_{io_};
    boost::asio::steady_timer timer_{io_};
    std::vector<char> scratch_ = std::vector<char>(64U << 10U);
    std::unordered_set<std::shared_ptr<Connection>> connections_;
    bool draining_ = false;
    bool accept_again_ = false;
    Steady::time_point drained_by_;
    unsigned short port_ = 0;
    WorkerPool workers_; // last: its threads end before what they use
};

} // namespace samtak::net
