// What a form posted, ready to be shown again and saved.
#pragma once
#include "net/http.hpp"

#include <optional>

namespace samtak {

bool is_form(Request const& request); // application/x-www-form-urlencoded, or says nothing
// Valid UTF-8 throughout: bytes that are none become U+FFFD, which Form::text tells at the field. Nothing: malformed, or more than
// 2,000 fields.
std::optional<Fields> posted_fields(Request const& request);

} // namespace samtak
