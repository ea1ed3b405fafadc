// Opening a document, and saying that it was attached by mistake. Attaching is done where it belongs: see consent/.
#pragma once
#include "documents/document_acts.hpp"
#include "web/call.hpp"

namespace samtak {

Response send_document(Grant<ReadDocument> const& grant, Call& call);
Response mistake_page(Grant<MarkDocumentWrong> const& grant, Call& call);
Response mark_mistake(Grant<MarkDocumentWrong> const& grant, Call& call);

} // namespace samtak
