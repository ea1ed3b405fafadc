// A document on its way out: always as a file to save, never as a page of ours. What is in it was made by a stranger's program.
#include "access/relations.hpp"
#include "documents/document_pages.hpp"
#include "documents/document_store.hpp"
#include "net/places.hpp"
#include "web/errors.hpp"

namespace samtak {
namespace {

Failure not_here() { return {Problem::not_found, "This page isn't here."}; }

// Ten megabytes each while a slow line takes them.
Places& on_the_way()
{
    static Places places{16, 4};
    return places;
}

// RFC 6266: the name in full, and one without other letters than ASCII for old programs.
std::string disposition(std::string_view name)
{
    std::string plain;
    for (char const c : name) {
        bool const ascii = c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '%';
        if (ascii || (static_cast<unsigned char>(c) & 0xC0U) != 0x80U) plain += ascii ? c : '_';
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + url_encoded(name);
}

} // namespace

Response as_file(Response response, std::string disposition)
{
    response.with("Content-Disposition", std::move(disposition))
        .with("Content-Security-Policy", "default-src 'none'; sandbox")
        .with("X-Content-Type-Options", "nosniff")
        .with("Cache-Control", "no-store");
    return response;
}

Response send_document(Grant<ReadDocument> const& grant, Call& call)
{
    if (call.id<CoordinationId>("coordination") != grant.coordination()) return failure_page(call, not_here());
    DocumentStore documents{call.database()};
    auto const one = documents.find(grant);
    if (!one || (one->error && !coordinates(grant.relation()))) return failure_page(call, not_here());
    auto place = on_the_way().take(grant.by().text());
    if (!place) {
        auto later = error_page(call, 503);
        later.with("Retry-After", "5");
        return later;
    }
    auto bytes = std::make_unique<std::string const>(documents.bytes(grant));
    Response response;
    response.content_type = code(one->type);
    response.shared_body = {bytes.release(), [place](std::string const* sent) { delete sent; }};
    return as_file(std::move(response), disposition(one->name));
}

} // namespace samtak
