#include "intake/intake_routes.hpp"

#include "intake/intake_pages.hpp"

namespace samtak {

void intake_routes(Router& router)
{
    router.get<NoteInformation>("/coordinations/{coordination}/information", information_given_page);
    router.post<NoteInformation>("/coordinations/{coordination}/information", note_information);
}

} // namespace samtak
