// Journal relief (L14; hpl §§ 39, 40): after a meeting each professional writes in the record of their own service. This is a short text to copy:
// that there was a meeting, and what one has promised oneself. Nothing of others, nothing that a minor keeps from the parents. Pure.
#pragma once
#include "meetings/promise.hpp"
#include "text/words.hpp"

namespace samtak {

struct JournalSource {
    Words const& w;
    Meeting const& meeting;
    bool came = false;
    std::vector<Promise> const& own; // what the reader has promised there, without what is kept from parents
    std::optional<Day> signed_on;
    std::optional<Day> next; // the next meeting that is called in
};
std::string journal_note(JournalSource const& source);

} // namespace samtak
