#include "net/response_bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace samtak {
namespace {

struct Status {
    int code;
    std::string_view reason;
    std::string_view words; // what the reader can do, when the listener itself gives the answer
};

constexpr std::array<Status, 32> statuses{{
    {200, "OK", ""},
    {201, "Created", ""},
    {202, "Accepted", ""},
    {204, "No Content", ""},
    {206, "Partial Content", ""},
    {301, "Moved Permanently", ""},
    {302, "Found", ""},
    {303, "See Other", ""},
    {304, "Not Modified", ""},
    {307, "Temporary Redirect", ""},
    {308, "Permanent Redirect", ""},
    {400, "Bad Request", "The request could not be understood. Go back and try again."},
    {401, "Unauthorized", ""},
    {403, "Forbidden", ""},
    {404, "Not Found", "There is no such page."},
    {405, "Method Not Allowed", "This page can't be asked in that way."},
    {408, "Request Timeout", "The request took too long. Try again."},
    {409, "Conflict", ""},
    {410, "Gone", ""},
    {411, "Length Required", "The request did not say how long it is."},
    {412, "Precondition Failed", ""},
    {413, "Content Too Large", "What you sent is too large. Go back and send less, or a smaller file."},
    {414, "URI Too Long", "The address is too long."},
    {415, "Unsupported Media Type", ""},
    {417, "Expectation Failed", "The request expects something that this server does not do."},
    {422, "Unprocessable Content", ""},
    {429, "Too Many Requests", "Too many requests came in a short time. Wait a little and try again."},
    {431, "Request Header Fields Too Large", "The request's header is too large. Delete this site's cookies and try again."},
    {500, "Internal Server Error", "Something went wrong here, not with you. Nothing was saved. Try again in a little while."},
    {501, "Not Implemented", "This server does not do that."},
    {503, "Service Unavailable", "There is a lot to do right now. Wait a few seconds and try again."},
    {505, "HTTP Version Not Supported", "This server speaks HTTP/1.1."},
}};

Status status_of(int code)
{
    auto const* const found = std::find_if(statuses.begin(), statuses.end(), [&](Status const& status) { return status.code == code; });
    return found == statuses.end() ? Status{code, "Status", ""} : *found;
}

void check_field(std::string_view name, std::string_view value)
{
    auto const breaks = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == '\x7f'; };
    bool const bad_name = name.empty() || name.find_first_of(": ") != std::string_view::npos || std::any_of(name.begin(), name.end(), breaks);
    if (bad_name || std::any_of(value.begin(), value.end(), breaks)) {
        throw std::invalid_argument("A header field of an answer has a control character.");
    }
}

void add(std::string& out, std::string_view name, std::string_view value) { out.append(name).append(": ").append(value).append("\r\n"); }

} // namespace

std::string const& HttpDate::at(std::time_t now)
{
    if (now != second_) {
        static constexpr std::array<char const*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        static constexpr std::array<char const*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        std::tm utc{};
        gmtime_r(&now, &utc);
        text_ = fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days.at(static_cast<std::size_t>(utc.tm_wday)), utc.tm_mday,
            months.at(static_cast<std::size_t>(utc.tm_mon)), utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
        second_ = now;
    }
    return text_;
}

std::string response_head(Response const& response, Persistence persistence, std::string const& date)
{
    std::string out;
    out.reserve(512);
    out.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ").append(status_of(response.status).reason).append("\r\n");
    add(out, "Date", date);
    if (has_body(response.status)) {
        if (!response.content_type.empty()) {
            check_field("Content-Type", response.content_type);
            add(out, "Content-Type", response.content_type);
        }
        if (!response.stream) add(out, "Content-Length", std::to_string(response.content().size())); // else it ends with the connection
    }
    for (auto const& [name, value] : response.headers) {
        check_field(name, value);
        add(out, name, value);
    }
    if (persistence != Persistence::keep) {
        add(out, "Connection", persistence == Persistence::close ? "close" : "keep-alive");
    }
    return out.append("\r\n");
}

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

Response bare_answer(int status)
{
    Status const known = status_of(status);
    Response out;
    out.status = status;
    out.content_type = "text/plain; charset=utf-8";
    out.body = fmt::format("{}\n\n({} {})\n", known.words.empty() ? known.reason : known.words, status, known.reason);
    out.with("Cache-Control", "no-store").with("X-Content-Type-Options", "nosniff");
    return out;
}

} // namespace samtak
