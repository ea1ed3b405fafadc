#include "app/commands.hpp"

#include "access/rules.hpp"
#include "app/background.hpp"
#include "app/invite_staff.hpp"
#include "app/program.hpp"
#include "app/signals.hpp"
#include "storage/migrator.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace samtak {
namespace {

constexpr std::string_view version = "0.1.0";

struct Given {
    std::string settings_file, data, host;
    int port = -1;
    int plans = 0, years = 0;
    std::int64_t log_lines = 0;
    InviteStaff staff = {};
};

Resources resources() { return Resources::found(std::filesystem::read_symlink("/proc/self/exe")); }

Settings settings_from(Given const& given, bool demo)
{
    auto settings = read_settings(given.settings_file, resources());
    if (demo) settings.demo = true;
    if (demo) {
        settings.generated_plans = given.plans;
        settings.generated_years = given.years;
        settings.generated_log_lines = given.log_lines;
    }
    apply_environment(settings);
    if (!given.data.empty()) settings.place = SqliteFolder{given.data};
    if (!given.host.empty()) settings.server.host = given.host;
    if (given.port >= 0) settings.server.port = static_cast<unsigned short>(given.port);
    return settings;
}

void say(std::string const& text)
{
    std::fputs(text.c_str(), stdout);
    std::fflush(stdout);
}

std::string address(Settings const& settings, unsigned short port)
{
    auto const& host = settings.server.host;
    return fmt::format("http://{}:{}", host == "0.0.0.0" || host == "::" ? "127.0.0.1" : host, port);
}

void say_demo_logins(Program const& program, std::string const& origin)
{
    say(fmt::format("\nSamtak runs with invented people on {}\nLog in with the user name, the password \"{}\" and the code that the page shows.\n\n",
        origin, demo_password));
    for (auto const& login : program.demo_logins())
        say(fmt::format("  {:24} {:44} {:12} user name: {}\n", login.name, login.who, login.municipality, login.user_name));
    say("\nStop with Ctrl-C.\n");
}

int serve(Given const& given, bool demo)
{
    block_stop_signals();
    auto const settings = settings_from(given, demo);
    Program program{settings};
    if (demo)
        say_demo_logins(program, address(settings, program.port()));
    else
        say(fmt::format("Samtak listens on {}\n", address(settings, program.port())));
    StopSignals const signals{[&] { program.stop(); }};
    program.run();
    return 0;
}

std::vector<std::string> municipality_keys(Settings const& settings)
{
    std::vector<std::string> keys;
    for (auto const& [key, profile] : read_profiles(settings.resources.municipalities.string()))
        if (settings.municipalities.empty() ||
            std::find(settings.municipalities.begin(), settings.municipalities.end(), key) != settings.municipalities.end())
            keys.push_back(key);
    return keys;
}

int migrate_databases(Given const& given)
{
    auto const settings = settings_from(given, false);
    auto const storage = settings.storage(municipality_keys(settings));
    auto const now = SystemClock{}.now();
    if (std::holds_alternative<SqliteFolder>(settings.place)) {
        Databases{storage}.prepare(now);
        say("Every database is up to date.\n");
        return 0;
    }
    auto const& owner = settings.owner ? *settings.owner : std::get<PostgresPlaces>(settings.place);
    say(fmt::format("{} migrations were applied.\n", migrate_postgres(owner, storage, settings.application_role, now)));
    return 0;
}

// Only for databases that are new: what is sealed with another key is lost.
int make_keys(Given const& given)
{
    auto const settings = with_keys(settings_from(given, false));
    std::filesystem::create_directories(settings.keys);
    std::filesystem::permissions(settings.keys, std::filesystem::perms::owner_all);
    auto databases = municipality_keys(settings);
    databases.emplace_back("directory");
    int made = 0;
    for (auto const& database : databases) {
        if (std::filesystem::exists(settings.key_file(database))) continue;
        Secrets::create(settings.key_file(database));
        ++made;
    }
    say(fmt::format("{} key files were made in {}. Keep a copy apart from the backups of the databases.\n", made, settings.keys.string()));
    return 0;
}

// Profiles, settings and texts are read, nothing is opened or changed.
int check(Given const& given)
{
    auto const settings = settings_from(given, false);
    auto const profiles = read_profiles(settings.resources.municipalities.string());
    for (auto const& [key, profile] : profiles) read_service_directory(settings.resources.municipalities.string(), profile);
    Catalogues const catalogues{settings.resources.catalogues.string()};
    Assets const assets{settings.resources.assets.string()};
    if (auto const wrong = mail_fault(settings.mail, settings.origin)) throw SettingsError{*wrong};
    say(settings.mail.host.empty() ? "No mail server is set: notices stay inside the product (settings: mail.host).\n"
                                   : fmt::format("Notices are also sent as neutral mail through {}:{}.\n", settings.mail.host, settings.mail.port));
    say(fmt::format("{} municipalities, {} rules. Settings, profiles, texts and assets are right.\n"
                    "Not checked by the program: that the disk with databases, keys and backups is encrypted (law.md R5.06).\n",
        profiles.size(), rule_table().size()));
    return 0;
}

// pjf § 13: somebody must give the first authorisation. Prints the link once; no password is made here.
int invite(Given const& given)
{
    auto const settings = with_keys(settings_from(given, false));
    auto const link = invite_staff(settings, given.staff, SystemClock{}.now());
    say(fmt::format("{}\n\nGive this address to {} and nobody else. It works once, for two weeks, and is shown only now.\n", link, given.staff.name));
    return 0;
}

CLI::App* add(CLI::App& app, std::string const& name, std::string const& what, Given& given, std::function<int()> run, int& code)
{
    auto* const command = app.add_subcommand(name, what);
    command->add_option("--settings", given.settings_file, "TOML file, see docs/operations.md");
    command->callback([run = std::move(run), &code] { code = run(); });
    return command;
}

CLI::App* add_invite(CLI::App& app, Given& given, int& code)
{
    auto* const command = add(
        app, "invite-staff", "Makes a member of staff and prints the link for their login: for an empty database", given,
        [&] { return invite(given); }, code);
    command->add_option("--data", given.data, "Folder for SQLite databases");
    command->add_option("--municipality", given.staff.municipality, "The profile's key")->required();
    command->add_option("--name", given.staff.name, "Full name")->required();
    command->add_option("--title", given.staff.title, "Profession, as shown")->required();
    command->add_option("--unit", given.staff.unit, "The profile's key of the unit")->required();
    command
        ->add_option(
            "--role", given.staff.roles, "staff, registrar, coordinating_unit, leader, allocation, administrator, log_reviewer; may be repeated")
        ->required();
    command->add_flag("--leads", given.staff.leads, "Is the unit's leader");
    return command;
}

} // namespace

