#include "tests/http/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace samtak::test {
namespace {

ServerSettings on_a_free_port(ServerSettings settings)
{
    settings.port = 0;
    return settings;
}

bool readable(int socket, int milliseconds)
{
    pollfd waiting{socket, POLLIN, 0};
    return poll(&waiting, 1, milliseconds) == 1;
}

} // namespace

std::string Answer::field(std::string const& name) const
{
    auto const at = head.find("\r\n" + name + ": ");
    if (at == std::string::npos) {
        return "";
    }
    auto const from = at + name.size() + 4;
    return head.substr(from, head.find("\r\n", from) - from);
}

RawClient::RawClient(unsigned short port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0) {
        close(socket_);
        throw std::runtime_error("nobody listens on port " + std::to_string(port));
    }
}

RawClient::RawClient(RawClient&& other) noexcept : socket_(std::exchange(other.socket_, -1)), got_(std::move(other.got_)) {}

RawClient& RawClient::operator=(RawClient&& other) noexcept
{
    std::swap(socket_, other.socket_);
    std::swap(got_, other.got_);
    return *this;
}

RawClient::~RawClient()
{
    if (socket_ >= 0) {
        close(socket_);
    }
}

void RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) {
            return;
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

bool RawClient::fill()
{
    if (!readable(socket_, 10'000)) {
        return false;
    }
    std::string part(65536, '\0');
    auto const count = recv(socket_, part.data(), part.size(), 0);
    if (count <= 0) {
        return false;
    }
    got_.append(part, 0, static_cast<std::size_t>(count));
    return true;
}

Answer RawClient::receive(bool with_body)
{
    Answer out;
    while (got_.find("\r\n\r\n") == std::string::npos) {
        if (!fill()) {
            return out;
        }
    }
    out.head = got_.substr(0, got_.find("\r\n\r\n") + 4);
    got_.erase(0, out.head.size());
    out.status = std::stoi(out.head.substr(9, 3));
    std::string const length = out.field("Content-Length");
    std::size_t const size = length.empty() || !with_body ? 0 : std::stoul(length);
    while (got_.size() < size) {
        if (!fill()) {
            out.status = 0; // cut short
            return out;
        }
    }
    out.body = got_.substr(0, size);
    got_.erase(0, size);
    return out;
}

std::string RawClient::until(std::string_view end)
{
    while (got_.find(end) == std::string::npos && fill()) {
    }
    std::string out = got_.substr(0, std::min(got_.size(), got_.find(end) == std::string::npos ? got_.size() : got_.find(end) + end.size()));
    got_.erase(0, out.size());
    return out;
}

bool RawClient::closed()
{
    char byte = 0;
    return got_.empty() && readable(socket_, 10'000) && recv(socket_, &byte, 1, 0) <= 0;
}

bool RawClient::silent_for(std::chrono::milliseconds time) { return got_.empty() && !readable(socket_, static_cast<int>(time.count())); }

void RawClient::reset()
{
    linger const at_once{1, 0};
    setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close(std::exchange(socket_, -1));
}

RunningServer::RunningServer(ServerSettings settings, Server::Handler handler)
    : server_(on_a_free_port(std::move(settings)), std::move(handler)), thread_([this] { server_.run(); })
{
}

RunningServer::~RunningServer()
{
    server_.stop();
    wait();
}

void RunningServer::wait()
{
    if (thread_.joinable()) {
        thread_.join();
    }
}

std::string get(std::string const& path, std::string const& fields) { return "GET " + path + " HTTP/1.1\r\nHost: test\r\n" + fields + "\r\n"; }

std::string post(std::string const& path, std::string const& body, std::string const& fields)
{
    return "POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + fields + "\r\n" + body;
}

} // namespace samtak::test
