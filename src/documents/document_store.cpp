#include "documents/document_store.hpp"

#include "storage/database.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace samtak {
namespace {

#define SAMTAK_DOCUMENTS(where)                                                                                                                      \
    "SELECT d.id, d.belongs_to, d.name, d.media_type, d.size, d.sha256, m.name, d.added_at, e.reason, em.name, e.marked_at "                         \
    "FROM document d JOIN member m ON m.id = d.added_by LEFT JOIN document_error e ON e.document_id = d.id "                                         \
    "LEFT JOIN member em ON em.id = e.marked_by WHERE " where
constexpr Statement list_documents = SAMTAK_DOCUMENTS("d.coordination_id = $1 AND d.kind = $2 ORDER BY d.added_at, d.id");
constexpr Statement find_document = SAMTAK_DOCUMENTS("d.id = $1");
constexpr Statement read_bytes = "SELECT sha256, bytes FROM document WHERE id = $1";
constexpr Statement add_document = "INSERT INTO document (id, coordination_id, kind, belongs_to, name, media_type, size, sha256, added_by, added_at, "
                                   "bytes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
constexpr Statement add_error = "INSERT INTO document_error (document_id, reason, marked_by, marked_at) VALUES ($1, $2, $3, $4)";

Document document_of(Row const& row)
{
    Document one{row.id<DocumentId>(0), std::string{row.text(1)}, std::string{row.text(2)}, parse_media_type(row.text(3)).value(), row.integer(4),
        std::string{row.text(5)}, std::string{row.text(6)}, row.instant(7), std::nullopt};
    if (!row.null(10)) one.error = DocumentError{std::string{row.text(8)}, std::string{row.text_or_empty(9)}, row.instant(10)};
    return one;
}

std::string hash_of(std::span<unsigned char const> bytes)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), bytes.data(), bytes.size());
    std::string text(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    text.pop_back();
    return text;
}

} // namespace

std::vector<Document> DocumentStore::list(Grant<ListDocuments> const& grant, DocumentKind kind)
{
    std::vector<Document> documents;
    for (auto const row : database_.read_one({list_documents, {grant.subject(), code(kind)}})) documents.push_back(document_of(row));
    return documents;
}

std::optional<Document> DocumentStore::find(Grant<ReadDocument> const& grant)
{
    auto const found = database_.read_one({find_document, {grant.subject()}});
    if (found.empty()) return std::nullopt;
    return document_of(found.row(0));
}

std::string DocumentStore::bytes(Grant<ReadDocument> const& grant)
{
    auto const found = database_.read_one({read_bytes, {grant.subject()}});
    auto const row = found.row(0);
    auto const bytes = row.bytes(1);
    if (hash_of(bytes) != row.text(0)) throw std::runtime_error{"a document isn't what was attached"};
    return {bytes.begin(), bytes.end()};
}

DocumentId DocumentStore::attach(
    Change& change, Grant<AttachDocument> const& grant, DocumentKind kind, std::string_view belongs_to, NewDocument document)
{
    auto const id = DocumentId::fresh();
    Values row{id, grant.subject(), code(kind), belongs_to, document.name, code(document.type), static_cast<std::int64_t>(document.bytes.size()),
        hash_of(document.bytes), grant.by(), change.at()};
    row.emplace_back(std::move(document.bytes)); // ten megabytes: not copied
    change.add(add_document, std::move(row));
    return id;
}

void DocumentStore::mark_wrong(Change& change, Grant<MarkDocumentWrong> const& grant, std::string_view reason)
{
    change.add(add_error, {grant.subject(), reason, grant.by(), change.at()});
}

} // namespace samtak
