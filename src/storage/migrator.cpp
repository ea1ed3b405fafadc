#include "storage/migrator.hpp"

#include <sodium.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace samtak {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// 202611220001_storage_base: twelve digits, then a domain and what, in lower-case ASCII
bool is_migration_name(std::string_view name)
{
    if (name.size() < 14 || name[12] != '_' || !std::all_of(name.begin(), name.begin() + 12, is_digit)) return false;
    return std::all_of(name.begin() + 13, name.end(), [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_'; });
}

std::string sha256(std::string_view text)
{
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    std::string hexadecimal(2 * hash.size() + 1, '\0');
    auto* const bytes = reinterpret_cast<unsigned char*>(hash.data());
    crypto_hash_sha256(bytes, reinterpret_cast<unsigned char const*>(text.data()), text.size());
    sodium_bin2hex(hexadecimal.data(), hexadecimal.size(), bytes, hash.size());
    hexadecimal.pop_back();
    return hexadecimal;
}

Migration read_migration(std::filesystem::path const& path)
{
    std::string const name = path.stem().string();
    if (!is_migration_name(name)) throw SchemaError{"The migration " + path.string() + " isn't named YYYYMMDDHHMM_domain_what.sql."};
    std::ifstream file{path, std::ios::binary};
    std::string sql{std::istreambuf_iterator<char>{file}, {}};
    if (!file) throw SchemaError{"The migration " + path.string() + " can't be read."};
    std::string hash = sha256(sql);
    return {name, std::move(sql), std::move(hash)};
}

// What is applied must be the beginning of what the program has; answers how many that are.
std::size_t compare(std::vector<AppliedMigration> const& applied, std::vector<Migration> const& migrations)
{
    for (std::size_t i = 0; i < applied.size(); ++i) {
        auto const same = [&applied, i](Migration const& migration) { return migration.name == applied[i].name; };
        auto const found = std::find_if(migrations.begin(), migrations.end(), same);
        if (found == migrations.end())
            throw SchemaError{"The database is newer than this program: it has " + applied[i].name + ", which the program doesn't know."};
        if (found->hash != applied[i].hash)
            throw SchemaError{"The migration " + applied[i].name + " was edited after it was applied; write a new one."};
        if (migrations[i].name != applied[i].name)
            throw SchemaError{
                "The migration " + migrations[i].name + " comes before " + applied[i].name + ", which is applied already; give it a later time."};
    }
    return applied.size();
}

} // namespace

std::vector<Migration> read_migrations(std::filesystem::path const& folder)
{
    std::error_code failed;
    std::vector<Migration> migrations;
    for (auto const& entry : std::filesystem::directory_iterator{folder, failed})
        if (entry.path().extension() == ".sql") migrations.push_back(read_migration(entry.path()));
    if (failed || migrations.empty()) throw SchemaError{"There are no migrations in " + folder.string() + "."};
    std::sort(migrations.begin(), migrations.end(), [](Migration const& a, Migration const& b) { return a.name < b.name; });
    return migrations;
}

int migrate(Schema& schema, std::vector<Migration> const& migrations, Instant at)
{
    std::size_t const before = compare(schema.applied(), migrations);
    for (std::size_t i = before; i < migrations.size(); ++i) schema.apply(migrations[i], at);
    return static_cast<int>(migrations.size() - before);
}

void require_current(Schema& schema, std::vector<Migration> const& migrations)
{
    std::size_t const applied = compare(schema.applied(), migrations);
    if (applied < migrations.size())
        throw SchemaError{"The database is older than this program: " + migrations[applied].name + " isn't applied. Run samtak migrate."};
}

} // namespace samtak
