#include "net/connection.hpp"

#include <boost/asio/post.hpp>

#include <array>

namespace samtak::net {
namespace {

constexpr std::chrono::milliseconds linger_time{2000};

} // namespace

// After a refusal nothing on this connection can be trusted to begin where we think it does, so it ends.
void Connection::refuse(int status)
{
    keep_ = false;
    http_1_0_ = false;
    head_only_ = reader_.request().method == Method::head;
    answer(listener_.refusal(status, reader_.request()));
}

void Connection::answer(Response&& response)
{
    stage_ = Stage::writing;
    place_.reset();
    response_ = std::move(response);
    keep_ = keep_ && !listener_.draining() && !response_.stream;
    Persistence const persistence = !keep_ ? Persistence::close : http_1_0_ ? Persistence::keep_1_0 : Persistence::keep;
    try {
        head_ = response_head(response_, persistence, listener_.date());
    } catch (std::exception const& thrown) {
        response_ = listener_.broken(thrown, {});
        head_ = response_head(response_, persistence, listener_.date());
    }
    body_ = head_only_ || !has_body(response_.status) ? std::string_view{} : response_.content();
    written_ = 0;
    end_in(listener_.settings().request_deadline + time_for(body_.size()));
    write();
}

void Connection::write()
{
    std::size_t const whole = head_.size() + body_.size();
    while (written_ < whole) {
        std::string_view const head = std::string_view{head_}.substr(std::min(written_, head_.size()));
        std::string_view const body = body_.substr(written_ - (head_.size() - head.size()));
        std::array const parts{boost::asio::const_buffer(head.data(), head.size()), boost::asio::const_buffer(body.data(), body.size())};
        Code code;
        written_ += socket_.write_some(parts, code);
        if (code == boost::asio::error::would_block || code == boost::asio::error::interrupted) {
            socket_.async_wait(Tcp::socket::wait_write, [self = shared_from_this()](Code failed) {
                if (self->stage_ == Stage::writing) {
                    failed ? self->close() : self->write();
                }
            });
            return;
        }
        if (code) {
            close();
            return;
        }
    }
    finished();
}

void Connection::finished()
{
    auto const stream = std::exchange(response_, Response{}).stream;
    body_ = {};
    if (stream && !head_only_) {
        stream_ = stream;
        begin_stream();
        return;
    }
    if (stream_) {
        go_on();
        return;
    }
    if (!keep_) {
        linger();
        return;
    }
    stage_ = Stage::idle;
    end_in(listener_.settings().idle_deadline);
    if (rest_.empty()) {
        wait_to_read();
        if (listener_.draining()) {
            drain();
        }
        return;
    }
    // The next request has come already. Through the loop, so that a thousand pipelined ones don't stand on one stack.
    boost::asio::post(listener_.io(), [self = shared_from_this()] {
        if (self->stage_ == Stage::idle) {
            self->take(std::exchange(self->rest_, {}));
        }
    });
}

void Connection::begin_stream()
{
    stage_ = Stage::streaming;
    stream_ends_ = Steady::now() + listener_.settings().stream_lifetime;
    stream_->wake_with([weak = weak_from_this(), &io = listener_.io()] {
        boost::asio::post(io, [weak] {
            auto const self = weak.lock();
            if (self && self->stage_ == Stage::streaming) {
                self->go_on();
            }
        });
    });
    wait_to_read(); // for the client's end
    go_on();
}

// Nothing on its way out just now: news are told, else it waits for some until the next sign of life is due.
void Connection::go_on()
{
    auto const news = stream_->take();
    if (news.ended || listener_.draining()) {
        close();
        return;
    }
    if (news.changed) {
        say("event: changed\ndata: 1\n\n");
        return;
    }
    stage_ = Stage::streaming;
    end_in(listener_.settings().stream_heartbeat);
}

void Connection::say(std::string text)
{
    stage_ = Stage::writing;
    head_ = std::move(text);
    body_ = {};
    written_ = 0;
    end_in(listener_.settings().request_deadline);
    write();
}

// Closing while the client still sends would throw away our answer on its way: so say that we are done, then listen for
// the client's end for a moment.
void Connection::linger()
{
    stage_ = Stage::lingering;
    rest_ = {};
    Code code;
    socket_.shutdown(Tcp::socket::shutdown_send, code);
    if (code) {
        close();
        return;
    }
    end_in(linger_time);
    wait_to_read();
}

} // namespace samtak::net
