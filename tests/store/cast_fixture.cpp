#include "cast_fixture.hpp"

namespace samtak::test {

Catalogues const& catalogues()
{
    static Catalogues const loaded{SAMTAK_BINARY_DIR "/i18n"};
    return loaded;
}

Profile const& profile(std::string const& key)
{
    static auto const all = read_profiles(SAMTAK_SOURCE_DIR "/municipalities");
    return all.at(key);
}

namespace {

Secrets fresh_secrets(std::filesystem::path const& folder)
{
    Secrets::create(folder / "keys");
    return Secrets::open(folder / "keys");
}

} // namespace

CastTest::CastTest(std::string const& municipality) : profile_(test::profile(municipality)), secrets_(fresh_secrets(keys_.path()))
{
    use_oslo_time();
    load_cast(SAMTAK_SOURCE_DIR "/tests/cast/" + municipality + ".toml", {&profile_, &db(), &secrets_, &catalogues()}, cast_now);
}

Viewer CastTest::viewer(std::string const& login, Day today)
{
    auto const account = *AccountId::parse(cast_id_text("directory", "account", login));
    auto const member = MemberStore{db()}.by_account(account);
    auto const made = ViewerMaker::of_member(member.value(), account, LoginLevel::password_and_code, profile_, today);
    return made.value();
}

Facts CastTest::facts(std::string const& login, Subject const& subject, Day today)
{
    static std::vector<std::vector<std::string>> kept; // facts point at the keys
    kept.push_back(area_keys());
    return Relations{db(), kept.back(), profile_.ending_decided_by == "allocation"}.about(viewer(login, today), subject, today);
}

std::vector<std::string> CastTest::area_keys() const
{
    std::vector<std::string> keys;
    for (auto const& area : profile_.life_areas) keys.push_back(area.key);
    return keys;
}

} // namespace samtak::test
