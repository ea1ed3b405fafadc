// What was asked and answered of something that somebody has taken on, as words on a page.
#pragma once
#include "measures/chase_store.hpp"
#include "text/words.hpp"
#include "web/parts.hpp"

namespace samtak {

// Said wherever an answer by link stands: it came without a login, so who pressed is unproven (L2).
std::string by_link_words(Words const& w);
std::string text_of(Words const& w, UndertakingWord const& word);
// Who said what when, the newest first. Nothing when nothing is said.
Html word_list(Words const& w, std::vector<UndertakingWord> const& words);

} // namespace samtak
