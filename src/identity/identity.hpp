// The way in: accounts, login, sessions, and their pages. For app/: make one, give its viewers() to the site and its routes to
// the open ones.
#pragma once
#include "identity/demo_accounts.hpp"
#include "web/assets.hpp"
#include "web/open_routes.hpp"
#include "web/viewer_source.hpp"

namespace samtak {

struct IdentitySettings {
    Database& directory;
    Secrets const& secrets; // the directory's own
    Clock const& clock;
    Catalogues const& catalogues;
    Assets const& assets;
    std::function<Place const*(std::string_view municipality)> place; // nothing for other keys
    bool demo_mode = false;
    std::vector<DemoLogin> demo_logins = {}; // demo mode: create_demo_accounts has made them; listed on the login page
    PasswordCost password_cost = {};
};

struct LoginServices;

class Identity {
public:
    explicit Identity(IdentitySettings settings);
    ~Identity();
    Identity(Identity const&) = delete;
    ViewerSource& viewers();
    PasswordChecker& passwords(); // for create_demo_accounts
    // A login is lost, and good in this municipality no longer: its sessions end, and it goes when it has no other place.
    void forget_login(AccountId const& account, std::string_view municipality, std::string_view client);
    // Identity must live as long as the routes.
    void add_routes(OpenRoutes& routes);

private:
    std::unique_ptr<LoginServices> services_;
};

} // namespace samtak
