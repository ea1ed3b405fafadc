// The whole program, wired: databases, keys, one Place per municipality, routes, the site and its listener.
#pragma once
#include "app/background.hpp"
#include "app/cast.hpp"
#include "app/facts.hpp"
#include "app/settings.hpp"
#include "identity/identity.hpp"
#include "intake/information_pages.hpp"
#include "intake/service_directory_pages.hpp"
#include "storage/secrets.hpp"
#include "web/live.hpp"

#include <atomic>
#include <condition_variable>
#include <thread>

namespace samtak {

class Program {
public:
    // Everything that can refuse to start has done so when this returns. Throws with one clear sentence.
    explicit Program(Settings settings);
    ~Program();
    Program(Program const&) = delete;

    unsigned short port() const { return server_->port(); }
    std::vector<DemoLogin> const& demo_logins() const { return demo_logins_; }
    Response handle(Request const& request) { return site_->handle(request); }
    Admission admit(Request const& request) { return site_->admit(request); }
    Router const& router() const { return router_; }
    Place const& place(std::string_view municipality) const { return municipalities_.find(municipality)->second->place; }
    void run();  // until stop
    void stop(); // from any thread

private:
    // One municipality's own things, in the order in which they need each other.
    struct Municipality {
        Profile const& profile;
        Secrets secrets;
        Relations relations;
        AccessLog log;
        Policy policy;
        LiveChanges changes;
        Place place;
        Municipality(Profile const& profile, Database& database, Secrets secrets, std::vector<std::string> area_keys, Clock const& clock, Live& live);
    };
    void open_databases();
    void open_municipality(Profile const& profile);
    void load_demo();
    void generate_in(Municipality const& one);
    CastPlace cast_place(Municipality const& one) const;
    void list_logins(std::vector<CastLogin> const& logins);
    void open_site();
    void start_background();
    void keep_house(); // a thread of its own, until stop

    Settings settings_;
    std::map<std::string, Profile, std::less<>> profiles_;
    Catalogues catalogues_;
    Assets assets_;
    std::unique_ptr<Clock> clock_;
    std::unique_ptr<Databases> databases_;
    std::optional<Secrets> directory_secrets_;
    Live live_{1000, 4}; // pages that follow what happens: in all, and of one session
    std::map<std::string, std::unique_ptr<Municipality>, std::less<>> municipalities_;
    std::vector<DemoLogin> demo_logins_;
    std::unique_ptr<Identity> identity_;
    Router router_;
    OpenRoutes open_;
    std::unique_ptr<InformationPages> information_;
    std::unique_ptr<ServiceDirectoryPages> directory_;
    std::unique_ptr<Site> site_;
    std::unique_ptr<Server> server_;
    std::unique_ptr<Background> background_;

    std::mutex house_lock_;
    std::condition_variable house_closes_;
    bool stopping_ = false;
    std::thread house_;
};

// wiring.cpp: every domain's routes, a line each.
void add_routes(Router& router, bool has_sms);
// /hello and /health: no session, no database.
void add_plain_routes(OpenRoutes& routes);
// Those that a random token opens, without a login: one's own calendar (G9), the link that takes one answer (L2). All must live as long.
void add_token_routes(OpenRoutes& routes, LoginFrame frame, std::function<Place const*(std::string_view)> place, Clock const& clock);

} // namespace samtak
