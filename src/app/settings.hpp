// What the one who runs the program decides: a TOML file, then PORT and HOST from the environment, then the command line.
// docs/operations.md lists the fields. An unknown field is refused, so that a misspelt one isn't silently without effect.
#pragma once
#include "net/server.hpp"
#include "storage/databases.hpp"
#include "web/site.hpp"

#include <optional>
#include <stdexcept>

namespace samtak {

// One sentence for the one who starts the program.
struct SettingsError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// A second way out for who has a mobile phone. It goes with mail, never without.
struct SmsSettings {
    std::string url; // empty: no SMS is sent
    std::string sender, token_file;
};

struct MailSettings {
    std::string host; // empty: no mail is sent, notices stay inside the product
    unsigned short port = 587;
    std::string from;                 // "plan@kommune.example"
    std::string login, password_file; // empty: the server asks for none
    bool tls = true;                  // false only for a server on this machine
    std::string returns = {};         // a Maildir: what comes back to `from`; empty: nobody looks
    SmsSettings sms = {};             // [sms]
};

// Where the program finds what it is shipped with.
struct Resources {
    std::filesystem::path migrations, municipalities, catalogues, assets, cast;
    // beside the binary, in the source tree it was built from, or /usr/share/samtak
    static Resources found(std::filesystem::path const& binary);
};

struct Settings {
    bool demo = false;
    std::string origin; // "https://plan.example": what links in mails begin with
    ServerSettings server;
    SiteSettings site;
    std::variant<SqliteFolder, PostgresPlaces> place = SqliteFolder{"var/data"};
    std::optional<PostgresPlaces> owner;     // for `samtak migrate`: the role that owns the tables
    std::string application_role;            // PostgreSQL: what `migrate` gives rights to
    std::filesystem::path keys;              // folder; empty: "keys" in the data folder
    std::vector<std::string> municipalities; // keys; empty: all that have a profile
    std::string clock_file;                  // demo and tests only
    int generated_plans = 0;                 // demo only, for measuring: so many in the first municipality
    int generated_years = 0;                 // … with so many years of history
    std::int64_t generated_log_lines = 0;    // … and so many lines in the access log
    MailSettings mail;
    Resources resources;

    std::filesystem::path key_file(std::string const& database) const { return keys / (database + ".keys"); }
    StorageSettings storage(std::vector<std::string> const& all_municipalities) const;
};

// An empty file name: the defaults. Throws SettingsError: "samtak.toml:12: server.port: …".
Settings read_settings(std::string const& file, Resources resources);
// Where the key files stand when the settings don't say: "keys" in the data folder. Throws SettingsError for PostgreSQL.
Settings with_keys(Settings settings);
// PORT and HOST. Throws SettingsError.
void apply_environment(Settings& settings);

} // namespace samtak
