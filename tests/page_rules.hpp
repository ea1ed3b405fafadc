// What must hold for every page we write, checked on its text: one h1, ids that are unique, references that lead somewhere,
// a label for each field, nothing inline. Gives the faults, one a line; empty when all is well:
//   EXPECT_EQ(page_faults(html.text()), "");
// For a part of a page: part_faults, which asks for no h1.
#pragma once
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace samtak {

inline std::vector<std::string> all_values(std::string const& page, std::string const& attribute)
{
    std::vector<std::string> values;
    std::regex const pattern{"[ \n]" + attribute + "=\"([^\"]*)\""};
    for (std::sregex_iterator at{page.begin(), page.end(), pattern}, end; at != end; ++at) values.push_back((*at)[1]);
    return values;
}

inline std::string reference_faults(std::string const& page, std::set<std::string> const& ids)
{
    std::string faults;
    for (auto const* attribute : {"for", "aria-describedby", "aria-labelledby", "aria-controls"})
        for (auto const& value : all_values(page, attribute)) {
            std::istringstream words{value};
            for (std::string id; words >> id;)
                if (!ids.contains(id)) faults += std::string{attribute} + " names no element: " + id + "\n";
        }
    for (auto const& href : all_values(page, "href"))
        if (href.starts_with("#") && !href.starts_with("#i-") && !ids.contains(href.substr(1))) faults += "a link leads nowhere: " + href + "\n";
    return faults;
}

inline std::string field_faults(std::string const& page)
{
    std::string faults;
    auto const labels = all_values(page, "for");
    std::set<std::string> const labelled{labels.begin(), labels.end()};
    std::regex const field{"<(input|select|textarea)[ \n][^>]*>"};
    for (std::sregex_iterator at{page.begin(), page.end(), field}, end; at != end; ++at) {
        auto const tag = at->str();
        if (tag.find("type=\"hidden\"") != std::string::npos || tag.find("aria-label") != std::string::npos) continue;
        auto const ids = all_values(tag, "id");
        if (ids.empty() || !labelled.contains(ids.front())) faults += "a field has no label: " + tag + "\n";
    }
    return faults;
}

inline std::string part_faults(std::string const& page)
{
    std::string faults;
    std::set<std::string> ids;
    for (auto const& id : all_values(page, "id"))
        if (!ids.insert(id).second) faults += "twice the same id: " + id + "\n";
    static std::regex const inline_code{"[ \n](style|on[a-z]+)=\"|<style|<script(?![^>]* src=)"};
    if (std::regex_search(page, inline_code)) faults += "inline style or script\n";
    static std::regex const picture{"<img(?![^>]* alt=)"};
    if (std::regex_search(page, picture)) faults += "a picture without alt\n";
    return faults + reference_faults(page, ids) + field_faults(page);
}

inline std::string page_faults(std::string const& page)
{
    std::size_t headings = 0;
    for (auto at = page.find("<h1"); at != std::string::npos; at = page.find("<h1", at + 1)) ++headings;
    std::string faults = headings == 1 ? "" : std::to_string(headings) + " h1\n";
    auto const title = page.find("<title>");
    if (title == std::string::npos || page.compare(title, 8, "<title><") == 0) faults += "no title\n";
    return faults + part_faults(page);
}

} // namespace samtak
