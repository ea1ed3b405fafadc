// What every field is put together from. Only fields.cpp and choices.cpp need it.
#pragma once
#include "text/words.hpp"
#include "web/html.hpp"

namespace samtak::ui::field {

Attribute given(Attribute::Name name, std::string const& value); // left out when the value is empty
Html optional_mark(Words const& w, bool optional);
Html label(Words const& w, std::string const& id, std::string const& text, bool optional);
Html description(std::string const& id, std::string const& text); // its id is <id>-help; nothing for an empty text

} // namespace samtak::ui::field
