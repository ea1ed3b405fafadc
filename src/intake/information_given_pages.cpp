// A13: who has informed about coordinator and plan in this case, and a form to note it.
#include "intake/information_given.hpp"
#include "intake/intake_pages.hpp"
#include "people/people_store.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

std::string to_whom_name(Words const& w, std::string_view to_whom)
{
    if (to_whom == "person") return w.tr("The person");
    if (to_whom == "representative") return w.tr("Who acts for the person");
    return w.tr("Both");
}

std::string how_name(Words const& w, std::string_view how)
{
    if (how == "talk") return w.tr("In a talk");
    if (how == "paper") return w.tr("On paper");
    return w.tr("By the address of the information page");
}

Html given_list(Words const& w, std::vector<InformationGiven> const& all)
{
    std::vector<Html> rows;
    rows.reserve(all.size());
    for (auto const& one : all)
        rows.push_back(h("<p><strong>{}</strong></p><p class=\"st-small st-muted\">{} · {} · {}</p>", w.long_day(one.on),
            to_whom_name(w, one.to_whom), how_name(w, one.how), one.by));
    return rows.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("Nobody has noted it yet."))) : ui::lines(rows);
}

Html note_form(Grant<NoteInformation> const& grant, Call& call, ui::FormView const& form)
{
    Words const& w = call.words();
    Html html = form.radios({.name = "to_whom",
        .legend = w.tr("Who got the information?"),
        .choices = {
            {"person", to_whom_name(w, "person")}, {"representative", to_whom_name(w, "representative")}, {"both", to_whom_name(w, "both")}}});
    html += form.radios({.name = "how",
        .legend = w.tr("How?"),
        .choices = {{"talk", how_name(w, "talk")}, {"paper", how_name(w, "paper")}, {"address", how_name(w, "address")}}});
    html += form.day({.name = "on", .label = w.tr("Day"), .value = call.today()});
    html += ui::buttons({ui::button({.text = w.tr("Note that it is given")})});
    return form.form({.action = call.url("/coordinations/{}/information", grant.subject()), .csrf = call.csrf()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html));
}

Response shown(Grant<NoteInformation> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const header = PeopleStore{call.database(), *call.place().secrets, *call.place().catalogues}.header(grant, call.today());
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Information given");
    page.failed = form.failed();
    page.narrow = true;
    page.content = form.error_summary();
    if (call.query("done") == "noted") page.content += ui::done(w.tr("It is noted."));
    page.content += ui::title(page.title, header.name);
    page.content += h("<p>{} {}</p>", w.tr("The page to show, print or send the address of:"),
        ui::link(call.url("/information"), w.tr("{Coordinator.bare} and {plan.bare}")));
    page.content += ui::section("given", w.tr("Noted so far"), given_list(w, InformationStore{call.database()}.read(grant)));
    page.content += note_form(grant, call, form);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

} // namespace

Response information_given_page(Grant<NoteInformation> const& grant, Call& call) { return shown(grant, call, 200); }

Response note_information(Grant<NoteInformation> const& grant, Call& call)
{
    auto& form = call.form();
    InformationForm const typed{form.day("on", true), std::string{form.get("to_whom")}, std::string{form.get("how")}};
    auto const given = information_given(typed, call.today());
    if (!given)
        for (auto const& one : given.error().fields) form.problem(one.field, one.text);
    if (!form.ok()) return shown(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/information", grant.subject());
    change.answer_with(there.text());
    InformationStore{call.database()}.add(change, grant, *given);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "noted"));
}

} // namespace samtak
