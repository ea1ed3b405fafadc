#include "identity/enrolment_pages.hpp"

#include "identity/password.hpp"
#include "identity/user_name.hpp"
#include "web/parts.hpp"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace samtak {
namespace {

constexpr int picture_size = 232; // CSS pixels

Html have_one(Words const& w, InvitationView const& view)
{
    if (view.elsewhere)
        return ui::card("have", w.tr("You are logged in"),
            h("<p>{}</p>", w.tr("The login you have is for another task here. Make one more, so that the two are kept apart.")));
    auto const about = h("<p>{}</p>", w.tr("If you log in here for another municipality already, you can use the same login."));
    if (view.log_in) return ui::card("have", w.tr("Do you have a login?"), h("{}<p>{}</p>", about, ui::link(*view.log_in, w.tr("Log in with it"))));
    return ui::card("have", w.tr("You are logged in"),
        h("{}{}", about, ui::button_form(*view.link, view.session_csrf, {.text = w.tr("Use the login I have"), .weight = ui::Weight::secondary})));
}

Html choose_fields(Words const& w, ui::FormView const& form)
{
    return h("{}{}",
        form.text({.name = "user_name",
            .label = w.tr("Choose a user name"),
            .description = w.tr("At least 3 letters or digits. You write it each time you log in."),
            .autocomplete = "username",
            .most = longest_user_name}),
        form.text({.name = "password",
            .label = w.tr("Choose a password"),
            .description = w.tr("At least 12 characters. Four words that don't belong together are easy to remember and hard to guess."),
            .type = "password",
            .autocomplete = "new-password",
            .most = longest_password}));
}

Html key_section(Words const& w, CodeKeyView const& view)
{
    return h("<ol class=\"st-flow\"><li>{}</li><li>{}</li><li>{}</li></ol>{}<p>{} <strong class=\"st-numbers\" id=\"code-key\">{}</strong></p>",
        w.tr("Get an app that makes codes on your phone, for example Microsoft Authenticator, Google Authenticator or FreeOTP."),
        w.tr("Let the app read the picture below, or write the key under it."), w.tr("Write the six digits that the app shows."),
        qr_picture(view.address, w.tr("QR code with the key for your codes. The key stands as text below.")), w.tr("Key:"), view.key);
}

} // namespace

ui::Page invitation_page(Words const& w, InvitationView const& view)
{
    ui::FormView const form{w, view.posted};
    auto const lead = h("<p class=\"st-lead\">{}</p>",
        w.tr("{municipality} has invited you. Make your own login to see what it is about.", {{"municipality", view.municipality_name}}));
    auto const inside = h("{}<h1 class=\"ds-heading\" data-size=\"lg\">{}</h1>{}{}{}", step_bar(w, 1, 2), w.tr("Make your login"), lead,
        choose_fields(w, form), ui::buttons({ui::button({.text = w.tr("Next")})}));
    ui::Page page;
    page.title = w.tr("Make your login");
    page.narrow = true;
    page.failed = form.failed();
    page.content = h("<div class=\"st-flow\">{}{}{}</div>", form.error_summary(), form.form({.action = view.action, .csrf = view.csrf}, inside),
        have_one(w, view));
    return page;
}

ui::Page code_key_page(Words const& w, CodeKeyView const& view)
{
    ui::FormView const form{w, view.posted};
    auto const demo = view.demo_code.empty()
        ? Html{}
        : ui::alert(
              ui::Color::info, w.tr("Demo"), h("<p>{} <strong id=\"demo-code\">{}</strong> </p>", w.tr("The code just now is"), view.demo_code));
    auto const field = form.text({.name = "code", .label = w.tr("One-time code"), .autocomplete = "one-time-code", .inputmode = "numeric"});
    auto const inside = h("{}<h1 class=\"ds-heading\" data-size=\"lg\">{}</h1>{}{}{}{}", step_bar(w, 2, 2), w.tr("Connect your phone"),
        key_section(w, view), demo, field, ui::buttons({ui::button({.text = w.tr("Finish and log in")})}));
    ui::Page page;
    page.title = w.tr("Connect your phone");
    page.narrow = true;
    page.failed = form.failed();
    page.content = h("<div class=\"st-flow\">{}{}</div>", form.error_summary(), form.form({.action = view.action, .csrf = view.csrf}, inside));
    return page;
}

ui::Page invitation_gone_page(Words const& w)
{
    ui::Page page;
    page.title = w.tr("This invitation can't be used");
    page.narrow = true;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}{}</div>",
        ui::title(page.title, w.tr("It may have been used already, or be more than two weeks old. Ask the one who invited you for a new one.")),
        ui::buttons({ui::button_link(url("/login"), {.text = w.tr("Go to login")})}));
    return page;
}

Html qr_picture(std::string const& text, std::string const& name)
{
    std::unique_ptr<QRcode, decltype(&QRcode_free)> const code{QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free};
    if (!code) throw std::runtime_error("libqrencode can't draw the key");
    std::string path;
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1U) path += "M" + std::to_string(x + 4) + " " + std::to_string(y + 4) + "h1v1h-1z";
    int const side = code->width + 8;
    return h("<svg width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\" shape-rendering=\"crispEdges\">"
             "<rect width=\"{}\" height=\"{}\" fill=\"#fff\"/><path d=\"{}\" fill=\"#000\"/></svg>",
        picture_size, picture_size, side, side, name, side, side, path);
}

} // namespace samtak
