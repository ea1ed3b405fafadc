#include "identity/login_frame.hpp"

#include "identity/cookies.hpp"
#include "identity/next_path.hpp"

namespace samtak {
namespace {

Profile samtak_itself()
{
    Profile own;
    own.name = "Samtak";
    own.shield = "samtak.svg";
    for (auto const language : {Language::nb, Language::nn, Language::en}) own.terms[language] = {};
    return own;
}

std::vector<ui::MenuLink> other_languages(Language present, Request const& request)
{
    constexpr std::pair<Language, std::string_view> all[] = {{Language::nb, "Bokmål"}, {Language::nn, "Nynorsk"}, {Language::en, "English"}};
    std::vector<ui::MenuLink> links;
    for (auto const& [language, name] : all)
        if (language != present) links.push_back({language_link(language, request), std::string{name}, std::string{language_code(language)}});
    return links;
}

} // namespace

LoginFrame::LoginFrame(Catalogues const& catalogues, Assets const& assets, SessionViewers::Profiles profiles)
    : catalogues_(catalogues), assets_(assets), profiles_(std::move(profiles)), own_(samtak_itself())
{
}

LoginFrame::Visit LoginFrame::visit(Request const& request, std::optional<Language> chosen, Profile const* place) const
{
    auto const next = next_page(query_value(request, "next"));
    auto const* of_path = place ? place : profiles_(first_segment(request.path));
    auto const* asked = of_path || !next ? of_path : profiles_(first_segment(next->text()));
    auto const& profile = asked ? *asked : own_;
    auto const language = chosen ? *chosen : language_for(request, asked);
    auto const& terms = profile.terms.at(language);
    return {Words{catalogues_, language, terms}, profile, asked != nullptr, next ? next->text() : std::string{}};
}

Response LoginFrame::answer(Request const& request, Visit const& visit, ui::Page const& page, int status) const
{
    ui::Surroundings around;
    around.home = url("/");
    around.languages = other_languages(visit.words.language(), request);
    auto response = samtak::page(ui::framed(visit.words, visit.profile, assets_, around, page), status);
    response.with("Referrer-Policy", "no-referrer"); // an invitation's token stands in the path
    return response;
}

std::string query_value(Request const& request, std::string_view name)
{
    Fields fields;
    if (!parse_urlencoded(request.query, fields)) return {};
    for (auto const& [key, value] : fields)
        if (key == name) return value;
    return {};
}

Url carrying(Url const& to, std::string const& next) { return next.empty() ? to : to.with("next", next); }

} // namespace samtak