int run_command(int argc, char** argv)
{
    CLI::App app{"Samtak: municipal coordination and the individual plan", "samtak"};
    app.require_subcommand(1);
    Given given;
    int code = 0;
    for (auto* const command : {add(
                                    app, "serve", "Serves the municipalities", given, [&] { return serve(given, false); }, code),
             add(
                 app, "demo", "Serves with invented people, made where they are missing", given, [&] { return serve(given, true); }, code)}) {
        command->add_option("--host", given.host, "Address to listen on (also HOST)");
        command->add_option("--port", given.port, "Port to listen on (also PORT); 0: a free one")->check(CLI::Range(0, 65535));
        command->add_option("--data", given.data, "Folder for SQLite databases");
    }
    auto* const demo = app.get_subcommand("demo");
    demo->add_option("--plans", given.plans, "So many made-up plans in the first municipality instead of its people, for measuring");
    demo->add_option("--years", given.years, "… with so many years of history, and a coordinating unit")->check(CLI::Range(0, 20));
    demo->add_option("--log-lines", given.log_lines, "… and so many lines in the access log, in whole 100,000")->check(CLI::Range(0, 100000000));
    add(
        app, "migrate", "Brings the databases up to this version", given, [&] { return migrate_databases(given); }, code)
        ->add_option("--data", given.data, "Folder for SQLite databases");
    add(
        app, "keys", "Makes the key files that are missing, for new databases", given, [&] { return make_keys(given); }, code);
    add(
        app, "check", "Reads settings, profiles, texts and assets, and says what is wrong", given, [&] { return check(given); }, code);
    add_invite(app, given, code);
    app.add_subcommand("rules", "Prints who may do what")->callback([] { say(rules_page()); });
    app.add_subcommand("version", "Prints the version")->callback([] { say(fmt::format("samtak {}\n", version)); });
    CLI11_PARSE(app, argc, argv);
    return code;
}

} // namespace samtak
