#include "app/settings.hpp"

#include <toml++/toml.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

namespace samtak {
namespace {

// Reads fields of one table and remembers which; what is left is unknown.
class Reader {
public:
    Reader(toml::table const* table, std::string file, std::string prefix) : table_(table), file_(std::move(file)), prefix_(std::move(prefix)) {}

    template <class Wanted> void read(std::string_view name, Wanted& value)
    {
        seen_.insert(std::string{name});
        auto const* const node = table_ ? table_->get(name) : nullptr;
        if (!node) return;
        auto const found = std::floating_point<Wanted> ? node->template value<Stored<Wanted>>() : node->template value_exact<Stored<Wanted>>();
        if (found)
            value = static_cast<Wanted>(*found);
        else
            refuse(*node, name, "must be " + std::string{kind<Wanted>()});
    }
    void read_list(std::string_view name, std::vector<std::string>& values)
    {
        seen_.insert(std::string{name});
        auto const* const node = table_ ? table_->get(name) : nullptr;
        if (!node) return;
        if (!node->is_array()) refuse(*node, name, "must be a list of texts");
        for (auto const& one : *node->as_array()) {
            auto const text = one.value_exact<std::string>();
            if (!text) refuse(one, name, "must be a list of texts");
            values.push_back(*text);
        }
    }
    template <class Number> void read_within(std::string_view name, Number& value, std::int64_t least, std::int64_t most)
    {
        std::int64_t number = static_cast<std::int64_t>(value);
        read(name, number);
        if (number < least || number > most)
            refuse(*table_->get(name), name, "must be between " + std::to_string(least) + " and " + std::to_string(most));
        value = static_cast<Number>(number);
    }
    Reader table(std::string_view name)
    {
        seen_.insert(std::string{name});
        auto const* const node = table_ ? table_->get(name) : nullptr;
        if (node && !node->is_table()) refuse(*node, name, "must be a table");
        return {node ? node->as_table() : nullptr, file_, prefix_ + std::string{name} + "."};
    }
    bool there() const { return table_ != nullptr; }
    void no_others() const
    {
        if (!table_) return;
        for (auto const& [name, node] : *table_)
            if (!seen_.contains(std::string{name.str()})) refuse(node, name.str(), "is no setting of Samtak's");
    }
    toml::table const* raw() const { return table_; }

private:
    template <class Wanted>
    using Stored = std::conditional_t<std::same_as<Wanted, bool>, bool,
        std::conditional_t<std::integral<Wanted>, std::int64_t, std::conditional_t<std::floating_point<Wanted>, double, std::string>>>;
    template <class Wanted> static std::string_view kind()
    {
        if constexpr (std::same_as<Wanted, bool>)
            return "true or false";
        else if constexpr (std::integral<Wanted>)
            return "a whole number";
        else if constexpr (std::floating_point<Wanted>)
            return "a number";
        else
            return "a text";
    }
    [[noreturn]] void refuse(toml::node const& node, std::string_view name, std::string const& why) const
    {
        throw SettingsError{file_ + ":" + std::to_string(node.source().begin.line) + ": " + prefix_ + std::string{name} + ": " + why + "."};
    }
    toml::table const* table_;
    std::string file_, prefix_;
    std::set<std::string> seen_;
};

void read_server(Reader server, Settings& settings)
{
    server.read("host", settings.server.host);
    server.read_within("port", settings.server.port, 0, 65535);
    server.read_within("workers", settings.server.workers, 1, 256);
    server.read_within("queue", settings.server.queue, 1, 100'000);
    server.read_within("connections", settings.server.connections, 16, 60'000);
    server.read_list("trusted_proxies", settings.server.trusted_proxies);
    server.read("requests_per_second", settings.site.requests_per_second);
    server.read("burst", settings.site.burst);
    server.read_within("uploads", settings.site.uploads, 1, 256);
    server.no_others();
}

PostgresPlaces read_places(Reader& storage, std::string_view name)
{
    PostgresPlaces places;
    storage.read(name, places.connection);
    return places;
}

void read_storage(Reader storage, Settings& settings)
{
    std::string folder, keys;
    storage.read("folder", folder);
    storage.read("keys", keys);
    auto postgres = read_places(storage, "postgres");
    auto owner = read_places(storage, "postgres_owner");
    storage.read("application_role", settings.application_role);
    auto placed = storage.table("placed");
    if (placed.there())
        for (auto const& [name, node] : *placed.raw())
            postgres.placed[std::string{name.str()}] = owner.placed[std::string{name.str()}] = node.value_or(std::string{});
    storage.no_others();
    if (!folder.empty()) settings.place = SqliteFolder{folder};
    if (!postgres.connection.empty()) settings.place = std::move(postgres);
    if (!owner.connection.empty()) settings.owner = std::move(owner);
    if (!keys.empty()) settings.keys = keys;
}

void read_mail(Reader mail, MailSettings& settings)
{
    mail.read("host", settings.host);
    mail.read_within("port", settings.port, 1, 65535);
    mail.read("from", settings.from);
    mail.read("login", settings.login);
    mail.read("password_file", settings.password_file);
    mail.read("tls", settings.tls);
    mail.read("returns", settings.returns);
    mail.no_others();
}

void read_sms(Reader sms, SmsSettings& settings)
{
    sms.read("url", settings.url);
    sms.read("sender", settings.sender);
    sms.read("token_file", settings.token_file);
    sms.no_others();
}

} // namespace

Resources Resources::found(std::filesystem::path const& binary)
{
    auto const beside = binary.parent_path();
    auto const source = beside.parent_path().parent_path();
    if (std::filesystem::exists(source / "migrations"))
        return {source / "migrations", source / "municipalities", beside / "i18n", beside / "assets", source / "tests" / "cast"};
    std::filesystem::path const shared = "/usr/share/samtak";
    return {shared / "migrations", shared / "municipalities", shared / "i18n", shared / "assets", shared / "cast"};
}

StorageSettings Settings::storage(std::vector<std::string> const& all) const
{
    StorageSettings storage;
    storage.place = place;
    storage.migrations = resources.migrations;
    storage.municipalities = all;
    return storage;
}

Settings read_settings(std::string const& file, Resources resources)
{
    Settings settings;
    settings.resources = std::move(resources);
    if (file.empty()) return settings;
    if (!std::ifstream{file}) throw SettingsError{"The settings file " + file + " can't be read."};
    toml::table table;
    try {
        table = toml::parse_file(file);
    } catch (toml::parse_error const& error) {
        throw SettingsError{file + ":" + std::to_string(error.source().begin.line) + ": " + std::string{error.description()}};
    }
    Reader all{&table, file, ""};
    std::string mode = "production";
    all.read("mode", mode);
    if (mode != "production" && mode != "demo") throw SettingsError{file + ": mode: must be \"production\" or \"demo\"."};
    settings.demo = mode == "demo";
    all.read("origin", settings.origin);
    all.read_list("municipalities", settings.municipalities);
    all.read("clock_file", settings.clock_file);
    read_server(all.table("server"), settings);
    read_storage(all.table("storage"), settings);
    read_mail(all.table("mail"), settings.mail);
    read_sms(all.table("sms"), settings.mail.sms);
    all.no_others();
    if (!settings.demo && !settings.clock_file.empty()) throw SettingsError{file + ": clock_file: only in demo mode."};
    return settings;
}

Settings with_keys(Settings settings)
{
    auto const* const sqlite = std::get_if<SqliteFolder>(&settings.place);
    if (settings.keys.empty() && sqlite) settings.keys = sqlite->folder / "keys";
    if (settings.keys.empty()) throw SettingsError{"The settings have no storage.keys: the folder for key files, outside the databases."};
    return settings;
}

void apply_environment(Settings& settings)
{
    if (char const* const host = std::getenv("HOST"); host && *host) settings.server.host = host;
    if (char const* const port = std::getenv("PORT"); port && *port) {
        std::istringstream text{port};
        int number = -1;
        if (!(text >> number) || !text.eof() || number < 0 || number > 65535) throw SettingsError{"PORT must be a number between 0 and 65535."};
        settings.server.port = static_cast<unsigned short>(number);
    }
}

} // namespace samtak
