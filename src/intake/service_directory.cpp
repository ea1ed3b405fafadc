#include "intake/service_directory.hpp"

#include <algorithm>
#include <sstream>

namespace samtak {
namespace {

std::string all_words_of(ServiceDirectory const& directory, Profile const& profile, OfferedService const& one, Language language)
{
    std::string all = one.name.in(language) + " " + one.what.in(language) + " " + one.whom.in(language) + " " + one.ask.in(language);
    for (auto const& group : directory.groups)
        if (group.key == one.group) all += " " + group.name.in(language);
    if (auto const* unit = unit_of(profile, one.unit)) all += " " + unit->name.in(language);
    return all;
}

} // namespace

std::vector<OfferedService const*> services_with(
    ServiceDirectory const& directory, Profile const& profile, Language language, NameKeys const& keys, std::string_view typed)
{
    std::vector<std::string> words;
    std::istringstream stream{keys.search_key(typed)};
    for (std::string word; stream >> word;) words.push_back(word);
    std::vector<OfferedService const*> found;
    for (auto const& one : directory.services) {
        auto const text = words.empty() ? std::string{} : keys.search_key(all_words_of(directory, profile, one, language));
        auto const holds = [&](std::string const& word) { return text.find(word) != std::string::npos; };
        if (std::all_of(words.begin(), words.end(), holds)) found.push_back(&one);
    }
    return found;
}

} // namespace samtak
