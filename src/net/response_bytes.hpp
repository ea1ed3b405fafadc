// The bytes of an answer's head, and the bare answers that the listener gives itself.
#pragma once
#include "net/http.hpp"

#include <ctime>

namespace samtak {

// The value of a Date header, worked out anew when the second turns. Not for several threads at once.
class HttpDate {
public:
    std::string const& at(std::time_t now);

private:
    std::time_t second_ = -1;
    std::string text_;
};

enum class Persistence { keep, keep_1_0, close }; // HTTP/1.0 must be told that the connection stays

// Status line and fields, with the empty line. Throws std::invalid_argument on a field that would break the answer in two.
std::string response_head(Response const& response, Persistence persistence, std::string const& date);

// Whether an answer of this status has a body at all.
bool has_body(int status);

// A calm text page for what was refused before any page of ours was reached. English: nobody's language is known here;
// see ServerSettings::refusal for better.
Response bare_answer(int status);

} // namespace samtak
