#include "home/home_routes.hpp"

#include "home/home_pages.hpp"

namespace samtak {

void home_routes(Router& router)
{
    router.get<ListCoordinations>("/", home_page);
    router.get<ReadCoordination>("/coordinations/{coordination}/home", own_home_page);
    router.get<ListUndertakings>("/undertakings", undertakings_page);
}

} // namespace samtak
