#include "tests/cast/directory.hpp"

#include "kernel/id.hpp"
#include "storage/migrator.hpp"

namespace samtak::test {

Directory::Directory()
{
    auto const id = random_id_text();
    folder = std::filesystem::temp_directory_path() / ("samtak-" + std::string{id.data(), id.size()});
    std::filesystem::create_directory(folder);
    migrate(*sqlite_schema(folder / "directory.db"), read_migrations(SAMTAK_SOURCE_DIR "/migrations/directory"), nine);
    database = std::make_unique<SqliteDatabase>(folder / "directory.db");
    Secrets::create(folder / "directory.key");
    secrets = std::make_unique<Secrets>(Secrets::open(folder / "directory.key"));
}

Directory::~Directory()
{
    database.reset();
    std::filesystem::remove_all(folder);
}

Account Directory::add_account(std::string_view user_name, std::vector<AccountPlace> places, bool demo)
{
    AccountStore accounts{*database, *secrets};
    Account account{AccountId::fresh(), accounts.user_name_hash(user_name), passwords.hash(good_password).value(), fresh_code_secret(), 0,
        Language::nn, demo, std::move(places)};
    auto change = Change::background(nine);
    accounts.add(change, account);
    for (auto const& place : account.places) accounts.add_place(change, account.id, place);
    database->commit(std::move(change)).value();
    return account;
}

} // namespace samtak::test
