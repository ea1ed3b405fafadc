// Where one goes after login: a page of ours under a municipality, never another site's address.
#pragma once
#include "web/url.hpp"

#include <optional>

namespace samtak {

// "/sunnfjord/plans/…?x=y". Nothing: other sites ("//…", "/\…", "https:…"), control characters, the login's own pages, too long.
std::optional<Url> next_page(std::string_view asked);
// The same, with the login's own pages: where one comes back to after choosing a language.
std::optional<Url> own_page(std::string_view asked);
// The first part of the path: perhaps a municipality's key.
std::string first_segment(std::string_view path);

} // namespace samtak
