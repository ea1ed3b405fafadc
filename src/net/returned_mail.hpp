// A mail that came back: a mail server's report that it couldn't be delivered (RFC 3462, RFC 3464).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace samtak {

// The Message-ID, without its brackets, of the mail that a report of failure is about. Nothing for all else: a delay, an automatic reply, a letter
// from somebody. `bytes` comes from outside and may be anything.
std::optional<std::string> returned_message_id(std::string_view bytes);

} // namespace samtak
