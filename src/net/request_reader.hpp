// Reads one request from bytes as they come: Boost.Beast's parser behind our own checks. Knows no socket, so it can be
// fuzzed and tested whole.
#pragma once
#include "net/request_rules.hpp"

#include <memory>

namespace samtak {

class RequestReader {
public:
    enum class State {
        reading, // needs more bytes
        whole,   // take() has the request
        refused, // status() says why; what follows on this connection can't be trusted
    };

    explicit RequestReader(RequestLimits const& limits);
    ~RequestReader();
    RequestReader(RequestReader const&) = delete;
    RequestReader& operator=(RequestReader const&) = delete;

    // Answers how many bytes were used. What was not used belongs to this request too while it is being read (give it again
    // with more behind it), and to the next one when this is whole.
    std::size_t feed(std::string_view bytes);

    State state() const { return state_; }
    int status() const { return status_; }
    bool head_done() const { return head_done_; }
    bool keep_alive() const;
    bool http_1_0() const;
    // True once, when the client waits for our word before it sends the body.
    bool take_continue();
    // The declared length of the body; 0 when there is none or it is chunked.
    std::size_t declared_length() const;
    // As far as it was understood when refused: then only for choosing a language.
    Request& request() { return request_; }

    void reset(); // for the next request on the same connection

private:
    class Parser;
    std::size_t feed_head(std::string_view bytes);
    std::size_t feed_body(std::string_view bytes);
    void finish_head();
    void refuse(int status);

    RequestLimits const& limits_;
    std::unique_ptr<Parser> parser_;
    Request request_;
    State state_ = State::reading;
    int status_ = 0;
    bool head_done_ = false;
    bool wants_continue_ = false;
    std::size_t line_ = 0; // where the line that isn't finished begins
};

} // namespace samtak
