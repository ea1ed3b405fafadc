#include "profiles/taking_part.hpp"

#include "profiles/read_taking_part.hpp"

#include <algorithm>
#include <set>

namespace samtak {
namespace {

constexpr std::string_view sectors[] = {"health", "education", "nav", "specialist", "other"};

bool has(std::vector<std::string> const& list, std::string_view wanted) { return std::find(list.begin(), list.end(), wanted) != list.end(); }

TakePartDuty duty_in(Fields& fields, Profile const& profile)
{
    TakePartDuty one{fields.key("key"), fields.texts("sectors"), fields.texts("functions"), fields.localised("name", 80), fields.localised("text"),
        fields.texts("laws")};
    for (auto const& sector : one.sectors)
        if (std::find(std::begin(sectors), std::end(sectors), sector) == std::end(sectors))
            fields.wrong("sectors", "\"" + sector + "\": must be of health, education, nav, specialist, other");
    for (auto const& function : one.functions)
        if (std::none_of(profile.functions.begin(), profile.functions.end(), [&](auto const& other) { return other.key == function; }))
            fields.wrong("functions", "no function has the key \"" + function + "\"");
    for (auto const& law : one.laws)
        if (std::none_of(profile.laws.begin(), profile.laws.end(), [&](auto const& other) { return other.code == law; }))
            fields.wrong("laws", "no law has the code \"" + law + "\"");
    if (one.sectors.empty() && one.functions.empty()) fields.wrong("sectors", "missing: sectors, or functions");
    if (one.laws.empty()) fields.wrong("laws", "missing: a duty has its legal basis");
    return one;
}

TakingPartProfile begun(Profile const& profile) { return taking_part(profile); }

void keep(Profile& profile, TakingPartProfile read) { profile.taking_part = std::make_shared<TakingPartProfile const>(std::move(read)); }

} // namespace

TakingPartProfile const& taking_part(Profile const& profile)
{
    static TakingPartProfile const none;
    return profile.taking_part ? *profile.taking_part : none;
}

TakePartDuty const* TakingPartProfile::duty(std::string_view key) const
{
    for (auto const& one : duties)
        if (one.key == key) return &one;
    return nullptr;
}

TakePartDuty const* TakingPartProfile::duty_of(std::string_view function, std::string_view sector) const
{
    for (auto const& one : duties)
        if (has(one.functions, function)) return &one;
    for (auto const& one : duties)
        if (has(one.sectors, sector)) return &one;
    return nullptr;
}

void read_taking_part(Fields& file, Profile& profile)
{
    auto all = begun(profile);
    std::set<std::string> seen;
    file.each("duties", [&](Fields& fields) {
        auto one = duty_in(fields, profile);
        if (!seen.insert(one.key).second) fields.wrong("key", "\"" + one.key + "\" stands twice");
        auto const old = std::find_if(all.duties.begin(), all.duties.end(), [&](TakePartDuty const& other) { return other.key == one.key; });
        if (old != all.duties.end())
            *old = std::move(one);
        else
            all.duties.push_back(std::move(one));
    });
    // a municipality's own words take the place of the shared ones
    if (file.has("presentation_role")) all.role = file.localised_list("presentation_role");
    if (file.has("presentation_cooperation")) all.cooperation = file.localised_list("presentation_cooperation");
    keep(profile, std::move(all));
}

void read_taking_part_settings(Fields& settings, Profile& profile)
{
    auto all = begun(profile);
    all.answer_days = settings.number_or("part_answer_days", all.answer_days, 1, 60);
    keep(profile, std::move(all));
}

} // namespace samtak
