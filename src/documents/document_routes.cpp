#include "documents/document_routes.hpp"

#include "documents/document_pages.hpp"

namespace samtak {

void document_routes(Router& router)
{
    router.get<ReadDocument>("/coordinations/{coordination}/documents/{document}", send_document);
    router.get<MarkDocumentWrong>("/coordinations/{coordination}/documents/{document}/error", mistake_page);
    router.post<MarkDocumentWrong>("/coordinations/{coordination}/documents/{document}/error", mark_mistake);
}

} // namespace samtak
