// All databases of a process: made, migrated and opened at first use; one process per folder.
#include "storage/databases.hpp"
#include "tests/store/contract.hpp"

#include <csignal>
#include <fstream>
#include <sys/resource.h>

namespace samtak::test {
namespace {

constexpr Instant at{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
constexpr Statement count_outbox = "SELECT count(*) FROM outbox";
constexpr Statement insert_form = "INSERT INTO done_form (once_id, member_id, at, answer) VALUES ($1, 'm', 'now', '/')";

Result<void> put(Database& database, Statement statement, Values values, Rows rows = Rows::one())
{
    Change change = Change::background(at);
    change.add(statement, std::move(values), rows);
    return database.commit(std::move(change));
}

StorageSettings in_folder(TempFolder const& folder) { return {SqliteFolder{folder.path() / "data"}, migrations_folder(), {"fjell", "by"}}; }

TEST(SqliteFolderTest, files_are_made_migrated_and_kept_apart)
{
    TempFolder const folder;
    Databases databases{in_folder(folder)};
    databases.prepare(at);
    databases.prepare(at);
    EXPECT_EQ(databases.directory().read_one({count_outbox}).row(0).integer(0), 0);
    ASSERT_TRUE(put(databases.municipality("fjell"), insert_form, {"a"}));
    EXPECT_EQ(databases.municipality("by").read_one({"SELECT count(*) FROM done_form"}).row(0).integer(0), 0);
    EXPECT_EQ(&databases.municipality("by"), &databases.municipality("by"));
    EXPECT_TRUE(databases.knows("by"));
    for (auto const* unknown : {"directory", "", "../by", "oslo"}) {
        EXPECT_FALSE(databases.knows(unknown));
        EXPECT_THROW((void)databases.municipality(unknown), std::logic_error);
    }
}

TEST(SqliteFolderTest, only_their_owner_can_read_the_files)
{
    TempFolder const folder;
    Databases databases{in_folder(folder)};
    databases.prepare(at);
    ASSERT_TRUE(put(databases.municipality("fjell"), insert_form, {"a"}));
    int files = 0;
    for (auto const& entry : std::filesystem::directory_iterator{folder.path() / "data"}) {
        ++files;
        EXPECT_EQ(
            entry.status().permissions() & (std::filesystem::perms::group_all | std::filesystem::perms::others_all), std::filesystem::perms::none)
            << entry.path();
    }
    EXPECT_GE(files, 4);
}

TEST(SqliteFolderTest, a_second_process_on_the_same_folder_is_refused_with_one_sentence)
{
    TempFolder const folder;
    {
        Databases const first{in_folder(folder)};
        try {
            Databases const second{in_folder(folder)};
            ADD_FAILURE() << "not refused";
        } catch (StorageError const& error) {
            EXPECT_NE(std::string{error.what()}.find("Another Samtak already uses"), std::string::npos) << error.what();
        }
    }
    EXPECT_NO_THROW(Databases{in_folder(folder)}) << "free again";
}

TEST(SqliteFolderTest, a_key_that_could_leave_the_folder_is_refused)
{
    TempFolder const folder;
    for (auto const* key : {"../x", "directory", "", "A", "x.db"})
        EXPECT_THROW((Databases{{SqliteFolder{folder.path()}, migrations_folder(), {key}}}), StorageError) << key;
}

TEST(SqliteFolderTest, a_file_that_is_no_database_is_refused)
{
    TempFolder const folder;
    std::filesystem::create_directories(folder.path() / "data");
    std::ofstream{folder.path() / "data/by.db"} << std::string(5000, 'x');
    Databases databases{in_folder(folder)};
    EXPECT_THROW(databases.prepare(at), StorageError);
}

TEST(SqliteFolderTest, a_full_disk_fails_the_change_and_all_is_well_when_there_is_room_again)
{
    FreshDatabase const fresh{Engine::sqlite, "municipality"};
    auto const database = fresh.open();
    ASSERT_TRUE(put(*database, insert_form, {"before"}));
    auto const ignored = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit const full{40'000, before.rlim_max}; // files can't grow: as when the disk is full
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &full), 0);
    EXPECT_THROW((void)put(*database, insert_form, {std::string(500'000, 'x')}), StorageError);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, ignored);
    EXPECT_TRUE(put(*database, insert_form, {"after"}));
    EXPECT_EQ(database->read_one({"SELECT count(*) FROM done_form"}).row(0).integer(0), 2);
}

TEST(PostgresPlacesNames, the_hole_is_filled_and_a_placed_database_stands_elsewhere)
{
    PostgresPlaces const places{"host=/run dbname=samtak_{database}", {{"by", "host=other dbname=by"}}};
    EXPECT_EQ(places.connection_of("directory"), "host=/run dbname=samtak_directory");
    EXPECT_EQ(places.connection_of("by"), "host=other dbname=by");
    EXPECT_THROW((void)PostgresPlaces{"host=/run dbname=samtak"}.connection_of("by"), StorageError);
}

} // namespace
} // namespace samtak::test
