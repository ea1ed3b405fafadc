#include "web/frame.hpp"

#include "web/fields.hpp"
#include "web/parts.hpp"

namespace samtak::ui {
namespace {

constexpr int warn_before = 180;                // seconds
constexpr std::size_t room_around = 24U << 10U; // what stands around the content, icons included

Html head(Words const& w, Profile const& profile, Assets const& assets, std::string const& title, bool failed)
{
    auto const full = title + " – " + w.tr("Individual plan") + " – " + profile.name;
    return h("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<title>{}</title>\n<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">\n"
             "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" href=\"{}\" crossorigin>\n"
             "<link rel=\"stylesheet\" href=\"{}\">\n<script src=\"{}\" defer></script>\n</head>\n",
        failed ? w.tr("Error: {title}", {{"title", full}}) : full, assets.url("shields/" + profile.shield),
        assets.url("inter-latin-wght-normal.woff2"), assets.url("app.css"), assets.url("app.js"));
}

Html menu_link(MenuLink const& link)
{
    auto const lang = link.lang.empty() ? Attribute{} : attribute("lang", link.lang) + attribute("hreflang", link.lang);
    return h("<a class=\"ds-link\" href=\"{}\"{}>{}</a>", link.to, lang, link.text);
}

Html menu_links(std::vector<MenuLink> const& links)
{
    Html html;
    for (auto const& link : links) html += menu_link(link);
    return html;
}

Html brand(Profile const& profile, Assets const& assets, Words const& w, Url const& home)
{
    return h("<a class=\"st-brand\" href=\"{}\"><img src=\"{}\" alt=\"\" width=\"38\" height=\"45\">"
             "<span><strong>{}</strong><span>{}</span></span></a>",
        home, assets.url("shields/" + profile.shield), profile.name, w.tr("Individual plan"));
}

Html navigation(Words const& w, std::vector<NavLink> const& links)
{
    if (links.empty()) return {};
    Html items;
    for (auto const& link : links)
        items.add("<li><a href=\"{}\"{}>{}<span>{}</span></a></li>", link.to, link.current ? attribute("aria-current", "page") : Attribute{},
            icon(link.icon), link.text);
    return h("<nav class=\"st-nav\" aria-label=\"{}\"><ul>{}</ul></nav>", w.tr("Main menu"), items);
}

Html member_menu(Words const& w, Surroundings const& around, Ground ground)
{
    if (!around.member) return h("<span class=\"st-row\">{}</span>", menu_links(around.languages));
    auto const& member = *around.member;
    return h("<details class=\"st-user\"><summary><span class=\"ds-sr-only\">{}: </span>{}<span class=\"st-user__name\">{}</span>{}"
             "</summary><div class=\"st-user__menu\"><p class=\"st-small st-muted\">{}</p>{}{}"
             "<form class=\"st-button-form\" method=\"post\" action=\"{}\"><input type=\"hidden\" name=\"{}\" value=\"{}\">"
             "<button class=\"ds-link\" type=\"submit\">{}</button></form></div></details>",
        w.tr("User menu"), avatar(member.name, ground == Ground::owner ? Color::owner : Color::accent), member.name, icon(Icon::chevron_down),
        member.about, menu_links(member.links), menu_links(around.languages), member.log_out, csrf_field, member.csrf, w.tr("Log out"));
}

Html person_line(PersonLine const& person)
{
    Html tabs;
    for (auto const& tab : person.tabs)
        tabs.add("<li><a href=\"{}\"{}>{}</a></li>", tab.to, tab.current ? attribute("aria-current", "page") : Attribute{}, tab.text);
    return h("<div class=\"st-person-line\"><div class=\"st-person-line__inner\"><span class=\"st-person\">{}<span><strong>{}</strong>"
             "<small>{}</small></span></span><nav aria-label=\"{}\"><ul class=\"st-tabs\">{}</ul></nav></div></div>\n",
        avatar(person.name, Color::owner), person.name, person.about, person.name, tabs);
}

Html header(Words const& w, Profile const& profile, Assets const& assets, Surroundings const& around, Page const& page)
{
    return h("<header>\n<div class=\"st-header\"{}><div class=\"st-stripe\"></div><div class=\"st-header__inner\">{}{}{}</div></div>\n"
             "{}</header>\n",
        page.ground == Ground::owner ? attribute("data-color", "owner") : Attribute{}, brand(profile, assets, w, around.home),
        navigation(w, around.nav), member_menu(w, around, page.ground), page.person ? person_line(*page.person) : Html{});
}

void write_main(Html& document, Page const& page)
{
    auto const narrow = flag("data-narrow", page.narrow);
    if (page.above.empty())
        document.add("<main id=\"main\" class=\"st-page\" tabindex=\"-1\"{}>\n", narrow);
    else
        document.add("<main id=\"main\" tabindex=\"-1\">\n{}\n<div class=\"st-page\"{}>\n", page.above, narrow);
    if (page.ground == Ground::owner)
        document.add("<div class=\"st-owner-width\" data-color=\"owner\" data-size=\"lg\">\n{}\n</div>", page.content);
    else
        document += page.content;
    document.add("\n");
    if (!page.above.empty()) document.add("</div>\n");
    document.add("</main>\n");
}

// "57 00 00 01" → tel:+4757000001
Url phone_address(std::string_view phone)
{
    std::string digits;
    for (char const c : phone)
        if (c >= '0' && c <= '9') digits += c;
    return Url::external("tel:+47" + digits);
}

// Samtak's own pages (login before a municipality is known) have nobody to call.
Html contact(Words const& w, Profile const& profile)
{
    if (profile.phone.empty()) return {};
    auto const call = h("{} <a class=\"ds-link\" href=\"{}\">{}</a>", w.tr("phone"), phone_address(profile.phone), profile.phone);
    return h("<span>{}, {}</span>", profile.contact_body.in(w.language()), call);
}

Html footer(Words const& w, Profile const& profile, Surroundings const& around)
{
    Html links;
    for (auto const& link : around.footer) links.add("<li>{}</li>", menu_link(link));
    for (auto const& link : around.languages) links.add("<li>{}</li>", menu_link(link));
    return h("<footer class=\"st-footer\"><div class=\"st-footer__inner\"><strong>{}</strong>{}"
             "<nav aria-label=\"{}\"><ul>{}</ul></nav></div></footer>\n",
        profile.name, contact(w, profile), w.tr("About the service"), links);
}

Html session_warning(Words const& w, std::optional<SessionWarning> const& session)
{
    if (!session) return {};
    return h("<dialog class=\"ds-dialog st-dialog\" id=\"session-warning\" aria-labelledby=\"session-title\" data-seconds=\"{}\" "
             "data-warn=\"{}\"{}><h2 class=\"ds-heading\" data-size=\"sm\" id=\"session-title\">{}</h2><p>{} {}</p>"
             "<form method=\"post\" action=\"{}\"><input type=\"hidden\" name=\"{}\" value=\"{}\">"
             "<button class=\"ds-button\" type=\"submit\" autofocus>{}</button></form></dialog>\n",
        session->seconds, warn_before, attribute("data-expired", session->expired.text()), w.tr("You will soon be logged out"),
        w.tr("It has been quiet for a while. In about three minutes we log you out to protect the plan."), w.tr("What you have written is kept."),
        session->extend, csrf_field, session->csrf, w.tr("Stay logged in"));
}

} // namespace

Html framed(Words const& w, Profile const& profile, Assets const& assets, Surroundings const& around, Page const& page)
{
    bool const owner = page.ground == Ground::owner;
    Html document; // written in one go: a large page isn't copied from piece to piece
    document.reserve(page.content.text().size() + room_around);
    document.add("<!doctype html>\n<html lang=\"{}\" data-color-scheme=\"light\">\n{}<body{}>\n<a class=\"ds-skip-link\" href=\"#main\">{}</a>\n{}",
        language_code(w.language()), head(w, profile, assets, page.title, page.failed), owner ? attribute("class", "st-owner") : Attribute{},
        w.tr("Skip to main content"), header(w, profile, assets, around, page));
    write_main(document, page);
    document.add("{}{}", footer(w, profile, around), session_warning(w, around.session));
    document.add("{}\n</body>\n</html>\n", assets.icons().used_in(document));
    return document;
}

Html sheet(Words const& w, Profile const& profile, Assets const& assets, std::string const& title, Html const& content)
{
    return h("<!doctype html>\n<html lang=\"{}\" data-color-scheme=\"light\">\n{}<body>\n<main id=\"main\" tabindex=\"-1\">{}</main>\n{}\n"
             "</body>\n</html>\n",
        language_code(w.language()), head(w, profile, assets, title, false), content, assets.icons().used_in(content));
}

} // namespace samtak::ui
