// What a form posted, ready to be shown again and saved.
#pragma once
#include "web/form.hpp"

#include <optional>

namespace samtak {

bool is_form(Request const& request); // application/x-www-form-urlencoded, or says nothing
// From either of the two ways in which a browser sends a form. Valid UTF-8 throughout: bytes that are none become U+FFFD, which
// Form::text tells at the field. Nothing: malformed, more than 2,000 fields, or over the limits of net/multipart.hpp.
std::optional<Form> read_form(Request const& request);

} // namespace samtak
