// One client's connection: reads a request, has it answered, writes the answer, and again. Lives on the I/O thread; only
// the handler's call runs on a worker.
#pragma once
#include "net/event_stream.hpp"
#include "net/listener.hpp"

namespace samtak::net {

class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(Listener& listener, Tcp::socket socket, std::string peer);
    ~Connection();
    Connection(Connection const&) = delete;
    void start();
    // Closes or refuses when its time is over.
    void tick(Steady::time_point now);
    // The server stops: ends at once if no request has begun, else after the answer.
    void drain();
    // Ends now, unless a worker has the request.
    void cut();

private:
    enum class Stage { idle, reading, working, writing, streaming, lingering, closed };

    void wait_to_read();
    void read();
    void take(std::string_view bytes);
    void proceed();
    void ask_admission();
    void admitted(Admission&& admission);
    void dispatch();
    void refuse(int status);
    void answer(Response&& response);
    void write();
    void finished();
    void begin_stream();
    void go_on();
    void say(std::string text);
    void linger();
    void close();
    std::chrono::milliseconds time_for(std::size_t bytes) const
    {
        return std::chrono::milliseconds{bytes * 1000 / listener_.settings().slowest_line};
    }
    void end_in(std::chrono::milliseconds time) { deadline_ = Steady::now() + time; }

    Listener& listener_;
    Tcp::socket socket_;
    std::string peer_;
    RequestReader reader_;
    std::string rest_; // bytes that came and aren't used yet
    std::string head_; // of the answer
    Response response_;
    std::shared_ptr<void> place_; // of a large body
    std::string_view body_;
    std::size_t written_ = 0;
    std::shared_ptr<EventStream> stream_; // begun
    Steady::time_point stream_ends_;
    Steady::time_point deadline_;
    Stage stage_ = Stage::idle;
    bool keep_ = false;
    bool http_1_0_ = false;
    bool head_only_ = false;
};

} // namespace samtak::net
