#include "net/server.hpp"

#include "net/listener.hpp"

namespace samtak {

Server::Server(ServerSettings settings, Handler handler) : listener_(std::make_unique<net::Listener>(std::move(settings), std::move(handler))) {}

Server::~Server() = default;

unsigned short Server::port() const { return listener_->port(); }

void Server::run() { listener_->run(); }

void Server::stop() { listener_->stop(); }

} // namespace samtak
