// What a notice is called on the page, and its sign.
#pragma once
#include "notify/notice.hpp"
#include "text/words.hpp"
#include "web/icons.hpp"

namespace samtak {

std::string heading_of(Words const& w, NoticeKind kind);
ui::Icon icon_of(NoticeKind kind);
// It is about a case, and says so without the person's name.
bool names_nobody(NoticeKind kind);
bool about_ending(NoticeKind kind); // a coordination that may end (B11)

} // namespace samtak
