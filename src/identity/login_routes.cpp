#include "identity/login_pages.hpp"
#include "identity/login_services.hpp"

namespace samtak {
namespace {

constexpr std::string_view too_many_seconds = "900";

std::vector<DemoGroup> demo_groups(LoginServices& services, LoginFrame::Visit const& visit)
{
    std::vector<DemoGroup> groups;
    for (auto const& login : services.settings.demo_logins) {
        if (visit.in_municipality && login.municipality != visit.profile.key) continue;
        auto const* place = services.settings.place(login.municipality);
        auto const name = place ? place->profile->name : login.municipality;
        if (groups.empty() || groups.back().municipality != name) groups.push_back({name, {}});
        groups.back().logins.push_back(login);
    }
    return groups;
}

Response show_chooser(LoginServices& services, Request const& request)
{
    auto const visit = services.frame.visit(request);
    if (auto const who = services.signed_in(request)) return see_other(visit.next.empty() ? home_of(who->places) : Url::own_path(visit.next));
    ChooserView view{
        carrying(url("/login/password"), visit.next), visit.profile.phone, visit.profile.contact_body.in(visit.words.language()), {}, visit.next};
    view.information = visit.in_municipality ? url("/{}/information", visit.profile.key) : url("/information");
    if (services.settings.demo_mode) view.demo = demo_groups(services, visit);
    return services.frame.answer(request, visit, chooser_page(visit.words, view));
}

// A page with a form: the cookie that ties it to this browser goes with it.
Response with_form_cookie(Response response, Request const& request, FormGuard::Token const& token)
{
    set_cookie(response, request, Cookie::form, token.cookie);
    return response;
}

Response password_form(LoginServices& services, Request const& request, Form const& posted, int status)
{
    auto const visit = services.frame.visit(request);
    auto const token = services.guard.token(request);
    StepView view{carrying(url("/login/password"), visit.next), carrying(url("/login"), visit.next), token.field, posted, {}, {}};
    if (services.settings.demo_mode) view.suggested = query_value(request, "user");
    view.too_late = !query_value(request, "late").empty();
    return with_form_cookie(services.frame.answer(request, visit, password_page(visit.words, view), status), request, token);
}

Response code_form(LoginServices& services, Request const& request, Form const& posted, int status)
{
    auto const visit = services.frame.visit(request);
    auto const token = services.guard.token(request);
    auto const demo = services.login.demo_code(read_cookie(request, Cookie::ticket), services.now());
    StepView const view{
        carrying(url("/login/code"), visit.next), carrying(url("/login/password"), visit.next), token.field, posted, {}, demo.value_or("")};
    return with_form_cookie(services.frame.answer(request, visit, code_page(visit.words, view), status), request, token);
}

Response refused_form(LoginServices& services, Request const& request, Url const& again)
{
    auto const visit = services.frame.visit(request);
    return services.frame.answer(request, visit, refused_form_page(visit.words, carrying(again, visit.next)), 403);
}

Response begin_again(LoginServices& services, Request const& request)
{
    return see_other(carrying(url("/login/password"), services.frame.visit(request).next).with("late", "1"));
}

// 429 with Retry-After where waiting helps, else 422; the form again, with what was typed.
struct FailureTexts {
    TextKey wrong;
    TextKey too_many;
};
int note_failure(Form& form, LoginFailure failure, std::string_view field, FailureTexts const& texts)
{
    switch (failure) {
    case LoginFailure::wrong: form.problem(field, texts.wrong); return 422;
    case LoginFailure::too_many: form.problem(field, texts.too_many); return 429;
    case LoginFailure::busy: form.problem(field, "Many are logging in just now. Try again in a moment."); return 429;
    case LoginFailure::expired: break; // the caller begins again
    }
    return 422;
}

Response try_password(LoginServices& services, Request const& request)
{
    auto form = posted_form(request);
    if (!services.guard.ok(request, form)) return refused_form(services, request, url("/login/password"));
    if (form.get("user_name").empty()) form.problem("user_name", "Write your user name.");
    if (form.get("password").empty()) form.problem("password", "Write your password.");
    if (!form.ok()) return password_form(services, request, form, 422);
    auto const result = services.login.with_password(form.get("user_name"), form.get("password"), client_of(request), services.now());
    if (auto const* failure = std::get_if<LoginFailure>(&result)) {
        int const status = note_failure(form, *failure, "password",
            {text_key("The user name or password isn't right."),
                text_key("There have been too many attempts. Wait 15 minutes before you try again.")});
        auto response = password_form(services, request, form, status);
        if (status == 429) response.with("Retry-After", *failure == LoginFailure::busy ? "5" : std::string{too_many_seconds});
        return response;
    }
    auto response = see_other(carrying(url("/login/code"), services.frame.visit(request).next));
    set_cookie(response, request, Cookie::ticket, std::get<LoginTicket>(result), std::chrono::minutes{10});
    return response;
}

Response show_code(LoginServices& services, Request const& request)
{
    if (!services.login.account_of(read_cookie(request, Cookie::ticket), services.now())) return begin_again(services, request);
    return code_form(services, request, {}, 200);
}

Response try_code(LoginServices& services, Request const& request)
{
    auto form = posted_form(request);
    if (!services.guard.ok(request, form)) return refused_form(services, request, url("/login/code"));
    if (form.get("code").empty()) {
        form.problem("code", "Write the code.");
        return code_form(services, request, form, 422);
    }
    auto const result = services.login.with_code(read_cookie(request, Cookie::ticket), form.get("code"), client_of(request), services.now());
    if (auto const* opened = std::get_if<OpenedSession>(&result)) return signed_in_response(request, *opened, services.frame.visit(request).next);
    auto const failure = std::get<LoginFailure>(result);
    if (failure == LoginFailure::expired) return begin_again(services, request);
    int const status = note_failure(form, failure, "code",
        {text_key("The code isn't right, or it has been used. Wait for the next one."),
            text_key("There have been too many wrong codes. Wait until tomorrow, or log in on a device that you have used before.")});
    return code_form(services, request, form, status);
}

} // namespace

void login_routes(OpenRoutes& routes, LoginServices& services)
{
    routes.get("/login", [&](Request const& request, Fields const&) { return show_chooser(services, request); });
    routes.get("/login/password", [&](Request const& request, Fields const&) { return password_form(services, request, {}, 200); });
    routes.post("/login/password", [&](Request const& request, Fields const&) { return try_password(services, request); });
    routes.get("/login/code", [&](Request const& request, Fields const&) { return show_code(services, request); });
    routes.post("/login/code", [&](Request const& request, Fields const&) { return try_code(services, request); });
}

} // namespace samtak
