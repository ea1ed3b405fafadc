// Login without an electronic identity: the coordinating unit's page of a case (K9).
#include "careteam/careteam_pages.hpp"
#include "careteam/login_exception_store.hpp"
#include "people/people_store.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

constexpr int most_reason = 300;

Html row_of(Call& call, CoordinationId const& coordination, FamilyHolder const& holder)
{
    Words const& w = call.words();
    Html html = ui::person({holder.name, holder.is_person ? w.tr("The one it is about") : w.tr("Acts for the person")});
    for (auto const& one : holder.exceptions) {
        html += h("<p>{}</p><p class=\"st-small st-muted\">{}</p>", one.reason,
            one.ended_at
                ? w.tr("Set by {name} {when}, ended by {other} {end}",
                      {{"name", one.set_by}, {"when", w.day_and_time(one.set_at)}, {"other", one.ended_by}, {"end", w.day_and_time(*one.ended_at)}})
                : w.tr("Set by {name} {when}", {{"name", one.set_by}, {"when", w.day_and_time(one.set_at)}}));
    }
    if (auto const* now = holder.now())
        html += ui::button_form(call.url("/coordinations/{}/login-exceptions/{}/ending", coordination, now->id), call.csrf(),
            {.text = w.tr("End the exception"), .weight = ui::Weight::tertiary, .about = holder.name});
    else
        html += h("<p>{}</p>", w.tr("No exception"));
    return h("<div class=\"st-flow\" data-gap=\"s\">{}</div>", html);
}

Html form_of(Call& call, CoordinationId const& coordination, std::vector<FamilyHolder> const& holders, ui::FormView const& form)
{
    Words const& w = call.words();
    std::vector<ui::Choice> choices;
    for (auto const& one : holders)
        if (!one.now()) choices.push_back({one.member.str(), one.name});
    if (choices.empty()) return {};
    Html inside = form.radios({.name = "holder", .legend = w.tr("Who gets the exception?"), .choices = choices});
    inside += form.text_area({.name = "reason",
        .label = w.tr("Why can't they use an electronic identity?"),
        .description = w.tr("For example too young for one, no Norwegian number, or can't handle it. No diagnosis."),
        .most = most_reason,
        .rows = 3});
    inside += ui::buttons({ui::button({.text = w.tr("Give the exception")})});
    return ui::section("give", w.tr("Give an exception"),
        form.form({.action = call.url("/coordinations/{}/login-exceptions", coordination), .csrf = call.csrf()},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside)));
}

Response shown(Grant<ReadLoginExceptions> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const holders = LoginExceptionStore{call.database()}.read(grant, call.today());
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    ui::FormView const form{w, call.form()};
    std::vector<Html> rows;
    rows.reserve(holders.size());
    for (auto const& one : holders) rows.push_back(row_of(call, grant.subject(), one));
    ui::Page page;
    page.title = w.tr("Login without an electronic identity");
    page.failed = form.failed();
    page.narrow = true;
    Html content = call.query("done") == "saved" ? ui::done(w.tr("The change is saved.")) : Html{};
    content += ui::back_link(call.url("/coordinations/{}/coordinator", grant.subject()), people.header(grant, call.today()).name);
    content += form.error_summary();
    content += ui::title(page.title,
        w.tr("Residents are to log in by an electronic identity. Who can't have one uses password and one-time code, when you have written why."));
    content += rows.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("Nobody in the family has been invited to log in yet."))) : ui::lines(rows);
    content += form_of(call, grant.subject(), holders, form);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", content);
    return show(call, page, {NavPlace::overview}, status);
}

Response saved(Call& call, Change change, CoordinationId const& coordination)
{
    auto const there = call.url("/coordinations/{}/login-exceptions", coordination);
    change.answer_with(there.text());
    if (auto done = call.changes().commit(std::move(change)); !done) return failure_page(call, done.error());
    return see_other(there.with("done", "saved"));
}

} // namespace

Response login_exceptions_page(Grant<ReadLoginExceptions> const& grant, Call& call) { return shown(grant, call, 200); }

Response set_login_exception(Grant<SetLoginException> const& grant, Call& call)
{
    LoginExceptionStore store{call.database()};
    auto& form = call.form();
    auto const holder = form.id<MemberId>("holder");
    bool known = false;
    for (auto const& one : store.read(grant, call.today())) known |= holder == one.member;
    if (!known) form.problem("holder", "Choose who gets the exception.");
    auto const reason = form.text("reason", {.most = most_reason, .required = true, .missing = "Write why."});
    if (!form.ok()) return shown(grant, call, 422);
    auto change = call.change();
    store.set(change, grant, *holder, reason);
    return saved(call, std::move(change), grant.subject());
}

Response end_login_exception(Grant<SetLoginException> const& grant, Call& call)
{
    auto const id = call.id<LoginExceptionId>("exception");
    if (!id) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto change = call.change();
    LoginExceptionStore{call.database()}.end(change, grant, *id);
    return saved(call, std::move(change), grant.subject());
}

} // namespace samtak
