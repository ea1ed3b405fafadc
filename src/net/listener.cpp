#include "net/listener.hpp"

#include "net/connection.hpp"

#include <boost/asio/post.hpp>
#include <fmt/format.h>

#include <cxxabi.h>
#include <sys/resource.h>
#include <typeinfo>

namespace samtak::net {
namespace {

namespace asio = boost::asio;

constexpr std::chrono::milliseconds tick_length{100};

// Each connection is a file to the system, whose usual limit of 1,024 is lower than ours.
void raise_file_limit(std::size_t wanted)
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < wanted) {
        limit.rlim_cur = std::min<rlim_t>(wanted, limit.rlim_max);
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

std::string type_name(std::exception const& thrown)
{
    int status = 0;
    std::unique_ptr<char, decltype(&std::free)> const name{abi::__cxa_demangle(typeid(thrown).name(), nullptr, nullptr, &status), &std::free};
    return status == 0 ? name.get() : typeid(thrown).name();
}

std::string why_not_listening(Code const& code, std::string const& host, unsigned short port)
{
    if (code == asio::error::address_in_use) {
        return fmt::format("Port {} is already in use. Stop the other program or choose another with PORT=….", port);
    }
    if (code == asio::error::access_denied) {
        return fmt::format("This user may not listen on port {}. Choose one above 1023 with PORT=….", port);
    }
    if (code.value() == EADDRNOTAVAIL) {
        return fmt::format("The address {} is not one of this machine's. Choose another with HOST=….", host);
    }
    return fmt::format("Can't listen on {} port {}: {}.", host, port, code.message());
}

RequestLimits limits_of(ServerSettings const& settings)
{
    RequestLimits limits;
    limits.head = settings.header_limit;
    limits.body = settings.body;
    limits.upload_paths = settings.upload_paths;
    return limits;
}

} // namespace

Listener::Listener(ServerSettings settings, Server::Handler handler)
    : settings_(std::move(settings)),
      handler_(std::move(handler)),
      limits_(limits_of(settings_)),
      proxies_(settings_.trusted_proxies),
      workers_(settings_.workers, settings_.queue)
{
    raise_file_limit(settings_.connections + 512);
    open();
}

Listener::~Listener() { workers_.finish(); }

void Listener::open()
{
    Code code;
    Tcp::resolver resolver{io_};
    auto const found = resolver.resolve(settings_.host, std::to_string(settings_.port), Tcp::resolver::passive, code);
    if (code || found.empty()) {
        throw std::runtime_error(fmt::format("\"{}\" is not an address to listen on. Choose another with HOST=….", settings_.host));
    }
    Tcp::endpoint const endpoint = *found.begin();
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(Tcp::acceptor::reuse_address{true});
    acceptor_.bind(endpoint, code);
    if (!code) {
        acceptor_.listen(asio::socket_base::max_listen_connections, code);
    }
    if (code) {
        throw std::runtime_error(why_not_listening(code, settings_.host, settings_.port));
    }
    port_ = acceptor_.local_endpoint().port();
}

void Listener::run()
{
    accept();
    tick();
    for (;;) {
        try {
            io_.run();
            break;
        } catch (std::exception const& thrown) { // out of memory, say: costs one connection, not the server
            tell(thrown);
        }
    }
    workers_.finish();
}

void Listener::stop()
{
    asio::post(io_, [this] { drain(); });
}

void Listener::accept()
{
    acceptor_.async_accept([this](Code code, Tcp::socket socket) {
        if (draining_) {
            return;
        }
        if (!code) {
            accepted(std::move(socket));
            accept();
        } else if (code == asio::error::no_descriptors || code.value() == ENFILE || code.value() == ENOBUFS || code.value() == ENOMEM) {
            accept_again_ = true; // at the next tick, when somebody may have left
        } else {
            accept(); // the client went away before it was let in
        }
    });
}

void Listener::accepted(Tcp::socket socket)
{
    Code code;
    auto const peer = socket.remote_endpoint(code);
    if (code || connections_.size() >= settings_.connections) {
        return; // closes it
    }
    auto const connection = std::make_shared<Connection>(*this, std::move(socket), peer.address().to_string());
    connections_.insert(connection);
    connection->start();
}

void Listener::tick()
{
    if (draining_ && connections_.empty()) {
        return;
    }
    if (std::exchange(accept_again_, false) && !draining_) {
        accept();
    }
    auto const now = Steady::now();
    std::vector<std::shared_ptr<Connection>> const all{connections_.begin(), connections_.end()};
    for (auto const& connection : all) {
        if (draining_ && now >= drained_by_) {
            connection->cut();
        } else {
            connection->tick(now);
        }
    }
    timer_.expires_after(tick_length);
    timer_.async_wait([this](Code code) {
        if (!code) {
            tick();
        }
    });
}

void Listener::drain()
{
    if (std::exchange(draining_, true)) {
        return;
    }
    drained_by_ = Steady::now() + settings_.drain_deadline;
    Code ignored;
    acceptor_.close(ignored);
    std::vector<std::shared_ptr<Connection>> const all{connections_.begin(), connections_.end()};
    for (auto const& connection : all) {
        connection->drain();
    }
    timer_.cancel();
    tick();
}

void Listener::forget(std::shared_ptr<Connection> const& connection)
{
    connections_.erase(connection);
    if (draining_ && connections_.empty()) {
        timer_.cancel();
    }
}

Response Listener::handle(Request&& request) const
{
    // Kept apart: the handler has the request, and may have taken it to pieces, when it throws.
    Request origin;
    origin.headers = {{"accept-language", std::string{request.header("accept-language")}}, {"cookie", std::string{request.header("cookie")}}};
    try {
        return handler_(std::move(request));
    } catch (std::exception const& thrown) {
        return broken(thrown, origin);
    } catch (...) {
        return broken(std::bad_exception{}, origin);
    }
}

Admission Listener::admit(Request const& request) const
{
    try {
        return settings_.admit(request);
    } catch (std::exception const& thrown) {
        return {broken(thrown, request), nullptr};
    }
}

Response Listener::broken(std::exception const& thrown, Request const& request) const
{
    tell(thrown);
    return refusal(500, request);
}

Response Listener::refusal(int status, Request const& request) const
{
    Response out = bare_answer(status);
    if (settings_.refusal) {
        try {
            out = settings_.refusal(status, request);
            out.status = status;
        } catch (std::exception const& thrown) {
            tell(thrown);
        }
    }
    if (status == 405) {
        out.with("Allow", "GET, HEAD, POST");
    } else if (status == 503) {
        out.with("Retry-After", "2");
    }
    return out;
}

void Listener::tell(std::exception const& thrown) const
{
    if (settings_.on_exception) {
        settings_.on_exception(type_name(thrown));
    }
}

} // namespace samtak::net
