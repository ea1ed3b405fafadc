// One language's gettext catalogue, read through Boost.Locale's message facet.
#pragma once
#include <boost/locale/message.hpp>

#include <locale>
#include <string>

namespace samtak {

using Messages = boost::locale::message_format<char>;

// The facet from <folder>/<code>/LC_MESSAGES/samtak.mo. Throws std::runtime_error, naming the file, when it is missing or broken.
std::locale load_messages(std::string const& folder, std::string const& code);

} // namespace samtak
