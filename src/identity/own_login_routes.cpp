// «Your login»: a new password, and out everywhere else. For every login, in whichever municipalities it is good.
#include "identity/cookies.hpp"
#include "identity/login_pages.hpp"
#include "identity/login_services.hpp"
#include "identity/own_login.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

Url here(std::string const& next) { return carrying(url("/account"), next); }

Html password_section(Words const& w, ui::FormView const& form, std::string const& csrf, std::string const& next)
{
    Html inside = form.text({.name = "now_used", .label = w.tr("The password you have now"), .type = "password", .autocomplete = "current-password"});
    inside += form.text({.name = "password",
        .label = w.tr("New password"),
        .description = w.tr("At least 12 characters. Four words that don't belong together are easy to remember and hard to guess."),
        .type = "password",
        .autocomplete = "new-password",
        .most = longest_password});
    inside += h("<p>{}</p>", w.tr("You stay logged in here, and are logged out everywhere else."));
    inside += ui::buttons({ui::button({.text = w.tr("Change the password")})});
    return ui::section("password", w.tr("Change your password"),
        form.form({.action = carrying(url("/account/password"), next), .csrf = csrf}, h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside)));
}

Html others_section(Words const& w, std::string const& csrf, std::string const& next)
{
    return ui::section("others", w.tr("Other machines"),
        h("<div class=\"st-flow\" data-gap=\"l\"><p>{}</p>{}<p>{}</p></div>",
            w.tr("If you have logged in somewhere and forgotten to log out, you can do it from here."),
            ui::buttons({ui::button_form(
                carrying(url("/account/others"), next), csrf, {.text = w.tr("Log out everywhere else"), .weight = ui::Weight::secondary})}),
            w.tr("If you have lost your phone, you need a new login. Tell the one who invited you.")));
}

Response shown(LoginServices& services, Request const& request, SignedIn const& who, Form const& posted, int status)
{
    auto const visit = services.frame.visit(request, who.language);
    Words const& w = visit.words;
    ui::FormView const form{w, posted};
    auto const done = query_value(request, "done");
    ui::Page page;
    page.title = w.tr("Your login");
    page.narrow = true;
    page.failed = form.failed();
    page.content = ui::back_link(visit.next.empty() ? url("/") : Url::own_path(visit.next), w.tr("Back"));
    if (done == "password") page.content += ui::done(w.tr("The password is changed. You are logged out everywhere else."));
    if (done == "others") page.content += ui::done(w.tr("You are logged out everywhere else."));
    auto const password = password_section(w, form, who.csrf, visit.next);
    page.content += form.error_summary();
    page.content += ui::title(page.title);
    page.content += password;
    page.content += others_section(w, who.csrf, visit.next);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return services.frame.answer(request, visit, page, status);
}

Response refused(LoginServices& services, Request const& request)
{
    auto const visit = services.frame.visit(request);
    return services.frame.answer(request, visit, refused_form_page(visit.words, here(visit.next)), 403);
}

Response show_account(LoginServices& services, Request const& request)
{
    auto const who = services.signed_in(request);
    return who ? shown(services, request, *who, {}, 200) : services.viewers.sign_in_first(request, services.now());
}

// The form was open for too long. Nothing of it is kept: it was passwords.
Response too_late() { return see_other(url("/login").with("next", "/account")); }

void look_at(Form& form)
{
    if (form.get("now_used").empty()) form.problem("now_used", "Write the password you have now.");
    auto const fresh = password_problem("password", form.get("password"), {});
    if (fresh) form.problem(fresh->field, fresh->text, fresh->limit);
    if (!fresh && form.get("password") == form.get("now_used")) form.problem("password", "Choose another password than the one you have.");
}

Response go_on(LoginServices& services, Request const& request, FreshToken const& next)
{
    auto response = see_other(here(services.frame.visit(request).next).with("done", "password"));
    set_cookie(response, request, Cookie::session, next.token);
    return response;
}

Response change_password(LoginServices& services, Request const& request)
{
    auto const who = services.signed_in(request);
    if (!who) return too_late();
    auto form = posted_form(request);
    if (!services.viewers.csrf_ok(*who, request, form)) return refused(services, request);
    look_at(form);
    if (!form.ok()) return shown(services, request, *who, form, 422);
    OwnLogin own{services.settings.directory, services.settings.secrets, services.passwords};
    auto const next = fresh_token();
    switch (own.change_password(*who, form.get("now_used"), form.get("password"), next, client_of(request), services.now())) {
    case PasswordChange::changed: return go_on(services, request, next);
    case PasswordChange::wrong: form.problem("now_used", "This isn't the password you have now."); return shown(services, request, *who, form, 422);
    case PasswordChange::too_many: form.problem("now_used", "There have been too many attempts. Wait 15 minutes before you try again."); break;
    case PasswordChange::busy: form.problem("now_used", "Many are logging in just now. Try again in a moment."); break;
    }
    return shown(services, request, *who, form, 429);
}

Response end_others(LoginServices& services, Request const& request)
{
    auto const who = services.signed_in(request);
    if (!who) return too_late();
    if (!services.viewers.csrf_ok(*who, request, posted_form(request))) return refused(services, request);
    OwnLogin{services.settings.directory, services.settings.secrets, services.passwords}.end_others(*who, client_of(request), services.now());
    return see_other(here(services.frame.visit(request).next).with("done", "others"));
}

} // namespace

void own_login_routes(OpenRoutes& routes, LoginServices& services)
{
    routes.get("/account", [&](Request const& request, Fields const&) { return show_account(services, request); });
    routes.post("/account/password", [&](Request const& request, Fields const&) { return change_password(services, request); });
    routes.post("/account/others", [&](Request const& request, Fields const&) { return end_others(services, request); });
}

} // namespace samtak
