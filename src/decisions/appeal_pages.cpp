// An appeal made by the person, or who acts for them, from their own pages (R3.03). A late one is received like any other (R3.05).
#include "decisions/appeal_parts.hpp"
#include "decisions/appeal_store.hpp"
#include "decisions/decision_pages.hpp"
#include "decisions/decision_parts.hpp"
#include "people/people_store.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

Html earlier(Call const& call, std::vector<Appeal> const& all, Signed const& decision)
{
    Html html;
    for (auto const& appeal : all) html += appeal_part(call.words(), appeal, decision.deadline(), false);
    return html.empty() ? Html{} : ui::section("earlier", call.words().tr("What you have sent"), html);
}

Response shown(Grant<MakeAppeal> const& grant, Call& call, Signed const& decision, int status)
{
    Words const& w = call.words();
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    auto const back = call.url("/coordinations/{}/decisions/{}", grant.subject(), decision.id);
    ui::FormView const form{w, call.form()};
    Html inside = form.text_area({.name = "words",
        .label = w.tr("What do you appeal against, and why?"),
        .description = w.tr("Write it in your own way. We help you if you want: call {phone}.", {{"phone", call.profile().phone}}),
        .most = most_appeal_words,
        .rows = 8});
    inside += ui::buttons({ui::button({.text = w.tr("Send the appeal")}), ui::link(back, w.tr("Cancel"))});
    inside += form.draft_status();
    ui::Page page;
    page.title = w.tr("Appeal");
    page.failed = form.failed();
    page.narrow = true;
    page.ground = ui::Ground::owner;
    page.content = ui::back_link(back, w.tr("The letter"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, known_words(w, decision));
    if (call.today() > decision.deadline())
        page.content += ui::alert(ui::Color::info, w.tr("The deadline has passed"),
            h("<p>{}</p>", w.tr("Appeal all the same. We receive it, and consider whether it can be dealt with.")));
    auto const path = "/coordinations/" + grant.subject().str() + "/decisions/" + decision.id.str() + "/appeal";
    page.content += form.form({.action = call.url("/coordinations/{}/decisions/{}/appeal", grant.subject(), decision.id),
                                  .csrf = call.csrf(),
                                  .draft = call.draft_url(path)},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content += earlier(call, AppealStore{call.database()}.list(grant, decision.id), decision);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::home, OwnerNav{grant.subject(), people.header(grant, call.today()).plan}}, status);
}

} // namespace

Response appeal_page(Grant<MakeAppeal> const& grant, Call& call)
{
    auto const decision = asked_for(grant, call);
    return decision ? shown(grant, call, *decision, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

Response make_appeal(Grant<MakeAppeal> const& grant, Call& call)
{
    auto const decision = asked_for(grant, call);
    if (!decision) return failure_page(call, {Problem::not_found, "This page isn't here."});
    AppealStore store{call.database()};
    Appeal one{AppealId::fresh(), call.today(), "portal", store.name_of(grant), {}, {}};
    one.words = call.form().text("words", {.most = most_appeal_words, .required = true, .missing = "Write what you appeal against."});
    if (!call.form().ok()) return shown(grant, call, *decision, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/decisions", grant.subject());
    change.answer_with(there.text());
    store.make(change, grant, decision->id, one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "appeal"));
}

} // namespace samtak
