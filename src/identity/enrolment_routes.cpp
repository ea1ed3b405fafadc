#include "identity/enrolment_pages.hpp"
#include "identity/login_services.hpp"
#include "identity/next_path.hpp"
#include "identity/user_name.hpp"

namespace samtak {
namespace {

// The invitation that the path names, and where it stands.
struct Asked {
    Place const* place;
    std::string token;
    OpenInvitation invitation;
};
std::optional<Asked> asked_for(LoginServices& services, Fields const& params)
{
    auto const* place = services.settings.place(params.at(0).second);
    if (!place) return std::nullopt;
    auto invitation = services.enrolments.invitation(place->profile->key, *place->database, params.at(1).second, services.now());
    if (!invitation) return std::nullopt;
    return Asked{place, params.at(1).second, std::move(*invitation)};
}

Response gone(LoginServices& services, Request const& request)
{
    auto const visit = services.frame.visit(request);
    return services.frame.answer(request, visit, invitation_gone_page(visit.words), 404);
}

Response refused_form(LoginServices& services, Request const& request)
{
    auto const visit = services.frame.visit(request);
    return services.frame.answer(request, visit, refused_form_page(visit.words, Url::own_path(asked_page(request))), 403);
}

Response invitation_form(LoginServices& services, Request const& request, Asked const& asked, Form const& posted, int status)
{
    auto const who = services.signed_in(request);
    auto const visit = services.frame.visit(request, who ? std::optional{who->language} : std::nullopt);
    auto const token = services.guard.token(request);
    auto const here = invitation_url(asked.invitation.municipality, asked.token);
    InvitationView view{asked.place->profile->name, here, token.field, posted, {}, {}, {}};
    if (who && MemberStore{*asked.place->database}.is_another(asked.invitation.row, who->account)) {
        view.elsewhere = true;
    } else if (who) {
        view.link = Url::own_path(here.text() + "/link");
        view.session_csrf = who->csrf;
    } else {
        view.log_in = url("/login/password").with("next", here.text());
    }
    auto response = services.frame.answer(request, visit, invitation_page(visit.words, view), status);
    set_cookie(response, request, Cookie::form, token.cookie);
    return response;
}

Response show_invitation(LoginServices& services, Request const& request, Fields const& params)
{
    auto const asked = asked_for(services, params);
    return asked ? invitation_form(services, request, *asked, {}, 200) : gone(services, request);
}

void look_at(Form& form)
{
    auto const name = user_name_problem("user_name", form.get("user_name"));
    if (name) form.problem(name->field, name->text, name->limit);
    auto const password = password_problem("password", form.get("password"), form.get("user_name"));
    if (password) form.problem(password->field, password->text, password->limit);
}

Response choose_login(LoginServices& services, Request const& request, Fields const& params)
{
    auto form = posted_form(request);
    auto const asked = asked_for(services, params);
    if (!asked) return gone(services, request);
    if (!services.guard.ok(request, form)) return refused_form(services, request);
    look_at(form);
    if (!form.ok()) return invitation_form(services, request, *asked, form, 422);
    auto const language = language_for(request, asked->place->profile);
    auto const begun = services.enrolments.begin(asked->invitation, form.get("user_name"), form.get("password"), language, services.now());
    if (auto const* token = std::get_if<std::string>(&begun)) return see_other(url("/enrolment/{}", *token));
    auto const why = std::get<EnrolmentFailure>(begun);
    if (why == EnrolmentFailure::busy)
        form.problem("password", "Many are logging in just now. Try again in a moment.");
    else if (why == EnrolmentFailure::too_many)
        form.problem("user_name", "You have tried many times. Wait an hour, or ask for a new invitation.");
    else
        form.problem("user_name", "Somebody else has this user name. Choose another.");
    return invitation_form(services, request, *asked, form, why == EnrolmentFailure::name_taken ? 422 : 429);
}

Response link_login(LoginServices& services, Request const& request, Fields const& params)
{
    auto const who = services.signed_in(request);
    if (!who) return services.viewers.sign_in_first(request, services.now());
    if (!services.viewers.csrf_ok(*who, request, posted_form(request))) return refused_form(services, request);
    auto const asked = asked_for(services, params);
    if (!asked) return gone(services, request);
    auto const linked = services.enrolments.link(asked->invitation, *asked->place->database, who->account, client_of(request), services.now());
    auto const* account = std::get_if<Account>(&linked);
    if (!account) return gone(services, request);
    auto const opened = services.login.open(*account, client_of(request), Change::background(services.now()));
    return signed_in_response(request, opened, "/" + asked->invitation.municipality + "/");
}

// The second page: the pending login, and its invitation as it stands now.
struct Second {
    PendingLogin pending;
    Place const* place;
    OpenInvitation invitation;
};
std::optional<Second> second_page(LoginServices& services, Fields const& params)
{
    auto pending = services.enrolments.pending(params.at(0).second, services.now());
    auto const* place = pending ? services.settings.place(pending->municipality) : nullptr;
    auto const row = place ? MemberStore{*place->database}.invitation(pending->invitation_hash) : std::nullopt;
    // taken by this very login: an earlier try stopped halfway, and goes on
    if (!row || !(row->is_open(services.now()) || (row->taken && row->account == pending->account))) return std::nullopt;
    return Second{*pending, place, {pending->municipality, pending->invitation_hash, *row}};
}

Response key_form(LoginServices& services, Request const& request, Second const& second, Form const& posted, int status)
{
    auto const visit = services.frame.visit(request, second.pending.language, second.place->profile);
    auto const token = services.guard.token(request);
    CodeKeyView view{Url::own_path(request.path), token.field, posted, code_key_address(second.pending.code_secret, second.place->profile->name),
        code_key_text(second.pending.code_secret), {}};
    if (services.settings.demo_mode) view.demo_code = code_at(second.pending.code_secret, code_step(services.now()));
    auto response = services.frame.answer(request, visit, code_key_page(visit.words, view), status);
    set_cookie(response, request, Cookie::form, token.cookie);
    return response;
}

Response show_key(LoginServices& services, Request const& request, Fields const& params)
{
    auto const second = second_page(services, params);
    return second ? key_form(services, request, *second, {}, 200) : gone(services, request);
}

Response finish(LoginServices& services, Request const& request, Fields const& params)
{
    auto form = posted_form(request);
    auto const second = second_page(services, params);
    if (!second) return gone(services, request);
    if (!services.guard.ok(request, form)) return refused_form(services, request);
    auto const done = services.enrolments.finish(
        second->pending, second->invitation, *second->place->database, form.get("code"), client_of(request), services.now());
    if (auto const* account = std::get_if<Account>(&done))
        return signed_in_response(
            request, services.login.open(*account, client_of(request), Change::background(services.now())), "/" + second->pending.municipality + "/");
    if (std::get<EnrolmentFailure>(done) == EnrolmentFailure::gone) return gone(services, request);
    if (std::get<EnrolmentFailure>(done) == EnrolmentFailure::name_taken)
        form.problem("code", "Somebody else took the user name meanwhile. Open the invitation again and choose another.");
    else
        form.problem("code", "The code isn't right. Wait for the next one and write that.");
    return key_form(services, request, *second, form, 422);
}

} // namespace

void enrolment_routes(OpenRoutes& routes, LoginServices& services)
{
    routes.get("/{municipality}/invitations/{token}",
        [&](Request const& request, Fields const& params) { return show_invitation(services, request, params); });
    routes.post(
        "/{municipality}/invitations/{token}", [&](Request const& request, Fields const& params) { return choose_login(services, request, params); });
    routes.post("/{municipality}/invitations/{token}/link",
        [&](Request const& request, Fields const& params) { return link_login(services, request, params); });
    routes.get("/enrolment/{token}", [&](Request const& request, Fields const& params) { return show_key(services, request, params); });
    routes.post("/enrolment/{token}", [&](Request const& request, Fields const& params) { return finish(services, request, params); });
}

} // namespace samtak
