// Before anything is sent to an engine: text is UTF-8 without NUL, so that both engines keep the same.
#pragma once
#include "storage/statement.hpp"

namespace samtak {

// By the Unicode standard, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF. NUL is not allowed.
bool is_storable_text(std::string_view text);

// Throws BadText
void check_texts(Values const& values);

} // namespace samtak
