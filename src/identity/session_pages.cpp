#include "identity/login_pages.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

ui::Page narrow_page(std::string title, std::string const& lead, Html const& content)
{
    ui::Page page;
    page.narrow = true;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}{}</div>", ui::title(title, lead), content);
    page.title = std::move(title);
    return page;
}

} // namespace

ui::Page choose_place_page(Words const& w, std::vector<PlaceLink> const& places, std::string const& csrf)
{
    Html links;
    for (auto const& place : places)
        links.add("<li><a class=\"st-login__choice\" href=\"{}\"><span class=\"st-items__icon\">{}</span><b>{}</b>{}</a></li>", place.to,
            ui::icon(ui::Icon::house), place.name, ui::icon(ui::Icon::chevron_right));
    auto const none = ui::alert(ui::Color::info, w.tr("No municipality has given you access now"),
        h("<p>{}</p>", w.tr("Your access may have come to its end date. Ask the one who invited you.")));
    auto const list = h("<ul class=\"st-plain-list st-login\">{}</ul>", links);
    auto const out = ui::button_form(url("/logout"), csrf, {.text = w.tr("Log out"), .weight = ui::Weight::secondary});
    return narrow_page(w.tr("Choose municipality"),
        places.empty() ? std::string{} : w.tr("You take part in more than one. What you see in one isn't shown in another."),
        h("{}{}", places.empty() ? none : list, out));
}

ui::Page signed_out_page(Words const& w)
{
    return narrow_page(w.tr("You are logged out"), w.tr("If you share this machine with others, close the browser too."),
        ui::buttons({ui::button_link(url("/login"), {.text = w.tr("Log in again")})}));
}

ui::Page session_ended_page(Words const& w, std::string const& next, std::optional<bool> kept)
{
    Html said;
    if (kept && *kept)
        said = ui::alert(ui::Color::success, w.tr("What you wrote is kept"),
            h("<p>{}</p>", w.tr("Your draft is ready when you log in again. Only you can see it.")));
    else if (kept)
        said = ui::alert(ui::Color::warning, w.tr("What you sent just now was not saved"),
            h("<p>{}</p>", w.tr("Log in, and look whether a draft stands in the form. If not, you must write it again.")));
    auto const login = next.empty() ? url("/login") : url("/login").with("next", next);
    return narrow_page(w.tr("You have been logged out"), w.tr("It was quiet for a while, so we logged you out to protect the plan."),
        h("{}{}", said, ui::buttons({ui::button_link(login, {.text = w.tr("Log in and go on")})})));
}

ui::Page refused_form_page(Words const& w, Url const& again)
{
    return narrow_page(w.tr("We couldn't take in the form"),
        w.tr("The page may have been open for long, or cookies are turned off in your browser. Login needs cookies."),
        ui::buttons({ui::button_link(again, {.text = w.tr("Try again")})}));
}

} // namespace samtak
