// The pages that anybody may ask for are exactly those that were approved: open_routes.txt has each of them with its method.
// One more is a decision with a second reader: say in the commit why it shows nothing about anybody.
#include "app/program.hpp"
#include "notify/answer_routes.hpp"
#include "notify/calendar_routes.hpp"
#include "tests/cast/login_site.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace samtak::test {

TEST(OpenRoutes, D7_are_those_that_were_approved)
{
    LoginSite site; // has identity's
    add_plain_routes(site.routes);
    Catalogues const catalogues{SAMTAK_BINARY_DIR "/i18n"};
    Assets const assets{SAMTAK_BINARY_DIR "/assets"};
    InformationPages const information{LoginFrame{catalogues, assets, [](std::string_view) { return nullptr; }}, site.clock, {}};
    ServiceDirectoryPages const directory{LoginFrame{catalogues, assets, [](std::string_view) { return nullptr; }}, {}};
    add_calendar_routes(
        site.routes, [](std::string_view) { return nullptr; }, site.clock); // G9: by a token, when one's own meetings are
    auto const nobodys = [](std::string_view) { return nullptr; };
    add_answer_routes(site.routes, {catalogues, assets, nobodys}, nobodys, site.clock); // L2: by a token, three buttons about nothing in particular
    information.add_routes(site.routes);                                                // A13: what the law gives, about nobody
    directory.add_routes(site.routes);                                                  // B14: what the municipality offers, about nobody
    std::ifstream file{SAMTAK_SOURCE_DIR "/tests/access/open_routes.txt"};
    std::string const approved{std::istreambuf_iterator<char>{file}, {}};
    EXPECT_EQ(site.routes.listing(), approved);
}

} // namespace samtak::test
