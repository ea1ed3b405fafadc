// For tests of login pages: two municipalities with one directory, and a browser that keeps cookies and walks the open routes.
#pragma once
#include "identity/identity.hpp"
#include "tests/cast/directory.hpp"

#include <map>

namespace samtak::test {

class LoginSite {
public:
    explicit LoginSite(bool demo_mode = false);

    // A member row of the municipality "north" (nn) or "south" (nb), with role staff until the day.
    MemberId add_member(std::string const& municipality, std::optional<AccountId> account, std::string const& kind = "staff",
        std::string const& to_day = "2027-06-30");
    std::string invite(std::string const& municipality, MemberId const& member); // gives the token
    std::optional<AccountId> account_of(std::string const& municipality, MemberId const& member);
    Place const& place(std::string const& municipality) { return places.at(municipality); }

    Directory directory;
    SetClock clock{Directory::nine};
    std::map<std::string, Profile, std::less<>> profiles;
    std::map<std::string, std::unique_ptr<SqliteDatabase>, std::less<>> databases;
    std::map<std::string, Place, std::less<>> places;
    std::unique_ptr<Identity> identity;
    OpenRoutes routes;
};

class Browser {
public:
    explicit Browser(LoginSite& site, std::string address = "192.0.2.1") : site_(site), address_(std::move(address)) {}
    Response const& get(std::string const& path_and_query);
    // The form of the page last seen, with these fields; its hidden fields come along.
    Response const& post(std::string const& path_and_query, Fields fields, bool with_hidden = true);
    Response const& follow(); // the Location of the last answer
    std::string location() const;
    std::string const& body() const { return last_.body; }
    Request request(Method method, std::string const& path_and_query) const;
    std::optional<SignedIn> signed_in() { return site_.identity->viewers().signed_in(request(Method::get, "/"), site_.clock.now()); }

    Fields extra_headers;
    std::map<std::string, std::string> cookies;

private:
    Response const& run(Request const& request);
    LoginSite& site_;
    std::string address_;
    Response last_;
};

} // namespace samtak::test
