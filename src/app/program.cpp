#include "app/program.hpp"

#include "app/generate.hpp"
#include "app/generate_log.hpp"
#include "home/own_side_store.hpp"
#include "kernel/log.hpp"
#include "notify/notice_store.hpp"
#include "storage/database.hpp"
#include "storage/done_form.hpp"
#include "web/draft_store.hpp"

#include <algorithm>
#include <utility>

namespace samtak {
namespace {

using namespace std::chrono_literals;

constexpr Statement generated_member = "SELECT id FROM member WHERE id = $1";
constexpr std::chrono::hours forms_kept{48}; // longer than any session, so that a form can't be sent anew after it is forgotten

std::map<std::string, Profile, std::less<>> chosen_profiles(Settings const& settings)
{
    auto profiles = read_profiles(settings.resources.municipalities.string());
    if (settings.municipalities.empty()) return profiles;
    for (auto const& key : settings.municipalities)
        if (!profiles.contains(key)) throw SettingsError{"The settings name the municipality \"" + key + "\", which has no profile."};
    std::erase_if(profiles, [&](auto const& one) {
        return std::find(settings.municipalities.begin(), settings.municipalities.end(), one.first) == settings.municipalities.end();
    });
    return profiles;
}

std::unique_ptr<Clock> make_clock(Settings const& settings)
{
    if (settings.clock_file.empty()) return std::make_unique<SystemClock>();
    return std::make_unique<FileClock>(settings.clock_file);
}

std::vector<std::string> area_keys(Profile const& profile)
{
    std::vector<std::string> keys;
    for (auto const& area : profile.life_areas) keys.push_back(area.key);
    return keys;
}

} // namespace

Program::Municipality::Municipality(
    Profile const& whose, Database& database, Secrets own, std::vector<std::string> areas, Clock const& clock, Live& live)
    : profile(whose),
      secrets(std::move(own)),
      relations(database, areas, whose.ending_decided_by == "allocation"),
      log(database, clock),
      policy(relations, log),
      changes(database, live)
{
    place.profile = &profile;
    place.database = &database;
    place.changes = &changes;
    place.live = &live;
    place.secrets = &secrets;
    place.policy = &policy;
    place.clock = &clock;
    place.area_keys = std::move(areas);
}

Program::Program(Settings settings)
    : settings_(with_keys(std::move(settings))),
      profiles_(chosen_profiles(settings_)),
      catalogues_(settings_.resources.catalogues.string()),
      assets_(settings_.resources.assets.string()),
      clock_(make_clock(settings_))
{
    open_databases();
    open_site();
    start_background();
    house_ = std::thread{[this] { keep_house(); }};
}

Program::~Program()
{
    stop();
    if (house_.joinable()) house_.join();
}

void Program::open_databases()
{
    std::vector<std::string> keys;
    for (auto const& [key, profile] : profiles_) keys.push_back(key);
    auto const* const sqlite = std::get_if<SqliteFolder>(&settings_.place);
    auto const is_new = [&](std::string const& database) { return sqlite && !std::filesystem::exists(sqlite->folder / (database + ".db")); };
    std::map<std::string, bool> fresh{{"directory", is_new("directory")}};
    for (auto const& key : keys) fresh[key] = is_new(key);

    databases_ = std::make_unique<Databases>(settings_.storage(keys));
    for (auto const& [database, is_fresh] : fresh) // before a database is made: one without its key is of no use
        if (is_fresh && !std::filesystem::exists(settings_.key_file(database))) {
            std::filesystem::create_directories(settings_.keys);
            std::filesystem::permissions(settings_.keys, std::filesystem::perms::owner_all);
            Secrets::create(settings_.key_file(database));
        }
    databases_->prepare(clock_->now());
    directory_secrets_ = Secrets::open(settings_.key_file("directory"));
    for (auto const& [key, profile] : profiles_) open_municipality(profile);
}

void Program::open_municipality(Profile const& profile)
{
    auto one = std::make_unique<Municipality>(
        profile, databases_->municipality(profile.key), Secrets::open(settings_.key_file(profile.key)), area_keys(profile), *clock_, live_);
    one->place.catalogues = &catalogues_;
    one->place.assets = &assets_;
    one->place.unread = [database = one->place.database](MemberId const& member) { return unread_notices(*database, member); };
    one->place.own_side = [database = one->place.database, policy = one->place.policy](Viewer const& viewer, Day today) {
        auto const own = own_side(*database, *policy, viewer, today);
        return own ? std::optional{OwnerNav{own->coordination, own->plan}} : std::nullopt;
    };
    one->place.synthetic_numbers = settings_.demo;
    one->place.origin = settings_.origin;
    if (!settings_.mail.host.empty()) one->place.mail_from = settings_.mail.from;
    municipalities_.emplace(profile.key, std::move(one));
}

// The demo's people, where their file is and the database has none yet. Each start lists them anew.
void Program::load_demo()
{
    bool generated = settings_.generated_plans > 0; // the first municipality gets them instead of its cast
    for (auto const& [key, one] : municipalities_) {
        auto const file = settings_.resources.cast / (key + ".toml");
        if (std::exchange(generated, false))
            generate_in(*one);
        else if (std::filesystem::exists(file))
            list_logins(load_cast(file.string(), cast_place(*one), clock_->now()));
    }
}

void Program::generate_in(Municipality const& one)
{
    auto const there = one.place.database->read_one({generated_member, {cast_id_text(one.profile.key, "member", "bench")}});
    GeneratedSize size;
    size.plans = settings_.generated_plans;
    size.years = settings_.generated_years;
    if (there.empty()) list_logins(generate_plans(size, cast_place(one), clock_->now()));
    if (settings_.generated_log_lines > 0) generate_log(settings_.generated_log_lines, cast_place(one), clock_->now());
}

CastPlace Program::cast_place(Municipality const& one) const { return {&one.profile, one.place.database, &one.secrets, &catalogues_}; }

void Program::list_logins(std::vector<CastLogin> const& logins)
{
    for (auto const& login : logins)
        demo_logins_.push_back({login.account, login.user_name, login.name, login.who, login.municipality, login.language, login.resident});
}

void Program::open_site()
{
    refuse_demo_in_production(databases_->directory(), *directory_secrets_, settings_.demo);
    if (settings_.demo) load_demo();
    auto const place_of = [this](std::string_view key) {
        auto const found = municipalities_.find(key);
        return found == municipalities_.end() ? nullptr : &found->second->place;
    };
    IdentitySettings identity{databases_->directory(), *directory_secrets_, *clock_, catalogues_, assets_, place_of};
    identity.demo_mode = settings_.demo;
    identity.demo_logins = demo_logins_;
    identity_ = std::make_unique<Identity>(std::move(identity));
    if (settings_.demo) create_demo_accounts(demo_logins_, databases_->directory(), *directory_secrets_, identity_->passwords(), clock_->now());

    for (auto const& [key, one] : municipalities_)
        one->place.forget_login = [this, key = key](
                                      AccountId const& account, std::string const& from) { identity_->forget_login(account, key, from); };
    add_routes(router_, !settings_.mail.sms.url.empty());
    add_plain_routes(open_);
    identity_->add_routes(open_);
    std::vector<Profile const*> all;
    for (auto const& [key, one] : municipalities_) all.push_back(&one->profile);
    auto const profile_of = [place_of](std::string_view key) { return place_of(key) ? place_of(key)->profile : nullptr; };
    add_token_routes(open_, {catalogues_, assets_, profile_of}, place_of, *clock_);
    directory_ = std::make_unique<ServiceDirectoryPages>(
        LoginFrame{catalogues_, assets_, profile_of}, read_service_directories(settings_.resources.municipalities.string(), all));
    directory_->add_routes(open_);
    information_ = std::make_unique<InformationPages>(LoginFrame{catalogues_, assets_, profile_of}, *clock_, std::move(all));
    information_->add_routes(open_);
    Site::Parts parts{{}, &router_, &open_, &identity_->viewers(), &assets_, &catalogues_, clock_.get()};
    for (auto const& [key, one] : municipalities_) parts.places.emplace(key, one->place);
    site_ = std::make_unique<Site>(std::move(parts), settings_.site);

    auto server = settings_.server;
    server.quick = Site::quick;
    server.upload_paths = router_.upload_endings();
    server.admit = [this](Request const& request) { return site_->admit(request); };
    server.refusal = [this](int status, Request const& request) { return site_->refusal(status, request); };
    server.on_exception = [](std::string_view kind) { log_event(LogLevel::error, "answer failed", {{"kind", LogValue::code(kind)}}); };
    server_ = std::make_unique<Server>(std::move(server), [this](Request&& request) { return site_->handle(request); });
}

void Program::start_background()
{
    auto const origin = settings_.origin.empty() ? "http://127.0.0.1:" + std::to_string(server_->port()) : settings_.origin;
    std::vector<NotifyPlace> places;
    for (auto const& [key, one] : municipalities_)
        places.push_back({one->place.database, &one->profile, &one->relations, &one->secrets, &catalogues_, one->place.area_keys});
    background_ = std::make_unique<Background>(std::move(places), settings_.mail, origin, *clock_);
}

void Program::run()
{
    log_event(LogLevel::info, "listening", {{"port", server_->port()}, {"municipalities", municipalities_.size()}, {"demo", settings_.demo ? 1 : 0}});
    server_->run();
    log_event(LogLevel::info, "stopped");
}

void Program::stop()
{
    {
        std::lock_guard const guard{house_lock_};
        stopping_ = true;
    }
    house_closes_.notify_all();
    if (server_) server_->stop();
    if (background_) background_->stop();
}

// What is folded goes to the security log each minute; once an hour old drafts and done forms are forgotten.
void Program::keep_house()
{
    for (int minute = 0;; ++minute) {
        {
            std::unique_lock guard{house_lock_};
            if (house_closes_.wait_for(guard, 1min, [this] { return stopping_; })) return;
        }
        try {
            for (auto const& [key, one] : municipalities_) {
                one->log.flush();
                if (minute % 60 != 0) continue;
                auto change = Change::background(clock_->now());
                DraftStore{*one->place.database}.forget_older(change, clock_->now() - std::chrono::days{DraftStore::days_kept});
                one->place.changes->commit_later(std::move(change));
                forget_done_forms(*one->place.database, clock_->now() - forms_kept);
            }
        } catch (std::exception const&) {
            log_event(LogLevel::warning, "housekeeping failed"); // the next round does what is left
        }
    }
}

} // namespace samtak
