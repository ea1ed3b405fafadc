// Opening a document, and saying that it was attached by mistake. Attaching is done where it belongs: see consent/.
#pragma once
#include "documents/document_acts.hpp"
#include "web/call.hpp"

namespace samtak {

// What goes out as a file to save, never as a page of ours (architecture § 7). `disposition`: the header of RFC 6266.
Response as_file(Response response, std::string disposition);
Response send_document(Grant<ReadDocument> const& grant, Call& call);
Response mistake_page(Grant<MarkDocumentWrong> const& grant, Call& call);
Response mark_mistake(Grant<MarkDocumentWrong> const& grant, Call& call);

} // namespace samtak
