#include "identity/viewer_maker.hpp"

#include "identity/session.hpp"

namespace samtak {
namespace {

std::string unit_name(Profile const& profile, std::string_view key)
{
    for (auto const& unit : profile.units)
        if (unit.key == key) return unit.name.in(profile.language);
    return std::string{key};
}

} // namespace

std::optional<Viewer> ViewerMaker::of_member(MemberRow const& member, AccountId const& account, LoginLevel level, Profile const& profile, Day today)
{
    if (!member.period.holds_on(today)) return std::nullopt;
    Viewer viewer{member.id, account};
    viewer.member_version_ = member.version;
    viewer.municipality_ = profile.key;
    viewer.name_ = member.name;
    viewer.unit_ = unit_name(profile, member.unit_key);
    viewer.level_ = level;
    for (auto const& [role, period] : member.roles)
        if (period.holds_on(today) && !viewer.has(role)) viewer.roles_.push_back(role);
    return viewer;
}

Viewer ViewerMaker::of_job(std::string_view job, Profile const& profile)
{
    auto const digits = token_hash("job:" + std::string{job}).substr(0, 32);
    Viewer viewer{*MemberId::parse(digits), *AccountId::parse(digits)};
    viewer.municipality_ = profile.key;
    viewer.name_ = "samtak: " + std::string{job};
    viewer.level_ = LoginLevel::program;
    return viewer;
}

} // namespace samtak
