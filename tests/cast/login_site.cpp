#include "tests/cast/login_site.hpp"

#include "identity/invitation.hpp"
#include "storage/migrator.hpp"

#include <regex>
#include <stdexcept>

namespace samtak::test {
namespace {

Catalogues const& catalogues()
{
    static Catalogues const loaded{SAMTAK_BINARY_DIR "/i18n"};
    return loaded;
}
Assets const& assets()
{
    static Assets const loaded{SAMTAK_BINARY_DIR "/assets"};
    return loaded;
}

Profile profile_of(std::string key, std::string name, Language language)
{
    Profile profile;
    profile.key = std::move(key);
    profile.name = std::move(name);
    profile.language = language;
    profile.shield = "samtak.svg";
    profile.phone = "57 00 00 01";
    profile.contact_body = {"Koordinerende enhet", "Koordinerande eining", "Coordinating unit"};
    for (auto const one : {Language::nb, Language::nn, Language::en}) profile.terms[one] = {};
    return profile;
}

constexpr Statement add_member_sql{
    "INSERT INTO member (id, account_id, kind, name, sort_key, search_key, title, unit_id, phone, mail_notices, language, "
    "address_protection, from_day, to_day, version) VALUES ($1, $2, $3, 'Ingvild', 'i', 'i', 'x', NULL, '', 1, 'nn', 'none', "
    "'2026-01-01', $4, 3)"};
constexpr Statement add_role_sql{"INSERT INTO member_role (id, member_id, role, from_day, to_day, given_by) VALUES ($1, $2, 'staff', "
                                 "'2026-01-01', $3, 'x')"};
constexpr Statement invite_sql{"INSERT INTO invitation (id, member_id, token_hash, made_at, made_by, expires_at) VALUES ($1, $2, $3, $4, 'x', $5)"};
constexpr Statement account_sql{"SELECT account_id FROM member WHERE id = $1"};

} // namespace

LoginSite::LoginSite(bool demo_mode)
{
    profiles.emplace("north", profile_of("north", "Nord kommune", Language::nn));
    profiles.emplace("south", profile_of("south", "Sør kommune", Language::nb));
    for (auto const& [key, profile] : profiles) {
        auto const file = directory.folder / (key + ".db");
        migrate(*sqlite_schema(file), read_migrations(SAMTAK_SOURCE_DIR "/migrations/municipality"), Directory::nine);
        databases.emplace(key, std::make_unique<SqliteDatabase>(file));
        Place place;
        place.profile = &profile;
        place.database = databases.at(key).get();
        places.emplace(key, place);
    }
    auto const place = [this](std::string_view key) {
        auto const found = places.find(key);
        return found == places.end() ? nullptr : &found->second;
    };
    identity = std::make_unique<Identity>(IdentitySettings{*directory.database, *directory.secrets, clock, catalogues(), assets(), place, demo_mode,
        {{AccountId::fresh(), "mari", "Mari Haugvik", "har ein plan", "north", Language::nn, true}}, PasswordCost::of_tests()});
    identity->add_routes(routes);
}

MemberId LoginSite::add_member(std::string const& municipality, std::optional<AccountId> account, std::string const& kind, std::string const& to_day)
{
    auto const id = MemberId::fresh();
    auto change = Change::background(clock.now());
    change.add(add_member_sql, {id, account, kind, to_day});
    change.add(add_role_sql, {UnitId::fresh(), id, to_day});
    databases.at(municipality)->commit(std::move(change)).value();
    return id;
}

std::string LoginSite::invite(std::string const& municipality, MemberId const& member)
{
    auto const token = fresh_invitation_token();
    auto change = Change::background(clock.now());
    change.add(invite_sql, {InvitationId::fresh(), member, token.hash, clock.now(), clock.now() + invitation_life});
    databases.at(municipality)->commit(std::move(change)).value();
    return token.token;
}

std::optional<AccountId> LoginSite::account_of(std::string const& municipality, MemberId const& member)
{
    return databases.at(municipality)->read_one({account_sql, {member}}).row(0).maybe_id<AccountId>(0);
}

Request Browser::request(Method method, std::string const& path_and_query) const
{
    Request request;
    request.method = method;
    auto const mark = path_and_query.find('?');
    percent_decode(path_and_query.substr(0, mark), false, request.path);
    if (mark != std::string::npos) request.query = path_and_query.substr(mark + 1);
    request.client = address_;
    std::string all;
    for (auto const& [name, value] : cookies) all += (all.empty() ? "" : "; ") + name + "=" + value;
    request.headers = extra_headers;
    if (!all.empty()) request.headers.emplace_back("cookie", all);
    return request;
}

Response const& Browser::get(std::string const& path_and_query) { return run(request(Method::get, path_and_query)); }

Response const& Browser::post(std::string const& path_and_query, Fields fields, bool with_hidden)
{
    std::regex const hidden{"<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\""};
    if (with_hidden)
        for (std::sregex_iterator at{last_.body.begin(), last_.body.end(), hidden}, end; at != end; ++at) fields.emplace_back((*at)[1], (*at)[2]);
    auto asked = request(Method::post, path_and_query);
    for (auto const& [name, value] : fields) asked.body += (asked.body.empty() ? "" : "&") + url_encoded(name) + "=" + url_encoded(value);
    return run(asked);
}

Response const& Browser::follow() { return get(location()); }

std::string Browser::location() const
{
    for (auto const& [name, value] : last_.headers)
        if (name == "Location") return value;
    return {};
}

Response const& Browser::run(Request const& request)
{
    Fields params;
    auto const* route = site_.routes.find(request.method, request.path, params);
    if (!route) throw std::runtime_error("no open route " + request.path);
    last_ = route->run(request, params);
    for (auto const& [name, value] : last_.headers) {
        if (name != "Set-Cookie") continue;
        auto const equals = value.find('=');
        auto const end = value.find(';');
        if (value.find("Max-Age=0") != std::string::npos)
            cookies.erase(value.substr(0, equals));
        else
            cookies[value.substr(0, equals)] = value.substr(equals + 1, end - equals - 1);
    }
    return last_;
}

} // namespace samtak::test
