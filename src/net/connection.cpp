#include "net/connection.hpp"

#include <boost/asio/post.hpp>

namespace samtak::net {

Connection::Connection(Listener& listener, Tcp::socket socket, std::string peer)
    : listener_(listener), socket_(std::move(socket)), peer_(std::move(peer)), reader_(listener.limits())
{
}

Connection::~Connection()
{
    if (stream_) {
        stream_->wake_with({});
    }
}

void Connection::start()
{
    Code ignored;
    socket_.set_option(Tcp::no_delay{true}, ignored);
    socket_.set_option(Tcp::socket::send_buffer_size{256 * 1024}, ignored); // a page goes out in one piece, without waiting for room
    socket_.non_blocking(true, ignored);
    end_in(listener_.settings().request_deadline);
    wait_to_read();
}

// An idle connection costs no buffer: we wait until there is something, and read it into a buffer that all share.
void Connection::wait_to_read()
{
    socket_.async_wait(Tcp::socket::wait_read, [self = shared_from_this()](Code code) {
        if (self->stage_ == Stage::closed) {
            return;
        }
        if (code) {
            self->close();
        } else {
            self->read();
        }
    });
}

void Connection::read()
{
    Code code;
    auto& scratch = listener_.scratch();
    std::size_t const count = socket_.read_some(boost::asio::buffer(scratch), code);
    bool const nothing_yet = code == boost::asio::error::would_block || code == boost::asio::error::interrupted;
    if ((code && !nothing_yet) || (stream_ && !nothing_yet)) {
        close(); // also when the client went away in the middle of a request, and when one that listens begins to talk
    } else if (nothing_yet || stage_ == Stage::lingering) {
        wait_to_read(); // what comes while lingering is thrown away
    } else {
        take({scratch.data(), count});
    }
}

void Connection::take(std::string_view bytes)
{
    if (stage_ == Stage::idle) {
        stage_ = Stage::reading;
        end_in(listener_.settings().request_deadline);
    }
    bool const head_was_done = reader_.head_done();
    if (rest_.empty()) {
        std::size_t const used = reader_.feed(bytes);
        rest_.assign(bytes.substr(used));
    } else {
        rest_.append(bytes);
        std::size_t const used = reader_.feed(rest_);
        rest_.erase(0, used);
    }
    if (!head_was_done && reader_.head_done()) {
        deadline_ += time_for(reader_.declared_length());
        if (listener_.is_large(reader_.declared_length())) {
            ask_admission();
            return;
        }
    }
    proceed();
}

// Nothing more is read until the answer is there, so the body of one who may not send it never takes memory.
void Connection::ask_admission()
{
    auto const head = std::make_shared<Request>(reader_.request());
    head->body.clear();
    listener_.complete(peer_, *head);
    bool const taken = listener_.offer([self = shared_from_this(), head] {
        Admission admission = self->listener_.admit(*head);
        boost::asio::post(self->listener_.io(), [self, admission = std::move(admission)]() mutable { self->admitted(std::move(admission)); });
    });
    if (taken) {
        stage_ = Stage::working;
    } else {
        refuse(503);
    }
}

void Connection::admitted(Admission&& admission)
{
    if (admission.refusal) {
        keep_ = http_1_0_ = head_only_ = false;
        answer(std::move(*admission.refusal));
        return;
    }
    place_ = std::move(admission.place);
    stage_ = Stage::reading;
    end_in(listener_.settings().request_deadline + time_for(reader_.declared_length()));
    proceed();
}

void Connection::proceed()
{
    switch (reader_.state()) {
    case RequestReader::State::whole: dispatch(); return;
    case RequestReader::State::refused: refuse(reader_.status()); return;
    case RequestReader::State::reading: break;
    }
    if (reader_.take_continue()) {
        static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        Code code;
        if (socket_.write_some(boost::asio::buffer(go_on), code) != go_on.size()) {
            close(); // nothing else is on its way, so these few bytes fit unless the client is gone
            return;
        }
    }
    wait_to_read();
}

void Connection::dispatch()
{
    Request request = std::move(reader_.request());
    keep_ = reader_.keep_alive();
    http_1_0_ = reader_.http_1_0();
    head_only_ = request.method == Method::head;
    reader_.reset();
    listener_.complete(peer_, request);
    if (listener_.is_quick(request)) {
        answer(listener_.handle(std::move(request)));
        return;
    }
    auto const shared = std::make_shared<Request>(std::move(request));
    bool const taken = listener_.offer([self = shared_from_this(), shared] {
        Response response = self->listener_.handle(std::move(*shared));
        boost::asio::post(self->listener_.io(), [self, response = std::move(response)]() mutable { self->answer(std::move(response)); });
    });
    if (taken) {
        stage_ = Stage::working; // only now: had anything thrown, the deadline would still end this connection
    } else {
        answer(listener_.refusal(503, *shared));
    }
}

void Connection::tick(Steady::time_point now)
{
    if (stage_ == Stage::working || now < deadline_) {
        return;
    }
    if (stage_ == Stage::reading) {
        refuse(408);
    } else if (stage_ == Stage::streaming && now < stream_ends_) {
        say(":\n\n"); // so that no proxy on the way takes the silence for an end
    } else {
        close();
    }
}

void Connection::drain()
{
    Code code;
    bool const something_came = socket_.available(code) > 0 || !rest_.empty();
    if (stage_ == Stage::streaming || (stage_ == Stage::idle && !something_came)) {
        close();
    }
}

void Connection::cut()
{
    if (stage_ != Stage::working) {
        close();
    }
}

void Connection::close()
{
    if (stage_ == Stage::closed) {
        return;
    }
    stage_ = Stage::closed;
    place_.reset();
    if (stream_) {
        stream_->wake_with({});
        stream_.reset();
    }
    Code ignored;
    socket_.close(ignored);
    listener_.forget(shared_from_this());
}

} // namespace samtak::net
