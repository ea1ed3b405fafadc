// How documents are shown and chosen, wherever they are attached to something.
#pragma once
#include "documents/document.hpp"
#include "web/call.hpp"
#include "web/fields.hpp"

namespace samtak {

// For those who keep the record (`keeps`): also what was attached by mistake, with name and reason, and the link to say so. For others
// a mistake is told, and no more: it may be about somebody else.
struct DocumentsShown {
    CoordinationId coordination;
    bool keeps = false;
};
// A card line each; nothing for none.
Html document_list(Call const& call, std::vector<Document> const& documents, DocumentsShown const& shown);
// What may be chosen is said in the label.
Html document_field(Words const& w, ui::FormView const& form, std::string name, std::string label, std::string description);
std::string size_in_words(Words const& w, std::int64_t bytes); // "1,2 MB", "48 kB"

} // namespace samtak
