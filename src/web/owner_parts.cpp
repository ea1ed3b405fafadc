#include "web/owner_parts.hpp"

namespace samtak::ui {

Html hero(Hero const& hero)
{
    Html words;
    if (!hero.words.empty())
        words = h("<p class=\"st-hero__words\"{}>«{}»</p>", hero.lang.empty() ? Attribute{} : attribute("lang", hero.lang), hero.words.text());
    return h("<div class=\"st-hero\" data-color=\"owner\"><div class=\"st-hero__inner st-flow\"><p class=\"st-eyebrow\">{}</p>"
             "<h1 class=\"st-hero__greeting\">{}</h1>{}{}</div></div>",
        hero.eyebrow, hero.greeting, words, hero.deed.empty() ? Html{} : actions({hero.deed}));
}

Html ways(std::vector<Way> const& ways)
{
    Html all;
    for (auto const& way : ways)
        all.add("<li><a href=\"{}\"><span class=\"st-items__icon\">{}</span><span><b>{}</b>"
                "<span class=\"st-muted st-small\">{}</span></span></a></li>",
            way.to, icon(way.icon), way.text, way.about);
    return h("<ul class=\"st-ways\">{}</ul>", all);
}

Html answers(std::vector<Html> const& buttons) { return h("<div class=\"st-answers\">{}</div>", buttons); }

} // namespace samtak::ui
