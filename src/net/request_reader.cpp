#include "net/request_reader.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

namespace samtak {
namespace {

namespace http = boost::beast::http;
using Code = boost::beast::error_code;
using Text = boost::beast::string_view;

// Bytes of one chunk's first line or of the trailer, which we don't use.
constexpr std::size_t chunk_line_limit = 4096;

// "0\r\n\r\n": fewer bytes never end a chunked body. Beast 1.81 takes fewer in its last chunk for a fault of the program's own.
constexpr std::size_t chunked_end = 5;

std::string_view plain(Text text) { return {text.data(), text.size()}; }

std::string lower_case(Text text)
{
    std::string out{text.data(), text.size()};
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return out;
}

} // namespace

// Puts what Beast finds straight into our structs.
class RequestReader::Parser final : public http::basic_parser<true> {
public:
    explicit Parser(std::string& body) : body_(body)
    {
        header_limit(1U << 20U); // ours is smaller and has already been held
        body_limit(boost::none);
    }
    RequestHead head;
    std::size_t limit = 0; // of the body

private:
    void on_request_impl(http::verb, Text method, Text target, int version, Code&) override
    {
        head.method = plain(method);
        head.target = plain(target);
        head.http_1_1 = version == 11;
        head.fields.reserve(16);
    }
    void on_field_impl(http::field, Text name, Text value, Code&) override
    {
        if (!is_header_done()) { // a trailer's fields came after we looked: they don't count
            head.fields.emplace_back(lower_case(name), plain(value));
        }
    }
    void on_header_impl(Code&) override {}
    void on_body_init_impl(boost::optional<std::uint64_t> const&, Code&) override {}
    std::size_t on_body_impl(Text part, Code& code) override
    {
        if (part.size() > limit - body_.size()) {
            code = http::error::body_limit;
            return 0;
        }
        body_.append(part.data(), part.size());
        return part.size();
    }
    void on_chunk_header_impl(std::uint64_t size, Text, Code& code) override
    {
        if (size > limit - body_.size()) {
            code = http::error::body_limit;
        }
    }
    std::size_t on_chunk_body_impl(std::uint64_t, Text part, Code& code) override { return on_body_impl(part, code); }
    void on_finish_impl(Code&) override {}
    void on_response_impl(int, Text, int, Code&) override {}

    std::string& body_;
};

RequestReader::RequestReader(RequestLimits const& limits) : limits_(limits) { reset(); }

RequestReader::~RequestReader() = default;

void RequestReader::reset()
{
    request_ = Request{};
    parser_ = std::make_unique<Parser>(request_.body);
    state_ = State::reading;
    status_ = 0;
    head_done_ = wants_continue_ = false;
    line_ = 0;
}

std::size_t RequestReader::feed(std::string_view bytes)
{
    std::size_t used = head_done_ ? 0 : feed_head(bytes);
    if (head_done_ && state_ == State::reading) {
        used += feed_body(bytes.substr(used));
    }
    return used;
}

// Waits for the whole head before the parser sees any of it, so that it is read once and its limit is exact. On the way
// refuses what servers read differently: a bare line feed, a folded line, NUL.
std::size_t RequestReader::feed_head(std::string_view bytes)
{
    for (;;) {
        auto const end = bytes.find('\n', line_);
        bool const late = end == std::string_view::npos ? bytes.size() >= limits_.head : end >= limits_.head;
        if (late) {
            refuse(line_ == 0 ? 414 : 431);
            return 0;
        }
        // The first byte of a request is a letter; if not, somebody speaks another protocol, such as TLS.
        if (!bytes.empty() && (bytes[0] < 'A' || bytes[0] > 'z')) {
            refuse(400);
            return 0;
        }
        if (end == std::string_view::npos) {
            return 0;
        }
        std::string_view const line = bytes.substr(line_, end - line_);
        if (!line.ends_with('\r') || line.front() == ' ' || line.front() == '\t' || line.find('\0') != std::string_view::npos) {
            refuse(400);
            return 0;
        }
        line_ = end + 1;
        if (line.size() == 1) {
            break;
        }
    }
    Code code;
    parser_->put(boost::asio::const_buffer(bytes.data(), line_), code);
    if (code == http::error::bad_version) {
        refuse(505);
    } else if (code || !parser_->is_header_done()) {
        refuse(400);
    } else {
        finish_head();
    }
    return line_;
}

void RequestReader::finish_head()
{
    bool const http_1_1 = parser_->head.http_1_1;
    int const status = judge(parser_->head, limits_, request_);
    if (status != 0) {
        request_.headers = std::move(parser_->head.fields);
        refuse(status);
        return;
    }
    head_done_ = true;
    // A body of unknown length is never a large one: whether a large one may come is decided before it is read.
    parser_->limit = parser_->content_length() ? body_limit(request_.path, limits_) : limits_.body.form;
    if (parser_->is_done()) {
        state_ = State::whole;
        return;
    }
    wants_continue_ = http_1_1 && !request_.header("expect").empty();
}

std::size_t RequestReader::feed_body(std::string_view bytes)
{
    std::size_t used = 0;
    while (used < bytes.size() && !parser_->is_done()) {
        wants_continue_ = false; // the client didn't wait
        Code code;
        std::string_view const rest = bytes.substr(used);
        if (parser_->chunked() && rest.front() == '0' && rest.size() < chunked_end) {
            break;
        }
        std::size_t const step = parser_->put(boost::asio::const_buffer(rest.data(), rest.size()), code);
        used += step;
        if (code == http::error::need_more) {
            if (rest.size() - step > chunk_line_limit) {
                refuse(400);
            }
            break;
        }
        if (code) {
            refuse(code == http::error::body_limit ? 413 : 400);
            break;
        }
    }
    if (parser_->is_done()) {
        state_ = State::whole;
    }
    return used;
}

void RequestReader::refuse(int status)
{
    status_ = status;
    state_ = State::refused;
}

bool RequestReader::keep_alive() const { return state_ == State::whole && parser_->keep_alive(); }

bool RequestReader::http_1_0() const { return !parser_->head.http_1_1; }

bool RequestReader::take_continue() { return std::exchange(wants_continue_, false); }

std::size_t RequestReader::declared_length() const
{
    if (!head_done_) {
        return 0;
    }
    auto const length = parser_->content_length();
    return length ? static_cast<std::size_t>(*length) : 0;
}

} // namespace samtak
