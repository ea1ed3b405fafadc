#include "tests/access/policy_fixture.hpp"

namespace samtak::test {

PolicyTest::PolicyTest()
{
    folder = std::filesystem::temp_directory_path() / ("samtak-policy-" + Id<struct FolderTag>::fresh().str());
    std::filesystem::create_directories(folder);
    auto const schema = sqlite_schema(folder / "place.db");
    migrate(*schema, read_migrations(std::filesystem::path{SAMTAK_SOURCE_DIR} / "migrations/municipality"), clock.now());
    database = std::make_unique<SqliteDatabase>(folder / "place.db");
    source.facts.area_keys = &areas;
    source.facts.plan_consent = true;
    source.facts.coordination = CoordinationId::fresh();
    source.facts.person = PersonId::fresh();
}

PolicyTest::~PolicyTest()
{
    database.reset();
    std::filesystem::remove_all(folder);
}

} // namespace samtak::test
