#include "profiles/service_directory.hpp"

#include "profiles/fields.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace samtak {
namespace {

template <class Keyed> auto with_key(std::vector<Keyed>& list, std::string const& key)
{
    return std::find_if(list.begin(), list.end(), [&](Keyed const& one) { return one.key == key; });
}

template <class Keyed> void put(Fields& fields, std::set<std::string>& seen, std::vector<Keyed>& list, Keyed one)
{
    if (!seen.insert(one.key).second) fields.wrong("key", "\"" + one.key + "\" stands twice");
    if (auto const old = with_key(list, one.key); old != list.end())
        *old = std::move(one);
    else
        list.push_back(std::move(one));
}

Localised if_any(Fields& fields, std::string_view key, std::size_t longest) { return fields.has(key) ? fields.localised(key, longest) : Localised{}; }

OfferedService service(Fields& fields)
{
    OfferedService one;
    one.key = fields.key("key");
    one.group = fields.key("group");
    one.name = fields.localised("name", 80);
    one.what = fields.localised("what", 400);
    one.whom = fields.localised("whom", 500);
    one.unit = fields.text_or("unit", "", 40);
    one.ask = if_any(fields, "ask", 80);
    if (!fields.has("decide")) fields.wrong("decide", "missing");
    one.decide = fields.one_of("decide", {"allocation", "unit", "here", "nobody"}, "nobody");
    one.apply = if_any(fields, "apply", 400);
    one.web = fields.text_or("web", "", 300);
    bool const right = one.web.rfind("https://", 0) == 0 && one.web.find_first_of(" \"<>") == std::string::npos;
    if (!one.web.empty() && !right) fields.wrong("web", "must be an address that begins with https://");
    return one;
}

void read_lists(Fields& file, ServiceDirectory& directory)
{
    std::set<std::string> groups, services;
    file.each("groups", [&](Fields& fields) {
        put(fields, groups, directory.groups, ServiceGroup{fields.key("key"), fields.localised("name", 60)});
    });
    file.each("offered", [&](Fields& fields) { put(fields, services, directory.services, service(fields)); });
}

void read_phones(Fields& own, Profile const& profile, ServiceDirectory& directory)
{
    own.each("phones", [&](Fields& fields) {
        auto const unit = fields.key("unit");
        auto const phone = fields.text("phone", 20);
        if (phone.find_first_not_of("+0123456789 ") != std::string::npos) fields.wrong("phone", "only digits and spaces");
        if (!unit.empty() && unit_of(profile, unit) == nullptr) fields.wrong("unit", "no unit has the key \"" + unit + "\"");
        if (!directory.unit_phones.emplace(unit, phone).second) fields.wrong("unit", "\"" + unit + "\" stands twice");
    });
}

void read_shared(ProfileProblems& problems, std::string const& name, ServiceDirectory& directory)
{
    Node const document = read_document(name);
    Fields shared{problems, name, "", document};
    read_lists(shared, directory);
    shared.no_more();
}

// Those of the shared ones that this municipality doesn't have.
void leave_out(Fields& own, ServiceDirectory& directory)
{
    for (auto const& key : own.texts("leave_out")) {
        auto const found = with_key(directory.services, key);
        if (found == directory.services.end())
            own.wrong("leave_out", "no service has the key \"" + key + "\"");
        else
            directory.services.erase(found);
    }
}

void check(Fields& own, Profile const& profile, ServiceDirectory& directory)
{
    for (auto const& one : directory.services) {
        if (with_key(directory.groups, one.group) == directory.groups.end())
            own.wrong("offered", one.key + ": no group has the key \"" + one.group + "\"");
        if (!one.unit.empty() && unit_of(profile, one.unit) == nullptr) own.wrong("offered", one.key + ": no unit has the key \"" + one.unit + "\"");
    }
}

void read_file(ProfileProblems& problems, std::string const& folder, Profile const& profile, ServiceDirectory& directory)
{
    auto const file = folder + "/" + profile.key + "/services.toml";
    Node const document = read_document(file);
    Fields own{problems, file, "", document};
    for (auto const& name : own.texts("include")) {
        if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string::npos)
            own.wrong("include", "\"" + name + "\": only a-z and -");
        else
            read_shared(problems, folder + "/_common/" + name + ".toml", directory);
    }
    leave_out(own, directory);
    read_lists(own, directory);
    read_phones(own, profile, directory);
    check(own, profile, directory);
    own.no_more();
}

} // namespace

ProfileUnit const* unit_of(Profile const& profile, std::string_view key)
{
    auto const found = std::find_if(profile.units.begin(), profile.units.end(), [&](ProfileUnit const& one) { return one.key == key; });
    return found == profile.units.end() ? nullptr : &*found;
}

ServiceDirectory read_service_directory(std::string const& municipalities, Profile const& profile)
{
    ServiceDirectory directory;
    auto const folder = std::filesystem::path{municipalities}.lexically_normal().string();
    if (!std::filesystem::exists(folder + "/" + profile.key + "/services.toml")) return directory;
    ProfileProblems problems;
    read_file(problems, folder, profile, directory);
    std::string all;
    for (auto const& line : problems.lines) all += (all.empty() ? "" : "\n") + line;
    if (!all.empty()) throw ProfileError(all);
    return directory;
}

ServiceDirectories read_service_directories(std::string const& municipalities, std::vector<Profile const*> const& all)
{
    ServiceDirectories directories;
    std::string wrong;
    for (auto const* profile : all) {
        try {
            directories.emplace(profile->key, read_service_directory(municipalities, *profile));
        } catch (ProfileError const& problem) {
            wrong += (wrong.empty() ? "" : "\n") + std::string{problem.what()};
        }
    }
    if (!wrong.empty()) throw ProfileError(wrong);
    return directories;
}

} // namespace samtak
