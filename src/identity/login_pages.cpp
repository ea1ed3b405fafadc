#include "identity/login_pages.hpp"

#include "web/parts.hpp"

namespace samtak {
namespace {

Html choice(ui::Icon icon, std::string const& name, std::string const& about)
{
    return h("<span class=\"st-items__icon\">{}</span><span><b>{}</b><span class=\"st-muted\">{}</span></span>", ui::icon(icon), name, about);
}

// ID-porten has its place already; what can't be chosen says why.
Html id_porten(Words const& w)
{
    return h("<div class=\"st-login__choice\" data-later>{}</div>",
        choice(
            ui::Icon::person_rectangle, w.tr("ID-porten"), w.tr("BankID, MinID or Buypass. Not yet available here: use your user name until then.")));
}

Html with_password(Words const& w, Url const& to)
{
    return h("<a class=\"st-login__choice\" href=\"{}\">{}{}</a>", to,
        choice(ui::Icon::key_horizontal, w.tr("User name, password and one-time code"),
            w.tr("For you who have been given a login by the municipality.")),
        ui::icon(ui::Icon::chevron_right));
}

Html trouble(Words const& w, ChooserView const& view)
{
    auto const call = view.phone.empty()
        ? Html{}
        : h("<p>{}</p>", w.tr("You can also call {body}, phone {phone}.", {{"body", view.contact_body}, {"phone", view.phone}}));
    auto const lost = w.tr(
        "If you have forgotten your user name or password, or have a new phone, you need a new invitation. Then you choose a new password and get a new key for the codes. What you have written is still there.");
    auto const whom =
        w.tr("Are you the one that the plan is about, or next of kin? Ask the one who coordinates. Do you work with the person? Ask your leader.");
    auto const invited =
        w.tr("Have you been told that you are invited? The address to begin with comes from the one who invited you, not by e-mail.");
    return h(
        "<div class=\"ds-card st-card-detail\"><details class=\"ds-details\" id=\"trouble\"><summary>{}</summary><div class=\"st-flow\"><p>{}</p><p>{}</p><p>{}</p>{}</div></details></div>",
        w.tr("Can't you log in?"), lost, whom, invited, call);
}

Html what_it_is(Words const& w, Url const& more)
{
    return h(
        "<aside class=\"st-card st-flow\" aria-labelledby=\"about\"><h2 class=\"ds-heading\" data-size=\"xs\" id=\"about\">{}</h2><p>{}</p><p>{}</p><p>{}</p></aside>",
        w.tr("What is an individual plan?"),
        w.tr("An individual plan gathers what is important to you, and who shall help you with what. You decide who may read it."),
        w.tr("If you need several services over time, you have the right to a coordinator, also when you don't want a plan."),
        ui::link(more, w.tr("Who can get it, and how to apply")));
}

Html demo_line(Words const& w, DemoLogin const& login, std::string const& next)
{
    auto const to = url("/login/password").with("user", login.user_name);
    return h("<li><a class=\"ds-link\" href=\"{}\">{}</a> <span class=\"st-muted\">{}</span></li>", next.empty() ? to : to.with("next", next),
        login.name, w.tr("{who}. User name: {user}", {{"who", login.who}, {"user", login.user_name}}));
}

Html demo_group(Words const& w, DemoGroup const& group, std::string const& next)
{
    Html lines;
    for (auto const& login : group.logins) lines += demo_line(w, login, next);
    return h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3><ul class=\"st-lines\">{}</ul>", group.municipality, lines);
}

Html demo_list(Words const& w, ChooserView const& view)
{
    if (view.demo.empty()) return {};
    Html groups;
    for (auto const& group : view.demo) groups += demo_group(w, group, view.next);
    auto const about =
        w.tr("Everybody here is invented. The password is “{password}”, and the next page shows the code.", {{"password", demo_password}});
    return h(
        "<section class=\"st-card st-flow\" aria-labelledby=\"demo\"><h2 class=\"ds-heading\" data-size=\"xs\" id=\"demo\">{}</h2><p>{}</p>{}</section>",
        w.tr("Demo: choose who you are"), about, groups);
}

struct Step {
    int number;
    std::string title;
    std::string back;
    Html lead;
    Html fields;
    Html buttons;
};
ui::Page step_page(Words const& w, StepView const& view, Step const& step)
{
    ui::FormView const form{w, view.posted};
    auto const inside =
        h("{}<h1 class=\"ds-heading\" data-size=\"lg\">{}</h1>{}{}{}", step_bar(w, step.number, 2), step.title, step.lead, step.fields, step.buttons);
    ui::Page page;
    page.title = step.title;
    page.narrow = true;
    page.failed = form.failed();
    page.content =
        h("{}{}{}", form.error_summary(), ui::back_link(view.back, step.back), form.form({.action = view.action, .csrf = view.csrf}, inside));
    return page;
}

} // namespace

ui::Page chooser_page(Words const& w, ChooserView const& view)
{
    auto const ways = h("<div class=\"st-flow\">{}{}</div>", id_porten(w), with_password(w, view.password));
    auto const left = h("<div class=\"st-login\">{}{}{}</div>",
        ui::title(w.tr("Log in"), w.tr("Your plan, your meetings and those who help you, gathered in one place.")), ways, trouble(w, view));
    ui::Page page;
    page.title = w.tr("Log in");
    page.content =
        h("<div class=\"st-split\" data-wide>{}<div class=\"st-flow\">{}{}</div></div>", left, demo_list(w, view), what_it_is(w, view.information));
    return page;
}

ui::Page password_page(Words const& w, StepView const& view)
{
    ui::FormView const form{w, view.posted};
    auto const fields = h("{}{}", form.text({.name = "user_name", .label = w.tr("User name"), .value = view.suggested, .autocomplete = "username"}),
        form.text({.name = "password", .label = w.tr("Password"), .type = "password", .autocomplete = "current-password"}));
    auto const buttons =
        ui::buttons({ui::button({.text = w.tr("Next")}), ui::link(view.back.at("trouble"), w.tr("Have you forgotten your password?"))});
    auto const late = view.too_late ? ui::alert(ui::Color::info, w.tr("It took too long"),
                                          h("<p>{}</p>", w.tr("For your safety you must begin again with user name and password.")))
                                    : Html{};
    return step_page(w, view, {1, w.tr("User name and password"), w.tr("Choose another way"), late, fields, buttons});
}

ui::Page code_page(Words const& w, StepView const& view)
{
    ui::FormView const form{w, view.posted};
    auto const lead =
        h("<p>{}</p>", w.tr("Open the app on your phone that makes codes, and write the six digits that it shows now. A code can be used once."));
    auto const demo = view.demo_code.empty()
        ? Html{}
        : ui::alert(
              ui::Color::info, w.tr("Demo"), h("<p>{} <strong id=\"demo-code\">{}</strong> </p>", w.tr("The code just now is"), view.demo_code));
    auto const fields = form.text({.name = "code",
        .label = w.tr("One-time code"),
        .description = w.tr("You may paste the code."),
        .autocomplete = "one-time-code",
        .inputmode = "numeric"});
    return step_page(w, view,
        {2, w.tr("Write the one-time code"), w.tr("Back"), h("{}{}", lead, demo), fields, ui::buttons({ui::button({.text = w.tr("Log in")})})});
}

Html step_bar(Words const& w, int step, int of)
{
    auto const words = w.tr("Step {step} of {of}", {{"step", step}, {"of", of}});
    return h(
        "<div class=\"st-progress\"><span>{}</span><progress max=\"{}\" value=\"{}\" aria-label=\"{}\"></progress></div>", words, of, step, words);
}

} // namespace samtak
