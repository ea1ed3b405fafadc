// The filter, the pages and the words that the overview's page and its lists share.
#include "oversight/overview_parts.hpp"
#include "web/place_words.hpp"

#include <algorithm>
#include <charconv>

namespace samtak {
namespace {

std::optional<CoordinatingTeam> team_named(Profile const& profile, std::string_view key)
{
    for (auto const& team : profile.teams)
        if (team.key == key) return team;
    return std::nullopt;
}

} // namespace

Shown shown_in(Call const& call)
{
    auto const key = call.query("show");
    if (key.starts_with("unit:") && key.substr(5) != hidden_unit && !unit_words(call, key.substr(5)).empty()) return {key, {.unit = key.substr(5)}};
    if (key.starts_with("team:"))
        if (auto const team = team_named(call.profile(), key.substr(5))) return {key, {.from_age = team->from_age, .to_age = team->to_age}};
    return {};
}

Url with_shown(Url const& url, Shown const& shown) { return shown.key.empty() ? url : url.with("show", shown.key); }

Pages pages_of(Call const& call, std::size_t rows, std::size_t on_a_page)
{
    Pages pages;
    pages.pages = std::max<std::size_t>(1, (rows + on_a_page - 1) / on_a_page);
    auto const asked = call.query("page");
    std::size_t number = 1;
    auto const read = std::from_chars(asked.data(), asked.data() + asked.size(), number);
    bool const is_page = read.ec == std::errc{} && read.ptr == asked.data() + asked.size() && number >= 1 && number <= pages.pages;
    pages.page = is_page ? number : 1;
    pages.from = std::min(rows, (pages.page - 1) * on_a_page);
    pages.to = std::min(rows, pages.from + on_a_page);
    return pages;
}

Html pager(Call const& call, Url const& here, Pages const& pages)
{
    if (pages.pages == 1) return {};
    Words const& w = call.words();
    std::vector<Html> links;
    if (pages.page > 1) links.push_back(ui::link(here.with("page", std::to_string(pages.page - 1)), w.tr("Previous page")));
    links.push_back(h("<span class=\"st-muted\">{}</span>", w.tr("Page {page} of {pages}", {{"page", pages.page}, {"pages", pages.pages}})));
    if (pages.page < pages.pages) links.push_back(ui::link(here.with("page", std::to_string(pages.page + 1)), w.tr("Next page")));
    return ui::actions(links);
}

std::string unit_words(Call const& call, std::string_view key) { return place_words(call.words(), call.profile(), key); }

std::string age_words(Words const& w, std::optional<int> age) { return age ? w.trn("{n} year", "{n} years", *age) : w.tr("Not known"); }

std::string cover_words(Words const& w, Cover cover)
{
    switch (cover) {
    case Cover::covered: return {};
    case Cover::nobody: return w.tr("Nobody is appointed");
    case Cover::left: return w.tr("{Coordinator.the} works here no longer");
    case Cover::away: return w.tr("{Coordinator.the} is away without {deputy.a}");
    }
    return {};
}

Url case_list_url(Call const& call, Attention attention, Shown const& shown)
{
    return with_shown(call.url("/overview/cases").with("need", code(attention)), shown);
}

} // namespace samtak
