// What may be done with documents.
#pragma once
#include "people/people_acts.hpp"

namespace samtak {

// To know that there are documents: names, who and when, not what stands in them. The acts that read what documents are attached to
// build on this one, so a grant to read consents is good for listing theirs.
struct ListDocuments : ReadPerson {
    static constexpr std::string_view name = "document.list", reading = name;
};
struct AttachDocument : ListDocuments {
    static constexpr std::string_view name = "document.attach";
};
// To open one. The log line names the document (pjl § 22 a: which documents).
struct ReadDocument {
    using Subject = DocumentId;
    static constexpr std::string_view name = "document.read", reading = name;
};
struct MarkDocumentWrong : ReadDocument {
    static constexpr std::string_view name = "document.mark_wrong";
};

} // namespace samtak
