// The rows of documents, reached through a grant. What they are attached to is checked by who gives the id: its own store read it.
#pragma once
#include "documents/document.hpp"
#include "documents/document_acts.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

class DocumentStore {
public:
    explicit DocumentStore(Database& database) : database_(database) {}
    // Those of this kind in the coordination, oldest first, also those marked as wrong. Without bytes.
    std::vector<Document> list(Grant<ListDocuments> const& grant, DocumentKind kind);
    std::optional<Document> find(Grant<ReadDocument> const& grant); // without bytes
    // Throws when they are not those that were attached.
    std::string bytes(Grant<ReadDocument> const& grant);
    DocumentId attach(Change& change, Grant<AttachDocument> const& grant, DocumentKind kind, std::string_view belongs_to, NewDocument document);
    // Conflict when it has been marked before.
    void mark_wrong(Change& change, Grant<MarkDocumentWrong> const& grant, std::string_view reason);

private:
    Database& database_;
};

} // namespace samtak
